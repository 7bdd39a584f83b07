import type { Instant } from '../../../domain/shared/time.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { LaporanPage, LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { Page } from '../../request/page.ts';
import { DueLine } from './DueLine.tsx';
import { ageWords } from './age.ts';

/** The dense list (its links take the focus, so it scrolls by keyboard): a title that opens, and the facts by which one chooses. On a phone each row stands as a block. */
export function QueueTable(props: { page: Page; caption: string; listed: LaporanPage; now: Instant }) {
  const { page, now } = props;
  const { kolom } = page.m.petugas.antrean;
  return (
    <div class="table-scroll">
      <table class="queue">
        <caption class="hidden">
          {props.caption}. {page.m.petugas.antrean.daftarUrut}
        </caption>
        <thead>
          <tr>
            <th scope="col">{kolom.laporan}</th>
            <th scope="col">{kolom.tenggat}</th>
            <th scope="col">{kolom.status}</th>
            <th scope="col">{kolom.badan}</th>
            <th scope="col">{kolom.kategori}</th>
          </tr>
        </thead>
        <tbody>
          {props.listed.baris.map((view) => (
            <QueueRow page={page} view={view} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueRow({ page, view, now }: { page: Page; view: LaporanView; now: Instant }) {
  const { antrean } = page.m.petugas;
  return (
    <tr>
      <th scope="row">
        <a href={`/petugas/laporan/${view.nomor}`}>{view.judul ?? antrean.tanpaJudul}</a>{' '}
        <span class="facts">
          <span class="nomor">{formatNomor(view.nomor)}</span>
          {view.dibuatPada === null ? null : ` · ${antrean.umur(ageWords(view.dibuatPada, now, page))}`}
        </span>
      </th>
      <td class="due">
        <DueLine page={page} view={view} />
      </td>
      <td>{view.status === null ? null : <StatusTag page={page} status={view.status} />}</td>
      <td>
        <BodyCell page={page} view={view} />
      </td>
      <td>{view.kategori?.nama ?? antrean.tanpaKategori}</td>
    </tr>
  );
}

function BodyCell({ page, view }: { page: Page; view: LaporanView }) {
  const [lead, ...others] = view.unit;
  return (
    <>
      {lead?.nama ?? view.instansi?.nama}
      {lead === undefined || view.instansi === null ? null : <span class="facts"> {view.instansi.nama}</span>}
      {others.length === 0 ? null : (
        <span class="facts"> {page.m.petugas.antrean.bersama(formatAngka(others.length, page.lang))}</span>
      )}
    </>
  );
}
