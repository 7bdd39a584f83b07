/** How many recovery codes somebody gets at once. */
export const JUMLAH_PEMULIHAN = 10;
/** Random bytes that a code is made of: 10 signs of 5 bits, far beyond what can be tried out online. */
export const PEMULIHAN_BYTES = 10;

/** Crockford's base 32: no I, L, O, U, so nothing is read for something else. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code as it is shown, `ABCDE-FGHJK`, from `PEMULIHAN_BYTES` random bytes. */
export function kodePemulihanFrom(bytes: Uint8Array): string {
  const signs = Array.from(bytes.subarray(0, PEMULIHAN_BYTES), (byte) => SIGNS[byte % 32] ?? '0').join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** A typed recovery code in its one form: any case, blanks and dashes do not count; null when it is none. */
export function parseKodePemulihan(text: string): string | null {
  if (text.length > 60) return null;
  const signs = text
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(signs) ? signs : null;
}
