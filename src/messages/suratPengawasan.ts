import type { Lang } from './bahasa.ts';
import { formatHari } from './format/tanggal.ts';
import { suratTenggat, type SuratTenggatData } from './surat/tenggat.ts';

/** What the queue knows of an act of supervision: names of bodies, numbers, days. */
export interface SuratPengawasanData extends SuratTenggatData {
  readonly pengawas?: string;
  readonly nomorSurat?: string;
  readonly tindakan?: string;
  readonly instruksi?: string;
  readonly rapat?: string;
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
  piagam: (nomor: string) => `Piagam penghargaan ${nomor}`,
  piagamIsi: (dari: string, nomor: string) =>
    `${dari} memberi instansi Anda penghargaan, dengan piagam nomor ${nomor}.`,
  baca: 'Baca dan cetak suratnya',
  rekomendasi: (dari: string) => `Rekomendasi dari ${dari}`,
  rekomendasiIsi: (dari: string) =>
    `${dari} memberi rekomendasi kepada instansi Anda. Jawab setiap butirnya dengan yang sudah dikerjakan dan buktinya.`,
  rekomendasiKembali: (dari: string) => `${dari} mengembalikan jawaban rekomendasi`,
  rekomendasiKembaliIsi: (dari: string) =>
    `${dari} mengembalikan jawaban instansi Anda atas satu butir rekomendasi, dengan alasannya. Perbaiki, lalu jawab lagi.`,
  bukaRekomendasi: 'Buka butir dan jawabannya',
  rapat: (dari: string, hari: string) => `Undangan rapat monev ${dari}, ${hari}`,
  rapatIsi: (dari: string, hari: string) =>
    `${dari} mengundang instansi Anda ke rapat monev pada ${hari}. Kabari apakah Anda hadir.`,
  rapatUbah: (dari: string) => `Rapat monev ${dari} berubah`,
  rapatUbahIsi: (hari: string) => `Waktu atau tempat rapat monev berubah. Rapatnya sekarang pada ${hari}.`,
  rapatBatal: (dari: string) => `Rapat monev ${dari} dibatalkan`,
  rapatBatalIsi: (hari: string) => `Rapat monev pada ${hari} dibatalkan.`,
  notulen: (dari: string) => `Notulen rapat monev ${dari}`,
  notulenIsi: (hari: string) =>
    `Notulen rapat monev ${hari} sudah terbit. Lihat putusan untuk instansi Anda dan tenggatnya.`,
  bukaRapat: 'Buka rapatnya',
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
  piagam: (nomor) => `Certificate of an award ${nomor}`,
  piagamIsi: (dari, nomor) => `${dari} gave your agency an award, with certificate number ${nomor}.`,
  baca: 'Read and print the letter (in Indonesian)',
  rekomendasi: (dari) => `Recommendations from ${dari}`,
  rekomendasiIsi: (dari) =>
    `${dari} gave recommendations to your agency. Answer each point with what was done and the evidence.`,
  rekomendasiKembali: (dari) => `${dari} sent an answer back`,
  rekomendasiKembaliIsi: (dari) =>
    `${dari} sent back your agency’s answer to one recommended point, with the reasons. Mend it and answer again.`,
  bukaRekomendasi: 'Open the points and answers',
  rapat: (dari, hari) => `Invitation to a monitoring session of ${dari}, ${hari}`,
  rapatIsi: (dari, hari) =>
    `${dari} invites your agency to a monitoring session on ${hari}. Say whether you come.`,
  rapatUbah: (dari) => `The monitoring session of ${dari} has changed`,
  rapatUbahIsi: (hari) => `Time or place of the monitoring session has changed. It is now on ${hari}.`,
  rapatBatal: (dari) => `The monitoring session of ${dari} is called off`,
  rapatBatalIsi: (hari) => `The monitoring session on ${hari} is called off.`,
  notulen: (dari) => `Minutes of the monitoring session of ${dari}`,
  notulenIsi: (hari) =>
    `The minutes of the monitoring session on ${hari} were issued. See the decisions for your agency and when they are due.`,
  bukaRapat: 'Open the session',
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
  const hari = data.tanggal === undefined ? '' : formatHari(data.tanggal, lang);
  const bukaRekomendasi = `${words.bukaRekomendasi}: ${origin}/pengawasan/rekomendasi/${data.rekomendasi ?? ''}`;
  const bukaRapat = `${words.bukaRapat}: ${origin}/pengawasan/rapat/${data.rapat ?? ''}`;
  const surat = (subject: string, isi: string) => ({ subject, lines: [isi, baca] });
  const body =
    {
      pengawasan_rekomendasi: {
        subject: words.rekomendasi(pengawas),
        lines: [
          words.rekomendasiIsi(pengawas),
          ...(hari === '' ? [] : [words.jawaban(hari)]),
          bukaRekomendasi,
        ],
      },
      pengawasan_rekomendasi_kembali: {
        subject: words.rekomendasiKembali(pengawas),
        lines: [words.rekomendasiKembaliIsi(pengawas), bukaRekomendasi],
      },
      pengawasan_rapat_undangan: {
        subject: words.rapat(pengawas, hari),
        lines: [words.rapatIsi(pengawas, hari), bukaRapat],
      },
      pengawasan_rapat_ubah: {
        subject: words.rapatUbah(pengawas),
        lines: [words.rapatUbahIsi(hari), bukaRapat],
      },
      pengawasan_rapat_batal: {
        subject: words.rapatBatal(pengawas),
        lines: [words.rapatBatalIsi(hari), bukaRapat],
      },
      pengawasan_rapat_notulen: {
        subject: words.notulen(pengawas),
        lines: [words.notulenIsi(hari), bukaRapat],
      },
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
      pengawasan_penghargaan: surat(words.penghargaan(nomor), words.penghargaanIsi(pengawas, nomor)),
      pengawasan_piagam: surat(words.piagam(nomor), words.piagamIsi(pengawas, nomor)),
    }[jenis] ?? suratTenggat(jenis, data, { origin, lang });
  if (body === null) return null;
  const foot = ['', '--', words.kaki, ''];
  return { subject: body.subject, text: [...body.lines, ...foot].join('\n') };
}
