import type { HasilPanggilan, Puas } from '../../domain/panggilan/panggilan.ts';
import type { Instant, Zona } from '../../domain/shared/time.ts';
import { formatAngka } from '../format/angka.ts';
import { formatWaktu } from '../format/tanggal.ts';

/** Calls back to whoever reported (issue 6.5). */
export const panggilanId = {
  judul: 'Telepon umpan balik',
  tautan: 'Telepon umpan balik',
  pembuka:
    'Pelapor yang sudah dijawab, punya nomor telepon, dan belum menanggapi. Yang menunggu terlama di atas. Laporan anonim tidak pernah tampil di sini.',
  kosong: 'Tidak ada yang perlu ditelepon',
  kosongIsi: 'Pelapor yang sudah tiga hari dijawab dan belum menanggapi tampil di sini.',
  kolom: { laporan: 'Laporan', dijawab: 'Dijawab', panggilan: 'Panggilan ke' },
  angka: 'Hasil 90 hari terakhir',
  angkaIsi: (of: { tersambung: string; dihubungi: string }) =>
    `${of.tersambung} dari ${of.dihubungi} pelapor yang ditelepon berhasil dihubungi.`,
  angkaKosong: 'Belum ada yang ditelepon.',
  angkaNama: {
    ya: 'Sudah beres',
    sebagian: 'Sebagian beres',
    tidak: 'Belum beres',
    belumTersambung: 'Tidak diangkat',
    salahNomor: 'Salah nomor',
    menolak: 'Tidak bersedia',
    rataNilai: 'Nilai rata-rata lewat telepon (tidak dihitung dalam kepuasan)',
  },
  berikut: 'Telepon berikutnya',
  kembali: 'Semua telepon',
  judulSatu: (nomor: string) => `Telepon untuk laporan ${nomor}`,
  luarJam:
    'Sekarang di luar jam menelepon (08.00–20.00 waktu setempat). Tunggu sampai jamnya, kecuali pelapor memintanya.',
  telepon: 'Nomor telepon',
  nama: 'Pelapor',
  tanpaNama: 'nama tidak diisi',
  dijawab: 'Dijawab',
  ke: (ke: number, maks: number) => `Panggilan ke-${ke} dari paling banyak ${maks}`,
  naskah: 'Naskah',
  langkah: (of: { nama: string; badan: string; nomor: string }) => [
    `“Selamat pagi/siang/sore. Boleh saya bicara dengan Bapak/Ibu ${of.nama}?” Bila bukan orangnya, jangan sebut laporan atau instansi: ucapkan terima kasih dan tutup.`,
    `“Saya petugas ${of.badan}. Saya menelepon tentang laporan Anda di SP4N-LAPOR! nomor ${of.nomor}. Ada waktu dua menit?” Bila tidak bersedia, ucapkan terima kasih dan pilih “Tidak bersedia”.`,
    'Bacakan jawaban kami dengan kata-kata sederhana.',
    '“Menurut Bapak/Ibu, apakah masalahnya sudah beres?” Catat jawabannya apa adanya, jangan membujuk.',
    '“Dari satu sampai lima, berapa nilai pelayanan kami?” Boleh tidak dijawab.',
    `“Bila belum beres, Anda dapat membukanya lagi: di halaman laporan tekan ‘belum’, atau kirim SMS BELUM ${of.nomor} lalu alasannya.” Petugas tidak membukanya atas nama pelapor.`,
    '“Terima kasih atas waktunya.”',
  ],
  jawaban: 'Jawaban yang dibacakan',
  catat: 'Catat hasilnya',
  hasil: 'Bagaimana panggilannya?',
  hasilNama: {
    tersambung: 'Tersambung dengan pelapor',
    tidak_diangkat: 'Tidak diangkat atau sibuk',
    salah_nomor: 'Salah nomor',
    menolak: 'Tidak bersedia',
  } satisfies Record<HasilPanggilan, string>,
  puas: 'Bila tersambung: menurut pelapor masalahnya',
  puasNama: { ya: 'sudah beres', sebagian: 'sebagian beres', tidak: 'belum beres' } satisfies Record<
    Puas,
    string
  >,
  nilai: 'Nilai dari pelapor',
  nilaiPetunjuk: '1 sampai 5. Tercatat sebagai nilai lewat telepon, bukan penilaian pelapor di situs.',
  nilaiKosong: 'tidak dijawab',
  lagi: 'Bila tidak diangkat: telepon lagi',
  lagiNama: { nanti: 'tiga jam lagi', besok: 'besok pagi', lusa: 'lusa pagi' },
  kata: 'Kata pelapor, singkat',
  kataPetunjuk: 'Masuk catatan internal di riwayat. Jangan tulis data pribadi.',
  simpan: 'Simpan dan lanjut ke berikutnya',
  tersimpan: 'Hasil panggilan tercatat.',
};

