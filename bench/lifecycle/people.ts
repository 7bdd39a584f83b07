import { activeUnits } from '../../src/domain/instansi/pohon.ts';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import type { Deps } from '../../src/useCases/deps.ts';

export interface Person {
  readonly akunId: string;
  readonly key: string;
}

/** An instansi with a unit, and the people who handle its laporan. */
export interface Office {
  readonly instansi: string;
  readonly unit: string;
  readonly admin: Person;
  readonly penghubung: Person;
}

export interface People {
  readonly pelapor: readonly Person[];
  readonly offices: readonly Office[];
}

const OFFICES = 12;
const PELAPOR = 25;

/** Accounts and keys for the callers: a life is filed by a pelapor and handled by an office. */
export async function makePeople(deps: Deps): Promise<People> {
  const { pohon } = await deps.rujukan();
  const instansi = [...pohon.badan.values()].filter(
    (one) => one.jenis === 'pemkot' && activeUnits(pohon, one.kode).length > 0,
  );
  const offices: Office[] = [];
  for (const one of instansi.slice(0, OFFICES)) {
    const unit = activeUnits(pohon, one.kode)[0] ?? one.kode;
    offices.push({
      instansi: one.kode,
      unit,
      admin: await makePerson(deps, `admin.${offices.length}`, 'admin_instansi', one.kode),
      penghubung: await makePerson(deps, `penghubung.${offices.length}`, 'pejabat_penghubung', unit),
    });
  }
  const pelapor: Person[] = [];
  while (pelapor.length < PELAPOR) pelapor.push(await makePerson(deps, `pelapor.${pelapor.length}`));
  return { pelapor, offices };
}

export async function makePerson(deps: Deps, name: string, peran?: string, badan?: string): Promise<Person> {
  const made = await createAkun(deps, {
    nama: `Orang ${name.replace(/[^a-z]/g, ' ')}`,
    email: `${name}@contoh.id`,
    sandi: deps.chance.bytes(18).toString('base64url'),
    penugasan: peran === undefined || badan === undefined ? [] : [{ peran, badan }],
  });
  if (!made.ok) throw new Error(made.refusal.map((one) => one.code).join(', '));
  const { akunId } = made.value;
  const key = await createApiKey(deps, { akunId, nama: 'bench' });
  if (!key.ok) throw new Error(key.refusal.code);
  return { akunId, key: key.value.kunci };
}
