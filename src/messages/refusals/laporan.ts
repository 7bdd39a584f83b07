import type { RefusalTexts } from './types.ts';

/** What the rules of a laporan’s life refuse (rules §4): what happened, and what to do instead. */
export const laporanRefusals = {
  'laporan.not_found': {
    id: 'Laporan tidak ditemukan. Periksa nomornya, atau masuk jika laporan itu milik Anda.',
    en: 'Report not found. Check its number, or sign in if it is yours.',
  },
  'laporan.not_allowed': {
    id: 'Anda dapat membaca laporan ini, tetapi tindakan ini bukan wewenang Anda.',
    en: 'You may read this report, but this action is not yours to take.',
  },
  'laporan.not_permitted': {
    id: 'Anda dapat melihat laporan ini, tetapi tindakan ini bukan wewenang Anda. Lihat boleh untuk yang dapat Anda lakukan.',
    en: 'You may see this report, but this action is not yours to take. What you may do is listed under boleh.',
  },
  'laporan.moved_on': {
    id: 'Laporan ini sudah berpindah dari Anda; keadaannya sekarang: {status}. Muat ulang untuk melihat siapa yang menanganinya.',
    en: 'This report has moved on from you; its state is now: {status}. Reload to see who has it.',
  },
  'laporan.transition_not_allowed': {
    id: 'Tindakan ini tidak dapat dilakukan karena keadaan laporan sekarang: {status}. Muat ulang, mungkin orang lain baru saja bertindak.',
    en: 'This cannot be done because the report is now: {status}. Reload; somebody may just have acted.',
  },
  'laporan.badan_unknown': {
    id: 'Tidak ada instansi atau unit dengan kode {kode}. Pilih dari daftar instansi.',
    en: 'There is no public body or unit with the code {kode}. Choose from the list of bodies.',
  },
  'laporan.badan_ended': {
    id: '{kode} sudah tidak ada lagi. Pilih instansi atau unit yang masih berlaku.',
    en: '{kode} no longer exists. Choose a body or unit that still does.',
  },
  'laporan.not_an_instansi': {
    id: '{kode} adalah unit. Isi dengan kode instansinya; instansi yang meneruskan ke unit.',
    en: '{kode} is a unit. Give the code of its body; the body forwards to units.',
  },
  'laporan.not_a_unit': {
    id: '{kode} bukan unit. Isi unit dengan unit Anda, atau pakai instansi untuk instansi lain.',
    en: '{kode} is not a unit. Name one of your units, or use instansi for another body.',
  },
  'laporan.kategori_unknown': {
    id: 'Tidak ada kategori {kode} yang dapat dipilih. Pilih dari daftar kategori, atau kosongkan.',
    en: 'There is no topic {kode} to choose. Choose from the list of topics, or leave it empty.',
  },
  'laporan.file_unknown': {
    id: 'Berkas ini tidak ada, bukan unggahan Anda, atau sudah dipakai. Unggah lagi lalu sertakan.',
    en: 'This file is not there, was not uploaded by you, or is used already. Upload it again and attach it.',
  },
  'laporan.too_many_files': {
    id: 'Satu laporan paling banyak berisi {maks} berkas. Kurangi berkasnya.',
    en: 'One report holds at most {maks} files. Attach fewer.',
  },
  'laporan.on_behalf_not_allowed': {
    id: 'Hanya kunci pengembang atau petugas yang boleh melapor untuk orang lain. Hapus pelapor untuk melapor sendiri.',
    en: 'Only the key of a developer or officer may file for somebody else. Leave out pelapor to file your own.',
  },
  'laporan.unit_required': {
    id: 'Sebutkan tujuan: unit Anda, atau instansi lain.',
    en: 'Say where it goes: to your units, or to another body.',
  },
  'laporan.one_destination': {
    id: 'Sebutkan unit atau instansi, jangan keduanya.',
    en: 'Name units or a body, not both.',
  },
  'laporan.unit_twice': {
    id: 'Ada unit yang disebut dua kali. Sebutkan masing-masing sekali.',
    en: 'A unit is named twice. Name each one once.',
  },
  'laporan.unit_outside_tree': {
    id: '{kode} bukan unit instansi Anda. Untuk instansi lain, isi instansi, bukan unit.',
    en: '{kode} is not a unit of your body. For another body use instansi, not unit.',
  },
  'laporan.same_instansi': {
    id: 'Laporan ini sudah ada di {kode}. Pilih instansi lain, atau teruskan ke unit.',
    en: 'This report is at {kode} already. Choose another body, or forward it to a unit.',
  },
  'laporan.return_instead': {
    id: 'Instansi itu pernah memegang laporan ini atau bukan tujuan biasa. Kembalikan dengan bukan wewenang.',
    en: 'That body had this report before or is no ordinary destination. Return it as not yours instead.',
  },
  'laporan.decision_binds': {
    id: 'Sudah ada putusan yang mengikat, jadi laporan ini tidak dapat dikembalikan atau dipindahkan ke instansi lain. Kerjakan di sini.',
    en: 'A binding decision stands, so this report can neither be returned nor moved to another body. Handle it here.',
  },
  'laporan.nobody_above': {
    id: 'Tidak ada tingkat di atas yang dapat menerimanya. Teruskan, jawab, atau arsipkan dengan alasan.',
    en: 'There is no level above to take it. Forward it, answer it, or archive it with a reason.',
  },
  'laporan.decide_instead': {
    id: 'Laporan ini menunggu putusan Anda yang mengikat. Pakai putuskan untuk menentukan unit atau instansinya.',
    en: 'This report waits for your binding decision. Use putuskan to name the unit or body.',
  },
  'laporan.proposes_itself': {
    id: '{kode} justru yang sedang menangani. Usulkan instansi lain.',
    en: '{kode} is the one that has it now. Propose another body.',
  },
  'laporan.not_at_arbiter': {
    id: 'Laporan ini tidak sedang menunggu putusan. Pakai verifikasi atau disposisi.',
    en: 'This report is not waiting for a decision. Verify or reassign it instead.',
  },
  'laporan.terlapor_required': {
    id: 'Pengaduan berkadar pengawasan perlu menyebut terlapor. Isi unit atau instansi yang diadukan.',
    en: 'A complaint alleging wrongdoing must name whom it is about. Give the unit or body complained of.',
  },
  'laporan.terlapor_only_berkadar': {
    id: 'Terlapor hanya untuk pengaduan berkadar pengawasan. Kosongkan, atau ubah klasifikasinya.',
    en: 'Only complaints alleging wrongdoing name whom they are about. Leave it empty, or change the classification.',
  },
  'laporan.terlapor_unfit': {
    id: '{kode} tidak dapat menjadi terlapor. Isi unit atau instansi yang diadukan.',
    en: '{kode} cannot be complained of here. Give the unit or body that is.',
  },
  'laporan.terlapor_gets_it': {
    id: '{kode} adalah yang diadukan atau bagian darinya, jadi tidak boleh memeriksa. Pilih pemeriksa lain, misalnya inspektorat.',
    en: '{kode} is complained of or part of it, so it may not examine this. Choose another, such as the inspectorate.',
  },
  'laporan.terlapor_in_charge': {
    id: '{kode} sedang menangani laporan ini. Pindahkan dulu ke pemeriksa lain, lalu sebutkan sebagai terlapor.',
    en: '{kode} has this report now. Move it to another examiner first, then name it.',
  },
  'laporan.nothing_changed': {
    id: 'Tidak ada yang berubah. Isi paling sedikit satu yang berbeda dari keadaan sekarang.',
    en: 'Nothing would change. Give at least one thing that differs from what stands now.',
  },
  'laporan.flag_only_on': {
    id: 'Petugas boleh menyalakan tanda ini, tetapi tidak boleh mematikannya. Hanya pelapor yang boleh.',
    en: 'Officers may switch this on, never off. Only the reporter may do that.',
  },
  'laporan.merge_target_unknown': {
    id: 'Laporan tujuan tidak ditemukan. Periksa nomornya.',
    en: 'The report to merge into was not found. Check its number.',
  },
  'laporan.merge_with_itself': {
    id: 'Laporan tidak dapat digabungkan dengan dirinya sendiri. Isi nomor laporan lain.',
    en: 'A report cannot be merged with itself. Give the number of another one.',
  },
  'laporan.merge_into_archived': {
    id: 'Laporan tujuan sudah diarsipkan. Gabungkan ke laporan yang masih ada.',
    en: 'The report to merge into is archived. Merge into one that is not.',
  },
  'laporan.merge_not_both': {
    id: 'Anda hanya boleh menggabungkan jika kedua laporan ada pada Anda. Minta yang memegang laporan satunya.',
    en: 'You may merge only when both reports are in your charge. Ask whoever has the other one.',
  },
  'laporan.main_takes_no_words': {
    id: 'Laporan Anda digabungkan ke laporan lain, yang keadaannya sekarang: {status}. Dalam keadaan itu tanggapan tidak diterima.',
    en: 'Your report was merged into another one, which is now: {status}. In that state it takes no responses.',
  },
  'laporan.merged_words_only': {
    id: 'Laporan Anda sudah digabungkan, jadi berkas tidak dapat ditambahkan lagi. Ceritakan isinya dengan kata-kata.',
    en: 'Your report was merged, so no more files can be added. Tell in words what they show.',
  },
  'laporan.lead_answers_final': {
    id: 'Jawaban akhir diberikan oleh unit yang memimpin. Kirim bagian Anda dengan akhir false.',
    en: 'The leading unit gives the final answer. Send your part with akhir false.',
  },
  'laporan.date_only_interim': {
    id: 'Tanggal janji hanya untuk jawaban sementara. Hapus tanggalnya, atau kirim dengan akhir false.',
    en: 'A promised date belongs to interim answers only. Remove it, or send with akhir false.',
  },
  'laporan.date_past': {
    id: 'Tanggal ini sudah lewat. Isi hari ini atau sesudahnya.',
    en: 'This day has passed. Give today or a later day.',
  },
  'laporan.date_not_later': {
    id: 'Tanggal baru harus sesudah tenggat sekarang, {tanggal}, dan belum lewat.',
    en: 'The new day must come after the present deadline, {tanggal}, and not have passed.',
  },
  'laporan.date_too_far': {
    id: 'Tanggal ini terlalu jauh. Isi paling lambat {hari} hari dari sekarang.',
    en: 'This day is too far away. Give one at most {hari} days from now.',
  },
  'laporan.no_clock_to_extend': {
    id: 'Tidak ada tenggat penyelesaian yang sedang berjalan, jadi tidak ada yang diperpanjang.',
    en: 'No settlement deadline is running, so there is nothing to extend.',
  },
  'laporan.ppid_extended_once': {
    id: 'Tenggat PPID hanya dapat diperpanjang sekali dan sudah dipakai. Jawab sebelum tenggat berakhir.',
    en: 'The PPID deadline can be extended only once, which was done. Answer before it ends.',
  },
  'laporan.ppid_extension_too_long': {
    id: 'Tenggat PPID dapat diperpanjang paling lama {hari} hari kerja. Pilih tanggal yang lebih dekat.',
    en: 'The PPID deadline can be extended by at most {hari} working days. Choose an earlier day.',
  },
  'laporan.only_information_request': {
    id: 'Hanya permintaan informasi yang diserahkan ke PPID. Ubah klasifikasinya dulu jika memang demikian.',
    en: 'Only information requests go to the PPID. Reclassify it first if it is one.',
  },
  'laporan.already_at_ppid': {
    id: 'Laporan ini sudah ada di PPID. Tunggu atau beri jawabannya.',
    en: 'This report is at the PPID already. Wait for the answer or give it.',
  },
  'laporan.no_ppid': {
    id: 'Instansi ini belum punya unit PPID. Pakai disposisi ke unit yang memegang informasinya.',
    en: 'This body has no PPID unit yet. Reassign it to the unit that has the information.',
  },
  'laporan.no_final_answer_yet': {
    id: 'Belum ada jawaban akhir untuk dinyatakan sudah atau belum. Kirim tanpa selesai untuk melanjutkan percakapan.',
    en: 'There is no final answer yet to call done or not done. Leave out selesai to go on talking.',
  },
  'laporan.already_confirmed': {
    id: 'Laporan ini sudah dinyatakan selesai. Tidak perlu dinyatakan lagi.',
    en: 'This report was called done already. It need not be said again.',
  },
  'laporan.window_closed': {
    id: 'Masa membuka kembali laporan ini sudah berakhir. Sampaikan laporan baru dan sebutkan nomor ini.',
    en: 'The time for reopening this report is over. File a new one and mention this number.',
  },
  'laporan.already_consented': {
    id: 'Persetujuan untuk Ombudsman sudah tercatat. Tidak perlu diberikan lagi.',
    en: 'The consent for the Ombudsman is on record. It need not be given again.',
  },
  'laporan.not_consented': {
    id: 'Pelapor belum menyetujui penyerahan ke Ombudsman. Tidak ada yang dicatat.',
    en: 'Whoever reported has not agreed that this goes to the Ombudsman. Nothing was noted.',
  },
  'laporan.rating_range': {
    id: 'Isi nilai dengan angka bulat 1 sampai 5.',
    en: 'Give a whole number from 1 to 5.',
  },
  'laporan.rating_closed': {
    id: 'Masa mengubah penilaian sudah berakhir, jadi nilai yang lama tetap berlaku.',
    en: 'The time for changing the rating is over, so the earlier one stands.',
  },
  'laporan.reason_has_own_command': {
    id: 'Alasan ini punya perintah sendiri: {perintah}. Pakai perintah itu.',
    en: 'This reason has a command of its own: {perintah}. Use that one.',
  },
  'laporan.not_published': {
    id: 'Laporan ini tidak sedang terbit, jadi tidak ada yang diturunkan.',
    en: 'This report is not published, so there is nothing to take down.',
  },
  'laporan.not_rahasia': {
    id: 'Laporan ini tidak rahasia, jadi teksnya tidak perlu dibuka.',
    en: 'This report is not confidential, so its text need not be opened.',
  },
  'laporan.not_anonim': {
    id: 'Laporan ini tidak anonim, jadi tidak ada identitas yang dibuka.',
    en: 'This report is not anonymous, so there is no identity to open.',
  },
  'laporan.request_unknown': {
    id: 'Permintaan itu tidak ada pada laporan ini. Periksa nomor permintaannya.',
    en: 'There is no such request on this report. Check its id.',
  },
  'laporan.request_already_approved': {
    id: 'Permintaan ini sudah disetujui. Muat ulang untuk melihat sampai kapan berlaku.',
    en: 'This request was approved already. Reload to see until when it holds.',
  },
  'laporan.second_person_needed': {
    id: 'Permintaan Anda sendiri harus disetujui penjaga identitas yang lain.',
    en: 'Your own request must be approved by another guardian of identities.',
  },
  'laporan.not_due': {
    id: 'Waktunya belum tiba untuk tindakan otomatis ini.',
    en: 'The time for this automatic act has not come.',
  },
  'laporan.warn_date_future': {
    id: 'Tanggal kejadian ini belum terjadi. Laporan tetap diterima; perbaiki jika salah tulis.',
    en: 'This day has not come yet. The report was taken all the same; correct it if it is a slip.',
  },
  'laporan.warn_date_missing': {
    id: 'Tanggal kejadian belum diisi. Laporan tetap diterima, tetapi petugas mungkin bertanya.',
    en: 'The day it happened is missing. The report was taken, but an officer may ask.',
  },
  'laporan.warn_personal_data': {
    id: 'Kata-kata ini dibaca pelapor dan, bila laporan terbuka, umum. Tampaknya ada data pribadi ({jenis}). Sudah tercatat; samarkan bila tidak perlu.',
    en: 'This is read by the reporter and, when the report is open, by everybody. It seems to hold personal data ({jenis}). It is recorded; mask it if it is not needed.',
  },
  'laporan.warn_place_missing': {
    id: 'Lokasi belum diisi. Laporan tetap diterima, tetapi petugas mungkin bertanya.',
    en: 'The place is missing. The report was taken, but an officer may ask.',
  },
  'laporan.warn_point_outside': {
    id: 'Titik ini di luar Indonesia. Laporan tetap diterima; periksa lintang dan bujurnya.',
    en: 'This point lies outside Indonesia. The report was taken; check latitude and longitude.',
  },
} satisfies RefusalTexts;
