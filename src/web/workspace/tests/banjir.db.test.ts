import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { BANJIR, JEJAK_MS } from '../../../domain/banjir/banjir.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readBackupTables } from '../../../persistence/backup/tables.ts';
import { kelompokkanBanjir } from '../../../useCases/banjir/kelompokkanBanjir.ts';
import { submitLaporan, type Submission } from '../../../useCases/laporan/submitLaporan.ts';
import { csrfIn, akunOf, INSTANSI, openDesk, wordsOf } from './desk.ts';
import { openAccounts } from './accounts.ts';

const test = useTestDeps();
beforeAll(() => openAccounts(test().deps));

const ISI =
  'Lampu jalan di depan pasar lama mati sejak dua minggu lalu dan warga takut lewat pada malam hari';
let names = 0;

/** Sends one laporan from nobody in particular, unless told otherwise. */
async function send(over: Partial<Submission> = {}, kiriman: Partial<Submission['kiriman']> = {}) {
  test().advance(1_000);
  const sent = await submitLaporan(test().deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Lampu jalan mati',
      isi: ISI,
      kategori: null,
      instansi: INSTANSI,
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim: false,
      rahasia: false,
      kanal: 'web',
      ...kiriman,
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: 'Warga', email: `warga${(names += 1)}@contoh.id`, telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'uji',
    nomorAsal: null,
    alamatHari: `alamat-${names}`,
    ...over,
  });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value;
}

async function times(
  n: number,
  over: Partial<Submission> = {},
  kiriman: Partial<Submission['kiriman']> = {},
) {
  const nomor: string[] = [];
  for (let i = 0; i < n; i += 1) nomor.push((await send(over, kiriman)).nomor);
  return nomor;
}

const kontak = (email: string) => ({ nama: null, email, telepon: null, nik: null });
const rows = <T extends object>(text: string) => query<T>(test().deps.db, text, []);
const groups = () =>
  rows<{ id: string; sebab: string; n: number }>(
    `select b.id, b.sebab, count(*)::int as n from banjir b join banjir_anggota a on a.banjir_id = b.id
      where b.status = 'terbuka' group by b.id order by b.dibuat_pada`,
  );
beforeEach(async () => {
  const { deps, advance } = test();
  advance(JEJAK_MS + 1);
  await kelompokkanBanjir(deps);
  const { db } = deps;
  await query(
    db,
    `update banjir set status = 'bukan', diputus_pada = now(), diputus_oleh = $1 where status = 'terbuka'`,
    [akunOf('nasional')],
  );
});

