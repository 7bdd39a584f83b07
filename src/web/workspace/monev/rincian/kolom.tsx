import { indikatorOf } from '../../../../domain/monev/indikator.ts';
import { kataHari, kataLama, KATA_TOTAL, type JamTerukur } from '../../../../domain/monev/kata.ts';
import type { NilaiIndikator } from '../../../../domain/monev/hitungIndikator.ts';
import { formatAngka, formatPecahan, formatPersen } from '../../../../messages/format/angka.ts';
import type { IndikatorBaris } from '../../../../useCases/monev/readIndikator.ts';
import { FigureLink } from '../../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../../components/angka/nilaiText.ts';
import type { Column } from '../../../components/data/DataTable.tsx';
import type { Page } from '../../../request/page.ts';
import { jumlahOf, partOf, type Part } from '../links.ts';
import { wholeText } from '../wholeText.ts';
import type { KodeRincian } from './kelompok.ts';

export type Kolom = Column<IndikatorBaris> & {
  /** What the column is sorted by: an indicator, or a number of it (`waktu_respons.p90`). */
  readonly kode: string;
  /** Whether its head leads to how it was computed; once for each indicator. */
  readonly hasCara: boolean;
};

/** The list of one row that a measure counts; null where there is none. */
export type HrefOf = (row: IndikatorBaris, part: Part | null) => string | null;

/** The numbers of one indicator as columns: counts and shares, ratings, or the four of a time. */
export function kolomOf(page: Page, kode: KodeRincian, href: HrefOf): readonly Kolom[] {
  const jenis = indikatorOf(kode)?.rumus.jenis;
  if (jenis === 'sebaran') return timeColumns(page, kode, href);
  const judul = page.m.petugas.dasbor.indikator[kode].nama;
  const cell = (row: IndikatorBaris) => {
    const one = row.indikator[kode];
    if (one === undefined) return null;
    if (jenis === 'lembaga')
      return page.m.petugas.dasbor.pecahan(whole(page, one.pembilang), whole(page, one.penyebut));
    return (
      <>
        <FigureLink href={one.nilai === null ? null : href(row, partOf(kode))} jumlah={jumlahOf(kode, one)}>
          {jenis === 'bagian' ? whole(page, one.pembilang) : nilaiText(page, one, indikatorOf(kode)?.desimal)}
        </FigureLink>
        <Beside page={page} kode={kode} one={one} />
      </>
    );
  };
  return [{ kode, judul, hasCara: true, isAngka: true, cell }];
}

/** The value that a column is sorted by; null where a row has none. */
export function nilaiUntukUrut(row: IndikatorBaris, urut: string): number | string | null {
  if (urut === 'nama') return row.nama;
  const [kode = '', angka] = urut.split('.');
  const one = row.indikator[kode];
  if (one === undefined) return null;
  if (angka === 'p90') return one.p90 ?? null;
  if (angka === 'rata') return one.rata ?? null;
  return angka === 'banyak' ? one.penyebut : one.nilai;
}

/** Under a count its share, and of how many where the table does not say so already. */
function Beside({ page, kode, one }: { page: Page; kode: KodeRincian; one: NilaiIndikator }) {
  const { dasbor } = page.m.petugas;
  const rumus = indikatorOf(kode)?.rumus;
  const dari = whole(page, one.penyebut);
  if (one.penyebut === 0) return null;
  if (rumus?.jenis === 'rata') return <span class="facts">{dasbor.dariNilai(dari)}</span>;
  if (rumus?.jenis !== 'bagian') return null;
  const persen = formatPersen(one.pembilang, one.penyebut, 0, page.lang);
  const isOfAll = rumus.penyebut.length === 1 && rumus.penyebut[0] === KATA_TOTAL;
  return <span class="facts">{isOfAll ? persen : dasbor.persenDari(persen, dari)}</span>;
}

/** Median and 90th percentile open those that took just so long; the mean is nobody's, and what ended is listed by its lengths. */
function timeColumns(page: Page, kode: KodeRincian, href: HrefOf): readonly Kolom[] {
  const { waktu, indikator } = page.m.petugas.dasbor;
  const { nama } = indikator[kode];
  const list = (row: IndikatorBaris, n: number | null | undefined) => (
    <FigureLink href={href(row, partOfTime(kode, n))} jumlah="ada">
      {wholeText(n, page.lang)}
    </FigureLink>
  );
  const column = (angka: string, judul: string, cell: Kolom['cell'], hasCara = false): Kolom => ({
    kode: angka === '' ? kode : `${kode}.${angka}`,
    judul: `${nama}: ${judul.toLowerCase()}`,
    hasCara,
    isAngka: true,
    cell,
  });
  return [
    column('', waktu.median, (row) => list(row, row.indikator[kode]?.nilai), true),
    column('p90', waktu.p90, (row) => list(row, row.indikator[kode]?.p90)),
    column('rata', waktu.rata, ({ indikator: { [kode]: one } }) =>
      one === undefined ? null : formatPecahan(one.pembilang, one.penyebut, 1, page.lang),
    ),
    column('banyak', waktu.banyak, ({ indikator: { [kode]: one } }) => whole(page, one?.penyebut ?? 0)),
  ];
}

/** Those that took just so many hari kerja, or whole hours. */
function partOfTime(kode: string, n: number | null | undefined): Part | null {
  const jam = /^waktu_([a-z]+?)(_jam)?$/.exec(kode);
  if (n == null || !Number.isInteger(n) || jam === null) return null;
  const clock = jam[1] as JamTerukur;
  return { ukuran: jam[2] === undefined ? kataHari(clock, n) : kataLama(clock, n) };
}

function whole(page: Page, n: number): string {
  return formatAngka(n, page.lang);
}
