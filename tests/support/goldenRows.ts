import { formatInstant, startOfHari, type Hari, type Zona } from '../../src/domain/shared/time.ts';

type Column =
  | 'nomor_asal'
  | 'kanal'
  | 'klasifikasi'
  | 'kategori'
  | 'judul'
  | 'isi'
  | 'instansi'
  | 'unit'
  | 'dibuat_pada'
  | 'diverifikasi_pada'
  | 'didisposisi_pada'
  | 'ditindaklanjuti_pada'
  | 'jawaban'
  | 'selesai_pada'
  | 'ringkasan'
  | 'ditunda_pada'
  | 'pertanyaan'
  | 'diarsipkan_pada'
  | 'alasan_arsip'
  | 'status'
  | 'hasil'
  | 'nilai';
export type LaporanRow = Readonly<Partial<Record<Column, string>>>;
export interface SkRow {
  readonly instansi: string;
  readonly nomor: string;
  readonly tanggal: Hari;
  readonly berlaku_sampai: string;
}
export interface MasukRow {
  readonly instansi: string;
  readonly pada: string;
}

export type Status =
  'menunggu_verifikasi' | 'diteruskan' | 'diproses' | 'tertunda' | 'selesai' | 'diarsipkan';

/** RFC 4180, with the columns that any row has. */
export function toCsv(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) =>
    columns.map((name) => quote(String((row as Record<string, unknown>)[name] ?? ''))).join(','),
  );
  return [columns.join(','), ...lines, ''].join('\n');
}

export interface RowFacts {
  readonly nama: string;
  readonly i: number;
  readonly status: Status;
  readonly instansi: string;
  readonly periode: readonly [Hari, Hari];
  readonly zona: Zona;
}

const TOPIK = [
  [
    'K20a',
    'Lampu jalan mati di depan pasar',
    'Lima lampu di jalan masuk pasar mati sejak hari Senin, warga takut lewat malam.',
  ],
  [
    'K13a',
    'Sampah tidak diangkut dua minggu',
    'Bak sampah di mulut gang penuh sejak dua minggu lalu dan baunya mengganggu.',
  ],
  [
    'K01a',
    'KTP elektronik belum selesai dicetak',
    'Saya merekam data tiga bulan lalu dan KTP elektronik saya belum dapat diambil.',
  ],
] as const;
const KLASIFIKASI = ['pengaduan', 'tidak_berkadar_pengawasan', 'permintaan_informasi', 'aspirasi'];
const KANAL = ['web', 'sms', 'whatsapp', 'aplikasi', ''];
const HASIL = ['dikonfirmasi', 'diselesaikan', 'tanpa_tanggapan', 'tidak_dapat_dipenuhi', ''];

/** A life that ended before the period did, so that the figures also stand as of its last day. */
export function laporanRow({ nama, i, status, instansi, periode, zona }: RowFacts): LaporanRow {
  const [dari, sampai] = periode;
  const days = (Date.parse(sampai) - Date.parse(dari)) / 86_400_000;
  const start = (i * 7) % Math.max(1, days - 30);
  const at = (day: number): string => moment(dari, start + day, zona, 8 + (i % 8));
  const [kategori, judul, isi] = TOPIK[i % TOPIK.length] ?? TOPIK[0];
  const isForwarded = status === 'diteruskan' || status === 'diproses' || status === 'selesai';
  return {
    nomor_asal: `${nama.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${i + 1}`,
    kanal: KANAL[i % KANAL.length] ?? '',
    klasifikasi: KLASIFIKASI[i % KLASIFIKASI.length] ?? '',
    kategori,
    judul,
    isi,
    instansi,
    unit: isForwarded && i % 3 > 0 ? `${instansi}/0${1 + (i % 9)}` : '',
    dibuat_pada: at(0),
    ...(isForwarded ? { diverifikasi_pada: at(1), didisposisi_pada: at(1) } : {}),
    ...(status === 'diproses' || status === 'selesai'
      ? { ditindaklanjuti_pada: at(3 + (i % 6)), jawaban: 'Petugas sudah memeriksa dan menanganinya.' }
      : {}),
    ...(status === 'selesai'
      ? { selesai_pada: at(12 + (i % 10)), ringkasan: 'Sudah ditangani di tempat.' }
      : {}),
    ...(status === 'tertunda' ? { ditunda_pada: at(2), pertanyaan: 'Di sebelah mana tepatnya?' } : {}),
    ...(status === 'diarsipkan'
      ? { diarsipkan_pada: at(2), alasan_arsip: i % 2 === 0 ? 'iseng' : 'tidak_jelas' }
      : {}),
    status,
    hasil: status === 'selesai' ? (HASIL[i % HASIL.length] ?? '') : '',
    nilai: status === 'selesai' && i % 4 === 0 ? String(1 + (i % 5)) : '',
  };
}

export function skRow(instansi: string, tanggal: Hari): SkRow {
  return {
    instansi,
    nomor: `188.44/${instansi}/${tanggal.slice(0, 4)}`,
    tanggal,
    berlaku_sampai: `${tanggal.slice(0, 4)}-12-31`,
  };
}

export function moment(hari: Hari, days: number, zona: Zona, hour: number): string {
  return formatInstant(startOfHari(hari, zona) + days * 86_400_000 + hour * 3_600_000, zona);
}
