import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { formatAngka, formatPersen } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { ButirRekomendasi, RekomendasiTerbaca } from '../../../useCases/pengawasan/rekomendasi.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface RekomendasiPageProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly baca: RekomendasiTerbaca & { readonly butir: readonly ButirRekomendasi[] };
}

/** One occasion: its points, and every receiver with the kategori of its follow-up report (rules §6). */
export function RekomendasiPage(props: RekomendasiPageProps) {
  const { page, baca } = props;
  const words = page.m.petugas.rekomendasi;
  const { bagian } = baca;
  const done = bagian.filter((one) => one.kategori === 'lengkap').length;
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <WorkspaceLayout page={page} title={baca.perihal}>
      <p>
        <a href="/pengawasan/rekomendasi">{words.kembali}</a>
      </p>
      <h1>{baca.perihal}</h1>
      <p class="figure-finding">
        {words.temuan(n(done), n(bagian.length), formatPersen(done, bagian.length, 1, page.lang))}
      </p>
      <HeadFacts {...props} />
      <h2>{words.kolom.butir}</h2>
      <ol class="list">
        {baca.butir.map((one) => (
          <li>
            {one.isi} <span class="facts">{pointFacts(page, one)}</span>
          </li>
        ))}
      </ol>
      <Receivers {...props} />
    </WorkspaceLayout>
  );
}

/** From whom, when, and in which session or report. */
export function HeadFacts({
  page,
  pohon,
  baca,
}: Omit<RekomendasiPageProps, 'baca'> & { baca: RekomendasiTerbaca }) {
  const { kolom, asal } = page.m.petugas.rekomendasi;
  const { rapatId, berkalaId } = baca;
  const place =
    rapatId !== null ? (
      <a href={`/pengawasan/rapat/${rapatId}`}>{asal.rapat}</a>
    ) : berkalaId !== null ? (
      <a href={`/monev/berkala/${berkalaId}`}>{asal.berkala}</a>
    ) : null;
  return (
    <SummaryList
      page={page}
      rows={[
        { label: kolom.pengawas, value: badanOf(pohon, baca.pengawas)?.nama ?? baca.pengawas },
        { label: kolom.tanggal, value: formatTanggal(baca.tanggal, page.lang) },
        ...(place === null ? [] : [{ label: kolom.asal, value: place }]),
      ]}
    />
  );
}

/** When a point is due, and which indicator it is about. */
export function pointFacts(page: Page, { indikator, tenggat }: ButirRekomendasi): string {
  const words = page.m.petugas.rekomendasi;
  const names: Readonly<Record<string, { readonly nama: string }>> = page.m.petugas.dasbor.indikator;
  const known = indikator === null || indikatorOf(indikator) === undefined ? undefined : names[indikator];
  const due = words.tenggatnya(formatTanggal(tenggat, page.lang));
  return known === undefined ? due : `${due} · ${words.tentang(known.nama)}`;
}

function Receivers({ page, pohon, baca }: RekomendasiPageProps) {
  const words = page.m.petugas.rekomendasi;
  const { kolom } = words;
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <section class="figures">
      <h2 id="penerima">{kolom.penerima}</h2>
      <DataTable
        page={page}
        caption={kolom.penerima}
        isCaptionHidden
        isStacked
        rows={baca.bagian}
        columns={[
          {
            judul: kolom.penerima,
            cell: (one) => (
              <a href={`/pengawasan/rekomendasi/${baca.id}/${encodeURIComponent(one.badan)}`}>
                {badanOf(pohon, one.badan)?.nama ?? one.badan}
              </a>
            ),
          },
          {
            judul: kolom.kategori,
            cell: ({ kategori }) =>
              kategori === 'tidak_menyampaikan' ? (
                <strong>{words.kategori[kategori]}</strong>
              ) : kategori === null ? (
                words.tanpa
              ) : (
                words.kategori[kategori]
              ),
          },
          { judul: kolom.diterima, cell: (one) => words.dariSemua(n(one.diterima), n(one.semua)) },
          { judul: kolom.menunggu, cell: (one) => n(one.menunggu) },
          {
            judul: kolom.lewat,
            cell: (one) => (one.lewat === 0 ? n(0) : <strong class="late-count">{n(one.lewat)}</strong>),
          },
          {
            judul: kolom.tenggat,
            cell: (one) => (one.tenggat === null ? words.tanpa : formatTanggal(one.tenggat, page.lang)),
          },
        ]}
      />
      <Unduh page={page} judul={words.unduh} path={`/pengawasan/rekomendasi/${baca.id}/unduh`} />
    </section>
  );
}
