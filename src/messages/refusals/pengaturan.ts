import type { RefusalTexts } from './types.ts';

/** Settings: calendar, policies, bodies, topics. */
export const pengaturanRefusals = {
  'kalender.nothing': {
    id: 'Isi paling sedikit satu hari, atau pilih hari yang dicabut.',
    en: 'Enter at least one day, or choose a day to take back.',
  },
  'kalender.day_twice': {
    id: 'Tanggal ini sudah ada di baris lain. Hapus salah satunya.',
    en: 'This day stands in another line as well. Remove one of them.',
  },
  'kalender.day_known': {
    id: 'Tanggal ini sudah hari libur. Hapus dari ketetapan ini.',
    en: 'This day is off already. Remove it from this decree.',
  },
  'kalender.day_not_off': {
    id: 'Tanggal {hari} bukan hari libur di kalender ini. Pilih dari daftar.',
    en: 'The day {hari} is not off in this calendar. Choose from the list.',
  },
  'kalender.decree_known': {
    id: 'Ketetapan dengan nama dan tanggal ini sudah tercatat. Lihat daftar ketetapan.',
    en: 'A decree of this name and day is on record already. See the list of decrees.',
  },
  'kebijakan.value_unfit': {
    id: 'Nilai ini tidak dapat dipakai. Isi bilangan bulat dalam batas yang wajar.',
    en: 'This value cannot be used. Enter a whole number within sensible bounds.',
  },
  'kebijakan.same_value': {
    id: 'Nilai ini sudah berlaku. Isi nilai lain.',
    en: 'This value is in force already. Enter another one.',
  },
  'kebijakan.day_unfit': {
    id: 'Pilih tanggal mulai besok sampai setahun ke depan: kebijakan tidak berlaku surut.',
    en: 'Choose a day from tomorrow up to a year ahead: a policy never reaches back.',
  },
  'kebijakan.day_taken': {
    id: 'Sudah ada nilai yang berlaku mulai tanggal ini. Pilih tanggal lain.',
    en: 'A value that starts on this day is on record already. Choose another day.',
  },
  'jaringan.malformed': {
    id: '“{teks}” bukan alamat jaringan. Tulis seperti 203.0.113.0/24 atau 2001:db8::/32.',
    en: '“{teks}” is no network address. Write it as 203.0.113.0/24 or 2001:db8::/32.',
  },
  'jaringan.too_wide': {
    id: '{teks} terlalu luas untuk satu kantor. Paling luas /{bits}.',
    en: '{teks} is too wide for one office. The widest is /{bits}.',
  },
  'jaringan.not_public': {
    id: '{teks} adalah jaringan dalam yang dipakai banyak tempat. Isi alamat keluar kantor ke internet.',
    en: '{teks} is an inner network that many places use. Enter the address by which the office reaches the internet.',
  },
  'jaringan.too_many': {
    id: 'Paling banyak {max} rentang. Gabungkan yang berdampingan.',
    en: 'At most {max} ranges. Join those that lie side by side.',
  },
  'entri.empty': {
    id: 'Tabel masih kosong. Tempel baris judul kolom dan paling sedikit satu baris isi.',
    en: 'The table is empty. Paste the line of headings and at least one row.',
  },
  'entri.no_header': {
    id: 'Baris pertama harus berisi judul kolom, dan kolom “isi” harus ada.',
    en: 'The first line must hold the headings, and the column “isi” must be there.',
  },
  'entri.column_twice': {
    id: 'Dua kolom dikenali sebagai kolom yang sama. Ganti salah satu judul kolom.',
    en: 'Two columns were taken for the same one. Change one of the headings.',
  },
  'entri.too_many_rows': {
    id: 'Paling banyak 200 baris sekali kirim. Bagi tabelnya.',
    en: 'At most 200 rows at a time. Split the table.',
  },
  'entri.rows_wrong': {
    id: 'Masih ada {n} baris yang perlu dibetulkan. Belum ada yang dikirim.',
    en: '{n} rows still need correction. Nothing was sent.',
  },
  'entri.row_twice': {
    id: 'Baris ini sama persis dengan baris lain. Hapus salah satunya.',
    en: 'This row is just the same as another one. Remove one of them.',
  },
  'entri.number_known': {
    id: 'Nomor ini sudah dipakai laporan #{nomor}.',
    en: 'Report #{nomor} has this number already.',
  },
  'entri.area_unknown': {
    id: 'Wilayah tidak ditemukan. Tulis nama lengkap atau kode Kemendagri.',
    en: 'There is no such area. Write its whole name or its code.',
  },
  'entri.area_ambiguous': {
    id: 'Ada beberapa wilayah dengan nama ini. Tulis kode Kemendagri.',
    en: 'Several areas have this name. Write the code.',
  },
  'entri.yes_or_no': {
    id: 'Isi “ya” atau “tidak”.',
    en: 'Write “ya” or “tidak”.',
  },
  'entri.kuasa_anonim': {
    id: 'Laporan anonim tidak menyimpan untuk siapa dilaporkan. Kosongkan bagian kuasa, atau jangan pilih anonim.',
    en: 'An anonymous report does not keep for whom it is made. Empty the part on representation, or do not choose anonymous.',
  },
  'entri.kuasa_without_pelapor': {
    id: 'Tulis nama orang yang datang atau menelepon: ia melapor untuk orang lain.',
    en: 'Write the name of who came or called: they report for somebody else.',
  },
  'badan.name_taken': {
    id: 'Sudah ada unit dengan nama ini di tempat yang sama. Pakai nama lain.',
    en: 'There is a unit of this name in the same place. Use another name.',
  },
  'badan.same_name': {
    id: 'Nama baru sama dengan nama sekarang.',
    en: 'The new name is the same as the present one.',
  },
  'badan.too_many_units': {
    id: 'Sudah ada {max} unit di bawahnya. Tambahkan di bawah salah satu unit.',
    en: 'There are {max} units below it already. Add it below one of them.',
  },
  'badan.code_taken': {
    id: 'Kode unit baru saja dipakai orang lain. Tekan tombolnya sekali lagi.',
    en: 'Somebody has just taken the unit’s code. Press the button once more.',
  },
  'badan.plan_waits': {
    id: 'Sudah ada perubahan yang menunggu tanggalnya. Batalkan dulu rencana itu.',
    en: 'A change waits for its day already. Take that plan back first.',
  },
  'badan.successor_needed': {
    id: '{n} laporan sedang ditangani di sini. Gabungkan ke penerus agar laporan itu pindah.',
    en: '{n} reports are under way here. Merge into a successor, so that they move.',
  },
  'badan.successor_unfit': {
    id: 'Penerus harus berlaku, sejenis, dan di instansi yang sama untuk unit.',
    en: 'The successor must be in force, of the same kind, and for a unit in the same agency.',
  },
  'badan.has_children': {
    id: 'Masih ada {n} unit di bawahnya. Tutup atau gabungkan dulu.',
    en: 'There are still {n} units below it. Close or merge them first.',
  },
  'badan.open_laporan': {
    id: 'Masih ada {n} laporan terbuka di sini. Selesaikan atau alihkan dulu.',
    en: 'There are still {n} open reports here. Settle or forward them first.',
  },
  'badan.unit_has_no_supervisor': {
    id: 'Unit tidak punya instansi pembina sendiri: yang membina adalah pembina instansinya.',
    en: 'A unit has no supervisor of its own: that of its agency supervises it.',
  },
  'badan.same_supervisor': {
    id: 'Itu pembina yang sekarang. Pilih instansi lain.',
    en: 'That is the present supervisor. Choose another agency.',
  },
  'badan.supervisor_unfit': {
    id: 'Pembina harus instansi yang berlaku, bukan unit, dan tidak berada di bawah instansi ini.',
    en: 'The supervisor has to be an agency in force, no unit, and not below this agency.',
  },
  'badan.invalid_code': {
    id: 'Tulis kode seperti KM-50 atau KT-63.71: huruf besar, tanda hubung, lalu angka atau huruf.',
    en: 'Write a code such as KM-50 or KT-63.71: capital letters, a hyphen, then digits or letters.',
  },
  'badan.code_used': {
    id: 'Kode ini sudah dipakai, mungkin oleh instansi yang sudah ditutup. Pakai kode lain.',
    en: 'This code is used, perhaps by an agency that was closed. Use another one.',
  },
  'badan.above_unfit': {
    id: 'Instansi di atasnya sudah berakhir atau berupa unit. Tambahkan di tempat lain.',
    en: 'The agency above it has ended or is a unit. Add it elsewhere.',
  },
  'badan.area_unknown': {
    id: 'Kode wilayah ini tidak ada. Contoh: 63.71 untuk Kota Banjarmasin.',
    en: 'There is no such area code. An example: 63.71 for Kota Banjarmasin.',
  },
  'badan.area_taken': {
    id: 'Wilayah ini sudah punya pemerintah daerah. Tutup atau gabungkan yang lama dulu.',
    en: 'This area has a local government already. Close or merge the old one first.',
  },
  'badan.begin_unfit': {
    id: 'Tanggal mulai adalah hari ini atau sebelumnya. Instansi yang mulai nanti ditambahkan pada harinya.',
    en: 'The first day is today or before. An agency that begins later is added on its day.',
  },
  'badan.day_unfit': {
    id: 'Pilih hari ini atau sesudahnya, paling lama setahun ke depan.',
    en: 'Choose today or later, at most a year ahead.',
  },
  'kategori.name_taken': {
    id: 'Sudah ada kategori dengan nama ini di tingkat yang sama.',
    en: 'There is a topic of this name on the same level.',
  },
  'kategori.has_children': {
    id: 'Masih ada {n} kategori di bawahnya. Tutup dulu yang itu.',
    en: 'There are {n} topics below it. Close those first.',
  },
  'kategori.nothing_changed': {
    id: 'Belum ada yang berubah. Ubah nama, kepekaan, atau tutup kategorinya.',
    en: 'Nothing has changed. Change the name or the sensitivity, or close the topic.',
  },
} satisfies RefusalTexts;
