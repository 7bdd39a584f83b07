import { badanOf, type Pohon } from '../instansi/pohon.ts';
import type { Badan, KodeBadan, Penugasan } from '../instansi/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { isHari, type Hari, type Zona } from '../shared/time.ts';
import { hariFaults, teksFaults } from './isian.ts';
import { pemilikDijawab } from './instruksi.ts';
import { registerDitulis } from './register.ts';
import { atasNama, supervisorsOf } from './tindakan.ts';

/** Sessions of monitoring and evaluation: yearly, in the middle of the year, or for a reason of its own (rules §7). */
export const JENIS_RAPAT = ['tahunan', 'tengah_tahun', 'khusus'] as const;
export type JenisRapat = (typeof JENIS_RAPAT)[number];

/** Batches: ministries and agencies, or one of the three time zones that are called western, central and eastern Indonesia. */
export const KAWASAN = ['semua', 'kl', 'barat', 'tengah', 'timur'] as const;
export type Kawasan = (typeof KAWASAN)[number];

/** What an invited body answers. */
export const JAWABAN_UNDANGAN = ['hadir', 'diwakili', 'tidak_hadir'] as const;
export type JawabanUndangan = (typeof JAWABAN_UNDANGAN)[number];

export const UNDANGAN_MAX = 700;
export const PUTUSAN_MAX = 30;

/** A session as it was typed. */
export interface DraftRapat {
  readonly judul: string;
  readonly jenis: string;
  readonly angkatan: string;
  readonly kawasan: string;
  readonly tanggal: string;
  /** `09:00`, in the zone of the body that holds it. */
  readonly mulai: string;
  readonly selesai: string;
  readonly tempat: string;
  readonly tautan: string;
  readonly agenda: string;
  readonly narasumber: string;
  readonly dari: string;
  readonly sampai: string;
  readonly undangan: readonly KodeBadan[];
}

export interface IsiRapat extends DraftRapat {
  readonly jenis: JenisRapat;
  readonly kawasan: Kawasan;
}

/** A draft as a session, or everything that is wrong with it: it needs a place or a link, an agenda, a period to look at, guests. */
export function bacaRapat(draft: DraftRapat): IsiRapat | readonly Refusal[] {
  const jenis = JENIS_RAPAT.find((one) => one === draft.jenis);
  const kawasan = KAWASAN.find((one) => one === draft.kawasan);
  const { dari, undangan } = draft;
  const faults = [
    ...teksFaults(draft.judul, 5, 200, 'judul'),
    ...(jenis === undefined ? [refusal('input.required', undefined, 'jenis')] : []),
    ...teksFaults(draft.angkatan, 0, 60, 'angkatan'),
    ...(kawasan === undefined ? [refusal('input.required', undefined, 'kawasan')] : []),
    ...hariFaults(draft.tanggal, 'tanggal'),
    ...jamFaults(draft),
    ...placeFaults(draft),
    ...teksFaults(draft.agenda, 10, 5_000, 'agenda'),
    ...teksFaults(draft.narasumber, 0, 2_000, 'narasumber'),
    ...hariFaults(dari, 'dari'),
    ...hariFaults(draft.sampai, 'sampai', isHari(dari) ? { sejak: dari } : {}),
    ...(undangan.length === 0 ? [refusal('input.required', undefined, 'undangan')] : []),
    ...(undangan.length > UNDANGAN_MAX
      ? [refusal('input.too_many', { max: UNDANGAN_MAX, jumlah: undangan.length }, 'undangan')]
      : []),
  ];
  if (faults.length > 0 || jenis === undefined || kawasan === undefined) return faults;
  return { ...draft, jenis, kawasan };
}

const JAM = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function jamFaults({ mulai, selesai }: DraftRapat): readonly Refusal[] {
  const bad = (['mulai', 'selesai'] as const).filter((path) => !JAM.test({ mulai, selesai }[path]));
  if (bad.length > 0) return bad.map((path) => refusal('input.invalid', undefined, path));
  return selesai > mulai ? [] : [refusal('input.invalid', undefined, 'selesai')];
}

