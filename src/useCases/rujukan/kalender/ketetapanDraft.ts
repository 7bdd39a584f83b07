import { badanOf, isActive } from '../../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { hariOf, isHari, type Hari, type Instant } from '../../../domain/shared/time.ts';
import { isNasional, roleAt } from '../pengelola.ts';

export const JENIS_LIBUR_NASIONAL = ['nasional', 'cuti_bersama', 'pemilihan'] as const;
export type JenisLibur = (typeof JENIS_LIBUR_NASIONAL)[number] | 'lokal';

export interface LiburBaru {
  readonly tanggal: string;
  readonly jenis: string;
  readonly nama: string;
}

/** A decree as somebody types it in: unchecked. */
export interface KetetapanDraft {
  /** Empty: for the whole country. */
  readonly instansi: KodeBadan | '';
  readonly dasar: string;
  readonly ditetapkanPada: string;
  /** The year that it settles; empty for one that only adds or takes back days. */
  readonly tahun: string;
  readonly tambah: readonly LiburBaru[];
  readonly cabut: readonly string[];
}

/** The same after its checks. */
export interface KetetapanSah {
  readonly instansi: KodeBadan | null;
  readonly dasar: string;
  readonly ditetapkanPada: Hari;
  readonly tahun: number | null;
  readonly tambah: readonly { readonly tanggal: Hari; readonly jenis: JenisLibur; readonly nama: string }[];
  readonly cabut: readonly Hari[];
}

export const DASAR_MAX = 300;
export const NAMA_LIBUR_MAX = 200;
/** A whole year's decree has some 27 days. */
export const MAX_HARI = 40;
/** How far from today a day off may lie; more is a slip of the pen. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 3;

/** Whose calendar this person keeps: the country's, and that of which instansi. */
export interface JangkauanKalender {
  readonly nasional: boolean;
  /** Own instansi; an admin nasional may also name any other. */
  readonly instansi: readonly KodeBadan[];
}

export function kalenderReach(reader: Reader): JangkauanKalender {
  const own = reader.penugasan.filter(({ peran }) => peran === 'admin_instansi').map(({ badan }) => badan);
  return { nasional: isNasional(reader), instansi: [...new Set(own)] };
}

/** The role by which a decree of that reach is recorded; null when this person may not. */
export function roleForKalender(reader: Reader, instansi: KodeBadan | ''): Penugasan | null {
  const nasional = roleAt(reader, ['admin_nasional']);
  if (instansi === '') return nasional;
  return roleAt(reader, ['admin_instansi'], [instansi]) ?? nasional;
}

/**
 * Every mistake of a decree at once. `berlaku` says which days of that reach are off already. Refusals: `input.*`,
 * `laporan.badan_unknown`, `kalender.day_twice`, `kalender.day_known`, `kalender.day_not_off`, `kalender.nothing`.
 */
export function checkKetetapan(
  draft: KetetapanDraft,
  aturan: Rujukan,
  berlaku: (hari: Hari) => boolean,
  now: Instant,
): { readonly sah: KetetapanSah } | { readonly salah: readonly Refusal[] } {
  const today = hariOf(now, 'WIT');
  const salah = [
    ...headRefusals(draft, aturan, today),
    ...tambahRefusals(draft, berlaku, today),
    ...cabutRefusals(draft, berlaku),
  ];
  if (draft.tambah.length + draft.cabut.length === 0)
    salah.push(refusal('kalender.nothing', undefined, 'tambah.0.tanggal'));
  if (salah.length > 0) return { salah };
  const isLokal = draft.instansi !== '';
  return {
    sah: {
      instansi: isLokal ? draft.instansi : null,
      dasar: draft.dasar,
      ditetapkanPada: draft.ditetapkanPada,
      tahun: isLokal || draft.tahun === '' ? null : Number(draft.tahun),
      tambah: draft.tambah.map(({ tanggal, jenis, nama }) => ({
        tanggal,
        jenis: isLokal ? 'lokal' : (jenis as JenisLibur),
        nama,
      })),
      cabut: [...new Set(draft.cabut)].toSorted(),
    },
  };
}

