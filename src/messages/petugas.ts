import { antreanEn, antreanId } from './petugas/antrean.ts';
import { banjirEn, banjirId } from './petugas/banjir.ts';
import { berkalaEn, berkalaId } from './petugas/pengawasan/berkala.ts';
import { dasborEn, dasborId } from './petugas/dasbor.ts';
import { entriEn, entriId } from './petugas/entri.ts';
import { entriSatuEn, entriSatuId } from './petugas/entriSatu.ts';
import { isuEn, isuId } from './petugas/pengawasan/isu.ts';
import { mejaEn, mejaId } from './petugas/meja.ts';
import { pesanMasukEn, pesanMasukId } from './petugas/pesanMasuk.ts';
import { pengawasanEn, pengawasanId } from './petugas/pengawasan.ts';
import { penghapusanEn, penghapusanId } from './penghapusan/petugas.ts';
import { pengaturanEn, pengaturanId } from './petugas/pengaturan.ts';
import { panggilanEn, panggilanId } from './kanal/panggilan.ts';
import { perintahEn, perintahId } from './petugas/perintah.ts';
import { sinyalEn, sinyalId } from './petugas/pengawasan/sinyal.ts';
import { surveiEn, surveiId } from './petugas/pengawasan/survei.ts';
import { kinerjaEn, kinerjaId } from './petugas/pengawasan/kinerja.ts';
import { percepatanEn, percepatanId } from './petugas/pengawasan/percepatan.ts';
import { targetEn, targetId } from './petugas/pengawasan/target.ts';
import { instruksiEn, instruksiId } from './petugas/pengawasan/instruksi.ts';
import { rapatEn, rapatId } from './petugas/pengawasan/rapat.ts';
import { registerEn, registerId } from './petugas/pengawasan/register.ts';
import { rekomendasiEn, rekomendasiId } from './petugas/pengawasan/rekomendasi.ts';
import { ringkasanEn, ringkasanId } from './petugas/ringkasan.ts';

/** The officers' pages. */
export const petugasId = {
  antrean: antreanId,
  banjir: banjirId,
  berkala: berkalaId,
  dasbor: dasborId,
  entri: entriId,
  entriSatu: entriSatuId,
  isu: isuId,
  kinerja: kinerjaId,
  meja: mejaId,
  pengawasan: pengawasanId,
  pengaturan: pengaturanId,
  penghapusan: penghapusanId,
  panggilan: panggilanId,
  percepatan: percepatanId,
  perintah: perintahId,
  pesanMasuk: pesanMasukId,
  instruksi: instruksiId,
  rapat: rapatId,
  register: registerId,
  rekomendasi: rekomendasiId,
  ringkasan: ringkasanId,
  sinyal: sinyalId,
  survei: surveiId,
  target: targetId,
};

export const petugasEn: typeof petugasId = {
  antrean: antreanEn,
  banjir: banjirEn,
  berkala: berkalaEn,
  dasbor: dasborEn,
  entri: entriEn,
  entriSatu: entriSatuEn,
  isu: isuEn,
  kinerja: kinerjaEn,
  meja: mejaEn,
  pengawasan: pengawasanEn,
  pengaturan: pengaturanEn,
  penghapusan: penghapusanEn,
  panggilan: panggilanEn,
  percepatan: percepatanEn,
  perintah: perintahEn,
  pesanMasuk: pesanMasukEn,
  instruksi: instruksiEn,
  rapat: rapatEn,
  register: registerEn,
  rekomendasi: rekomendasiEn,
  ringkasan: ringkasanEn,
  sinyal: sinyalEn,
  survei: surveiEn,
  target: targetEn,
};
