import { parse } from 'csv-parse/sync';
import { kepalaUnduhan as kepala } from '../../../src/messages/dokumen/unduhan.ts';
import { indikatorId } from '../../../src/messages/petugas/indikator.ts';
import { bilangan, tablesOn, wordsIn } from './halaman.ts';
import type { Pembaca } from './pembaca.ts';

interface Indikator {
  readonly pembilang: number;
  readonly penyebut: number;
  readonly p90?: number | null;
}
interface Baris {
  readonly kunci: string;
  readonly nama: string;
  readonly indikator: Readonly<Record<string, Indikator>>;
}

/** What the page shows side by side on one sheet. */
const SELEMBAR = 100;
/** Columns of the table of rows that hold counts, by the number of the column. */
const DIHITUNG = [
  [1, 'total'],
  [3, 'belum_diverifikasi'],
  [4, 'tertunda'],
  [5, 'belum_ditindaklanjuti'],
  [6, 'proses'],
  [7, 'selesai'],
  [8, 'arsip'],
] as const;

/**
 * One question (`dari=…&sampai=…&instansi=…&per=…`) asked of the dashboard, the public statistics, the API and the CSV files: the same
 * whole numbers everywhere, and rows that add up to the whole. Gives what differs.
 */
export async function bandingkan(pembaca: Pembaca, tanya: string): Promise<readonly string[]> {
  const salah: string[] = [];
  const expectSame = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      salah.push(
        `${pembaca.nama}: ${tanya}: ${what}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`.slice(0, 600),
      );
  };
  const rows = await barisApi(pembaca, tanya);
  const [whole] = await barisApi(pembaca, without(tanya, 'per'));
  const numbers = (row: Baris | undefined, kode: string): Indikator => ({
    pembilang: row?.indikator[kode]?.pembilang ?? Number.NaN,
    penyebut: row?.indikator[kode]?.penyebut ?? Number.NaN,
  });
  const totals = (kode: string): number[] => rows.map((row) => numbers(row, kode).pembilang);
  for (const [, kode] of DIHITUNG)
    expectSame(
      `sum of ${kode}`,
      totals(kode).reduce((a, b) => a + b, 0),
      numbers(whole, kode).pembilang,
    );

  const page = await pembaca.buka(`/monev?${tanya}`);
  const table = tablesOn(page.text).at(-1);
  const shown = (column: number): number[] =>
    (table?.baris ?? []).map((cells) => bilangan(wordsIn(cells[column] ?? '')));
  for (const [column, kode] of DIHITUNG)
    expectSame(`rows of the page, ${kode}`, shown(column), totals(kode).slice(0, SELEMBAR));

  const listed = await barisCsv(pembaca, `${tanya}&tabel=rincian`);
  expectSame(
    'rows of the file',
    listed.map((row) => [row[kepala.kode], Number(row[indikatorId.total.nama])]),
    rows.map((row) => [row.kunci, numbers(row, 'total').pembilang]),
  );
  const semua = await barisCsv(pembaca, `${tanya}&tabel=rincian&rincian=semua`);
  // one row at a time: of seven hundred at once nobody would see which one differs
  for (const [i, row] of rows.entries())
    expectSame('every indicator of a row of the file', dariBerkas(semua[i] ?? {}), dariApi(row));
  for (const row of await barisCsv(pembaca, `${without(tanya, 'per')}&tabel=indikator`)) {
    const kode = row[kepala.kode] ?? '';
    const written = { pembilang: Number(row[kepala.pembilang]), penyebut: Number(row[kepala.penyebut]) };
    expectSame(`file, ${kode}`, written, numbers(whole, kode));
  }

  // the public pages know no units
  if (/instansi=[^&]*\//.test(tanya)) return salah;
  const { text } = await pembaca.buka(`/statistik?${without(tanya, 'per')}`);
  const buckets = tablesOn(text)[0]?.baris ?? [];
  expectSame('statistics', bilangan(wordsIn(buckets.at(-1)?.[1] ?? '')), numbers(whole, 'total').pembilang);
  return salah;
}

/** The two whole numbers of each share, which a file has beside it, and the median and the mean of times. */
function dariApi({ kunci, indikator }: Baris): readonly unknown[] {
  return [
    kunci,
    ...DALAM_BERKAS.map(([kode]) => {
      const one = indikator[kode];
      if (one === undefined) return [null];
      return 'p90' in one ? [one.penyebut, one.p90 ?? null] : [one.pembilang, one.penyebut];
    }),
  ];
}

function dariBerkas(row: Readonly<Record<string, string>>): readonly unknown[] {
  const n = (judul: string): number | null => (row[judul] ? Number(row[judul]) : null);
  return [
    row[kepala.kode],
    ...DALAM_BERKAS.map(([kode, nama]) => {
      const [a, b] = kode.startsWith('waktu_') ? ['banyaknya', 'persentil ke-90'] : ['pembilang', 'penyebut'];
      // empty cells: an indicator that this body has none of, as the admin nasional has no decree
      return row[`${nama}: ${a}`] ? [n(`${nama}: ${a}`), n(`${nama}: ${b}`)] : [null];
    }),
  ];
}

/** Every share and time. */
const DALAM_BERKAS = Object.entries(indikatorId).flatMap(([kode, { nama }]) =>
  ['total', 'kepuasan'].includes(kode) ? [] : [[kode, nama] as const],
);

async function barisApi(pembaca: Pembaca, tanya: string): Promise<readonly Baris[]> {
  const { status, text } = await pembaca.buka(`/api/v1/indikator?${tanya}`);
  if (status !== 200) throw new Error(`/api/v1/indikator?${tanya}: ${status} ${text}`);
  return (JSON.parse(text) as { readonly baris: readonly Baris[] }).baris;
}

async function barisCsv(
  pembaca: Pembaca,
  tanya: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { status, text } = await pembaca.buka(`/monev/unduh.csv?${tanya}`);
  if (status !== 200) throw new Error(`/monev/unduh.csv?${tanya}: ${status}`);
  return parse(text, { bom: true, columns: true });
}

function without(tanya: string, name: string): string {
  const query = new URLSearchParams(tanya);
  query.delete(name);
  return query.toString();
}
