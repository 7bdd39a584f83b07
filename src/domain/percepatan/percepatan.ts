import type { Lingkup } from '../berkala/berkala.ts';
import { badanOf, instansiOf, isActive, supervisedInstansi, type Pohon } from '../instansi/pohon.ts';
import { JENIS_UMUM, NAS, type JenisInstansi, type KodeBadan } from '../instansi/types.ts';
import { bacaPersen } from '../monev/target.ts';
import { hariFaults, teksFaults } from '../pengawasan/isian.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { addHari, isHari, startOfHari, type Hari, type Instant, type Zona } from '../shared/time.ts';
import { isHariKerja, type Kalender } from '../tenggat/kalender.ts';

/** Which laporan a drive is about, said before it starts and never changed (F104). */
export interface Ketentuan {
  readonly badan: KodeBadan;
  readonly lingkup: Lingkup;
  readonly nama: string;
  /** The letter or decree with its number. */
  readonly dasar: string;
  readonly dari: Hari;
  readonly sampai: Hari;
  /** The day on which the age is judged. */
  readonly potong: Hari;
  /** Hari kerja that have passed since the making, at least. */
  readonly umur: number;
  /** Share to be settled in hundredths of a percent; null for none. */
  readonly target: number | null;
  /** Only bodies of this kind; null for all. */
  readonly jenis: JenisInstansi | null;
  /** Only these bodies; empty for all. */
  readonly hanya: readonly KodeBadan[];
}

/** A drive for the backlog ("percepatan penyelesaian"). */
export interface Percepatan extends Ketentuan {
  readonly id: string;
  readonly dibuatPada: Instant;
  readonly oleh: string;
}

/** What is typed into the form of a new one. */
export interface DraftPercepatan {
  readonly nama: string;
  readonly dasar: string;
  readonly dari: string;
  readonly sampai: string;
  readonly potong: string;
  readonly umur: string;
  readonly target: string;
  readonly jenis: string;
  readonly hanya: readonly string[];
}

export const UMUR_TERBANYAK = 1_000;
/** A drive is of one year (F104): longer ones are plans. */
export const HARI_TERBANYAK = 366;
/** Nobody opens a drive for years to come. */
const MULAI_TERJAUH = 366;

/**
 * A draft as terms, or everything that is wrong with it. It starts today or later, ends after it starts and within a year; the cut-off
 * day is none after the start. `pilihan` are the bodies within reach, `hari` is today there.
 */
export function bacaKetentuan(
  draft: DraftPercepatan,
  sasaran: Pick<Ketentuan, 'badan' | 'lingkup'>,
  { pilihan, hari }: { readonly pilihan: readonly KodeBadan[]; readonly hari: Hari },
): Ketentuan | readonly Refusal[] {
  const { nama, dasar, dari, sampai, potong } = draft;
  // a kind narrows a set; one instansi is itself
  const wanted = sasaran.lingkup === 'binaan' ? draft.jenis : '';
  const jenis = JENIS_UMUM.find((one) => one === wanted) ?? null;
  const target = draft.target === '' ? null : bacaPersen(draft.target);
  const umur = /^\d{1,4}$/.test(draft.umur) ? Number(draft.umur) : UMUR_TERBANYAK + 1;
  const bad = (path: string): Refusal => refusal('input.invalid', undefined, path);
  const faults = [
    ...teksFaults(nama, 5, 150, 'nama'),
    ...teksFaults(dasar, 5, 300, 'dasar'),
    ...hariFaults(dari, 'dari', { sejak: hari }),
    ...(isHari(dari) && dari > addHari(hari, MULAI_TERJAUH) ? [bad('dari')] : []),
    ...hariFaults(sampai, 'sampai', isHari(dari) ? { sejak: addHari(dari, 1) } : {}),
    ...(isHari(dari) && isHari(sampai) && sampai >= addHari(dari, HARI_TERBANYAK) ? [bad('sampai')] : []),
    ...hariFaults(potong, 'potong', isHari(dari) ? { paling: dari } : {}),
    ...(umur > UMUR_TERBANYAK ? [bad('umur')] : []),
    ...(draft.target !== '' && target === null ? [bad('target')] : []),
    ...(wanted !== '' && jenis === null ? [bad('jenis')] : []),
    ...(draft.hanya.some((one) => !pilihan.includes(one)) ? [bad('hanya')] : []),
  ];
  if (faults.length > 0) return faults;
  const { badan, lingkup } = sasaran;
  const hanya = [...new Set(draft.hanya)].sort();
  return { badan, lingkup, nama, dasar, dari, sampai, potong, umur, target, jenis, hanya };
}

