import type { Perintah } from '../domain/laporan/commands.ts';
import type { Status } from '../domain/laporan/types.ts';
import type { Text } from './bahasa.ts';
import { statusEn, statusId } from './status.ts';

/** What each call of the API does, for its documentation. */
export const apiRingkasan = {
  kirim: {
    id: 'Menyampaikan laporan baru. Kunci akun pelapor membuat laporan milik sendiri; kunci pengembang membuat laporan untuk orang lain dan boleh menyebut pelapor.',
    en: 'Files a new report. An account’s key files its own; a developer’s key files for other people and may name the reporter.',
  },
  daftarLaporan: {
    id: 'Laporan yang boleh Anda lihat, dengan saringan. Nilai banyak ditulis dengan koma. tersembunyi (halaman pertama) = laporan yang dihitung indikator tetapi tidak dapat ditampilkan; dihitung = tenggat yang dihitung, bila ukuran menghitung tenggat.',
    en: 'Reports that you may see, filtered. Several values as a comma list. tersembunyi (first page) = reports that figures count and that cannot be shown; dihitung = deadlines counted, where ukuran counts deadlines.',
  },
  bacaLaporan: {
    id: 'Satu laporan. Yang tidak boleh Anda lihat dijawab 404, sama seperti yang tidak ada.',
    en: 'One report. One that you may not see answers 404, like one that does not exist.',
  },
  bacaRiwayat: {
    id: 'Riwayat satu laporan dengan rantai hash. isi kosong (null) jika Anda tidak boleh membacanya.',
    en: 'The history of one report with its chain of hashes. isi is null where you may not read it.',
  },
  unggah: {
    id: 'Mengunggah satu berkas (multipart, isian berkas). Yang tidak dipakai dihapus setelah sehari.',
    en: 'Uploads one file (multipart, field berkas). Unused ones are removed after a day.',
  },
  bacaLampiran: {
    id: 'Isi satu berkas, untuk siapa pun yang boleh membaca teks laporannya. Mendukung Range. ukuran=kecil memberi gambar kecil.',
    en: 'The bytes of one file, for whoever may read the text of its report. Understands Range. ukuran=kecil gives the thumbnail.',
  },
  daftarInstansi: { id: 'Instansi yang terhubung.', en: 'Connected public bodies.' },
  bacaInstansi: {
    id: 'Satu instansi dengan unit dan riwayatnya.',
    en: 'One public body with its units and its past.',
  },
  daftarKategori: { id: 'Kategori, dua tingkat.', en: 'Topics, two levels.' },
  daftarWilayah: {
    id: 'Wilayah di dalam induk, atau yang namanya cocok dengan q; tanpa keduanya semua provinsi. Paling banyak 100.',
    en: 'Areas inside induk, or whose name fits q; without either all provinces. At most 100.',
  },
  bacaKalender: { id: 'Hari libur setahun.', en: 'The days off of a year.' },
  indikator: {
    id: 'Angka kinerja. Terbuka untuk semua; menghitung semua laporan, juga yang rahasia.',
    en: 'Figures. Open to everyone; they count every report, confidential ones too.',
  },
  definisiIndikator: {
    id: 'Definisi semua indikator: nama, arti, pembilang, penyebut, satuan, arah, paling sedikit untuk peringkat, sumber, versi rumus dan sejak kapan berlaku.',
    en: 'Definitions of all indicators: name, meaning, numerator, denominator, unit, direction, minimum to be ranked, source, version of the formula and since when it holds.',
  },
  survei: {
    id: 'Hasil survei kepuasan pelapor tahun itu, tiap instansi; jawaban dihitung per sepuluh, nilai dari sedikit jawaban kosong, beku adalah hari tahun itu dibekukan.',
    en: 'Survey of those who reported, of a year and by body; answers counted by whole tens, values of few answers null, beku the day on which the year was frozen.',
  },
  daftarPercepatan: {
    id: 'Percepatan penyelesaian yang menyangkut badan pemilik kunci. Tanpa kunci yang membaca: kosong.',
    en: 'Drives for the backlog that concern the body of the key. Without a key that reads: empty.',
  },
  percepatan: {
    id: 'Satu percepatan: yang selesai dan terbuka dari daftar bekunya, tiap badan (atau tiap unit satu instansi) dan tiap hari.',
    en: 'One drive: what is settled and open of its frozen list, by body (or by unit of one agency) and by day.',
  },
  daftarPenghargaan: {
    id: 'Edisi penghargaan yang sudah diumumkan, dengan kriteria dan penerimanya.',
    en: 'Editions of awards that were announced, with their criteria and winners.',
  },
  penghargaan: {
    id: 'Satu edisi penghargaan: kriteria, penerima, semua calon menurut peringkat bekunya, sidik dan tanda tangan.',
    en: 'One edition of awards: criteria, winners, all candidates out of its frozen rankings, digest and signature.',
  },
  peringkat: { id: 'Peringkat instansi menurut satu indikator.', en: 'Bodies ranked by one indicator.' },
} satisfies Record<string, Text>;

