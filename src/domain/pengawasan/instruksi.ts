import { activeUnits, badanOf, instansiOf, type Pohon } from '../instansi/pohon.ts';
import type { KodeBadan, Penugasan, Peran } from '../instansi/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { isHari, type Hari } from '../shared/time.ts';
import { teksFaults } from './isian.ts';
import { registerDitulis } from './register.ts';
import { badanDiawasi, supervisorsOf } from './tindakan.ts';

/** How far an owner is with a point; without any news of it nothing was begun. */
export const STATUS_INSTRUKSI = ['dikerjakan', 'selesai'] as const;
export type StatusInstruksi = (typeof STATUS_INSTRUKSI)[number];

export interface ButirDraft {
  readonly isi: string;
  readonly tenggat: string;
}

/** An instruction as it was typed. */
export interface DraftInstruksi {
  readonly dari: string;
  readonly nomor: string;
  readonly perihal: string;
  readonly tanggal: string;
  readonly butir: readonly ButirDraft[];
  /** Codes of bodies, or `jenis:pemkab` for all of a kind. */
  readonly pemilik: readonly string[];
}

export const BUTIR_MAX = 20;

/** Everything that is wrong with an instruction: it needs its source, a day that is not to come, points with due dates, owners. */
export function periksaInstruksi(draft: DraftInstruksi, hari: Hari): readonly Refusal[] {
  const { tanggal, butir } = draft;
  return [
    ...teksFaults(draft.dari, 3, 200, 'dari'),
    ...teksFaults(draft.nomor, 1, 100, 'nomor'),
    ...teksFaults(draft.perihal, 5, 200, 'perihal'),
    ...(tanggal === ''
      ? [refusal('input.required', undefined, 'tanggal')]
      : !isHari(tanggal)
        ? [refusal('input.invalid_date', undefined, 'tanggal')]
        : tanggal > hari
          ? [refusal('input.date_in_future', undefined, 'tanggal')]
          : []),
    ...(butir.length === 0 ? [refusal('input.required', undefined, 'isi1')] : []),
    ...(butir.length > BUTIR_MAX
      ? [refusal('input.too_many', { max: BUTIR_MAX, jumlah: butir.length }, 'isi1')]
      : []),
    ...butir.flatMap((one, i) => [
      ...teksFaults(one.isi, 5, 1_000, `isi${i + 1}`),
      ...(isHari(one.tenggat) && (!isHari(tanggal) || one.tenggat >= tanggal)
        ? []
        : [
            refusal(
              isHari(one.tenggat) ? 'input.invalid' : 'input.invalid_date',
              undefined,
              `tenggat${i + 1}`,
            ),
          ]),
    ]),
    ...(draft.pemilik.length === 0 ? [refusal('input.required', undefined, 'pemilik')] : []),
  ];
}

/** What is wrong with news of a point. */
export function periksaKabar(draft: { readonly status: string; readonly isi: string }): readonly Refusal[] {
  const isKnown = STATUS_INSTRUKSI.some((one) => one === draft.status);
  return [
    ...(isKnown ? [] : [refusal('input.required', undefined, 'status')]),
    ...teksFaults(draft.isi, 5, 2_000, 'isi'),
  ];
}

const MENGAWASI: readonly Peran[] = ['pengawas', 'admin_nasional'];
const MELIHAT: readonly Peran[] = [
  'pengawas',
  'admin_nasional',
  'admin_instansi',
  'pengelola_kelembagaan',
  'pimpinan',
];

/**
 * In whose name somebody puts instructions on record, and for whom: a supervisor for all it supervises, keepers of a register for
 * their own instansi and its units (what came to them from above).
 */
export function pencatatInstruksi(
  penugasan: readonly Penugasan[],
  pohon: Pohon,
): ReadonlyMap<KodeBadan, readonly KodeBadan[]> {
  const found = new Map<KodeBadan, readonly KodeBadan[]>();
  for (const badan of registerDitulis(penugasan)) found.set(badan, [badan, ...activeUnits(pohon, badan)]);
  for (const badan of supervisorsOf(penugasan, MENGAWASI)) {
    const below = badanDiawasi(
      penugasan.filter((one) => one.badan === badan && MENGAWASI.includes(one.peran)),
      pohon,
    );
    const all = [...new Set([...(found.get(badan) ?? []), ...below])];
    if (all.length > 0) found.set(badan, all);
  }
  return found;
}

/** The owners that were chosen, among those that may be: single bodies, or all of a kind. */
export function pemilikDari(
  pilihan: readonly string[],
  boleh: readonly KodeBadan[],
  pohon: Pohon,
): readonly KodeBadan[] {
  return boleh.filter(
    (kode) => pilihan.includes(kode) || pilihan.includes(`jenis:${badanOf(pohon, kode)?.jenis ?? ''}`),
  );
}

/** Whether somebody reads the whole instruction: the people of the body that put it on record. */
export function bolehBacaInstruksi(penugasan: readonly Penugasan[], badan: KodeBadan): boolean {
  return penugasan.some((one) => one.badan === badan && MELIHAT.includes(one.peran));
}

/** Owners for which somebody answers: keepers and head of the instansi, a unit's own pejabat penghubung. */
export function pemilikDijawab(
  penugasan: readonly Penugasan[],
  pemilik: readonly KodeBadan[],
  pohon: Pohon,
): readonly KodeBadan[] {
  const kept = new Set([
    ...registerDitulis(penugasan),
    ...penugasan.filter((one) => one.peran === 'pimpinan').map((one) => one.badan),
  ]);
  return pemilik.filter(
    (kode) =>
      badanOf(pohon, kode) !== undefined &&
      (kept.has(instansiOf(pohon, kode)) ||
        penugasan.some((one) => one.peran === 'pejabat_penghubung' && one.badan === kode)),
  );
}
