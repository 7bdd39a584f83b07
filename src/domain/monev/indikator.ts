import type { Hari } from '../shared/time.ts';
import * as kata from './kata.ts';

/** What a figure counts in; the words for it are in `src/messages`. */
export type Satuan = 'laporan' | 'bagian' | 'hari_kerja' | 'jam' | 'skala_1_5';

/** What is known of the institutions of a set (not of laporan). */
export interface FaktaLembaga {
  /** Bodies of the set that exist at `sampai`, without the node of the admin nasional. */
  readonly instansi: number;
  /** With an SK pengelola valid at `sampai`. */
  readonly ber_sk: number;
  /** With an active admin. */
  readonly ber_admin: number;
  /** Whose admin signed in within the 30 days up to `sampai`. */
  readonly masuk: number;
  readonly unit: number;
  /** Units with an active officer. */
  readonly unit_berpetugas: number;
  /** To which something was recommended in the period: those that owe a follow-up report. */
  readonly diminta: number;
  /** Of these, that answered any point. */
  readonly menyampaikan: number;
  /** Of these, with every point verified. */
  readonly lengkap: number;
}

type Rumus =
  | { readonly jenis: 'jumlah'; readonly pembilang: readonly string[] }
  | { readonly jenis: 'bagian'; readonly pembilang: readonly string[]; readonly penyebut: readonly string[] }
  /** Over an integer histogram whose bars are words `<awalan><n>`. */
  | { readonly jenis: 'sebaran'; readonly awalan: string }
  | { readonly jenis: 'rata'; readonly awalan: string }
  | {
      readonly jenis: 'lembaga';
      readonly pembilang: keyof FaktaLembaga;
      readonly penyebut: keyof FaktaLembaga;
    }
  /** Against the same period before. */
  | { readonly jenis: 'pertumbuhan' };

/** Which end is the better one; of `netral` ones neither is: they explain others, and rank from the largest down. */
export type Arah = 'naik' | 'turun' | 'netral';

/**
 * Where an indicator comes from, as far as rules §1 and §6 tell: a law, a letter, figures that ministry and provinces published;
 * else it is a formula of this system.
 */
export type SumberIndikator =
  'uu_25_2009' | 'perpres_76_2013' | 'se_mendagri_2021' | 'surat_menpan_2020' | 'monev_terbit' | 'sistem';

/** What is laid down about an indicator beside its formula. */
interface Ketentuan {
  readonly arah: Arah;
  /** Laporan that a body needs in the period to have a rank, where nobody asks for another number [d]. */
  readonly minimal: number;
  readonly sumber: readonly SumberIndikator[];
  /** Raised when the formula changes its meaning, and `VERSI_RUMUS` with it. */
  readonly versi: number;
  /** The day from which figures are worked out by this version, whatever period they are asked of. */
  readonly berlakuSejak: Hari;
}

/** One indicator of rules §6, as data: what it divides by what, which end is better, by which source, since when. */
export interface Indikator extends Ketentuan {
  readonly kode: string;
  readonly satuan: Satuan;
  readonly rumus: Rumus;
  /** Places shown when printed; percent for `bagian`. */
  readonly desimal: number;
}

/** Raised when a formula below changes its meaning; docs/figures.md tells what changed. Frozen rankings name it. */
export const VERSI_RUMUS = 1;

/** With how many laporan a body has a rank where nobody says otherwise: what a form begins with [d]. */
export const MINIMAL_UMUM = 10;

const total = [kata.KATA_TOTAL];
const diproses = kata.kataStatus('diproses');
const selesai = kata.kataStatus('selesai');

/** All formulas are still the first ones. */
const PERTAMA = { versi: 1, berlakuSejak: '2026-11-22' } as const;

function ketentuan(arah: Arah, sumber: readonly SumberIndikator[]): Ketentuan {
  return { arah, minimal: MINIMAL_UMUM, sumber, ...PERTAMA };
}

const naik = (...sumber: SumberIndikator[]): Ketentuan => ketentuan('naik', sumber);
const turun = (...sumber: SumberIndikator[]): Ketentuan => ketentuan('turun', sumber);
const netral = (...sumber: SumberIndikator[]): Ketentuan => ketentuan('netral', sumber);

function bagian(
  kode: string,
  pembilang: readonly string[],
  penyebut: readonly string[],
  laid: Ketentuan,
): Indikator {
  return { kode, satuan: 'bagian', rumus: { jenis: 'bagian', pembilang, penyebut }, desimal: 0, ...laid };
}

/** Institutions are counted themselves, not their laporan: no number of laporan is needed for a rank. */
function lembaga(
  kode: string,
  pembilang: keyof FaktaLembaga,
  penyebut: keyof FaktaLembaga,
  laid: Ketentuan,
  desimal = 0,
): Indikator {
  const rumus = { jenis: 'lembaga', pembilang, penyebut } as const;
  return { kode, satuan: 'bagian', rumus, desimal, ...laid, minimal: 0 };
}

