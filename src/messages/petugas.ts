import { antreanEn, antreanId } from './petugas/antrean.ts';
import { mejaEn, mejaId } from './petugas/meja.ts';
import { perintahEn, perintahId } from './petugas/perintah.ts';

/** The officers' pages. */
export const petugasId = { antrean: antreanId, meja: mejaId, perintah: perintahId };

export const petugasEn: typeof petugasId = { antrean: antreanEn, meja: mejaEn, perintah: perintahEn };
