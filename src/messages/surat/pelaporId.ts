import { formatHari } from '../format/tanggal.ts';
import { kodeId } from '../kode.ts';
import { statusId } from '../status.ts';
import type { Lines, SuratData, Told } from './bentuk.ts';

/** What a pelapor is told of each event, in Indonesian. */
export const pelaporId = {
  dibuat: ({ shown, badan, by }) => ({
    subject: 'sudah kami terima',
    body: [`${shown} sudah kami terima.`, `Admin ${badan} akan memeriksanya${by}.`],
  }),
  diverifikasi: ({ shown, badan, by }) => ({
    subject: `diteruskan ke ${badan}`,
    body: [
      `${shown} sudah diperiksa dan sekarang ditangani ${badan}.`,
      `Tindak lanjut pertama ditunggu${by}.`,
    ],
  }),
  dikelola: ({ shown, badan, by }) => ({
    subject: `ditangani ${badan}`,
    body: [`${shown} sekarang ditangani langsung oleh ${badan}.`, `Tindak lanjut pertama ditunggu${by}.`],
  }),
  didisposisi: ({ shown, badan }) => ({
    subject: `dipindahkan ke ${badan}`,
    body: [`${shown} dipindahkan ke ${badan}, yang lebih tepat menanganinya.`],
  }),
  dikembalikan: ({ shown, badan, by }) => ({
    subject: `diperiksa ulang oleh ${badan}`,
    body: [
      `${shown} dinyatakan bukan wewenang penerima sebelumnya.`,
      `${badan} sekarang menentukan siapa yang berwenang${by}.`,
    ],
  }),
  diputuskan: ({ shown, badan }) => ({
    subject: `diputuskan untuk ${badan}`,
    body: [`Sudah diputuskan bahwa ${badan} menangani ${lower(shown)}. Keputusan ini mengikat.`],
  }),
  diserahkan_ppid: ({ badan, by }) => ({
    subject: 'diserahkan kepada PPID',
    body: [`Permintaan informasi Anda diserahkan kepada PPID (${badan}).`, `Jawaban ditunggu${by}.`],
  }),
  ditunda: ({ shown, by }) => ({
    subject: 'perlu Anda lengkapi',
    body: [
      `Petugas membutuhkan keterangan Anda untuk ${lower(shown)}.`,
      `Jawablah${by}. Sesudah itu laporan diarsipkan.`,
    ],
  }),
  ditindaklanjuti: ({ shown, badan, by, data }) =>
    data.akhir === true
      ? {
          subject: 'sudah dijawab',
          body: [
            `${badan} memberi jawaban akhir untuk ${lower(shown)}.`,
            `Apakah sudah selesai? Jawablah${by}. Tanpa jawaban, laporan ditutup.`,
          ],
        }
      : {
          subject: 'ada perkembangan',
          body: [
            `${badan} menyampaikan perkembangan ${lower(shown)}.`,
            ...(data.tanggal === undefined ? [] : [`Rencana selesai: ${formatHari(data.tanggal, 'id')}.`]),
          ],
        },
  diperpanjang: ({ shown, data }) => ({
    subject: 'waktu penyelesaian diperpanjang',
    body: [
      `Waktu penyelesaian ${lower(shown)} diperpanjang${data.tanggal === undefined ? '' : ` sampai ${formatHari(data.tanggal, 'id')}`}.`,
      'Alasannya tertulis pada laporan.',
    ],
  }),
  diselesaikan: ({ shown, badan, by }) => ({
    subject: 'dinyatakan selesai',
    body: [`${badan} menyatakan ${lower(shown)} selesai.`, `Bila belum selesai, sampaikan alasannya${by}.`],
  }),
  ditutup_otomatis: ({ shown }) => ({
    subject: 'ditutup',
    body: [
      `${shown} ditutup karena jawaban akhir tidak Anda tanggapi sampai batas waktu.`,
      'Bila ternyata belum selesai, Anda masih dapat membukanya kembali dalam 10 hari kerja.',
    ],
  }),
  diarsipkan: ({ shown, data }) => ({
    subject: 'diarsipkan',
    body: [
      `${shown} diarsipkan dengan alasan: ${archiveReason(data)}.`,
      'Penjelasan petugas tertulis pada laporan.',
    ],
  }),
  diarsipkan_otomatis: ({ shown }) => ({
    subject: 'diarsipkan',
    body: [
      `${shown} diarsipkan karena tidak dilengkapi sampai batas waktu.`,
      'Anda dapat menyampaikan laporan baru bila keterangannya sudah ada.',
    ],
  }),
  dialihkan: ({ shown }) => ({
    subject: 'dialihkan',
    body: [`${shown} berada di luar lingkup SP4N-LAPOR!.`, 'Lembaga yang berwenang disebut pada laporan.'],
  }),
  digabungkan: ({ shown }) => ({
    subject: 'digabungkan',
    body: [
      `${shown} sama dengan laporan lain dan digabungkan dengannya.`,
      'Nomor laporan utamanya tertulis pada laporan Anda.',
    ],
  }),
  laporan_utama: ({ shown, badan, data }) => ({
    subject: 'kabar dari laporan utama',
    body: [
      `${shown} sudah digabungkan dengan laporan lain, yang keadaannya sekarang: ${stateName(data)}.`,
      ...(data.langkah === 'ditindaklanjuti'
        ? [
            `${badan} memberi ${data.akhir === true ? 'jawaban akhir' : 'jawaban sementara'} pada laporan itu.`,
          ]
        : []),
      ...(data.langkah === 'diperpanjang' ? ['Waktu penyelesaiannya diperpanjang.'] : []),
      ...(['diteruskan', 'diproses', 'selesai'].includes(data.status ?? '')
        ? ['Anda tetap dapat menyampaikan tanggapan lewat laporan Anda sendiri.']
        : []),
    ],
  }),
  dipecah: ({ shown }) => ({
    subject: 'dipecah',
    body: [`${shown} berisi dua hal. Hal kedua mendapat nomor sendiri, yang tertulis pada laporan Anda.`],
  }),
  klasifikasi_diubah: ({ shown }) => ({
    subject: 'klasifikasi diubah',
    body: [`Petugas mengubah klasifikasi ${lower(shown)}. Batas waktu tetap dihitung dari awal.`],
  }),
  kerahasiaan_diubah: ({ shown }) => ({
    subject: 'dirahasiakan',
    body: [`Petugas menambah perlindungan untuk ${lower(shown)}.`],
  }),
  diturunkan: ({ shown }) => ({
    subject: 'tidak lagi ditampilkan untuk umum',
    body: [`${shown} tidak lagi ditampilkan untuk umum. Penanganannya berjalan terus.`],
  }),
  identitas_dibuka: ({ shown }) => ({
    subject: 'identitas dibuka',
    body: [
      `Dua penjaga identitas membuka identitas pada ${lower(shown)} dengan alasan hukum yang tercatat dalam riwayat.`,
    ],
  }),
  berkas_ditahan: ({ shown }) => ({
    subject: 'satu lampiran ditahan',
    body: [
      `Satu lampiran pada ${lower(shown)} ternyata berisi program berbahaya, jadi tidak dapat dibuka siapa pun.`,
      'Laporan tetap diproses. Bila isinya penting, kirim lagi lewat tanggapan dalam berkas lain, misalnya sebagai foto.',
      'Periksa juga perangkat Anda dengan antivirus.',
    ],
  }),
  ombudsman_ditawarkan: ({ shown }) => ({
    subject: 'dapat diteruskan ke Ombudsman',
    body: [
      `${shown} belum selesai dalam batas waktunya.`,
      'Bila Anda setuju, salinannya dapat diteruskan kepada Ombudsman RI.',
    ],
  }),
  isi_dihapus: ({ shown }) => ({
    subject: 'isinya sudah dihapus',
    body: [`Isi ${lower(shown)} sudah dihapus. Dasar dan tanggalnya tertulis pada laporan.`],
  }),
  kontak_dihapus: ({ shown }) => ({
    subject: 'nama dan kontak sudah dihapus',
    body: [`Nama dan kontak pada ${lower(shown)} sudah dihapus. Kabar berikutnya hanya ada pada laporannya.`],
  }),
  pelanggaran_data: ({ shown }) => ({
    subject: 'pemberitahuan kebocoran data pribadi',
    body: [
      `Data pribadi Anda pada ${lower(shown)} mungkin terbuka bagi yang tidak berhak.`,
      'Kapan, data apa, apa yang sudah kami lakukan, dan apa yang sebaiknya Anda lakukan kami umumkan di halaman Privasi (UU 27/2022 Pasal 46).',
      'Anda tidak perlu membalas surat ini atau memberikan kata sandi kepada siapa pun.',
    ],
  }),
  hapus_ditolak: ({ shown }) => ({
    subject: 'permintaan penghapusan ditolak',
    body: [
      `Permintaan penghapusan pada ${lower(shown)} ditolak. Alasannya tertulis pada halaman Hapus data laporan itu.`,
      'Di halaman yang sama Anda dapat mengajukan keberatan kepada admin nasional.',
    ],
  }),
  pengingat_1: ({ shown, data }) => reminder(shown, data),
  pengingat_2: ({ shown, data }) => reminder(shown, data),
  pengingat_survei: ({ shown }) => ({
    subject: 'survei kepuasan',
    body: [
      `${shown} sudah selesai. Bagaimana penanganannya menurut Anda?`,
      'Enam pernyataan, kurang dari satu menit: buka laporan Anda, lalu pilih Isi survei kepuasan. Kami hanya bertanya satu kali, dan jawaban disimpan terpisah dari laporan.',
    ],
  }),
} satisfies Readonly<Record<string, (told: Told) => Lines>>;

