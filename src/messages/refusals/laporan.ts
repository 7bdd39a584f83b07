import type { RefusalTexts } from './types.ts';

export const laporanRefusals = {
  'laporan.not_found': {
    id: 'Laporan tidak ditemukan. Periksa nomornya, atau masuk jika laporan itu milik Anda.',
    en: 'Report not found. Check its number, or sign in if it is yours.',
  },
  'laporan.not_allowed': {
    id: 'Anda dapat membaca laporan ini, tetapi tindakan ini bukan wewenang Anda.',
    en: 'You may read this report, but this action is not yours to take.',
  },
} satisfies RefusalTexts;
