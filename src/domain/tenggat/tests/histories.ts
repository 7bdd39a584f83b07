import fc from 'fast-check';
import { dropJam, endJam, extendJam, pauseJam, resumeJam, startJam } from '../jam.ts';
import type { Batas, HariLibur, Jam } from '../types.ts';
import type { OracleKalender } from './oracle.ts';

/** Random clocks, calendars and moments of asking. Times crowd around midnights, where rules differ. */
export interface History {
  readonly kalender: OracleKalender;
  readonly jam: Jam;
  readonly asOf: number;
}

const FIRST = Date.UTC(2025, 6, 1);
const LAST = Date.UTC(2027, 5, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const gap = fc.oneof(
  fc.integer({ min: 0, max: 2 * DAY }),
  fc.integer({ min: 0, max: 40 * DAY }),
  fc.nat({ max: 40 * 24 }).map((hours) => hours * HOUR),
  fc.nat({ max: 40 * 24 }).map((hours) => Math.max(0, hours * HOUR - 1)),
  fc.constant(0),
);

const instant = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc.integer({ min: 0, max: (LAST - FIRST) / HOUR }).map((hours) => FIRST + hours * HOUR),
);

const hari = fc
  .integer({ min: 0, max: (LAST - FIRST) / DAY + 200 })
  .map((n) => new Date(FIRST + n * DAY).toISOString().slice(0, 10));

const instansi = fc.constantFrom('NAS', 'KT-63.71', 'KB-33.22');
const known = fc.oneof(fc.constant(0), instant);

const hariLibur: fc.Arbitrary<HariLibur> = fc
  .record({
    tanggal: hari,
    jenis: fc.constantFrom('nasional', 'cuti_bersama', 'pemilihan', 'lokal'),
    instansi,
    diketahui: known,
    dicabut: fc.option(instant, { freq: 3 }),
  })
  .map((row) => ({ ...row, nama: '', dasar: '', instansi: row.jenis === 'lokal' ? row.instansi : null }));

/** Holidays come alone and in runs, as at Eid. */
const run = fc.tuple(hariLibur, fc.integer({ min: 1, max: 12 })).map(([row, length]) =>
  Array.from({ length }, (_, i) => ({
    ...row,
    tanggal: new Date(Date.parse(row.tanggal) + i * DAY).toISOString().slice(0, 10),
  })),
);

export const kalenderArbitrary: fc.Arbitrary<OracleKalender> = fc.record({
  libur: fc.array(run, { maxLength: 14 }).map((runs) => runs.flat()),
  tahun: fc.array(fc.record({ tahun: fc.integer({ min: 2025, max: 2028 }), diketahui: known }), {
    maxLength: 5,
  }),
});

type Step = 'pause' | 'extend_date' | 'extend_more';

const startFacts = fc.record({
  mulai: instant,
  zona: fc.constantFrom('WIB', 'WITA', 'WIT'),
  kalender: instansi,
  satuan: fc.constantFrom('hari_kerja', 'hari_kerja', 'hari_kerja', 'hari', 'tanggal'),
  n: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 60 })),
});

const steps = fc.array(
  fc.record({
    step: fc.constantFrom<Step[]>('pause', 'pause', 'extend_date', 'extend_more'),
    gap,
    n: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 7 },
);

const end = fc.record({ kind: fc.constantFrom('open', 'end', 'drop'), gap });

/** Decrees that become known, or fall, at the very moment of judging, on a day that the clock may count. */
const lastMinute = fc.record({
  what: fc.constantFrom('diketahui', 'dicabut', 'tahun'),
  atEnd: fc.boolean(),
  beside: fc.constantFrom(-1, 0, 1),
  offset: fc.integer({ min: 0, max: 20 }),
});
type LastMinute = typeof lastMinute extends fc.Arbitrary<infer T> ? T : never;

/** `asOf` lies anywhere from the start on, often exactly at or one millisecond beside a step. */
export const historyArbitrary: fc.Arbitrary<History> = fc
  .record({
    kalender: kalenderArbitrary,
    facts: startFacts,
    moves: steps,
    ending: end,
    ask: fc.record({ step: fc.nat(), beside: fc.constantFrom(-1, 0, 1), gap, isAtStep: fc.boolean() }),
    decrees: fc.array(lastMinute, { maxLength: 4 }),
  })
  .map(({ kalender, facts, moves, ending, ask, decrees }) => {
    const { jam, moments } = play(facts, moves, ending);
    const near = moments[ask.step % moments.length] ?? jam.mulai;
    const asOf = Math.max(jam.mulai, ask.isAtStep ? near + ask.beside : near + ask.gap);
    return { kalender: decrees.reduce((all, one) => decree(all, one, jam, asOf), kalender), jam, asOf };
  });

function decree(kalender: OracleKalender, one: LastMinute, jam: Jam, asOf: number): OracleKalender {
  const moment = (one.atEnd ? (jam.selesai ?? asOf) : asOf) + one.beside;
  const tanggal = dayAt(jam.mulai + one.offset * DAY);
  if (one.what === 'tahun') {
    const tahun = Number(tanggal.slice(0, 4));
    const others = kalender.tahun.filter((known) => known.tahun !== tahun);
    return { ...kalender, tahun: [...others, { tahun, diketahui: moment }] };
  }
  const diketahui = one.what === 'diketahui' ? moment : 0;
  const dicabut = one.what === 'dicabut' ? moment : null;
  const row = {
    tanggal,
    jenis: 'nasional',
    nama: '',
    dasar: '',
    instansi: null,
    diketahui,
    dicabut,
  } as const;
  return { ...kalender, libur: [...kalender.libur, row] };
}

function play(
  facts: { mulai: number; zona: Jam['zona']; kalender: string; satuan: Batas['satuan']; n: number },
  moves: readonly { step: Step; gap: number; n: number }[],
  ending: { kind: string; gap: number },
): { jam: Jam; moments: readonly number[] } {
  const { mulai, zona, kalender, satuan, n } = facts;
  const batas: Batas = satuan === 'tanggal' ? { satuan, hari: dayAt(mulai + n * DAY) } : { satuan, n };
  let jam = startJam({ jam: 'penyelesaian', unit: null, putaran: 1, mulai, zona, kalender, batas });
  const moments = [mulai];
  let now = mulai;
  let paused = false;
  for (const move of moves) {
    now += move.gap;
    moments.push(now);
    if (move.step === 'pause') {
      jam = paused ? resumeJam(jam, now) : pauseJam(jam, now);
      paused = !paused;
    } else if (satuan !== 'hari') {
      const extension =
        move.step === 'extend_date'
          ? ({ satuan: 'tanggal', hari: dayAt(now + (move.n - 2) * DAY) } as const)
          : ({ satuan: 'tambah_hari_kerja', n: move.n + 1 } as const);
      jam = extendJam(jam, now, extension);
    }
  }
  if (ending.kind === 'open') return { jam, moments };
  now += ending.gap;
  return { jam: ending.kind === 'end' ? endJam(jam, now) : dropJam(jam, now), moments: [...moments, now] };
}

function dayAt(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10);
}
