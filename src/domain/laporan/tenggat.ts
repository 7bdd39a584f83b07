import { instansiOf } from '../instansi/pohon.ts';
import { hariOf, type Hari, type Instant, type Zona } from '../shared/time.ts';
import { hitungTenggat } from '../tenggat/hitung.ts';
import { isOpen } from '../tenggat/jam.ts';
import type { Kalender } from '../tenggat/kalender.ts';
import { kebijakanAt } from '../tenggat/kebijakan.ts';
import type { Jam, KodeJam, Tenggat } from '../tenggat/types.ts';
import { nextMoment } from '../tenggat/warnings.ts';
import type { Rujukan } from './aturan.ts';
import type { Perintah } from './commands.ts';
import { calendarOf, leadOf } from './decide/context.ts';
import { COMMAND_TABLE } from './table.ts';
import { isTerbuka, type Laporan } from './types.ts';

/** What the program does by itself when one of the pelapor's clocks has run out (rules §4). */
const OTOMATIS: Readonly<Partial<Record<KodeJam, Perintah>>> = {
  kelengkapan: 'arsip-otomatis',
  tanggapan: 'tutup-otomatis',
  ombudsman: 'tawarkan-ombudsman',
};

/** Clocks that are some office's duty; the others are the pelapor's own. */
export const JAM_DINAS: readonly KodeJam[] = ['verifikasi', 'respons', 'penyelesaian', 'janji', 'ppid'];

/**
 * One clock of a laporan as seen at `asOf`. For berkadar pengawasan the Ombudsman's clock ends with the settlement's
 * (rules §5, row `ombudsman`).
 */
export function tenggatOf(laporan: Laporan, jam: Jam, kalender: Kalender, asOf: Instant): Tenggat {
  const own = hitungTenggat(jam, kalender, asOf);
  if (jam.jam !== 'ombudsman' || laporan.klasifikasi !== 'berkadar_pengawasan') return own;
  const settlement = laporan.jam.findLast(
    (one) => one.jam === 'penyelesaian' && one.mulai <= asOf && !one.gugur,
  );
  if (settlement === undefined) return own;
  const { jatuhTempo, jatuhTempoAwal, sementara, sisa, status } = hitungTenggat(settlement, kalender, asOf);
  const isRunning = isOpen(jam) || (jam.selesai !== null && asOf < jam.selesai);
  const isLate = jatuhTempo !== null && asOf >= jatuhTempo + 1000;
  const running = status === 'jeda' ? 'jeda' : isLate ? 'terlambat' : 'berjalan';
  return {
    ...own,
    jatuhTempo,
    jatuhTempoAwal,
    sementara,
    sisa,
    status: isRunning ? running : own.status,
  };
}

/** Every clock with its view, in the order in which they started. */
export function tenggatList(
  laporan: Laporan,
  kalender: Kalender,
  asOf: Instant,
): readonly { readonly jam: Jam; readonly tenggat: Tenggat }[] {
  return laporan.jam.map((jam) => ({ jam, tenggat: tenggatOf(laporan, jam, kalender, asOf) }));
}

/** When the office must act next: the earliest last moment of its running clocks; null when none runs. */
export function nextDue(laporan: Laporan, kalender: Kalender, asOf: Instant): Instant | null {
  const due = laporan.jam
    .filter((jam) => isOpen(jam) && JAM_DINAS.includes(jam.jam))
    .map((jam) => hitungTenggat(jam, kalender, asOf).jatuhTempo)
    .filter((instant) => instant !== null);
  return due.length === 0 ? null : Math.min(...due);
}

/**
 * When the program must look at this laporan again by itself: a warning, a reminder, an automatic act, the Ombudsman's offer.
 * Null for a closed laporan and for an imported one that nobody here has touched. By the policy of the day of filing (N1).
 */
export function nextSweep(
  laporan: Laporan,
  aturan: Pick<Rujukan, 'kalender' | 'kebijakan'>,
  after: Instant,
): Instant | null {
  if (laporan.pasif || !isTerbuka(laporan)) return null;
  const { kalender } = aturan;
  const open = laporan.jam.filter(isOpen);
  const moments = [nextMoment(open, kalender, after, kebijakanAt(aturan.kebijakan, laporan.dibuatPada))];
  for (const jam of open) {
    // An automatic act stays due until it is done, even when an officer's act came between its instant and the sweep.
    const perintah = OTOMATIS[jam.jam];
    if (perintah === undefined || !COMMAND_TABLE[perintah].dari.includes(laporan.status)) continue;
    const due = tenggatOf(laporan, jam, kalender, after).jatuhTempo;
    if (due !== null) moments.push(Math.max(due + 1000, after + 1));
  }
  const known = moments.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Zone of the body in charge, and the day on which the laporan was made there: how figures and lists cut days and months. */
export function placeOf(
  laporan: Laporan,
  aturan: Rujukan,
): { readonly instansi: string; readonly zona: Zona; readonly dibuatHari: Hari } {
  const instansi = instansiOf(aturan.pohon, leadOf(laporan));
  const { zona } = calendarOf(aturan, instansi);
  return { instansi, zona, dibuatHari: hariOf(laporan.dibuatPada, zona) };
}
