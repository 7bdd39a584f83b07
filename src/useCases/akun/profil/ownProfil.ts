import { parseNamaPengguna, parseTelepon } from '../../../domain/pelapor/kontak.ts';
import { namaRefusal } from '../../../domain/pelapor/pendaftaran.ts';
import { KELOMPOK_PILIHAN } from '../../../domain/pesan/kelompok.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../../domain/shared/result.ts';
import {
  readProfil,
  updatePilihan,
  updateProfil,
  type Profil as Row,
} from '../../../persistence/akun/profil.ts';
import type { Deps } from '../../deps.ts';
import { takenRefusal } from '../takenRefusal.ts';

/** What its owner sees of an account; never the password's hash. */
export type Profil = Omit<Row, 'sandi'>;

/** Codes of `disabilitas` (UU 8/2016 art. 4, the senses apart). */
export const DISABILITAS = ['fisik', 'netra', 'rungu', 'wicara', 'intelektual', 'mental'] as const;
export const KELAMIN = ['perempuan', 'laki_laki'] as const;

/** The own account; null when it is closed. */
export async function readOwnProfil(deps: Deps, akunId: string): Promise<Profil | null> {
  const row = await readProfil(deps.db, akunId);
  if (row === null) return null;
  const { sandi: _, ...profil } = row;
  return profil;
}

/**
 * Changes name, number, user name and language (F22). A changed number no longer counts as checked. Refusals, all at once:
 * `input.required`, `input.too_long`, `akun.invalid_name`, `input.invalid_phone`, `akun.invalid_username`,
 * `akun.username_taken`, `akun.sign_in_name_required` when nothing would be left to sign in with; `akun.closed`.
 */
export async function changeProfil(
  deps: Deps,
  akunId: string,
  typed: {
    readonly nama: string;
    readonly telepon: string;
    readonly namaPengguna: string;
    readonly bahasa: 'id' | 'en';
  },
): Promise<Result<null, readonly Refusal[]>> {
  const before = await readProfil(deps.db, akunId);
  if (before === null) return { ok: false, refusal: [refusal('akun.closed')] };
  const nama = typed.nama.replace(/\s+/g, ' ').trim();
  const telepon = typed.telepon.trim() === '' ? null : parseTelepon(typed.telepon);
  const namaPengguna = typed.namaPengguna.trim() === '' ? null : parseNamaPengguna(typed.namaPengguna);
  const faults: Refusal[] = [];
  const nameFault = namaRefusal(nama);
  if (nameFault !== null) faults.push(nameFault);
  if (telepon === null && typed.telepon.trim() !== '') {
    faults.push(refusal('input.invalid_phone', undefined, 'telepon'));
  }
  if (namaPengguna === null && typed.namaPengguna.trim() !== '') {
    faults.push(refusal('akun.invalid_username', undefined, 'namaPengguna'));
  }
  const hasName = before.email !== null || telepon !== null || namaPengguna !== null;
  if (!hasName) faults.push(refusal('akun.sign_in_name_required', undefined, 'telepon'));
  if (faults.length > 0) return { ok: false, refusal: faults };
  const taken = await updateProfil(deps.db, akunId, { nama, telepon, namaPengguna, bahasa: typed.bahasa });
  return taken === null ? ok(null) : { ok: false, refusal: [takenRefusal(taken)] };
}

/**
 * Which news come by mail too, and inclusive data (F22, F50). Names that are none of the codes are left out. Refusal:
 * `akun.closed`.
 */
export async function changePilihan(
  deps: Deps,
  akunId: string,
  wanted: {
    /** Kinds that are wanted by mail. */
    readonly surat: readonly string[];
    /** The kinds that were offered: others stay as they are. */
    readonly ditawarkan: readonly string[];
    readonly kelamin: string;
    readonly disabilitas: readonly string[];
  },
): Promise<Result<null>> {
  const before = await readProfil(deps.db, akunId);
  if (before === null) return refuse('akun.closed');
  const suratMati = KELOMPOK_PILIHAN.filter((one) =>
    wanted.ditawarkan.includes(one) ? !wanted.surat.includes(one) : before.suratMati.includes(one),
  );
  await updatePilihan(deps.db, akunId, {
    suratMati,
    kelamin: KELAMIN.find((one) => one === wanted.kelamin) ?? null,
    disabilitas: DISABILITAS.filter((one) => wanted.disabilitas.includes(one)),
  });
  return ok(null);
}
