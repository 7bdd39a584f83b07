import { supervises, type Pohon } from '../instansi/pohon.ts';
import type { KodeBadan, Penugasan, Peran } from '../instansi/types.ts';
import { rasioLaju, type Laju, type Rasio } from '../monev/uji/rasio.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { addHari, isHari, type Hari } from '../shared/time.ts';
import type { Rentang, Sel } from './naik.ts';

/** How far an improvement action is; without news it is planned. */
export const STATUS_PERBAIKAN = ['dikerjakan', 'selesai', 'batal'] as const;
export type StatusPerbaikan = (typeof STATUS_PERBAIKAN)[number];

/** An improvement action as it was typed. */
export interface DraftPerbaikan extends Sel {
  readonly judul: string;
  readonly rencana: string;
  readonly pelaksana: string;
  readonly tenggat: string;
  /** Rupiah, empty for none. */
  readonly anggaran: string;
}

/** Everything that is wrong with an action: it needs a name, a plan, an owner, and a day that is not past. */
export function periksaPerbaikan(draft: DraftPerbaikan, hari: Hari): readonly Refusal[] {
  return [
    ...(draft.kategori === null && draft.wilayah === null
      ? [refusal('input.required', undefined, 'sel')]
      : []),
    ...lengthFaults(draft.judul, 5, 200, 'judul'),
    ...lengthFaults(draft.rencana, 10, 2_000, 'rencana'),
    ...lengthFaults(draft.pelaksana, 3, 200, 'pelaksana'),
    ...(draft.tenggat === ''
      ? [refusal('input.required', undefined, 'tenggat')]
      : !isHari(draft.tenggat)
        ? [refusal('input.invalid_date', undefined, 'tenggat')]
        : draft.tenggat < hari
          ? [refusal('input.invalid', undefined, 'tenggat')]
          : []),
    ...(/^\d{0,15}$/.test(draft.anggaran) ? [] : [refusal('input.invalid', undefined, 'anggaran')]),
  ];
}

export interface DraftKabarPerbaikan {
  readonly status: string;
  readonly tanggal: string;
  readonly isi: string;
  /** Where the evidence lies: number of a document, an address. */
  readonly bukti: string;
}

/** What is wrong with news of an action: what is done has evidence, in words or as a file, and nothing happened on a day to come or before it was planned. */
export function periksaKabarPerbaikan(
  draft: DraftKabarPerbaikan,
  { dicatat, hari, adaBerkas }: { readonly dicatat: Hari; readonly hari: Hari; readonly adaBerkas: boolean },
): readonly Refusal[] {
  const { status, tanggal } = draft;
  return [
    ...(STATUS_PERBAIKAN.some((one) => one === status)
      ? []
      : [refusal('input.required', undefined, 'status')]),
    ...(!isHari(tanggal)
      ? [refusal(tanggal === '' ? 'input.required' : 'input.invalid_date', undefined, 'tanggal')]
      : tanggal > hari
        ? [refusal('input.date_in_future', undefined, 'tanggal')]
        : tanggal < dicatat
          ? [refusal('input.invalid', undefined, 'tanggal')]
          : []),
    ...lengthFaults(draft.isi, 5, 2_000, 'isi'),
    ...lengthFaults(draft.bukti, status === 'selesai' && !adaBerkas ? 5 : 0, 500, 'bukti'),
  ];
}

function lengthFaults(text: string, min: number, max: number, path: string): readonly Refusal[] {
  const panjang = Array.from(text).length;
  if (panjang === 0) return min === 0 ? [] : [refusal('input.required', undefined, path)];
  if (panjang < min) return [refusal('input.too_short', { min, panjang }, path)];
  return panjang > max ? [refusal('input.too_long', { max, panjang }, path)] : [];
}

/** Days on both sides of an action that are compared, and the fewest after it that say anything [d]. */
export const DAMPAK = { hari: 84, hariTersedikit: 14 } as const;

/**
 * The times before an action was planned and after it was done; `sesudah` ends yesterday at the latest, because today is not over.
 * Null while fewer than `DAMPAK.hariTersedikit` days have passed.
 */
export function waktuDampak(
  dicatat: Hari,
  selesai: Hari,
  hari: Hari,
): { readonly sebelum: Rentang; readonly sesudah: Rentang } | null {
  const yesterday = addHari(hari, -1);
  const last = addHari(selesai, DAMPAK.hari);
  const sesudah = { dari: addHari(selesai, 1), sampai: last < yesterday ? last : yesterday };
  if (sesudah.sampai < addHari(selesai, DAMPAK.hariTersedikit)) return null;
  return { sebelum: { dari: addHari(dicatat, -DAMPAK.hari), sampai: addHari(dicatat, -1) }, sesudah };
}

/**
 * What changed: the cell's share of all laporan after the action by that before it, with its 95 % interval (`rasioLaju`). A share, not
 * a count, so that a growing use of the system is no failure and a shrinking one no success. It says what changed, not why.
 */
export function dampakOf(sebelum: Laju, sesudah: Laju): Rasio | null {
  return rasioLaju(sebelum, sesudah);
}

const MENULIS: readonly Peran[] = ['admin_instansi', 'pengelola_kelembagaan'];
const MEMBACA: readonly Peran[] = ['admin_instansi', 'pimpinan', 'pengawas', 'admin_nasional'];

/** Bodies in whose name somebody plans improvements: their own instansi. Supervisors read, and instruct by `instruksi`. */
export function perbaikanDitulis(penugasan: readonly Penugasan[]): readonly KodeBadan[] {
  return [...new Set(penugasan.filter((one) => MENULIS.includes(one.peran)).map((one) => one.badan))];
}

/** Whether somebody reads the actions of a body: its own keepers and head, and those who supervise it. */
export function bolehBacaPerbaikan(penugasan: readonly Penugasan[], badan: KodeBadan, pohon: Pohon): boolean {
  return (
    perbaikanDitulis(penugasan).includes(badan) ||
    penugasan.some((one) => MEMBACA.includes(one.peran) && supervises(pohon, one.badan, badan))
  );
}
