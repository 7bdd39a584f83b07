import { instansiOf, badanOf } from '../../instansi/pohon.ts';
import type { KodeBadan } from '../../instansi/types.ts';
import { hariOf, type Hari, type Instant, type Zona } from '../../shared/time.ts';
import { kebijakanAt, type Kebijakan } from '../../tenggat/kebijakan.ts';
import type { Rujukan } from '../aturan.ts';
import type { CommandMoment } from '../commands.ts';
import type { JamOp, Kata, LaporanEvent, JenisEvent, Pelaku, Tindakan } from '../events.ts';
import type { Kedudukan, Reader } from '../reader.ts';
import type { Fakta, Laporan } from '../types.ts';

/** What every deciding function gets: the laporan as it stands, who acts by what right, the rules of the day, the moment. */
export interface Situation {
  readonly laporan: Laporan;
  readonly aturan: Rujukan;
  readonly reader: Reader | null;
  readonly kedudukan: Kedudukan;
  readonly pelaku: Pelaku;
  readonly moment: CommandMoment;
  /** Policy in force when the laporan was filed (N1). */
  readonly kebijakan: Kebijakan;
  /** The laporan into which this one was merged, where that matters. */
  readonly utama?: Laporan | undefined;
}

export function kebijakanOf(aturan: Rujukan, filedAt: Instant): Kebijakan {
  return kebijakanAt(aturan.kebijakan, filedAt);
}

/** Zone and calendar that a clock starting at `badan` gets (rules §5). */
export function calendarOf(aturan: Rujukan, badan: KodeBadan): { zona: Zona; kalender: string } {
  const kalender = instansiOf(aturan.pohon, badan);
  return { zona: badanOf(aturan.pohon, kalender)?.zona ?? 'WIB', kalender };
}

/** The body answerable for the whole: the first named. */
export function leadOf(laporan: Pick<Fakta, 'badan'>): KodeBadan {
  const lead = laporan.badan[0];
  if (lead === undefined) throw new Error('Broken invariant: a laporan always has a body responsible');
  return lead;
}

export function todayAtLead(situation: Situation): Hari {
  const { zona } = calendarOf(situation.aturan, leadOf(situation.laporan));
  return hariOf(situation.moment.pada, zona);
}

interface Happening {
  readonly ubah?: Partial<Fakta>;
  readonly jam?: readonly JamOp[];
  readonly tindakan?: Tindakan;
  readonly kata?: Kata;
}

/** One event of this situation. A person's act also ends the rest of an imported laporan (interfaces §7). */
export function happened(situation: Situation, jenis: JenisEvent, what: Happening): LaporanEvent {
  const { laporan, pelaku, moment } = situation;
  const wakes = laporan.pasif && pelaku.sebagai !== 'sistem' ? { pasif: false } : {};
  return {
    jenis,
    pada: moment.pada,
    oleh: pelaku,
    ubah: { ...what.ubah, ...wakes },
    jam: what.jam ?? [],
    tindakan: what.tindakan ?? {},
    kata: what.kata ?? {},
  };
}
