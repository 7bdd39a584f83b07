/** The words of issued minutes. They are an official document: in Indonesian for everybody. */
export const dokumenRapat = {
  judul: 'Notulen Rapat Monitoring dan Evaluasi SP4N-LAPOR!',
  kepala: {
    nomor: 'Nomor',
    tanggal: 'Tanggal terbit',
    oleh: 'Diterbitkan oleh',
    sidik: 'Sidik (SHA-256)',
    versi: 'Versi rumus dan data',
  },
  ringkasan: (hadir: string, undangan: string, putusan: string) =>
    `${hadir} dari ${undangan} instansi yang diundang hadir. Rapat menghasilkan ${putusan} putusan.`,
  bab: {
    agenda: 'Agenda',
    narasumber: 'Narasumber',
    kehadiran: 'Kehadiran',
    angka: 'Angka yang dibahas',
    jalannya: 'Jalannya rapat dan kesimpulan',
    putusan: 'Putusan',
  },
  tabel: {
    kehadiran: 'Undangan, jawaban, dan kehadiran',
    angka: 'Angka tiap instansi',
    putusan: 'Putusan, pemilik, dan tenggat',
  },
  keadaan: (hari: string) => `Menurut keadaan pada akhir ${hari}, sebagaimana diketahui saat itu.`,
  kosong: 'Tidak ada.',
  kolom: {
    instansi: 'Instansi',
    jawaban: 'Jawaban undangan',
    wakil: 'Yang datang',
    hadir: 'Hadir',
    nomor: 'Nomor',
    putusan: 'Putusan',
    pemilik: 'Pemilik',
    tenggat: 'Tenggat',
    nama: 'Nama',
    jabatan: 'Jabatan',
    tandaTangan: 'Tanda tangan',
  },
  daftarHadir: {
    judul: 'Daftar Hadir Rapat Monitoring dan Evaluasi SP4N-LAPOR!',
    bab: 'Yang hadir',
    isi: 'Diisi dan ditandatangani di tempat. Nama yang sudah tercetak disebut dalam jawaban undangan.',
  },
};
