import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import { evolve } from '../../domain/laporan/evolve.ts';
import { nextDue, nextSweep, placeOf } from '../../domain/laporan/tenggat.ts';
import { isTerbuka, type Laporan } from '../../domain/laporan/types.ts';
import { deltaOf, type DeltaRow } from '../../domain/monev/delta.ts';
import { decodeUkuran, encodeUkuran, ukuranOf, type MeasureVector } from '../../domain/monev/ukuran.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Loaded, Turunan } from '../../persistence/laporan/loadLaporan.ts';
import type { NewLaporan, StoreInput } from '../../persistence/laporan/storeEvents.ts';

/**
 * What is stored for events of one laporan: the state they lead to, the columns that follow from it, and the ledger's lines.
 * The one place where a history becomes a row; `check` computes the same again.
 */
export function storeInputOf(
  of: { readonly loaded: Loaded } | { readonly baru: NewLaporan },
  events: readonly LaporanEvent[],
  aturan: Rujukan,
  pelakuAkun: StoreInput['pelakuAkun'],
  /** When it is written, if that is later than its last event: a decree of the time between counts for what is open (rules §5). */
  asOf?: Instant,
): StoreInput {
  let state: Laporan | null = 'loaded' in of ? of.loaded.laporan : null;
  let before: MeasureVector | null = 'loaded' in of ? storedVector(of.loaded) : null;
  const delta: DeltaRow[] = [];
  for (const event of events) {
    state = evolve(state, event);
    const after = ukuranOf(state, aturan, event.pada);
    delta.push(...deltaOf(before, after, { pada: event.pada }));
    before = after;
  }
  if (state === null || before === null) throw new Error('Broken invariant: at least one event is stored');
  if (asOf !== undefined && isTerbuka(state) && asOf > state.diubahPada) {
    const now = ukuranOf(state, aturan, asOf);
    delta.push(...deltaOf(before, now, { pada: asOf }));
    before = now;
  }
  const sapuLama = 'loaded' in of ? of.loaded.turunan.sapuPada : null;
  const turunan = turunanOf(state, aturan, {
    vector: before,
    sapuLama,
    ...(asOf === undefined ? {} : { asOf }),
  });
  return { of, events, next: state, pelakuAkun, turunan, delta };
}

/**
 * The columns that follow from a state by the rules, the calendar and the tree as known at `asOf` (default: its last event).
 * For a closed laporan the moment makes no difference; an open one follows new decrees (rules §5). `sapuLama` is the next look as
 * stored: one that is due stays due until the sweep has looked.
 */
export function turunanOf(
  laporan: Laporan,
  aturan: Rujukan,
  at: {
    readonly asOf?: Instant;
    readonly vector?: MeasureVector;
    readonly sapuLama?: Instant | null;
  } = {},
): Turunan {
  const asOf = Math.max(at.asOf ?? 0, laporan.diubahPada);
  const sapuLama = at.sapuLama ?? null;
  const isUnswept = sapuLama !== null && sapuLama <= asOf && isTerbuka(laporan) && !laporan.pasif;
  return {
    ...placeOf(laporan, aturan),
    jatuhTempo: nextDue(laporan, aturan.kalender, asOf),
    sapuPada: isUnswept ? sapuLama : nextSweep(laporan, aturan, asOf),
    ukuran: encodeUkuran(at.vector ?? ukuranOf(laporan, aturan, asOf)),
  };
}

/** The vector as it was stored, under the dimensions of that day: the tree may have changed since. */
export function storedVector({ laporan, turunan }: Loaded): MeasureVector {
  const { klasifikasi, kategori, kanal, wilayah } = laporan;
  return decodeUkuran(turunan.ukuran, {
    instansi: turunan.instansi,
    unit: laporan.badan[0] ?? turunan.instansi,
    kategori,
    klasifikasi,
    kanal,
    wilayah,
    dibuat: turunan.dibuatHari,
    zona: turunan.zona,
  });
}
