import { apiHalamanEn, apiHalamanId } from './api.ts';
import type { Lang } from './bahasa.ts';
import { formulirEn, formulirId } from './formulir.ts';
import { galatEn, galatId } from './galat.ts';
import { gayaEn, gayaId } from './situs/gaya.ts';
import { kodeEn, kodeId } from './kode.ts';
import { monevEn, monevId } from './monev.ts';
import { pengembangEn, pengembangId } from './pengembang/pengembang.ts';
import { petugasEn, petugasId } from './petugas.ts';
import { portalEn, portalId } from './portal/portal.ts';
import { situsEn, situsId } from './situs/situs.ts';
import { statusEn, statusId } from './status.ts';
import { tentangEn, tentangId } from './tentang.ts';
import { umumEn, umumId } from './umum.ts';

/**
 * Everything that people read on pages, by subject. To add a subject: one file with `…Id` and `…En: typeof …Id`, one line
 * in each object below; the compiler then refuses a text that lacks its other language.
 */
const indonesian = {
  apiHalaman: apiHalamanId,
  umum: umumId,
  status: statusId,
  gaya: gayaId,
  kode: kodeId,
  formulir: formulirId,
  galat: galatId,
  monev: monevId,
  pengembang: pengembangId,
  petugas: petugasId,
  portal: portalId,
  situs: situsId,
  tentang: tentangId,
};

type Catalogue = typeof indonesian;
export interface Messages extends Catalogue {}

const english: Messages = {
  apiHalaman: apiHalamanEn,
  umum: umumEn,
  status: statusEn,
  gaya: gayaEn,
  kode: kodeEn,
  formulir: formulirEn,
  galat: galatEn,
  monev: monevEn,
  pengembang: pengembangEn,
  petugas: petugasEn,
  portal: portalEn,
  situs: situsEn,
  tentang: tentangEn,
};

export function messagesFor(lang: Lang): Messages {
  return lang === 'en' ? english : indonesian;
}
