import { MASA } from '../../../domain/monev/periode.ts';
import type { Instant, Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { DaftarSinyal, SinyalTerbaca } from '../../../useCases/sinyal/readSinyal.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { listTotals } from '../../components/angka/ListTotal.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import type { Page } from '../../request/page.ts';
import { QueueTable } from '../queue/QueueTable.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { daftarHref, sinyalHref, sinyalQuery, type SinyalAsked } from './address.ts';
import { SinyalCara, SinyalTable } from './SinyalTable.tsx';

/** Signs of all bodies that somebody supervises: the finding first, then the table, then how it is counted (N12). */
export function SinyalPage(props: {
  page: Page;
  asked: SinyalAsked;
  terbaca: SinyalTerbaca | null;
  zona: Zona;
}) {
  const { page, asked, terbaca } = props;
  const { dihitung, sedangDihitung } = page.m.petugas.isu;
  const words = page.m.petugas.sinyal;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/monev">{page.m.petugas.dasbor.judul}</a>
      </p>
      <h1>{words.judul}</h1>
      {terbaca === null ? (
        <EmptyState judul={words.bukanPengawas.judul} isi={words.bukanPengawas.isi} />
      ) : (
        <>
          {terbaca.isTerhitung ? <p class="figure-finding">{finding(page, terbaca)}</p> : null}
          <p>{words.pembuka}</p>
          <p class="facts">
            {words.masa(formatTanggal(asked.dari, page.lang), formatTanggal(asked.sampai, page.lang))}
            {terbaca.dihitung === null
              ? ''
              : ` ${dihitung(formatWaktu(terbaca.dihitung, props.zona, page.lang))}`}
          </p>
          <Choices page={page} asked={asked} terbaca={terbaca} />
          {terbaca.isTerhitung ? (
            <>
              <SinyalTable page={page} baris={terbaca.baris} periode={asked} />
              <Unduh page={page} judul={words.judul} path="/monev/sinyal/unduh" query={sinyalQuery(asked)} />
            </>
          ) : (
            <EmptyState {...sedangDihitung} />
          )}
          <SinyalCara page={page} />
        </>
      )}
    </WorkspaceLayout>
  );
}

function finding(page: Page, { baris }: SinyalTerbaca): string {
  const words = page.m.petugas.sinyal;
  const n = (count: number): string => formatAngka(count, page.lang);
  const striking = baris.filter((one) => one.mencolok > 0).length;
  return striking === 0 ? words.temuanTenang(n(baris.length)) : words.temuan(n(striking), n(baris.length));
}

function Choices(props: { page: Page; asked: SinyalAsked; terbaca: SinyalTerbaca }) {
  const { page, asked, terbaca } = props;
  return (
    <>
      <p class="choices-line">
        {MASA.filter((one) => one !== 'semua').map((one) => (
          <a
            href={sinyalHref(asked, { masa: one })}
            {...(one === asked.masa ? { 'aria-current': 'true' } : {})}
          >
            {page.m.monev.masa[one]}
          </a>
        ))}
      </p>
      {terbaca.jenis.size < 2 ? null : (
        <p class="choices-line">
          {[...terbaca.jenis].map(([jenis, n]) => (
            <a
              href={sinyalHref(asked, { jenis })}
              {...(jenis === terbaca.dipilih ? { 'aria-current': 'true' } : {})}
            >
              {`${page.m.kode.jenisInstansi[jenis]} (${formatAngka(n, page.lang)})`}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

/** The laporan behind one number of the table; what the reader may not list is told as a number, so that the sum is equal. */
export function DaftarSinyalPage(props: {
  page: Page;
  asked: SinyalAsked;
  daftar: DaftarSinyal;
  now: Instant;
}) {
  const { page, asked, daftar, now } = props;
  const words = page.m.petugas.sinyal;
  const judul = words.daftar.judul(words.nama[daftar.sinyal], daftar.badan.nama);
  const hidden = daftar.semua - daftar.terlihat;
  const { dari, sampai } = asked;
  const { next } = daftar.halaman;
  const here = { instansi: daftar.badan.kode, dari, sampai };
  return (
    <WorkspaceLayout page={page} title={judul}>
      <p>
        <a href={sinyalHref(asked)}>{words.daftar.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p>{words.arti[daftar.sinyal]}</p>
      <p class="facts">{words.masa(formatTanggal(dari, page.lang), formatTanggal(sampai, page.lang))}</p>
      <p {...listTotals({ terlihat: daftar.terlihat, tersembunyi: hidden })}>
        {words.daftar.jumlah(formatAngka(daftar.semua, page.lang))}
        {hidden <= 0 ? null : ` ${words.daftar.tersembunyi(formatAngka(hidden, page.lang))}`}
      </p>
      {daftar.halaman.baris.length === 0 ? (
        <EmptyState judul={words.daftar.kosong} isi={words.daftar.kosongIsi} />
      ) : (
        <QueueTable page={page} caption={judul} listed={daftar.halaman} now={now} />
      )}
      <Pagination
        page={page}
        nextHref={next === null ? null : daftarHref(daftar.sinyal, { ...here, cursor: next })}
      />
    </WorkspaceLayout>
  );
}
