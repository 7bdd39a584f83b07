import { akunEn, akunId } from './akun/akun.ts';
import { kodeSmsEn, kodeSmsId } from './akun/kodeSms.ts';
import { akunSayaEn, akunSayaId } from './akun/akunSaya.ts';
import { angkaEn, angkaId } from './angka.ts';
import { bekuEn, bekuId } from './beku.ts';
import { terbukaEn, terbukaId } from './terbuka.ts';
import { definisiEn, definisiId } from './definisi.ts';
import { daftarPetaEn, daftarPetaId } from './daftarPeta.ts';
import { faktorEn, faktorId } from './akun/faktor.ts';
import { hapusDataEn, hapusDataId } from './akun/hapusData.ts';
import { kunciApiEn, kunciApiId } from './akun/kunciApi.ts';
import { webhookEn, webhookId } from './akun/webhook.ts';
import { instansiEn, instansiId } from './instansi.ts';
import { laporEn, laporId } from './lapor.ts';
import { luringEn, luringId } from './luring.ts';
import { partisipasiEn, partisipasiId } from './partisipasi.ts';
import { perangkatEn, perangkatId } from './perangkat.ts';
import { penghargaanEn, penghargaanId } from '../penghargaan/penghargaan.ts';
import { raporEn, raporId } from './rapor.ts';
import { rincianEn, rincianId } from './rincian.ts';
import { berandaEn, berandaId, daftarEn, daftarId, lacakEn, lacakId } from './halaman.ts';

/** Everything on the citizens' pages. */
export const portalId = {
  beranda: berandaId,
  lapor: laporId,
  luring: luringId,
  lacak: lacakId,
  daftar: daftarId,
  daftarPeta: daftarPetaId,
  rincian: rincianId,
  partisipasi: partisipasiId,
  perangkat: perangkatId,
  akun: akunId,
  akunSaya: akunSayaId,
  kodeSms: kodeSmsId,
  angka: angkaId,
  beku: bekuId,
  definisi: definisiId,
  penghargaan: penghargaanId,
  rapor: raporId,
  terbuka: terbukaId,
  faktor: faktorId,
  hapusData: hapusDataId,
  instansi: instansiId,
  kunciApi: kunciApiId,
  webhook: webhookId,
};

export const portalEn: typeof portalId = {
  beranda: berandaEn,
  lapor: laporEn,
  luring: luringEn,
  lacak: lacakEn,
  daftar: daftarEn,
  daftarPeta: daftarPetaEn,
  rincian: rincianEn,
  partisipasi: partisipasiEn,
  perangkat: perangkatEn,
  akun: akunEn,
  akunSaya: akunSayaEn,
  kodeSms: kodeSmsEn,
  angka: angkaEn,
  beku: bekuEn,
  definisi: definisiEn,
  penghargaan: penghargaanEn,
  rapor: raporEn,
  terbuka: terbukaEn,
  faktor: faktorEn,
  hapusData: hapusDataEn,
  instansi: instansiEn,
  kunciApi: kunciApiEn,
  webhook: webhookEn,
};
