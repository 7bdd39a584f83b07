import type { RefusalTexts } from '../types.ts';

export const webhookRefusals = {
  'webhook.address': {
    id: 'Alamat webhook harus https di jaringan terbuka, tanpa nama pengguna. Periksa alamatnya.',
    en: 'A webhook needs an https address on the open network, without a user name. Check the address.',
  },
  'webhook.too_many': {
    id: 'Satu akun boleh punya {max} webhook. Hapus yang tidak dipakai dulu.',
    en: 'An account may have {max} webhooks. Remove one that is not used first.',
  },
  'webhook.not_found': {
    id: 'Webhook itu tidak ada atau sudah dihapus.',
    en: 'That webhook does not exist or was removed.',
  },
  'webhook.too_often': {
    id: 'Terlalu banyak kiriman coba atau kiriman ulang. Coba lagi setelah {menit} menit.',
    en: 'Too many tries or replays. Try again after {menit} minutes.',
  },
  'webhook.delivery_not_found': {
    id: 'Kiriman itu tidak ada. Catatan kiriman disimpan 30 hari.',
    en: 'That delivery does not exist. Deliveries are kept for 30 days.',
  },
} satisfies RefusalTexts;
