import { EMAIL_MAX } from './limits.ts';

/** An e-mail address in lower case, or null when the text is none. Addresses in quotes or with other scripts are not taken. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  if (email.length > EMAIL_MAX || !EMAIL.test(email)) return null;
  const [local = ''] = email.split('@');
  return local.length <= 64 && !/^\.|\.\.|\.$/.test(local) ? email : null;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const EMAIL = new RegExp(
  String.raw`^[a-z0-9.!#$%&'*+/=?^_\x60{|}~-]+@(?:${LABEL}\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`,
);

/**
 * A telephone number as `+62…` (or another country's `+…`), or null. Indonesian numbers may be written 08…, 62… or +62…, with
 * spaces, dots, dashes and brackets, as people do.
 */
export function parseTelepon(text: string): string | null {
  if (text.length > 40) return null;
  const compact = text.replace(/[\s().-]/g, '');
  const indonesian = /^(?:\+?620?|0)([2-9]\d{6,11})$/.exec(compact);
  if (indonesian) return `+62${indonesian[1] ?? ''}`;
  return /^\+(?!62)[1-9]\d{7,14}$/.test(compact) ? compact : null;
}

/** An address or a number as far as its owner needs it to know it again; empty where there is none any more. */
export function samarkanAlamat(tujuan: string): string {
  const [local = '', domain] = tujuan.split('@');
  if (domain !== undefined) return `${local.slice(0, local.length > 3 ? 2 : 1)}…@${domain}`;
  return tujuan === '' ? '' : `${tujuan.slice(0, 3)}…${tujuan.slice(-3)}`;
}

/** What people sign in with when it is neither an address nor a number; never holds an @ and never begins with a digit. */
export function parseNamaPengguna(text: string): string | null {
  const nama = text.trim().toLowerCase();
  return /^[a-z][a-z0-9._-]{2,39}$/.test(nama) ? nama : null;
}

/** One of the three names by which an account signs in. */
export type NamaMasuk =
  | { readonly jenis: 'email'; readonly nilai: string }
  | { readonly jenis: 'telepon'; readonly nilai: string }
  | { readonly jenis: 'nama_pengguna'; readonly nilai: string };

/** What was typed in the one field of the sign-in form; null when no account could have such a name. */
export function parseNamaMasuk(text: string): NamaMasuk | null {
  if (text.length > EMAIL_MAX) return null;
  if (text.includes('@')) return named('email', parseEmail(text));
  if (/^\s*[+0-9(]/.test(text)) return named('telepon', parseTelepon(text));
  return named('nama_pengguna', parseNamaPengguna(text));
}

function named(jenis: NamaMasuk['jenis'], nilai: string | null): NamaMasuk | null {
  return nilai === null ? null : { jenis, nilai };
}
