import { isActive, supervises, badanOf, type Pohon } from '../instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan, type Peran } from '../instansi/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { addHari, isHari, type Hari } from '../shared/time.ts';
import { teksFaults } from './isian.ts';
import { nomorDokumen } from './nomorDokumen.ts';

/** What a supervisor does about a body (rules §7): a reminder, two sorts of letter, a call noted, a visit with measures. */
export const JENIS_TINDAKAN = ['pengingat', 'teguran', 'penghargaan', 'panggilan', 'kunjungan'] as const;
/** What somebody types into a form of its own. */
export type JenisDiketik = (typeof JENIS_TINDAKAN)[number];
/** A certificate is made from an announced award (ADR 0039), never typed. */
export type JenisTindakan = JenisDiketik | 'piagam';

/** Those that are official letters: numbered, printed, received. */
export const JENIS_SURAT: readonly JenisTindakan[] = ['teguran', 'penghargaan', 'piagam'];

/** Those that happened elsewhere: files tell of them. */
export const BERBUKTI: readonly JenisTindakan[] = ['panggilan', 'kunjungan'];

/** One thing measured on a visit (F172). */
export interface UkuranKunjungan {
  readonly nama: string;
  readonly nilai: string;
}

export interface DraftTindakan {
  readonly jenis: JenisTindakan;
  readonly perihal: string;
  readonly isi: string;
  /** By when the body must answer; empty for none. Of a call and a visit the day on which it was. */
  readonly tanggal: string;
  readonly ukuran: readonly UkuranKunjungan[];
}

export const PERIHAL_MAX = 200;
export const ISI_MAX = 5_000;
export const UKURAN_MAX = 8;
const UKURAN_TEKS_MAX = 200;

/**
 * Everything that is wrong with a draft at once; none when it may be recorded. A reminder needs no words; a letter needs
 * subject, text and, for a teguran, a day to come by which to answer; a call and a visit their text and the day, which is not
 * one to come; a visit at least one measure. What is not needed must still fit when it is given. `hari` is today in the zone of the
 * supervisor. Codes `input.*` with the field.
 */
export function periksaTindakan(draft: DraftTindakan, hari: Hari): readonly Refusal[] {
  const { jenis, tanggal } = draft;
  const isSurat = JENIS_SURAT.includes(jenis);
  const isPast = jenis === 'panggilan' || jenis === 'kunjungan';
  return [
    // the subject of a certificate is the name of its award, which may be short
    ...teksFaults(draft.perihal, jenis === 'piagam' ? 3 : isSurat ? 5 : 0, PERIHAL_MAX, 'perihal'),
    ...(jenis === 'pengingat'
      ? teksFaults(draft.isi, 0, ISI_MAX, 'isi')
      : teksFaults(draft.isi, 10, ISI_MAX, 'isi')),
    ...(jenis === 'teguran' || isPast || tanggal !== '' ? dayFaults(tanggal, hari, isPast) : []),
    ...(jenis === 'kunjungan' ? ukuranFaults(draft.ukuran) : []),
  ];
}

function dayFaults(tanggal: string, hari: Hari, isPast: boolean): readonly Refusal[] {
  if (tanggal === '') return [refusal('input.required', undefined, 'tanggal')];
  if (!isHari(tanggal)) return [refusal('input.invalid_date', undefined, 'tanggal')];
  if (isPast && tanggal > hari) return [refusal('input.date_in_future', undefined, 'tanggal')];
  return !isPast && tanggal <= hari ? [refusal('input.invalid', undefined, 'tanggal')] : [];
}

function ukuranFaults(ukuran: readonly UkuranKunjungan[]): readonly Refusal[] {
  if (ukuran.length === 0) return [refusal('input.required', undefined, 'ukuran')];
  const isFit = ({ nama, nilai }: UkuranKunjungan): boolean =>
    nama !== '' && nilai !== '' && Math.max(nama.length, nilai.length) <= UKURAN_TEKS_MAX;
  return ukuran.length > UKURAN_MAX || !ukuran.every(isFit)
    ? [refusal('input.invalid', undefined, 'ukuran')]
    : [];
}

/** An act as the next one is judged by it: its day in the supervisor's zone; of a teguran the last day for the answer. */
export interface TindakanLalu {
  readonly jenis: JenisTindakan;
  readonly hari: Hari;
  readonly tanggal: Hari | null;
}

/** What a supervisor should do next about a body that is late, and after which act; `tunggu`: nothing before that day. */
export type Langkah =
  | { readonly jenis: 'pengingat' | 'kunjungan'; readonly tunggu: null }
  | { readonly jenis: 'teguran'; readonly tingkat: number; readonly tunggu: null }
  | { readonly jenis: Jenjang; readonly tunggu: Hari };

/** The rungs, the lowest first. */
const JENJANG = ['pengingat', 'teguran', 'kunjungan'] as const;
type Jenjang = (typeof JENJANG)[number];

/** Days after a reminder and after a visit before the next rung [d]; a teguran names its own day. */
const JEDA: Readonly<Record<Jenjang, number>> = { pengingat: 7, teguran: 0, kunjungan: 30 };
/** So many teguran, then somebody goes there [d]. */
const TEGURAN_TERBANYAK = 3;
/** What is older begins no rung any more [d]. */
const INGATAN_HARI = 365;

/** Which teguran of the last twelve months a new one would be, counted for one body and one supervisor (F100). */
export function tingkatTeguran(lalu: readonly TindakanLalu[], hari: Hari): number {
  return remembered(lalu, hari).filter((one) => one.jenis === 'teguran').length + 1;
}

