import type { Calon } from '../../../domain/penghargaan/calon.ts';
import {
  isUkuranWaktu,
  type KetentuanPenghargaan,
  type Pemenang,
  type RumusPenghargaan,
} from '../../../domain/penghargaan/penghargaan.ts';
import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { isKecilLebihBaik } from '../../../domain/monev/peringkat.ts';
import { formatAngka, KOSONG } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';
import { kelasText } from '../angka/Beku.tsx';
import type { KodeIndikator } from '../angka/Cara.tsx';
import { nilaiText } from '../angka/nilaiText.ts';
import { DataTable, type Column } from '../data/DataTable.tsx';
import { SummaryList } from '../data/SummaryList.tsx';

interface Ranking {
  readonly id: string;
  readonly nomor: string;
}

/** The criterion of a computed award as a sentence, with how ties are settled. */
export function rumusText(page: Page, { indikator, minimal }: RumusPenghargaan): string {
  const words = page.m.portal.penghargaan;
  const nama = page.m.petugas.dasbor.indikator[indikator as KodeIndikator]?.nama ?? indikator;
  const n = formatAngka(minimal, page.lang);
  if (isUkuranWaktu(indikator)) return words.rumusWaktu(nama, n);
  return isKecilLebihBaik(indikator) ? words.rumusRendah(nama, n) : words.rumusTinggi(nama, n);
}

/** What an award is given for, and by which criterion; `path` leads to frozen rankings. */
export function Ketentuan(props: {
  page: Page;
  penghargaan: KetentuanPenghargaan;
  peringkat: Ranking | null;
  path: string;
}) {
  const { page, penghargaan, peringkat, path } = props;
  const { jenis, rumus, banyak } = penghargaan;
  const words = page.m.portal.penghargaan;
  const n = formatAngka(banyak, page.lang);
  return (
    <>
      <p>{penghargaan.arti}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.jenis, value: jenis === null ? words.jenisSemua : page.m.kode.jenisInstansi[jenis] },
          ...(rumus === null
            ? [
                { label: words.cara, value: words.caraNama.putusan },
                { label: words.banyak, value: words.banyakPutusan(n) },
              ]
            : [
                { label: words.rumus, value: rumusText(page, rumus) },
                { label: words.kelas, value: kelasText(page, rumus.kelas) },
                { label: words.banyak, value: words.banyakHitung(n) },
              ]),
          ...(peringkat === null
            ? []
            : [
                {
                  label: words.bagaimana,
                  value: <a href={`${path}/${peringkat.id}`}>{words.dariPeringkat(peringkat.nomor)}</a>,
                },
              ]),
        ]}
      />
    </>
  );
}

/** Who won: with rank and value of a computed award, with the reason of a decided one. */
export function PemenangTable(props: {
  page: Page;
  judul: string;
  rumus: RumusPenghargaan | null;
  pemenang: readonly Pemenang[];
}) {
  const { page, judul, rumus, pemenang } = props;
  const words = page.m.portal.penghargaan;
  const name: Column<Pemenang> = {
    judul: words.pemenang,
    cell: (one) => <a href={`/instansi/${one.kode}`}>{one.nama}</a>,
  };
  const columns: readonly Column<Pemenang>[] =
    rumus === null
      ? [name, { judul: words.kolom.alasan, cell: (one) => one.alasan ?? KOSONG }]
      : [
          name,
          { judul: words.kolom.peringkat, cell: (one) => numberText(page, one.peringkat) },
          { judul: words.kolom.nilai, cell: (one) => measured(page, rumus.indikator, one) },
          ...(isUkuranWaktu(rumus.indikator)
            ? [{ judul: words.kolom.p90, cell: (one: Pemenang) => p90Text(page, rumus.indikator, one.p90) }]
            : []),
          { judul: words.kolom.total, cell: (one) => numberText(page, one.total) },
        ];
  return (
    <DataTable page={page} caption={judul} isCaptionHidden isStacked rows={pemenang} columns={columns} />
  );
}

/** Everybody whom the criterion looked at, with what became of each; `judul` names the award. */
export function CalonTable(props: {
  page: Page;
  judul: string;
  rumus: RumusPenghargaan;
  calon: readonly Calon[];
}) {
  const { page, judul, rumus, calon } = props;
  const words = page.m.portal.penghargaan;
  const { indikator } = rumus;
  const isTime = isUkuranWaktu(indikator);
  return (
    <details class="figures">
      <summary>{`${words.calon} (${formatAngka(calon.length, page.lang)})`}</summary>
      <p>{words.calonIsi}</p>
      <DataTable
        page={page}
        caption={`${judul}: ${words.calon}`}
        isCaptionHidden
        rows={calon}
        columns={[
          { judul: words.kolom.nama, cell: (one) => <a href={`/instansi/${one.kode}`}>{one.nama}</a> },
          { judul: words.kolom.peringkat, isAngka: true, cell: (one) => numberText(page, one.peringkat) },
          { judul: words.kolom.nilai, isAngka: true, cell: (one) => measured(page, indikator, one) },
          ...(isTime
            ? [
                {
                  judul: words.kolom.p90,
                  isAngka: true,
                  cell: (one: Calon) => p90Text(page, indikator, one.p90),
                },
                {
                  judul: words.kolom.terukur,
                  isAngka: true,
                  cell: (one: Calon) => numberText(page, one.penyebut),
                },
              ]
            : []),
          { judul: words.kolom.total, isAngka: true, cell: (one) => numberText(page, one.total) },
          { judul: words.kolom.hasil, cell: (one) => words.hasil[one.hasil] },
        ]}
      />
    </details>
  );
}

function numberText(page: Page, n: number | null): string {
  return n === null ? KOSONG : formatAngka(n, page.lang);
}

function measured(
  page: Page,
  indikator: string,
  one: {
    readonly nilai: number | null;
    readonly pembilang: number | null;
    readonly penyebut: number | null;
  },
): string {
  const satuan = indikatorOf(indikator)?.satuan ?? 'laporan';
  const { nilai, pembilang, penyebut } = one;
  return nilaiText(page, { nilai, pembilang: pembilang ?? 0, penyebut: penyebut ?? 0, satuan }, 2);
}

function p90Text(page: Page, indikator: string, p90: number | null): string {
  return measured(page, indikator, { nilai: p90, pembilang: 0, penyebut: 0 });
}
