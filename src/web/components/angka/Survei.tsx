import { UNSUR } from '../../../domain/survei/survei.ts';
import {
  formatAngka,
  formatPecahan,
  formatPersen,
  formatPersenKata,
  KOSONG,
} from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { BarisSurvei, SurveiTerbaca } from '../../../useCases/survei/hasilSurvei.ts';
import type { Page } from '../../request/page.ts';
import { DataTable } from '../data/DataTable.tsx';
import { EmptyState } from '../data/EmptyState.tsx';

/** Two decimals. */
function duaDesimal(page: Page, nilai: number): string {
  return formatPecahan(Math.round(nilai * 100), 100, 2, page.lang);
}

/** What the survey says of a set in one sentence. */
export function temuanSurvei(page: Page, siapa: string, { semua, baris, tahun }: SurveiTerbaca): string {
  const words = page.m.petugas.survei;
  const n = (count: number): string => formatAngka(count, page.lang);
  const { diundang, menjawab, nilai } = semua;
  if (diundang === 0) return words.temuanKosong(siapa, String(tahun));
  if (nilai === null) return words.temuanSedikit(siapa, n(diundang));
  const share = formatPersenKata(menjawab, diundang, 1, page.lang);
  const heard = baris.filter((one) => one.nilai !== null).length;
  const dari = baris.length > 1 ? ` ${words.temuanDari(n(heard), n(baris.length))}` : '';
  const temuan = words.temuan(
    siapa,
    `${duaDesimal(page, nilai.ikm)} ± ${duaDesimal(page, nilai.galat)}`,
    words.mutu[nilai.mutu],
    share,
    n(menjawab),
    n(diundang),
  );
  return temuan + dari;
}

/** Invitations, answers, elements and index by body, with the whole first and the index of the year before beside it. */
export function SurveiTable(props: { page: Page; hasil: SurveiTerbaca; lalu: SurveiTerbaca | null }) {
  const { page, hasil, lalu } = props;
  const words = page.m.petugas.survei;
  const { kolom } = words;
  if (hasil.baris.length === 0) return <EmptyState judul={words.kosong} isi={words.kosongIsi} />;
  // a page of hundreds that say nothing yet is no table; the file has them all
  const heard = hasil.baris.filter((one) => one.menjawab > 0);
  const silent = hasil.baris.length - heard.length;
  const whole: BarisSurvei = { kode: '', nama: words.semua, ...hasil.semua };
  const n = (count: number): string => formatAngka(count, page.lang);
  const before = ikmBefore(page, lalu);
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
            {
              judul: kolom.menjawab,
              isAngka: true,
              cell: (row) => (row.menjawab === 0 ? words.belumCukup : n(row.menjawab)),
            },
            {
              judul: kolom.tidakMenjawab,
              isAngka: true,
              cell: (row) => (row.menjawab === 0 ? KOSONG : n(row.diundang - row.menjawab)),
            },
            {
              judul: kolom.tingkat,
              isAngka: true,
              cell: (row) =>
                row.menjawab === 0 ? KOSONG : formatPersen(row.menjawab, row.diundang, 1, page.lang),
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
            {
              judul: kolom.galat,
              isAngka: true,
              cell: (row) => (row.nilai === null ? KOSONG : `± ${duaDesimal(page, row.nilai.galat)}`),
            },
            ...(before === null
              ? []
              : [{ judul: kolom.lalu(String(hasil.tahun - 1)), isAngka: true, cell: before }]),
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

/** The index of the year before by body, the whole under ''; null when nobody had one. */
function ikmBefore(page: Page, lalu: SurveiTerbaca | null): ((row: BarisSurvei) => string) | null {
  if (lalu === null) return null;
  const of = new Map([['', lalu.semua.nilai], ...lalu.baris.map((one) => [one.kode, one.nilai] as const)]);
  if ([...of.values()].every((one) => one === null)) return null;
  return ({ kode }) => {
    const nilai = of.get(kode) ?? null;
    return nilai === null ? KOSONG : duaDesimal(page, nilai.ikm);
  };
}

/** Whether the year still moves, and where its signed file lies. */
export function BekuSurvei({ page, hasil: { beku, tahun } }: { page: Page; hasil: SurveiTerbaca }) {
  const words = page.m.petugas.survei;
  if (beku === null) return <p class="facts">{words.berjalan(String(tahun + 1))}</p>;
  return (
    <p class="facts">
      {words.beku(formatTanggal(beku, page.lang))} <a href="/data-terbuka/himpunan#survei">{words.keData}</a>
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
