import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfHari, hariOf, type Hari } from '../shared/time.ts';
import { hitungTenggat } from '../tenggat/hitung.ts';
import { isKataUkuran } from './kata.ts';
import { deltaOf, deltaOfHistory, type DeltaRow } from './delta.ts';
import { AWAL, CONTEXT, hariAntara, hidupArb, jalani, type Langkah } from './tests/riwayatAcak.ts';
import { decodeUkuran, encodeUkuran, kataOn, ukuranOf, type Dimensi, type MeasureVector } from './ukuran.ts';

const runs = process.env['TEST_SCALE'] === 'full' ? 20_000 : 200;

function vectors(langkah: readonly Langkah[]): { vector: MeasureVector; pada: number }[] {
  return jalani(langkah).map(({ laporan, pada }) => ({ vector: ukuranOf(laporan, CONTEXT, pada), pada }));
}

/** Words by dimensions: what a ledger adds up to. */
function tally(lines: Iterable<readonly [Dimensi, readonly string[], number]>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [d, words, n] of lines) {
    for (const word of words) {
      const key = JSON.stringify([
        d.dibuat,
        d.instansi,
        d.unit,
        d.kategori,
        d.klasifikasi,
        d.kanal,
        d.wilayah,
        word,
      ]);
      sums[key] = (sums[key] ?? 0) + n;
    }
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));
}

function ledgerOn(rows: readonly DeltaRow[], hari: Hari): Record<string, number> {
  return tally(rows.filter((row) => row.efektif <= hari).map((row) => [row, row.ukuran, row.n] as const));
}

/** Independent of deltas: for each zone's own end of that day, the state then, when it lies at a body of that zone. */
function stateOn(
  states: readonly { vector: MeasureVector; pada: number }[],
  hari: Hari,
): Record<string, number> {
  const found: [Dimensi, string[], number][] = [];
  for (const zona of ['WIB', 'WITA', 'WIT'] as const) {
    const then = states.findLast((one) => one.pada < endOfHari(hari, zona) + 1000);
    if (then !== undefined && then.vector.dimensi.zona === zona) {
      found.push([then.vector.dimensi, kataOn(then.vector, hari), 1]);
    }
  }
  return tally(found);
}

describe('deltaOf', () => {
  test('the lines up to any day add up to the state as it stood at the end of that day', () => {
    fc.assert(
      fc.property(hidupArb, (langkah) => {
        const states = vectors(langkah);
        const rows = deltaOfHistory(states);
        const last = hariOf(states.at(-1)?.pada ?? AWAL, 'WIT');
        const days = [...hariAntara('2026-02-28', 60), last, '2026-08-01', '2027-01-01'];
        for (const hari of days) expect(ledgerOn(rows, hari)).toEqual(stateOn(states, hari));
      }),
      { numRuns: runs },
    );
  });

  test('every line lies on or after the day of its act, and no line is empty', () => {
    fc.assert(
      fc.property(hidupArb, (langkah) => {
        const states = vectors(langkah);
        for (const [i, { vector, pada }] of states.entries()) {
          for (const row of deltaOf(states[i - 1]?.vector ?? null, vector, { pada })) {
            expect(row.efektif >= hariOf(pada, row.zona)).toBe(true);
            expect(row.ukuran.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test('an act that changes no measure adds no line', () => {
    const [state] = vectors([{ jedaMenit: 0, fakta: 0, nilai: 1, op: 3, jam: 0 }]);
    expect(state).toBeDefined();
    if (state) expect(deltaOf(state.vector, state.vector, { pada: state.pada + 99_000_000 })).toEqual([]);
  });
});

describe('ukuranOf', () => {
  test('is restored from its texts and dimensions, also after storing', () => {
    fc.assert(
      fc.property(hidupArb, (langkah) => {
        for (const { vector } of vectors(langkah)) {
          expect(decodeUkuran(encodeUkuran(vector).toReversed(), vector.dimensi)).toEqual(vector);
          for (const word of vector.kini) expect(isKataUkuran(word)).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });

  test('an open clock is late exactly when its own status says so, on any day in its zone', () => {
    fc.assert(
      fc.property(hidupArb, fc.nat(60), (langkah, after) => {
        const last = jalani(langkah).at(-1);
        if (last === undefined) return;
        const vector = ukuranOf(last.laporan, CONTEXT, last.pada);
        for (const zona of ['WIB', 'WITA', 'WIT'] as const) {
          const asked = last.pada + after * 43_200_000;
          const late = last.laporan.jam.filter(
            (jam) =>
              jam.zona === zona &&
              jam.selesai === null &&
              hitungTenggat(jam, CONTEXT.kalender, asked).status === 'terlambat',
          );
          const clocksOfZone = last.laporan.jam.filter((jam) => jam.zona === zona && jam.selesai === null);
          if (clocksOfZone.length !== last.laporan.jam.filter((jam) => jam.selesai === null).length) continue;
          const words = kataOn(vector, hariOf(asked, zona)).filter((word) => word.endsWith(':lewat'));
          expect(words.length).toBe(late.length);
        }
      }),
      { numRuns: runs },
    );
  });

  test('an ended clock gives its mark, its hari kerja and its hours; a dropped one nothing', () => {
    // started Sunday 1 March 2026 20:40 WIB, ended 36 hours later: Monday is over, Tuesday counts
    const ended = [
      { jedaMenit: 0, fakta: 0, nilai: 2, op: 3, jam: 0 },
      { jedaMenit: 36 * 60, fakta: 0, nilai: 0, op: 6, jam: 0 },
    ];
    expect(vectors(ended).at(-1)?.vector.kini).toEqual([
      'hari:verifikasi:2',
      'jam:verifikasi:tepat_waktu',
      'lama:verifikasi:36',
      'status:menunggu_verifikasi',
      'total',
    ]);
    const dropped = [ended[0], { jedaMenit: 36 * 60, fakta: 0, nilai: 0, op: 4, jam: 0 }].filter(
      (x) => x !== undefined,
    );
    expect(vectors(dropped).at(-1)?.vector.kini).toEqual(['status:menunggu_verifikasi', 'total']);
  });
});
