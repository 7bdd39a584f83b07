import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatHari, formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Tenggat } from '../../components/laporan/Tenggat.tsx';
import type { Page } from '../../request/page.ts';
import { isRunning, type Due } from '../due.ts';
import { namaBadan } from './eventWords.ts';

/** Every clock with its state and last day; the ended ones folded away. */
export function Clocks({
  page,
  view,
  aturan,
  isPrinted,
}: {
  page: Page;
  view: LaporanView;
  aturan: Rujukan;
  isPrinted?: boolean;
}) {
  const { meja } = page.m.petugas;
  const running = view.tenggat.filter(({ jam }) => isRunning(jam)).toSorted(byDue);
  const ended = view.tenggat.filter(({ jam }) => !isRunning(jam));
  return (
    <section aria-labelledby="tenggat">
      <h2 id="tenggat">{meja.jam}</h2>
      {view.tenggat.length === 0 ? <p class="facts">{meja.jamKosong}</p> : null}
      <ClockList page={page} aturan={aturan} clocks={running} />
      {ended.length === 0 ? null : (
        <details open={isPrinted}>
          <summary>{meja.semuaJam}</summary>
          <ClockList page={page} aturan={aturan} clocks={ended} />
        </details>
      )}
    </section>
  );
}

function byDue(a: Due, b: Due): number {
  return (
    (a.tenggat.jatuhTempo ?? Number.MAX_SAFE_INTEGER) - (b.tenggat.jatuhTempo ?? Number.MAX_SAFE_INTEGER)
  );
}

function ClockList({ page, aturan, clocks }: { page: Page; aturan: Rujukan; clocks: readonly Due[] }) {
  if (clocks.length === 0) return null;
  return (
    <ul class="clocks">
      {clocks.map((clock) => (
        <li>
          <Clock page={page} aturan={aturan} {...clock} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ page, aturan, jam, tenggat }: Due & { page: Page; aturan: Rujukan }) {
  const { status } = page.m;
  const { meja } = page.m.petugas;
  const round = jam.putaran > 1 ? ` (${meja.putaran(formatAngka(jam.putaran, page.lang))})` : '';
  return (
    <>
      <strong>
        {status.jam[jam.jam]}
        {round}
      </strong>
      <span class={`clock-state clock-${tenggat.status}`}>{status.statusJam[tenggat.status]}</span>
      {jam.unit === null ? null : <span class="facts">{namaBadan(aturan, jam.unit)}</span>}
      {isRunning(jam) ? (
        <Tenggat
          page={page}
          sisa={tenggat.sisa}
          jatuhTempo={tenggat.jatuhTempo}
          zona={jam.zona}
          isTerlambat={tenggat.status === 'terlambat'}
          satuan={jam.batas.satuan === 'hari' ? 'hari' : 'hari_kerja'}
          isSementara={tenggat.sementara}
        />
      ) : (
        <span class="facts">
          {jam.selesai === null ? null : meja.jamSelesai(formatWaktuPendek(jam.selesai, jam.zona, page.lang))}
          {tenggat.jatuhTempo === null
            ? null
            : ` · ${formatHari(hariOf(tenggat.jatuhTempo, jam.zona), page.lang)}`}
        </span>
      )}
    </>
  );
}
