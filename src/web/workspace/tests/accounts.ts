import { insertDemoAkun } from '../../../persistence/akun/insertMany.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { akunOf, ROLES, type Orang } from './desk.ts';

/** Real accounts behind the sessions of `officerSessions`, with the same roles: for what outlives a session. */
export async function openAccounts(deps: Deps): Promise<void> {
  const pada = deps.now() - 86_400_000;
  const all = (Object.keys(ROLES) as Orang[]).map((orang) => ({
    id: akunOf(orang),
    nama: `Petugas ${orang}`,
    email: `${orang.toLowerCase()}@contoh.id`,
    penugasan: ROLES[orang].map((one) => ({ ...one, id: deps.chance.uuid(pada) })),
  }));
  await insertDemoAkun(deps.db, all, { sandi: 'x', pada, dari: pada });
}
