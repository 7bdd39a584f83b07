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

/** One indicator of rules §6, as data: what it divides by what. */
export interface Indikator {
  readonly kode: string;
  readonly satuan: Satuan;
  readonly rumus: Rumus;
  /** Places shown when printed; percent for `bagian`. */
  readonly desimal: number;
}

const total = [kata.KATA_TOTAL];
const diproses = kata.kataStatus('diproses');
const selesai = kata.kataStatus('selesai');

function bagian(kode: string, pembilang: readonly string[], penyebut: readonly string[]): Indikator {
  return { kode, satuan: 'bagian', rumus: { jenis: 'bagian', pembilang, penyebut }, desimal: 0 };
}

function lembaga(
  kode: string,
  pembilang: keyof FaktaLembaga,
  penyebut: keyof FaktaLembaga,
  desimal = 0,
): Indikator {
  return { kode, satuan: 'bagian', rumus: { jenis: 'lembaga', pembilang, penyebut }, desimal };
}

function ofJam(jam: kata.JamTerukur): readonly Indikator[] {
  const [tepat, terlambat, diperpanjang, lewat] = kata.TANDA_JAM.map((tanda) => kata.kataJam(jam, tanda));
  const judged = [tepat, terlambat, lewat].map(String);
  return [
    waktu(`waktu_${jam}`, 'hari_kerja', `hari:${jam}:`),
    waktu(`waktu_${jam}_jam`, 'jam', `lama:${jam}:`),
    bagian(`kepatuhan_${jam}`, [String(tepat)], judged),
    // extended ones apart, never as in time (rules §4 perpanjang)
    bagian(`diperpanjang_${jam}`, [String(diperpanjang)], [...judged, String(diperpanjang)]),
  ];
}

function waktu(kode: string, satuan: Satuan, awalan: string): Indikator {
  return { kode, satuan, rumus: { jenis: 'sebaran', awalan }, desimal: 1 };
}

/** The indicators of rules §6 in the order in which they are shown. docs/figures.md says each in words. */
export const INDIKATOR: readonly Indikator[] = [
  { kode: 'total', satuan: 'laporan', rumus: { jenis: 'jumlah', pembilang: total }, desimal: 0 },
  bagian('tindak_lanjut', [diproses, selesai], total),
  bagian('selesai', [selesai], total),
  bagian('selesai_dikonfirmasi', [kata.kataHasil('dikonfirmasi')], total),
  bagian('selesai_diselesaikan', [kata.kataHasil('diselesaikan')], total),
  bagian('selesai_tanpa_tanggapan', [kata.kataHasil('tanpa_tanggapan')], total),
  bagian('selesai_tidak_dipenuhi', [kata.kataHasil('tidak_dapat_dipenuhi')], total),
  bagian('proses', [diproses], total),
  bagian('belum_ditindaklanjuti', [kata.kataStatus('diteruskan')], total),
  bagian('belum_diverifikasi', [kata.kataStatus('menunggu_verifikasi')], total),
  bagian('tertunda', [kata.kataStatus('tertunda')], total),
  bagian('arsip', [kata.kataStatus('diarsipkan')], total),
  lembaga('keterhubungan', 'ber_sk', 'instansi'),
  lembaga('terhubung_akun', 'ber_admin', 'instansi'),
  lembaga('terhubung_unit', 'unit_berpetugas', 'unit'),
  lembaga('keaktifan', 'masuk', 'instansi'),
  // printed with one decimal, as the ministry does: 7 of 34 is 20.6 %
  lembaga('rekomendasi_disampaikan', 'menyampaikan', 'diminta', 1),
  lembaga('rekomendasi_lengkap', 'lengkap', 'diminta', 1),
  ...kata.JAM_TERUKUR.flatMap(ofJam),
  { kode: 'kepuasan', satuan: 'skala_1_5', rumus: { jenis: 'rata', awalan: 'nilai:' }, desimal: 2 },
  bagian('kepuasan_menilai', [kata.KATA_DINILAI], [selesai]),
  bagian('tepat_instansi', [kata.KATA_TEPAT_INSTANSI], [kata.KATA_DITERUSKAN]),
  bagian('buka_kembali', [kata.KATA_DIBUKA_KEMBALI], [kata.KATA_PERNAH_SELESAI]),
  { kode: 'pertumbuhan', satuan: 'bagian', rumus: { jenis: 'pertumbuhan' }, desimal: 1 },
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
