import { query } from '../../../src/persistence/connection/database.ts';
import { demoAkunIds } from '../../../src/persistence/demo/negeriContoh.ts';
import { readPenugasan } from '../../../src/persistence/akun/penugasan.ts';
import { DEMO_ACCOUNTS } from '../../../src/useCases/akun/demoAccounts.ts';
import type { Deps } from '../../../src/useCases/deps.ts';
import { portalRoutes } from '../../../src/web/portal/routes.ts';
import { apiRoutes } from '../../../src/web/api/routes.ts';
import { createApp } from '../../../src/web/app.ts';
import type { Session } from '../../../src/web/deps.ts';
import { workspaceRoutes } from '../../../src/web/workspace/routes.ts';
import { webDeps } from '../webDeps.ts';
import { testWebDeps } from '../webServer.ts';

export interface Jawaban {
  readonly status: number;
  readonly text: string;
}

/** Somebody who looks at figures, by what they may do. */
export interface Pembaca {
  readonly nama: string;
  readonly buka: (path: string) => Promise<Jawaban>;
}

export interface Penelusur {
  readonly pembaca: readonly Pembaca[];
  /** Patterns of the pages that there are, to know two addresses of one page as such. */
  readonly rute: readonly string[];
}

/** Accounts of the demo's start page, and one more of every other set of roles that somebody in the country holds. */
export async function penelusurOf(deps: Deps): Promise<Penelusur> {
  const ids = await demoAkunIds(deps.db);
  const named = DEMO_ACCOUNTS.flatMap(({ email }) => {
    const akunId = ids.get(email);
    return akunId === undefined ? [] : [{ nama: email.split('@')[0] ?? email, akunId }];
  });
  const rows = await query<{ peran: string; akunId: string }>(
    deps.db,
    `select peran, min(akun_id::text) as "akunId" from (
       select akun_id, string_agg(p.peran || ' ' || b.jenis, ', ' order by p.peran, b.jenis) as peran
         from penugasan p join badan b on b.kode = p.badan
        where p.sampai is null group by akun_id) as satu group by peran order by peran`,
  );
  const sessions: Record<string, Session> = {};
  const people: { nama: string; token: string | null }[] = [{ nama: 'pengunjung', token: null }];
  for (const { nama, akunId } of [
    ...named,
    ...rows.map((row) => ({ nama: row.peran, akunId: row.akunId })),
  ]) {
    const penugasan = await readPenugasan(deps.db, akunId, deps.now());
    if (penugasan === null) continue;
    const token = `telusur-${people.length}-`.padEnd(43, 'x');
    const rest = { tahap: 'penuh', punyaFaktor: true, buktiPada: deps.now() } as const;
    sessions[token] = { id: `telusur-${people.length}`, akunId, nama, penugasan, ...rest };
    people.push({ nama, token });
  }
  const limits = { requestsPerMinute: 1e9, writesPerMinute: 1e9 };
  const app = createApp(webDeps({ ...testWebDeps(deps, sessions), limits }), [
    apiRoutes(deps),
    portalRoutes(deps),
    workspaceRoutes(deps),
  ]);
  const buka = async (token: string | null, path: string): Promise<Jawaban> => {
    const headers: Record<string, string> = token === null ? {} : { cookie: `sesi=${token}` };
    const response = await app.request(path, { headers });
    return { status: response.status, text: await response.text() };
  };
  return {
    pembaca: people.map(({ nama, token }) => ({ nama, buka: (path) => buka(token, path) })),
    rute: app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
  };
}