export const panggilanEn: typeof panggilanId = {
  judul: 'Feedback calls',
  tautan: 'Feedback calls',
  pembuka:
    'People who reported, were answered, have a telephone and have not reacted. Those who wait longest stand first. Anonymous reports never show here.',
  kosong: 'Nobody has to be called',
  kosongIsi: 'Whoever was answered three days ago and has not reacted shows here.',
  kolom: { laporan: 'Report', dijawab: 'Answered', panggilan: 'Call no.' },
  angka: 'Outcome of the last 90 days',
  angkaIsi: (of) => `${of.tersambung} of ${of.dihubungi} people called were reached.`,
  angkaKosong: 'Nobody was called yet.',
  angkaNama: {
    ya: 'Settled',
    sebagian: 'Partly settled',
    tidak: 'Not settled',
    belumTersambung: 'No answer',
    salahNomor: 'Wrong number',
    menolak: 'Declined',
    rataNilai: 'Average rating by telephone (not counted in satisfaction)',
  },
  berikut: 'Next call',
  kembali: 'All calls',
  judulSatu: (nomor) => `Call about report ${nomor}`,
  luarJam:
    'It is outside the hours for calls (08:00–20:00 local time). Wait, unless the person asked for it.',
  telepon: 'Telephone',
  nama: 'Reported by',
  tanpaNama: 'no name given',
  dijawab: 'Answered',
  ke: (ke, maks) => `Call ${ke} of at most ${maks}`,
  naskah: 'Script',
  langkah: (of) => [
    `“Good morning/afternoon. May I speak with ${of.nama}?” If it is somebody else, name neither the report nor the office: say thank you and hang up.`,
    `“I work for ${of.badan}. I am calling about your report ${of.nomor} at SP4N-LAPOR!. Do you have two minutes?” If not, say thank you and choose “Declined”.`,
    'Read out our answer in plain words.',
    '“In your view, is the matter settled?” Note the answer as it is, do not persuade.',
    '“From one to five, how do you rate our service?” It may stay unanswered.',
    `“If it is not settled you can reopen it: press ‘not yet’ on the page of the report, or send the SMS BELUM ${of.nomor} with the reason.” Officers do not reopen it for them.`,
    '“Thank you for your time.”',
  ],
  jawaban: 'The answer to read out',
  catat: 'Note the outcome',
  hasil: 'How did the call go?',
  hasilNama: {
    tersambung: 'Spoke with the person',
    tidak_diangkat: 'No answer or busy',
    salah_nomor: 'Wrong number',
    menolak: 'Declined',
  },
  puas: 'If reached: in their view the matter is',
  puasNama: { ya: 'settled', sebagian: 'partly settled', tidak: 'not settled' },
  nilai: 'Their rating',
  nilaiPetunjuk: '1 to 5. Noted as a rating by telephone, not as the person’s own rating on the site.',
  nilaiKosong: 'not answered',
  lagi: 'If no answer: call again',
  lagiNama: { nanti: 'in three hours', besok: 'tomorrow morning', lusa: 'the day after tomorrow' },
  kata: 'Their words, in short',
  kataPetunjuk: 'Goes into an internal note of the history. Write no personal data.',
  simpan: 'Save and go to the next',
  tersimpan: 'The outcome of the call is noted.',
};

/** The note in the history: official words, so Indonesian alone (docs/languages.md). */
export function catatanPanggilan(of: {
  readonly ke: number;
  readonly hasil: HasilPanggilan;
  readonly puas: Puas | null;
  readonly nilai: number | null;
  readonly kata: string;
  readonly lagiPada: Instant | null;
  readonly zona: Zona;
}): string {
  const words = panggilanId;
  const parts = [
    `Telepon umpan balik ke-${of.ke}: ${words.hasilNama[of.hasil].toLowerCase()}.`,
    of.puas === null ? '' : `Menurut pelapor ${words.puasNama[of.puas]}.`,
    of.nilai === null ? '' : `Nilai lewat telepon: ${formatAngka(of.nilai)} dari 5.`,
    of.lagiPada === null ? '' : `Telepon lagi paling cepat ${formatWaktu(of.lagiPada, of.zona)}.`,
    of.kata === '' ? '' : `Kata pelapor: ${of.kata}`,
  ];
  return parts.filter((one) => one !== '').join(' ');
}
