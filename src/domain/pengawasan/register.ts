import { supervises, type Pohon } from '../instansi/pohon.ts';
import type { KodeBadan, Penugasan, Peran } from '../instansi/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { isHari, type Hari } from '../shared/time.ts';
import { teksFaults } from './isian.ts';

/** What the register holds beside SK (rules §7, F110, F154). */
export const JENIS_REGISTER = [
  'sop',
  'renaksi',
  'orang',
  'anggaran',
  'pelatihan',
  'sosialisasi',
  'aplikasi',
] as const;
export type JenisRegister = (typeof JENIS_REGISTER)[number];

/** Of a local application (SE Mendagri 490/10005/SJ, Perpres 95/2018): joined, allowed for a time, to be closed. */
export const STATUS_APLIKASI = ['terintegrasi', 'diizinkan', 'akan_ditutup'] as const;
export type StatusAplikasi = (typeof STATUS_APLIKASI)[number];

/** Kinds that count something: rupiah of a budget, people of the others. */
export const BERNILAI: readonly JenisRegister[] = ['orang', 'anggaran', 'pelatihan', 'sosialisasi'];

export interface EntriRegister {
  readonly jenis: JenisRegister;
  readonly judul: string;
  readonly keterangan: string;
  readonly tanggal: Hari;
  readonly berlakuSampai: Hari | null;
  readonly nilai: number | null;
  readonly persen: number | null;
  readonly status: StatusAplikasi | null;
}

/** A form of the register, as it was typed. */
export type DraftRegister = Readonly<
  Record<
    'jenis' | 'judul' | 'keterangan' | 'tanggal' | 'berlakuSampai' | 'nilai' | 'persen' | 'status',
    string
  >
>;

const JUDUL = { min: 3, max: 200 } as const;
const KETERANGAN_MAX = 2_000;
/** Rupiah of the largest budgets, and still a whole number for sure. */
const NILAI_MAX = 1_000_000_000_000_000;

/** A draft as an entry, or everything that is wrong with it; what its kind has no use for falls out. */
export function bacaRegister(draft: DraftRegister): EntriRegister | readonly Refusal[] {
  const jenis = JENIS_REGISTER.find((one) => one === draft.jenis);
  if (jenis === undefined) return [refusal('input.required', undefined, 'jenis')];
  const { judul, keterangan, tanggal, berlakuSampai } = draft;
  const nilai = BERNILAI.includes(jenis) ? whole(draft.nilai, NILAI_MAX) : null;
  const persen = jenis === 'renaksi' ? whole(draft.persen, 100) : null;
  const status = jenis === 'aplikasi' ? (STATUS_APLIKASI.find((one) => one === draft.status) ?? null) : null;
  const faults = [
    ...teksFaults(judul, JUDUL.min, JUDUL.max, 'judul'),
    ...teksFaults(keterangan, 0, KETERANGAN_MAX, 'keterangan'),
    ...(tanggal === '' ? [refusal('input.required', undefined, 'tanggal')] : dayFaults(tanggal, 'tanggal')),
    ...(berlakuSampai === '' ? [] : dayFaults(berlakuSampai, 'berlakuSampai')),
    ...(isHari(tanggal) && isHari(berlakuSampai) && berlakuSampai < tanggal
      ? [refusal('sk.ends_before_start', undefined, 'berlakuSampai')]
      : []),
    ...(BERNILAI.includes(jenis) && nilai === null ? [refusal('input.invalid', undefined, 'nilai')] : []),
    ...(jenis === 'renaksi' && persen === null ? [refusal('input.invalid', undefined, 'persen')] : []),
    ...(jenis === 'aplikasi' && status === null ? [refusal('input.required', undefined, 'status')] : []),
  ];
  if (faults.length > 0) return faults;
  return {
    jenis,
    judul,
    keterangan,
    tanggal,
    berlakuSampai: berlakuSampai === '' ? null : berlakuSampai,
    nilai,
    persen,
    status,
  };
}

function whole(text: string, most: number): number | null {
  return /^\d{1,15}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function dayFaults(text: string, path: string): readonly Refusal[] {
  return isHari(text) ? [] : [refusal('input.invalid_date', undefined, path)];
}

/** Whether an entry holds on a day: begun, not ended, not withdrawn. */
export function isBerlaku(
  one: Pick<EntriRegister, 'tanggal' | 'berlakuSampai'> & { readonly isDicabut: boolean },
  hari: Hari,
): boolean {
  return !one.isDicabut && one.tanggal <= hari && (one.berlakuSampai === null || one.berlakuSampai >= hari);
}

const MENULIS: readonly Peran[] = ['admin_instansi', 'pengelola_kelembagaan'];
const MEMBACA: readonly Peran[] = ['admin_instansi', 'pimpinan', 'pengawas', 'admin_nasional'];

/** Instansi whose register somebody writes. */
export function registerDitulis(penugasan: readonly Penugasan[]): readonly KodeBadan[] {
  return [...new Set(penugasan.filter((one) => MENULIS.includes(one.peran)).map((one) => one.badan))];
}

/** Whether somebody reads the register of a body: its own people who keep or head it, and those who supervise it. */
export function bolehBacaRegister(penugasan: readonly Penugasan[], badan: KodeBadan, pohon: Pohon): boolean {
  return (
    registerDitulis(penugasan).includes(badan) ||
    penugasan.some((one) => MEMBACA.includes(one.peran) && supervises(pohon, one.badan, badan))
  );
}

/** What the cockpit says of a body's register on a day. */
export interface RingkasanRegister {
  readonly sop: boolean;
  /** The mean progress of the action plans in force, rounded; null without any. */
  readonly renaksi: number | null;
  readonly aplikasi: number;
  /** Of the applications those that are joined or allowed. */
  readonly aplikasiTertib: number;
}

export function ringkasRegister(
  entri: readonly (EntriRegister & { readonly isDicabut: boolean })[],
  hari: Hari,
): RingkasanRegister {
  const now = entri.filter((one) => isBerlaku(one, hari));
  const plans = now.filter((one) => one.jenis === 'renaksi').map((one) => one.persen ?? 0);
  const apps = now.filter((one) => one.jenis === 'aplikasi');
  return {
    sop: now.some((one) => one.jenis === 'sop'),
    renaksi: plans.length === 0 ? null : Math.round(plans.reduce((a, b) => a + b, 0) / plans.length),
    aplikasi: apps.length,
    aplikasiTertib: apps.filter((one) => one.status !== 'akan_ditutup').length,
  };
}
