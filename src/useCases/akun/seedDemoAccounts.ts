import type { Pohon } from '../../domain/instansi/pohon.ts';
import { isActive } from '../../domain/instansi/pohon.ts';
import { NAS, type Badan, type KodeBadan, type Penugasan } from '../../domain/instansi/types.ts';
import { assert } from '../../domain/shared/assert.ts';
import { MS_PER_HARI, type Instant } from '../../domain/shared/time.ts';
import { insertDemoAkun } from '../../persistence/akun/insertMany.ts';
import type { Deps } from '../deps.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demoAccounts.ts';
import { hashSandi } from './pengaman/sandiHash.ts';

export interface DemoOptions {
  /** Also an admin for each instansi and an officer for each unit, so that all of the demo country can act. */
  readonly everyBody?: boolean;
  /** Since when they hold their roles; default three years before now, earlier than any laporan of the demo. */
  readonly sejak?: Instant;
}

const BATCH = 2_000;
/** The database's own limit of a name (`akun.nama`). */
const NAMA_BADAN_MAX = 80;

/** Makes the accounts of interfaces §3, all with the demo password; those that exist are left as they are. Answers how many are new. */
export async function seedDemoAccounts(deps: Deps, options: DemoOptions = {}): Promise<number> {
  const pada = deps.now();
  const dari = options.sejak ?? pada - 3 * 365 * MS_PER_HARI;
  const sandi = await hashSandi(deps, DEMO_PASSWORD);
  assert(sandi !== 'busy', 'the demo is made before anybody signs in');
  const wanted: DemoAccount[] = [...DEMO_ACCOUNTS];
  if (options.everyBody === true) wanted.push(...bodyAccounts((await deps.rujukan()).pohon));
  let made = 0;
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH).map(({ email, nama, penugasan }) => ({
      id: deps.chance.uuid(pada),
      nama,
      email,
      penugasan: penugasan.map((one) => ({ ...one, id: deps.chance.uuid(pada) })),
    }));
    made += await insertDemoAkun(deps.db, batch, { sandi, pada, dari });
  }
  return made;
}

/** The demo address of the account that acts for a body: `admin.kt-63.71@demo.test`, `unit.kt-63.71-06@demo.test`. */
export function demoEmailOf(kode: KodeBadan, jenis: Badan['jenis']): string {
  return `${jenis === 'unit' ? 'unit' : 'admin'}.${kode.toLowerCase().replaceAll('/', '-')}@demo.test`;
}

function bodyAccounts(pohon: Pohon): DemoAccount[] {
  return [...pohon.badan.values()]
    .filter((badan) => isActive(badan) && badan.kode !== NAS)
    .map((badan) => ({
      email: demoEmailOf(badan.kode, badan.jenis),
      nama: `Petugas ${badan.nama}`.slice(0, NAMA_BADAN_MAX),
      sebagai: '',
      penugasan: rolesAt(badan),
    }));
}

/** The roles of the account that acts for a body. Inspektorat also examine what is berkadar pengawasan (rules §2). */
export function rolesAt({ kode, jenis, urusan }: Badan): Penugasan[] {
  if (jenis !== 'unit') return [{ peran: 'admin_instansi', badan: kode }];
  const officer: Penugasan = { peran: 'pejabat_penghubung', badan: kode };
  return urusan === 'pengawasan' ? [officer, { peran: 'inspektorat', badan: kode }] : [officer];
}
