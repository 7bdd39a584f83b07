import { jamak } from '../../format/jamak.ts';

/** The yearly survey of those who reported: the form, and its results (F131). */
export const surveiId = {
  judul: 'Survei kepuasan pelapor',
  tautan: 'Survei kepuasan',
  pembuka: (tahun: string) =>
    `Jawaban pelapor atas laporan yang selesai pada tahun ${tahun}: akses, respons, dan transparansi.`,
  tahun: 'Tahun',
  temuan: (siapa: string, ikm: string, mutu: string, bagian: string, menjawab: string, diundang: string) =>
    `${siapa} mendapat IKM ${ikm} (${mutu}); ${bagian} menjawab (sedikitnya ${menjawab} dari ${diundang}).`,
  temuanDari: (n: string, semua: string) =>
    `IKM ini dari ${n} instansi yang mendapat sepuluh jawaban atau lebih, di antara ${semua} yang pelapornya diundang.`,
  temuanSedikit: (siapa: string, diundang: string) =>
    `${siapa}: dari ${diundang} pelapor yang diundang belum cukup yang menjawab untuk menampilkan IKM.`,
  berjalan: (berikut: string) =>
    `Tahun ini masih bergerak: hasilnya dibekukan mulai 1 April ${berikut}, sesudah tidak ada lagi yang dapat menjawab.`,
  beku: (hari: string) => `Dibekukan dan ditandatangani pada ${hari}; tidak berubah lagi.`,
  keData: 'Berkas data terbuka',
  temuanKosong: (siapa: string, tahun: string) =>
    `${siapa}: belum ada laporan selesai tahun ${tahun} yang pelapornya dapat diundang.`,
  kolom: {
    instansi: 'Instansi',
    diundang: 'Diundang',
    menjawab: 'Menjawab, sedikitnya',
    tingkat: 'Tingkat respons',
    tidakMenjawab: 'Tidak menjawab, paling banyak',
    ikm: 'IKM',
    mutu: 'Mutu',
    galat: 'Selang 95%',
    lalu: (tahun: string) => `IKM ${tahun}`,
  },
  unsur: { akses: 'Akses', respons: 'Respons', transparansi: 'Transparansi' },
  mutu: { A: 'A, sangat baik', B: 'B, baik', C: 'C, kurang baik', D: 'D, tidak baik' },
  belumCukup: 'belum cukup',
  diam: (n: string) =>
    `${n} instansi lain belum mendapat sepuluh jawaban; semuanya ada dalam berkas unduhan.`,
  ragam: {
    judul: 'Menurut klasifikasi, topik, dan saluran',
    isi: 'Seluruh negeri, dihitung per lima puluh jawaban: unsur dengan satu desimal, IKM tanpa desimal. Yang menjawab lebih sedikit belum ditampilkan.',
    kepala: { klasifikasi: 'Klasifikasi', kategori: 'Topik', kanal: 'Saluran' },
    diam: (n: string) => `${n} lainnya belum mendapat cukup jawaban.`,
  },
  semua: 'Semua instansi',
  kosong: 'Belum ada yang diundang',
  kosongIsi: 'Pelapor diundang dari halaman laporannya sesudah laporan selesai.',
  cara: {
    judul: 'Cara menghitung',
    isi: [
      'Setiap pelapor dapat menjawab satu kali untuk setiap laporan, dengan akun atau nomor resi, sampai 90 hari setelah laporan selesai.',
      'Enam pernyataan dinilai 1 sampai 4. Nilai unsur adalah rata-rata dua pernyataannya; ketiga unsur berbobot sama. IKM = rata-rata unsur × 25, dengan mutu A sejak 88,31, B sejak 76,61, C sejak 65,00 (PermenPANRB 14/2017).',
      'Beberapa instansi digabung dengan bobot jumlah yang diundang, agar instansi yang pelapornya rajin menjawab tidak mewakili yang lain.',
      'Diundang adalah laporan selesai yang pelapornya memiliki akun atau resi. Yang tidak menjawab ikut ditampilkan, karena pendapatnya tidak diketahui.',
      'Jawaban disimpan terpisah dari laporan, tanpa nama dan waktu, dan hanya ditampilkan per sepuluh jawaban satu instansi. Karena itu yang menjawab dapat sampai sembilan lebih banyak di tiap instansi daripada yang tertulis; hanya untuk seluruh negeri semua jawaban dijumlahkan sebelum dibulatkan ke bawah.',
      'Selang 95 persen menunjukkan seberapa jauh IKM dapat bergeser seandainya yang lain ikut menjawab dan mereka berpendapat sama dengan yang menjawab. Pendapat yang diam tetap tidak diketahui; bandingkan dengan tingkat respons.',
    ],
  },
  umum: 'Seluruh negeri',
  isi: {
    tautan: 'Isi survei kepuasan',
    judul: 'Survei kepuasan',
    pembuka: (instansi: string) =>
      `Enam pernyataan tentang cara ${instansi} menangani laporan Anda, kurang dari satu menit.`,
    rahasia:
      'Jawaban Anda disimpan terpisah dari laporan, tanpa nama, nomor, dan waktu. Hasilnya hanya tampil bersama jawaban orang lain. Setelah dikirim, jawaban tidak dapat diubah karena tidak ada yang tahu mana jawaban Anda.',
    pernyataan: {
      akses1: 'Cara melapor mudah ditemukan.',
      akses2: 'Laporan mudah dikirim dan dilacak.',
      respons1: 'Laporan saya ditangani dengan cepat.',
      respons2: 'Jawabannya sesuai dengan yang saya laporkan.',
      transparansi1: 'Saya tahu siapa yang menangani dan sampai kapan.',
      transparansi2: 'Alasan keputusan atau hasilnya dijelaskan.',
    },
    skala: { 1: 'Tidak setuju', 2: 'Kurang setuju', 3: 'Setuju', 4: 'Sangat setuju' },
    kirim: 'Kirim jawaban',
    selesai: 'Terima kasih. Jawaban Anda sudah kami terima.',
    terjawab: 'Survei untuk laporan ini sudah diisi. Terima kasih.',
    tertutup:
      'Survei untuk laporan ini tidak terbuka. Survei dapat diisi sampai 90 hari setelah laporan selesai.',
    kembali: 'Kembali ke laporan',
    hasil: 'Lihat hasil survei',
  },
};

