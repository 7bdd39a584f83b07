import type { Text } from '../bahasa.ts';

/** What each call about webhooks does, for its documentation. */
export const apiRingkasanWebhook = {
  daftarWebhook: {
    id: 'Webhook milik akun kunci ini, dengan jumlah kirimannya.',
    en: 'The webhooks of this key’s account, with how their deliveries stand.',
  },
  buatWebhook: {
    id: 'Membuat webhook. rahasia (whsec_…) hanya diberikan sekali. Tanpa peristiwa: semua. lingkup terkait = laporan yang akun ini ikut tangani atau sampaikan; semua = apa pun yang boleh dilihat.',
    en: 'Makes a webhook. rahasia (whsec_…) is told only once. Without peristiwa: every kind. lingkup terkait = reports in which this account has a part; semua = whatever it may see.',
  },
  ubahWebhook: {
    id: 'Mengganti peristiwa (kosong = semua) dan lingkup satu webhook, untuk peristiwa sesudah ini.',
    en: 'Changes the kinds of events (empty = every kind) and the reach of a webhook, for events from now on.',
  },
  cobaWebhook: {
    id: 'Mengirim satu kiriman coba bertanda tangan (type uji) sekarang, dan menjawab hasilnya. Paling banyak 10 kali dalam 15 menit.',
    en: 'Sends one signed trial (type uji) now and answers what came of it. At most 10 times in 15 minutes.',
  },
  hapusWebhook: {
    id: 'Menghapus webhook; kiriman yang menunggu tidak jadi dikirim.',
    en: 'Removes a webhook; waiting deliveries are not sent.',
  },
  putarRahasiaWebhook: {
    id: 'Rahasia baru, diberikan sekali. Yang lama ikut menandatangani selama 24 jam.',
    en: 'A new secret, told once. The former one goes on signing for 24 hours.',
  },
  daftarKirimanWebhook: {
    id: 'Lima puluh kiriman terakhir satu webhook.',
    en: 'The last fifty deliveries of a webhook.',
  },
  ulangKirimanWebhook: {
    id: 'Mengirim ulang satu kiriman, yang mati atau yang sudah terkirim.',
    en: 'Sends one delivery again, a dead one or one that was delivered.',
  },
} satisfies Record<string, Text>;
