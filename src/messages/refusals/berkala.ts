import type { Text } from '../bahasa.ts';

/** Periodic reports. */
export const berkalaRefusals = {
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
} satisfies Record<string, Text>;
