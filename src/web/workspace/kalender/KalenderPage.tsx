import { formatNomor } from '../../../domain/shared/nomor.ts';
import { hariOf, type Hari, type Instant, type Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatHari, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { KALENDER_MAX } from '../../../useCases/meja/listTenggat.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import type { Page } from '../../request/page.ts';
import { nextDueOf, type Due } from '../due.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

interface KalenderProps {
  readonly page: Page;
  readonly baris: readonly LaporanView[];
  readonly alamatSejak: Instant | null;
  readonly zona: Zona;
}

/** What falls due, day by day: the late ones first. */
export function KalenderPage(props: KalenderProps) {
  const { page, baris } = props;
  const { kalender, massal } = page.m.petugas.antrean;
  const days = byDay(baris);
  return (
    <WorkspaceLayout page={page} title={kalender.judul}>
      <p>
        <a href="/petugas">{massal.kembali}</a>
      </p>
      <h1>{kalender.judul}</h1>
      {baris.length === 0 ? (
        <EmptyState judul={kalender.kosong} isi={kalender.kosongIsi} />
      ) : (
        <p class="lead">{kalender.pembuka(formatAngka(baris.length, page.lang))}</p>
      )}
      {days.map((day) => (
        <section class="due-day" aria-labelledby={`hari-${day.hari}`}>
          <h2 id={`hari-${day.hari}`} class={day.hari === LATE ? 'tenggat-terlambat' : undefined}>
            {day.hari === LATE ? kalender.terlambat : formatHari(day.hari, page.lang)}
            <span class="facts"> {formatAngka(day.baris.length, page.lang)}</span>
          </h2>
          <ul class="plain">
            {day.baris.map((one) => (
              <li>
                <DayRow page={page} {...one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {baris.length >= KALENDER_MAX ? (
        <p>{kalender.terpotong(formatAngka(KALENDER_MAX, page.lang))}</p>
      ) : null}
      <Alamat {...props} />
    </WorkspaceLayout>
  );
}

interface DueRow {
  readonly view: LaporanView;
  readonly due: Due;
}

const LATE = 'lewat';

function byDay(
  baris: readonly LaporanView[],
): readonly { readonly hari: Hari | typeof LATE; readonly baris: readonly DueRow[] }[] {
  const days = new Map<Hari | typeof LATE, DueRow[]>();
  for (const view of baris) {
    const due = nextDueOf(view);
    const jatuhTempo = due?.tenggat.jatuhTempo ?? null;
    if (due === null || jatuhTempo === null) continue;
    const day = due.tenggat.status === 'terlambat' ? LATE : hariOf(jatuhTempo, due.jam.zona);
    days.set(day, [...(days.get(day) ?? []), { view, due }]);
  }
  return [...days].map(([hari, rows]) => ({ hari, baris: rows }));
}

function DayRow({ page, view, due }: DueRow & { page: Page }) {
  const { antrean } = page.m.petugas;
  const jatuhTempo = due.tenggat.jatuhTempo ?? 0;
  return (
    <>
      <a href={`/petugas/laporan/${view.nomor}`}>{view.judul ?? antrean.tanpaJudul}</a>{' '}
      <span class="facts">
        {formatNomor(view.nomor)} · {page.m.status.jam[due.jam.jam]}
        {due.tenggat.status === 'terlambat'
          ? ` · ${formatHari(hariOf(jatuhTempo, due.jam.zona), page.lang)}`
          : null}
      </span>
    </>
  );
}

function Alamat({ page, alamatSejak, zona }: KalenderProps) {
  const { alamat } = page.m.petugas.antrean.kalender;
  return (
    <section aria-labelledby="alamat">
      <h2 id="alamat">{alamat.judul}</h2>
      <p>{alamat.isi}</p>
      <p>{alamatSejak === null ? alamat.tidakAda : alamat.ada(formatWaktu(alamatSejak, zona, page.lang))}</p>
      <Form page={page} action="/petugas/kalender/alamat">
        <Button kind="biasa">{alamatSejak === null ? alamat.buat : alamat.ganti}</Button>
      </Form>
      {alamatSejak === null ? null : (
        <Form page={page} action="/petugas/kalender/cabut">
          <Button kind="bahaya">{alamat.cabut}</Button>
        </Form>
      )}
    </section>
  );
}
