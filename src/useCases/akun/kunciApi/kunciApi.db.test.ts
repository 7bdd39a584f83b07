import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { openDatabase, query } from '../../../persistence/connection/database.ts';
import type { Deps } from '../../deps.ts';
import { addPenugasan } from '../pengelolaan/addPenugasan.ts';
import { closeAkun } from '../pengelolaan/closeAkun.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { endPenugasan } from '../pengelolaan/endPenugasan.ts';
import { authenticateKey } from './authenticateKey.ts';
import { createApiKey, MAX_KEYS } from './createApiKey.ts';
import { KEY_CACHE_MS } from './keyCache.ts';
import { listApiKeys } from './listApiKeys.ts';
import { revokeApiKey } from './revokeApiKey.ts';
import { rotateApiKey } from './rotateApiKey.ts';

const tests = useTestDeps();
let akunId = '';

async function newAkun(email: string): Promise<string> {
  const made = await createAkun(tests().deps, { nama: 'Gusti Andi', email, sandi: 'kapal tua di muara' });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

async function newKey(of = akunId): Promise<{ id: string; kunci: string }> {
  const made = await createApiKey(tests().deps, { akunId: of, nama: 'uji' });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

/** Another process on the same database: its own pool, so its own memory. */
async function elsewhere<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const db = openDatabase(tests().database.appUrl, { poolSize: 1, applicationName: 'lapor-test-lain' });
  try {
    return await work({ ...tests().deps, db });
  } finally {
    await db.destroy();
  }
}

beforeAll(async () => {
  akunId = await newAkun('pengembang@contoh.id');
});

describe('an API key', () => {
  it('opens what its account may do, and is stored only as a digest', async () => {
    const { deps } = tests();
    const { id, kunci } = await newKey();
    expect(kunci).toMatch(/^lapor_[\w-]{43}$/);
    expect(await authenticateKey(deps, kunci)).toEqual({
      kunciId: id,
      akunId,
      nama: 'Gusti Andi',
      isPengembang: false,
      lingkup: null,
      reader: {
        pembaca: deps.keys.pembaca(akunId),
        pemilik: deps.keys.pemilik(akunId),
        pembuat: null,
        nomorTerbuka: [],
        penugasan: [],
      },
    });
    const stored = JSON.stringify(await query(deps.db, 'select k::text from kunci_api k'));
    expect(stored).not.toContain(kunci);
    expect(stored).not.toContain(kunci.slice(12));
  });

  it.each([
    '',
    'lapor_',
    `lapor_${'a'.repeat(43)}`,
    `lapor_${"'".repeat(43)}`,
    'x'.repeat(10_000),
    'lapor_\u0000',
  ])('is not %.20j', async (kunci) => {
    expect(await authenticateKey(tests().deps, kunci)).toBeNull();
  });

  it('revoked opens nothing from that moment on', async () => {
    const { deps } = tests();
    const { id, kunci } = await newKey();
    expect(await authenticateKey(deps, kunci)).not.toBeNull();
    expect(await revokeApiKey(deps, { akunId: await newAkun('lain@contoh.id'), kunciId: id })).toMatchObject({
      refusal: { code: 'akun.key_not_found' },
    });
    expect(await authenticateKey(deps, kunci)).not.toBeNull();
    expect((await revokeApiKey(deps, { akunId, kunciId: id })).ok).toBe(true);
    expect(await authenticateKey(deps, kunci)).toBeNull();
    expect((await revokeApiKey(deps, { akunId, kunciId: id })).ok).toBe(false);
  });

  it('revoked by another process opens nothing after two seconds', async () => {
    const { deps, advance } = tests();
    const { id, kunci } = await newKey();
    expect(await authenticateKey(deps, kunci)).not.toBeNull();
    await elsewhere((other) => revokeApiKey(other, { akunId, kunciId: id }));
    advance(KEY_CACHE_MS - 1);
    expect(await authenticateKey(deps, kunci), 'still believed').not.toBeNull();
    advance(1);
    expect(KEY_CACHE_MS).toBeLessThanOrEqual(2_000);
    expect(await authenticateKey(deps, kunci)).toBeNull();
  });

  it('of a closed account opens nothing', async () => {
    const { deps } = tests();
    const closing = await newAkun('tutup@contoh.id');
    const { kunci } = await newKey(closing);
    expect(await authenticateKey(deps, kunci)).not.toBeNull();
    await closeAkun(deps, closing);
    expect(await authenticateKey(deps, kunci)).toBeNull();
    expect(await createApiKey(deps, { akunId: closing, nama: 'uji' })).toMatchObject({
      refusal: { code: 'akun.closed' },
    });
  });

  it('makes laporan for others while its account is pengembang, to the instant, memory or not', async () => {
    const { deps, advance } = tests();
    const { kunci } = await newKey();
    const now = deps.now();
    const role = { akunId, peran: 'pengembang', badan: 'KT-63.71', dari: now + 1_000, sampai: now + 1_500 };
    expect((await addPenugasan(deps, role)).ok).toBe(true);
    const isPengembang = async () => (await authenticateKey(deps, kunci))?.isPengembang;
    expect(await isPengembang()).toBe(false);
    advance(1_000);
    expect(await isPengembang()).toBe(true);
    expect((await authenticateKey(deps, kunci))?.reader).toMatchObject({
      pembuat: deps.keys.pembuat(akunId),
      penugasan: [{ peran: 'pengembang', badan: 'KT-63.71' }],
    });
    advance(500);
    expect(await isPengembang()).toBe(false);
    expect((await authenticateKey(deps, kunci))?.reader.pembuat).toBeNull();
  });

  it('loses a role that is ended in this process at once', async () => {
    const { deps } = tests();
    const { kunci } = await newKey();
    await addPenugasan(deps, { akunId, peran: 'pimpinan', badan: 'KT-63.71' });
    expect((await authenticateKey(deps, kunci))?.reader.penugasan).toHaveLength(1);
    await endPenugasan(deps, { akunId, peran: 'pimpinan', badan: 'KT-63.71' });
    expect((await authenticateKey(deps, kunci))?.reader.penugasan).toEqual([]);
  });

  it('writes its last use at most once a minute, and asks the database at most every two seconds', async () => {
    const { deps, advance } = tests();
    const { id, kunci } = await newKey();
    // uses of other keys before this are written by now
    advance(10_000);
    const lastUse = async () => (await listApiKeys(deps, akunId)).find((key) => key.id === id)?.terakhirPada;
    expect(await lastUse()).toBeNull();
    await Promise.all(Array.from({ length: 50 }, () => authenticateKey(deps, kunci)));
    const first = deps.now();
    expect(await lastUse()).toBe(first);
    advance(59_999);
    await authenticateKey(deps, kunci);
    expect(await lastUse()).toBe(first);
    advance(KEY_CACHE_MS);
    await authenticateKey(deps, kunci);
    expect(await lastUse()).toBe(first + 59_999 + KEY_CACHE_MS);
    // the row is gone behind its back, and the memory still answers: no question was asked
    await query(tests().database.ownerDb, 'delete from kunci_api where id = $1', [id]);
    expect(await authenticateKey(deps, kunci)).not.toBeNull();
    advance(KEY_CACHE_MS);
    expect(await authenticateKey(deps, kunci)).toBeNull();
  });

  it('has a name, and an account has no more than fifty', async () => {
    const { deps } = tests();
    const many = await newAkun('rakus@contoh.id');
    expect(await createApiKey(deps, { akunId: many, nama: ' ' })).toMatchObject({
      refusal: { code: 'input.required' },
    });
    const made = await Promise.all(
      Array.from({ length: MAX_KEYS + 3 }, () => createApiKey(deps, { akunId: many, nama: 'uji' })),
    );
    expect(made.filter((one) => one.ok)).toHaveLength(MAX_KEYS);
    // Nor by turning them again and again while the former ones go on.
    const [first] = made.flatMap((one) => (one.ok ? [one.value] : []));
    const turn = (tumpangJam: number) =>
      rotateApiKey(deps, { akunId: many, kunciId: first?.id ?? '', tumpangJam });
    expect(await turn(24)).toMatchObject({ refusal: { code: 'akun.too_many_keys' } });
    expect(await turn(0)).toMatchObject({ ok: true });
    const inForce = (await listApiKeys(deps, many)).filter((one) => one.dicabutPada === null);
    expect(inForce.length).toBeLessThanOrEqual(MAX_KEYS);
  });
});
