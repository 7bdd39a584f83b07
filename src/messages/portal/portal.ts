import { angkaEn, angkaId } from './angka.ts';
import { laporEn, laporId } from './lapor.ts';
import { rincianEn, rincianId } from './rincian.ts';
import { akunEn, akunId, berandaEn, berandaId, daftarEn, daftarId, lacakEn, lacakId } from './halaman.ts';

/** Everything on the citizens' pages. */
export const portalId = {
  beranda: berandaId,
  lapor: laporId,
  lacak: lacakId,
  daftar: daftarId,
  rincian: rincianId,
  akun: akunId,
  angka: angkaId,
};

export const portalEn: typeof portalId = {
  beranda: berandaEn,
  lapor: laporEn,
  lacak: lacakEn,
  daftar: daftarEn,
  rincian: rincianEn,
  akun: akunEn,
  angka: angkaEn,
};
