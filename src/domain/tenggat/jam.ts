import { assert } from '../shared/assert.ts';
import type { Instant } from '../shared/time.ts';
import type { Jam, Perpanjangan } from './types.ts';

/** A clock that begins to run at `mulai`, in the zone and calendar of the body then in charge (rules §5). */
export function startJam(
  facts: Pick<Jam, 'jam' | 'unit' | 'putaran' | 'mulai' | 'zona' | 'kalender' | 'batas'>,
): Jam {
  const { jam, unit, putaran, mulai, zona, kalender, batas } = facts;
  assert(batas.satuan === 'tanggal' || isLimit(batas.n), `limit of a clock ${jam}: ${JSON.stringify(batas)}`);
  return {
    jam,
    unit,
    putaran,
    mulai,
    zona,
    kalender,
    batas,
    jeda: [],
    perpanjangan: [],
    selesai: null,
    gugur: false,
  };
}

/** Tunda: days count no more. Throws when the clock has ended or is paused already. */
export function pauseJam(jam: Jam, pada: Instant): Jam {
  assertNext(jam, pada);
  assert(!isPaused(jam), `clock ${jam.jam} paused twice`);
  return { ...jam, jeda: [...jam.jeda, { dari: pada, sampai: null }] };
}

/** Lengkapi: days count again, that day included. Throws when the clock has ended or is not paused. */
export function resumeJam(jam: Jam, pada: Instant): Jam {
  assertNext(jam, pada);
  assert(isPaused(jam), `clock ${jam.jam} resumed without a pause`);
  return closePause(jam, pada);
}

/** Perpanjang. Throws when the clock has ended, or counts calendar days: the law extends none of those. */
export function extendJam(jam: Jam, pada: Instant, batas: Perpanjangan['batas']): Jam {
  assertNext(jam, pada);
  assert(jam.batas.satuan !== 'hari', `clock ${jam.jam} of calendar days extended`);
  assert(batas.satuan === 'tanggal' || isLimit(batas.n), `extension of ${jam.jam}: ${JSON.stringify(batas)}`);
  return { ...jam, perpanjangan: [...jam.perpanjangan, { pada, batas }] };
}

/** One of the clock's own ends (rules §5). A pause still open ends with it. Throws when it has ended already. */
export function endJam(jam: Jam, pada: Instant): Jam {
  assertNext(jam, pada);
  return { ...closePause(jam, pada), selesai: pada };
}

/** Gugur: ended by an act that is not among its own ends. Throws when it has ended already. */
export function dropJam(jam: Jam, pada: Instant): Jam {
  return { ...endJam(jam, pada), gugur: true };
}

export function isOpen(jam: Jam): boolean {
  return jam.selesai === null;
}

/** True while a pause is open, by the facts given (not at some past moment). */
export function isPaused(jam: Jam): boolean {
  return jam.jeda.at(-1)?.sampai === null;
}

function closePause(jam: Jam, pada: Instant): Jam {
  if (!isPaused(jam)) return jam;
  return { ...jam, jeda: jam.jeda.map((jeda) => (jeda.sampai === null ? { ...jeda, sampai: pada } : jeda)) };
}

function isLimit(n: number): boolean {
  return Number.isInteger(n) && n >= 1;
}

/** Facts come in the order of the history: whoever folds them must not let time run backwards within one laporan. */
function assertNext(jam: Jam, pada: Instant): void {
  assert(jam.selesai === null, `clock ${jam.jam} has ended`);
  const lastPause = jam.jeda.at(-1);
  const last = Math.max(
    jam.mulai,
    lastPause?.sampai ?? lastPause?.dari ?? jam.mulai,
    jam.perpanjangan.at(-1)?.pada ?? jam.mulai,
  );
  assert(pada >= last, `clock ${jam.jam}: ${pada} lies before ${last}`);
}
