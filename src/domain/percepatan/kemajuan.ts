import { STATUS_TERBUKA, type Hasil, type Status } from '../laporan/types.ts';
import { addHari, type Hari } from '../shared/time.ts';
import type { KodeBadan } from '../instansi/types.ts';

/**
 * What became of a laporan of the list by the end of a day: each is exactly one of these. The first three are settled, as rankings split
 * them; `arsip` left without being settled; the last two are open, with an act of an officer since the start or without.
 */
export const KEADAAN = [
  'dikonfirmasi',
  'tanpa_konfirmasi',
  'tidak_dipenuhi',
  'arsip',
  'bergerak',
  'diam',
] as const;
export type Keadaan = (typeof KEADAAN)[number];

export const KEADAAN_SELESAI: readonly Keadaan[] = ['dikonfirmasi', 'tanpa_konfirmasi', 'tidak_dipenuhi'];
export const KEADAAN_TERBUKA: readonly Keadaan[] = ['bergerak', 'diam'];

/** Acts that move a laporan on; notes, extensions and looking at texts do not. */
export const PERBUATAN_MAJU = [
  'diverifikasi',
  'dikelola',
  'ditunda',
  'diputuskan',
  'didisposisi',
  'ditindaklanjuti',
] as const;

/** What a laporan of the list is by its state then. A reopened one is open again. */
export function keadaanOf(status: Status, hasil: Hasil | null, isMaju: boolean): Keadaan {
  if (STATUS_TERBUKA.includes(status)) return isMaju ? 'bergerak' : 'diam';
  if (status === 'diarsipkan') return 'arsip';
  if (hasil === 'dikonfirmasi') return 'dikonfirmasi';
  return hasil === 'tidak_dapat_dipenuhi' ? 'tidak_dipenuhi' : 'tanpa_konfirmasi';
}

/** Whole numbers of one body, unit or drive: the parts of `KEADAAN` add up to `jumlah`. */
export interface Hitungan extends Readonly<Record<Keadaan, number>> {
  readonly jumlah: number;
  /** Settled since the start and open again: in `bergerak` or `diam` too. */
  readonly dibukaKembali: number;
  /** Lies at another instansi than at the start, whatever became of it. */
  readonly pindah: number;
  /** Days since the making of the oldest one that is open; null where none is. */
  readonly terlama: number | null;
}

/** The list of one unit at the start, as it stands. */
export interface BarisUnit extends Hitungan {
  readonly instansi: KodeBadan;
  /** The body that held it at the start: a unit, or the instansi itself. */
  readonly badan: KodeBadan;
}

export const KOSONG: Hitungan = {
  jumlah: 0,
  dikonfirmasi: 0,
  tanpa_konfirmasi: 0,
  tidak_dipenuhi: 0,
  arsip: 0,
  bergerak: 0,
  diam: 0,
  dibukaKembali: 0,
  pindah: 0,
  terlama: null,
};

export function jumlahkan(rows: readonly Hitungan[]): Hitungan {
  return rows.reduce((a, b) => {
    const sums = Object.fromEntries(
      [...KEADAAN, 'jumlah', 'dibukaKembali', 'pindah'].map((key) => [
        key,
        a[key as Keadaan] + b[key as Keadaan],
      ]),
    ) as unknown as Omit<Hitungan, 'terlama'>;
    const ages = [a.terlama, b.terlama].filter((one) => one !== null);
    return { ...sums, terlama: ages.length === 0 ? null : Math.max(...ages) };
  }, KOSONG);
}

export function selesaiOf(one: Hitungan): number {
  return KEADAAN_SELESAI.reduce((sum, keadaan) => sum + one[keadaan], 0);
}

export function terbukaOf(one: Hitungan): number {
  return KEADAAN_TERBUKA.reduce((sum, keadaan) => sum + one[keadaan], 0);
}

/** Rows of units added up by their instansi at the start, every body that takes part with one, in the order given. */
export function perInstansi(
  rows: readonly BarisUnit[],
  peserta: readonly KodeBadan[],
): readonly (Hitungan & { readonly kode: KodeBadan })[] {
  const own = Map.groupBy(rows, (one) => one.instansi);
  return peserta.map((kode) => ({ ...jumlahkan(own.get(kode) ?? []), kode }));
}

/** How many were settled, archived and open at the end of a day. */
export interface HariKemajuan {
  readonly hari: Hari;
  readonly selesai: number;
  readonly arsip: number;
  readonly terbuka: number;
}

/** By how much settled and archived ones grew on a day; laporan that are reopened make it shrink. */
export interface Perubahan {
  readonly hari: Hari;
  readonly selesai: number;
  readonly arsip: number;
}

/** Every day from the start to `sampai`, both included, summed up. */
export function deretHarian(
  jumlah: number,
  perubahan: readonly Perubahan[],
  { dari, sampai }: { readonly dari: Hari; readonly sampai: Hari },
): readonly HariKemajuan[] {
  const byDay = new Map(perubahan.map((one) => [one.hari, one]));
  const days: HariKemajuan[] = [];
  let selesai = 0;
  let arsip = 0;
  // what happened in another zone before the day began in this one
  for (const early of perubahan.filter((one) => one.hari < dari)) {
    selesai += early.selesai;
    arsip += early.arsip;
  }
  for (let hari = dari; hari <= sampai; hari = addHari(hari, 1)) {
    const change = byDay.get(hari);
    selesai += change?.selesai ?? 0;
    arsip += change?.arsip ?? 0;
    days.push({ hari, selesai, arsip, terbuka: jumlah - selesai - arsip });
  }
  return days;
}

/** Whether a share reaches a target in hundredths of a percent, by whole numbers; nothing to settle reaches any. */
export function mencapai(selesai: number, jumlah: number, target: number): boolean {
  return selesai * 10_000 >= target * jumlah;
}
