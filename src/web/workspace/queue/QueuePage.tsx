import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { LaporanPage } from '../../../useCases/laporan/readLaporan.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { hasPeran, type Officer } from '../officer.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { isFiltered, queueHref, TAMPILAN, type QueueAddress, type Tampilan } from './address.ts';
import { FilterForm } from './FilterForm.tsx';
import { QueueTable } from './QueueTable.tsx';

export interface QueueProps {
  readonly page: Page;
  readonly asked: QueueAddress;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly now: Instant;
  readonly counts: ReadonlyMap<Tampilan, number>;
  readonly listed: LaporanPage;
  readonly figure: { readonly visible: number; readonly hidden: number | null } | null;
}

export function QueuePage(props: QueueProps) {
  const { page, asked, officer } = props;
  const { antrean } = page.m.petugas;
  const hasWork = officer.badan.length > 0;
  const isListed = hasWork || props.figure !== null || isFiltered(asked);
  return (
    <WorkspaceLayout page={page} title={antrean.judul}>
      <h1>{antrean.judul}</h1>
      <Roles {...props} />
      {hasPeran(officer, 'kustodian') ? <KustodianSearch page={page} /> : null}
      {isListed ? (
        <div class="queue-frame">
          {hasWork ? <Views {...props} /> : null}
          <div class="queue-main">
            <FilterForm {...props} />
            <Listed {...props} />
          </div>
        </div>
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

function Views({ page, asked, counts }: QueueProps) {
  const { antrean } = page.m.petugas;
  return (
    <nav class="views" aria-label={antrean.tampilanJudul}>
      <ul>
        {TAMPILAN.map((tampilan) => {
          const n = counts.get(tampilan);
          const isHere = asked.tampilan === tampilan;
          const isAlarm = (tampilan === 'terlambat' || tampilan === 'hari-ini') && n !== undefined && n > 0;
          return (
            <li>
              <a
                href={queueHref({ tampilan })}
                class={isAlarm ? `view-${tampilan}` : undefined}
                {...(isHere ? { 'aria-current': 'page' } : {})}
              >
                <span>{antrean.tampilan[tampilan]}</span>
                {n === undefined ? null : <span class="count">{formatAngka(n, page.lang)}</span>}
              </a>
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
          <p>{antrean.ukuranDihitung(asked.ukuran)}</p>
        </Notice>
      )}
      {figure === null ? null : <p class="facts">{antrean.daftar(formatAngka(figure.visible, page.lang))}</p>}
      {listed.baris.length === 0 ? <Empty {...props} /> : <QueueTable {...props} caption={heading} />}
      {figure?.hidden == null || figure.hidden === 0 ? null : (
        <p>{antrean.tersembunyi(formatAngka(figure.hidden, page.lang))}</p>
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

/** A penjaga identitas reads no list: it comes with a number. */
function KustodianSearch({ page }: { page: Page }) {
  const { kustodian } = page.m.petugas.antrean;
  return (
    <section aria-labelledby="kustodian">
      <h2 id="kustodian">{kustodian.judul}</h2>
      <p>{kustodian.isi}</p>
      <form method="get" action="/petugas" class="search-line">
        <label class="label" for="isian-nomor">
          {kustodian.nomor}
        </label>
        <input id="isian-nomor" class="input input-sedang" name="q" inputmode="numeric" autocomplete="off" />
        <button class="button button-biasa" type="submit">
          {kustodian.buka}
        </button>
      </form>
    </section>
  );
}
