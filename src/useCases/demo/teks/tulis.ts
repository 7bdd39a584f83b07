import { JUDUL_MAX } from '../../../domain/laporan/limits.ts';
import type { Klasifikasi } from '../../../domain/laporan/types.ts';
import type { Dadu } from '../dadu.ts';
import { UMUM_PUSAT } from './pusat.ts';
import { fill, type Isian } from './tempat.ts';
import { topikOf } from './topik.ts';

/** The words of one laporan of the demo, from its filing to its answers. */
export interface Naskah {
  readonly judul: string;
  readonly isi: string;
  /** A promise, then what was done. */
  readonly janji: string;
  readonly jawab: string;
  readonly isian: Isian;
}

const AKIBAT = [
  'Anak-anak dan orang tua paling merasakan akibatnya.',
  'Usaha kecil di sekitar sini ikut merugi.',
  'Beberapa warga sudah hampir celaka.',
  'Kami sudah menyampaikannya kepada ketua RT, tetapi belum ada hasil.',
  'Keadaan ini sudah menjadi bahan pembicaraan di lingkungan kami.',
  'Tetangga saya mengalami hal yang sama.',
  'Saya menyimpan foto dan catatannya bila diperlukan.',
  'Pekan lalu keadaannya bahkan lebih buruk.',
  'Kami tidak tahu lagi harus melapor ke mana.',
  'Hal ini mengganggu pekerjaan saya sehari-hari.',
] as const;

const HARAPAN = [
  'Mohon segera ditindaklanjuti.',
  'Mohon petugas datang memeriksa langsung.',
  'Kami berharap ada kabar kapan akan ditangani.',
  'Tolong beri penjelasan yang jelas kepada warga.',
  'Semoga ada penyelesaian yang tuntas, bukan hanya sementara.',
  'Mohon jangan hanya dijawab dengan ucapan terima kasih.',
  'Terima kasih atas perhatiannya.',
  'Kami siap membantu menunjukkan lokasinya.',
] as const;

const TEMPATNYA = [
  'Letaknya di {jalan}, {rt}, dekat {patokan}.',
  'Tepatnya di {jalan} sebelah {patokan}, {kec}.',
  'Patokannya {patokan} di {jalan}, {rt}.',
  '',
] as const;

const ASPIRASI = [
  'Usul penambahan petugas {hal} di {kec}',
  'Mohon jadwal {hal} di {kec} diumumkan lebih awal',
  'Usul {hal} dapat dipantau warga {kota} lewat situs',
  'Saran perbaikan {hal} untuk warga {rt}, {kec}',
  'Mohon {hal} di {kec} ramah bagi lansia dan difabel',
  'Usul warga {kec} dilibatkan dalam {hal}',
] as const;

const ISI_ASPIRASI = [
  'Selama ini warga {kec} sering tidak tahu jadwal dan harus datang berulang kali.',
  'Akan lebih baik bila warga dapat melihat kemajuan pekerjaan tanpa harus bertanya.',
  'Di tempat lain cara ini sudah dipakai dan keluhan berkurang.',
  'Jumlah petugas tidak sebanding dengan banyaknya warga di {kota}.',
] as const;

const INFORMASI = [
  'Syarat dan biaya {hal} bagi warga {kec}',
  'Cara mengajukan {hal} di {kota}, {kec}',
  'Permohonan data {hal} {kota} tahun {tahun}',
  'Jadwal {hal} di {kec}, {kota}',
  'Anggaran {hal} {kota} tahun {tahun}',
] as const;

const ISI_INFORMASI = [
  'Saya ingin tahu syarat, biaya, dan lama pengurusan {hal}, karena keterangan di loket berbeda-beda.',
  'Mohon salinan dokumen tentang {hal} di {kota} tahun {tahun} untuk keperluan warga.',
  'Ke mana saya harus datang untuk {hal}, dan berkas apa yang perlu dibawa dari {kec}?',
] as const;

const JAWAB_INFORMASI = [
  'Syarat, biaya, dan waktu {hal} kami lampirkan dalam jawaban ini dan sudah ditempel di loket.',
  'Data yang diminta untuk tahun {tahun} sudah tersedia dan dapat diunduh dari laman kami.',
] as const;

const JAWAB_ASPIRASI = [
  'Usul Anda tentang {hal} sudah dibahas dan masuk rencana kerja tahun {tahun}.',
  'Usul diterima. Uji coba akan dimulai di {kec} dan hasilnya diumumkan kepada warga.',
] as const;

const PEMBUKA = [
  'Terima kasih atas laporan Anda.',
  'Laporan Anda sudah kami periksa.',
  'Kami mohon maaf atas ketidaknyamanan ini.',
  'Sehubungan dengan laporan Anda, kami sampaikan hasilnya.',
] as const;

const JANJI = [
  'Petugas kami sudah meninjau lokasi di {kec}. Pekerjaan dijadwalkan dan selesai paling lambat pada tanggal yang tercantum.',
  'Kami sedang menyiapkan tenaga dan bahan. Perkembangannya akan kami kabarkan.',
  'Hal ini sedang kami koordinasikan dengan pihak terkait di {kota}.',
  'Keterangan di lapangan sudah kami kumpulkan, tindak lanjutnya menyusul sesuai jadwal.',
] as const;

/** Writes a laporan about a kategori; `isPusat` speaks of the named office instead of a place. */
export function writeNaskah(
  dadu: Dadu,
  of: { readonly kategori: string; readonly klasifikasi: Klasifikasi; readonly isPusat: boolean },
  isian: Isian,
): Naskah {
  const topik = of.isPusat ? UMUM_PUSAT : topikOf(of.kategori, dadu.pick);
  const words = { ...isian, hal: topik.hal };
  const say = (kalimat: string): string => fill(kalimat, words);
  const kind = KINDS[of.klasifikasi] ?? { judul: topik.judul, isi: topik.isi, jawab: topik.jawab };
  const first = dadu.pick(kind.isi);
  const second = dadu.pick(kind.isi);
  const sentences = [
    say(first),
    second === first ? '' : say(second),
    of.isPusat || of.klasifikasi === 'permintaan_informasi' ? '' : say(dadu.pick(TEMPATNYA)),
    of.klasifikasi === 'permintaan_informasi' ? '' : dadu.pick(AKIBAT),
    dadu.pick(HARAPAN),
  ];
  return {
    judul: dadu.pick(kind.judul.map(say).filter((one) => one.length <= JUDUL_MAX)),
    isi: sentences.filter((one) => one !== '').join(' '),
    janji: `${dadu.pick(PEMBUKA)} ${say(dadu.pick(JANJI))}`,
    jawab: `${dadu.pick(PEMBUKA)} ${say(dadu.pick(kind.jawab))}`,
    isian: words,
  };
}

interface Kind {
  readonly judul: readonly string[];
  readonly isi: readonly string[];
  readonly jawab: readonly string[];
}

const KINDS: Readonly<Partial<Record<Klasifikasi, Kind>>> = {
  aspirasi: { judul: ASPIRASI, isi: ISI_ASPIRASI, jawab: JAWAB_ASPIRASI },
  permintaan_informasi: { judul: INFORMASI, isi: ISI_INFORMASI, jawab: JAWAB_INFORMASI },
};