export const surveiEn: typeof surveiId = {
  judul: 'Satisfaction survey',
  tautan: 'Satisfaction survey',
  pembuka: (tahun) =>
    `Answers of those whose reports were completed in ${tahun}: access, response and transparency.`,
  tahun: 'Year',
  temuan: (siapa, ikm, mutu, bagian, menjawab, diundang) =>
    `${siapa} has an index of ${ikm} (${mutu}); ${bagian} answered (at least ${menjawab} of ${diundang}).`,
  temuanDari: (n, semua) =>
    `This index is of ${jamak(n, 'agency', 'agencies')} with ten answers or more, among ${semua} whose reporters were invited.`,
  temuanSedikit: (siapa, diundang) =>
    `${siapa}: of ${jamak(diundang, 'invited reporter')} too few have answered to show an index.`,
  berjalan: (berikut) =>
    `This year still moves: its results are frozen from 1 April ${berikut}, when nobody can answer any more.`,
  beku: (hari) => `Frozen and signed on ${hari}; it changes no more.`,
  keData: 'Open data file',
  temuanKosong: (siapa, tahun) =>
    `${siapa}: no report completed in ${tahun} whose reporter could be invited.`,
  kolom: {
    instansi: 'Agency',
    diundang: 'Invited',
    menjawab: 'Answered, at least',
    tingkat: 'Response rate',
    tidakMenjawab: 'Did not answer, at most',
    ikm: 'Index',
    mutu: 'Grade',
    galat: '95% interval',
    lalu: (tahun) => `Index ${tahun}`,
  },
  unsur: { akses: 'Access', respons: 'Response', transparansi: 'Transparency' },
  mutu: { A: 'A, very good', B: 'B, good', C: 'C, less good', D: 'D, not good' },
  belumCukup: 'too few',
  diam: (n) =>
    `${jamak(n, 'other agency has', 'other agencies have')} fewer than ten answers yet; the files hold all of them.`,
  ragam: {
    judul: 'By type, topic and channel',
    isi: 'The whole country, counted by wholes of fifty answers: elements with one decimal, the index with none. Where fewer answered nothing is shown yet.',
    kepala: { klasifikasi: 'Type', kategori: 'Topic', kanal: 'Channel' },
    diam: (n) => `${jamak(n, 'other has', 'others have')} too few answers.`,
  },
  semua: 'All agencies',
  kosong: 'Nobody was invited yet',
  kosongIsi: 'Reporters are invited on the page of their report once it is completed.',
  cara: {
    judul: 'How it is computed',
    isi: [
      'Every reporter may answer once for each report, by account or receipt number, up to 90 days after the report was completed.',
      'Six statements are rated 1 to 4. The value of an element is the mean of its two statements; the three elements weigh the same. Index = mean of the elements × 25, graded A from 88.31, B from 76.61, C from 65.00 (PermenPANRB 14/2017).',
      'Several agencies are put together weighted by how many were invited, so that one whose people answer eagerly does not speak for the others.',
      'Invited are completed reports whose reporter has an account or a receipt. Those who did not answer are shown, because their opinion is not known.',
      'Answers are kept apart from the report, without name or time, and shown only by wholes of ten answers of an agency. So up to nine more than written may have answered for each; only for the whole country all answers are added before rounding down.',
      'The 95 percent interval tells how far the index could move if the others answered too and thought like those who did. What the silent think stays unknown; compare the response rate.',
    ],
  },
  umum: 'The whole country',
  isi: {
    tautan: 'Fill in the satisfaction survey',
    judul: 'Satisfaction survey',
    pembuka: (instansi) => `Six statements about how ${instansi} handled your report; less than a minute.`,
    rahasia:
      'Your answers are kept apart from the report, without name, number or time. Results are only shown together with those of others. Once sent they cannot be changed, because nobody knows which answers are yours.',
    pernyataan: {
      akses1: 'It was easy to find how to report.',
      akses2: 'It was easy to send and to track the report.',
      respons1: 'My report was handled quickly.',
      respons2: 'The answer was about what I reported.',
      transparansi1: 'I knew who handled it and until when.',
      transparansi2: 'The reason for the decision or result was explained.',
    },
    skala: { 1: 'Disagree', 2: 'Rather disagree', 3: 'Agree', 4: 'Strongly agree' },
    kirim: 'Send the answers',
    selesai: 'Thank you. We have received your answers.',
    terjawab: 'The survey of this report was filled in already. Thank you.',
    tertutup:
      'The survey of this report is not open. It can be filled in up to 90 days after the report was completed.',
    kembali: 'Back to the report',
    hasil: 'See the results of the survey',
  },
};
