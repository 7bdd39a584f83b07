import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { KuasaView } from '../../../useCases/entri/kuasa.ts';
import type { Bernama } from '../../../useCases/laporan/named.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import type { KirimanLaporan } from '../../../useCases/kanal/readKiriman.ts';
import type { Serupa } from '../../../useCases/meja/findSerupa.ts';
import type { Pembaca } from '../../../useCases/meja/kehadiran.ts';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { Page } from '../../request/page.ts';
import type { LoadedMeja } from '../perintah/loadMeja.ts';
import type { OfficerCommand } from '../perintah/types.ts';
import { queueReturn } from '../queue/address.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { Actions } from './Actions.tsx';
import { Clocks } from './Clocks.tsx';
import { Facts } from './Facts.tsx';
import { Hadir } from './Hadir.tsx';
import { History } from './History.tsx';
import { Kiriman } from './Kiriman.tsx';
import { Notes } from './Notes.tsx';
import { PribadiNotice } from './isi/Pribadi.tsx';
import { Similar } from './Similar.tsx';
import { Conversation, ReportText } from './isi/Words.tsx';

export interface DeskProps {
  readonly page: Page;
  readonly view: LaporanView;
  readonly loaded: LoadedMeja;
  readonly riwayat: readonly RiwayatView[];
  readonly boleh: readonly OfficerCommand[];
  /** What is due first after this one. */
  readonly berikutnya: string | null;
  /** Who else reads it; null for whoever is not in charge. */
  readonly pembaca: readonly Pembaca[] | null;
  readonly serupa: readonly Serupa[];
  /** How messages to the pelapor fared; empty for whoever does not read as the office does. */
  readonly kiriman: readonly KirimanLaporan[];
  /** For whom the pelapor speaks; null for whoever may not see who reports. */
  readonly kuasa: KuasaView | null;
  readonly sumber: Bernama | null;
  /** Fresh for the one-press form and for the note. */
  readonly kunci: string;
  readonly kunciCatatan: string;
  /** The query of the list from which it was opened; empty when none. */
  readonly dari: string;
}

/** One laporan: facts and clocks, text and thread, what can be done. On a phone one below the other, action after the text. */
export function DeskPage(props: DeskProps) {
  const { page, view, riwayat, boleh, dari } = props;
  const { aturan } = props.loaded.meja;
  const { meja, antrean } = page.m.petugas;
  const nomor = formatNomor(view.nomor);
  const judul = view.judul ?? antrean.tanpaJudul;
  return (
    <WorkspaceLayout page={page} title={`${nomor} ${judul}`} scripts={['meja.js']}>
      <p class="desk-ways">
        <a href={queueReturn(dari) ?? '/petugas'}>{meja.kembali}</a>
        {view.pandangan.dinas ? <a href={`/petugas/laporan/${view.nomor}/cetak`}>{meja.cetak}</a> : null}
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
      <Hadir page={page} nomor={view.nomor} pembaca={props.pembaca} />
      <div class="desk">
        <div class="desk-text">
          <PribadiNotice page={page} view={view} boleh={boleh} />
          <ReportText page={page} view={view} riwayat={riwayat} />
          <Conversation page={page} view={view} />
          {view.pandangan.catatan === 'tidak' ? null : (
            <Notes {...props} aturan={aturan} zona={view.zona} canWrite={boleh.includes('catatan')} />
          )}
        </div>
        <div class="desk-actions">
          <Actions {...props} nomor={view.nomor} />
        </div>
        <div class="desk-facts">
          <Clocks page={page} view={view} aturan={aturan} />
          <Facts
            page={page}
            view={view}
            isBanjir={props.loaded.isBanjir}
            kuasa={props.kuasa}
            sumber={props.sumber}
          />
          <Kiriman page={page} kiriman={props.kiriman} zona={view.zona} />
          <Similar
            page={page}
            nomor={view.nomor}
            serupa={props.serupa}
            canMerge={boleh.includes('gabungkan')}
          />
        </div>
      </div>
      <History page={page} aturan={aturan} zona={view.zona} riwayat={riwayat} />
    </WorkspaceLayout>
  );
}
