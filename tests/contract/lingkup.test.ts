import { beforeAll, describe, expect, it } from 'vitest';
import { LINGKUP, mayUseKey, type Lingkup } from '../../src/domain/akun/lingkupKunci.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { readPemakaian } from '../../src/useCases/akun/kunciApi/pemakaian.ts';
import { revokeApiKey } from '../../src/useCases/akun/kunciApi/revokeApiKey.ts';
import { rotateApiKey } from '../../src/useCases/akun/kunciApi/rotateApiKey.ts';
import type { LaporanJson } from '../../src/web/api/laporan/laporanSchema.ts';
import { apiCalls } from '../../src/web/api/routes.ts';
import { KIRIMAN, useApi } from '../support/api.ts';

/** Written out, so that whoever adds a call or widens one says so here: group and method, with the scopes that open it. */
const OPENED_BY: Readonly<Record<string, readonly Lingkup[]>> = {
  'rujukan get': [],
  'indikator get': [],
  'laporan get': [],
  'laporan post': ['lapor'],
  'lampiran get': [],
  'lampiran post': ['lapor', 'perintah'],
  'perintah post': ['perintah'],
  'webhook get': ['webhook'],
  'webhook post': ['webhook'],
  'webhook delete': ['webhook'],
};

describe('the scope of a key', () => {
  const api = useApi();
  const keys = new Map<string, { id: string; kunci: string }>();
  let akunId = '';

  beforeAll(async () => {
    akunId = await akunOf('pengembang');
    for (const lingkup of LINGKUP) keys.set(lingkup, await keyOf(akunId, [lingkup]));
    keys.set('publik', await keyOf(akunId, []));
  });

  async function akunOf(person: string): Promise<string> {
    const [row] = await query<{ id: string }>(api().made.deps.db, 'select id from akun where email = $1', [
      `${person}@contoh.id`,
    ]);
    return row?.id ?? '';
  }
  async function keyOf(of: string, lingkup: readonly Lingkup[], masaHari = 30) {
    const made = await createApiKey(api().made.deps, { akunId: of, nama: 'uji', lingkup, masaHari });
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  }
  const ask = async (kunci: string, method: string, path: string, body?: unknown) => {
    const response = await api().raw(path, {
      method,
      headers: { authorization: `Bearer ${kunci}`, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const json = (await response.json().catch(() => ({}))) as {
      code?: string;
      nomor?: string;
      judul?: string | null;
    };
    return { status: response.status, code: json.code, json };
  };

  it('is asked by every call, as this table says', () => {
    for (const call of apiCalls(api().made.deps)) {
      const name = `${call.kelompok} ${call.method}`;
      expect([call.id, OPENED_BY[name]]).toEqual([call.id, call.lingkup]);
    }
  });

  it('opens nothing else: every call with every narrow key', async () => {
    for (const [name, { kunci }] of keys) {
      const lingkup = name === 'publik' ? [] : [name as Lingkup];
      for (const call of apiCalls(api().made.deps)) {
        const path = call.path.replaceAll(/\{(\w+)\}/g, '01890000-0000-7000-8000-000000000000');
        const { status, code } = await ask(kunci, call.method.toUpperCase(), path);
        const isOpen = mayUseKey(lingkup, call.lingkup);
        expect([name, call.id, code === 'auth.scope_missing'], `${status}`).toEqual([name, call.id, !isOpen]);
        if (!isOpen) expect(status).toBe(403);
      }
      api().advance(60_000);
    }
  });

  it('holds at the door of Open311 too', async () => {
    const post = (kunci: string, path: string) =>
      api().open(`/open311/v2/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ api_key: kunci, service_code: 'K16', description: 'Lampu mati' }),
      });
    const kunci = keys.get('baca')?.kunci ?? '';
    expect((await post(kunci, 'requests.json')).status).toBe(403);
    expect((await post(kunci, 'servicerequestupdates.json')).status).toBe(403);
    expect((await post(keys.get('perintah')?.kunci ?? '', 'requests.json')).status).toBe(403);
    expect((await post(keys.get('lapor')?.kunci ?? '', 'requests.json')).status).not.toBe(403);
  });

  it('reads like the public without the scope to read, also in the answer to a writing', async () => {
    const filed = await ask(keys.get('lapor')?.kunci ?? '', 'POST', '/laporan', {
      ...KIRIMAN,
      rahasia: true,
    });
    expect(filed.status).toBe(201);
    expect(filed.json).toMatchObject({ judul: null, isi: null });
    const path = `/laporan/${filed.json.nomor ?? ''}`;
    expect((await ask(keys.get('baca')?.kunci ?? '', 'GET', path)).json.judul).toBe(KIRIMAN.judul);
    for (const name of ['publik', 'lapor', 'perintah', 'webhook']) {
      expect([name, (await ask(keys.get(name)?.kunci ?? '', 'GET', path)).status]).toEqual([name, 404]);
    }
  });

  it('is not widened by repeating what a wider key did', async () => {
    const wide = await keyOf(akunId, ['baca', 'lapor']);
    const body = JSON.stringify({ ...KIRIMAN, rahasia: true });
    const file = async (kunci: string) => {
      const headers = {
        authorization: `Bearer ${kunci}`,
        'content-type': 'application/json',
        'idempotency-key': 'sekali-1',
      };
      const response = await api().raw('/laporan', { method: 'POST', headers, body });
      return (await response.json()) as LaporanJson;
    };
    const first = await file(wide.kunci);
    expect(first.judul).toBe(KIRIMAN.judul);
    expect((await file(wide.kunci)).nomor).toBe(first.nomor);
    const narrow = await file(keys.get('lapor')?.kunci ?? '');
    expect(narrow.judul).toBeNull();
    expect(narrow.nomor).not.toBe(first.nomor);
  });

  it('ends when its days are over, and counts for nobody then', async () => {
    const { kunci } = await keyOf(akunId, ['baca'], 1);
    expect((await ask(kunci, 'GET', '/kategori')).status).toBe(200);
    api().advance(86_400_000);
    expect(await ask(kunci, 'GET', '/kategori')).toMatchObject({ status: 401, code: 'auth.invalid_key' });
  });

  it('passes on to its successor; the former key ends when it was said', async () => {
    const { deps } = api().made;
    const old = await keyOf(akunId, ['baca'], 30);
    const turned = await rotateApiKey(deps, { akunId, kunciId: old.id, tumpangJam: 24 });
    if (!turned.ok) throw new Error(turned.refusal.code);
    const both = async () => [
      (await ask(old.kunci, 'GET', '/kategori')).status,
      (await ask(turned.value.kunci, 'GET', '/kategori')).status,
      (await ask(turned.value.kunci, 'POST', '/laporan', KIRIMAN)).code,
    ];
    expect(await both()).toEqual([200, 200, 'auth.scope_missing']);
    expect(await rotateApiKey(deps, { akunId, kunciId: old.id, tumpangJam: 0 })).toMatchObject({
      refusal: { code: 'akun.key_rotated' },
    });
    api().advance(24 * 3_600_000);
    expect(await both()).toEqual([401, 200, 'auth.scope_missing']);
    const again = await rotateApiKey(deps, { akunId, kunciId: turned.value.id, tumpangJam: 0 });
    expect(again.ok).toBe(true);
    expect((await ask(turned.value.kunci, 'GET', '/kategori')).status).toBe(401);
  });

  it('cannot be rotated or revoked by somebody else', async () => {
    const { deps } = api().made;
    const { id, kunci } = await keyOf(akunId, ['baca']);
    const other = await akunOf('tetangga');
    const notTheirs = { refusal: { code: 'akun.key_not_found' } };
    expect(await rotateApiKey(deps, { akunId: other, kunciId: id, tumpangJam: 0 })).toMatchObject(notTheirs);
    expect(await revokeApiKey(deps, { akunId: other, kunciId: id })).toMatchObject(notTheirs);
    expect(await readPemakaian(deps, other, id)).toMatchObject(notTheirs);
    expect((await ask(kunci, 'GET', '/kategori')).status).toBe(200);
  });

  it('shows how a key was used, by day, group and status', async () => {
    const { deps } = api().made;
    const { id, kunci } = await keyOf(akunId, ['baca']);
    const day = new Date(deps.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    for (let i = 0; i < 3; i += 1) await ask(kunci, 'GET', '/kategori');
    await ask(kunci, 'GET', '/laporan/999999999');
    await ask(kunci, 'POST', '/laporan', KIRIMAN);
    api().advance(86_400_000);
    await ask(kunci, 'GET', '/kategori');
    const read = await readPemakaian(deps, akunId, id);
    if (!read.ok) throw new Error(read.refusal.code);
    const before = read.value.pakai.filter((one) => one.hari === day);
    expect(before.map(({ kelompok, status, jumlah }) => [kelompok, status, jumlah])).toEqual([
      ['laporan', 403, 1],
      ['laporan', 404, 1],
      ['rujukan', 200, 3],
    ]);
    expect(read.value.pakai).toHaveLength(4);
  });
});
