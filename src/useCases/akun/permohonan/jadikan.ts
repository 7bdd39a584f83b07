import { z } from 'zod';
import { saluranOf } from '../../../domain/pelapor/ponsel.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { insertAkun } from '../../../persistence/akun/akun.ts';
import type { Permohonan } from '../../../persistence/akun/permohonan.ts';
import { readProfil, updateEmail, updateTelepon } from '../../../persistence/akun/profil.ts';
import type { Tx } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { newsFor } from './kabarAkun.ts';
import { writePermohonan } from './minta.ts';

/** What was confirmed. */
export interface Confirmed {
  readonly jenis: 'daftar' | 'email' | 'telepon';
  readonly akunId: string;
}

/** Rolls everything back: nothing was confirmed. */
export class NotConfirmed extends Error {}

/** Kinds that are confirmed by their code, each with what follows from it. Throws `NotConfirmed` when it cannot be any more. */
export function jadikan(tx: Tx, deps: Deps, found: Permohonan): Promise<Confirmed> {
  const { akunId } = found;
  if (found.jenis === 'daftar') return makeAkun(tx, deps, found);
  if (found.jenis === 'email' && akunId !== null) return changeEmail(tx, deps, found, akunId);
  if (found.jenis === 'telepon' && akunId !== null) return changeTelepon(tx, deps, found, akunId);
  throw new NotConfirmed();
}

const isiDaftar = z.object({
  nama: z.string(),
  /** Named beside the number that the code went to; it is asked for a code of its own. */
  email: z.string().nullable().default(null),
  telepon: z.string().nullable(),
  namaPengguna: z.string().nullable(),
  nikSidik: z.string().nullable(),
  sandi: z.string(),
  ketentuan: z.string(),
});

async function makeAkun(tx: Tx, deps: Deps, found: Permohonan): Promise<Confirmed> {
  const { nama, email, telepon, namaPengguna, nikSidik, sandi, ketentuan } = isiDaftar.parse(found.isi);
  const pada = deps.now();
  const akunId = deps.chance.uuid(pada);
  const { tujuan, bahasa } = found;
  const bySms = saluranOf(tujuan) === 'sms';
  const clash = await insertAkun(tx, {
    id: akunId,
    nama,
    email: bySms ? null : tujuan,
    telepon: bySms ? tujuan : telepon,
    namaPengguna,
    nikSidik: nikSidik === null ? null : Buffer.from(nikSidik, 'hex'),
    sandi,
    dibuatPada: pada,
    emailDiperiksaPada: bySms ? null : pada,
    teleponDiperiksaPada: bySms ? pada : null,
    ketentuan: { versi: ketentuan, pada: found.dibuatPada },
    bahasa,
  });
  // The address, the number or the user name went to somebody else while the code was on its way.
  if (clash !== null) throw new NotConfirmed();
  // An unproved address would keep its owner from registering, so it waits for its own code.
  if (bySms && email !== null)
    await writePermohonan(tx, deps, { jenis: 'email', tujuan: email, bahasa, akunId }, pada);
  return { jenis: 'daftar', akunId };
}
/** The account gets the proved address; the old one and the account are told, so that a thief cannot do it unseen. */
async function changeEmail(tx: Tx, deps: Deps, found: Permohonan, akunId: string): Promise<Confirmed> {
  const pada = deps.now();
  const before = await readProfil(tx, akunId);
  if (before === null || (await updateEmail(tx, akunId, found.tujuan, pada)) !== 'ok')
    throw new NotConfirmed();
  if (before.email === null || before.email === found.tujuan) return { jenis: 'email', akunId };
  if (before.emailDiperiksaPada !== null) {
    const asked = { jenis: 'kabar_email', tujuan: before.email, bahasa: found.bahasa, akunId } as const;
    await writePermohonan(tx, deps, asked, pada);
  }
  await queuePesan(tx, [newsFor(deps, akunId, 'email_diubah', found.id)], pada);
  return { jenis: 'email', akunId };
}

/** The same for a number: the one before is told by SMS, the account within the program and by mail. */
async function changeTelepon(tx: Tx, deps: Deps, found: Permohonan, akunId: string): Promise<Confirmed> {
  const pada: Instant = deps.now();
  const { tujuan, bahasa } = found;
  const before = await readProfil(tx, akunId);
  if (before === null || (await updateTelepon(tx, akunId, tujuan, pada)) !== 'ok') throw new NotConfirmed();
  const done = { jenis: 'telepon', akunId } as const;
  if (before.telepon === null || before.telepon === tujuan) return done;
  if (before.teleponDiperiksaPada !== null) {
    const asked = { jenis: 'kabar_telepon', tujuan: before.telepon, bahasa, akunId } as const;
    await writePermohonan(tx, deps, asked, pada);
  }
  await queuePesan(tx, [newsFor(deps, akunId, 'telepon_diubah', found.id)], pada);
  return done;
}
