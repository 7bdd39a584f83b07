import type { Lang } from '../bahasa.ts';
import { jamak } from '../format/jamak.ts';
import { formatHari } from '../format/tanggal.ts';

/** What the queue knows of a due date that is near or over: counts, days, names of bodies and documents. */
export interface SuratTenggatData {
  readonly n?: number;
  readonly badanN?: number;
  /** `sk`, or a kind of the register. */
  readonly apa?: string;
  readonly nama?: string;
  readonly tanggal?: string;
  /** Points and answers of one body, as their page is addressed; empty for several occasions. */
  readonly rekomendasi?: string;
}

const id = {
  butir: (n: number) => `${n} butir rekomendasi`,
  segera: (butir: string, hari: string) => `${butir} jatuh tempo ${hari}`,
  segeraIsi: (butir: string, hari: string) =>
    `${butir} untuk instansi Anda belum dijawab. Jawab dengan yang sudah dikerjakan dan buktinya, paling lambat ${hari}.`,
  lewat: (butir: string) => `${butir} lewat tenggat`,
  lewatIsi: (butir: string, hari: string) =>
    `${butir} untuk instansi Anda belum dijawab, padahal tenggatnya ${hari}. Jawab sekarang dengan yang sudah dikerjakan.`,
  buka: 'Buka butir dan jawabannya',
  pengawas: (n: number) => `${n} butir rekomendasi lewat tenggat`,
  pengawasIsi: (n: number, badan: number) =>
    `${n} butir rekomendasi di ${badan} instansi yang Anda awasi lewat tenggat dan belum dijawab.`,
  kokpit: 'Lihat instansinya',
  apa: {
    sk: 'SK pengelola',
    sop: 'SOP',
    renaksi: 'Rencana aksi',
    aplikasi: 'Izin aplikasi pengaduan',
  },
  habis: (apa: string, nama: string, hari: string) => `${apa} ${nama} berakhir ${hari}`,
  habisIsi: (apa: string, nama: string, hari: string) =>
    `${apa} ${nama} berakhir ${hari}, dan belum ada penggantinya di register. Perpanjang atau ganti, lalu catat.`,
  register: 'Buka register',
};

const en: typeof id = {
  butir: (n) => jamak(n, 'recommended point'),
  segera: (butir, hari) => `${butir} due on ${hari}`,
  segeraIsi: (butir, hari) =>
    `Waiting for your agency’s answer: ${butir}. Answer with what was done and the evidence by ${hari}.`,
  lewat: (butir) => `${butir} overdue`,
  lewatIsi: (butir, hari) =>
    `Without an answer of your agency although due on ${hari}: ${butir}. Answer now with what was done.`,
  buka: 'Open the points and answers',
  pengawas: (n) => `${jamak(n, 'recommended point')} overdue`,
  pengawasIsi: (n, badan) =>
    `Overdue and without an answer: ${jamak(n, 'recommended point')} at ${jamak(badan, 'agency', 'agencies')} that you supervise.`,
  kokpit: 'See the agencies',
  apa: {
    sk: 'The decree',
    sop: 'The procedure',
    renaksi: 'The action plan',
    aplikasi: 'The leave for an application',
  },
  habis: (apa, nama, hari) => `${apa} ${nama} ends on ${hari}`,
  habisIsi: (apa, nama, hari) =>
    `${apa} ${nama} ends on ${hari}, and nothing in the register follows it. Prolong or replace it, then put it on record.`,
  register: 'Open the register',
};

/** The mail about a due date, in its officer's language; null for what is none. */
export function suratTenggat(
  jenis: string,
  data: SuratTenggatData,
  { origin, lang }: { readonly origin: string; readonly lang: Lang },
): { readonly subject: string; readonly lines: readonly string[] } | null {
  const words = lang === 'id' ? id : en;
  const hari = data.tanggal === undefined ? '' : formatHari(data.tanggal, lang);
  const n = data.n ?? 0;
  const butir = words.butir(n);
  const buka = `${words.buka}: ${origin}/pengawasan/rekomendasi${data.rekomendasi ? `/${data.rekomendasi}` : ''}`;
  switch (jenis) {
    case 'pengawasan_tenggat_segera':
      return { subject: words.segera(butir, hari), lines: [words.segeraIsi(butir, hari), buka] };
    case 'pengawasan_tenggat_lewat':
      return { subject: words.lewat(butir), lines: [words.lewatIsi(butir, hari), buka] };
    case 'pengawasan_tenggat_pengawas':
      return {
        subject: words.pengawas(n),
        lines: [words.pengawasIsi(n, data.badanN ?? 0), `${words.kokpit}: ${origin}/pengawasan`],
      };
    case 'pengawasan_habis': {
      const names: Readonly<Record<string, string>> = words.apa;
      const apa = names[data.apa ?? ''] ?? '';
      const nama = data.nama ?? '';
      return {
        subject: words.habis(apa, nama, hari),
        lines: [words.habisIsi(apa, nama, hari), `${words.register}: ${origin}${registerPath(data.apa)}`],
      };
    }
    default:
      return null;
  }
}

/** Where a document is kept: decrees beside the settings of the body, the rest in the register. */
export function registerPath(apa: string | undefined): string {
  return apa === 'sk' ? '/pengaturan' : '/pengaturan/register';
}
