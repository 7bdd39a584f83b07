import { JENIS_UMUM, type JenisInstansi, type KodeBadan } from '../instansi/types.ts';
import { MINIMAL_TERBANYAK } from '../monev/beku.ts';
import { indikatorOf, INDIKATOR, type Indikator } from '../monev/indikator.ts';
import { KELAS_BEBAN } from '../monev/sebaya.ts';
import { hariFaults, teksFaults } from '../pengawasan/isian.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import type { Hari } from '../shared/time.ts';

/** How winners are found: out of a frozen ranking, or decided by people with a reason. A jury would be a third way. */
export const CARA_PENGHARGAAN = ['hitung', 'putusan'] as const;
export type CaraPenghargaan = (typeof CARA_PENGHARGAAN)[number];

/** One edition of awards: who gives them, and for which days. */
export interface KetentuanEdisi {
  readonly tahun: number;
  readonly nama: string;
  readonly dari: Hari;
  readonly sampai: Hari;
}

/** What an award is given for (rules §7): its name is data, never known to the program. */
export interface KetentuanPenghargaan {
  readonly nama: string;
  /** What it honours, in plain words. */
  readonly arti: string;
  readonly cara: CaraPenghargaan;
  /** The kind of body that may win it; null for every kind, which a decision alone can be for. */
  readonly jenis: JenisInstansi | null;
  /** How many ranks win, or how many may be decided. */
  readonly banyak: number;
  readonly rumus: RumusPenghargaan | null;
}

/** The criterion of a computed award. "Tercepat" is `waktu_respons` with a least number of laporan. */
export interface RumusPenghargaan {
  readonly indikator: string;
  /** Least number of laporan, and of measured times. */
  readonly minimal: number;
  /** Place in `KELAS_BEBAN`; null for all. */
  readonly kelas: number | null;
}

export const PEMENANG_TERBANYAK = 50;
export const ALASAN = { min: 10, max: 2_000 } as const;

/** Indicators that a body can win by: those of its own laporan. */
export const INDIKATOR_PENGHARGAAN: readonly Indikator[] = INDIKATOR.filter(
  (one) => one.rumus.jenis !== 'lembaga' && one.rumus.jenis !== 'pertumbuhan',
);

export interface DraftEdisi {
  readonly tahun: string;
  readonly nama: string;
  readonly dari: string;
  readonly sampai: string;
}

/** Everything that is wrong with a typed edition; none when it may be laid down. Codes `input.*` with the field. */
export function periksaEdisi(draft: DraftEdisi): readonly Refusal[] {
  const days = [...hariFaults(draft.dari, 'dari'), ...hariFaults(draft.sampai, 'sampai')];
  return [
    ...(draft.tahun === '' ? [refusal('input.required', undefined, 'tahun')] : []),
    ...(draft.tahun !== '' && !/^20\d\d$/.test(draft.tahun)
      ? [refusal('input.out_of_range', { min: 2000, max: 2099 }, 'tahun')]
      : []),
    ...teksFaults(draft.nama, 3, 150, 'nama'),
    ...days,
    ...(days.length === 0 && draft.dari > draft.sampai
      ? [refusal('input.invalid', undefined, 'sampai')]
      : []),
  ];
}

export interface DraftPenghargaan {
  readonly nama: string;
  readonly arti: string;
  readonly cara: string;
  readonly jenis: string;
  readonly banyak: string;
  readonly indikator: string;
  readonly minimal: string;
  readonly kelas: string;
}

/** Everything that is wrong with a typed award. One by decision has no criterion: what stands in its fields is left alone. */
export function periksaPenghargaan(draft: DraftPenghargaan): readonly Refusal[] {
  const isHitung = draft.cara === 'hitung';
  const isKnownJenis = JENIS_UMUM.some((one) => one === draft.jenis);
  return [
    ...teksFaults(draft.nama, 3, 150, 'nama'),
    ...teksFaults(draft.arti, 10, 1_000, 'arti'),
    ...(CARA_PENGHARGAAN.some((one) => one === draft.cara)
      ? []
      : [refusal('input.required', undefined, 'cara')]),
    ...(isKnownJenis || (draft.jenis === '' && !isHitung)
      ? []
      : [refusal('input.required', undefined, 'jenis')]),
    ...numberFaults(draft.banyak, 'banyak', PEMENANG_TERBANYAK),
    ...(isHitung ? rumusFaults(draft) : []),
  ];
}

function rumusFaults({ indikator, minimal, kelas }: DraftPenghargaan): readonly Refusal[] {
  return [
    ...(INDIKATOR_PENGHARGAAN.some((one) => one.kode === indikator)
      ? []
      : [refusal('input.required', undefined, 'indikator')]),
    ...numberFaults(minimal, 'minimal', MINIMAL_TERBANYAK),
    ...(kelas === '' || (/^\d$/.test(kelas) && KELAS_BEBAN[Number(kelas)] !== undefined)
      ? []
      : [refusal('input.invalid', undefined, 'kelas')]),
  ];
}

function numberFaults(text: string, path: string, max: number): readonly Refusal[] {
  if (text === '') return [refusal('input.required', undefined, path)];
  const isFit = /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= max;
  return isFit ? [] : [refusal('input.out_of_range', { min: 1, max }, path)];
}

/** A draft that `periksaPenghargaan` found nothing wrong with. */
export function ketentuanDari(draft: DraftPenghargaan): KetentuanPenghargaan {
  const { nama, arti, indikator, minimal, kelas } = draft;
  const isHitung = draft.cara === 'hitung';
  return {
    nama,
    arti,
    cara: isHitung ? 'hitung' : 'putusan',
    jenis: JENIS_UMUM.find((one) => one === draft.jenis) ?? null,
    banyak: Number(draft.banyak),
    rumus: isHitung
      ? { indikator, minimal: Number(minimal), kelas: kelas === '' ? null : Number(kelas) }
      : null,
  };
}

/** Whether an indicator measures a time, so that its order is median first and p90 among equals. */
export function isUkuranWaktu(indikator: string): boolean {
  return indikatorOf(indikator)?.rumus.jenis === 'sebaran';
}

/** A body that won, as it is published. */
export interface Pemenang {
  readonly kode: KodeBadan;
  readonly nama: string;
  /** Of a computed award. */
  readonly peringkat: number | null;
  readonly nilai: number | null;
  readonly pembilang: number | null;
  readonly penyebut: number | null;
  readonly p90: number | null;
  readonly total: number | null;
  /** Of a decided one. */
  readonly alasan: string | null;
}
