import { refusal, type Refusal, type Result } from '../shared/result.ts';
import type { Hari } from '../shared/time.ts';
import { parseEmail, parseNamaPengguna, parseTelepon } from './kontak.ts';
import { NAMA_MAX, NAMA_MIN } from './limits.ts';
import { parseNik } from './nik.ts';
import { sandiRefusal, type SandiBocor } from './sandi.ts';

/** What a person wrote to get an account; empty texts count as not given. */
export interface Pendaftaran {
  readonly nama: string;
  readonly email?: string | undefined;
  readonly telepon?: string | undefined;
  readonly namaPengguna?: string | undefined;
  readonly nik?: string | undefined;
  readonly sandi: string;
  /** Names of the bodies that the person is to act for: no password of theirs. */
  readonly instansi?: readonly string[] | undefined;
}

/** The same, in the one form in which it is kept. */
export interface DataAkun {
  readonly nama: string;
  readonly email: string | null;
  readonly telepon: string | null;
  readonly namaPengguna: string | null;
  readonly nik: string | null;
}

/**
 * Checks a registration and gives every fault at once (F16); `today` bounds the birth date within a NIK, `bocor` knows breached
 * passwords.
 */
export function checkPendaftaran(
  input: Pendaftaran,
  today: Hari,
  bocor: SandiBocor,
): Result<DataAkun, readonly [Refusal, ...Refusal[]]> {
  const faults: Refusal[] = [];
  const optional = (
    path: Exclude<keyof Pendaftaran, 'instansi'>,
    code: string,
    parse: (text: string) => string | null,
  ): string | null => {
    const text = (input[path] ?? '').trim();
    if (text === '') return null;
    const parsed = parse(text);
    if (parsed === null) faults.push(refusal(code, undefined, path));
    return parsed;
  };
  const nama = input.nama.replace(/\s+/g, ' ').trim();
  const nameFault = namaRefusal(nama);
  if (nameFault !== null) faults.push(nameFault);
  const data: DataAkun = {
    nama,
    email: optional('email', 'input.invalid_email', parseEmail),
    telepon: optional('telepon', 'input.invalid_phone', parseTelepon),
    namaPengguna: optional('namaPengguna', 'akun.invalid_username', parseNamaPengguna),
    nik: optional('nik', 'akun.invalid_nik', (text) => parseNik(text, today)),
  };
  const sandiFault = sandiRefusal(input.sandi, { ...data, instansi: input.instansi }, bocor);
  if (sandiFault !== null) faults.push(sandiFault);
  const [first, ...rest] = faults;
  return first === undefined ? { ok: true, value: data } : { ok: false, refusal: [first, ...rest] };
}

/** A person's name: any script, at least one letter, nothing invisible. */
export function namaRefusal(nama: string): Refusal | null {
  if (nama === '') return refusal('input.required', undefined, 'nama');
  const panjang = Array.from(nama).length;
  if (panjang > NAMA_MAX) return refusal('input.too_long', { max: NAMA_MAX, panjang }, 'nama');
  const isName = panjang >= NAMA_MIN && /\p{L}/u.test(nama) && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(nama);
  return isName ? null : refusal('akun.invalid_name', undefined, 'nama');
}