describe('bursts of near-identical laporan', () => {
  it('are grouped by address, by person, and by text from many; what is below a threshold is not', async () => {
    const { deps } = test();
    await times(BANJIR.alamat.jumlah - 1, { alamatHari: 'kantor' });
    await times(
      BANJIR.pelapor.jumlah - 1,
      { kontak: kontak('Sama@contoh.id') },
      { isi: `Lain sekali: ${'air keruh '.repeat(9)}` },
    );
    await kelompokkanBanjir(deps);
    expect(await groups()).toEqual([]);
    await send({ alamatHari: 'kantor' });
    await kelompokkanBanjir(deps);
    await send({ kontak: kontak('sama@contoh.id') }, { isi: `Lain sekali: ${'air keruh '.repeat(9)}` });
    await kelompokkanBanjir(deps);
    expect(await groups()).toMatchObject([
      { sebab: 'alamat', n: BANJIR.alamat.jumlah },
      { sebab: 'pelapor', n: BANJIR.pelapor.jumlah },
    ]);
    await times(
      BANJIR.teks.jumlah,
      {},
      { judul: 'Sampah', isi: 'Sampah di tepi sungai tidak pernah diangkut sejak lebaran' },
    );
    await kelompokkanBanjir(deps);
    expect((await groups()).at(-1)).toMatchObject({ sebab: 'teks', n: BANJIR.teks.jumlah });
    await send({}, { judul: 'SAMPAH!', isi: 'Sampah di tepi sungai tidak pernah diangkut sejak lebaran' });
    await kelompokkanBanjir(deps);
    await kelompokkanBanjir(deps);
    expect((await groups()).map((one) => one.n)).toEqual([6, 5, 11]);
  });

  it('are never dropped: number and receipt come, and nothing of the laporan changes', async () => {
    const { deps } = test();
    const sent = [];
    for (let i = 0; i < 8; i += 1) sent.push(await send({ alamatHari: 'mesin' }));
    const before = await rows('select nomor, kepala, status, terbit from laporan order by nomor');
    await kelompokkanBanjir(deps);
    expect(await groups()).toMatchObject([{ n: 8 }]);
    expect(new Set(sent.map((one) => one.nomor)).size).toBe(8);
    expect(sent.every((one) => /^\d{16}$/.test(one.resi ?? ''))).toBe(true);
    expect(await rows('select nomor, kepala, status, terbit from laporan order by nomor')).toEqual(before);
  });

  it('tell no person of an anonim laporan, no address after its day, and nothing at all after a day', async () => {
    const { deps, advance, setNow } = test();
    const at = new Date(deps.now() + 86_400_000).toISOString().slice(0, 10);
    setNow(`${at}T22:50:00+07:00`);
    await times(BANJIR.pelapor.jumlah, { kontak: kontak('rahasia@contoh.id') }, { anonim: true });
    await send({ kontak: kontak('terang@contoh.id') });
    const kept = await rows<{ pelapor: string[]; alamat: string | null }>(
      'select * from banjir_jejak order by pada',
    );
    expect(kept.slice(0, -1).every((one) => one.pelapor.length === 0 && one.alamat !== null)).toBe(true);
    expect(kept.at(-1)?.pelapor).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/contoh\.id/);
    await kelompokkanBanjir(deps);
    expect(await groups()).toEqual([]);
    setNow(`${new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10)}T00:00:30+07:00`);
    await kelompokkanBanjir(deps);
    expect(await rows('select 1 as n from banjir_jejak where alamat is not null')).toEqual([]);
    advance(JEJAK_MS);
    await kelompokkanBanjir(deps);
    expect(await rows('select 1 as n from banjir_jejak')).toEqual([]);
    expect((await readBackupTables(deps.db)).map((one) => one.nama)).not.toContain('banjir_jejak');
  });

  it('are not looked for in what officers write down for people, but in what a program sends', async () => {
    const { deps } = test();
    const oleh = { sebagai: 'petugas', badan: INSTANSI, samaran: '' } as const;
    const by = (peran: string) =>
      ({ sebagai: 'atas_nama', akunId: akunOf('admin'), oleh: { ...oleh, peran } }) as const;
    await times(BANJIR.teks.jumlah, { pengirim: by('admin_instansi') });
    await kelompokkanBanjir(deps);
    expect(await groups()).toEqual([]);
    await times(BANJIR.teks.jumlah, { pengirim: by('pengembang') });
    await kelompokkanBanjir(deps);
    expect(await groups()).toMatchObject([{ sebab: 'teks', n: BANJIR.teks.jumlah }]);
  });

  it('become one group, whoever looks at the same moment', async () => {
    const { deps } = test();
    await times(12, { alamatHari: 'serentak' });
    await Promise.all([1, 2, 3].map(() => kelompokkanBanjir(deps)));
    expect(await groups()).toMatchObject([{ n: 12 }]);
  });
});

