import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { DASAR_HAPUS } from '../../../domain/laporan/penghapusan/penghapusan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { listPenugasan } from '../../../persistence/akun/penugasan.ts';
import { deletePermohonanOf } from '../../../persistence/akun/permohonan.ts';
import { eraseAkun, readProfil } from '../../../persistence/akun/profil.ts';
import { deleteSesiOf } from '../../../persistence/akun/sesi.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import { deleteAllFaktor } from '../../../persistence/faktor/faktor.ts';
import { deleteTertundaOf } from '../../../persistence/faktor/tertunda.ts';
import { removeAlamat } from '../../../persistence/meja/kalenderAlamat.ts';
import { deleteTautanOf } from '../../../persistence/oidc/tautan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { lockOwned, releaseOwner } from '../../../persistence/laporan/changeOwner.ts';
import type { Loaded } from '../../../persistence/laporan/loadLaporan.ts';
import { withdrawAllKomentar } from '../../../persistence/partisipasi/komentar.ts';
import { insertDikabulkan } from '../../../persistence/penghapusan/penghapusan.ts';
import { noteResi, noteSisa } from '../../../persistence/penghapusan/penyelesaian.ts';
import { findHavingResi, insertResi } from '../../../persistence/resi/resi.ts';
import { erasePengirim } from '../../../persistence/kanal/hapusPesan.ts';
import { forgetPengikut } from '../../../persistence/partisipasi/pengikut.ts';
import { listKunciAkun } from '../../../persistence/pesan/kunciAkun.ts';
import { replaceKabarMati } from '../../../persistence/pesan/kabarMati.ts';
import { closeWebhooks } from '../../../persistence/webhook/webhook.ts';
import type { Deps } from '../../deps.ts';
import { lupakanPerangkat } from '../../pesan/perangkat/lupakan.ts';
import { sealSurat } from '../../pesan/suratId.ts';
import { pengikutOf } from '../../partisipasi/orang.ts';
import { drawResi } from '../../laporan/submitLaporan.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';
import { writeClosing } from '../permohonan/minta.ts';
import { hashQueue } from '../pengaman/hashQueue.ts';
import { pengirimAkun } from '../../penghapusan/pengirim.ts';
import { checkOwnSandi } from './ownSandi.ts';

/** What opens the laporan of a closed account from then on; shown once. */
export interface AkunDitutup {
  /** Opens all that had no receipt of their own; null when there was none such. */
  readonly resi: string | null;
  /** The number that it stands for. */
  readonly nomor: string | null;
  readonly jumlah: number;
}

/**
 * Closes the own account for good (F22, F144): name, addresses, inclusive data and password go, sessions and keys open nothing,
 * comments lose their words. What was reported goes on without identity: nothing ties it to the account any more, name and contact
 * in the open are erased (a seal stays: the law may still have to open it), and one new receipt opens it all. A last mail tells the address. Refusals: those of
 * `checkOwnSandi`, `akun.has_roles` for an officer, whose roles an admin ends first, `web.busy`.
 */
export async function closeOwn(
  deps: Deps,
  { akunId, sandi }: { readonly akunId: string; readonly sandi: string },
): Promise<Result<AkunDitutup>> {
  const pada = deps.now();
  const known = await checkOwnSandi(deps, { akunId, sandi });
  if (!known.ok) return known;
  const resi = drawResi(deps);
  const hash = await hashQueue.run(() => deps.keys.resi(resi));
  if (hash === 'busy') return refuse('web.busy');
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const closed = await withTransaction(deps.db, options, async (tx): Promise<Result<AkunDitutup>> => {
    const roles = await listPenugasan(tx, akunId);
    if (roles.some((one) => (one.sampai ?? Infinity) > pada)) return refuse('akun.has_roles');
    const id = deps.chance.uuid(pada);
    const akun = await readProfil(tx, akunId);
    if (!(await eraseOwnAkun(tx, deps, { akunId, pada, id }))) return refuse('akun.closed');
    const tujuan =
      akun?.emailDiperiksaPada != null
        ? akun.email
        : akun?.teleponDiperiksaPada != null
          ? akun.telepon
          : null;
    if (tujuan !== null) await writeClosing(tx, deps, { tujuan, bahasa: akun?.bahasa ?? 'id' }, pada);
    const released = await releaseOwned(tx, deps, akunId, hash);
    if (released.nomor !== null) await noteResi(tx, id, sealResi(deps, id, hash));
    return ok({ ...released, resi: released.nomor === null ? null : resi });
  });
  forgetKeys(deps.db);
  return closed;
}

