import { UNSUR } from '../../../domain/survei/survei.ts';
import {
  formatAngka,
  formatPecahan,
  formatPersen,
  formatPersenKata,
  KOSONG,
} from '../../../messages/format/angka.ts';
import type { BarisSurvei, SurveiTerbaca } from '../../../useCases/survei/hasilSurvei.ts';
import type { Page } from '../../request/page.ts';
import { DataTable } from '../data/DataTable.tsx';
import { EmptyState } from '../data/EmptyState.tsx';

/** Two decimals. */
function duaDesimal(page: Page, nilai: number): string {
  return formatPecahan(Math.round(nilai * 100), 100, 2, page.lang);
}

/** What the survey says of a set in one sentence. */
export function temuanSurvei(page: Page, siapa: string, { semua, tahun }: SurveiTerbaca): string {
  const words = page.m.petugas.survei;
  const n = (count: number): string => formatAngka(count, page.lang);
  const { diundang, menjawab, nilai } = semua;
  if (diundang === 0) return words.temuanKosong(siapa, String(tahun));
  if (nilai === null) return words.temuanSedikit(siapa, n(menjawab), n(diundang));
  const share = formatPersenKata(menjawab, diundang, 1, page.lang);
  return words.temuan(
    siapa,
    duaDesimal(page, nilai.ikm),
    words.mutu[nilai.mutu],
    share,
    n(menjawab),
    n(diundang),
  );
}

/** Invitations, answers, elements and index by body, with the whole first. */
export function SurveiTable({ page, hasil }: { page: Page; hasil: SurveiTerbaca }) {
  const words = page.m.petugas.survei;
  const { kolom } = words;
  if (hasil.baris.length === 0) return <EmptyState judul={words.kosong} isi={words.kosongIsi} />;
  // a page of hundreds that say nothing yet is no table; the file has them all
  const heard = hasil.baris.filter((one) => one.menjawab > 0);
  const silent = hasil.baris.length - heard.length;
  const whole: BarisSurvei = { kode: '', nama: words.semua, ...hasil.semua };
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <>
      <section class="figures figures-dense">
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={hasil.baris.length > 1 ? [whole, ...heard] : hasil.baris}
          columns={[
            { judul: kolom.instansi, cell: (row) => row.nama },
            { judul: kolom.diundang, isAngka: true, cell: (row) => n(row.diundang) },
            { judul: kolom.menjawab, isAngka: true, cell: (row) => n(row.menjawab) },
            { judul: kolom.tidakMenjawab, isAngka: true, cell: (row) => n(row.diundang - row.menjawab) },
            {
              judul: kolom.tingkat,
              isAngka: true,
              cell: (row) => formatPersen(row.menjawab, row.diundang, 1, page.lang),
            },
            ...UNSUR.map((unsur) => ({
              judul: words.unsur[unsur],
              isAngka: true,
              cell: (row: BarisSurvei) =>
                row.nilai === null ? KOSONG : duaDesimal(page, row.nilai.unsur[unsur]),
            })),
            {
              judul: kolom.ikm,
              isAngka: true,
              cell: (row) => (row.nilai === null ? words.belumCukup : duaDesimal(page, row.nilai.ikm)),
            },
            { judul: kolom.mutu, cell: (row) => (row.nilai === null ? KOSONG : words.mutu[row.nilai.mutu]) },
          ]}
        />
      </section>
      {silent > 0 && hasil.baris.length > 1 ? <p class="facts">{words.diam(n(silent))}</p> : null}
    </>
  );
}

/** The years that can be asked: this one and those before it. */
export function TahunSurvei(props: {
  page: Page;
  tahun: number;
  kini: number;
  href: (tahun: number) => string;
}) {
  const { page, tahun, kini, href } = props;
  return (
    <p class="choices-line">
      <span>{page.m.petugas.survei.tahun}:</span>
      {[kini, kini - 1, kini - 2].map((one) => (
        <a href={href(one)} {...(one === tahun ? { 'aria-current': 'true' } : {})}>
          {String(one)}
        </a>
      ))}
    </p>
  );
}

export function CaraSurvei({ page }: { page: Page }) {
  const { cara } = page.m.petugas.survei;
  return (
    <section>
      <h2 id="cara">{cara.judul}</h2>
      <ul class="list">
        {cara.isi.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </section>
  );
}

/** The year of the address; this one for none and for one that is none. */
export function tahunOf(text: string | undefined, kini: number): number {
  const tahun = /^\d{4}$/.test(text ?? '') ? Number(text) : kini;
  return tahun >= 2012 && tahun <= kini ? tahun : kini;
}
