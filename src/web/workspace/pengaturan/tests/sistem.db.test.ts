import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const PATH = '/pengaturan/sistem';
let theirs: Server;
let alamat = '';

beforeAll(async () => {
  await settleOfficers(test().deps, ['nasional', 'admin', 'adminLain', 'penghubung']);
  theirs = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify([{ service_code: 'J1', service_name: 'Jalan berlubang' }]));
  });
  await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
  alamat = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => theirs.close(resolve)));

const FORM = {
  nama: 'Lapor Kota',
  instansi: 'KT-63.71',
  jurisdiksi: '',
  bentuk: 'json',
  arah: ['kirim', 'tarik'],
  kunci: 'kunci-yang-rahasia',
} as const;

async function idOf(): Promise<string> {
  const [row] = await query<{ id: string }>(
    test().deps.db,
    'select id from sistem_lokal order by dibuat_pada, id',
  );
  return row?.id ?? '';
}

describe('local systems', () => {
  it('are registered by the admin of the instansi; the key is sealed and never shown again', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const refused = await room.send('admin', PATH, `${PATH}/daftar`, {
      ...FORM,
      nama: 'x',
      alamat: 'ftp://kota',
    });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('Alamat sistem harus https');
    expect(refused.html).toContain('value="ftp://kota"');
    expect(refused.html).not.toContain('kunci-yang-rahasia');
    const short = await room.send('admin', PATH, `${PATH}/daftar`, { ...FORM, alamat: 'https:a' });
    expect(short.status).toBe(422);
    const made = await room.send('admin', PATH, `${PATH}/daftar`, { ...FORM, alamat });
    expect(made.status).toBe(303);
    const href = made.response.headers.get('location') ?? '';
    const page = await room.get('admin', href);
    expect(wordsOf(page.html)).toContain('Belum pernah terhubung');
    expect(page.html).not.toContain('kunci-yang-rahasia');
    const [row] = await query<{ kunci: Buffer }>(deps.db, 'select kunci from sistem_lokal');
    expect(row?.kunci.includes('kunci-yang-rahasia')).toBe(false);
    const kept = await query(
      deps.db,
      `select sesudah::text as teks from perubahan_pengaturan where jenis = 'sistem'`,
    );
    expect(JSON.stringify(kept)).not.toContain('kunci-yang-rahasia');
    expect(kept).toHaveLength(1);
  });

  it('tell of themselves when tried; lines get an author and a day; what nothing maps is shown', async () => {
    const room = openRoom(test().deps);
    const href = `${PATH}?id=${await idOf()}`;
    expect((await room.send('admin', href, `${PATH}/uji`, {})).status).toBe(303);
    const tried = await room.get('admin', href);
    expect(wordsOf(tried.html)).toContain('Jalan berlubang (J1)');
    expect(wordsOf(tried.html)).toContain('Kode tanpa padanan (1)');
    const wrong = await room.send('admin', href, `${PATH}/peta`, {
      jenis: 'instansi',
      sana: 'D9',
      sini: 'KT-63.72',
    });
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.html)).toContain('bukan bagian dari instansi yang dilayani');
    for (const [sana, sini] of [
      ['J1', 'K16a'],
      ['J1', 'K16b'],
    ] as const)
      expect((await room.send('admin', href, `${PATH}/peta`, { jenis: 'kategori', sana, sini })).status).toBe(
        303,
      );
    const mapped = await room.get('admin', href);
    expect(wordsOf(mapped.html)).toContain('(K16b)');
    expect(wordsOf(mapped.html)).toContain('Riwayat tabel (2)');
    expect(wordsOf(mapped.html)).toContain('Kode tanpa padanan (0)');
    expect(wordsOf(mapped.html)).toContain('Petugas admin');
  });

  it('are nobody else’s: neither seen nor changed by an admin of another instansi or by a unit', async () => {
    const room = openRoom(test().deps);
    const id = await idOf();
    expect((await room.get('penghubung', PATH)).status).toBe(403);
    expect((await room.get('adminLain', `${PATH}?id=${id}`)).status).toBe(404);
    expect(wordsOf((await room.get('adminLain', PATH)).html)).not.toContain('Lapor Kota');
    const csrf = await room.csrfOf('adminLain', PATH);
    for (const [aksi, fields] of [
      ['ubah', { ...FORM, alamat }],
      ['uji', {}],
      ['atur', { ke: 'jeda' }],
      ['akhiri', {}],
      ['peta', { jenis: 'kategori', sana: 'J1', sini: 'K16a' }],
      ['ulang', { kiriman: '' }],
      ['periksa', { masuk: '1', ke: 'coba' }],
    ] as const) {
      const sent = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
      const answer = await room.post('adminLain', `${PATH}/${aksi}`, [csrf, ['id', id], ...sent]);
      expect(answer.status, aksi).toBe(404);
    }
    const other = await room.post('adminLain', `${PATH}/daftar`, [
      csrf,
      ...Object.entries({ ...FORM, arah: 'kirim', alamat }),
    ]);
    expect(other.status).toBe(403);
    expect(await query(test().deps.db, 'select from sistem_lokal where diakhiri_pada is null')).toHaveLength(
      1,
    );
  });

  it('keep their key from another place: whoever moves one gives it its key', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const href = `${PATH}?id=${await idOf()}`;
    const kunci = async () =>
      (await query<{ kunci: Buffer }>(deps.db, 'select kunci from sistem_lokal'))[0]?.kunci;
    const before = await kunci();
    const elsewhere = { alamat: 'https://pencuri.contoh/open311', kunci: '' };
    const refused = await room.send('admin', href, `${PATH}/ubah`, elsewhere);
    expect([refused.status, refused.html.includes('isian-kunci')]).toEqual([422, true]);
    const path = { alamat: `${alamat}/v2`, kunci: '' };
    expect((await room.send('admin', href, `${PATH}/ubah`, path)).status).toBe(303);
    expect(await kunci()).toEqual(before);
    const moved = { alamat: 'https://baru.contoh/open311', kunci: 'kunci-lain' };
    expect((await room.send('admin', href, `${PATH}/ubah`, moved)).status).toBe(303);
    expect(await kunci()).not.toEqual(before);
  });

  it('rest, run again and end, with the key forgotten', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const href = `${PATH}?id=${await idOf()}`;
    expect((await room.send('admin', href, `${PATH}/atur`, {})).status).toBe(303);
    expect(wordsOf((await room.get('admin', href)).html)).toContain('Dijeda');
    const page = await room.get('admin', href);
    const fields = [await room.csrfOf('admin', href), ['id', await idOf()]] as const;
    const open = async (): Promise<number> =>
      (await query(deps.db, 'select from sistem_lokal where diakhiri_pada is null')).length;
    // A screen that was left open ends nothing, by neither form.
    const left = openRoom(deps, () => deps.now() - 3_600_000);
    const asked = await left.post('admin', `${PATH}/akhiri`, [...fields]);
    expect([asked.status, wordsOf(asked.html).includes('Buktikan bahwa ini Anda')]).toEqual([403, true]);
    expect((await left.post('admin', `${PATH}/atur`, [...fields, ['ke', 'akhiri']])).status).toBe(404);
    expect(await open()).toBe(1);
    const end = await room.post('admin', `${PATH}/akhiri`, [...fields]);
    expect(await open()).toBe(0);
    expect([page.status, end.status]).toEqual([200, 303]);
    const [row] = await query<{ kunci: Buffer | null }>(deps.db, 'select kunci from sistem_lokal');
    expect(row?.kunci).toBeNull();
  });
});
