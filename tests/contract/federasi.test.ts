import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { tukarSistem } from '../../src/useCases/sistem/tukarSistem.ts';
import { useApi } from '../support/api.ts';
import { exchange, kabarOf, klien, map, register, START } from '../support/federasi.ts';
import { open311Peer, type Open311Peer } from '../support/open311Peer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UNIT = 'KT-63.71/06';

describe('a city that speaks GeoReport in XML alone', () => {
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

  const pass = async (ms = 3 * MINUTE): Promise<void> => {
    api().advance(ms);
    kota.now += ms;
    await exchange(api(), HOST);
  };
  const state = async (): Promise<{ galat: string | null; gagal: number }> => {
    const [row] = await query<{ galat: string | null; gagal: number }>(
      api().made.deps.db,
      'select galat, gagal_beruntun as gagal from sistem_lokal where id = $1',
      [id],
    );
    return row ?? { galat: '?', gagal: -1 };
  };
  const forwarded = async (over: Record<string, unknown> = {}): Promise<string> => {
    const nomor = await api().file({ instansi: 'KT-63.71', kategori: 'K16a', ...over });
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    return nomor;
  };
  const theirs = (nomor: string) => kota.requests.filter((one) => one.description.includes(`LPR-${nomor}`));
  const say = (request: string, description: string, status = 'open'): void => {
    kota.now += 1_000;
    kota.updates.push({ id: `S${kota.updates.length}x`, request, status, description, at: kota.now });
  };

  it('gets what was verified for it, once, and both hear each other in order', async () => {
    const nomor = await forwarded();
    const rahasia = await forwarded({ rahasia: true });
    const unverified = await api().file({ instansi: 'KT-63.71', kategori: 'K16a' });
    const elsewhere = await api().file({ instansi: 'KT-63.72', kategori: 'K16a' });
    await api().give('banjarbaru', elsewhere, 'kelola');
    await pass();
    expect(await state()).toEqual({ galat: null, gagal: 0 });
    expect(kota.requests.map((one) => one.service)).toEqual(['jalan-01']);
    const [request] = theirs(nomor);
    expect(request?.description).toContain('Lampu jalan mati');
    for (const other of [rahasia, unverified, elsewhere]) expect(theirs(other)).toEqual([]);
    expect(JSON.stringify(kota.posted)).not.toMatch(/Contoh pelapor|contoh\.id"|first_name|email/);
    const there = request?.id ?? '';
    for (let i = 1; i <= 12; i += 1) say(there, `Langkah ${i} dari dua belas.`);
    await api().give('penghubung', nomor, 'tindak-lanjut', { isi: 'Kami periksa dari sini.', akhir: false });
    await pass();
    await pass();
    say(there, 'Selesai ditambal.', 'closed');
    await pass();
    await pass(31 * MINUTE);
    const steps = Array.from({ length: 12 }, (_, i) => `Langkah ${i + 1} dari dua belas.`);
    expect(await kabarOf(api(), nomor)).toEqual(['Kami periksa dari sini.', ...steps, 'Selesai ditambal.']);
    const heard = kota.posted.filter((one) => one.path === 'servicerequestupdates.xml');
    expect(heard.map((one) => one.fields['description'])).toEqual([
      'Dinas Pekerjaan Umum dan Penataan Ruang: Kami periksa dari sini.',
    ]);
    const { body } = await api().get(`/laporan/${nomor}`, 'pelapor');
    expect(body.tanggapan?.at(-1)).toMatchObject({ akhir: true });
    await api().give('pelapor', nomor, 'tanggapan', { isi: 'Terima kasih.', selesai: true });
    await pass();
    expect(kota.updates.at(-1)).toMatchObject({ status: 'closed', description: 'Pelapor: Terima kasih.' });
    expect(theirs(nomor)).toHaveLength(1);
  });

  it('loses nothing and doubles nothing while it answers 500 for a day and hangs up after doing its work', async () => {
    kota.status = 500;
    const nomor = await forwarded();
    const other = await forwarded();
    for (let hour = 0; hour < 24; hour += 1) {
      if (hour % 8 === 0)
        await api().give('penghubung', nomor, 'tindak-lanjut', { isi: `Kabar jam ${hour}.`, akhir: false });
      await pass(HOUR);
    }
    const away = await state();
    expect(away.galat).toBe('http.500');
    expect(away.gagal).toBeGreaterThan(20);
    kota.status = null;
    kota.hangUps = 3;
    for (let i = 0; i < 8; i += 1) await pass(HOUR);
    expect(await state()).toEqual({ galat: null, gagal: 0 });
    expect([theirs(nomor).length, theirs(other).length]).toEqual([1, 1]);
    const there = theirs(nomor)[0]?.id;
    const told = kota.updates.filter((one) => one.request === there).map((one) => one.description);
    const body = 'Dinas Pekerjaan Umum dan Penataan Ruang';
    expect(told).toEqual([0, 8, 16].map((hour) => `${body}: Kabar jam ${hour}.`));
    expect(await kabarOf(api(), nomor)).toEqual([0, 8, 16].map((hour) => `Kabar jam ${hour}.`));
  });

  it('knows a request again that was sent with a key before by its number and its words, by no number alone', async () => {
    const pelapor = { nama: 'Siti Aminah', email: 'siti@contoh.id' };
    const same = 'Lampu taman kota padam semua sejak malam Minggu, taman menjadi gelap.';
    const other = 'Saluran air di depan kelurahan tersumbat sampah sehingga meluap ke jalan.';
    const first = await api().file(
      { instansi: 'KT-63.71', isi: same, nomorAsal: 'N-1', pelapor },
      'pengembang',
    );
    const second = await api().file(
      { instansi: 'KT-63.71', isi: other, nomorAsal: 'N-2', pelapor },
      'pengembang',
    );
    const request = {
      service: 'jalan-01',
      requested: kota.now,
      fields: {},
      status: 'open',
      notes: '',
    } as const;
    kota.requests.push({ ...request, id: 'N-1', description: `  ${same.replaceAll(' ', '\n')} ` });
    kota.requests.push({
      ...request,
      id: 'N-2',
      description: 'Pagar lapangan bola roboh ke arah rumah warga.',
    });
    kota.now += MINUTE;
    await pass();
    const rows = await query<{ asal: string; nomor: string }>(
      api().made.deps.db,
      `select nomor_asal as asal, nomor from laporan where nomor_asal in ('N-1', 'N-2') order by 1, dibuat_pada`,
    );
    expect(rows.map((one) => one.asal)).toEqual(['N-1', 'N-2', 'N-2']);
    expect(rows.slice(0, 2).map((one) => one.nomor)).toEqual([first, second]);
  });

  it('keeps what no table maps: the words, the gap with its count, and what was said until somebody verified it', async () => {
    kota.requests.push({
      id: 'W-77',
      service: 'pohon-09',
      description: 'Pohon besar miring ke arah sekolah <dasar> & rawan tumbang.',
      requested: kota.now,
      fields: {},
      status: 'open',
      notes: '',
    });
    kota.now += MINUTE;
    say('W-77', 'Petugas sudah melihat ke lokasi.', 'dalam_antrean');
    await pass();
    await pass();
    const [row] = await query<{ nomor: string; status: string }>(
      api().made.deps.db,
      `select nomor, status from laporan where nomor_asal = 'W-77'`,
    );
    const nomor = row?.nomor ?? '';
    const before = await api().get(`/laporan/${nomor}`, 'kota');
    expect(before.body).toMatchObject({
      status: 'menunggu_verifikasi',
      kategori: null,
      nomorAsal: 'W-77',
      kanal: 'open311',
    });
    expect(before.body.isi).toContain('Pohon besar miring ke arah sekolah <dasar> & rawan tumbang.');
    expect(before.body.isi).toContain('Layanan di sana: Layanan pohon-09.');
    expect(before.body.tanggapan).toEqual([]);
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT], kategori: 'K16a' });
    for (let i = 0; i < 4; i += 1) await pass(HOUR);
    expect(await kabarOf(api(), nomor)).toEqual([
      'Petugas sudah melihat ke lokasi.\n\nKeadaan di Lapor Kota: dalam_antrean.',
    ]);
    const gaps = await query<{ jenis: string; kode: string; luput: number }>(
      api().made.deps.db,
      `select jenis, kode, luput from sistem_kode where luput > 0 order by jenis, kode`,
    );
    expect(gaps).toEqual([
      { jenis: 'kategori', kode: 'pohon-09', luput: 1 },
      { jenis: 'status', kode: 'dalam_antrean', luput: 1 },
    ]);
    expect(theirs(nomor), 'never sent back as new').toEqual([]);
  });

  it('waits with what it cannot name there, and sends it once a line maps it', async () => {
    const nomor = await forwarded({ kategori: 'K01' });
    await pass();
    expect(theirs(nomor)).toEqual([]);
    await map(api(), 'kota', id, 'kategori', 'lampu-02', '*');
    await pass(2 * HOUR);
    expect(theirs(nomor).map((one) => one.service)).toEqual(['lampu-02']);
  });

  it('hears nothing more of what became rahasia, not even its state', async () => {
    const nomor = await forwarded();
    await pass();
    expect(theirs(nomor)).toHaveLength(1);
    const before = kota.updates.length;
    await api().give('kota', nomor, 'kerahasiaan', { rahasia: true, alasan: 'Ada data pribadi' });
    await api().give('penghubung', nomor, 'tindak-lanjut', { isi: 'Kami tangani.', akhir: true });
    await pass();
    expect(kota.updates.slice(before)).toEqual([]);
  });

  it('cannot keep later requests of others out by signs that somebody typed into an earlier one', async () => {
    const request = (id: string, more: string) => ({
      id,
      service: 'jalan-01',
      description: `Lubang besar di tengah jalan dekat jembatan. ${more}`,
      requested: kota.now,
      fields: {},
      status: 'open',
      notes: '',
    });
    kota.requests.push(request('T-1', `[SP4N-LAPOR! ${new URL(kota.url).host}/T-2]`));
    await pass();
    kota.requests.push(request('T-2', 'Lubang yang lain.'));
    await pass();
    const rows = await query(
      api().made.deps.db,
      `select nomor_asal as id from laporan where nomor_asal in ('T-1', 'T-2') order by 1`,
    );
    expect(rows).toEqual([{ id: 'T-1' }, { id: 'T-2' }]);
  });

  it('ends its turn however much it always has to tell', async () => {
    const row = { id: 'lama', dimintaPada: 0, diubahPada: 0, status: 'open', catatanStatus: null };
    const empty = { layanan: null, namaLayanan: null, uraian: null, badan: null, alamat: null };
    const one = { ...row, ...empty, lat: null, lon: null, media: null };
    let asked = 0;
    const permintaan = () => {
      asked += 1;
      api().advance(20_000);
      return Promise.resolve({ galat: null, isi: Array.from({ length: 1_000 }, () => one) } as const);
    };
    api().advance(HOUR);
    await tukarSistem(api().made.deps, { klien: { ...klien, permintaan }, host: HOST });
    kota.now += HOUR + asked * 20_000;
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(20);
  });

  it('follows the state alone where updates are not told', async () => {
    kota.hasUpdates = false;
    await query(api().made.deps.db, 'update sistem_lokal set punya_kabar = null');
    const nomor = await forwarded();
    await pass();
    const [request] = theirs(nomor);
    if (request === undefined) throw new Error('not sent');
    await pass();
    request.status = 'closed';
    request.notes = 'Sudah kami perbaiki.';
    await pass();
    await pass();
    expect(await kabarOf(api(), nomor)).toEqual(['Sudah kami perbaiki.']);
    kota.hasUpdates = true;
  });
});