/**
 * The tiers of intervention (F100): reminder, then teguran after teguran while the day for the answer passes, then a visit. Null where
 * nothing is late. A call moves nothing, and neither does praise. `lalu` are the acts of one supervisor upon one body in any order.
 */
export function langkahBerikut(lalu: readonly TindakanLalu[], terlambat: number, hari: Hari): Langkah | null {
  if (terlambat === 0) return null;
  // of one day the higher rung is the later one
  const [last] = remembered(lalu, hari)
    .flatMap(({ jenis, ...one }) => {
      const rung = JENJANG.find((name) => name === jenis);
      return rung === undefined ? [] : [{ ...one, jenis: rung }];
    })
    .toSorted((a, b) => b.hari.localeCompare(a.hari) || JENJANG.indexOf(b.jenis) - JENJANG.indexOf(a.jenis));
  if (last === undefined) return { jenis: 'pengingat', tunggu: null };
  const named = last.jenis === 'teguran' ? last.tanggal : null;
  const until = named ?? addHari(last.hari, JEDA[last.jenis]);
  if (hari <= until) return { jenis: last.jenis, tunggu: until };
  const tingkat = tingkatTeguran(lalu, hari);
  return last.jenis === 'teguran' && tingkat > TEGURAN_TERBANYAK
    ? { jenis: 'kunjungan', tunggu: null }
    : { jenis: 'teguran', tingkat, tunggu: null };
}

function remembered(lalu: readonly TindakanLalu[], hari: Hari): readonly TindakanLalu[] {
  const since = addHari(hari, -INGATAN_HARI);
  return lalu.filter((one) => one.hari > since && one.hari <= hari);
}

const KODE_SURAT: Readonly<Partial<Record<JenisTindakan, string>>> = {
  teguran: 'TGR',
  penghargaan: 'PGH',
  piagam: 'PGM',
};

/**
 * The number of a letter: serial of the instansi in that year, sort, instansi, month, year: `007/TGR/SP4N/PR-63/XI/2026` (F161).
 * Serials of one instansi and year run without gap over all sorts, so that a missing letter shows.
 */
export function nomorSurat(surat: {
  readonly urut: number;
  readonly jenis: JenisTindakan;
  readonly pengawas: KodeBadan;
  readonly hari: Hari;
}): string {
  const { urut, jenis, pengawas, hari } = surat;
  return nomorDokumen({ urut, kode: KODE_SURAT[jenis] ?? 'SRT', badan: pengawas, hari });
}

/** Roles that look at the bodies they supervise. */
const MELIHAT: readonly Peran[] = ['pengawas', 'admin_instansi', 'pimpinan', 'admin_nasional'];
/** Roles that act upon them in the name of their body. */
const BERTINDAK: readonly Peran[] = ['pengawas', 'admin_nasional'];

/** The bodies that somebody with these roles supervises, in code order: instansi in force; nobody supervises by a role at itself. */
export function badanDiawasi(penugasan: readonly Penugasan[], pohon: Pohon): readonly KodeBadan[] {
  const own = supervisorsOf(penugasan, MELIHAT);
  return [...pohon.badan.values()]
    .filter(
      (one) =>
        one.jenis !== 'unit' &&
        one.kode !== NAS &&
        isActive(one) &&
        own.some((kode) => kode !== one.kode && supervises(pohon, kode, one.kode)),
    )
    .map((one) => one.kode);
}

/**
 * In whose name somebody may act upon a body: the nearest of their supervising bodies, `null` when they supervise it by no role
 * that acts. Nobody acts upon their own body, and nobody upon `NAS` or a unit.
 */
export function pengawasDari(
  penugasan: readonly Penugasan[],
  badan: KodeBadan,
  pohon: Pohon,
): KodeBadan | null {
  const known = badanOf(pohon, badan);
  if (known === undefined || known.jenis === 'unit' || badan === NAS) return null;
  const able = supervisorsOf(penugasan, BERTINDAK).filter(
    (kode) => kode !== badan && supervises(pohon, kode, badan),
  );
  // the one that is itself supervised by all others stands nearest
  return (
    able.find((kode) => able.every((other) => other === kode || supervises(pohon, other, kode))) ??
    able[0] ??
    null
  );
}

/** The bodies at which one of these roles is held, each once. */
export function supervisorsOf(
  penugasan: readonly Penugasan[],
  peran: readonly Peran[] = MELIHAT,
): readonly KodeBadan[] {
  return [...new Set(penugasan.filter((one) => peran.includes(one.peran)).map((one) => one.badan))];
}

/** Who signs the letters of a body: its head, and those who write them. */
export function bolehMenandatangani(penugasan: readonly Penugasan[], pengawas: KodeBadan): boolean {
  return supervisorsOf(penugasan, [...BERTINDAK, 'pimpinan']).includes(pengawas);
}

/** In whose names somebody acts upon other bodies, and upon which; bodies that supervise nobody fall out. */
export function atasNama(
  penugasan: readonly Penugasan[],
  pohon: Pohon,
): ReadonlyMap<KodeBadan, readonly KodeBadan[]> {
  const found = supervisorsOf(penugasan, BERTINDAK).map((badan): [KodeBadan, readonly KodeBadan[]] => [
    badan,
    badanDiawasi(
      penugasan.filter((one) => one.badan === badan && BERTINDAK.includes(one.peran)),
      pohon,
    ),
  ]);
  return new Map(found.filter(([, bodies]) => bodies.length > 0));
}
