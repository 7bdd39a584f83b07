import type { Peran } from '../../../domain/instansi/types.ts';
import { hasPeran, type Officer } from '../officer.ts';

/** The rooms of the settings, in the order of the navigation; each page checks for itself who may enter. */
export const BAGIAN = {
  umum: { href: '/pengaturan', peran: null },
  mulai: { href: '/pengaturan/mulai', peran: ['admin_instansi'] },
  register: { href: '/pengaturan/register', peran: ['admin_instansi', 'pengelola_kelembagaan'] },
  badan: { href: '/pengaturan/badan', peran: ['admin_nasional', 'admin_instansi', 'pengelola_kelembagaan'] },
  orang: { href: '/pengaturan/orang', peran: ['admin_nasional', 'admin_instansi'] },
  kategori: { href: '/pengaturan/kategori', peran: ['admin_nasional'] },
  kalender: { href: '/pengaturan/kalender', peran: null },
  kebijakan: { href: '/pengaturan/kebijakan', peran: null },
  sistem: { href: '/pengaturan/sistem', peran: ['admin_nasional', 'admin_instansi'] },
  ombudsman: { href: '/pengaturan/ombudsman', peran: ['admin_nasional'] },
  simpan: { href: '/pengaturan/simpan', peran: ['admin_nasional', 'operator_tik'] },
  operasi: { href: '/pengaturan/operasi', peran: ['operator_tik', 'admin_nasional'] },
} as const satisfies Record<string, { readonly href: string; readonly peran: readonly Peran[] | null }>;

export type KodeBagian = keyof typeof BAGIAN;

/** Null: every officer may look. */
export function mayEnter(officer: Officer, bagian: KodeBagian): boolean {
  const { peran } = BAGIAN[bagian];
  return peran === null || hasPeran(officer, ...peran);
}