/** The hash of a receipt as the journal keeps it: readable only with the keys, so that no file ties an account to a laporan. */
export function sealResi({ keys }: Pick<Deps, 'keys'>, id: string, hash: Buffer): string {
  return keys.balas.close(id, hash.toString('hex')).toString('hex');
}

export function openResi({ keys }: Pick<Deps, 'keys'>, id: string, sealed: string): Buffer {
  return Buffer.from(keys.balas.open(id, Buffer.from(sealed, 'hex')), 'hex');
}

/** Everything of the account itself, noted for the journal; false when it was closed already. Laporan are not touched. */
export async function eraseOwnAkun(
  tx: Db,
  deps: Deps,
  { akunId, pada, id }: { readonly akunId: string; readonly pada: Instant; readonly id: string },
): Promise<boolean> {
  const akun = await readProfil(tx, akunId);
  if (!(await eraseAkun(tx, akunId, pada))) return false;
  // A number that was only named may be somebody else's, who waits for a code there.
  const telepon = (akun?.teleponDiperiksaPada ?? null) === null ? null : (akun?.telepon ?? null);
  const addresses = [akun?.email, telepon].filter((one) => typeof one === 'string');
  // Mails of the account that lie with us are removed as those of an erased laporan are (`finishErasures`).
  const pengikut = pengikutOf(deps, { sebagai: 'akun', akunId });
  const kunci = await listKunciAkun(tx, {
    akunId,
    pemilik: deps.keys.pemilik(akunId),
    pengikut: pengikut.toString('base64url'),
    tujuan: addresses,
  });
  await deleteSesiOf(tx, akunId);
  await deleteAllFaktor(tx, akunId);
  await deleteTautanOf(tx, akunId);
  await removeAlamat(tx, akunId);
  await closeWebhooks(tx, akunId, pada);
  await forgetPengikut(tx, pengikut);
  await replaceKabarMati(tx, akunId, []);
  await lupakanPerangkat(tx, deps, akunId);
  const own = {
    email: (akun?.emailDiperiksaPada ?? null) === null ? null : (akun?.email ?? null),
    telepon,
  };
  await erasePengirim(tx, pengirimAkun(deps, own), pada);
  await deletePermohonanOf(tx, akunId, addresses);
  await deleteTertundaOf(tx, akunId);
  await withdrawAllKomentar(tx, akunId, pada);
  const dasar = DASAR_HAPUS.permintaan;
  await insertDikabulkan(tx, {
    id,
    laporanId: null,
    akunId,
    cakupan: 'akun',
    sebab: 'permintaan',
    dasar,
    pada,
    juga: [],
  });
  await noteSisa(tx, id, { berkas: [], surat: sealSurat(deps, id, kunci) });
  return true;
}

/**
 * Cuts every laporan of an account loose from it. Those without a receipt share the mark of the first of them, and its new receipt
 * opens all; one that has its own is opened by that as before.
 */
export async function releaseOwned(
  tx: Db,
  deps: Deps,
  akunId: string,
  hash: Buffer | null,
): Promise<Omit<AkunDitutup, 'resi'>> {
  const pemilik = deps.keys.pemilik(akunId);
  let first: Loaded | null = null;
  let jumlah = 0;
  for (let owned = await lockOwned(tx, pemilik); owned.length > 0; owned = await lockOwned(tx, pemilik)) {
    const withResi = await findHavingResi(
      tx,
      owned.map((one) => one.id),
    );
    for (const one of owned) {
      if (!withResi.has(one.id)) first ??= one;
      const mark = withResi.has(one.id) ? one : (first ?? one);
      await releaseOwner(tx, one, deps.keys.pemilikResi(mark.id));
      jumlah += 1;
    }
  }
  if (first !== null && hash !== null) await insertResi(tx, first.id, hash);
  return { nomor: first?.laporan.nomor ?? null, jumlah };
}
