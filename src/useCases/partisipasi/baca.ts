import { readScope } from '../../domain/laporan/access.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { onOneConnection } from '../../persistence/connection/transaction.ts';
import { loadManyLaporan } from '../../persistence/laporan/loadLaporan.ts';
import { countByWilayah, SEBARAN_MAX, type SebaranRow } from '../../persistence/partisipasi/sebaran.ts';
import { findSerupa } from '../../persistence/partisipasi/serupa.ts';
import { findDiikuti, readHitungan, type Hitungan } from '../../persistence/partisipasi/dukungan.ts';
import {
  findKomentarSendiri,
  findKomentarTampil,
  type KomentarRow,
  type KomentarTampil,
} from '../../persistence/partisipasi/komentar.ts';
import type { Deps } from '../deps.ts';
import { viewMany, type LaporanView } from '../laporan/laporanView.ts';
import type { LaporanFilter } from '../laporan/readLaporan.ts';
import { loadPublik, pendukungOf, pengikutOf, type Orang } from './orang.ts';

export { SEBARAN_MAX } from '../../persistence/partisipasi/sebaran.ts';

const MAX_KOMENTAR = 200;
const MAX_SHOWN = 50;
const SERUPA_MS = 180 * 86_400_000;
const MAX_SERUPA = 3;

export interface KomentarSendiri extends KomentarRow {
  readonly status: 'menunggu' | 'ditolak';
  readonly alasan: string | null;
}

/** What others do with a public laporan, as one person sees it. */
export interface Partisipasi extends Hitungan {
  readonly komentar: readonly KomentarTampil[];
  /** The person's own that nobody else sees. */
  readonly sendiri: readonly KomentarSendiri[];
}

/** Support, followers and comments of a laporan; null when it is not public. */
export async function readPartisipasi(
  deps: Deps,
  orang: Orang | null,
  nomor: string,
): Promise<Partisipasi | null> {
  return onOneConnection(deps.db, async (db) => {
    const loaded = await loadPublik(deps, db, nomor);
    if (loaded === null) return null;
    const digests =
      orang === null
        ? null
        : { pendukung: pendukungOf(deps, orang, loaded.id), pengikut: pengikutOf(deps, orang) };
    const akunId = orang?.sebagai === 'akun' ? orang.akunId : null;
    const [hitungan, komentar, sendiri] = await Promise.all([
      readHitungan(db, loaded.id, digests),
      findKomentarTampil(db, loaded.id, akunId, MAX_KOMENTAR),
      akunId === null ? Promise.resolve([]) : findKomentarSendiri(db, loaded.id, akunId),
    ]);
    return { ...hitungan, komentar, sendiri };
  });
}

/** The laporan that somebody follows, as the public sees them now; one that is no longer public is left out. */
export async function listDiikuti(deps: Deps, orang: Orang): Promise<readonly LaporanView[]> {
  return publicViews(deps, await findDiikuti(deps.db, pengikutOf(deps, orang), MAX_SHOWN));
}

/**
 * Public, open laporan near a text that is being written: same kabupaten or kota, words in common, of the last half year; at
 * most three. Asked before filing, so that people join instead of filing again (pages.md).
 */
export async function findSimilar(
  deps: Deps,
  asked: { readonly teks: string; readonly wilayah: string },
): Promise<readonly LaporanView[]> {
  if (asked.wilayah.length < 5 || asked.teks.trim() === '') return [];
  const sejak = deps.now() - SERUPA_MS;
  const wilayah = asked.wilayah.slice(0, 5);
  return publicViews(
    deps,
    await findSerupa(deps.db, { teks: asked.teks, wilayah, sejak, limit: MAX_SERUPA }),
  );
}

export interface Sebaran {
  readonly baris: readonly SebaranRow[];
  /** Only the newest were counted, because there are more. */
  readonly isTerpotong: boolean;
}

/** Where the laporan of a list are (F45), as this reader may list them: by province, or inside one area by the level below. */
export async function countByArea(
  deps: Deps,
  reader: Reader,
  filter: LaporanFilter,
  per: 'provinsi' | 'kabkota' | 'kecamatan',
): Promise<Sebaran> {
  const { pohon } = await deps.rujukan();
  const scope = readScope(reader, pohon);
  const baris = await countByWilayah(deps.db, { scope, filter, huruf: HURUF[per] });
  const all = baris.reduce((sum, row) => sum + row.jumlah, 0);
  return { baris, isTerpotong: all >= SEBARAN_MAX };
}

const HURUF = { provinsi: 2, kabkota: 5, kecamatan: 8 } as const;

async function publicViews(deps: Deps, nomor: readonly string[]): Promise<readonly LaporanView[]> {
  const aturan = await deps.rujukan();
  const found = await loadManyLaporan(deps.db, nomor);
  const views = await onOneConnection(deps.db, (db) => viewMany(db, found, PUBLIK, aturan, deps.now()));
  const visible = new Map(views.filter((one) => one.pandangan.teks).map((one) => [one.nomor, one]));
  return nomor.map((one) => visible.get(one)).filter((one) => one !== undefined);
}
