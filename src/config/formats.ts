import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Formats of environment variables: each takes the text and gives the typed value, or says what is wrong. */

export const text = z.string();

export const token = z.string().min(16, 'is too short: a secret needs at least 16 characters');

export function wholeNumber(min: number, max: number) {
  const wrong = `must be a whole number from ${min} to ${max}`;
  return z.string().regex(/^\d+$/, wrong).transform(Number).pipe(z.number().min(min, wrong).max(max, wrong));
}

export const flag = z
  .enum(['0', '1'], 'must be 1 (yes) or 0 (no)')
  .transform((value): boolean => value === '1');

/** A URL of one of `schemes`, as `postgres:`. */
export function url(...schemes: string[]) {
  return z.string().refine((value) => schemes.includes(schemeOf(value)), {
    message: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  });
}

export function urlList(...schemes: string[]) {
  return z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(url(...schemes)));
}

/** Addresses or ranges of addresses (`10.0.0.0/8`), separated by commas. */
export const networkList = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(
    z.array(
      z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'must be addresses or ranges such as 10.0.0.0/8'),
    ),
  );

/** Networks of which no stranger's server is a part, loopback and link-local (where clouds keep secrets) left out (RFC 1918, 4193, 6598). */
const INTRANETS = [
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
] as const;

export const intranetList = networkList.refine((all) => all.every(isIntranet), {
  message: 'must lie within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 or fc00::/7',
});

function isIntranet(range: string): boolean {
  const [address = '', bits] = range.split('/');
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
  return INTRANETS.some(([first, prefix, kind]) => {
    const list = new BlockList();
    list.addSubnet(first, prefix, kind);
    return kind === family && list.check(address, family) && Number(bits ?? 128) >= prefix;
  });
}

/** Scheme, host and port only: what the browser sends as `Origin`. */
export const origin = z.string().refine((value) => URL.canParse(value) && new URL(value).origin === value, {
  message: 'must be scheme, host and port only, without a path or a slash at the end',
});

/** Origins, apart by commas; `*.` before the host stands for any name below it. */
export const originList = z
  .string()
  .transform((value) => value.split(',').map((one) => one.trim()))
  .refine(
    (all) =>
      all.every((one) => {
        const plain = one.replace('//*.', '//');
        return URL.canParse(plain) && new URL(plain).origin === plain;
      }),
    { message: 'must be origins separated by commas, as https://push.example,https://*.push.example' },
  );

export const hostName = z
  .string()
  .refine((value) => isIP(value) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value), {
    message: 'must be an IP address or a host name',
  });

/** A port of a host, or the path of a local socket. */
export const socketAddress = z
  .string()
  .regex(/^(?:[^\s:/]+:\d{1,5}|\/\S+)$/, 'must be HOST:PORT or the absolute path of a socket')
  .transform((value): { host: string; port: number } | { path: string } => {
    if (value.startsWith('/')) return { path: value };
    const [host = '', port = ''] = value.split(':');
    return { host, port: Number(port) };
  });

const oidcSetting = z.strictObject({
  nama: z.string().regex(/^(?!daftar$|instansi$)[a-z][a-z0-9]{0,19}$/),
  judul: z.string().min(1).max(40),
  issuer: z.string().refine((value) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(value)),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  untuk: z.enum(['petugas', 'warga']),
});
export type OidcSetting = z.output<typeof oidcSetting>;

/** A list of identity providers as JSON, each with a name and an issuer of its own. */
export const oidcProviders = z.string().transform((value, ctx): OidcSetting[] => {
  const wrong = (): never => {
    ctx.addIssue({
      code: 'custom',
      message:
        'must be a JSON list of {nama, judul, issuer, clientId, clientSecret, untuk: petugas or warga}',
    });
    return z.NEVER;
  };
  try {
    const parsed = z.array(oidcSetting).safeParse(JSON.parse(value));
    if (!parsed.success) return wrong();
    const isTwice = (key: 'nama' | 'issuer'): boolean =>
      new Set(parsed.data.map((one) => one[key])).size < parsed.data.length;
    return isTwice('nama') || isTwice('issuer') ? wrong() : parsed.data;
  } catch {
    return wrong();
  }
});

/** An address template: the named places are filled in for each message. */
export function template(...places: string[]) {
  return url('http:', 'https:').refine((value) => places.every((place) => value.includes(`{${place}}`)), {
    message: `must contain ${places.map((place) => `{${place}}`).join(' and ')}`,
  });
}

/** Beginnings of telephone numbers, as `+628,+6591`. */
export const phonePrefixes = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().regex(/^\+[1-9]\d{0,6}$/, 'must be beginnings of numbers such as +628,+6591')));

/** An instant with its offset, so that nobody has to guess the zone; gives milliseconds since 1970 UTC. */
export const instant = z.iso
  .datetime({ offset: true, error: 'must be an RFC 3339 instant with its offset' })
  .transform((value) => Date.parse(value));

function schemeOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}