const PERINTAH: Readonly<Partial<Record<Perintah, Text>>> = {
  ubah: {
    id: 'Pelapor memperbaiki atau menambah sebelum verifikasi.',
    en: 'The reporter edits or adds before verification.',
  },
  verifikasi: {
    id: 'Memeriksa lalu meneruskan ke unit sendiri (yang pertama memimpin) atau ke instansi lain.',
    en: 'Checks, then forwards to own units (the first one leads) or to another body.',
  },
  kelola: { id: 'Instansi menjawab sendiri.', en: 'The body answers itself.' },
  tunda: { id: 'Bertanya kepada pelapor; tenggat dijeda.', en: 'Asks the reporter; the clocks pause.' },
  lengkapi: {
    id: 'Pelapor menjawab pertanyaan; tenggat berjalan lagi.',
    en: 'The reporter answers; the clocks go on.',
  },
  'bukan-wewenang': {
    id: 'Mengembalikan satu tingkat ke atas dengan alasan dan usulan instansi.',
    en: 'Returns it one level up with a reason and a proposed body.',
  },
  putuskan: {
    id: 'Keputusan mengikat dari penengah atau pembina.',
    en: 'Binding decision of the arbiter or supervisor.',
  },
  disposisi: {
    id: 'Memindahkan ke unit atau instansi lain.',
    en: 'Moves it to other units or another body.',
  },
  'tindak-lanjut': {
    id: 'Jawaban sementara (boleh dengan tanggal janji) atau akhir.',
    en: 'An interim answer (perhaps with a promised date) or the final one.',
  },
  perpanjang: {
    id: 'Memberi tanggal penyelesaian baru dengan alasan.',
    en: 'Sets a new date of settlement with a reason.',
  },
  tanggapan: {
    id: 'Pelapor menulis lagi; selesai true = sudah, false = belum (perlu alasan), tanpa selesai = percakapan berlanjut. Dari laporan yang digabungkan (tanpa lampiran) disampaikan di laporan utama, yang keadaannya tetap.',
    en: 'The reporter writes back; selesai true = done, false = not done (with a reason), absent = the talk goes on. From a merged report (without files) it is told in the main one, whose state stays.',
  },
  selesai: { id: 'Menutup dengan ringkasan.', en: 'Closes it with a summary.' },
  arsipkan: { id: 'Mengarsipkan dengan alasan.', en: 'Archives it with a reason.' },
  alihkan: { id: 'Mengalihkan ke lembaga di luar sistem.', en: 'Redirects it to a body outside the system.' },
  'ke-ppid': {
    id: 'Menyerahkan permintaan informasi ke PPID.',
    en: 'Hands an information request to the PPID.',
  },
  gabungkan: {
    id: 'Menggabungkan sebagai duplikat laporan lain.',
    en: 'Merges it as a duplicate of another report.',
  },
  pecah: {
    id: 'Memisahkan perkara kedua menjadi laporan baru.',
    en: 'Splits off a second matter as a new report.',
  },
  klasifikasi: { id: 'Mengubah klasifikasi dengan alasan.', en: 'Reclassifies it with a reason.' },
  koreksi: {
    id: 'Memperbaiki isian dengan alasan; yang asli tetap tersimpan.',
    en: 'Corrects fields with a reason; the original stays.',
  },
  kerahasiaan: {
    id: 'Mengubah tanda rahasia atau anonim. Petugas hanya boleh menyalakan, dengan alasan.',
    en: 'Changes the flags. Officers may only switch them on, with a reason.',
  },
  turunkan: {
    id: 'Menurunkan dari publik dengan alasan.',
    en: 'Takes it down from the public with a reason.',
  },
  catatan: {
    id: 'Catatan internal; tidak sampai ke pelapor.',
    en: 'Internal note; never reaches the reporter.',
  },
  tarik: { id: 'Pelapor menarik laporannya.', en: 'The reporter withdraws it.' },
  ombudsman: {
    id: 'Pelapor setuju salinan diserahkan ke Ombudsman.',
    en: 'The reporter agrees to a copy for the Ombudsman.',
  },
  penilaian: { id: 'Pelapor menilai 1 sampai 5.', en: 'The reporter rates it 1 to 5.' },
  'buka-teks': {
    id: 'Membuka teks laporan rahasia selama 24 jam, alasan dicatat.',
    en: 'Opens a confidential text for 24 hours, reason recorded.',
  },
  identitas: {
    id: 'Penjaga identitas meminta membuka identitas.',
    en: 'A guardian asks to open an identity.',
  },
  'identitas/setuju': { id: 'Penjaga identitas kedua menyetujui.', en: 'A second guardian approves.' },
};

