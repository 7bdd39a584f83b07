import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { BarisBeku } from '../../../domain/monev/beku.ts';
import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { KELAS_BEBAN } from '../../../domain/monev/sebaya.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatAngka, KOSONG } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { BekuTerbaca, PeringkatBeku } from '../../../useCases/monev/peringkatBeku.ts';
import { DataTable } from '../data/DataTable.tsx';
import { Unduh } from '../data/Unduh.tsx';
import { EmptyState } from '../data/EmptyState.tsx';
import { SummaryList } from '../data/SummaryList.tsx';
import type { Page } from '../../request/page.ts';
import { FigureLink } from './FigureLink.tsx';
import type { KodeIndikator } from './Cara.tsx';
import { nilaiText } from './nilaiText.ts';

interface BekuProps {
  readonly page: Page;
  readonly beku: PeringkatBeku;
  readonly pohon: Pohon;
  /** Where the laporan counted for a body stand; null for whoever may not look through them. */
  readonly daftarHref?: (row: BarisBeku) => string | null;
}

/** A class of load in words. */
export function kelasText(page: Page, kelas: number | null): string {
  const words = page.m.portal.beku;
  const found = kelas === null ? undefined : KELAS_BEBAN[kelas];
  if (found === undefined) return words.semuaKelas;
  const dari = formatAngka(found.dari, page.lang);
  return found.sampai === null ? words.mulai(dari) : words.antara(dari, formatAngka(found.sampai, page.lang));
}

/** Frozen rankings by number, each leading to its page under `path`. */
export function BekuList({
  page,
  daftar,
  path,
}: {
  page: Page;
  daftar: readonly PeringkatBeku[];
  path: string;
}) {
  const words = page.m.portal.beku;
  const { indikator } = page.m.petugas.dasbor;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  if (daftar.length === 0) return <EmptyState judul={words.kosong} isi={words.kosongIsi} />;
  return (
    <DataTable
      page={page}
      caption={words.judul}
      isCaptionHidden
      isStacked
      rows={daftar}
      columns={[
        { judul: words.nomor, cell: (one) => <a href={`${path}/${one.id}`}>{one.nomor}</a> },
        { judul: words.tanggal, cell: (one) => day(hariOf(one.dibuatPada, 'WIB')) },
        { judul: words.indikator, cell: (one) => indikator[one.parameter.indikator as KodeIndikator].nama },
        { judul: words.peserta, cell: (one) => page.m.kode.jenisInstansi[one.parameter.jenis] },
        {
          judul: words.masa,
          cell: (one) => words.masaIsi(day(one.parameter.dari), day(one.parameter.sampai)),
        },
      ]}
    />
  );
}

/** A frozen ranking: the finding, what was asked, every row, and the marks by which it can be proved. */
export function Beku({ page, beku, pohon, daftarHref }: BekuProps) {
  const words = page.m.portal.beku;
  const { parameter, baris } = beku;
  const { nama, rumus } = page.m.petugas.dasbor.indikator[parameter.indikator as KodeIndikator];
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const induk = parameter.induk === null ? null : (badanOf(pohon, parameter.induk)?.nama ?? parameter.induk);
  const ranked = baris.filter((one) => one.peringkat !== null);
  const [first] = ranked;
  return (
    <>
      <p class="figure-finding">
        {first === undefined
          ? words.tanpaTemuan
          : words.temuan(first.nama, valueText(page, beku, first), formatAngka(ranked.length, page.lang))}
      </p>
      <SummaryList
        page={page}
        rows={[
          { label: words.nomor, value: beku.nomor },
          { label: words.tanggal, value: formatWaktu(beku.dibuatPada, 'WIB', page.lang) },
          { label: words.indikator, value: nama },
          { label: words.rumus, value: rumus },
          {
            label: words.peserta,
            value: [page.m.kode.jenisInstansi[parameter.jenis], induk === null ? null : words.binaan(induk)]
              .filter((one) => one !== null)
              .join(', '),
          },
          { label: words.masa, value: words.masaIsi(day(parameter.dari), day(parameter.sampai)) },
          { label: words.keadaan, value: day(parameter.perTanggal) },
          { label: words.minimal, value: words.minimalIsi(formatAngka(parameter.minimal, page.lang)) },
          { label: words.kelas, value: kelasText(page, parameter.kelas) },
          { label: words.versi, value: beku.versi },
          { label: words.sidik, value: <code class="digest">{beku.hash.toString('hex')}</code> },
          { label: words.kunci, value: <code class="digest">{beku.kunci}</code> },
        ]}
      />
      <BekuRows
        page={page}
        beku={beku}
        judul={`${nama}, ${beku.nomor}`}
        daftarHref={daftarHref ?? (() => null)}
      />
      <Unduh page={page} judul={beku.nomor} path={`/peringkat/beku/${beku.id}/unduh`} />
    </>
  );
}

