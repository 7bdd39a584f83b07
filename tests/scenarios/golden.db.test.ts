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
import { createApp } from '../../src/web/app.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import { workspaceRoutes } from '../../src/web/workspace/routes.ts';
import { officerSessions, tokenOf, wordsOf } from '../../src/web/workspace/tests/desk.ts';
import { hitungBerkala } from '../../src/useCases/berkala/hitungBerkala.ts';
import { readPdf, readXlsx } from '../support/berkas.ts';
import { useTestDeps } from '../support/deps.ts';
import { webDeps } from '../support/webDeps.ts';
import { testWebDeps } from '../support/webServer.ts';
import { FIXTURE_DATA_FOLDER, FIXTURE_PADA } from '../support/fixture.ts';
import { goldenSets, type GoldenSet } from '../support/golden.ts';
import { liveThroughRekomendasi, setsRekomendasi } from '../support/goldenRekomendasi.ts';
import { describeRekomendasi } from '../support/goldenRekomendasiUji.ts';
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
  await liveThroughRekomendasi(deps, setsRekomendasi([...pohon.badan.values()]));
}, 240_000);

describeRekomendasi(() => at().deps);

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

  test('stand on the page, in the API, the PDF and the workbook, as published', async () => {
    const { deps } = at();
    const routes = [workspaceRoutes(deps), apiRoutes(deps)];
    const app = createApp(webDeps(testWebDeps(deps, officerSessions())), routes);
    const ask = (path: string): Promise<Response> =>
      Promise.resolve(app.request(path, { headers: { cookie: `sesi=${tokenOf('nasional')}` } }));
    let figures = 0;
    for (const { nama, tanya, harapan } of sets.filter((one) => !one.nama.startsWith('Peringkat'))) {
      const query = new URLSearchParams(Object.entries(tanya).map(([name, value]) => [name, String(value)]));
      const page = await (await ask(`/monev?${query.toString()}`)).text();
      const api = (await (await ask(`/api/v1/indikator?${query.toString()}`)).json()) as IndikatorJson;
      const bytes = async (bentuk: string): Promise<Buffer> =>
        Buffer.from(
          await (await ask(`/monev/unduh.${bentuk}?${query.toString()}&tabel=indikator`)).arrayBuffer(),
        );
      const pdf = readPdf(await bytes('pdf')).teks.split('\n');
      const [sheet] = readXlsx(await bytes('xlsx'));
      const csv = (await bytes('csv')).toString('utf8').split('\n');
      for (const [kode, [pembilang, penyebut, tercetak, desimal = 0]] of Object.entries(harapan)) {
        const seen = `${nama} ${kode}`;
        const row = new RegExp(`/monev/cara/${kode}\\?`).exec(page);
        const line = page.slice(page.lastIndexOf('<tr', row?.index), row?.index);
        if (desimal === 0) expect([seen, wordsOf(line).includes(tercetak)]).toEqual([seen, true]);
        const found = api.baris[0]?.indikator[kode];
        expect([seen, found?.pembilang, found?.penyebut]).toEqual([seen, pembilang, penyebut]);
        const cells = sheet?.baris.find(([first]) => first === kode);
        const isShare = indikatorOf(kode)?.satuan === 'bagian';
        const value = isShare ? pembilang / penyebut : pembilang;
        expect([seen, cells?.slice(2, 5)]).toEqual([seen, [value, pembilang, penyebut]]);
        expect([
          seen,
          csv.some((one) => one.startsWith(`${kode},`) && one.includes(`,${pembilang},${penyebut},`)),
        ]).toEqual([seen, true]);
        const printed = pdf.slice(pdf.indexOf(kode), pdf.indexOf(kode) + 8);
        if (desimal === 0 && isShare) expect([seen, printed.includes(tercetak)]).toEqual([seen, true]);
        figures += 1;
      }
    }
    expect(figures).toBeGreaterThan(20);
  });

  test('stand in the periodic report of a province over its kabupaten and kota', async () => {
    const year = {
      badan: 'PR-63',
      lingkup: 'binaan',
      jenis: 'tahun',
      dari: '2020-01-01',
      sampai: '2020-12-31',
    } as const;
    const isi = await hitungBerkala(at().deps, year, ['Undang-Undang.']);
    if (!isi.ok) throw new Error(isi.refusal.code);
    const printed = (kode: string): string =>
      formatPersen(isi.value.semua[kode]?.pembilang ?? 0, isi.value.semua[kode]?.penyebut ?? 0);
    expect([isi.value.semua['total']?.pembilang, isi.value.semua['selesai']?.pembilang]).toEqual([
      1294, 1219,
    ]);
    expect([printed('tindak_lanjut'), printed('selesai'), printed('proses')]).toEqual(['98%', '94%', '4%']);
    expect(
      isi.value.bulanan.map((one) => one.indikator['total']?.pembilang ?? 0).reduce((a, b) => a + b),
    ).toBe(1294);
    expect(isi.value.belumSelesai.jumlah).toBe(51 + 9 + 8 + 4);
    const own = isi.value.unit.map((one) => one.indikator['total']?.pembilang ?? 0);
    expect(own.reduce((a, b) => a + b)).toBe(1294);
  });
});

interface IndikatorJson {
  readonly baris: readonly {
    readonly indikator: Readonly<Record<string, { readonly pembilang: number; readonly penyebut: number }>>;
  }[];
}
