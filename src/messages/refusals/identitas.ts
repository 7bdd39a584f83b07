import type { RefusalTexts } from './types.ts';

/** What keeps a sealed identity closed, and what closes the way in while nothing can be sealed (rules §3, N5). */
export const identitasRefusals = {
  'laporan.sealing_closed': {
    id: 'Laporan anonim dengan nama atau kontak belum dapat diterima, karena kunci penjaga identitas belum dipasang. Kirim tanpa identitas sama sekali, atau tanpa pilihan anonim, atau coba lagi nanti.',
    en: 'An anonymous report with a name or contact cannot be taken in yet, because the identity custodians have no key. Send it wholly without identity, or without the anonymous choice, or try again later.',
  },
  'identitas.not_approved': {
    id: 'Permintaan ini belum disetujui penjaga identitas yang lain, atau waktunya sudah habis. Ajukan permintaan baru.',
    en: 'This request was not approved by another identity custodian, or its time is over. Make a new request.',
  },
  'identitas.not_sealed': {
    id: 'Identitas laporan ini tidak disegel. Pengelola sistem perlu menjalankan: lapor brankas reseal.',
    en: 'The identity of this report is not sealed. The operator has to run: lapor brankas reseal.',
  },
  'identitas.history_broken': {
    id: 'Riwayat laporan ini tidak utuh, jadi identitasnya tidak dibuka. Pengelola sistem perlu menjalankan: lapor check.',
    en: 'The history of this report is not whole, so its identity stays closed. The operator has to run: lapor check.',
  },
  'identitas.brankas_away': {
    id: 'Brankas tidak menjawab: kuncinya tidak ada di mesin ini, atau terbagi antara para penjaganya. Buka bersama mereka dengan perintah lapor brankas open.',
    en: 'The vault does not answer: its key is not on this machine, or is shared out among its keepers. Open it together with them by the command lapor brankas open.',
  },
} satisfies RefusalTexts;
