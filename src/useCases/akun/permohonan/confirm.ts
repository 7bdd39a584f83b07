import { isUuid } from '../../../domain/shared/uuid.ts';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { insertAkun } from '../../../persistence/akun/akun.ts';
import {
  endPermohonan,
  findPermohonan,
  takeAttempt,
  type Permohonan,
} from '../../../persistence/akun/permohonan.ts';
import { readProfil, updateEmail } from '../../../persistence/akun/profil.ts';
import { withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { writePermohonan } from './minta.ts';
import { proveSandi, type SandiTyped } from './pilihanSandi.ts';
import { isKode, permohonanOfTautan } from './rahasia.ts';

/** Wrong codes that one request bears: 5 of 1,000,000. */
export const MAX_KODE = 5;

/** What was confirmed. */
export interface Confirmed {
  readonly jenis: 'daftar' | 'email';
  readonly akunId: string;
}

/**
 * Confirms an address by the code of its mail (F17), typed in the browser that asked. A new account wants its password too
 * (`proveSandi`): a code that was talked out of somebody, or typed on a page that a stranger sent, makes nothing of theirs. A request
 * of a signed-in person is theirs alone. Refusals: `akun.code_wrong` {sisa}, `akun.code_over` when it is used up, too old or was
 * tried too often; those of `proveSandi`.
 */
export async function confirmByKode(
  deps: Deps,
  of: { readonly id: string; readonly kode: string; readonly akunId: string | null } & Partial<SandiTyped>,
): Promise<Result<Confirmed>> {
  const { id, kode, akunId, sandi = '', baru = false } = of;
  const taken = isUuid(id) ? await takeAttempt(deps.db, id, deps.now(), MAX_KODE) : null;
  if (taken === null || (taken.akunId !== null && taken.akunId !== akunId))
    return refuse('akun.code_over', undefined, 'kode');
  if (!isKode(deps, id, kode)) return refuseKode(taken);
  const proved = taken.jenis === 'daftar' ? await proveSandi(deps, taken, { sandi, baru }) : ok(taken);
  if (proved.ok) return confirm(deps, proved.value, refuseKode(taken));
  return taken.percobaan < MAX_KODE ? proved : refuseKode(taken);
}

/**
 * The same by the mail's link, which whoever has the mail can open anywhere: they show that they know the password, of the account
 * whose address changes too. Refusals: `akun.link_over`, those of `proveSandi`.
 */
export async function confirmByTautan(
  deps: Deps,
  { tautan, ...typed }: { readonly tautan: string } & SandiTyped,
): Promise<Result<Confirmed>> {
  const found = await findByTautan(deps, tautan);
  const isOurs = found !== null && (found.jenis === 'daftar' || found.jenis === 'email');
  if (!isOurs) return refuse('akun.link_over');
  const proved = await proveSandi(deps, found, typed);
  return proved.ok ? confirm(deps, proved.value, refuse('akun.link_over')) : proved;
}

/** The request that a link opens, as long as it can be used. */
export async function findByTautan(deps: Deps, tautan: string): Promise<Permohonan | null> {
  const id = permohonanOfTautan(deps, tautan);
  const found = id === null ? null : await findPermohonan(deps.db, id);
  const isOpen = found !== null && found.selesaiPada === null && found.kedaluwarsa > deps.now();
  return isOpen ? found : null;
}

/** A request by its id, for the page on which the code is typed: where the mail went, and until when. Null when it is over. */
export async function readPermohonan(
  deps: Deps,
  id: string,
): Promise<Pick<Permohonan, 'tujuan' | 'jenis' | 'kedaluwarsa' | 'akunId'> | null> {
  const found = isUuid(id) ? await findPermohonan(deps.db, id) : null;
  if (found === null || found.selesaiPada !== null || found.kedaluwarsa <= deps.now()) return null;
  return found.percobaan >= MAX_KODE ? null : found;
}

function refuseKode({ percobaan }: Permohonan): Result<Confirmed> {
  const sisa = MAX_KODE - percobaan;
  return sisa > 0 ? refuse('akun.code_wrong', { sisa }, 'kode') : refuse('akun.code_over', undefined, 'kode');
}

async function confirm(
  deps: Deps,
  found: Permohonan,
  otherwise: Result<Confirmed>,
): Promise<Result<Confirmed>> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  try {
    return await withTransaction(deps.db, options, async (tx) => {
      if (!(await endPermohonan(tx, found.id, deps.now()))) throw new NotConfirmed();
      if (found.jenis === 'daftar') return ok(await makeAkun(tx, deps, found));
      if (found.jenis === 'email' && found.akunId !== null)
        return ok(await changeEmail(tx, deps, found, found.akunId));
      throw new NotConfirmed();
    });
  } catch (error) {
    if (error instanceof NotConfirmed) return otherwise;
    throw error;
  }
}

const isiDaftar = z.object({
  nama: z.string(),
  telepon: z.string().nullable(),
  namaPengguna: z.string().nullable(),
  nikSidik: z.string().nullable(),
  sandi: z.string(),
  ketentuan: z.string(),
});

async function makeAkun(tx: Tx, deps: Deps, found: Permohonan): Promise<Confirmed> {
  const { nama, telepon, namaPengguna, nikSidik, sandi, ketentuan } = isiDaftar.parse(found.isi);
  const pada = deps.now();
  const akunId = deps.chance.uuid(pada);
  const clash = await insertAkun(tx, {
    id: akunId,
    nama,
    email: found.tujuan,
    telepon,
    namaPengguna,
    nikSidik: nikSidik === null ? null : Buffer.from(nikSidik, 'hex'),
    sandi,
    dibuatPada: pada,
    emailDiperiksaPada: pada,
    teleponDiperiksaPada: null,
    ketentuan: { versi: ketentuan, pada: found.dibuatPada },
    bahasa: found.bahasa,
  });
  // The address or the user name went to somebody else while the code was on its way.
  if (clash !== null) throw new NotConfirmed();
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

/** What its owner is told of an account, whatever was switched off. */
type KabarAkun =
  | 'email_diubah'
  | 'sandi_diubah'
  | 'sandi_direset'
  | 'oidc_disambung'
  | 'oidc_dilepas'
  | 'faktor_dipasang'
  | 'faktor_dilepas'
  | 'faktor_direset'
  | 'pemulihan_baru'
  | 'pemulihan_dipakai'
  | 'faktor_ditebak';

/** News about an account for its owner: by mail, and within the program. */
export function newsFor(
  deps: Pick<Deps, 'chance' | 'now'>,
  akunId: string,
  jenis: KabarAkun,
  occasion: string,
) {
  const penerima = { jenis: 'akun', akun: akunId } as const;
  return {
    id: deps.chance.uuid(deps.now()),
    kunci: `${jenis}:${akunId}:${occasion}`,
    laporanId: null,
    jenis,
    penerima,
    data: {},
  };
}

/** Rolls everything back: nothing was confirmed. */
class NotConfirmed extends Error {}
