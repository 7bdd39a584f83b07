import ical from 'ical-generator';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { hariOf, startOfHari, type Hari, type Instant, type Zona } from '../../../domain/shared/time.ts';
import type { RapatBaris } from '../../../useCases/pengawasan/rapat.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../request/page.ts';
import { nextDueOf } from '../due.ts';

/** A monitoring session in a calendar: when it is, in the zone of whoever holds it. */
export type RapatKalender = Pick<RapatBaris, 'id' | 'tanggal' | 'mulai' | 'selesai'> & {
  readonly zona: Zona;
};

/**
 * The deadlines as an iCalendar of whole days (RFC 5545): the number and what is due, nothing that the laporan says and nobody's name,
 * because calendars lie on other people's servers; of a session its hours and its page alone.
 */
export function icsOf(
  baris: readonly LaporanView[],
  rapat: readonly RapatKalender[],
  context: { readonly m: Page['m']; readonly origin: string; readonly now: Instant },
): string {
  const { m, origin, now } = context;
  const words = m.petugas.antrean.kalender;
  const calendar = ical({
    name: words.namaKalender,
    prodId: { company: 'SP4N-LAPOR', product: 'tenggat', language: 'ID' },
  });
  for (const view of baris) {
    const due = nextDueOf(view);
    const jatuhTempo = due?.tenggat.jatuhTempo ?? null;
    if (due === null || jatuhTempo === null) continue;
    const hari = hariOf(jatuhTempo, due.jam.zona);
    calendar.createEvent({
      id: `${view.nomor}-${due.jam.jam}@${new URL(origin).host}`,
      stamp: new Date(now),
      // A day, not an instant: midnight UTC is written as that day.
      start: new Date(`${hari}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: words.acara(formatNomor(view.nomor), m.status.jam[due.jam.jam]),
      url: `${origin}/petugas/laporan/${view.nomor}`,
    });
  }
  for (const one of rapat) {
    calendar.createEvent({
      id: `rapat-${one.id}@${new URL(origin).host}`,
      stamp: new Date(now),
      start: instantOf(one.tanggal, one.mulai, one.zona),
      end: instantOf(one.tanggal, one.selesai, one.zona),
      summary: m.petugas.rapat.judul,
      url: `${origin}/pengawasan/rapat/${one.id}`,
    });
  }
  return calendar.toString();
}

function instantOf(hari: Hari, jam: string, zona: Zona): Date {
  const [hour = 0, minute = 0] = jam.split(':').map(Number);
  return new Date(startOfHari(hari, zona) + (hour * 60 + minute) * 60_000);
}
