import { jamak } from './format/jamak.ts';
import type { Lang } from './bahasa.ts';
import { formatAngka } from './format/angka.ts';
import { formatHari, formatTanggal } from './format/tanggal.ts';

type Data = Readonly<Record<string, unknown>>;

/** Each line of a daily digest and the list that it counts. */
const TAMPILAN = {
  terlambat: 'terlambat',
  hariIni: 'hari-ini',
  verifikasi: 'verifikasi',
  jawab: 'jawab',
  pelapor: 'pelapor',
} as const;
type Hitungan = keyof typeof TAMPILAN;

const id = {
  pekan: (dari: string, sampai: string) => `Ringkasan pekan ${dari} sampai ${sampai}`,
  pagi: (hari: string) => `Ringkasan pagi, ${hari}`,
  siang: (hari: string) => `Ringkasan siang, ${hari}`,
  terlambat: (n: string) => `${n} terlambat`,
  jatuhTempo: (n: string) => `${n} jatuh tempo`,
  harian: {
    terlambat: (n: string) => `${n} laporan terlambat`,
    hariIni: (n: string) => `${n} laporan jatuh tempo hari ini`,
    verifikasi: (n: string) => `${n} laporan perlu diverifikasi`,
    jawab: (n: string) => `${n} laporan perlu ditindaklanjuti`,
    pelapor: (n: string) => `${n} laporan menunggu pelapor`,
  } satisfies Readonly<Record<Hitungan, (n: string) => string>>,
  masuk: (n: string) => `${n} laporan masuk pekan itu`,
  terbuka: (n: string) => `${n} laporan masih terbuka`,
  verifikasi: (n: string) => `${n} laporan belum diverifikasi`,
  semuaTerlambat: (n: string) => `${n} laporan terlambat`,
  selengkapnya: 'Selengkapnya',
  matikan: 'Matikan ringkasan ini',
  kaki: 'SP4N-LAPOR! · Surat ini dikirim otomatis. Layanan ini gratis.',
};

const reports = (n: string): string => jamak(n, 'report');
const are = (n: string, verb: string, verbs: string): string =>
  jamak(n, `report ${verb}`, `reports ${verbs}`);

const en: typeof id = {
  pekan: (dari, sampai) => `Digest of the week ${dari} to ${sampai}`,
  pagi: (hari) => `Morning digest, ${hari}`,
  siang: (hari) => `Noon digest, ${hari}`,
  terlambat: (n) => `${n} late`,
  jatuhTempo: (n) => `${n} due`,
  harian: {
    terlambat: (n) => are(n, 'is late', 'are late'),
    hariIni: (n) => are(n, 'falls due today', 'fall due today'),
    verifikasi: (n) => `${reports(n)} to be verified`,
    jawab: (n) => `${reports(n)} to be followed up`,
    pelapor: (n) => are(n, 'waits for the reporter', 'wait for the reporter'),
  },
  masuk: (n) => `${reports(n)} came in that week`,
  terbuka: (n) => are(n, 'is still open', 'are still open'),
  verifikasi: (n) => are(n, 'is not verified yet', 'are not verified yet'),
  semuaTerlambat: (n) => are(n, 'is late', 'are late'),
  selengkapnya: 'See everything',
  matikan: 'Switch this digest off',
  kaki: 'SP4N-LAPOR! · This mail was sent by a machine. The service is free.',
};

/** The mail of a morning, noon or weekly digest, in its officer's language: numbers and links, no word of any laporan. */
export function suratRingkasan(
  jenis: string,
  data: Data,
  { origin, lang }: { readonly origin: string; readonly lang: Lang },
): { readonly subject: string; readonly text: string } {
  const words = lang === 'id' ? id : en;
  const isWeekly = jenis === 'ringkasan_mingguan';
  const count = counter(data, lang);
  const lines = isWeekly ? weekly(data, origin, lang) : daily(data, origin, lang);
  const hari = formatHari(text(data, 'hari'), lang);
  const judul = isWeekly
    ? words.pekan(formatTanggal(text(data, 'dari'), lang), formatTanggal(text(data, 'sampai'), lang))
    : (jenis === 'ringkasan_pagi' ? words.pagi : words.siang)(hari);
  const subject = isWeekly
    ? `${judul}: ${words.terlambat(count('terlambat'))}`
    : `${judul}: ${words.jatuhTempo(count('hariIni'))}, ${words.terlambat(count('terlambat'))}`;
  const body = [
    `${judul}.`,
    '',
    ...lines,
    '',
    `${words.selengkapnya}: ${origin}/petugas/ringkasan`,
    `${words.matikan}: ${origin}/pengaturan#ringkasan`,
    '',
    '--',
    words.kaki,
    '',
  ];
  return { subject, text: body.join('\n') };
}

function daily(data: Data, origin: string, lang: Lang): readonly string[] {
  const words = lang === 'id' ? id : en;
  const count = counter(data, lang);
  return (Object.keys(TAMPILAN) as Hitungan[])
    .filter((key) => Number(data[key] ?? 0) > 0)
    .map((key) => `- ${words.harian[key](count(key))}: ${origin}/petugas?tampilan=${TAMPILAN[key]}`);
}

function weekly(data: Data, origin: string, lang: Lang): readonly string[] {
  const words = lang === 'id' ? id : en;
  const count = counter(data, lang);
  const period = `dari=${text(data, 'dari')}&sampai=${text(data, 'sampai')}`;
  const units = Array.isArray(data['unit']) ? (data['unit'] as readonly Data[]) : [];
  const list = `${origin}/petugas?tampilan=`;
  return [
    `- ${words.masuk(count('masuk'))}: ${list}semua&${period}`,
    `- ${words.terbuka(count('terbuka'))}: ${list}terbuka`,
    `- ${words.verifikasi(count('verifikasi'))}: ${list}verifikasi`,
    `- ${words.semuaTerlambat(count('terlambat'))}: ${list}terlambat`,
    ...units.map(
      (one) =>
        `  - ${text(one, 'nama')}: ${words.terlambat(counter(one, lang)('terlambat'))}: ${list}terlambat&unit=${encodeURIComponent(text(one, 'kode'))}`,
    ),
  ];
}

function counter(data: Data, lang: Lang): (key: string) => string {
  return (key) => formatAngka(Number(data[key] ?? 0), lang);
}

function text(data: Data, key: string): string {
  return String(data[key] ?? '');
}
