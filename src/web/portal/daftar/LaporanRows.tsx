import type { Child } from 'hono/jsx';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { isTerbuka } from '../../../domain/laporan/types.ts';
import { hariOf, type Instant } from '../../../domain/shared/time.ts';
import { formatDurasi, formatTanggal } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import { Tenggat } from '../../components/laporan/Tenggat.tsx';
import type { Page } from '../../request/page.ts';
import { runningClocks } from '../laporan/clocks.ts';

/** Laporan as a list: title, state, body and place, age, time left. */
export function LaporanRows(props: {
  page: Page;
  rows: readonly LaporanView[];
  /** With the present instant each row tells how old it is. */
  now?: Instant;
  note?: (laporan: LaporanView) => Child;
}) {
  return (
    <ul class="laporan-list">
      {props.rows.map((laporan) => (
        <li>
          <Row page={props.page} laporan={laporan} now={props.now} />
          {props.note?.(laporan)}
        </li>
      ))}
    </ul>
  );
}

function Row({ page, laporan, now }: { page: Page; laporan: LaporanView; now: Instant | undefined }) {
  const words = page.m.portal.daftar;
  const [clock] = runningClocks(laporan);
  const facts = [
    formatNomor(laporan.nomor),
    laporan.unit[0]?.nama ?? laporan.instansi?.nama,
    laporan.wilayah?.nama,
    laporan.dibuatPada === null
      ? undefined
      : words.diterima(formatTanggal(hariOf(laporan.dibuatPada, laporan.zona), page.lang)),
    ageOf(page, laporan, now),
  ].filter((one) => one !== undefined);
  return (
    <>
      <a class="laporan-title" href={`/laporan/${laporan.nomor}`}>
        {laporan.judul ?? words.tanpaJudul}
      </a>
      <p class="facts">{facts.join(' · ')}</p>
      <p class="laporan-state">
        {laporan.status === null ? null : (
          <StatusTag page={page} status={laporan.status} hasil={laporan.hasil} />
        )}
        {clock === undefined || laporan.status === 'selesai' ? null : (
          <span class="facts">
            {page.m.portal.rincian.menunggu[clock.jam.jam]}:{' '}
            <Tenggat
              page={page}
              sisa={clock.tenggat.sisa}
              jatuhTempo={clock.tenggat.jatuhTempo}
              zona={clock.jam.zona}
              isTerlambat={clock.tenggat.status === 'terlambat'}
            />
          </span>
        )}
      </p>
    </>
  );
}

/** Of an open one: how long it has been waiting by now. */
function ageOf(
  page: Page,
  { dibuatPada, status }: LaporanView,
  now: Instant | undefined,
): string | undefined {
  if (now === undefined || dibuatPada === null || status === null || !isTerbuka({ status })) return undefined;
  return page.m.portal.daftarPeta.usia(formatDurasi(inWholeDays(now - dibuatPada), page.lang));
}

const DAY_MS = 86_400_000;

/** Hours matter on the first day only. */
function inWholeDays(ms: number): number {
  return ms < DAY_MS ? Math.max(0, ms) : Math.floor(ms / DAY_MS) * DAY_MS;
}
