import type { RefusalTexts } from './types.ts';

/** Templates, the register of SK, periodic reports, and forms that were overtaken. */
export const petugasRefusals = {
  'petugas.personal_data': {
    id: 'Jawaban ini dibaca pelapor dan, bila laporan terbuka, umum. Tampaknya ada data pribadi: {nilai}. Samarkan, atau centang bahwa memang perlu.',
    en: 'This is read by the reporter and, when the report is open, by everybody. It seems to hold personal data: {nilai}. Mask it, or tick that it is needed.',
  },
  'templat.not_found': {
    id: 'Templat itu tidak ada atau sudah dihapus. Muat ulang daftarnya.',
    en: 'That template does not exist or was removed. Reload the list.',
  },
  'templat.title_taken': {
    id: 'Sudah ada templat dengan judul ini. Beri judul lain.',
    en: 'There is a template with this title already. Give it another one.',
  },
  'templat.too_many': {
    id: 'Instansi Anda sudah punya {max} templat. Hapus yang tidak dipakai dulu.',
    en: 'Your agency already has {max} templates. Remove one that is not used first.',
  },
  'berkala.period_not_over': {
    id: 'Masa laporan belum berakhir. Terbitkan sesudah hari terakhirnya.',
    en: 'The period is not over yet. Issue the report after its last day.',
  },
  'berkala.issued': {
    id: 'Laporan ini sudah terbit dan tidak dapat diubah lagi.',
    en: 'This report was issued and cannot be changed any more.',
  },
  'berkala.changed': {
    id: 'Orang lain menyimpan konsep ini sewaktu Anda menulis. Buka konsepnya, lalu tambahkan yang Anda tulis.',
    en: 'Somebody else saved this draft while you were writing. Open the draft, then add what you wrote.',
  },
  'percepatan.started': {
    id: 'Daftar laporan percepatan ini sudah dibekukan, jadi percepatan tidak dapat dibatalkan lagi.',
    en: 'The list of this drive was frozen, so it cannot be called off any more.',
  },
  'penghargaan.published': {
    id: 'Edisi ini sudah diumumkan dan tidak dapat diubah lagi.',
    en: 'This edition was announced and cannot be changed any more.',
  },
  'penghargaan.empty': {
    id: 'Edisi ini belum punya penghargaan. Tambahkan satu dulu.',
    en: 'This edition has no award yet. Add one first.',
  },
  'penghargaan.name_taken': {
    id: 'Sudah ada edisi dengan nama ini pada tahun itu. Beri nama lain.',
    en: 'There is an edition with this name in that year already. Give it another one.',
  },
  'penghargaan.not_eligible': {
    id: 'Instansi ini tidak dapat menerima penghargaan ini: ia tidak Anda bina, atau jenisnya lain. Pilih yang lain.',
    en: 'This agency cannot win this award: you do not supervise it, or it is of another kind. Choose another one.',
  },
  'penghargaan.chosen': {
    id: 'Instansi ini sudah ditentukan untuk penghargaan ini.',
    en: 'This agency was settled for this award already.',
  },
  'penghargaan.full': {
    id: 'Banyaknya penerima sudah penuh. Batalkan salah satu dulu.',
    en: 'There are as many winners as the award has. Take one back first.',
  },
  'penghargaan.not_computed': {
    id: 'Penerima “{nama}” belum dihitung. Hitung dulu.',
    en: 'The winners of “{nama}” are not computed yet. Compute them first.',
  },
  'penghargaan.no_winner': {
    id: 'Penerima “{nama}” belum ditentukan. Tentukan dulu, atau keluarkan penghargaannya.',
    en: 'Nobody was settled for “{nama}” yet. Settle a winner first, or take the award out.',
  },
  'penghargaan.objection_open': {
    id: 'Peringkat untuk “{nama}” punya keberatan yang belum dijawab. Jawab dulu.',
    en: 'The ranking of “{nama}” has an objection without an answer. Answer it first.',
  },
  'rapat.not_held': {
    id: 'Rapat ini belum berlangsung. Terbitkan notulennya pada atau sesudah hari rapat.',
    en: 'This session has not been held yet. Issue its minutes on or after its day.',
  },
  'rapat.issued': {
    id: 'Notulen rapat ini sudah terbit, jadi rapatnya tidak dapat diubah lagi.',
    en: 'The minutes of this session were issued, so it cannot be changed any more.',
  },
  'rapat.cancelled': {
    id: 'Rapat ini sudah dibatalkan.',
    en: 'This session was called off.',
  },
  'rapat.changed': {
    id: 'Orang lain mengubah rapat ini sewaktu Anda menulis. Buka lagi, lalu tambahkan yang Anda tulis.',
    en: 'Somebody else changed this session while you were writing. Open it again, then add what you wrote.',
  },
  'rapat.over': {
    id: 'Hari rapat ini sudah lewat, jadi undangannya tidak dapat dijawab lagi.',
    en: 'The day of this session is over, so its invitation cannot be answered any more.',
  },
  'rekomendasi.waiting': {
    id: 'Butir ini sudah dijawab dan menunggu verifikasi. Muat ulang halamannya, lalu perbaiki atau tarik jawaban itu.',
    en: 'This point was answered and waits for verification. Reload the page, then correct that answer or take it back.',
  },
  'rekomendasi.accepted': {
    id: 'Butir ini sudah diverifikasi, jadi tidak perlu dijawab lagi.',
    en: 'This point was verified, so it needs no other answer.',
  },
  'rekomendasi.decided': {
    id: 'Jawaban ini sudah diputuskan. Muat ulang halamannya.',
    en: 'This answer was decided about. Reload the page.',
  },
  'rekomendasi.taken_back': {
    id: 'Jawaban ini baru saja ditarik atau diganti instansinya. Muat ulang halamannya.',
    en: 'The agency has just taken this answer back or replaced it. Reload the page.',
  },
  'rekomendasi.own_answer': {
    id: 'Anda sendiri yang menulis jawaban ini. Verifikasi harus oleh orang lain.',
    en: 'You wrote this answer yourself. Somebody else must verify it.',
  },
  'surat.signed': {
    id: 'Surat ini sudah bertanda tangan. Muat ulang halamannya.',
    en: 'This letter is signed already. Reload the page.',
  },
  'surat.not_pdf': {
    id: 'Surat yang sudah ditandatangani harus berupa PDF.',
    en: 'The signed letter must be a PDF.',
  },
  'surat.sign_refused': {
    id: 'Layanan tanda tangan tidak menerima NIK atau frasa sandi ini. Periksa keduanya; sesudah beberapa kali salah, sertifikat dapat terkunci.',
    en: 'The signing service did not take this NIK or passphrase. Check both; after several wrong ones the certificate may be locked.',
  },
  'surat.sign_unavailable': {
    id: 'Layanan tanda tangan tidak menjawab sebagaimana mestinya. Surat belum ditandatangani; coba lagi nanti, atau unggah surat yang ditandatangani di tempat lain.',
    en: 'The signing service did not answer as it should. The letter is not signed; try again later, or upload one signed elsewhere.',
  },
  'sk.number_taken': {
    id: 'SK dengan nomor ini sudah tercatat dengan tanggal lain. Periksa nomornya.',
    en: 'A decree with this number is on record with other dates. Check its number.',
  },
  'sk.ends_before_start': {
    id: 'Masa berlaku berakhir sebelum tanggal SK. Periksa kedua tanggal.',
    en: 'It ends before the day of the decree. Check both dates.',
  },
  'laporan.nothing_to_mask': {
    id: 'Tanda itu tidak ada lagi; mungkin baru saja disamarkan. Muat ulang halamannya.',
    en: 'That mark is no longer there; perhaps it has just been masked. Reload the page.',
  },
  'laporan.changed_meanwhile': {
    id: 'Laporan ini berubah sejak Anda melihatnya. Periksa keadaan baru, lalu kirim lagi.',
    en: 'This report has changed since you saw it. Look at its new state and send again.',
  },
  'massal.none_chosen': {
    id: 'Belum ada laporan yang dipilih. Centang satu atau lebih dalam antrean.',
    en: 'No report is selected. Tick one or more in the queue.',
  },
  'massal.too_many': {
    id: 'Paling banyak {max} laporan sekali jalan. Bagi menjadi beberapa kali.',
    en: 'At most {max} reports at once. Do it in several steps.',
  },
  'massal.not_found': {
    id: 'Tindakan massal itu tidak ada atau sudah terlalu lama. Mulai lagi dari antrean.',
    en: 'That bulk action does not exist or is too old. Begin again from the queue.',
  },
  'massal.already_confirmed': {
    id: 'Tindakan ini sudah dijalankan atau dibatalkan; tidak ada yang dilakukan dua kali.',
    en: 'This action was already started or taken back; nothing is done twice.',
  },
  'panggilan.noted_already': {
    id: 'Hasil panggilan ini sudah dicatat, mungkin oleh rekan Anda. Lihat antrean telepon yang sekarang.',
    en: 'The outcome of this call is noted already, perhaps by a colleague. See the calls that are left.',
  },
  'massal.too_late': {
    id: 'Waktu pembatalan sudah lewat: tindakan sudah berjalan. Lihat hasilnya di bawah.',
    en: 'The time for taking it back is over: the action has begun. See the outcome below.',
  },
} satisfies RefusalTexts;
