import type { Hari, Instant } from '../../../domain/shared/time.ts';
import type { Pohon } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { LaporanPage } from '../../../useCases/laporan/readLaporan.ts';
import type { BarisKokpit, Kokpit } from '../../../useCases/pengawasan/kokpit.ts';
import type { Gambar } from '../../../useCases/peta/gambarPeta.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import type { Page } from '../../request/page.ts';
import { QueueTable } from '../queue/QueueTable.tsx';
import type { MonevAsked } from '../monev/asked.ts';
import { queueHref } from '../queue/address.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { badanPath, kokpitHref, unduhOf, type KokpitAsked } from './address.ts';
import { KokpitForm } from './KokpitForm.tsx';
import { BadanTable } from './BadanTable.tsx';
import { PetaBadan } from './PetaBadan.tsx';
import { Putusan } from './Putusan.tsx';

export interface KokpitShown {
  readonly asked: KokpitAsked;
  /** The same bodies, period and state as `/monev` is asked for them. */
  readonly dasar: MonevAsked;
  readonly kokpit: Kokpit;
  readonly late: LaporanPage;
  /** The map on which the bodies lie; null when they lie on none. */
  readonly gambar: Gambar | null;
  readonly now: Instant;
  readonly pohon: Pohon;
  /** Today, in the reader's zone. */
  readonly hari: Hari;
}

/** What is wrong and where, then every body with what can be done about it (F120, N10). */
export function PengawasanPage({ page, shown }: { page: Page; shown: KokpitShown | null }) {
  const words = page.m.petugas.pengawasan;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      {shown === null ? (
        <EmptyState judul={words.bukanPengawas.judul} isi={words.bukanPengawas.isi}>
          <p>
            <a href="/monev">{page.m.petugas.dasbor.judul}</a>
          </p>
          <Ways page={page} />
        </EmptyState>
      ) : (
        <Cockpit page={page} {...shown} />
      )}
    </WorkspaceLayout>
  );
}

function Cockpit(props: KokpitShown & { page: Page }) {
  const { page, asked, kokpit } = props;
  const words = page.m.petugas.pengawasan;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <>
      <p class="figure-finding">{finding(props)}</p>
      <p class="facts">
        {`${words.masa(day(asked.periode.dari), day(asked.periode.sampai))} ${words.sekarang}`}
      </p>
      <Ways page={page} />
      <KokpitForm page={page} asked={asked} jenis={kokpit.jenis} dipilih={kokpit.dipilih} />
      <BadanTable page={page} asked={asked} dasar={props.dasar} baris={kokpit.baris} />
      {props.gambar === null ? null : (
        <PetaBadan page={page} gambar={props.gambar} baris={kokpit.baris} periode={asked.periode} />
      )}
      <Holders {...props} />
      <LateList {...props} />
      <Lacking
        page={page}
        judul={page.m.petugas.rekomendasi.lewat.judul}
        kosong={page.m.petugas.rekomendasi.lewat.kosong}
        baris={kokpit.baris.filter((one) => one.rekomendasi.lewat > 0)}
      />
      <Putusan page={page} putusan={kokpit.putusan} pohon={props.pohon} hari={props.hari} />
      <Lacking
        page={page}
        judul={words.sk.judul}
        kosong={words.sk.kosong}
        baris={kokpit.baris.filter((one) => !one.berSk)}
      />
      <Lacking
        page={page}
        judul={words.masuk.judul}
        kosong={words.masuk.kosong}
        baris={kokpit.baris.filter((one) => !one.masuk)}
      />
    </>
  );
}

/** The rooms beside the cockpit. */
function Ways({ page }: { page: Page }) {
  const { instruksi, percepatan, rekomendasi, rapat } = page.m.petugas;
  return (
    <p class="choices-line no-print">
      <a href="/pengawasan/rapat">{rapat.judul}</a>
      <a href="/pengawasan/rekomendasi">{rekomendasi.judul}</a>
      <a href="/pengawasan/instruksi">{instruksi.judul}</a>
      <a href="/monev/percepatan">{percepatan.tautan}</a>
    </p>
  );
}

function finding({ page, kokpit: { baris } }: KokpitShown & { page: Page }): string {
  const words = page.m.petugas.pengawasan;
  const n = (count: number): string => formatAngka(count, page.lang);
  const [worst] = baris.toSorted((a, b) => b.terlambat - a.terlambat || b.hariTerlambat - a.hariTerlambat);
  const late = baris.filter((one) => one.terlambat > 0).length;
  const what =
    worst === undefined || late === 0
      ? words.temuanTepat(n(baris.length))
      : words.temuan(n(late), n(baris.length), worst.badan.nama, n(worst.terlambat));
  const lacking = words.temuanLembaga(
    n(baris.filter((one) => !one.berSk).length),
    n(baris.filter((one) => !one.masuk).length),
  );
  return `${what} ${lacking}`;
}

function Holders({ page, asked, kokpit: { pejabat } }: KokpitShown & { page: Page }) {
  const words = page.m.petugas.pengawasan.pejabat;
  if (pejabat.length === 0) return null;
  return (
    <section class="figures">
      <h2>{words.judul}</h2>
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        rows={pejabat}
        columns={[
          { judul: words.unit, cell: (row) => row.unit.nama },
          {
            judul: words.instansi,
            cell: (row) => <a href={badanPath(row.instansi.kode)}>{row.instansi.nama}</a>,
          },
          {
            judul: words.nama,
            cell: (row) =>
              row.pejabat.length === 0 ? <strong>{words.tanpa}</strong> : row.pejabat.join(', '),
          },
          {
            judul: words.n,
            isAngka: true,
            cell: (row) => (
              <FigureLink
                href={queueHref({
                  tampilan: 'terlambat',
                  instansi: [row.instansi.kode],
                  jenis: [row.instansi.jenis],
                  unit: [row.unit.kode],
                })}
                jumlah={row.n}
                hanyaTerlihat
              >
                {formatAngka(row.n, page.lang)}
              </FigureLink>
            ),
          },
          { judul: words.hari, isAngka: true, cell: (row) => formatAngka(row.hariTerlambat, page.lang) },
        ]}
      />
      <Unduh page={page} judul={words.judul} {...unduhOf(asked, 'pejabat')} />
    </section>
  );
}

function LateList({ page, asked, late, now }: KokpitShown & { page: Page }) {
  const words = page.m.petugas.pengawasan;
  return (
    <section id="terlambat">
      <h2>{words.daftar}</h2>
      {late.baris.length === 0 ? (
        <EmptyState judul={words.daftarKosong} isi={words.daftarKosongIsi} />
      ) : (
        <QueueTable page={page} caption={words.daftar} listed={late} now={now} />
      )}
      <Pagination
        page={page}
        prevHref={asked.cursor == null ? null : `${kokpitHref(asked)}#terlambat`}
        nextHref={late.next === null ? null : `${kokpitHref(asked, { cursor: late.next })}#terlambat`}
      />
    </section>
  );
}

/** Bodies that lack something, by name, each leading to what can be done. */
function Lacking(props: { page: Page; judul: string; kosong: string; baris: readonly BarisKokpit[] }) {
  const { baris } = props;
  return (
    <section>
      <h2>{`${props.judul} (${formatAngka(baris.length, props.page.lang)})`}</h2>
      {baris.length === 0 ? (
        <p>{props.kosong}</p>
      ) : (
        <ul class="body-list">
          {baris.map(({ badan }) => (
            <li>
              <a href={badanPath(badan.kode)}>{badan.nama}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