/** Time limits are asked for by law; that of settling also has a number of days there (rules §1). */
function ofJam(jam: kata.JamTerukur): readonly Indikator[] {
  const [tepat, terlambat, diperpanjang, lewat] = kata.TANDA_JAM.map((tanda) => kata.kataJam(jam, tanda));
  const judged = [tepat, terlambat, lewat].map(String);
  const hukum: SumberIndikator[] =
    jam === 'penyelesaian' ? ['uu_25_2009', 'perpres_76_2013'] : ['uu_25_2009'];
  return [
    waktu(`waktu_${jam}`, 'hari_kerja', `hari:${jam}:`, hukum),
    waktu(`waktu_${jam}_jam`, 'jam', `lama:${jam}:`, hukum),
    bagian(`kepatuhan_${jam}`, [String(tepat)], judged, naik(...hukum)),
    // extended ones apart, never as in time (rules §4 perpanjang)
    bagian(`diperpanjang_${jam}`, [String(diperpanjang)], [...judged, String(diperpanjang)], turun('sistem')),
  ];
}

function waktu(kode: string, satuan: Satuan, awalan: string, hukum: readonly SumberIndikator[]): Indikator {
  return { kode, satuan, rumus: { jenis: 'sebaran', awalan }, desimal: 1, ...turun(...hukum) };
}

/** The indicators of rules §6 in the order in which they are shown: the one place that lays them down. */
export const INDIKATOR: readonly Indikator[] = [
  {
    kode: 'total',
    satuan: 'laporan',
    rumus: { jenis: 'jumlah', pembilang: total },
    desimal: 0,
    ...netral('monev_terbit'),
  },
  bagian('tindak_lanjut', [diproses, selesai], total, naik('monev_terbit')),
  bagian('selesai', [selesai], total, naik('monev_terbit')),
  bagian('selesai_dikonfirmasi', [kata.kataHasil('dikonfirmasi')], total, naik('sistem')),
  bagian('selesai_diselesaikan', [kata.kataHasil('diselesaikan')], total, netral('sistem')),
  bagian('selesai_tanpa_tanggapan', [kata.kataHasil('tanpa_tanggapan')], total, netral('sistem')),
  bagian('selesai_tidak_dipenuhi', [kata.kataHasil('tidak_dapat_dipenuhi')], total, netral('sistem')),
  bagian('proses', [diproses], total, netral('monev_terbit')),
  bagian('belum_ditindaklanjuti', [kata.kataStatus('diteruskan')], total, turun('sistem')),
  bagian('belum_diverifikasi', [kata.kataStatus('menunggu_verifikasi')], total, turun('sistem')),
  bagian('tertunda', [kata.kataStatus('tertunda')], total, turun('monev_terbit')),
  bagian('arsip', [kata.kataStatus('diarsipkan')], total, turun('monev_terbit')),
  lembaga('keterhubungan', 'ber_sk', 'instansi', naik('se_mendagri_2021', 'monev_terbit')),
  lembaga('terhubung_akun', 'ber_admin', 'instansi', naik('sistem')),
  lembaga('terhubung_unit', 'unit_berpetugas', 'unit', naik('sistem')),
  lembaga('keaktifan', 'masuk', 'instansi', naik('monev_terbit')),
  // printed with one decimal, as the ministry does: 7 of 34 is 20.6 %
  lembaga('rekomendasi_disampaikan', 'menyampaikan', 'diminta', naik('surat_menpan_2020', 'monev_terbit'), 1),
  lembaga('rekomendasi_lengkap', 'lengkap', 'diminta', naik('surat_menpan_2020', 'monev_terbit'), 1),
  ...kata.JAM_TERUKUR.flatMap(ofJam),
  {
    kode: 'kepuasan',
    satuan: 'skala_1_5',
    rumus: { jenis: 'rata', awalan: 'nilai:' },
    desimal: 2,
    ...naik('sistem'),
  },
  bagian('kepuasan_menilai', [kata.KATA_DINILAI], [selesai], naik('sistem')),
  bagian('tepat_instansi', [kata.KATA_TEPAT_INSTANSI], [kata.KATA_DITERUSKAN], naik('sistem')),
  bagian('buka_kembali', [kata.KATA_DIBUKA_KEMBALI], [kata.KATA_PERNAH_SELESAI], turun('sistem')),
  {
    kode: 'pertumbuhan',
    satuan: 'bagian',
    rumus: { jenis: 'pertumbuhan' },
    desimal: 1,
    ...netral('sistem'),
  },
];

const BY_KODE = new Map(INDIKATOR.map((one) => [one.kode, one]));

export function indikatorOf(kode: string): Indikator | undefined {
  return BY_KODE.get(kode);
}

/** The measures that an indicator's numerator counts: the list behind the figure. Empty for facts that are no laporan. */
export function listedKata(indikator: Indikator): readonly string[] {
  const { rumus } = indikator;
  return rumus.jenis === 'jumlah' || rumus.jenis === 'bagian' ? rumus.pembilang : [];
}

/** Every measure that an indicator looks at; null when it looks at a whole histogram. */
export function usedKata(indikator: Indikator): readonly string[] | null {
  const { rumus } = indikator;
  switch (rumus.jenis) {
    case 'jumlah':
      return rumus.pembilang;
    case 'bagian':
      return [...rumus.pembilang, ...rumus.penyebut];
    case 'pertumbuhan':
      return total;
    default:
      return null;
  }
}