function placeFaults({ tempat, tautan }: DraftRapat): readonly Refusal[] {
  return [
    ...(tempat === '' && tautan === '' ? [refusal('input.required', undefined, 'tempat')] : []),
    ...teksFaults(tempat, 0, 300, 'tempat'),
    ...teksFaults(tautan, 0, 300, 'tautan'),
    ...(tautan === '' || /^https:\/\/[^\s"'<>]+$/.test(tautan)
      ? []
      : [refusal('input.invalid', undefined, 'tautan')]),
  ];
}

const ZONA_KAWASAN: Readonly<Partial<Record<Kawasan, Zona>>> = { barat: 'WIB', tengah: 'WITA', timur: 'WIT' };
const JENIS_KL: readonly Badan['jenis'][] = ['kementerian', 'lpnk', 'lembaga', 'tni_polri_kejaksaan'];

/**
 * Whom a choice invites, among those that may be invited: bodies named one by one in any region, and all of a kind (`jenis:pemprov`)
 * inside the region of the session.
 */
export function undanganDari(
  pilihan: readonly string[],
  kawasan: string,
  boleh: readonly KodeBadan[],
  pohon: Pohon,
): readonly KodeBadan[] {
  return boleh.filter((kode) => {
    const badan = badanOf(pohon, kode);
    if (badan === undefined) return false;
    return (
      pilihan.includes(kode) || (pilihan.includes(`jenis:${badan.jenis}`) && isInKawasan(badan, kawasan))
    );
  });
}

function isInKawasan(badan: Badan, kawasan: string): boolean {
  const known = KAWASAN.find((one) => one === kawasan) ?? 'semua';
  if (known === 'semua') return true;
  return known === 'kl' ? JENIS_KL.includes(badan.jenis) : badan.zona === ZONA_KAWASAN[known];
}

export interface DraftPutusan {
  readonly isi: string;
  readonly pemilik: string;
  readonly tenggat: string;
}

/** What is wrong with minutes that are kept as a draft: only what could not be kept at all. */
export function periksaKonsepNotulen(draft: {
  readonly notulen: string;
  readonly putusan: readonly DraftPutusan[];
}): readonly Refusal[] {
  return [
    ...teksFaults(draft.notulen, 0, 20_000, 'notulen'),
    ...(draft.putusan.length > PUTUSAN_MAX
      ? [refusal('input.too_many', { max: PUTUSAN_MAX, jumlah: draft.putusan.length }, 'putusan1')]
      : []),
    ...draft.putusan.flatMap((one, i) => teksFaults(one.isi, 0, 1_000, `putusan${i + 1}`)),
  ];
}

/**
 * What keeps minutes from being issued: a session that lies ahead, no words, a decision without words, owner (the body that held it,
 * or one that was invited) or due date.
 */
export function periksaNotulen(
  draft: { readonly notulen: string; readonly putusan: readonly DraftPutusan[] },
  rapat: { readonly tanggal: Hari; readonly pemilik: readonly KodeBadan[] },
  hari: Hari,
): readonly Refusal[] {
  const { tanggal, pemilik } = rapat;
  return [
    ...(tanggal > hari ? [refusal('rapat.not_held', undefined, 'notulen')] : []),
    ...teksFaults(draft.notulen, 20, 20_000, 'notulen'),
    ...draft.putusan.flatMap((one, i) => [
      ...teksFaults(one.isi, 5, 1_000, `putusan${i + 1}`),
      ...(pemilik.includes(one.pemilik) ? [] : [refusal('input.required', undefined, `pemilik${i + 1}`)]),
      ...hariFaults(one.tenggat, `tenggat${i + 1}`, { sejak: tanggal }),
    ]),
  ];
}

export interface WewenangRapat {
  readonly lihat: boolean;
  /** Plans it, writes and issues its minutes. */
  readonly kelola: boolean;
  /** Invited bodies for which the reader answers. */
  readonly undangan: readonly KodeBadan[];
}

/** The people of the body that holds a session manage or read it; the keepers and heads of invited bodies read it, the keepers answer. */
export function wewenangRapat(
  penugasan: readonly Penugasan[],
  rapat: { readonly pengawas: KodeBadan; readonly undangan: readonly KodeBadan[] },
  pohon: Pohon,
): WewenangRapat {
  const kept = registerDitulis(penugasan);
  const kelola = atasNama(penugasan, pohon).has(rapat.pengawas);
  const lihat =
    kelola ||
    supervisorsOf(penugasan).some((kode) => kode === rapat.pengawas || rapat.undangan.includes(kode)) ||
    kept.some((kode) => rapat.undangan.includes(kode));
  return { lihat, kelola, undangan: rapat.undangan.filter((kode) => kept.includes(kode)) };
}

/** Whether somebody tells how far a decision is: its owner's people, or whoever manages the session when that body owns it itself. */
export function bolehKabariPutusan(
  penugasan: readonly Penugasan[],
  putusan: { readonly pemilik: KodeBadan; readonly pengawas: KodeBadan },
  pohon: Pohon,
): boolean {
  const { pemilik, pengawas } = putusan;
  if (pemilik === pengawas && atasNama(penugasan, pohon).has(pengawas)) return true;
  return pemilikDijawab(penugasan, [pemilik], pohon).length > 0;
}
