import { jamak } from '../format/jamak.ts';

/** Bursts of near-identical laporan (F21). */
export const banjirId = {
  judul: 'Mungkin banjir laporan',
  tautan: (n: string) => `Mungkin banjir laporan (${n})`,
  tanda: 'mungkin banjir',
  tandaPanjang: 'Mungkin banjir: masuk bersama banyak laporan yang hampir sama',
  pembuka:
    'Laporan yang hampir sama dan masuk beruntun, dikelompokkan. Tidak ada yang dibuang: semua bernomor dan menunggu seperti biasa. Baca dulu: banyak orang dapat mengeluhkan satu hal dengan kata yang sama.',
  kosong: 'Tidak ada kelompok yang menunggu',
  kosongIsi: 'Bila laporan yang hampir sama masuk beruntun, kelompoknya tampil di sini.',
  sebab: {
    pelapor: 'Dari satu akun, email, atau telepon',
    alamat: 'Dari satu alamat jaringan pada satu hari',
    teks: 'Teks yang hampir sama dari banyak pengirim',
  },
  kolom: { sebab: 'Kesamaan', jumlah: 'Laporan', menunggu: 'Menunggu verifikasi', masa: 'Masuk' },
  masa: (awal: string, akhir: string) => `${awal} sampai ${akhir}`,
  kembali: 'Semua kelompok',
  ringkas: (jumlah: string, menunggu: string) =>
    `${jumlah} laporan, ${menunggu} di antaranya menunggu verifikasi.`,
  daftar: 'Laporan dalam kelompok ini',
  tindak: 'Tindakan untuk yang dicentang',
  bukan: {
    judul: 'Bukan banjir?',
    isi: 'Tanda hilang dari semua laporan kelompok ini, dan laporan itu diproses seperti biasa.',
    tombol: 'Bukan banjir',
    selesai: 'Tanda “mungkin banjir” dihapus dari kelompok itu.',
    sudah: 'Kelompok ini sudah dinyatakan bukan banjir.',
  },
};

export const banjirEn: typeof banjirId = {
  judul: 'Possible flood of reports',
  tautan: (n) => `Possible floods of reports (${n})`,
  tanda: 'possible flood',
  tandaPanjang: 'Possible flood: it came together with many reports that are nearly the same',
  pembuka:
    'Reports that are nearly the same and came in a burst, in groups. None is thrown away: each has its number and waits as always. Read first: many people may complain of one matter in the same words.',
  kosong: 'No group is waiting',
  kosongIsi: 'When reports that are nearly the same come in a burst, their group is shown here.',
  sebab: {
    pelapor: 'From one account, email or phone',
    alamat: 'From one network address within one day',
    teks: 'Nearly the same text from many senders',
  },
  kolom: { sebab: 'In common', jumlah: 'Reports', menunggu: 'Waiting for verification', masa: 'Came in' },
  masa: (awal, akhir) => `${awal} to ${akhir}`,
  kembali: 'All groups',
  ringkas: (jumlah, menunggu) => `${jamak(jumlah, 'report')}, of which ${menunggu} waiting for verification.`,
  daftar: 'Reports in this group',
  tindak: 'Act on the ticked ones',
  bukan: {
    judul: 'Not a flood?',
    isi: 'The mark goes from every report of this group, and they are handled as usual.',
    tombol: 'Not a flood',
    selesai: 'The mark “possible flood” was removed from that group.',
    sudah: 'This group was found to be no flood.',
  },
};
