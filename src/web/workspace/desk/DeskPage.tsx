import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import type { OfficerCommand } from '../perintah/types.ts';
import { Actions } from './Actions.tsx';
import { Clocks } from './Clocks.tsx';
import { Facts } from './Facts.tsx';
import { History, Notes } from './History.tsx';
import { Conversation, ReportText } from './Words.tsx';

export interface DeskProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly view: LaporanView;
  readonly riwayat: readonly RiwayatView[];
  readonly boleh: readonly OfficerCommand[];
  /** What is due first after this one. */
  readonly berikutnya: string | null;
}

/** One laporan: facts and clocks, text and thread, what can be done. On a phone one below the other, action after the text. */
export function DeskPage(props: DeskProps) {
  const { page, view, riwayat, aturan } = props;
  const { meja, antrean } = page.m.petugas;
  const nomor = formatNomor(view.nomor);
  const judul = view.judul ?? antrean.tanpaJudul;
  return (
    <WorkspaceLayout page={page} title={`${nomor} ${judul}`}>
      <p class="desk-ways">
        <a href="/petugas">{meja.kembali}</a>
        {props.berikutnya === null ? null : (
          <a href={`/petugas/laporan/${props.berikutnya}`}>
            {meja.berikutnya(formatNomor(props.berikutnya))}
          </a>
        )}
      </p>
      <h1>{judul}</h1>
      <p class="desk-state">
        <span class="nomor">{nomor}</span>
        {view.status === null ? null : <StatusTag page={page} status={view.status} hasil={view.hasil} />}
      </p>
      <div class="desk">
        <div class="desk-text">
          <ReportText page={page} view={view} riwayat={riwayat} />
          <Conversation page={page} view={view} />
        </div>
        <div class="desk-actions">
          <Actions page={page} nomor={view.nomor} boleh={props.boleh} view={view} />
          {view.pandangan.catatan === 'tidak' ? null : (
            <Notes page={page} aturan={aturan} zona={view.zona} riwayat={riwayat} />
          )}
        </div>
        <div class="desk-facts">
          <Clocks page={page} view={view} aturan={aturan} />
          <Facts page={page} view={view} />
        </div>
      </div>
      <History page={page} aturan={aturan} zona={view.zona} riwayat={riwayat} />
    </WorkspaceLayout>
  );
}
