/** Only a path of this site: never another host, written in whatever way browsers understand as one. */
export function localPath(next: string | undefined): string | null {
  if (next === undefined || !/^\/(?![/\\])[\w\-./?=&%,:+]*$/.test(next)) return null;
  const url = new URL(next, 'http://lokal.invalid');
  // Dots are resolved by now: `/..//host` has become `//host`.
  if (url.host !== 'lokal.invalid' || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search;
}
