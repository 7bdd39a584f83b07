import type { Child } from 'hono/jsx';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import { Tenggat } from '../../components/laporan/Tenggat.tsx';
import { Thread } from '../../components/laporan/Thread.tsx';
import { Timeline, type TimelineStep } from '../../components/laporan/Timeline.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { runningClocks } from './clocks.ts';
import { Evidence } from './rincian/Evidence.tsx';
import { Facts, ReportFiles } from './Facts.tsx';
import { messagesOf } from './thread.ts';

export interface LaporanPageProps {
  readonly page: Page;
  readonly laporan: LaporanView;
  readonly steps: readonly TimelineStep[];
  readonly riwayat: readonly RiwayatView[];
  /** What its own pelapor can do, on top. */
  readonly turn?: Child;
  /** Where it is, on a map. */
  readonly place?: Child;
  /** What others can do; null for a laporan that is not public. */
  readonly participation?: Child;
  readonly share?: Child;
}

/** One laporan: title and state, where it is now, whose turn it is, its text, its thread, its way, its facts. */
export function LaporanPage(props: LaporanPageProps) {
  const { page, laporan } = props;
  const words = page.m.portal.rincian;
  const title = laporan.judul ?? words.tanpaJudul(formatNomor(laporan.nomor));
  const messages = messagesOf(page, laporan);
  return (
    <Layout
      page={page}
      title={title}
      isIndexed={laporan.terbit === true && laporan.rahasia !== true}
      isWide
      scripts={['salin.js']}
    >
      <p class="facts">{formatNomor(laporan.nomor)}</p>
      <h1>{title}</h1>
      {laporan.status === null ? null : (
        <StatusTag page={page} status={laporan.status} hasil={laporan.hasil} />
      )}
      <WhereNow page={page} laporan={laporan} />
      {props.turn}
      <div class="laporan-columns">
        <div>
          {laporan.isi === null ? null : (
            <section aria-labelledby="isi-laporan">
              <h2 id="isi-laporan">{words.isiLaporan}</h2>
              <p class="prose">{laporan.isi}</p>
              <ReportFiles page={page} lampiran={laporan.lampiran} />
            </section>
          )}
          <section aria-labelledby="percakapan">
            <h2 id="percakapan">{words.percakapan}</h2>
            {messages.length === 0 ? (
              <EmptyState judul={words.belumAdaPercakapan} isi={words.belumAdaPercakapanIsi} />
            ) : (
              <Thread page={page} zona={laporan.zona} messages={messages} />
            )}
          </section>
          <Evidence page={page} laporan={laporan} />
          {props.participation}
        </div>
        <div>
          <section aria-labelledby="perjalanan">
            <h2 id="perjalanan">{words.perjalanan}</h2>
            <Timeline page={page} zona={laporan.zona} steps={props.steps} />
          </section>
          {props.place}
          <section aria-labelledby="fakta">
            <h2 id="fakta">{words.fakta}</h2>
            <Facts page={page} laporan={laporan} />
          </section>
          {props.share}
          <HistoryProof {...props} />
        </div>
      </div>
    </Layout>
  );
}

/** Where it is now and until when: the sentence that most people come for. */
export function WhereNow({ page, laporan }: { page: Page; laporan: LaporanView }) {
  const words = page.m.portal.rincian;
  const { instansi, unit, status, zona, selesaiPada, alasanArsip } = laporan;
  const [lead, ...joint] = unit.map((one) => one.nama);
  const holder = [lead, instansi?.nama].filter((one) => one !== undefined).join(', ');
  const isOpen = status !== 'selesai' && status !== 'diarsipkan';
  const clocks = runningClocks(laporan);
  return (
    <div class="where-now">
      {isOpen && holder !== '' ? (
        <p>
          {words.diTangan(holder)}
          {joint.length === 0 ? null : ` ${words.bersama(joint.join(', '))}.`}
        </p>
      ) : null}
      {status === 'selesai' && selesaiPada !== null ? (
        <p>{words.selesaiPada(formatWaktu(selesaiPada, zona, page.lang))}</p>
      ) : null}
      {alasanArsip === null ? null : <p>{words.diarsipkan(page.m.kode.alasanArsip[alasanArsip])}</p>}
      {laporan.utama === null ? null : <p>{words.utamaSekarang(page.m.status.nama[laporan.utama.status])}</p>}
      {clocks.length === 0 ? null : (
        <ul class="running">
          {clocks.map(({ jam, tenggat }) => (
            <li>
              {words.menunggu[jam.jam]}:{' '}
              <Tenggat
                page={page}
                sisa={tenggat.sisa}
                jatuhTempo={tenggat.jatuhTempo}
                zona={jam.zona}
                isTerlambat={tenggat.status === 'terlambat'}
                satuan={jam.batas.satuan === 'hari' ? 'hari' : 'hari_kerja'}
                isSementara={tenggat.sementara}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function HistoryProof({ page, laporan, riwayat }: LaporanPageProps) {
  const words = page.m.portal.rincian;
  const last = riwayat.at(-1);
  if (last === undefined) return null;
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{words.riwayat}</h2>
      <p>{words.riwayatIsi(riwayat.length, last.hash.slice(0, 12))}</p>
      <p>
        <a href={`/laporan/${laporan.nomor}/riwayat`}>{words.riwayatLengkap}</a>
      </p>
    </section>
  );
}
