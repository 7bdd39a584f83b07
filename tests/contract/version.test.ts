import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/web/errors/problem.ts';
import { KIRIMAN, useApi } from '../support/api.ts';

const UNIT = 'KT-63.71/06';

describe('ETag and If-Match', () => {
  const api = useApi();

  it('let the second of two officers act only on what they saw', async () => {
    const { file, get, post } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const seen = (await get(`/laporan/${nomor}`, 'kota')).headers.get('etag') ?? '';
    expect(seen).toMatch(/^"[\w-]{22}"$/);
    expect((await get(`/laporan/${nomor}`, 'kotaKedua')).headers.get('etag')).toBe(seen);
    const first = await post(`/laporan/${nomor}/kelola`, {}, 'kota', { 'if-match': seen });
    expect(first.status).toBe(200);
    const second = await post<Problem>(
      `/laporan/${nomor}/arsipkan`,
      { alasanKode: 'iseng', pesan: 'Bukan laporan.' },
      'kotaKedua',
      { 'if-match': seen },
    );
    expect([second.status, second.body.code]).toEqual([409, 'laporan.changed_meanwhile']);
    expect(second.headers.get('link')).toBe(`</api/v1/laporan/${nomor}>; rel="latest-version"`);
    expect((await get(`/laporan/${nomor}`, 'kota')).body.status).toBe('diteruskan');
    const fresh = first.headers.get('etag') ?? '';
    expect(fresh).not.toBe(seen);
    const note = { isi: 'Saya yang menangani.' };
    const path = `/laporan/${nomor}/catatan`;
    const noted = await post(path, note, 'kotaKedua', { 'if-match': `"lain", W/${fresh}` });
    expect(noted.status).toBe(200);
    expect((await post(path, note, 'kota', { 'if-match': '*' })).status).toBe(200);
    expect((await post(path, note, 'kota')).status).toBe(200);
  });

  it('name a state, not the words: what is told anew is never held for known', async () => {
    const { advance, file, raw } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const first = await raw(`/laporan/${nomor}`, {}, 'kota');
    const tag = first.headers.get('etag') ?? '';
    const before = (await first.json()) as { tenggat: unknown };
    advance(40 * 86_400_000);
    const again = await raw(`/laporan/${nomor}`, { headers: { 'if-none-match': tag } }, 'kota');
    expect([again.status, again.headers.get('etag')]).toEqual([200, tag]);
    expect(((await again.json()) as { tenggat: unknown }).tenggat).not.toEqual(before.tenggat);
  });

  it('one of many at the same moment wins', async () => {
    const { file, get, post } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const seen = (await get(`/laporan/${nomor}`, 'kota')).headers.get('etag') ?? '';
    const all = await Promise.all(
      ['kelola', 'verifikasi', 'tunda', 'kelola', 'catatan'].map((perintah) =>
        post<Problem>(
          `/laporan/${nomor}/${perintah}`,
          { verifikasi: { unit: [UNIT] }, tunda: { pertanyaan: 'Di mana?' }, catatan: { isi: 'x' } }[
            perintah
          ] ?? {},
          'kota',
          { 'if-match': seen },
        ),
      ),
    );
    expect(all.filter((one) => one.status === 200)).toHaveLength(1);
    const lost = all.filter((one) => one.status !== 200).map((one) => one.body.code);
    expect(new Set(lost)).toEqual(new Set(['laporan.changed_meanwhile']));
  });

  it('comes with a new laporan, and again with the kept answer of a repeat', async () => {
    const { get, post } = api();
    const headers = { 'idempotency-key': 'bertanda' };
    const made = await post('/laporan', { ...KIRIMAN, instansi: 'KT-63.71' }, 'pelapor', headers);
    const { nomor } = made.body;
    expect(made.headers.get('etag')).toBe((await get(`/laporan/${nomor}`, 'pelapor')).headers.get('etag'));
    await post(`/laporan/${nomor}/kelola`, {}, 'kota');
    const again = await post('/laporan', { ...KIRIMAN, instansi: 'KT-63.71' }, 'pelapor', headers);
    expect(again.headers.get('etag')).toBe(made.headers.get('etag'));
    expect(again.headers.get('location')).toBe(`/api/v1/laporan/${nomor}`);
    const late = { ...headers, 'idempotency-key': 'terlambat', 'if-match': made.headers.get('etag') ?? '' };
    const refused = await post<Problem>(`/laporan/${nomor}/tarik`, {}, 'pelapor', late);
    const repeat = await post<Problem>(`/laporan/${nomor}/tarik`, {}, 'pelapor', late);
    expect(refused.status).toBe(409);
    expect([repeat.body, repeat.headers.get('link')]).toEqual([refused.body, refused.headers.get('link')]);
  });

  it('tells nothing of what the reader does not see, and refuses what is no tag', async () => {
    const { file, get, give, post } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    await give('kota', nomor, 'verifikasi', { instansi: 'PR-63' });
    // Passed on: only its own acts are left to the city.
    const passed = await get(`/laporan/${nomor}`, 'kota');
    expect([passed.status, passed.headers.get('etag')]).toEqual([200, null]);
    const hidden = await post<Problem>(`/laporan/${nomor}/kelola`, {}, 'banjarbaru', { 'if-match': '"x"' });
    expect([hidden.status, hidden.body.code]).toEqual([404, 'laporan.not_found']);
    const other = await file({ instansi: 'KT-63.71' });
    const tags = [nomor, other].map(async (one) =>
      (await get(`/laporan/${one}`, 'pelapor')).headers.get('etag'),
    );
    expect(new Set(await Promise.all(tags)).size).toBe(2);
    const bad = await post<Problem>(`/laporan/${other}/kelola`, {}, 'kota', { 'if-match': 'tanpa kutip' });
    expect([bad.status, bad.body.errors[0]?.path]).toEqual([422, 'If-Match']);
  });
});
