import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { Clocks } from './Clocks.tsx';
import { namaBadan } from './eventWords.ts';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { NoteList } from './Notes.tsx';
import { Conversation, ReportText } from './isi/Words.tsx';

/** The whole file of a laporan for paper: everything that this officer may see, with its number, the moment and who printed it. */
export function CetakPage(props: {
  page: Page;
  view: LaporanView;
  aturan: Rujukan;
  riwayat: readonly RiwayatView[];
  officer: Officer;
  now: Instant;
}) {
  const { page, view, aturan, riwayat, officer, now } = props;
  const { meja, antrean } = page.m.petugas;
  const nomor = formatNomor(view.nomor);
  const judul = meja.berkas.judul(nomor);
  const roles = officer.penugasan.map((one) =>
    antrean.peranDi(page.m.kode.peran[one.peran], namaBadan(aturan, one.badan)),
  );
  const rest = { page, aturan, zona: view.zona, riwayat, isPrinted: true };
  return (
    <WorkspaceLayout page={page} title={judul}>
      <nav class="desk-ways" aria-label={judul}>
        <a href={`/petugas/laporan/${view.nomor}`}>{meja.berkas.kembali}</a>
        <span>{meja.berkas.cara}</span>
      </nav>
      <article class="file-print">
        <h1>{judul}</h1>
        <p>
          {meja.berkas.dicetak(
            formatWaktu(now, officer.zona, page.lang),
            page.session?.nama ?? '',
            roles.join('; '),
          )}{' '}
          <strong>{meja.berkas.rahasia}</strong>
        </p>
        <p class="version-title">{view.judul ?? antrean.tanpaJudul}</p>
        {view.status === null ? null : (
          <p>
            <StatusTag page={page} status={view.status} hasil={view.hasil} />
          </p>
        )}
        <Facts page={page} view={view} />
        <Clocks page={page} view={view} aturan={aturan} isPrinted />
        <ReportText page={page} view={view} riwayat={riwayat} />
        <Conversation page={page} view={view} />
        {view.pandangan.catatan === 'tidak' ? null : (
          <section class="notes" aria-labelledby="catatan">
            <h2 id="catatan">{meja.catatan}</h2>
            <NoteList {...rest} />
          </section>
        )}
        <History {...rest} />
      </article>
    </WorkspaceLayout>
  );
}
