import { migrate } from '../persistence/migrate.ts';
import type { Built } from '../composition.ts';
import { NotMigrated } from './database.ts';

/** Brings the schema forward as its owner; the names of the files that ran. Needs the owner's address. */
export async function migrateSchema({ database, log }: Built): Promise<string[]> {
  const { ownerUrl, appUrl } = database;
  if (ownerUrl === undefined) {
    throw new NotMigrated('Isi DATABASE_OWNER_URL dengan peran pemilik basis data, lalu ulangi.');
  }
  return migrate(ownerUrl, { log, appUrl });
}
