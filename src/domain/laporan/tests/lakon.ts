import type { Peran } from '../../instansi/types.ts';
import type { Result } from '../../shared/result.ts';
import { formatInstant, type Instant } from '../../shared/time.ts';
import type { Command, CommandMoment, Kiriman } from '../commands.ts';
import { decide, permittedCommands, type Actor, type Decision, type Subject } from '../decide.ts';
import { fileLaporan } from '../decide/kirim.ts';
import type { LaporanEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { PUBLIK, type Reader } from '../reader.ts';
import { tenggatList } from '../tenggat.ts';
import type { Laporan } from '../types.ts';
import { NEGERI } from './negeri.ts';

/** The people of the tests, and short ways to let them act. */

export const PELAPOR: Reader = { ...PUBLIK, pemilik: 'p1' };
export const PEMBUAT: Reader = { ...PUBLIK, pembuat: 'kunci1' };
export const ORANG_LAIN: Reader = {
  ...PUBLIK,
  pemilik: 'p2',
  pembuat: 'kunci2',
  nomorTerbuka: ['987654321'],
};

export function petugas(peran: Peran, badan: string, pembaca = `${peran}@${badan}`): Reader {
  return { ...PUBLIK, pembaca, penugasan: [{ peran, badan }] };
}

export const admin = (badan: string): Reader => petugas('admin_instansi', badan);
export const penghubung = (badan: string): Reader => petugas('pejabat_penghubung', badan);
export const pemeriksa = (badan: string): Reader => petugas('inspektorat', badan);
export const NASIONAL = petugas('admin_nasional', 'NAS');
export const KUSTODIAN = petugas('kustodian', 'NAS', 'k1');
export const KUSTODIAN_2 = petugas('kustodian', 'NAS', 'k2');

export const SISTEM = 'sistem';
export type Pelakon = Reader | typeof SISTEM;

/** Everything as it was before the first word of these tests: a Monday without days off near it. */
export const MULAI = at('2026-07-06T09:00:00+08:00');

export function at(text: string): Instant {
  return Date.parse(text);
}

export function hari(count: number, from: Instant = MULAI): Instant {
  return from + count * 86_400_000;
}

export const NOMOR = '123456786';

export function kirim(over: Partial<Kiriman> = {}, pada: Instant = MULAI): Subject {
  return { laporan: evolve(null, dibuat(over, pada)), milik: { pemilik: 'p1', pembuat: 'kunci1' } };
}

export function dibuat(over: Partial<Kiriman> = {}, pada: Instant = MULAI): LaporanEvent {
  const kiriman: Kiriman = {
    nomor: NOMOR,
    klasifikasi: 'pengaduan',
    judul: 'Jalan berlubang di depan pasar',
    isi: 'Lubangnya dalam dan sudah dua orang jatuh.',
    kategori: 'K01',
    instansi: 'KT-63.71',
    wilayah: null,
    titik: null,
    lokasiKeterangan: 'depan pasar',
    tanggalKejadian: 'tidak_tahu',
    anonim: false,
    rahasia: false,
    kanal: 'web',
    lampiran: [],
    ...over,
  };
  const filed = fileLaporan(kiriman, { aturan: NEGERI, pada, oleh: { sebagai: 'pelapor' } });
  if (!filed.ok) throw new Error(`kirim refused: ${filed.refusal.code}`);
  return filed.value;
}

export function actorOf(who: Pelakon): Actor {
  return who === SISTEM ? { jenis: 'sistem' } : { jenis: 'orang', reader: who, samaran: 'abc' };
}

export function momentAt(pada: Instant, urut = 0): CommandMoment {
  return { pada, nomorBaru: '555555555', idBaru: `id-${urut}` };
}

export function give(
  subject: Subject,
  who: Pelakon,
  command: Command,
  pada: Instant = subject.laporan.diubahPada,
  lain?: Subject,
): Result<Decision> {
  return decide(subject, command, actorOf(who), momentAt(pada, subject.laporan.urut), NEGERI, lain);
}

/** The code of the refusal, or `ok`. */
export function outcome(...args: Parameters<typeof give>): string {
  const result = give(...args);
  return result.ok ? 'ok' : result.refusal.code;
}

/** The laporan after a command that must be accepted. */
export function after(...args: Parameters<typeof give>): Subject {
  const result = give(...args);
  if (!result.ok) throw new Error(`${args[2].perintah} refused: ${result.refusal.code}`);
  return { ...args[0], laporan: result.value.events.reduce<Laporan>(evolve, args[0].laporan) };
}

export interface Langkah {
  readonly oleh: Pelakon;
  readonly perintah: Command;
  /** Days after `MULAI`; default: at once. */
  readonly hari?: number;
}

export function jalani(subject: Subject, ...steps: readonly Langkah[]): Subject {
  return steps.reduce(
    (now, { oleh, perintah, hari: day }) =>
      after(now, oleh, perintah, day === undefined ? now.laporan.diubahPada : hari(day)),
    subject,
  );
}

export function boleh(
  subject: Subject,
  reader: Reader,
  pada = subject.laporan.diubahPada,
): readonly string[] {
  return permittedCommands(subject, reader, momentAt(pada), NEGERI);
}

/** Every clock as `jam[ unit] status [jatuhTempo]`, in the order of their starts. */
export function jamOf({ laporan }: Subject, asOf: Instant = laporan.diubahPada): readonly string[] {
  return tenggatList(laporan, NEGERI.kalender, asOf).map(({ jam, tenggat }) => {
    const unit = jam.unit === null ? '' : ` ${jam.unit}`;
    const due = tenggat.jatuhTempo === null ? '-' : formatInstant(tenggat.jatuhTempo, jam.zona).slice(0, 10);
    return `${jam.jam}${unit} ${tenggat.status} ${due}`;
  });
}

/** Only the clocks that still run. */
export function jamTerbuka(subject: Subject, asOf?: Instant): readonly string[] {
  return jamOf(subject, asOf).filter((_text, index) => subject.laporan.jam[index]?.selesai === null);
}
