import { assert, unreachable } from '../shared/assert.ts';
import type { Instant } from '../shared/time.ts';
import {
  dropJam,
  endJam,
  extendJam,
  isOpen,
  isPaused,
  pauseJam,
  resumeJam,
  startJam,
} from '../tenggat/jam.ts';
import type { Jam } from '../tenggat/types.ts';
import type { JamOp, LaporanEvent } from './events.ts';
import type { Fakta, Laporan } from './types.ts';

/**
 * The state after one more event. Pure and total over histories that `decide` made; a history that begins with anything but
 * `dibuat` is a fault. An erased text (`kata` empty) leaves the former words, an erased first text empty ones.
 */
export function evolve(state: Laporan | null, event: LaporanEvent): Laporan {
  if (state === null) {
    assert(event.jenis === 'dibuat', 'a history begins with dibuat');
    const facts = event.ubah as Fakta;
    return {
      ...facts,
      jam: applyJam([], event.jam, event.pada),
      judul: event.kata.judul ?? '',
      isi: event.kata.isi ?? '',
      lokasiKeterangan: event.kata.lokasiKeterangan ?? null,
      urut: 1,
      diubahPada: event.pada,
    };
  }
  const { judul, isi, lokasiKeterangan } = event.kata;
  return {
    ...state,
    ...event.ubah,
    jam: applyJam(state.jam, event.jam, event.pada),
    judul: judul ?? state.judul,
    isi: isi ?? state.isi,
    lokasiKeterangan: lokasiKeterangan === undefined ? state.lokasiKeterangan : lokasiKeterangan,
    urut: state.urut + 1,
    diubahPada: event.pada,
  };
}

/** Folds a whole history. */
export function fold(events: readonly LaporanEvent[]): Laporan {
  let state: Laporan | null = null;
  for (const event of events) state = evolve(state, event);
  assert(state !== null, 'a history has at least one event');
  return state;
}

function applyJam(jam: readonly Jam[], ops: readonly JamOp[], pada: Instant): readonly Jam[] {
  let clocks = jam;
  for (const op of ops) clocks = applyOne(clocks, op, pada);
  return clocks;
}

function applyOne(jam: readonly Jam[], op: JamOp, pada: Instant): readonly Jam[] {
  switch (op.op) {
    case 'mulai': {
      const putaran = 1 + jam.filter((one) => one.jam === op.jam && one.unit === op.unit).length;
      const { jam: kode, unit, zona, kalender, batas } = op;
      return [...jam, startJam({ jam: kode, unit, putaran, mulai: pada, zona, kalender, batas })];
    }
    case 'jeda':
      return jam.map((one) => (isOpen(one) && isPausable(one) && !isPaused(one) ? pauseJam(one, pada) : one));
    case 'lanjut':
      return jam.map((one) => (isOpen(one) && isPaused(one) ? resumeJam(one, pada) : one));
    case 'selesai':
      return mapOpen(jam, op, (one) => endJam(one, pada));
    case 'gugur':
      return mapOpen(jam, op, (one) => dropJam(one, pada));
    case 'perpanjang':
      return mapOpen(jam, op, (one) => extendJam(one, pada, op.batas));
    case 'batas':
      return mapOpen(jam, op, (one) => ({ ...one, batas: op.batas }));
    default:
      return unreachable(op);
  }
}

function mapOpen(
  jam: readonly Jam[],
  target: { readonly jam: Jam['jam']; readonly unit?: string },
  change: (one: Jam) => Jam,
): readonly Jam[] {
  return jam.map((one) =>
    isOpen(one) && one.jam === target.jam && (target.unit === undefined || one.unit === target.unit)
      ? change(one)
      : one,
  );
}

/** The citizen's own clocks are not stopped by our question: the Ombudsman's 60 days, and the answer that we wait for. */
function isPausable(jam: Jam): boolean {
  return jam.jam !== 'ombudsman' && jam.jam !== 'kelengkapan' && jam.jam !== 'buka_kembali';
}
