import { antreanEn, antreanId } from './petugas/antrean.ts';
import { dasborEn, dasborId } from './petugas/dasbor.ts';
import { mejaEn, mejaId } from './petugas/meja.ts';
import { perintahEn, perintahId } from './petugas/perintah.ts';

/** The officers' pages. */
export const petugasId = { antrean: antreanId, dasbor: dasborId, meja: mejaId, perintah: perintahId };

export const petugasEn: typeof petugasId = {
  antrean: antreanEn,
  dasbor: dasborEn,
  meja: mejaEn,
  perintah: perintahEn,
};
