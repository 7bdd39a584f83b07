import type { Penugasan } from '../../domain/instansi/types.ts';
import { hasDemoAkun } from '../../persistence/akun/akun.ts';
import type { Db } from '../../persistence/connection/database.ts';

/** The password of every demo account; production refuses to start where one exists (interfaces §2, §3). */
export const DEMO_PASSWORD = 'lapor-demo';

export interface DemoAccount {
  readonly email: string;
  readonly nama: string;
  /** What it can be used for, as the start prints it. */
  readonly sebagai: string;
  readonly penugasan: readonly Penugasan[];
}

/** The accounts of interfaces §3, in its order. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('pelapor', 'Siti Rahmah', 'pelapor', []),
  account('nasional', 'Bayu Prasetyo', 'admin nasional', [{ peran: 'admin_nasional', badan: 'NAS' }]),
  account('provinsi', 'Hj. Noor Aina', 'admin Pemerintah Provinsi Kalimantan Selatan, pengawas kab/kotanya', [
    { peran: 'admin_instansi', badan: 'PR-63' },
    { peran: 'pengawas', badan: 'PR-63' },
  ]),
  account('kota', 'Ahmad Fauzi', 'admin Pemerintah Kota Banjarmasin', [
    { peran: 'admin_instansi', badan: 'KT-63.71' },
  ]),
  account('penghubung', 'Rina Wulandari', 'pejabat penghubung Dinas PUPR Kota Banjarmasin', [
    { peran: 'pejabat_penghubung', badan: 'KT-63.71/06' },
  ]),
  account('pimpinan', 'M. Ridwan', 'pimpinan Pemerintah Kota Banjarmasin', [
    { peran: 'pimpinan', badan: 'KT-63.71' },
  ]),
  account('pengawas', 'Dewi Lestari', 'pengawas, Kementerian Dalam Negeri', [
    { peran: 'pengawas', badan: 'KM-09' },
  ]),
  account('kustodian', 'Yohanes Tambunan', 'penjaga identitas', [{ peran: 'kustodian', badan: 'NAS' }]),
  account('kustodian2', 'Ratna Sari', 'penjaga identitas', [{ peran: 'kustodian', badan: 'NAS' }]),
  account('pengembang', 'Gusti Andi', 'pengembang, Pemerintah Kota Banjarmasin', [
    { peran: 'pengembang', badan: 'KT-63.71' },
  ]),
];

function account(name: string, nama: string, sebagai: string, penugasan: readonly Penugasan[]): DemoAccount {
  return { email: `${name}@demo.test`, nama, sebagai, penugasan };
}

/** Whether this database holds an account whose password everybody knows. */
export function hasDemoAccounts(db: Db): Promise<boolean> {
  return hasDemoAkun(db);
}