function BekuRows(props: {
  page: Page;
  beku: PeringkatBeku;
  judul: string;
  daftarHref: (row: BarisBeku) => string | null;
}) {
  const { page, beku, judul, daftarHref } = props;
  const words = page.m.portal.beku;
  const n = (count: number): string => formatAngka(count, page.lang);
  const isShare = indikatorOf(beku.parameter.indikator)?.satuan === 'bagian';
  const count = (kode: 'dikonfirmasi' | 'tanpaKonfirmasi' | 'tidakDipenuhi') => ({
    judul: words.kolom[kode],
    isAngka: true,
    cell: (row: BarisBeku) => n(row[kode]),
  });
  return (
    <section class="figures">
      <DataTable
        page={page}
        caption={judul}
        rows={beku.baris}
        columns={[
          { judul: words.kolom.nama, cell: (row) => <a href={`/instansi/${row.kode}`}>{row.nama}</a> },
          {
            judul: words.kolom.peringkat,
            isAngka: true,
            cell: (row) => (row.peringkat === null ? (row.kurang ? words.kurang : KOSONG) : n(row.peringkat)),
          },
          { judul: words.kolom.nilai, isAngka: true, cell: (row) => valueText(page, beku, row) },
          ...(isShare
            ? [
                {
                  judul: words.kolom.dari,
                  isAngka: true,
                  cell: (row: BarisBeku) => words.dariJumlah(n(row.pembilang), n(row.penyebut)),
                },
              ]
            : []),
          {
            judul: words.kolom.total,
            isAngka: true,
            cell: (row) => (
              <FigureLink href={daftarHref(row)} jumlah={row.total}>
                {n(row.total)}
              </FigureLink>
            ),
          },
          count('dikonfirmasi'),
          count('tanpaKonfirmasi'),
          count('tidakDipenuhi'),
        ]}
      />
    </section>
  );
}

function valueText(page: Page, { parameter }: PeringkatBeku, row: BarisBeku): string {
  const satuan = indikatorOf(parameter.indikator)?.satuan ?? 'laporan';
  const { nilai, pembilang, penyebut } = row;
  return nilaiText(page, { nilai, pembilang, penyebut, satuan }, 2);
}

/** What was said against a ranking, and what was answered; both stay. */
export function KeberatanList({ page, keberatan }: { page: Page; keberatan: BekuTerbaca['keberatan'] }) {
  const words = page.m.portal.beku;
  const day = (pada: number): string => formatTanggal(hariOf(pada, 'WIB'), page.lang);
  return (
    <section>
      <h2 id="keberatan">{words.keberatan}</h2>
      {keberatan.length === 0 ? <p>{words.keberatanKosong}</p> : null}
      {keberatan.map((one) => (
        <article class="objection">
          <h3>{words.keberatanDari(one.nama, day(one.pada))}</h3>
          <p class="act-text">{one.isi}</p>
          {one.jawaban === null || one.dijawabPada === null ? (
            <p class="facts">{words.belumDijawab}</p>
          ) : (
            <>
              <h4>{words.jawaban(day(one.dijawabPada))}</h4>
              <p class="act-text">{one.jawaban}</p>
            </>
          )}
        </article>
      ))}
    </section>
  );
}
