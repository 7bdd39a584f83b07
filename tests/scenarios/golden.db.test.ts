import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLIK, type Reader } from '../../src/domain/laporan/reader.ts';
import { indikatorOf, listedKata } from '../../src/domain/monev/indikator.ts';
import { formatPersen } from '../../src/messages/format/angka.ts';
import { withTransaction } from '../../src/persistence/connection/transaction.ts';
import { loadReferenceData } from '../../src/persistence/rujukan/load/loadReferenceData.ts';
import { importFile, type YangDiimpor } from '../../src/useCases/impor/importFile.ts';
import { listFilterOf } from '../../src/useCases/laporan/listFilter.ts';
import { countVisible, listLaporan, type LaporanFilter } from '../../src/useCases/laporan/readLaporan.ts';
import { readIndikator } from '../../src/useCases/monev/readIndikator.ts';
import { readPeringkat } from '../../src/useCases/monev/readPeringkat.ts';
import { useTestDeps } from '../support/deps.ts';
import { FIXTURE_DATA_FOLDER, FIXTURE_PADA } from '../support/fixture.ts';
import { goldenSets, type GoldenSet } from '../support/golden.ts';
import { toCsv } from '../support/goldenRows.ts';

/**
 * The figures that the ministry and the provinces published (rules §6), from histories imported as files: through
 * `/indikator`, the ranking, and the list behind each figure.
 */
const at = useTestDeps();
let sets: readonly GoldenSet[];

/** Sees that every laporan exists: whatever is counted can be listed. */
const NASIONAL: Reader = { ...PUBLIK, penugasan: [{ peran: 'admin_nasional', badan: 'NAS' }] };

async function importRows(what: YangDiimpor, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const open = () => Readable.from([Buffer.from(toCsv(rows))]);
  const bad: unknown[] = [];
  const result = await importFile(at().deps, what, open, {
    isDryRun: false,
    onBad: (one) => void bad.push(one),
  });
  expect(bad).toEqual([]);
  expect(result).toMatchObject({ ok: true, value: { dibaca: rows.length, masuk: rows.length } });
}

beforeAll(async () => {
  const { deps } = at();
  const log = { info: () => undefined, warn: () => undefined };
  await withTransaction(deps.db, { random: () => 0.5 }, (tx) =>
    loadReferenceData(tx, { dataFolder: FIXTURE_DATA_FOLDER, pada: FIXTURE_PADA + 1, log }),
  );
  deps.expireRujukan();
  const { pohon } = await deps.rujukan();
  sets = goldenSets([...pohon.badan.values()]);
  for (const set of sets) {
    await importRows('laporan', set.laporan);
    await importRows('sk', set.sk);
    await importRows('masuk', set.masuk);
  }
}, 240_000);

/** How many laporan the list behind a figure holds, by the same question. */
async function listed({ tanya }: GoldenSet, kata: string): Promise<number> {
  return countVisible(at().deps, NASIONAL, await filterOf(tanya, kata));
}

async function filterOf(tanya: GoldenSet['tanya'], kata: string): Promise<LaporanFilter> {
  const filter = await listFilterOf(at().deps, { ...tanya, ukuran: kata });
  if (!filter.ok) throw new Error(JSON.stringify(filter.refusal));
  return filter.value;
}

describe('golden figures', () => {
  test('of every set are exact, printed as published, and equal to the list behind them', async () => {
    let figures = 0;
    for (const set of sets.filter((one) => !one.nama.startsWith('Peringkat'))) {
      const answer = await readIndikator(at().deps, set.tanya);
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      const indikator = answer.value.baris[0]?.indikator ?? {};
      for (const [kode, [pembilang, penyebut, tercetak, desimal]] of Object.entries(set.harapan)) {
        const nilai = indikator[kode];
        const printed = formatPersen(nilai?.pembilang ?? 0, nilai?.penyebut ?? 0, desimal ?? 0);
        expect([set.nama, kode, nilai?.pembilang, nilai?.penyebut, printed]).toEqual([
          set.nama,
          kode,
          pembilang,
          penyebut,
          tercetak,
        ]);
        const found = indikatorOf(kode);
        const kata = found === undefined ? [] : listedKata(found);
        const counts = await Promise.all(kata.map((one) => listed(set, one)));
        if (kata.length > 0) expect([kode, counts.reduce((a, b) => a + b, 0)]).toEqual([kode, pembilang]);
        figures += 1;
      }
      if (set.laporan.length > 0) {
        expect(await listed(set, 'total')).toBe(set.laporan.length);
        expect(indikator['total']?.nilai).toBe(set.laporan.length);
      }
    }
    expect(figures).toBeGreaterThan(20);
  });

  test('rank the 34 provinces of 2019 as published', async () => {
    const set = sets.find((one) => one.nama.startsWith('Peringkat'));
    if (set === undefined) throw new Error('the set of provinces is missing');
    const ranking = await readPeringkat(at().deps, { ...set.tanya, indikator: 'selesai' });
    if (!ranking.ok) throw new Error(JSON.stringify(ranking.refusal));
    const rows = ranking.value.baris.filter((one) => (one.penyebut ?? 0) > 0);
    expect(rows).toHaveLength(34);
    for (const [index, [kode, [pembilang, penyebut, tercetak, desimal]]] of Object.entries(
      set.harapan,
    ).entries()) {
      const row = rows[index];
      expect(row).toMatchObject({ peringkat: index + 1, kode, pembilang, penyebut });
      expect(formatPersen(row?.pembilang ?? 0, row?.penyebut ?? 0, desimal ?? 0)).toBe(tercetak);
      const own = { ...set, tanya: { instansi: [kode], dari: set.tanya.dari, sampai: set.tanya.sampai } };
      expect(await listed(own, 'status:selesai')).toBe(pembilang);
    }
  });

  test('the list behind a figure can be walked to its end, page by page, each laporan once', async () => {
    const set = sets.find((one) => one.nama === 'Kalimantan Selatan 2020');
    if (set === undefined) throw new Error('the set is missing');
    const filter = await filterOf(set.tanya, 'status:selesai');
    const nomor: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listLaporan(at().deps, NASIONAL, { filter, urut: 'terbaru', limit: 100, cursor });
      if (!page.ok) throw new Error(page.refusal.code);
      nomor.push(...page.value.baris.map((one) => one.nomor));
      cursor = page.value.next;
    } while (cursor !== null);
    expect(nomor).toHaveLength(1219);
    expect(new Set(nomor).size).toBe(1219);
  });
});
