import { randomBytes } from 'node:crypto';
import type { Peran } from '../../../src/domain/instansi/types.ts';
import { insertSesi } from '../../../src/persistence/akun/sesi.ts';
import { createApiKey } from '../../../src/useCases/akun/kunciApi/createApiKey.ts';
import { closeAkun } from '../../../src/useCases/akun/pengelolaan/closeAkun.ts';
import { createAkun } from '../../../src/useCases/akun/pengelolaan/createAkun.ts';
import { endPenugasan } from '../../../src/useCases/akun/pengelolaan/endPenugasan.ts';
import { MAX_SESSIONS, tokenHashOf } from '../../../src/useCases/akun/session.ts';
import type { Deps } from '../../../src/useCases/deps.ts';

type Role = readonly [peran: Peran, badan: string];

/** Everybody of rules §3's table, and near misses of each. What holds for them says `orakel.ts`. */
export const PERAN_ORANG = {
  tetangga: [],
  penghubung06: [['pejabat_penghubung', 'KT-63.71/06']],
  penghubung07: [['pejabat_penghubung', 'KT-63.71/07']],
  penghubung72: [['pejabat_penghubung', 'KT-63.72/06']],
  adminSelatan: [['admin_instansi', 'KT-31.74']],
  adminKota: [['admin_instansi', 'KT-63.71']],
  adminBanjarbaru: [['admin_instansi', 'KT-63.72']],
  adminKalsel: [['admin_instansi', 'PR-63']],
  adminJakarta: [['admin_instansi', 'PR-31']],
  adminJateng: [['admin_instansi', 'PR-33']],
  pimpinanKota: [['pimpinan', 'KT-63.71']],
  pimpinan06: [['pimpinan', 'KT-63.71/06']],
  pimpinanBanjarbaru: [['pimpinan', 'KT-63.72']],
  inspektoratKota: [['inspektorat', 'KT-63.71']],
  inspektoratBanjarbaru: [['inspektorat', 'KT-63.72']],
  nasional: [['admin_nasional', 'NAS']],
  pengawasKalsel: [['pengawas', 'PR-63']],
  pengawasKemendagri: [['pengawas', 'KM-09']],
  pengawasJateng: [['pengawas', 'PR-33']],
  kelembagaan: [['pengelola_kelembagaan', 'KT-63.71']],
  kustodian: [['kustodian', 'NAS']],
  kustodianKedua: [['kustodian', 'NAS']],
  operator: [['operator_tik', 'NAS']],
  pengembang: [['pengembang', 'KT-63.71']],
  pengembangLain: [['pengembang', 'KT-63.71']],
  mantan: [['admin_instansi', 'KT-63.71']],
  nonaktif: [['admin_instansi', 'KT-63.71']],
} as const satisfies Record<string, readonly Role[]>;

export type Bernama = keyof typeof PERAN_ORANG;

/** One account with the two ways in that it really has: a key and a session. */
export interface Orang {
  readonly nama: string;
  readonly akunId: string;
  readonly kunci: string;
  readonly sesi: string;
  /** Roles in force: those of somebody whose role ended or whose account is closed are none. */
  readonly peran: readonly { readonly peran: Peran; readonly badan: string }[];
  /** A closed account: its key is refused, its session is nobody's. */
  readonly isTutup: boolean;
}

export async function makeOrang(
  deps: Deps,
  nama: string,
  akun: { nama: string; email: string; telepon?: string },
  peran: readonly Role[] = [],
): Promise<Orang> {
  const penugasan = peran.map(([satu, badan]) => ({ peran: satu, badan }));
  const made = await createAkun(deps, { ...akun, sandi: 'kereta malam melintas sawah', penugasan });
  if (!made.ok) throw new Error(`${nama}: ${JSON.stringify(made.refusal)}`);
  const { akunId } = made.value;
  const key = await createApiKey(deps, { akunId, nama: 'uji' });
  if (!key.ok) throw new Error(JSON.stringify(key.refusal));
  const sesi = randomBytes(32).toString('base64url');
  await insertSesi(deps.db, {
    tokenHash: tokenHashOf(sesi),
    akunId,
    pada: deps.now(),
    keep: MAX_SESSIONS,
  });
  return { nama, akunId, kunci: key.value.kunci, sesi, peran: penugasan, isTutup: false };
}

export async function makeBernama(deps: Deps): Promise<Record<Bernama, Orang>> {
  const all: Partial<Record<Bernama, Orang>> = {};
  for (const nama of Object.keys(PERAN_ORANG) as Bernama[]) {
    const akun = { nama: `Petugas ${nama}`, email: `${nama.toLowerCase()}@dinas.test` };
    all[nama] = await makeOrang(deps, nama, akun, PERAN_ORANG[nama]);
  }
  return all as Record<Bernama, Orang>;
}

/** After the laporan were made: one role ends and one account closes, both with their sessions open. */
export async function endOrang(deps: Deps, orang: Record<Bernama, Orang>): Promise<Record<Bernama, Orang>> {
  const { mantan, nonaktif } = orang;
  const ended = await endPenugasan(deps, {
    akunId: mantan.akunId,
    peran: 'admin_instansi',
    badan: 'KT-63.71',
  });
  const closed = await closeAkun(deps, nonaktif.akunId);
  if (!ended.ok || !closed.ok) throw new Error('the role or the account did not end');
  return {
    ...orang,
    mantan: { ...mantan, peran: [] },
    nonaktif: { ...nonaktif, peran: [], isTutup: true },
  };
}
