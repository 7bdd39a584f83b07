/** Routes for programs: they speak with keys or signatures, never with cookies, so forged forms cannot use them. */
export function isMachineRoute(path: string): boolean {
  return /^\/(api|open311|hook)\//.test(path);
}
