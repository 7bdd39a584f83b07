import { jamak } from '../../format/jamak.ts';
/** Rules of retention, for the settings. */
export const simpanId = {
  judul: 'Masa simpan',
  isi: 'Sesudah ditutup, laporan disimpan selama masa ini sejak tindakan terakhir. Setelah itu isinya atau identitasnya dihapus sekali sehari menurut UU 27/2022 Pasal 44. Di luar aturan ini tidak ada yang dihapus karena umur.',
  aturan: 'Aturan',
  apa: 'Yang dihapus',
  cakupan: { isi: 'Tulisan, berkas, identitas', kontak: 'Nama, kontak, identitas tersegel' },
  hari: 'Masa sekarang',
  hariN: (n: string) => `${n} hari`,
  berikut: 'Dihapus pada jalan berikutnya',
  laporan: (n: string) => `${n} laporan`,
  tertua: 'Terlama sejak',
  takAda: 'Tidak ada',
  dihitung: (waktu: string) => `Dihitung ${waktu}, paling lama seperempat jam lalu.`,
  ubah: 'Masa diubah admin nasional sebagai kebijakan dengan tanggal berlaku; laporan lama tetap mengikuti masa pada hari laporan itu dibuat.',
  perintah: 'Operator melihat hal yang sama dengan perintah: lapor retention --dry-run',
};

export const simpanEn: typeof simpanId = {
  judul: 'Retention',
  isi: 'After it was closed a report is kept for this long since the last act on it. Then its words or its identity are erased, once a day, by UU 27/2022 art. 44. Nothing is erased for its age outside of these rules.',
  aturan: 'Rule',
  apa: 'What is erased',
  cakupan: { isi: 'Words, files, identity', kontak: 'Name, contact, sealed identity' },
  hari: 'Present time',
  hariN: (n) => jamak(n, 'day'),
  berikut: 'Erased by the next run',
  laporan: (n) => jamak(n, 'report'),
  tertua: 'Oldest since',
  takAda: 'None',
  dihitung: (waktu) => `Counted ${waktu}, a quarter of an hour ago at most.`,
  ubah: 'The national admin changes a time as a policy with its first day; older reports keep to the time of the day on which they were made.',
  perintah: 'The operator sees the same by the command: lapor retention --dry-run',
};
