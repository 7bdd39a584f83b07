import { formatAngka } from './format/angka.ts';
import { formatHari, formatTanggal } from './format/tanggal.ts';

type Data = Readonly<Record<string, unknown>>;

/** Each line of a digest leads to the list that it counts. */
const HARIAN: readonly (readonly [string, string, string])[] = [
  ['terlambat', 'terlambat', 'terlambat'],
  ['hariIni', 'jatuh tempo hari ini', 'hari-ini'],
  ['verifikasi', 'perlu diverifikasi', 'verifikasi'],
  ['jawab', 'perlu ditindaklanjuti', 'jawab'],
  ['pelapor', 'menunggu pelapor', 'pelapor'],
];

/** The mail of a morning, noon or weekly digest: numbers and links, no word of any laporan. */
export function suratRingkasan(
  jenis: string,
  data: Data,
  origin: string,
): { readonly subject: string; readonly text: string } {
  const isWeekly = jenis === 'ringkasan_mingguan';
  const lines = isWeekly ? weekly(data, origin) : daily(data, origin);
  const hari = formatHari(text(data, 'hari'), 'id');
  const judul = isWeekly
    ? `Ringkasan pekan ${formatTanggal(text(data, 'dari'), 'id')} sampai ${formatTanggal(text(data, 'sampai'), 'id')}`
    : `Ringkasan ${jenis === 'ringkasan_pagi' ? 'pagi' : 'siang'}, ${hari}`;
  const subject = isWeekly
    ? `${judul}: ${count(data, 'terlambat')} terlambat`
    : `${judul}: ${count(data, 'hariIni')} jatuh tempo, ${count(data, 'terlambat')} terlambat`;
  const body = [
    `${judul}.`,
    '',
    ...lines,
    '',
    `Selengkapnya: ${origin}/petugas/ringkasan`,
    `Matikan ringkasan ini: ${origin}/pengaturan#ringkasan`,
    '',
    '--',
    'SP4N-LAPOR! · Surat ini dikirim otomatis. Layanan ini gratis.',
    '',
  ];
  return { subject, text: body.join('\n') };
}

function daily(data: Data, origin: string): readonly string[] {
  return HARIAN.filter(([key]) => number(data, key) > 0).map(
    ([key, words, view]) => `- ${count(data, key)} laporan ${words}: ${origin}/petugas?tampilan=${view}`,
  );
}

function weekly(data: Data, origin: string): readonly string[] {
  const period = `dari=${text(data, 'dari')}&sampai=${text(data, 'sampai')}`;
  const units = Array.isArray(data['unit']) ? (data['unit'] as readonly Data[]) : [];
  return [
    `- ${count(data, 'masuk')} laporan masuk pekan itu: ${origin}/petugas?tampilan=semua&${period}`,
    `- ${count(data, 'terbuka')} laporan masih terbuka: ${origin}/petugas?tampilan=terbuka`,
    `- ${count(data, 'verifikasi')} laporan belum diverifikasi: ${origin}/petugas?tampilan=verifikasi`,
    `- ${count(data, 'terlambat')} laporan terlambat: ${origin}/petugas?tampilan=terlambat`,
    ...units.map(
      (one) =>
        `  - ${text(one, 'nama')}: ${count(one, 'terlambat')} terlambat: ${origin}/petugas?tampilan=terlambat&unit=${encodeURIComponent(text(one, 'kode'))}`,
    ),
  ];
}

function number(data: Data, key: string): number {
  return Number(data[key] ?? 0);
}

function count(data: Data, key: string): string {
  return formatAngka(number(data, key), 'id');
}

function text(data: Data, key: string): string {
  return String(data[key] ?? '');
}
