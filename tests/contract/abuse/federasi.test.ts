import { TANPA_TERTUTUP } from '../../../src/channels/panggil.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { klienOpen311 } from '../../../src/channels/open311/klien.ts';
import { query } from '../../../src/persistence/connection/database.ts';
import { useApi } from '../../support/api.ts';
import { exchange, map, register, START } from '../../support/federasi.ts';
import { open311Peer, type Open311Peer } from '../../support/open311Peer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a system that means harm', () => {
  const api = useApi();
  const HOST = 'lapor.contoh.id';
  let kota: Open311Peer;
  let id = '';
  beforeAll(async () => {
    kota = await open311Peer(START);
    id = await register(api(), 'kota', { alamat: kota.url });
    await map(api(), 'kota', id, 'kategori', 'jalan-01', 'K16a');
  });
  afterAll(() => kota.close());

  const pass = async (ms = 3 * MINUTE): Promise<string | null> => {
    api().advance(ms);
    kota.now += ms;
    await exchange(api(), HOST);
    const [row] = await query<{ galat: string | null }>(api().made.deps.db, 'select galat from sistem_lokal');
    return row?.galat ?? null;
  };
  const waiting = (): Promise<{ galat: string }[]> =>
    query(api().made.deps.db, `select galat from sistem_masuk where status = 'periksa' order by id`);
  const laporan = async (): Promise<number> =>
    (await query(api().made.deps.db, 'select from laporan')).length;

  it('cannot speak in a laporan of another instansi, by its sign or by a link, nor for a pelapor of ours', async () => {
    const foreign = await api().file({ instansi: 'KT-63.72' });
    const { status } = await api().give('banjarbaru', foreign, 'kelola');
    const before = await laporan();
    const request = {
      service: 'jalan-01',
      requested: kota.now + MINUTE,
      fields: {},
      status: 'open',
      notes: '',
    };
    kota.requests.push({ id: 'F1', description: `Lihat [SP4N-LAPOR! ${HOST}/LPR-${foreign}]`, ...request });
    kota.updates.push({
      id: 'FU1',
      request: 'F1',
      status: 'closed',
      description: 'Sudah beres semua.',
      at: kota.now + MINUTE,
    });
    await pass();
    await pass();
    expect(await laporan(), 'nothing new').toBe(before);
    expect((await waiting()).map((one) => one.galat)).toContain('jejak.asing');
    const { deps } = api().made;
    await query(
      deps.db,
      `insert into sistem_tautan (sistem_id, laporan_id, id_luar, asal, dibuat_pada) select $1, id, 'F2', 'sini', now() from laporan where nomor = $2`,
      [id, foreign],
    );
    kota.requests.push({ id: 'F2', description: 'x', ...request, requested: START - HOUR });
    kota.updates.push({
      id: 'FU2',
      request: 'F2',
      status: 'closed',
      description: 'Kami yang menjawab.',
      at: kota.now,
    });
    await pass();
    await pass();
    expect((await waiting()).map((one) => one.galat)).toContain('laporan.not_permitted');
    const seen = await api().get(`/laporan/${foreign}`, 'banjarbaru');
    expect(seen.body).toMatchObject({ status, tanggapan: [] });
  });

  it('brings nothing twice by repeating it under the same id, whatever it says now', async () => {
    const request = {
      id: 'R1',
      service: 'jalan-01',
      requested: kota.now + 1_000,
      fields: {},
      status: 'open',
      notes: '',
    };
    kota.requests.push({ ...request, description: 'Jalan berlubang di depan balai kota.' });
    await pass();
    const before = await laporan();
    kota.requests.push({ ...request, description: 'Sekarang saya menulis hal lain sama sekali.' });
    await pass();
    await pass(31 * MINUTE);
    expect(await laporan()).toBe(before);
  });

  it('is not followed, not waited for and not believed when its answer is none', async () => {
    const before = await laporan();
    const bomb =
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><service_requests><request>&b;</request></service_requests>';
    const fetching =
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><service_requests><request><description>&x;</description></request></service_requests>';
    const answers: readonly (readonly [NonNullable<Open311Peer['raw']>, string])[] = [
      [{ body: bomb }, 'tidak_terbaca'],
      [{ body: fetching }, 'tidak_terbaca'],
      [{ body: '<a>'.repeat(50_000) }, 'tidak_terbaca'],
      [{ body: '<html>hello' }, 'tidak_terbaca'],
      [{ body: 'endless' }, 'terlalu_panjang'],
      [{ status: 302, headers: { location: 'http://169.254.169.254/latest' }, body: '' }, 'alihan'],
      [{ status: 403, body: '' }, 'kunci'],
    ];
    for (const [raw, galat] of answers) {
      kota.raw = raw;
      expect(await pass(2 * HOUR), JSON.stringify(raw).slice(0, 80)).toBe(galat);
    }
    kota.raw = null;
    expect(await pass(2 * HOUR)).toBeNull();
    expect(await laporan()).toBe(before);
  });

  it('is not called inside our own network', async () => {
    const shut = klienOpen311({ tertutup: TANPA_TERTUTUP });
    const at = { jurisdiksi: null, bentuk: 'xml', kunci: null } as const;
    for (const [alamat, kode] of [
      [kota.url, 'alamat.https'],
      ['https://127.0.0.1/v2', 'alamat.pribadi'],
      ['https://[::ffff:10.0.0.1]/v2', 'alamat.pribadi'],
      ['https://localhost/v2', 'alamat.pribadi'],
      ['https://user:word@contoh.go.id/v2', 'alamat.bentuk'],
    ] as const)
      expect(await shut.layanan({ ...at, alamat }), alamat).toMatchObject({ galat: 'pergi', kode });
  });
});
