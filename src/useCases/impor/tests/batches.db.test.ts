import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { checkSystem } from '../../check/checkSystem.ts';
import type { Deps } from '../../deps.ts';
import { importLaporanBatch } from '../importLaporan.ts';
import { SeenRows } from '../seenRows.ts';
import type { BatchOutcome } from '../summary.ts';
import type { TableRow } from '../table.ts';

const at = useTestDeps();

/** A row of a file of few different ones: which laporan of the source, how it is told there, and whether it can be taken. */
interface Told {
  readonly nomor: number;
  readonly judul: 'pertama' | 'kedua';
  readonly cacat: keyof typeof CACAT | null;
}

/** Of every kind of refusal one: by a cell, by the desa that are looked up, by the rules of a life, by the file itself. */
const CACAT = {
  sel: { cells: { dibuat_pada: '05/03/2024' }, code: 'import.instant_invalid' },
  desa: { cells: { wilayah: '99.99.99.9999' }, code: 'import.wilayah_unknown' },
  keadaan: { cells: { selesai_pada: '2024-03-09T09:10:00+08:00' }, code: 'import.status_contradicts' },
} as const;

const TOLD: fc.Arbitrary<Told> = fc.record({
  nomor: fc.nat(5),
  judul: fc.constantFrom('pertama', 'pertama', 'kedua'),
  cacat: fc.constantFrom(null, null, null, 'sel', 'desa', 'keadaan'),
});

let files = 0;

/** Every file is another system's: what an earlier run stored says nothing about this one. */
function rowsOf(told: readonly Told[]): TableRow[] {
  files += 1;
  return told.map(({ nomor, judul, cacat }, index) => ({
    baris: index + 2,
    refusal: null,
    sel: {
      nomor_asal: `BERKAS-${files}-${nomor}`,
      klasifikasi: 'pengaduan',
      judul,
      isi: 'Gelap.',
      instansi: 'KT-63.71',
      dibuat_pada: '2024-03-05T09:10:00+08:00',
      status: 'menunggu_verifikasi',
      ...(cacat === null ? {} : CACAT[cacat].cells),
    },
  }));
}

interface Sum {
  readonly masuk: number;
  readonly tetap: number;
  readonly bad: readonly string[];
}

const NOTHING: Sum = { masuk: 0, tetap: 0, bad: [] };

function added(sum: Sum, { masuk, tetap, bad }: Pick<BatchOutcome, 'masuk' | 'tetap' | 'bad'>): Sum {
  return {
    masuk: sum.masuk + masuk,
    tetap: sum.tetap + tetap,
    bad: [...sum.bad, ...bad.map(({ baris, alasan }) => `${baris} ${alasan.code}`)],
  };
}

async function importInBatches(deps: Deps, rows: readonly TableRow[], size: number): Promise<Sum> {
  let sum = NOTHING;
  for (let from = 0; from < rows.length; from += size) {
    sum = added(sum, await importLaporanBatch(deps, rows.slice(from, from + size), options()));
  }
  return sum;
}

const options = (): { readonly isDryRun: false; readonly seen: SeenRows } => ({
  isDryRun: false,
  seen: new SeenRows(),
});

/** What must come of a file, row after row, however it is cut; `known` is what is stored already and grows. */
function expected(told: readonly Told[], known: Map<number, string>): Sum {
  let [masuk, tetap] = [0, 0];
  const bad: string[] = [];
  for (const [index, { nomor, judul, cacat }] of told.entries()) {
    const before = known.get(nomor);
    if (cacat !== null) bad.push(`${index + 2} ${CACAT[cacat].code}`);
    else if (before === undefined) {
      known.set(nomor, judul);
      masuk += 1;
    } else if (before === judul) tetap += 1;
    else bad.push(`${index + 2} import.conflict`);
  }
  return { masuk, tetap, bad };
}

async function stored(deps: Deps): Promise<string[]> {
  const rows = await query<{ teks: string }>(
    deps.db,
    `select nomor_asal || ' ' || judul as teks from laporan where nomor_asal like $1 order by 1`,
    [`BERKAS-${files}-%`],
  );
  return rows.map((row) => row.teks);
}

function named(known: ReadonlyMap<number, string>): string[] {
  return [...known].map(([nomor, judul]) => `BERKAS-${files}-${nomor} ${judul}`).toSorted();
}

const FILE = fc.tuple(fc.array(TOLD, { minLength: 1, maxLength: 14 }), fc.integer({ min: 1, max: 14 }));

describe('a file in batches of any size', () => {
  test('takes in and refuses what it would row by row: bad rows in the middle, doubles, conflicts', async () => {
    const { deps } = at();
    await fc.assert(
      fc.asyncProperty(FILE, async ([told, size]) => {
        const rows = rowsOf(told);
        const known = new Map<number, string>();
        expect(await importInBatches(deps, rows, size)).toEqual(expected(told, known));
        expect(await stored(deps)).toEqual(named(known));
        // The whole again, in other batches: nothing comes in, and the same is refused.
        expect(await importInBatches(deps, rows, size + 1)).toEqual(expected(told, known));
        expect(await stored(deps)).toEqual(named(known));
      }),
      { numRuns: 25, examples: [[[[...middle()], 3]]] },
    );
  });

  test('stopped between two batches or within one, and begun again, loses and doubles nothing', async () => {
    const { deps } = at();
    await fc.assert(
      fc.asyncProperty(FILE, fc.nat(13), fc.boolean(), async ([told, size], stop, isWithin) => {
        const rows = rowsOf(told);
        const before = Math.min(stop, Math.ceil(told.length / size)) * size;
        const known = new Map<number, string>();
        expect(await importInBatches(deps, rows.slice(0, before), size)).toEqual(
          expected(told.slice(0, before), known),
        );
        if (isWithin) await dieWithin(deps, rows.slice(before, before + size));
        expect(await stored(deps)).toEqual(named(known));
        expect(await importInBatches(deps, rows, size)).toEqual(expected(told, known));
        expect(await stored(deps)).toEqual(named(known));
      }),
      { numRuns: 20 },
    );
  });

  test('and what is stored is whole', async () => {
    const found = [];
    for await (const one of checkSystem(at().deps)) if (one.isFault) found.push(one);
    // No daily root was written yet in this database.
    expect(found.filter((one) => one.jenis !== 'akar')).toEqual([]);
  });
});

/** The same laporan before, around and behind a bad row, in one batch and the next. */
function* middle(): Generator<Told> {
  for (const cacat of [null, 'sel', null, null, 'desa', null] as const)
    yield { nomor: cacat === null ? 1 : 2, judul: 'pertama', cacat };
}

/** A batch whose process ends in the midst of its transaction: the salts of its events are drawn there. */
async function dieWithin(deps: Deps, batch: readonly TableRow[]): Promise<void> {
  const dead = new Error('the process ended');
  const chance = {
    ...deps.chance,
    bytes: (): Buffer => {
      throw dead;
    },
  };
  await importLaporanBatch({ ...deps, chance }, batch, options()).catch((error: unknown) => {
    if (error !== dead) throw error;
  });
}
