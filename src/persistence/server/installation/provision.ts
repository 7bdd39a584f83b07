import pg from 'pg';
import { readdirSync, realpathSync } from 'node:fs';
import type { Credentials } from './credentials.ts';
import { ServerRefusal } from '../refusal.ts';

export const ownerRole = 'lapor_owner';
export const appRole = 'lapor_app';
export const databaseName = 'lapor';

/** Makes what is missing of roles and database (so a first start that was cut short is completed), on our server only. */
export async function provision(
  adminUrl: string,
  credentials: Credentials,
  dataFolder: string,
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await serverMustBeOurs(admin, dataFolder);
    const { rows } = await admin.query<{ roles: string[]; hasDatabase: boolean }>(
      `select array(select rolname::text from pg_roles) as roles,
              exists (select from pg_database where datname = $1) as "hasDatabase"`,
      [databaseName],
    );
    const found = rows[0];
    if (found === undefined) throw new Error('the server gave no list of roles');
    await makeRoles(admin, found.roles, credentials);
    if (!found.hasDatabase) await makeDatabase(admin);
  } finally {
    await admin.end();
  }
}

async function makeRoles(
  admin: pg.Client,
  present: readonly string[],
  credentials: Credentials,
): Promise<void> {
  for (const [role, password] of [
    [ownerRole, credentials.ownerPassword],
    [appRole, credentials.appPassword],
  ] as const) {
    if (present.includes(role)) continue;
    await admin.query(
      `create role ${role} login nocreatedb nocreaterole password ${admin.escapeLiteral(password)}`,
    );
  }
}

async function makeDatabase(admin: pg.Client): Promise<void> {
  await admin.query(
    `create database ${databaseName} owner ${ownerRole} template template0 encoding 'UTF8' locale 'C'`,
  );
  await admin.query(`revoke all on database ${databaseName} from public`);
  await admin.query(`grant connect on database ${databaseName} to ${appRole}`);
}

/** A port or socket may by chance lead to somebody else's server; only the data folder tells. */
async function serverMustBeOurs(admin: pg.Client, dataFolder: string): Promise<void> {
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory');
  const told = rows[0]?.data_directory ?? '';
  if (told === dataFolder || (readdirSync(dataFolder).length > 0 && realpathSync(told) === dataFolder))
    return;
  throw new ServerRefusal(
    'database.start_failed',
    `Server yang menjawab memakai data ${told}, bukan ${dataFolder}. Hentikan server lain itu, atau pakai LAPOR_VAR lain.`,
  );
}
