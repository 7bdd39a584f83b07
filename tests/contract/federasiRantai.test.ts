import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { open311Routes } from '../../src/web/open311/routes.ts';
import { useApi } from '../support/api.ts';
import { exchange, kabarOf, map, register, type Api } from '../support/federasi.ts';
import { startTestWeb, type TestWebServer } from '../support/webServer.ts';

const MINUTE = 60_000;
const UNIT = 'KT-63.71/06';

/** One installation: its people, its address, and what it does with others when time passes. */
interface Kota {
  readonly api: () => Api;
  readonly web: () => TestWebServer;
}

describe('from a city through its province to here, and back', () => {
  const kotaApi = useApi();
  const provinsiApi = useApi();
  const siniApi = useApi();
  const all: Record<'kota' | 'provinsi' | 'sini', Kota> = {
    kota: { api: kotaApi, web: () => webs[0] as TestWebServer },
    provinsi: { api: provinsiApi, web: () => webs[1] as TestWebServer },
    sini: { api: siniApi, web: () => webs[2] as TestWebServer },
  };
  const webs: TestWebServer[] = [];
  let nomorKota = '';

  beforeAll(async () => {
    for (const api of [kotaApi, provinsiApi, siniApi])
      webs.push(await startTestWeb(api().made.deps, { routes: [open311Routes(api().made.deps)] }));
    const at = (web: TestWebServer): string => `${web.origin}/open311/v2`;
    const over = { nama: 'Lapor Kota Banjarmasin', bentuk: 'json', jurisdiksi: 'KT-63.71' };
    // The province knows the city, we know the province; and, a mistake that happens, we know the city too.
    const p = await register(provinsiApi(), 'kota', {
      ...over,
      alamat: at(all.kota.web()),
      kunci: kotaApi().key('kota'),
    });
    const n = await register(siniApi(), 'kota', {
      ...over,
      nama: 'Lapor Provinsi',
      alamat: at(all.provinsi.web()),
      kunci: provinsiApi().key('kotaKedua'),
    });
    const direct = await register(siniApi(), 'kota', {
      ...over,
      bentuk: 'xml',
      alamat: at(all.kota.web()),
      kunci: kotaApi().key('kotaKedua'),
    });
    await map(provinsiApi(), 'kota', p, 'kategori', 'K16a', 'K16a');
    for (const one of [n, direct]) await map(siniApi(), 'kota', one, 'kategori', 'K16a', 'K16a');
    nomorKota = await kotaApi().file({ instansi: 'KT-63.71', kategori: 'K16a' });
    await kotaApi().give('kota', nomorKota, 'verifikasi', { unit: [UNIT] });
  });
  afterAll(async () => {
    for (const web of webs) await web.close();
  });

  const pass = async (ms = 31 * MINUTE): Promise<void> => {
    for (const { api } of Object.values(all)) api().advance(ms);
    await exchange(provinsiApi(), new URL(all.provinsi.web().origin).host);
    await exchange(siniApi(), new URL(all.sini.web().origin).host);
    await exchange(kotaApi(), new URL(all.kota.web().origin).host);
  };
  const count = async (api: Api): Promise<number> =>
    (await query(api.made.deps.db, 'select from laporan')).length;
  const nomorIn = async (api: Api): Promise<string> =>
    (await query<{ nomor: string }>(api.made.deps.db, 'select nomor from laporan'))[0]?.nomor ?? '';

  it('is one laporan in each, one thread in all, however often they ask each other', async () => {
    await pass();
    const nomorProvinsi = await nomorIn(provinsiApi());
    expect((await provinsiApi().get(`/laporan/${nomorProvinsi}`, 'kota')).body).toMatchObject({
      status: 'menunggu_verifikasi',
      kategori: 'K16a',
      nomorAsal: `LPR-${nomorKota}`,
    });
    await provinsiApi().give('kota', nomorProvinsi, 'verifikasi', { unit: [UNIT] });
    await pass();
    const sini = siniApi();
    for (let i = 0; i < 2; i += 1) await pass();
    const nomorSini = await nomorIn(sini);
    expect([await count(kotaApi()), await count(provinsiApi()), await count(sini)]).toEqual([1, 1, 1]);
    await sini.give('kota', nomorSini, 'verifikasi', { unit: [UNIT] });
    await sini.give('penghubung', nomorSini, 'tindak-lanjut', {
      isi: 'Regu berangkat hari ini.',
      akhir: false,
    });
    for (let i = 0; i < 3; i += 1) await pass();
    await kotaApi().give('penghubung', nomorKota, 'tindak-lanjut', { isi: 'Sudah ditambal.', akhir: true });
    for (let i = 0; i < 4; i += 1) await pass();
    await kotaApi().give('pelapor', nomorKota, 'tanggapan', { isi: 'Betul, terima kasih.', selesai: true });
    for (let i = 0; i < 6; i += 1) await pass();
    const threads = await Promise.all([
      kabarOf(kotaApi(), nomorKota),
      kabarOf(provinsiApi(), nomorProvinsi),
      kabarOf(sini, nomorSini),
    ]);
    for (const thread of threads) {
      expect(thread.map((one) => one.replace(/^.*: /, ''))).toEqual([
        'Regu berangkat hari ini.',
        'Sudah ditambal.',
        'Betul, terima kasih.',
      ]);
    }
    for (const [api, nomor] of [
      [kotaApi(), nomorKota],
      [provinsiApi(), nomorProvinsi],
      [sini, nomorSini],
    ] as const)
      expect((await api.get(`/laporan/${nomor}`, 'kota')).body).toMatchObject({
        status: 'selesai',
        hasil: 'dikonfirmasi',
      });
    expect([await count(kotaApi()), await count(provinsiApi()), await count(sini)]).toEqual([1, 1, 1]);
  });
});
