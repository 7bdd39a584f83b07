import { jamak } from '../format/jamak.ts';
import { formatAngka } from '../format/angka.ts';

/** The pages of the bodies: what each has done, and who answers for it. */
export const instansiId = {
  kalimat: (nama: string, persen: string, total: string) =>
    `${nama} menindaklanjuti ${persen} dari ${total} laporan.`,
  kalimatKosong: (nama: string) => `${nama} belum menerima laporan.`,
  kecepatan: (jawab: string, selesai: string) =>
    `Jawaban pertama biasanya datang dalam ${jawab}, penyelesaian dalam ${selesai}.`,
  lapor: 'Lapor kepada instansi ini',
  penanggungJawab: 'Penanggung jawab',
  penanggungJawabIsi: 'Pejabat yang bertanggung jawab atas pengelolaan pengaduan (UU 25/2009 pasal 36).',
  penanggungJawabKosong: 'Instansi ini belum mengumumkan penanggung jawabnya.',
  laporan: 'Laporan terakhir di sini',
  laporanSemua: (n: number, isUmum: boolean) =>
    `Lihat semua ${formatAngka(n, 'id')} laporan yang terbuka untuk ${isUmum ? 'umum' : 'Anda'}`,
  laporanKosong: 'Belum ada laporan yang terbuka untuk umum',
  laporanKosongIsi: 'Laporan muncul di sini sesudah diteruskan dan jika tidak rahasia.',
  angka: 'Angka',
  angkaJudul: 'Ketepatan dan mutu',
  semuaAngka: 'Statistik seluruh instansi',
  daftarKalimat: (n: number) =>
    `${formatAngka(n, 'id')} instansi menerima laporan lewat SP4N-LAPOR!. Pilih satu untuk melihat hasil kerjanya.`,
};

export const instansiEn: typeof instansiId = {
  kalimat: (nama, persen, total) => `${nama} has followed up ${persen} of ${jamak(total, 'report')}.`,
  kalimatKosong: (nama) => `${nama} has received no report yet.`,
  kecepatan: (jawab, selesai) =>
    `A first answer usually comes within ${jawab}, settlement within ${selesai}.`,
  lapor: 'Report to this agency',
  penanggungJawab: 'Responsible officer',
  penanggungJawabIsi: 'The officer responsible for handling complaints (Law 25/2009, article 36).',
  penanggungJawabKosong: 'This agency has not named its responsible officer yet.',
  laporan: 'Latest reports here',
  laporanSemua: (n, isUmum) =>
    isUmum ? `See all ${jamak(n, 'public report')}` : `See all ${jamak(n, 'report')} open to you`,
  laporanKosong: 'No public report yet',
  laporanKosongIsi: 'Reports appear here once they are forwarded, unless confidential.',
  angka: 'Figures',
  angkaJudul: 'Timeliness and quality',
  semuaAngka: 'Statistics of all agencies',
  daftarKalimat: (n) =>
    `${jamak(n, 'agency takes', 'agencies take')} reports through SP4N-LAPOR!. Choose one to see how it does.`,
};
