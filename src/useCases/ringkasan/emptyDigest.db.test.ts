import { beforeAll, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { query } from '../../persistence/connection/database.ts';
import { createAkun } from '../akun/pengelolaan/createAkun.ts';
import { kirimRingkasan } from './kirimRingkasan.ts';

/** Monday, at the hour of the morning digest in Banjarmasin. */
const test = useTestDeps({ now: '2026-11-02T07:30:00+08:00' });

beforeAll(async () => {
  const penugasan = [{ peran: 'admin_instansi', badan: 'KT-63.71' }] as const;
  const data = { nama: 'Admin Kota', email: 'kota@contoh.id', sandi: 'kapal tua di muara', penugasan };
  const { deps, database } = test();
  const made = await createAkun(deps, data);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  await query(
    database.ownerDb,
    `create function gagal() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$`,
  );
  await query(
    database.ownerDb,
    `create trigger gagal before update on pesan for each row when (new.galat = 'kosong') execute function gagal()`,
  );
});

it('a digest with nothing in it never stands in the queue, not even for a moment', async () => {
  const { deps } = test();
  await expect(kirimRingkasan(deps, () => false)).rejects.toThrow('gone');
  expect(await query(deps.db, 'select jenis, status from pesan')).toEqual([]);
});
