import { describe, expect, it } from 'vitest';
import type { LaporanJson } from '../../src/web/api/laporan/laporanSchema.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { KIRIMAN, useApi } from '../support/api.ts';

const DAY_MS = 86_400_000;

describe('Idempotency-Key', () => {
  const api = useApi();
  const filed = async (kunci: string, judul: string) =>
    api().post<LaporanJson & Pick<Problem, 'code'>>('/laporan', { ...KIRIMAN, judul }, 'pelapor', {
      'idempotency-key': kunci,
    });
  const mine = async (judul: string): Promise<number> => {
    const all = await api().get<{ baris: LaporanJson[] }>('/laporan?limit=100', 'pelapor');
    return all.body.baris.filter((one) => one.judul === judul).length;
  };

  it('answers the same again, word for word, and files once', async () => {
    const first = await filed('satu', 'Laporan yang dikirim dua kali');
    const again = await filed('satu', 'Laporan yang dikirim dua kali');
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('location')).toBe(`/api/v1/laporan/${first.body.nomor}`);
    expect(await mine('Laporan yang dikirim dua kali')).toBe(1);
  });

  it('refuses another body under the same key, and keeps keys of different people apart', async () => {
    await filed('dua', 'Laporan pertama dengan kunci dua');
    const other = await filed('dua', 'Laporan lain dengan kunci dua');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.other_body']);
    const neighbour = await api().post('/laporan', KIRIMAN, 'tetangga', { 'idempotency-key': 'dua' });
    expect(neighbour.status).toBe(201);
    const long = await filed('x'.repeat(201), 'Kunci yang terlalu panjang');
    expect([long.status, long.body.code]).toEqual([400, 'idempotency.invalid_key']);
  });

  it('files once when the same request comes eight times at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => filed('tiga', 'Laporan delapan kali serentak')),
    );
    expect(new Set(all.map((one) => one.status))).toEqual(new Set([201]));
    expect(new Set(all.map((one) => one.body.nomor)).size).toBe(1);
    expect(await mine('Laporan delapan kali serentak')).toBe(1);
  });

  it('gives a command once, and keeps a refusal too', async () => {
    const { file, post, get } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const headers = { 'idempotency-key': 'empat' };
    const first = await post(`/laporan/${nomor}/catatan`, { isi: 'Sudah ditelepon' }, 'kota', headers);
    const again = await post(`/laporan/${nomor}/catatan`, { isi: 'Sudah ditelepon' }, 'kota', headers);
    expect(again.body).toEqual(first.body);
    const history = await get<{ baris: unknown[] }>(`/laporan/${nomor}/riwayat`, 'kota');
    expect(history.body.baris).toHaveLength(2);
    const elsewhere = await post<Problem>(`/laporan/${nomor}/kelola`, {}, 'kota', headers);
    expect(elsewhere.body.code).toBe('idempotency.other_body');
    const bad = { 'idempotency-key': 'lima' };
    const refused = await post<Problem>(`/laporan/${nomor}/catatan`, {}, 'kota', bad);
    expect((await post<Problem>(`/laporan/${nomor}/catatan`, {}, 'kota', bad)).body).toEqual(refused.body);
  });

  it('knows the same body by what it says, not by how it is written', async () => {
    const { file, raw, get } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const send = async (body: string, kunci: string) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': kunci };
      const path = `/laporan/${nomor}/tindak-lanjut`;
      const reply = await raw(path, { method: 'POST', body, headers }, 'kota');
      return { status: reply.status, text: await reply.text() };
    };
    await api().give('kota', nomor, 'kelola');
    const first = await send('{"isi":"Kami periksa.","akhir":false}', 'tujuh');
    expect(first.status).toBe(200);
    expect(await send('{ "akhir": false,\n "isi": "Kami periksa\\u002e" }', 'tujuh')).toEqual(first);
    expect((await send('{"isi":"Kami periksa.","akhir":true}', 'tujuh')).text).toContain('other_body');
    expect((await get<{ baris: unknown[] }>(`/laporan/${nomor}/riwayat`, 'kota')).body.baris).toHaveLength(3);
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    expect((await send(`{"isi":${deep},"akhir":false}`, 'delapan')).status).toBe(422);
    expect((await send('{"isi":"\\ud800","akhir":false}', 'sembilan')).status).toBe(422);
  });

  it('forgets after a day', async () => {
    const first = await filed('enam', 'Laporan sebelum sehari berlalu');
    api().advance(DAY_MS + 1);
    const later = await filed('enam', 'Laporan sesudah sehari berlalu');
    expect(later.status).toBe(201);
    expect(later.body.nomor).not.toBe(first.body.nomor);
  });
});