describe('/petugas/banjir', () => {
  it('shows the groups to the admin nasional alone, counted in the queue, in both languages', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await times(6, { alamatHari: 'balai' }, { judul: '<b>Lampu</b>' });
    await kelompokkanBanjir(deps);
    const [group] = await groups();
    const here = `/petugas/banjir/${group?.id}`;
    for (const orang of [
      'admin',
      'penghubung',
      'provinsi',
      'pengawas',
      'pimpinan',
      'inspektorat',
      'kustodian',
    ] as const) {
      for (const path of ['/petugas/banjir', here]) expect((await desk.get(orang, path)).status).toBe(403);
      const { html } = await desk.get(orang, '/petugas');
      expect(html).not.toContain('/petugas/banjir');
      const tried = await desk.post(orang, `${here}/bukan`, [
        ['_csrf', csrfIn((await desk.get('admin', '/petugas/komentar')).html)],
      ]);
      expect(tried.status).toBe(403);
    }
    expect((await desk.get(null, here)).status).toBe(303);
    expect(wordsOf((await desk.get('nasional', '/petugas')).html)).toContain('Mungkin banjir laporan (1)');
    expect((await desk.get('nasional', '/petugas/banjir')).html).toContain(here);
    const shown = await desk.get('nasional', here);
    expect(shown.html).not.toContain('<b>Lampu');
    expect(wordsOf(shown.html)).toContain('6 laporan, 6 di antaranya menunggu verifikasi.');
    for (const one of nomor) expect(shown.html).toContain(`value="${one}"`);
    expect(shown.html).toContain('action="/petugas/massal"');
    const cookie = { cookie: `sesi=${'nasional-'.padEnd(43, 'x')}; bahasa=en` };
    const english = await (await desk.app.request(`${here}?lang=en`, { headers: cookie })).text();
    expect(english).toContain('From one network address within one day');
    for (const bad of ['x', '00000000-0000-7000-8000-00000000ffff']) {
      expect((await desk.get('nasional', `/petugas/banjir/${bad}`)).status).toBe(404);
    }
    expect((await desk.get('nasional', `${here}?cursor=x`)).status).toBe(404);
    const chosen = await desk.get(
      'nasional',
      `/petugas/massal?${nomor.map((one) => `nomor=${one}`).join('&')}`,
    );
    expect(chosen.status).toBe(200);
  });

  it('marks them for the admin in charge in queue, preview and desk, for nobody beside and not on paper', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const [nomor = ''] = await times(6, { alamatHari: 'kios' }, { judul: 'Kiosmerah gelap' });
    await kelompokkanBanjir(deps);
    const list = await desk.get('admin', `/petugas?q=kiosmerah&pilih=${nomor}`);
    expect(list.html).toContain('<strong>mungkin banjir</strong>');
    const sign = 'Mungkin banjir: masuk bersama';
    for (const [orang, path, isTold] of [
      ['admin', `/petugas/laporan/${nomor}`, true],
      ['admin', `/petugas/pratinjau/${nomor}`, true],
      ['nasional', `/petugas/laporan/${nomor}`, true],
      ['admin', `/petugas/laporan/${nomor}/cetak`, false],
      ['pimpinan', `/petugas/laporan/${nomor}`, false],
      ['pengawas', `/petugas/laporan/${nomor}`, false],
      ['adminLain', `/petugas/laporan/${nomor}`, false],
    ] as const) {
      expect([orang, path, (await desk.get(orang, path)).html.includes(sign)]).toEqual([orang, path, isTold]);
    }
  });

  it('clears a group once for good: the mark goes, and its laporan count in no other burst', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const [nomor = ''] = await times(6, { alamatHari: 'sekolah' });
    await kelompokkanBanjir(deps);
    const here = `/petugas/banjir/${(await groups())[0]?.id}`;
    const csrf = csrfIn((await desk.get('nasional', here)).html);
    expect((await desk.post('nasional', `${here}/bukan`, [])).status).toBe(403);
    expect(await groups()).toHaveLength(1);
    for (let press = 0; press < 2; press += 1) {
      const done = await desk.post('nasional', `${here}/bukan`, [['_csrf', csrf]]);
      expect([done.status, done.response.headers.get('location')]).toEqual([303, '/petugas/banjir']);
    }
    expect((await desk.get('admin', `/petugas/laporan/${nomor}`)).html).not.toContain('Mungkin banjir');
    expect(wordsOf((await desk.get('nasional', here)).html)).toContain('sudah dinyatakan bukan banjir');
    await times(BANJIR.alamat.jumlah - 1, { alamatHari: 'sekolah' });
    await kelompokkanBanjir(deps);
    expect(await groups()).toEqual([]);
    await send({ alamatHari: 'sekolah' });
    await kelompokkanBanjir(deps);
    expect(await groups()).toMatchObject([{ n: BANJIR.alamat.jumlah }]);
  });

  it('leaves the list once nothing of a group waits to be verified', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    await times(6, { alamatHari: 'selesai' });
    await kelompokkanBanjir(deps);
    expect(wordsOf((await desk.get('nasional', '/petugas')).html)).toContain('laporan (1)');
    await query(
      deps.db,
      `update laporan set status = 'diteruskan' where id in (select laporan_id from banjir_anggota)`,
      [],
    );
    expect(wordsOf((await desk.get('nasional', '/petugas')).html)).toContain('laporan (0)');
    expect(wordsOf((await desk.get('nasional', '/petugas/banjir')).html)).toContain('Tidak ada kelompok');
  });
});
