import type { RefusalTexts } from './types.ts';

/** Requests to erase, by law (UU 27/2022), and why some must wait or be refused. */
export const penghapusanRefusals = {
  'hapus.still_open': {
    id: 'Laporan ini masih ditangani, jadi isinya masih diperlukan. Tarik laporannya atau tunggu sampai selesai, lalu minta lagi. Sementara itu Anda dapat menjadikannya rahasia atau anonim.',
    en: 'This report is still being handled, so its words are needed. Withdraw it or wait until it is finished, then ask again. Meanwhile you can make it confidential or anonymous.',
  },
  'hapus.under_examination': {
    id: 'Laporan ini sedang diperiksa inspektorat. Selama pemeriksaan, hukum mewajibkan isinya disimpan (UU 27/2022 Pasal 15). Minta lagi sesudah pemeriksaan selesai.',
    en: 'This report is under examination by the inspectorate. While it runs the law requires that it is kept (UU 27/2022 art. 15). Ask again when it is over.',
  },
  'hapus.nothing_left': {
    id: 'Tidak ada lagi yang dapat dihapus di sini.',
    en: 'Nothing is left here that could be erased.',
  },
  'hapus.waiting': {
    id: 'Permintaan penghapusan untuk laporan ini sudah menunggu putusan.',
    en: 'A request to erase data of this report waits for a decision already.',
  },
  'hapus.too_many': {
    id: 'Sudah {max} permintaan untuk laporan ini. Hubungi admin instansi secara langsung.',
    en: 'There were {max} requests for this report already. Please talk to the agency’s admin directly.',
  },
  'hapus.not_waiting': {
    id: 'Tidak ada permintaan yang menunggu; mungkin baru saja diputuskan. Muat ulang halamannya.',
    en: 'No request is waiting; perhaps it has just been decided. Reload the page.',
  },
  'hapus.not_refused': {
    id: 'Keberatan hanya dapat diajukan sekali, sesudah permintaan ditolak.',
    en: 'One can object once, after a request was refused.',
  },
  'hapus.not_found': {
    id: 'Permintaan itu tidak ada, atau bukan Anda yang memutusnya.',
    en: 'That request does not exist, or is not yours to decide.',
  },
  'hapus.decided': {
    id: 'Permintaan ini baru saja diputus atau dibatalkan. Muat ulang daftarnya.',
    en: 'This request has just been decided or taken back. Reload the list.',
  },
  'breach.not_kustodian': {
    id: 'Yang menyetujui harus penjaga identitas yang sedang bertugas.',
    en: 'Whoever approves must be an identity custodian in office.',
  },
  'breach.two_people': {
    id: 'Perlu dua penjaga identitas yang berbeda.',
    en: 'Two different identity custodians are needed.',
  },
} satisfies RefusalTexts;
