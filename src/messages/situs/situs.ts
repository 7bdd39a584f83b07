import { aksesibilitasEn, aksesibilitasId } from './aksesibilitas.ts';
import type { Artikel } from './artikel.ts';
import { caraMelaporEn, caraMelaporId } from './caraMelapor.ts';
import { dataTerbukaEn, dataTerbukaId } from './dataTerbuka.ts';
import { ketentuanEn, ketentuanId } from './ketentuan.ts';
import { kontakEn, kontakId } from './kontak.ts';
import { privasiEn, privasiId } from './privasi.ts';
import { tanyaJawabEn, tanyaJawabId } from './tanyaJawab.ts';

/** The pages of plain text, by address. */
export const situsId = {
  '/tanya-jawab': tanyaJawabId,
  '/cara-melapor': caraMelaporId,
  '/ketentuan': ketentuanId,
  '/privasi': privasiId,
  '/kontak': kontakId,
  '/aksesibilitas': aksesibilitasId,
  '/data-terbuka': dataTerbukaId,
} satisfies Readonly<Record<string, Artikel>>;

export const situsEn: typeof situsId = {
  '/tanya-jawab': tanyaJawabEn,
  '/cara-melapor': caraMelaporEn,
  '/ketentuan': ketentuanEn,
  '/privasi': privasiEn,
  '/kontak': kontakEn,
  '/aksesibilitas': aksesibilitasEn,
  '/data-terbuka': dataTerbukaEn,
};
