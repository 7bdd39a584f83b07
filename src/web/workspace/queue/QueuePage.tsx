import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { JenisPeriksa } from '../../../useCases/kanal/periksa.ts';
import type { PercepatanBerjalan } from '../../../useCases/percepatan/daftarPercepatan.ts';
import type { LaporanPage } from '../../../useCases/laporan/readLaporan.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { listTotals, TotalNotes, type ListTotal } from '../../components/angka/ListTotal.tsx';
import { ukuranText } from '../../components/angka/kataText.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { hasPeran, type Officer } from '../officer.ts';
import type { LoadedMeja } from '../perintah/loadMeja.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { isFiltered, queueHref, TAMPILAN, type QueueAddress, type Tampilan } from './address.ts';
import { FilterForm } from './FilterForm.tsx';
import { KeyList } from './KeyList.tsx';
import { KustodianSearch } from './KustodianSearch.tsx';
import { Preview } from './Preview.tsx';
import { QueueList } from './QueueList.tsx';

/** Counting stops here: whoever has more of them needs no exact number. */
export const COUNT_MAX = 1_000;

export interface QueueProps {
  readonly page: Page;
  readonly asked: QueueAddress;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly now: Instant;
  readonly counts: ReadonlyMap<Tampilan, number>;
  readonly listed: LaporanPage;
  /** The laporan beside the list: the one asked for, else the first; null when there is none to show. */
  readonly terpilih: {
    readonly loaded: LoadedMeja;
    readonly isAsked: boolean;
    readonly kunci: string;
    readonly dari: string;
  } | null;
  /** Nomor of the listed ones that came in a burst, and how many bursts wait for the admin nasional. */
  readonly banjir: ReadonlySet<string>;
  readonly kelompokBanjir: number;
  /** Nomor of the listed ones in a drive under way, and the drives that the reader reads. */
  readonly percepatan: ReadonlySet<string>;
  readonly berjalan: readonly PercepatanBerjalan[];
  /** Messages of channels that wait for an officer; 0 for all but the admin nasional. */
  readonly pesanDiperiksa: Readonly<Record<JenisPeriksa, number>>;
  readonly figure: ListTotal | null;
}

export function QueuePage(props: QueueProps) {
  const { page, asked, officer } = props;
  const { antrean } = page.m.petugas;
  const hasWork = officer.badan.length > 0;
  const isListed = hasWork || props.figure !== null || isFiltered(asked);
  return (
    <WorkspaceLayout page={page} title={antrean.judul} scripts={['antrean.js']}>
      <div class="queue-head">
        <h1>{antrean.judul}</h1>
        <Roles {...props} />
        <WorkLinks {...props} />
      </div>
      {hasPeran(officer, 'kustodian') ? <KustodianSearch page={page} /> : null}
      {isListed ? (
        <>
          <div class={props.terpilih?.isAsked ? 'queue-frame is-chosen' : 'queue-frame'}>
            {hasWork ? <Views {...props} /> : null}
            <div class="queue-main">
              {hasWork ? <ViewSwitch {...props} /> : null}
              <FilterForm {...props} />
              <Listed {...props} />
            </div>
            <Chosen {...props} />
          </div>
          <p class="queue-more">
            <a href="/petugas/kalender">{antrean.kalender.judul}</a>
          </p>
          <KeyList page={page} />
        </>
      ) : (
        <EmptyState judul={antrean.kosong.tanpaTugas} isi={antrean.kosong.tanpaTugasIsi}>
          <p>
            <a href="/monev">{antrean.keMonev}</a>
            {hasPeran(officer, 'pengawas') ? (
              <>
                {' · '}
                <a href="/pengawasan">{antrean.kePengawasan}</a>
              </>
            ) : null}
          </p>
        </EmptyState>
      )}
    </WorkspaceLayout>
  );
}

function Roles({ page, officer, aturan }: QueueProps) {
  const { m } = page;
  const roles = officer.penugasan.map((one) =>
    m.petugas.antrean.peranDi(m.kode.peran[one.peran], badanOf(aturan.pohon, one.badan)?.nama ?? one.badan),
  );
  return <p class="facts">{m.petugas.antrean.pembuka(roles.join('; '))}</p>;
}

/** Other rooms of the same work; who enters nothing is not led to a closed door. */
function WorkLinks(props: QueueProps) {
  const { page, officer } = props;
  const mayEnter = hasPeran(officer, 'admin_instansi', 'pejabat_penghubung', 'admin_nasional');
  const mayModerate = hasPeran(officer, 'admin_instansi', 'admin_nasional');
  const { entri, ringkasan } = page.m.petugas;
  return (
    <p class="facts">
      <a href="/petugas/ringkasan">{ringkasan.judul}</a>
      {props.berjalan.some((one) => one.isSendiri) ? (
        <>
          {' · '}
          <a href="/monev/percepatan">{page.m.petugas.percepatan.tautan}</a>
        </>
      ) : null}
      {mayEnter ? (
        <>
          {' · '}
          <a href="/petugas/entri">{page.m.petugas.entriSatu.judul}</a>
          {' · '}
          <a href="/petugas/entri-massal">{entri.judul}</a>
        </>
      ) : null}
      {hasPeran(officer, 'admin_instansi', 'pejabat_penghubung') ? (
        <>
          {' · '}
          <a href="/petugas/panggilan">{page.m.petugas.panggilan.tautan}</a>
        </>
      ) : null}
      {mayModerate ? (
        <>
          {' · '}
          <a href="/petugas/komentar">{page.m.portal.partisipasi.moderasi.judul}</a>
          {' · '}
          <a href="/petugas/penghapusan">{page.m.petugas.penghapusan.judul}</a>
        </>
      ) : null}
      {hasPeran(officer, 'admin_nasional') ? (
        <>
          {' · '}
          <a href="/petugas/banjir">
            {page.m.petugas.banjir.tautan(formatAngka(props.kelompokBanjir, page.lang))}
          </a>
          {' · '}
          <a href="/petugas/pesan">
            {page.m.petugas.pesanMasuk.tautan(formatAngka(props.pesanDiperiksa.pesan, page.lang))}
          </a>
          {' · '}
          <a href="/petugas/pesan?jenis=temuan">
            {page.m.petugas.pesanMasuk.temuan.tautan(formatAngka(props.pesanDiperiksa.temuan, page.lang))}
          </a>
        </>
      ) : null}
    </p>
  );
}

