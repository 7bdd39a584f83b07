import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { sweepUnusedLampiran } from '../../src/useCases/lampiran/sweepUnusedLampiran.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { KIRIMAN, useApi, type As } from '../support/api.ts';
import { storedKeys } from '../support/storedFiles.ts';
import { utimes } from 'node:fs/promises';
import path from 'node:path';

const DAY_MS = 86_400_000;

interface Uploaded {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  readonly ukuran: number;
  readonly url: string;
}

describe('files through the API', () => {
  const api = useApi();
  const send = async (content: Uint8Array, nama: string, as: As = 'pelapor', headers = {}) => {
    const form = new FormData();
    form.append('berkas', new File([Uint8Array.from(content)], nama));
    const response = await api().raw('/lampiran', { method: 'POST', body: form, headers }, as);
    return { status: response.status, body: (await response.json()) as Uploaded & Problem };
  };
  const photo = (red: number) =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 9, b: 9 } } })
      .jpeg()
      .toBuffer();

  it('takes a photo, opens it to its uploader, then to whoever reads the laporan', async () => {
    const { raw, file, give, get } = api();
    const up = await send(await photo(200), 'Foto pasar.jpg');
    expect(up.status).toBe(201);
    expect(up.body).toMatchObject({ jenis: 'image/jpeg', url: `/api/v1/lampiran/${up.body.id}` });
    const read = async (as: As, init: RequestInit = {}, query = '') =>
      raw(`/lampiran/${up.body.id}${query}`, init, as);
    expect((await read('pelapor')).status).toBe(200);
    expect((await read('tetangga')).status).toBe(404);
    expect((await read('publik')).status).toBe(404);

    const nomor = await file({ instansi: 'KT-63.71', lampiran: [up.body.id] });
    expect((await get(`/laporan/${nomor}`, 'kota')).body.lampiran).toEqual([
      {
        id: up.body.id,
        nama: up.body.nama,
        jenis: up.body.jenis,
        pindai: 'tanpa',
        ukuran: up.body.ukuran,
        url: up.body.url,
      },
    ]);
    expect((await read('publik')).status).toBe(404);
    expect((await read('provinsi')).status).toBe(404);
    await give('kota', nomor, 'kelola');
    const shown = await read('publik');
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(bytes).toHaveLength(up.body.ukuran);

    const part = await read('publik', { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    const tail = await read('publik', { headers: { range: 'bytes=-5' } });
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(bytes.subarray(-5));
    expect((await read('publik', { headers: { range: `bytes=${bytes.length}-` } })).status).toBe(416);
    const known = { headers: { 'if-none-match': shown.headers.get('etag') ?? '' } };
    expect((await read('publik', known)).status).toBe(304);
    const small = await read('publik', {}, '?ukuran=kecil');
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect(Number(small.headers.get('content-length'))).toBeLessThan(bytes.length);
    await give('kota', nomor, 'kerahasiaan', { rahasia: true, alasan: 'Ada data pribadi' });
    expect((await read('publik')).status).toBe(404);
    expect((await read('pelapor')).status).toBe(200);
  });

  it('refuses what is no such file, twice used, somebody else’s, or badly sent', async () => {
    const { post, raw } = api();
    expect((await send(Buffer.from('MZ program'), 'a.exe')).body).toMatchObject({
      status: 415,
      code: 'attachments.type_not_allowed',
      errors: [{ path: 'berkas' }],
    });
    expect((await send(new Uint8Array(), 'kosong.pdf')).body.code).toBe('attachments.empty');
    expect((await send(await photo(1), 'a.jpg', 'publik')).body).toMatchObject({ status: 401 });
    const json = await raw('/lampiran', { method: 'POST', body: '{}' }, 'pelapor');
    expect(json.status).toBe(415);
    const none = new FormData();
    none.append('lain', 'x');
    const without = await raw('/lampiran', { method: 'POST', body: none }, 'pelapor');
    expect(((await without.json()) as Problem).errors.map((one) => one.path)).toEqual(['lain', 'berkas']);
    const up = await send(await photo(2), 'b.jpg');
    const attach = (as: 'pelapor' | 'tetangga') =>
      post<Problem>('/laporan', { ...KIRIMAN, lampiran: [up.body.id] }, as);
    expect((await attach('tetangga')).body.code).toBe('laporan.file_unknown');
    expect((await attach('pelapor')).status).toBe(201);
    expect((await attach('pelapor')).body.code).toBe('laporan.file_unknown');
    expect((await raw('/lampiran/bukan-id')).status).toBe(404);
  });

  it('keeps one file of an upload that came twice', async () => {
    const content = await photo(3);
    const headers = { 'idempotency-key': 'unggah-1' };
    const [first, again] = [
      await send(content, 'c.jpg', 'pelapor', headers),
      await send(content, 'c.jpg', 'pelapor', headers),
    ];
    expect(again).toEqual(first);
    expect((await send(await photo(4), 'c.jpg', 'pelapor', headers)).body.code).toBe(
      'idempotency.other_body',
    );
  });

  it('removes what no laporan took within a day, and its bytes, and nothing else', async () => {
    const { raw, file, made } = api();
    const kept = await send(await photo(5), 'dipakai.jpg');
    await file({ lampiran: [kept.body.id] });
    const left = await send(await photo(6), 'ditinggal.jpg');
    expect(await sweepUnusedLampiran(made.deps)).toEqual({ lampiran: 0, berkas: 0 });
    const before = await storedKeys(made.deps.files);
    // As if the disk had kept them since the day before.
    for (const kunci of before) {
      const place = path.join(made.folder, 'lampiran', kunci.slice(0, 2), kunci.slice(2, 4), kunci);
      await utimes(place, new Date(Date.now() - 2 * DAY_MS), new Date(Date.now() - 2 * DAY_MS));
    }
    api().advance(DAY_MS + 1);
    const swept = await sweepUnusedLampiran(made.deps);
    expect(swept.lampiran).toBeGreaterThanOrEqual(1);
    expect(swept.berkas).toBeGreaterThanOrEqual(2);
    expect((await raw(`/lampiran/${left.body.id}`, {}, 'pelapor')).status).toBe(404);
    expect((await raw(`/lampiran/${kept.body.id}`, {}, 'pelapor')).status).toBe(200);
    expect(await sweepUnusedLampiran(made.deps)).toEqual({ lampiran: 0, berkas: 0 });
  });
});
