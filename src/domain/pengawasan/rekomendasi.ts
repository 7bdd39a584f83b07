import { supervises, type Pohon } from '../instansi/pohon.ts';
import type { KodeBadan, Penugasan } from '../instansi/types.ts';
import { indikatorOf } from '../monev/indikator.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { isHari, type Hari } from '../shared/time.ts';
import { hariFaults, teksFaults } from './isian.ts';
import { registerDitulis } from './register.ts';
import { pengawasDari, supervisorsOf } from './tindakan.ts';

/** The four kategori laporan tindak lanjut of rules §6. */
export const KATEGORI_TINDAK_LANJUT = [
  'lengkap',
  'belum_lengkap',
  'belum_diverifikasi',
  'tidak_menyampaikan',
] as const;
export type KategoriTindakLanjut = (typeof KATEGORI_TINDAK_LANJUT)[number];

/** How one point stands with one receiver: its latest answer, and what was decided about it. */
export const KEADAAN_BUTIR = ['belum', 'menunggu', 'dikembalikan', 'diterima'] as const;
export type KeadaanButir = (typeof KEADAAN_BUTIR)[number];

/** Points of one receiver, counted by how they stand; the rest of `semua` has no answer. */
export interface HitunganButir {
  readonly semua: number;
  readonly menunggu: number;
  readonly dikembalikan: number;
  readonly diterima: number;
}

/**
 * The kategori of a follow-up report (rules §6): Lengkap when every point is verified; handed in and not yet verified when every
 * point has an answer and none was sent back; not handed in when none was ever answered; else not complete. Null where nothing was
 * recommended: such an instansi owes no report.
 */
export function kategoriTindakLanjut(n: HitunganButir): KategoriTindakLanjut | null {
  if (n.semua === 0) return null;
  if (n.diterima === n.semua) return 'lengkap';
  if (n.diterima + n.menunggu === n.semua) return 'belum_diverifikasi';
  return n.diterima + n.menunggu + n.dikembalikan === 0 ? 'tidak_menyampaikan' : 'belum_lengkap';
}

/** The counts of several sets of one receiver together. */
export function jumlahButir(all: readonly HitunganButir[]): HitunganButir {
  const sum = (pick: (one: HitunganButir) => number): number => all.reduce((n, one) => n + pick(one), 0);
  return {
    semua: sum((one) => one.semua),
    menunggu: sum((one) => one.menunggu),
    dikembalikan: sum((one) => one.dikembalikan),
    diterima: sum((one) => one.diterima),
  };
}

export const REKOMENDASI_MAX = 20;

/** Recommendations as they were typed. */
export interface DraftRekomendasi {
  readonly perihal: string;
  readonly tanggal: string;
  readonly butir: readonly { readonly indikator: string; readonly isi: string; readonly tenggat: string }[];
  /** Codes of bodies that the giver supervises. */
  readonly penerima: readonly KodeBadan[];
}

/** Everything that is wrong: subject, a day not to come, one to twenty points each with a due date after it, at least one receiver. */
export function periksaRekomendasi(draft: DraftRekomendasi, hari: Hari): readonly Refusal[] {
  const { tanggal, butir } = draft;
  const sejak = isHari(tanggal) ? { sejak: tanggal } : {};
  return [
    ...teksFaults(draft.perihal, 5, 200, 'perihal'),
    ...hariFaults(tanggal, 'tanggal', { paling: hari }),
    ...(butir.length === 0 ? [refusal('input.required', undefined, 'isi1')] : []),
    ...(butir.length > REKOMENDASI_MAX
      ? [refusal('input.too_many', { max: REKOMENDASI_MAX, jumlah: butir.length }, 'isi1')]
      : []),
    ...butir.flatMap((one, i) => [
      ...teksFaults(one.isi, 5, 1_000, `isi${i + 1}`),
      ...(one.indikator === '' || indikatorOf(one.indikator) !== undefined
        ? []
        : [refusal('input.unknown_choice', { nilai: one.indikator }, `indikator${i + 1}`)]),
      ...hariFaults(one.tenggat, `tenggat${i + 1}`, sejak),
    ]),
    ...(draft.penerima.length === 0 ? [refusal('input.required', undefined, 'penerima')] : []),
  ];
}

/** What is wrong with an answer: the measures, the day on which they were taken, not one to come. */
export function periksaJawaban(
  draft: { readonly isi: string; readonly tanggal: string },
  hari: Hari,
): readonly Refusal[] {
  return [
    ...teksFaults(draft.isi, 10, 3_000, 'isi'),
    ...hariFaults(draft.tanggal, 'tanggal', { paling: hari }),
  ];
}

/** What is wrong with a verification: one of the two, and the reasons when it goes back. */
export function periksaVerifikasi(draft: {
  readonly putusan: string;
  readonly alasan: string;
}): readonly Refusal[] {
  const isKnown = draft.putusan === 'terima' || draft.putusan === 'kembalikan';
  return [
    ...(isKnown ? [] : [refusal('input.required', undefined, 'putusan')]),
    ...teksFaults(draft.alasan, draft.putusan === 'kembalikan' ? 10 : 0, 2_000, 'alasan'),
  ];
}

/** What somebody may do with one receiver's part of a recommendation. */
export interface WewenangRekomendasi {
  readonly lihat: boolean;
  readonly jawab: boolean;
  readonly verifikasi: boolean;
}

/**
 * Of a receiver's part: its own keepers answer and its head reads; all who supervise it now read, and those of them who act verify,
 * so that a body which moved to another supervisor is verified there. The giver's people go on reading what they gave.
 */
export function wewenangRekomendasi(
  penugasan: readonly Penugasan[],
  part: { readonly pengawas: KodeBadan; readonly badan: KodeBadan },
  pohon: Pohon,
): WewenangRekomendasi {
  const jawab = registerDitulis(penugasan).includes(part.badan);
  const above = supervisorsOf(penugasan);
  const lihat =
    jawab || above.includes(part.pengawas) || above.some((kode) => supervises(pohon, kode, part.badan));
  return { lihat, jawab, verifikasi: pengawasDari(penugasan, part.badan, pohon) !== null };
}
