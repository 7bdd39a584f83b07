import { insertDemoAkun } from '../../../persistence/akun/insertMany.ts';
import { query } from '../../../persistence/connection/database.ts';
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

/** Rows alone, without roles: what officers change is noted with their account. */
export async function settleOfficers(
  deps: Deps,
  orang: readonly Orang[] = Object.keys(ROLES) as Orang[],
): Promise<void> {
  for (const one of orang) {
    await query(
      deps.db,
      `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, $2, $3, 'x', $4) on conflict do nothing`,
      [akunOf(one), `Petugas ${one}`, `${one.toLowerCase()}@contoh.id`, new Date(deps.now()).toISOString()],
    );
  }
}
