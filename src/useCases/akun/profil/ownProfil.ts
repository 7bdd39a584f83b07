import { parseNamaPengguna, parseTelepon } from '../../../domain/pelapor/kontak.ts';
import { namaRefusal } from '../../../domain/pelapor/pendaftaran.ts';
import { KELOMPOK_PILIHAN, SALURAN, type Saluran } from '../../../domain/pesan/kelompok.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../../domain/shared/result.ts';
import {
  readProfil,
  updatePilihan,
  updateProfil,
  type Profil as Row,
} from '../../../persistence/akun/profil.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { readKabarMati, replaceKabarMati, type KabarMati } from '../../../persistence/pesan/kabarMati.ts';
import type { Deps } from '../../deps.ts';
import { takenRefusal } from '../takenRefusal.ts';

/** What its owner sees of an account; never the password's hash. */
export interface Profil extends Omit<Row, 'sandi'> {
  /** News that is not wanted, by channel. */
  readonly mati: readonly KabarMati[];
}

/** Codes of `disabilitas` (UU 8/2016 art. 4, the senses apart). */
export const DISABILITAS = ['fisik', 'netra', 'rungu', 'wicara', 'intelektual', 'mental'] as const;
export const KELAMIN = ['perempuan', 'laki_laki'] as const;

/** The own account; null when it is closed. */
export async function readOwnProfil(deps: Deps, akunId: string): Promise<Profil | null> {
  const row = await readProfil(deps.db, akunId);
  if (row === null) return null;
  const { sandi: _, ...profil } = row;
  return { ...profil, mati: await readKabarMati(deps.db, akunId) };
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
    /** Absent: the one that there is stays. */
    readonly telepon?: string;
    readonly namaPengguna: string;
    readonly bahasa: 'id' | 'en';
  },
): Promise<Result<null, readonly Refusal[]>> {
  const before = await readProfil(deps.db, akunId);
  if (before === null) return { ok: false, refusal: [refusal('akun.closed')] };
  const nama = typed.nama.replace(/\s+/g, ' ').trim();
  const nomor = (typed.telepon ?? before.telepon ?? '').trim();
  const telepon = nomor === '' ? null : parseTelepon(nomor);
  const namaPengguna = typed.namaPengguna.trim() === '' ? null : parseNamaPengguna(typed.namaPengguna);
  const faults: Refusal[] = [];
  const nameFault = namaRefusal(nama);
  if (nameFault !== null) faults.push(nameFault);
  if (telepon === null && nomor !== '') {
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
 * Which news leave the house by which channel, and inclusive data (F22, F50). Names that are none of the codes are left out.
 * Refusal: `akun.closed`.
 */
export async function changePilihan(
  deps: Deps,
  akunId: string,
  wanted: {
    /** Kinds that are wanted, by channel; a channel that was not offered stays as it is. */
    readonly kabar: Readonly<Partial<Record<Saluran, readonly string[]>>>;
    /** The kinds that were offered: others stay as they are. */
    readonly ditawarkan: readonly string[];
    readonly kelamin: string;
    readonly disabilitas: readonly string[];
  },
): Promise<Result<null>> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if ((await readProfil(tx, akunId)) === null) return refuse('akun.closed');
    const before = await readKabarMati(tx, akunId);
    const isOffered = ({ saluran, kelompok }: KabarMati): boolean =>
      SALURAN.some((one) => one === saluran && wanted.kabar[one] !== undefined) &&
      wanted.ditawarkan.includes(kelompok);
    const off = SALURAN.flatMap((saluran) =>
      KELOMPOK_PILIHAN.map((kelompok) => ({ saluran, kelompok })).filter(
        (one) => isOffered(one) && !(wanted.kabar[saluran] ?? []).includes(one.kelompok),
      ),
    );
    await replaceKabarMati(tx, akunId, [...before.filter((one) => !isOffered(one)), ...off]);
    await updatePilihan(tx, akunId, {
      kelamin: KELAMIN.find((one) => one === wanted.kelamin) ?? null,
      disabilitas: DISABILITAS.filter((one) => wanted.disabilitas.includes(one)),
    });
    return ok(null);
  });
}
