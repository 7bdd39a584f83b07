import { mainNomorOf, mayReadGabungan } from '../../domain/laporan/gabungan.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { Pohon } from '../../domain/instansi/pohon.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { loadLaporan, loadManyLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';

/**
 * The laporan in which the pelapor of `nomor` is heard: the last of the chain of merges that begins there; null when it was not
 * merged. Read without a lock: whoever writes there locks it and looks again. For whom `isKnown` is false of the first it is not
 * followed: their refusal then costs the same as for one that does not exist.
 */
export async function findMain(
  db: Db,
  nomor: string,
  isKnown: (first: Loaded) => boolean,
): Promise<string | null> {
  let at: string | null = nomor;
  let last: string | null = null;
  while (at !== null) {
    const loaded = await loadLaporan(db, at, { lock: false });
    if (at === nomor && loaded !== null && !isKnown(loaded)) return null;
    at = loaded === null ? null : mainNomorOf(loaded.laporan);
    last = at ?? last;
  }
  return last;
}

/** Laporan by nomor, as far as they are known. */
type Nearby = ReadonlyMap<string, Loaded>;

/**
 * What `known` lacks: the main laporan of merged ones, to the end of each chain, and the merged ones that are named in
 * `events`. No query when nothing was merged.
 */
export async function readMerged(
  db: Db,
  known: readonly Loaded[],
  events: readonly Pick<LaporanEvent, 'tindakan'>[],
): Promise<Nearby> {
  const nearby = new Map(known.map((one) => [one.laporan.nomor, one]));
  const asked = events.flatMap(({ tindakan }) => tindakan.gabungan ?? []);
  for (;;) {
    const mains = [...nearby.values()].map((one) => mainNomorOf(one.laporan)).filter((one) => one !== null);
    const missing = [...new Set([...asked.splice(0), ...mains])].filter((nomor) => !nearby.has(nomor));
    if (missing.length === 0) return nearby;
    const found = await loadManyLaporan(db, missing);
    if (found.length === 0) return nearby;
    for (const one of found) nearby.set(one.laporan.nomor, one);
  }
}

/** The main laporan at the end of the chain; null for one that was not merged. */
export function mainOf(laporan: Loaded['laporan'], nearby: Nearby): Loaded | null {
  let main: Loaded | null = null;
  let nomor = mainNomorOf(laporan);
  while (nomor !== null) {
    main = nearby.get(nomor) ?? null;
    nomor = main === null ? null : mainNomorOf(main.laporan);
  }
  return main;
}

/** Laporan that were merged into this one, those merged into them too; no query when there are none. */
export async function readMergedInto(db: Db, laporan: Loaded['laporan']): Promise<readonly Loaded[]> {
  const found = new Map<string, Loaded>();
  let asked = mergedNomor(laporan);
  while (asked.length > 0) {
    const next = await loadManyLaporan(db, asked);
    for (const one of next) found.set(one.laporan.nomor, one);
    asked = next.flatMap((one) => mergedNomor(one.laporan)).filter((nomor) => !found.has(nomor));
  }
  return [...found.values()];
}

function mergedNomor({ terkait }: Loaded['laporan']): string[] {
  return terkait.filter((one) => one.hubungan === 'gabungan_dari').map((one) => one.nomor);
}

/** Whether this reader of the main laporan reads an event of it: words from a merged one only under its own protection. */
export function isHeardBy(
  event: Pick<LaporanEvent, 'jenis' | 'tindakan'>,
  main: Loaded,
  nearby: Nearby,
  seen: { readonly reader: Reader; readonly pohon: Pohon; readonly now: Instant },
): boolean {
  if (event.jenis !== 'menerima_tanggapan') return true;
  const merged = nearby.get(event.tindakan.gabungan ?? '');
  return merged !== undefined && mayReadGabungan(seen.reader, main, merged, seen.pohon, seen.now);
}