/** Where a drive stands: under way once its list is frozen, over once its result is. */
export const TAHAP = ['direncanakan', 'berjalan', 'berakhir', 'dibatalkan'] as const;
export type Tahap = (typeof TAHAP)[number];

/**
 * The bodies that take part: the instansi itself, or all that it supervises with itself, narrowed by kind or name. `NAS` is no institution
 * and takes part in its own drive alone. Bodies that ended take part too: what could not be handed over still lies there.
 */
export function pesertaOf(
  { badan, lingkup, jenis, hanya }: Pick<Ketentuan, 'badan' | 'lingkup' | 'jenis' | 'hanya'>,
  pohon: Pohon,
): readonly KodeBadan[] {
  if (lingkup === 'instansi') return [badan];
  return supervisedInstansi(pohon, badan).filter(
    (kode) =>
      kode !== NAS &&
      (jenis === null || badanOf(pohon, kode)?.jenis === jenis) &&
      (hanya.length === 0 || hanya.includes(kode)),
  );
}

/** Those that can be chosen one by one: in force. */
export function pilihanPeserta(
  sasaran: Pick<Ketentuan, 'badan' | 'lingkup'>,
  pohon: Pohon,
): readonly KodeBadan[] {
  return pesertaOf({ ...sasaran, jenis: null, hanya: [] }, pohon).filter((kode) => {
    const badan = badanOf(pohon, kode);
    return badan !== undefined && isActive(badan);
  });
}

/** One body that may hold laporan of the list, with what is old enough there. */
export interface Tempat {
  readonly badan: KodeBadan;
  readonly instansi: KodeBadan;
  readonly zona: Zona;
  /** Made before this instant: on a day from which at least `umur` hari kerja have passed on the cut-off day. */
  readonly sebelum: Instant;
}

/** Every body of the instansi that take part, units too. */
export function tempatOf(
  ketentuan: Ketentuan,
  { pohon, kalender }: { readonly pohon: Pohon; readonly kalender: Kalender },
  asOf: Instant,
): readonly Tempat[] {
  const peserta = new Set(pesertaOf(ketentuan, pohon));
  const sebelumOf = new Map<string, Instant>();
  return [...pohon.badan.keys()].flatMap((badan) => {
    const instansi = instansiOf(pohon, badan);
    if (!peserta.has(instansi)) return [];
    const zona = badanOf(pohon, instansi)?.zona ?? 'WIB';
    const key = kalender.lokal.has(instansi) ? instansi : zona;
    const sebelum = sebelumOf.get(key) ?? tooYoung(ketentuan, kalender, instansi, zona, asOf);
    sebelumOf.set(key, sebelum);
    return [{ badan, instansi, zona, sebelum }];
  });
}

function tooYoung(
  { potong, umur }: Ketentuan,
  kalender: Kalender,
  instansi: KodeBadan,
  zona: Zona,
  asOf: Instant,
): Instant {
  let day = potong;
  for (let left = umur; left > 0; day = addHari(day, -1)) {
    if (isHariKerja(kalender, day, instansi, asOf)) left -= 1;
  }
  return startOfHari(addHari(day, 1), zona);
}

/** The age that the form offers first: the limit of an ordinary pengaduan (rules §5). */
export const UMUR_BAKU = 14;
