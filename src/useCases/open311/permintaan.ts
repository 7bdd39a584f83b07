import { readScope, viewOf } from '../../domain/laporan/access.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import { himpunanOf } from '../../domain/monev/himpunan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { onOneConnection } from '../../persistence/connection/transaction.ts';
import { loadManyLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { findKabar, findPermintaan, type PermintaanFilter } from '../../persistence/open311/permintaan.ts';
import type { Deps } from '../deps.ts';
import { viewMany, type LaporanView } from '../laporan/laporanView.ts';

export type { Kotak } from '../../persistence/open311/permintaan.ts';

/** Rows of one answer at most (GeoReport v2, response volume). */
export const PERMINTAAN_MAX = 1_000;

interface Asked {
  /** An instansi whose own laporan and those of everything below it are meant; null: the whole country. */
  readonly wilayahHukum: string | null;
  /** From 1. */
  readonly halaman: number;
  /** 1..`PERMINTAAN_MAX`. */
  readonly ukuran: number;
}

/**
 * What GeoReport shows of laporan: what the public sees, whoever asks and with whatever key. A laporan that is rahasia or not published is
 * not there, in no list and no count (interfaces §6).
 */
export async function listPermintaan(
  deps: Deps,
  asked: Asked & Omit<PermintaanFilter, 'instansi'>,
): Promise<readonly LaporanView[]> {
  const { wilayahHukum, halaman, ukuran, ...filter } = asked;
  const { pohon } = await deps.rujukan();
  const within = instansiOf(pohon, wilayahHukum);
  const page = { limit: ukuran, offset: (halaman - 1) * ukuran };
  const rows = await findPermintaan(
    deps.db,
    readScope(PUBLIK, pohon),
    { ...filter, ...(within === null ? {} : { instansi: within }) },
    page,
  );
  return publicViews(deps, rows);
}

/** The laporan of these nomor that the public may see, in that order; others are left out like those that do not exist. */
export async function readPermintaan(
  deps: Deps,
  nomor: readonly string[],
  wilayahHukum: string | null,
): Promise<readonly LaporanView[]> {
  const { pohon } = await deps.rujukan();
  const within = instansiOf(pohon, wilayahHukum);
  const wanted = nomor.slice(0, PERMINTAAN_MAX);
  const found = await loadManyLaporan(deps.db, wanted);
  const now = deps.now();
  const visible = found
    .filter(({ laporan, milik }) => viewOf(PUBLIK, laporan, milik, pohon, now).fakta !== 'tidak')
    .filter(({ turunan }) => within === null || within.includes(turunan.instansi))
    .toSorted((a, b) => wanted.indexOf(a.laporan.nomor) - wanted.indexOf(b.laporan.nomor));
  return publicViews(deps, visible);
}

/** Something said about a laporan, with the laporan as the public sees it. */
export interface Kabar {
  readonly laporan: LaporanView;
  readonly kabar: LaporanView['tanggapan'][number];
}

/** What was said about laporan that the public may see, within the instants, oldest first. */
export async function listKabar(
  deps: Deps,
  asked: Asked & { readonly dari: Instant; readonly sampai: Instant; readonly nomor?: readonly string[] },
): Promise<readonly Kabar[]> {
  const { pohon } = await deps.rujukan();
  const within = instansiOf(pohon, asked.wilayahHukum);
  const { dari, sampai, nomor } = asked;
  const places = await findKabar(
    deps.db,
    readScope(PUBLIK, pohon),
    {
      dari,
      sampai,
      ...(nomor === undefined ? {} : { nomor }),
      ...(within === null ? {} : { instansi: within }),
    },
    { limit: asked.ukuran, offset: (asked.halaman - 1) * asked.ukuran },
  );
  const views = await readPermintaan(deps, [...new Set(places.map((one) => one.nomor))], null);
  const byNomor = new Map(views.map((one) => [one.nomor, one]));
  return places.flatMap((place) => {
    const laporan = byNomor.get(place.nomor);
    const kabar = laporan?.tanggapan.find((one) => one.urut === place.urut);
    return laporan === undefined || kabar === undefined ? [] : [{ laporan, kabar }];
  });
}

/** Whether an instansi of that code can be asked for. */
export async function isWilayahHukum(deps: Deps, kode: string): Promise<boolean> {
  const { pohon } = await deps.rujukan();
  const badan = badanOf(pohon, kode);
  return badan !== undefined && badan.jenis !== 'unit';
}

async function publicViews(deps: Deps, rows: readonly Loaded[]): Promise<readonly LaporanView[]> {
  const aturan = await deps.rujukan();
  const now = Math.max(deps.now(), ...rows.map((one) => one.laporan.diubahPada));
  return onOneConnection(deps.db, (db) => viewMany(db, rows, PUBLIK, aturan, now));
}

function instansiOf(pohon: Parameters<typeof himpunanOf>[0], kode: string | null): readonly string[] | null {
  if (kode === null) return null;
  const himpunan = himpunanOf(pohon, { instansi: [kode] });
  return himpunan.ok ? himpunan.value.instansi.map((one) => one.kode) : [];
}
