import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIK, type Reader } from '../../src/domain/laporan/reader.ts';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { readSumber } from '../../src/useCases/meja/readSumber.ts';
import { sebarPeristiwa } from '../../src/useCases/webhook/sebarPeristiwa.ts';
import { settleOfficers } from '../../src/web/workspace/tests/accounts.ts';
import { openDesk, wordsOf } from '../../src/web/workspace/tests/desk.ts';
import type { LaporanJson } from '../../src/web/api/laporan/laporanSchema.ts';
import { KIRIMAN, useApi } from '../support/api.ts';

const UNIT = 'KT-63.71/06';
const DESK = 'KM-09';
const penghubung: Reader = { ...PUBLIK, penugasan: [{ peran: 'pejabat_penghubung', badan: UNIT }] };
const WARGA = { nama: 'Warga Meja', email: 'warga.meja@contoh.id' };

/** What the calls of this test read: a laporan, a webhook's id, or the rows of a list. */
type Answer = LaporanJson & {
  readonly id: string;
  readonly baris: readonly { readonly nomor: string; readonly peristiwa: string }[];
};

describe('a national desk that forwards to a body in charge (F63)', () => {
  const api = useApi();
  const kunci = new Map<string, string>();
  const call = async (
    as: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Answer }> => {
    const response = await api().open(`/api/v1${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${kunci.get(as) ?? ''}`,
        'content-type': 'application/json',
        ...headers,
      },
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };

  beforeAll(async () => {
    const { deps } = api().made;
    for (const [nama, badan] of [
      ['meja', DESK],
      ['meja lain', 'KM-27'],
    ] as const) {
      const made = await createAkun(deps, {
        nama: `Sistem ${nama}`,
        email: `${nama.replace(' ', '.')}@contoh.id`,
        sandi: 'kereta malam melintas sawah',
        penugasan: [{ peran: 'pengembang', badan }],
      });
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
      const key = await createApiKey(deps, { akunId: made.value.akunId, nama: 'uji' });
      if (!key.ok) throw new Error(JSON.stringify(key.refusal));
      kunci.set(nama, key.value.kunci);
    }
  });

  it('forwards once, is named to officers alone, hears each step, and brings the word of the person back', async () => {
    const { give, get, made, advance } = api();
    const hook = await call('meja', '/webhook', { url: 'http://127.0.0.1:9/meja' });
    expect(hook.status).toBe(201);
    const other = await call('meja lain', '/webhook', { url: 'http://127.0.0.1:9/lain' });
    const matter = {
      ...KIRIMAN,
      instansi: 'KT-63.71',
      kanal: 'telepon',
      nomorAsal: 'LMW-2026-0001',
      pelapor: WARGA,
    };
    const once = { 'idempotency-key': 'lmw-2026-0001' };
    const filed = await call('meja', '/laporan', matter, once);
    const again = await call('meja', '/laporan', matter, once);
    expect([filed.status, again.body.nomor]).toEqual([201, filed.body.nomor]);
    const { nomor } = filed.body;

    // Before it is published only the desk that forwarded it and those in charge know of it.
    expect((await call('meja', `/laporan/${nomor}`)).body).toMatchObject({
      status: 'menunggu_verifikasi',
      nomorAsal: 'LMW-2026-0001',
      kanal: 'telepon',
    });
    expect((await call('meja lain', `/laporan/${nomor}`)).status).toBe(404);
    expect((await get(`/laporan/${nomor}`, 'pengembang')).status).toBe(404);
    const listed = async (as: string): Promise<boolean> => {
      const list = await call(as, '/laporan');
      return list.body.baris.some((one) => one.nomor === nomor);
    };
    expect([await listed('meja'), await listed('meja lain')]).toEqual([true, false]);

    await give('kota', nomor, 'verifikasi', { unit: [UNIT], klasifikasi: 'tidak_berkadar_pengawasan' });
    expect(await readSumber(made.deps, penghubung, nomor)).toEqual({
      kode: DESK,
      nama: 'Kementerian Dalam Negeri',
    });
    expect(await readSumber(made.deps, PUBLIK, nomor)).toBeNull();
    await settleOfficers(made.deps, ['admin', 'adminLain']);
    const page = async (as: 'admin' | 'adminLain') =>
      wordsOf((await openDesk(made.deps).get(as, `/petugas/laporan/${nomor}`)).html);
    expect(await page('admin')).toMatch(/Diteruskan oleh\s*Kementerian Dalam Negeri/u);
    expect(await page('adminLain')).not.toContain('Diteruskan oleh');
    expect((await get(`/laporan/${nomor}`, 'publik')).body).toMatchObject({ nomorAsal: null, pelapor: null });

    advance(86_400_000);
    await give('penghubung', nomor, 'tindak-lanjut', { isi: 'Lampu sudah diganti.', akhir: true });
    await sebarPeristiwa(made.deps);
    const told = async (as: string, id: string): Promise<string[]> =>
      (await call(as, `/webhook/${id}/kiriman`)).body.baris.map(({ peristiwa }) => peristiwa);
    expect((await told('meja', hook.body.id)).toSorted()).toEqual([
      'laporan.dibuat',
      'laporan.diteruskan',
      'laporan.ditindaklanjuti',
    ]);
    expect(await told('meja lain', other.body.id)).not.toContain('laporan.dibuat');
    const answered = await call('meja', `/laporan/${nomor}`);
    expect(answered.body.tanggapan?.map(({ isi }) => isi)).toEqual(['Lampu sudah diganti.']);
    const word = await call('meja', `/laporan/${nomor}/tanggapan`, { isi: 'Terima kasih.', selesai: true });
    expect(word.body).toMatchObject({ status: 'selesai', hasil: 'dikonfirmasi' });
  });

  it('is not named where a pelapor reported by themselves', async () => {
    const nomor = await api().file({ instansi: 'KT-63.71' });
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    expect(await readSumber(api().made.deps, penghubung, nomor)).toBeNull();
  });
});
