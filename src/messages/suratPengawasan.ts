import type { Lang } from './bahasa.ts';
import { formatHari } from './format/tanggal.ts';

/** What the queue knows of an act of supervision: names of bodies, numbers, days. */
export interface SuratPengawasanData {
  readonly pengawas?: string;
  readonly nomorSurat?: string;
  readonly tanggal?: string;
  readonly tindakan?: string;
  readonly instruksi?: string;
}

const id = {
  pembina: 'Instansi pembina',
  pengingat: (dari: string) => `Pengingat dari ${dari}`,
  pengingatIsi: (dari: string) =>
    `${dari} mengingatkan: ada laporan di instansi Anda yang menunggu atau sudah terlambat.`,
  antrean: 'Buka antrean Anda',
  teguran: (nomor: string) => `Surat teguran ${nomor}`,
  teguranIsi: (dari: string, nomor: string) => `${dari} mengirim surat teguran nomor ${nomor}.`,
  jawaban: (hari: string) => `Jawaban ditunggu paling lambat ${hari}.`,
  penghargaan: (nomor: string) => `Surat penghargaan ${nomor}`,
  penghargaanIsi: (dari: string, nomor: string) => `${dari} mengirim surat penghargaan nomor ${nomor}.`,
  baca: 'Baca dan cetak suratnya',
  kaki: 'SP4N-LAPOR! · Surat ini dikirim otomatis.',
};

const en: typeof id = {
  pembina: 'The supervising agency',
  pengingat: (dari) => `Reminder from ${dari}`,
  pengingatIsi: (dari) => `${dari} reminds you: reports at your agency are waiting or already late.`,
  antrean: 'Open your queue',
  teguran: (nomor) => `Letter of reprimand ${nomor}`,
  teguranIsi: (dari, nomor) => `${dari} sent a letter of reprimand, number ${nomor}.`,
  jawaban: (hari) => `An answer is awaited by ${hari}.`,
  penghargaan: (nomor) => `Letter of appreciation ${nomor}`,
  penghargaanIsi: (dari, nomor) => `${dari} sent a letter of appreciation, number ${nomor}.`,
  baca: 'Read and print the letter (in Indonesian)',
  kaki: 'SP4N-LAPOR! · This mail was sent by a machine.',
};

/**
 * The mail that tells of an act of supervision, in its officer's language; null for messages about laporan. The letter itself lies
 * behind the link and is Indonesian, as official letters of the state are (UU 24/2009 art. 27).
 */
export function suratPengawasan(
  jenis: string,
  data: SuratPengawasanData,
  { origin, lang }: { readonly origin: string; readonly lang: Lang },
): { readonly subject: string; readonly text: string } | null {
  const words = lang === 'id' ? id : en;
  const pengawas = data.pengawas ?? words.pembina;
  const nomor = data.nomorSurat ?? '';
  const baca = `${words.baca}: ${origin}/pengawasan/surat/${data.tindakan ?? ''}`;
  const body = {
    pengawasan_pengingat: {
      subject: words.pengingat(pengawas),
      lines: [words.pengingatIsi(pengawas), `${words.antrean}: ${origin}/petugas?tampilan=terlambat`],
    },
    pengawasan_teguran: {
      subject: words.teguran(nomor),
      lines: [
        words.teguranIsi(pengawas, nomor),
        ...(data.tanggal === undefined ? [] : [words.jawaban(formatHari(data.tanggal, lang))]),
        baca,
      ],
    },
    pengawasan_instruksi: {
      subject: `Instruksi ${data.nomorSurat ?? ''}`,
      lines: [
        `${pengawas} mencatat instruksi nomor ${data.nomorSurat ?? ''} yang harus dikerjakan instansi atau unit Anda.`,
        `Baca butir dan tenggatnya, lalu kabari: ${origin}/pengawasan/instruksi/${data.instruksi ?? ''}`,
      ],
    },
    pengawasan_penghargaan: {
      subject: words.penghargaan(nomor),
      lines: [words.penghargaanIsi(pengawas, nomor), baca],
    },
  }[jenis];
  if (body === undefined) return null;
  const foot = ['', '--', words.kaki, ''];
  return { subject: body.subject, text: [...body.lines, ...foot].join('\n') };
}