/** What a command does, and in which states it is taken. */
export function perintahRingkasan(perintah: Perintah, { dari }: { readonly dari: readonly Status[] }): Text {
  const text = PERINTAH[perintah];
  if (text === undefined) throw new Error(`Command without description: ${perintah}`);
  const states = (nama: Readonly<Record<Status, string>>): string => dari.map((one) => nama[one]).join(', ');
  return {
    id: `${text.id} Keadaan: ${states(statusId.nama)}.`,
    en: `${text.en} States: ${states(statusEn.nama)}.`,
  };
}

/** The readable page `/api`. */
export const apiHalamanId = {
  judul: 'API untuk aplikasi',
  pembuka:
    'Aplikasi daerah dan instansi dapat menyampaikan, membaca, dan menangani laporan lewat alamat di bawah ini. Data rujukan dan laporan yang terbit terbuka tanpa kunci.',
  dokumen: 'Dokumen OpenAPI 3.1 untuk program',
  panduan: 'Panduan pengembang dengan contoh',
  dasarJudul: 'Yang berlaku untuk semua',
  dasar: [
    'Kunci: kirim kepala Authorization: Bearer KUNCI. Kunci milik satu akun dan hanya menjangkau yang boleh dilihat akun itu.',
    'Kesalahan: application/problem+json dengan code, title, status, errors (semua sekaligus), dan correlationId.',
    'Kirim ulang yang aman: beri kepala Idempotency-Key (paling panjang 200 karakter). Kunci dan isi yang sama dijawab sama selama 24 jam; isi lain dijawab 409.',
    'Dua petugas serentak: jawaban satu laporan membawa kepala ETag. Kirim kembali sebagai If-Match pada perintah; bila laporan sudah berubah, jawabannya 409 laporan.changed_meanwhile dan kepala Link menunjuk keadaan sekarang. Tanpa If-Match perintah berlaku untuk keadaan apa pun yang mengizinkannya.',
    'Daftar: limit (paling banyak 100) dan cursor; jawabannya baris dan next. Berhenti ketika next bernilai null.',
    'Waktu ditulis menurut RFC 3339 dengan selisih zona, hari YYYY-MM-DD, kode seperti di data rujukan.',
  ],
  perluKunci: 'Perlu kunci',
  tanpaKunci: 'Tanpa kunci boleh',
  parameter: 'Parameter',
  isiKiriman: 'Isi kiriman',
  jawaban: 'Jawaban',
  wajib: 'wajib',
  kodeKhusus: 'Kode penolakan khusus',
  kodeJudul: 'Semua kode penolakan',
  kode: 'Kode',
  status: 'Status',
  arti: 'Arti',
  kelompok: {
    rujukan: 'Data rujukan',
    laporan: 'Laporan',
    perintah: 'Perintah atas laporan',
    lampiran: 'Lampiran',
    indikator: 'Angka',
    webhook: 'Webhook',
  },
};

export const apiHalamanEn: typeof apiHalamanId = {
  judul: 'API for applications',
  pembuka:
    'Applications of regions and public bodies can file, read and handle reports at the addresses below. Reference data and published reports are open without a key.',
  dokumen: 'OpenAPI 3.1 document for programs',
  panduan: 'Developer guides with examples',
  dasarJudul: 'What holds for all',
  dasar: [
    'Key: send the header Authorization: Bearer KEY. A key belongs to one account and reaches what that account may see.',
    'Errors: application/problem+json with code, title, status, errors (all at once) and correlationId.',
    'Safe repeats: send the header Idempotency-Key (at most 200 characters). The same key and body answer the same for 24 hours; another body answers 409.',
    'Two officers at once: the answer for one report carries an ETag. Send it back as If-Match with a command; if the report has changed, the answer is 409 laporan.changed_meanwhile and the Link header points to the present state. Without If-Match a command holds for whatever state allows it.',
    'Lists: limit (at most 100) and cursor; the answer holds baris and next. Stop when next is null.',
    'Instants follow RFC 3339 with the zone’s offset, days are YYYY-MM-DD, codes those of the reference data.',
  ],
  perluKunci: 'Needs a key',
  tanpaKunci: 'Works without a key',
  parameter: 'Parameters',
  isiKiriman: 'Body',
  jawaban: 'Answer',
  wajib: 'required',
  kodeKhusus: 'Refusal codes of its own',
  kodeJudul: 'All refusal codes',
  kode: 'Code',
  status: 'Status',
  arti: 'Meaning',
  kelompok: {
    rujukan: 'Reference data',
    laporan: 'Reports',
    perintah: 'Commands on a report',
    lampiran: 'Attachments',
    indikator: 'Figures',
    webhook: 'Webhooks',
  },
};
