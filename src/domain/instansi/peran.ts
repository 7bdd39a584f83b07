import { refusal, type Refusal } from '../shared/result.ts';
import { badanOf, inspektoratOf, isActive } from './pohon.ts';
import type { Pohon } from './pohon.ts';
import { NAS } from './types.ts';
import type { Badan, KodeBadan, Peran } from './types.ts';

/** Where a role can be held (rules §2). `tanpa`: nobody is given it, every account is a pelapor. */
export type TempatPeran = 'nasional' | 'instansi' | 'unit' | 'badan' | 'pemeriksa' | 'pengawas' | 'tanpa';

export const TEMPAT_PERAN: Readonly<Record<Peran, TempatPeran>> = {
  admin_nasional: 'nasional',
  kustodian: 'nasional',
  operator_tik: 'nasional',
  admin_instansi: 'instansi',
  pengelola_kelembagaan: 'instansi',
  pengembang: 'instansi',
  pejabat_penghubung: 'unit',
  pimpinan: 'badan',
  inspektorat: 'pemeriksa',
  pengawas: 'pengawas',
  pelapor: 'tanpa',
};

/**
 * Why the role cannot be given at that body, null when it can: the body must be in force, and be of the sort at which the role
 * means something. Refusals: `akun.unknown_body` (path badan), `akun.role_unfit` (path peran).
 */
export function peranRefusal(peran: Peran, kode: KodeBadan, pohon: Pohon): Refusal | null {
  const badan = badanOf(pohon, kode);
  if (badan === undefined || !isActive(badan)) return refusal('akun.unknown_body', { badan: kode }, 'badan');
  const tempat = TEMPAT_PERAN[peran];
  return isFit(tempat, badan, pohon) ? null : refusal('akun.role_unfit', { peran, badan: kode }, 'peran');
}

function isFit(tempat: TempatPeran, { kode, jenis, urusan }: Badan, pohon: Pohon): boolean {
  const isInstansi = jenis !== 'unit' && kode !== NAS;
  switch (tempat) {
    case 'nasional':
      return kode === NAS;
    case 'instansi':
      return isInstansi;
    case 'unit':
      return jenis === 'unit';
    case 'badan':
      return kode !== NAS;
    case 'pemeriksa':
      return isInstansi ? inspektoratOf(pohon, kode) !== null : urusan === 'pengawasan';
    case 'pengawas':
      return jenis !== 'unit';
    case 'tanpa':
      return false;
  }
}
