/** Routes for programs: they speak with keys or signatures, never with cookies, so forged forms cannot use them. */
export function isMachineRoute(path: string): boolean {
  return /^\/(api|open311|hook)\//.test(path);
}

/** A word in the address is the whole right, and mail programs press it by themselves (RFC 8058): there is no form of ours. */
export function isSignedRoute(path: string): boolean {
  return path.startsWith('/berhenti/');
}
