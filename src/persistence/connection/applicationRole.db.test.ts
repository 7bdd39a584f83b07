import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { ApplicationRoleRefusal, assertApplicationRole } from './applicationRole.ts';
import { openDatabase, query } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
  await query(database.ownerDb, 'create table riwayat (laporan uuid, urut int, isi text)');
  await query(database.ownerDb, 'grant usage on schema public to lapor_app');
  await query(database.ownerDb, 'grant select, insert on riwayat to lapor_app');
});

afterAll(() => database.drop());

describe('the role that serves', () => {
  test('the application role is accepted', async () => {
    await expect(assertApplicationRole(database.db)).resolves.toBeUndefined();
  });

  test.each(['create table x (i int)', 'alter table riwayat add column z int', 'drop table riwayat'])(
    'the application role cannot %s',
    async (text) => {
      await expect(query(database.db, text)).rejects.toMatchObject({ code: '42501' });
    },
  );

  test.each([`update riwayat set isi = ''`, 'delete from riwayat', 'truncate riwayat'])(
    'the application role cannot %s',
    async (text) => {
      await expect(query(database.db, text)).rejects.toMatchObject({ code: '42501' });
    },
  );

  test('the owner is refused', async () => {
    await expect(assertApplicationRole(database.ownerDb)).rejects.toMatchObject({ reason: 'owner' });
  });

  test('a superuser is refused', async () => {
    const admin = openDatabase(database.adminUrl, { poolSize: 1 });
    await expect(assertApplicationRole(admin)).rejects.toMatchObject({ reason: 'superuser' });
    await admin.destroy();
  });

  test.each(['update', 'delete', 'truncate', 'update (isi)'])(
    'a role with %s on riwayat is refused',
    async (right) => {
      await query(database.ownerDb, `grant ${right} on riwayat to lapor_app`);
      const refusal = await assertApplicationRole(database.db).catch((error: unknown) => error);
      await query(database.ownerDb, `revoke ${right} on riwayat from lapor_app`);
      expect(refusal).toBeInstanceOf(ApplicationRoleRefusal);
      expect(refusal).toMatchObject({ reason: 'mayChangeHistory', role: 'lapor_app' });
      expect(String(refusal)).toContain('DATABASE_URL');
    },
  );
});
