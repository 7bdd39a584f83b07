import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/web/errors/problem.ts';
import { KIRIMAN, useApi } from '../support/api.ts';

describe('what the API refuses', () => {
  const api = useApi();
  const errorsOf = async (body: unknown): Promise<Record<string, string>> => {
    const { status, body: problem } = await api().post<Problem>('/laporan', body, 'pelapor');
    expect(status).toBe(422);
    return Object.fromEntries(problem.errors.map((one) => [one.path, one.code]));
  };

  it('tells every mistake of a body at once, each by its path', async () => {
    const body = {
      klasifikasi: 'keluhan',
      judul: ' pendek ',
      isi: '👍'.repeat(19),
      kategori: 'K99z',
      instansi: 'KT-63.71/06',
      wilayah: '99.99',
      lokasi: { lat: -91 },
      tanggalKejadian: '2026-02-30',
      anonim: 'ya',
      kanal: 'impor',
      lampiran: ['bukan-id', '00000000-0000-7000-8000-000000000000'],
      pelapro: {},
    };
    expect(await errorsOf(body)).toEqual({
      klasifikasi: 'input.unknown_choice',
      judul: 'input.too_short',
      isi: 'input.too_short',
      kategori: 'laporan.kategori_unknown',
      instansi: 'laporan.not_an_instansi',
      wilayah: 'input.unknown_choice',
      'lokasi.lat': 'input.out_of_range',
      'lokasi.lon': 'input.required',
      tanggalKejadian: 'input.invalid_date',
      anonim: 'input.wrong_type',
      kanal: 'input.unknown_choice',
      'lampiran.0': 'laporan.file_unknown',
      'lampiran.1': 'laporan.file_unknown',
      pelapro: 'input.unknown_field',
    });
    expect(await errorsOf({})).toEqual({
      klasifikasi: 'input.required',
      judul: 'input.required',
      isi: 'input.required',
    });
    expect(await errorsOf({ ...KIRIMAN, lokasi: { lon: 114 } })).toEqual({ 'lokasi.lat': 'input.required' });
    expect(await errorsOf({ ...KIRIMAN, lampiran: ['00000000-0000-7000-8000-000000000000'] })).toEqual({
      'lampiran.0': 'laporan.file_unknown',
    });
    for (const klasifikasi of ['berkadar_pengawasan', 'tidak_berkadar_pengawasan']) {
      expect(await errorsOf({ ...KIRIMAN, klasifikasi })).toEqual({ klasifikasi: 'input.unknown_choice' });
    }
  });

  it('tells every mistake of a command at once too: form, codes and files', async () => {
    const { file, post } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const errors = async (perintah: string, body: unknown): Promise<Record<string, string>> => {
      const path = `/laporan/${nomor}/${perintah}`;
      const { status, body: problem } = await post<Problem>(path, body, 'kota');
      expect(status).toBe(422);
      return Object.fromEntries(problem.errors.map((one) => [one.path, one.code]));
    };
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(
      await errors('verifikasi', {
        unit: ['KT-63.71/06', 'KT-63.71/99', 'KT-63.71', 'a b'],
        judul: 'pendek',
        klasifikasi: 'berkadar_pengawasan',
        terlapor: 'KT-99.99',
        kategori: 'K99z',
        tag: [''],
        lampiran: [nowhere],
      }),
    ).toEqual({
      'unit.1': 'laporan.badan_unknown',
      'unit.2': 'laporan.not_a_unit',
      'unit.3': 'input.unknown_choice',
      judul: 'input.too_short',
      terlapor: 'laporan.badan_unknown',
      kategori: 'laporan.kategori_unknown',
      'tag.0': 'input.required',
      lampiran: 'input.unknown_field',
    });
    expect(await errors('disposisi', { alasan: 7, instansi: 'KT-63.71/06', unit: 'KT-63.71' })).toEqual({
      alasan: 'input.wrong_type',
      unit: 'laporan.not_a_unit',
      instansi: 'laporan.one_destination',
    });
    expect(await errors('putuskan', {})).toEqual({ alasan: 'input.required', unit: 'laporan.unit_required' });
    expect(await errors('bukan-wewenang', { usulan: 'KM-999' })).toEqual({
      alasan: 'input.required',
      usulan: 'laporan.badan_unknown',
    });
    expect(
      await errors('koreksi', { kategori: 'K99z', wilayah: '99.99', lokasi: { lat: 200, lon: 1 } }),
    ).toEqual({
      alasan: 'input.required',
      kategori: 'laporan.kategori_unknown',
      wilayah: 'input.unknown_choice',
      'lokasi.lat': 'input.out_of_range',
    });
    expect(await errors('tindak-lanjut', { isi: '', lampiran: [nowhere, 'x'] })).toEqual({
      isi: 'input.required',
      akhir: 'input.required',
      'lampiran.0': 'laporan.file_unknown',
      'lampiran.1': 'laporan.file_unknown',
    });
  });

  it('says that a body as a whole has the wrong form', async () => {
    const { file, post } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    for (const [path, as] of [
      ['/laporan', 'pelapor'],
      [`/laporan/${nomor}/kelola`, 'kota'],
      [`/laporan/${nomor}/verifikasi`, 'kota'],
    ] as const) {
      for (const body of [[], null, 'teks', 7]) {
        const { status, body: problem } = await post<Problem>(path, body, as);
        expect([status, problem.errors]).toEqual([
          422,
          [{ path: '', code: 'input.wrong_type', message: expect.any(String) as string }],
        ]);
      }
    }
  });

  it('counts code points after trimming, and refuses what cannot be stored', async () => {
    const { post } = api();
    const fits = await post(
      '/laporan',
      { ...KIRIMAN, judul: `  ${'👍'.repeat(150)}\n`, isi: 'é'.repeat(20) },
      'pelapor',
    );
    expect(fits.status).toBe(201);
    expect(Array.from(fits.body.judul ?? '')).toHaveLength(150);
    expect(await errorsOf({ ...KIRIMAN, judul: '👍'.repeat(151) })).toEqual({ judul: 'input.too_long' });
    expect(await errorsOf({ ...KIRIMAN, judul: 'Judul dengan \0 di tengah' })).toEqual({
      judul: 'input.invalid_characters',
    });
    expect(await errorsOf({ ...KIRIMAN, isi: 'Isi dengan separuh \ud83d pasangan' })).toEqual({
      isi: 'input.invalid_characters',
    });
    expect((await post('/laporan', { ...KIRIMAN, lokasi: null, kategori: null }, 'pelapor')).status).toBe(
      201,
    );
  });

  it('warns of an unfit place or day instead of refusing', async () => {
    const filed = await api().post<{ peringatan: { path: string; code: string; message: string }[] }>(
      '/laporan',
      { ...KIRIMAN, tanggalKejadian: '2026-12-24', lokasi: { lat: 48.1, lon: 11.5 } },
      'pelapor',
    );
    expect(filed.status).toBe(201);
    expect(filed.body.peringatan.map((one) => [one.path, one.code])).toEqual([
      ['tanggalKejadian', 'laporan.warn_date_future'],
      ['lokasi', 'laporan.warn_point_outside'],
    ]);
    expect(filed.body.peringatan[0]?.message).toMatch(/\.$/);
  });

  it('tells unreadable, wrongly sent, unknown and too large apart', async () => {
    const { raw } = api();
    const send = async (body: BodyInit, type: string, as: 'pelapor' | 'publik' = 'pelapor') => {
      const response = await raw('/laporan', { method: 'POST', body, headers: { 'content-type': type } }, as);
      return [response.status, ((await response.json()) as Problem).code];
    };
    expect(await send('{"judul":', 'application/json')).toEqual([400, 'web.unreadable_body']);
    expect(await send(new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json')).toEqual([
      400,
      'web.unreadable_body',
    ]);
    expect(await send('judul=x', 'application/x-www-form-urlencoded')).toEqual([
      415,
      'web.unsupported_media_type',
    ]);
    expect(await send(JSON.stringify({ isi: 'x'.repeat(1_100_000) }), 'application/json')).toEqual([
      413,
      'web.too_large',
    ]);
    expect(await send(JSON.stringify(KIRIMAN), 'application/json', 'publik')).toEqual([
      401,
      'auth.required_key',
    ]);
    const wrongKey = await raw('/laporan', { headers: { authorization: `Bearer lapor_${'a'.repeat(43)}` } });
    expect(wrongKey.status).toBe(401);
    expect(wrongKey.headers.get('www-authenticate')).toContain('Bearer');
    const wrongMethod = await raw('/laporan', { method: 'PUT' }, 'pelapor');
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD']);
    expect((await raw('/tidak-ada')).status).toBe(404);
    const asking = await raw('/laporan?statsu=selesai&limit=101&status=tutup');
    const problem = (await asking.json()) as Problem;
    expect(problem.errors.map((one) => [one.path, one.code])).toEqual([
      ['status', 'input.unknown_choice'],
      ['limit', 'input.out_of_range'],
      ['statsu', 'input.unknown_field'],
    ]);
  });

  it('answers in English when asked, with the code unchanged', async () => {
    const { body } = await api().post<Problem>('/laporan?lang=en', {}, 'pelapor');
    expect(body).toMatchObject({ code: 'input.required', title: 'This part must be filled in.' });
  });

  it('meets a hundred malformed bodies without a fault', async () => {
    const field = fc.constantFrom(
      ...Object.keys(KIRIMAN),
      'pelapor',
      'lampiran',
      'kategori',
      'anonim',
      '__proto__',
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.double());
    const body = fc.oneof(
      fc.dictionary(field, value, { maxKeys: 6 }).map((wild) => JSON.stringify({ ...KIRIMAN, ...wild })),
      fc.jsonValue().map((wild) => JSON.stringify(wild)),
      fc.string({ unit: 'binary' }),
      fc.constant('['.repeat(50_000)),
      fc.constant('{"judul":"\\ud800","__proto__":{"isi":1},"constructor":1}'),
    );
    const path = fc.constantFrom(
      '/laporan',
      '/laporan/123456785/verifikasi',
      '/laporan/x/tanggapan',
      '/lampiran',
    );
    await fc.assert(
      fc.asyncProperty(path, body, async (where, text) => {
        const headers = { 'content-type': 'application/json' };
        const { status } = await api().raw(where, { method: 'POST', body: text, headers }, 'pelapor');
        expect([201, 400, 403, 404, 415, 422]).toContain(status);
      }),
      { numRuns: 100 },
    );
  });
});