/** On a phone one pane stands at a time: this leads to the views. */
function ViewSwitch({ page, asked, counts }: QueueProps) {
  const { antrean } = page.m.petugas;
  const n = counts.get(asked.tampilan);
  return (
    <p class="queue-switch">
      <a href="#tampilan">
        {antrean.pilihTampilan(
          antrean.tampilan[asked.tampilan],
          n === undefined ? null : countWords(page, n),
        )}
      </a>
    </p>
  );
}

function countWords(page: Page, n: number | undefined): string {
  if (n === undefined) return '';
  const words = formatAngka(n, page.lang);
  return n >= COUNT_MAX ? page.m.petugas.antrean.lebihDari(words) : words;
}

/** The third pane: read and worked without opening. */
function Chosen({ page, asked, terpilih }: QueueProps) {
  const { pratinjau } = page.m.petugas.antrean;
  return (
    <section id="pratinjau" class="queue-preview" aria-label={pratinjau.label} aria-live="off">
      <p class="queue-back">
        <a href={queueHref(asked, { cursor: asked.cursor })}>{pratinjau.kembali}</a>
      </p>
      <div id="isi-pratinjau">
        {terpilih === null ? <p class="facts">{pratinjau.kosong}</p> : <Preview page={page} {...terpilih} />}
      </div>
    </section>
  );
}

function Views({ page, asked, counts }: QueueProps) {
  const { antrean } = page.m.petugas;
  return (
    <nav class="views" id="tampilan" aria-label={antrean.tampilanJudul}>
      <p class="queue-back">
        <a href="#daftar">{antrean.keDaftar}</a>
      </p>
      <ul>
        {TAMPILAN.map((tampilan) => {
          const n = counts.get(tampilan);
          const isHere = asked.tampilan === tampilan;
          const isAlarm = (tampilan === 'terlambat' || tampilan === 'hari-ini') && n !== undefined && n > 0;
          return (
            <li>
              <FigureLink
                href={queueHref({ tampilan })}
                jumlah={n === undefined ? null : n < COUNT_MAX ? n : 'ada'}
                hanyaTerlihat
                look={isAlarm ? `view-${tampilan}` : undefined}
                isHere={isHere}
              >
                <span>{antrean.tampilan[tampilan]}</span>
                {n === undefined ? null : <span class="count">{countWords(page, n)}</span>}
              </FigureLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Listed(props: QueueProps) {
  const { page, asked, listed, figure } = props;
  const { antrean } = page.m.petugas;
  const heading = antrean.tampilan[asked.tampilan];
  return (
    <section aria-labelledby="daftar">
      <h2 id="daftar" class="queue-title">
        {heading}
      </h2>
      {asked.ukuran === undefined ? null : (
        <Notice page={page} kind="informasi">
          <p>{antrean.ukuranDihitung(ukuranText(page, asked.ukuran))}</p>
        </Notice>
      )}
      {figure === null ? null : (
        <p class="facts" {...listTotals(figure)}>
          {antrean.daftar(formatAngka(figure.terlihat, page.lang))}
        </p>
      )}
      {listed.baris.length === 0 ? (
        <Empty {...props} />
      ) : (
        <QueueList {...props} caption={heading} chosen={props.terpilih?.loaded.meja.nomor ?? null} />
      )}
      {figure?.tersembunyi == null || figure.tersembunyi === 0 ? null : (
        <p>{antrean.tersembunyi(formatAngka(figure.tersembunyi, page.lang))}</p>
      )}
      {figure === null ? null : (
        <TotalNotes page={page} total={figure} isUkuran={asked.ukuran !== undefined} />
      )}
      <Pagination
        page={page}
        prevHref={asked.cursor === null ? null : queueHref(asked)}
        nextHref={listed.next === null ? null : queueHref(asked, { cursor: listed.next })}
      />
    </section>
  );
}

function Empty({ page, asked }: QueueProps) {
  const { kosong, hapusSaringan } = page.m.petugas.antrean;
  if (!isFiltered(asked)) return <EmptyState judul={kosong.bersih} isi={kosong.bersihIsi} />;
  return (
    <EmptyState judul={kosong.disaring} isi={kosong.disaringIsi}>
      <p>
        <a href={queueHref({ tampilan: asked.tampilan })}>{hapusSaringan}</a>
      </p>
    </EmptyState>
  );
}
