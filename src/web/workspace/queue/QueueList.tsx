import type { Instant } from '../../../domain/shared/time.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { LaporanPage, LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../request/page.ts';
import { queueHref, returnQuery, type QueueAddress } from './address.ts';
import { ageWords } from './age.ts';
import { DueShort } from './DueLine.tsx';

interface ListProps {
  readonly page: Page;
  readonly asked: QueueAddress;
  readonly caption: string;
  readonly listed: LaporanPage;
  /** The laporan that is shown beside the list. */
  readonly chosen: string | null;
  readonly now: Instant;
  /** Nomor of those that came in a burst. */
  readonly banjir: ReadonlySet<string>;
  /** Nomor of those in a drive under way. */
  readonly percepatan: ReadonlySet<string>;
}

/** The dense list: a title that shows the laporan beside it, one line of facts, a tick for the bulk action. */
export function QueueList(props: ListProps) {
  const { page, asked, listed } = props;
  const { antrean } = page.m.petugas;
  return (
    <form id="daftar-massal" method="get" action="/petugas/massal">
      <input
        type="hidden"
        name="dari"
        value={returnQuery(queueHref(asked, { cursor: asked.cursor, pilih: asked.pilih }))}
      />
      <ol class="rows" aria-label={`${props.caption}. ${antrean.daftarUrut}`}>
        {listed.baris.map((view) => (
          <Row {...props} view={view} />
        ))}
      </ol>
      <p class="rows-foot">
        <button class="button button-biasa" type="submit">
          {antrean.massalMulai}
        </button>
      </p>
    </form>
  );
}

function Row({ page, asked, view, chosen, now, banjir, percepatan }: ListProps & { view: LaporanView }) {
  const { antrean } = page.m.petugas;
  const nomor = formatNomor(view.nomor);
  const isChosen = chosen === view.nomor;
  const href = queueHref(asked, { cursor: asked.cursor, pilih: view.nomor });
  return (
    <li class={isChosen ? 'row is-chosen' : 'row'} data-nomor={view.nomor}>
      <input type="checkbox" name="nomor" value={view.nomor} aria-label={antrean.tandai(nomor)} />
      <a class="row-title" href={href} {...(isChosen ? { 'aria-current': 'true' } : {})}>
        {view.judul ?? antrean.tanpaJudul}
      </a>
      <a class="row-open" href={`/petugas/laporan/${view.nomor}`} aria-label={antrean.bukaNomor(nomor)}>
        {antrean.buka}
      </a>
      <p class="row-facts">
        {banjir.has(view.nomor) ? (
          <>
            <strong>{page.m.petugas.banjir.tanda}</strong>
            {' · '}
          </>
        ) : null}
        {percepatan.has(view.nomor) ? (
          <>
            <strong>{page.m.petugas.percepatan.antrean.tanda}</strong>
            {' · '}
          </>
        ) : null}
        <DueShort page={page} view={view} /> · <span class="nomor">{nomor}</span> · {factsOf(page, view, now)}
      </p>
    </li>
  );
}

/** What no view tells comes first: where a row is cut, its age is what is missing. */
function factsOf(page: Page, view: LaporanView, now: Instant): string {
  const { antrean } = page.m.petugas;
  const body = view.unit[0]?.nama ?? view.instansi?.nama;
  return [
    view.kategori?.nama,
    body,
    view.status === null ? null : page.m.status.nama[view.status],
    view.dibuatPada === null ? null : antrean.umur(ageWords(view.dibuatPada, now, page)),
  ]
    .filter((one) => one != null)
    .join(' · ');
}
