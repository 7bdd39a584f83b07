import type { RefusalTexts } from '../types.ts';

export const sistemRefusals = {
  'sistem.address': {
    id: 'Alamat sistem harus https di jaringan terbuka, tanpa nama pengguna dan tanpa tanda tanya, misalnya https://kota.go.id/open311/v2.',
    en: 'The address must be https on the open network, without a user name or a question mark, for example https://kota.go.id/open311/v2.',
  },
  'sistem.too_many': {
    id: 'Satu instansi boleh punya {max} sistem lokal. Akhiri yang tidak dipakai dulu.',
    en: 'An instansi may have {max} local systems. End one that is not used first.',
  },
  'sistem.code_unknown': {
    id: 'Kode {kode} tidak dikenal di sini. Pilih dari daftar.',
    en: 'The code {kode} is not known here. Choose one from the list.',
  },
  'sistem.out_of_reach': {
    id: 'Badan {kode} bukan bagian dari instansi yang dilayani sistem ini.',
    en: 'The body {kode} is not part of the instansi that this system serves.',
  },
} satisfies RefusalTexts;