function headRefusals(
  { instansi, dasar, ditetapkanPada, tahun }: KetetapanDraft,
  { pohon }: Rujukan,
  today: Hari,
): Refusal[] {
  const found: Refusal[] = [];
  const badan = instansi === '' ? null : badanOf(pohon, instansi);
  if (
    badan !== null &&
    (badan === undefined || badan.jenis === 'unit' || badan.kode === NAS || !isActive(badan))
  ) {
    found.push(refusal('laporan.badan_unknown', { kode: instansi }, 'instansi'));
  }
  found.push(...textRefusals(dasar, 3, DASAR_MAX, 'dasar'));
  if (ditetapkanPada === '') found.push(refusal('input.required', undefined, 'ditetapkanPada'));
  else if (!isHari(ditetapkanPada)) found.push(refusal('input.invalid_date', undefined, 'ditetapkanPada'));
  else if (ditetapkanPada > today) found.push(refusal('input.date_in_future', undefined, 'ditetapkanPada'));
  const year = Number(today.slice(0, 4));
  const isYear =
    /^\d{4}$/.test(tahun) && Number(tahun) >= year - YEARS_BACK && Number(tahun) <= year + YEARS_AHEAD;
  if (tahun !== '' && !isYear) found.push(refusal('input.invalid', undefined, 'tahun'));
  return found;
}

function tambahRefusals(
  { instansi, tambah }: KetetapanDraft,
  berlaku: (hari: Hari) => boolean,
  today: Hari,
): Refusal[] {
  const found: Refusal[] = [];
  if (tambah.length > MAX_HARI) found.push(refusal('input.too_many', { max: MAX_HARI }, 'tambah.0.tanggal'));
  const seen = new Set<string>();
  for (const [i, { tanggal, jenis, nama }] of tambah.slice(0, MAX_HARI).entries()) {
    const at = `tambah.${i}`;
    const far = isHari(tanggal) ? Number(tanggal.slice(0, 4)) - Number(today.slice(0, 4)) : 0;
    if (tanggal === '') found.push(refusal('input.required', undefined, `${at}.tanggal`));
    else if (!isHari(tanggal)) found.push(refusal('input.invalid_date', undefined, `${at}.tanggal`));
    else if (far < -YEARS_BACK || far > YEARS_AHEAD)
      found.push(refusal('input.invalid_date', undefined, `${at}.tanggal`));
    else if (seen.has(tanggal)) found.push(refusal('kalender.day_twice', undefined, `${at}.tanggal`));
    else if (berlaku(tanggal)) found.push(refusal('kalender.day_known', undefined, `${at}.tanggal`));
    seen.add(tanggal);
    if (instansi === '' && !JENIS_LIBUR_NASIONAL.some((one) => one === jenis)) {
      found.push(refusal('input.unknown_choice', { nilai: jenis }, `${at}.jenis`));
    }
    found.push(...textRefusals(nama, 1, NAMA_LIBUR_MAX, `${at}.nama`));
  }
  return found;
}

function cabutRefusals({ cabut }: KetetapanDraft, berlaku: (hari: Hari) => boolean): Refusal[] {
  const wrong = cabut.filter((hari) => !isHari(hari) || !berlaku(hari));
  return wrong.length === 0 ? [] : [refusal('kalender.day_not_off', { hari: wrong[0] ?? '' }, 'cabut')];
}

function textRefusals(text: string, min: number, max: number, path: string): Refusal[] {
  const panjang = Array.from(text).length;
  if (panjang === 0) return [refusal('input.required', undefined, path)];
  if (panjang < min) return [refusal('input.too_short', { min, panjang }, path)];
  return panjang > max ? [refusal('input.too_long', { max, panjang }, path)] : [];
}