function reminder(shown: string, data: SuratData): Lines {
  const waits =
    data.jam === 'kelengkapan' ? 'menunggu keterangan Anda' : 'menunggu tanggapan Anda atas jawaban akhir';
  const then = data.jam === 'kelengkapan' ? 'diarsipkan' : 'ditutup';
  return {
    subject: waits,
    body: [`${shown} ${waits}.`, `Jawablah${sampaiId(data.tenggat)}. Sesudah itu laporan ${then}.`],
  };
}

/** ` paling lambat Rabu, 25 November 2026`, or nothing. */
export function sampaiId(tenggat: string | undefined): string {
  return tenggat === undefined ? '' : ` paling lambat ${formatHari(tenggat.slice(0, 10), 'id')}`;
}

function stateName({ status }: SuratData): string {
  const names: Readonly<Record<string, string>> = statusId.nama;
  return names[status ?? ''] ?? 'berubah';
}

function archiveReason({ alasanArsip }: SuratData): string {
  const reasons: Readonly<Record<string, string>> = kodeId.alasanArsip;
  return (reasons[alasanArsip ?? ''] ?? 'tertulis pada laporan').toLowerCase();
}

/** `laporan #123 456 789`, within a sentence. */
function lower(shown: string): string {
  return shown.replace(/^Laporan/, 'laporan');
}
