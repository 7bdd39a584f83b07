import { wewenangBerkala } from '../../domain/berkala/wewenang.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import { pemilikDari } from '../../domain/pengawasan/instruksi.ts';
import {
  kategoriTindakLanjut,
  periksaRekomendasi,
  wewenangRekomendasi,
  type DraftRekomendasi,
  type KategoriTindakLanjut,
} from '../../domain/pengawasan/rekomendasi.ts';
import { atasNama, supervisorsOf } from '../../domain/pengawasan/tindakan.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf, type Hari } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { findBerkala } from '../../persistence/berkala/berkala.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { findRapat } from '../../persistence/pengawasan/rapat.ts';
import {
  addRekomendasi,
  countBagian,
  findRekomendasi,
  listButirRekomendasi,
  listRekomendasi,
  type BagianRekomendasi,
  type ButirRekomendasi,
  type Rekomendasi,
} from '../../persistence/pengawasan/rekomendasi.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';

export type { ButirRekomendasi, Rekomendasi } from '../../persistence/pengawasan/rekomendasi.ts';

/** One receiver's part as a reader may see it. */
export interface BagianTerbaca extends BagianRekomendasi {
  readonly kategori: KategoriTindakLanjut | null;
}

export interface RekomendasiTerbaca extends Rekomendasi {
  /** Parts that the reader sees. */
  readonly bagian: readonly BagianTerbaca[];
}

const SHOWN = 50;

/** What somebody's bodies gave or were given, the latest first, with the parts that they see; at most fifty. */
export async function readRekomendasiList(
  deps: Deps,
  reader: Reader,
): Promise<readonly RekomendasiTerbaca[]> {
  const aturan = await deps.rujukan();
  const own = [...new Set(reader.penugasan.map((one) => one.badan))];
  const penerima = own.filter(
    (badan) => wewenangRekomendasi(reader.penugasan, { pengawas: '', badan }, aturan.pohon).lihat,
  );
  const found = await listRekomendasi(
    deps.db,
    { pengawas: supervisorsOf(reader.penugasan), penerima },
    SHOWN,
  );
  return withParts(deps, aturan, reader, found);
}

/** What was recommended to one body, for whoever reads its part. */
export async function readRekomendasiBadan(
  deps: Deps,
  reader: ReaderByRoles,
  badan: KodeBadan,
): Promise<readonly RekomendasiTerbaca[]> {
  const aturan = await deps.rujukan();
  const found = await listRekomendasi(deps.db, { pengawas: [], penerima: [badan] }, SHOWN);
  const all = await withParts(deps, aturan, reader, found);
  return all.flatMap((one) => {
    const bagian = one.bagian.filter((part) => part.badan === badan);
    return bagian.length === 0 ? [] : [{ ...one, bagian }];
  });
}

async function withParts(
  deps: Deps,
  { pohon }: Rujukan,
  { penugasan }: ReaderByRoles,
  found: readonly Rekomendasi[],
): Promise<readonly RekomendasiTerbaca[]> {
  const hari = hariOf(deps.now(), badanOf(pohon, penugasan[0]?.badan ?? '')?.zona ?? 'WIB');
  const parts = await countBagian(deps.db, { id: found.map((one) => one.id), hari });
  const partsOf = Map.groupBy(parts, (part) => part.id);
  return found.map((one) => ({
    ...one,
    bagian: (partsOf.get(one.id) ?? [])
      .filter(
        (part) => wewenangRekomendasi(penugasan, { pengawas: one.pengawas, badan: part.badan }, pohon).lihat,
      )
      .map((part) => ({ ...part, kategori: kategoriTindakLanjut(part) })),
  }));
}

/** One occasion with its points and the parts that the reader sees. Refuses `web.not_found` whoever sees none. */
export async function readRekomendasi(
  deps: Deps,
  reader: Reader,
  id: string,
): Promise<Result<RekomendasiTerbaca & { readonly butir: readonly ButirRekomendasi[] }>> {
  const one = isUuid(id) ? await findRekomendasi(deps.db, id) : null;
  if (one === null) return refuse('web.not_found');
  const [read] = await withParts(deps, await deps.rujukan(), reader, [one]);
  if (read === undefined || read.bagian.length === 0) return refuse('web.not_found');
  return ok({ ...read, butir: await listButirRekomendasi(deps.db, id) });
}

/** Where recommendations are given: freely, or in a session or a periodic report of the same body. */
export interface AsalRekomendasi {
  readonly rapatId: string | null;
  readonly berkalaId: string | null;
}

/**
 * Gives recommendations in the name of a body to those that it supervises, once by the id, and tells their admins. Refusals:
 * `input.*` for each field; `web.forbidden` for a body in whose name one does not act, and for a session or a report of another.
 */
export async function beriRekomendasi(
  deps: Deps,
  by: { readonly reader: Reader; readonly akunId: string },
  target: { readonly id: string; readonly pengawas: KodeBadan } & AsalRekomendasi,
  draft: DraftRekomendasi,
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const boleh = atasNama(by.reader.penugasan, pohon).get(target.pengawas);
  if (boleh === undefined || !(await isOwnAsal(deps, by.reader, target))) {
    return { ok: false, refusal: [refusal('web.forbidden')] };
  }
  const penerima = pemilikDari(draft.penerima, boleh, pohon);
  const pada = deps.now();
  const hari: Hari = hariOf(pada, badanOf(pohon, target.pengawas)?.zona ?? 'WIB');
  const faults = isUuid(target.id)
    ? periksaRekomendasi({ ...draft, penerima }, hari)
    : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const butir = draft.butir.map((one, i) => ({ ...one, indikator: one.indikator || null, urut: i + 1 }));
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    const { perihal, tanggal } = draft;
    const one = { ...target, perihal, tanggal, oleh: by.akunId, pada };
    if (!(await addRekomendasi(tx, one, butir, penerima)) || deps.isMuted) return;
    await queuePesan(
      tx,
      penerima.map((badan) => ({
        id: deps.chance.uuid(pada),
        kunci: `rekomendasi:${target.id}:${badan}`,
        laporanId: null,
        jenis: 'pengawasan_rekomendasi',
        penerima: { jenis: 'peran', peran: 'admin_instansi', badan },
        data: {
          pengawas: badanOf(pohon, target.pengawas)?.nama ?? target.pengawas,
          rekomendasi: `${target.id}/${badan}`,
          ...(butir[0] === undefined ? {} : { tanggal: butir.map((one) => one.tenggat).toSorted()[0] }),
        },
      })),
      pada,
    );
  });
  return ok(true);
}

async function isOwnAsal(
  deps: Deps,
  { penugasan }: ReaderByRoles,
  { pengawas, rapatId, berkalaId }: { readonly pengawas: KodeBadan } & AsalRekomendasi,
): Promise<boolean> {
  const { pohon } = await deps.rujukan();
  if (rapatId !== null) {
    const rapat = isUuid(rapatId) ? await findRapat(deps.db, rapatId) : null;
    return rapat?.pengawas === pengawas && berkalaId === null;
  }
  if (berkalaId === null) return true;
  const berkala = isUuid(berkalaId) ? await findBerkala(deps.db, berkalaId) : null;
  if (berkala?.nomor == null) return false;
  return berkala.badan === pengawas && wewenangBerkala(penugasan, berkala, pohon).lihatTerbit;
}
