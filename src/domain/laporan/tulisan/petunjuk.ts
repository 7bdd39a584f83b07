import { ISI_MIN } from '../limits.ts';

/** What a reader of a complaint asks first. */
export const UNSUR = ['di_mana', 'kapan', 'siapa'] as const;
export type Unsur = (typeof UNSUR)[number];

export interface Petunjuk {
  /** Characters still lacking until the text is long enough; 0 when it is. */
  readonly kurangHuruf: number;
  /** What the text does not seem to tell yet, in the order in which it is asked. */
  readonly belum: readonly Unsur[];
}

/**
 * What a text does not seem to tell yet (pages.md: "a live hint of what is missing"). A hint by words, never a refusal: it may
 * be wrong in both directions. Only a pengaduan is asked when it happened.
 */
export function petunjukOf(isi: string, klasifikasi: string): Petunjuk {
  const teks = isi.trim();
  const kurangHuruf = Math.max(0, ISI_MIN - Array.from(teks).length);
  const asked = UNSUR.filter((one) => klasifikasi !== 'permintaan_informasi' || one === 'di_mana').filter(
    (one) => klasifikasi !== 'aspirasi' || one !== 'kapan',
  );
  return { kurangHuruf, belum: teks === '' ? asked : asked.filter((one) => !TANDA[one].test(teks)) };
}

/** Whole words: a sign of each among the words that Indonesians (and English pages) use for it. */
function anyWord(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
}

const TEMPAT =
  '(?:jalan|jln|jl)\\.? (?!mati|rusak|berlubang|padam|longsor|amblas|ambles|macet|gelap|ini|itu|yang|sudah|tidak)\\p{L}+|gang|gg|desa|dusun|kampung|kelurahan|kecamatan|kabupaten|kota|provinsi|rt|rw|simpang|perempatan|pertigaan|' +
  'jembatan|pasar|terminal|stasiun|pelabuhan|bandara|kantor|sekolah|sd|smp|sma|smk|kampus|puskesmas|rumah sakit|rsud|posyandu|' +
  'perumahan|komplek|kompleks|sungai|pantai|street|road|village|district|city|office|school|hospital|' +
  '(?:di|ke|dari|at|in) (?!mana|sini|sana|situ|antara|atas|bawah|luar|dalam|the|a )\\p{L}+';
const WAKTU =
  'hari ini|kemarin|tadi|barusan|lusa|sekarang|sejak|selama|setiap|sudah \\p{L}+ (?:hari|minggu|bulan|tahun)|pukul|jam \\d+|' +
  'senin|selasa|rabu|kamis|jumat|sabtu|minggu|pagi|siang|sore|malam|subuh|seminggu|sebulan|setahun|sepekan|tanggal|' +
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|' +
  '\\d+ (?:hari|minggu|pekan|bulan|tahun|jam|days?|weeks?|months?|years?)|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|20\\d\\d|' +
  'today|yesterday|since|every|last (?:week|month|year)|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const ORANG =
  'saya|aku|kami|kita|warga|masyarakat|penduduk|orang|anak|anak-anak|ibu|bapak|pak|bu|istri|suami|keluarga|tetangga|' +
  'petugas|pegawai|pejabat|staf|karyawan|guru|dokter|perawat|bidan|kepala|lurah|camat|ketua|siswa|murid|mahasiswa|pasien|' +
  'pelanggan|pengguna|penumpang|pengendara|pejalan kaki|pedagang|petani|nelayan|buruh|lansia|penyandang disabilitas|difabel|' +
  'i|we|my|our|people|residents?|officers?|patients?|students?|children|customers?';

const TANDA: Readonly<Record<Unsur, RegExp>> = {
  di_mana: anyWord(TEMPAT),
  kapan: anyWord(WAKTU),
  siapa: anyWord(ORANG),
};
