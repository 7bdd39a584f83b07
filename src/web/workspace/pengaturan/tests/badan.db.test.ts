import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { laksanakanYangTiba } from '../../../../useCases/rujukan/badan/laksanakan.ts';
import { akunOf, fileLaporan, UNIT, UNIT_LAIN, wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const PATH = '/pengaturan/badan';
const page = (kode: string): string => `${PATH}?kode=${encodeURIComponent(kode)}`;

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps, ['nasional', 'admin', 'adminLain', 'penghubung']);
  const give = `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada) values ($1, $2, $3, $4, $5, $5)`;
  const since = new Date(deps.now() - 86_400_000).toISOString();
  const roles = [
    ['nasional', 'admin_nasional', 'NAS'],
    ['admin', 'admin_instansi', 'KT-63.71'],
    ['penghubung', 'pejabat_penghubung', UNIT],
  ] as const;
  for (const [orang, peran, badan] of roles) {
    await query(deps.db, give, [deps.chance.uuid(deps.now()), akunOf(orang), peran, badan, since]);
  }
});

async function unitOf(nomor: string): Promise<string[]> {
  const [row] = await query<{ badan: string[] }>(
    test().deps.db,
    'select badan from laporan where nomor = $1',
    [nomor],
  );
  return row?.badan ?? [];
}

describe('the tree of an instansi', () => {
  it('gets a unit, which can be renamed; the former name stays with who, when and why', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const added = await room.send('admin', page('KT-63.71'), `${PATH}/tambah`, {
      nama: 'Unit <i>Baru</i>',
      alasan: 'Perwali Nomor 1 Tahun 2026',
    });
    expect(added.status).toBe(303);
    const href = added.response.headers.get('location') ?? '';
    const kode = new URL(href, 'http://x').searchParams.get('kode') ?? '';
    expect(kode).toMatch(/^KT-63\.71\/\d\d$/);
    const twice = await room.send('admin', page('KT-63.71'), `${PATH}/tambah`, {
      nama: 'unit <i>baru</i>',
      alasan: 'Perwali Nomor 1 Tahun 2026',
    });
    expect([twice.status, wordsOf(twice.html).includes('Sudah ada unit dengan nama ini')]).toEqual([
      422,
      true,
    ]);

    const change = {
      perbuatan: 'ubah',
      namaBaru: 'Unit Lebih Baru',
      berlaku: '2026-11-02',
      alasanUbah: 'Perwali Nomor 2',
    };
    const shown = await room.send('admin', href, `${PATH}/ubah`, { ...change, aksi: 'lihat' });
    expect(shown.status).toBe(200);
    const done = await room.press('admin', shown.html, `${PATH}/ubah`, { aksi: 'simpan' });
    expect(done.status).toBe(303);
    const after = await room.get('admin', href);
    expect(after.html).toContain('<h1>Unit Lebih Baru</h1>');
    expect(after.html).toContain('Unit &lt;i&gt;Baru');
    expect(wordsOf(after.html)).toContain('Petugas admin');
    expect(wordsOf(after.html)).toContain('Perwali Nomor 2');
  });

  it('merges a unit on its day: laporan go to the successor by disposisi, roles there end', async () => {
    const { deps, setNow } = test();
    const room = openRoom(deps);
    const nomor = await fileLaporan(deps, { kategori: 'K20a' });
    await room.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    expect(await unitOf(nomor)).toEqual([UNIT]);

    const plain = { berlaku: '2026-11-04', alasanUbah: 'Perda susunan perangkat daerah' };
    const closing = await room.send('admin', page(UNIT), `${PATH}/ubah`, {
      ...plain,
      perbuatan: 'tutup',
      aksi: 'lihat',
    });
    expect(wordsOf(closing.html)).toContain('1 laporan sedang ditangani di sini');
    const away = await room.send('admin', page(UNIT), `${PATH}/ubah`, {
      ...plain,
      perbuatan: 'gabung',
      penerus: 'PR-63/06',
      aksi: 'lihat',
    });
    expect(away.html).toContain('href="#isian-penerus"');

    const merge = { ...plain, perbuatan: 'gabung', penerus: UNIT_LAIN };
    const shown = await room.send('admin', page(UNIT), `${PATH}/ubah`, { ...merge, aksi: 'lihat' });
    expect(wordsOf(shown.html)).toContain('Laporan yang pindah ke penerus 1');
    expect((await room.press('admin', shown.html, `${PATH}/ubah`, { aksi: 'simpan' })).status).toBe(303);
    expect(await laksanakanYangTiba(deps)).toBe(0);
    expect(await unitOf(nomor)).toEqual([UNIT]);
    const again = await room.press('admin', shown.html, `${PATH}/ubah`, { aksi: 'simpan' });
    expect(wordsOf(again.html)).toContain('Sudah ada perubahan yang menunggu tanggalnya');

    setNow('2026-11-04T00:30:00+08:00');
    expect(await laksanakanYangTiba(deps)).toBe(1);
    expect(await laksanakanYangTiba(deps)).toBe(0);
    expect(await unitOf(nomor)).toEqual([UNIT_LAIN]);
    const [role] = await query<{ sampai: number | null }>(
      deps.db,
      `select sampai from penugasan where akun_id = $1`,
      [akunOf('penghubung')],
    );
    expect(role?.sampai).toBe(deps.now());
    expect(wordsOf((await room.get('admin', page(UNIT))).html)).toContain('Berakhir 3 November 2026');
    setNow('2026-11-02T09:00:00+07:00');
  });

  it('merges a unit as admin nasional with the same effect, shown first', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const nomor = await fileLaporan(deps, { kategori: 'K20a' });
    await room.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: ['KT-63.71/05'] });
    const merge = {
      perbuatan: 'gabung',
      penerus: 'KT-63.71/03',
      berlaku: '2026-11-02',
      alasanUbah: 'Perda susunan perangkat daerah',
    };
    const shown = await room.send('nasional', page('KT-63.71/05'), `${PATH}/ubah`, {
      ...merge,
      aksi: 'lihat',
    });
    expect(wordsOf(shown.html)).toContain('Laporan yang pindah ke penerus 1');
    expect((await room.press('nasional', shown.html, `${PATH}/ubah`, { aksi: 'simpan' })).status).toBe(303);
    expect(await unitOf(nomor)).toEqual(['KT-63.71/03']);
    const [log] = await query<{ peran: string }>(
      deps.db,
      `select peran from perubahan_pengaturan where perbuatan = 'gabung' and kunci = $1`,
      ['KT-63.71/05'],
    );
    expect(log?.peran).toBe('admin_nasional');
  });

  it('gets an instansi at the top and below another one, once, with a code that nobody had', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const baru = {
      namaInstansi: 'Badan <b>Gizi</b> Daerah',
      kodeBaru: 'BD-01',
      jenisInstansi: 'lembaga',
      pembinaInstansi: 'KM-09',
      wilayah: '',
      zona: 'WIB',
      berlakuSejak: '2026-01-01',
      alasanInstansi: 'Perpres Nomor 9 Tahun 2026',
    };
    const add = (over: Record<string, string>, at = PATH) =>
      room.send('nasional', at, `${PATH}/instansi`, { ...baru, ...over });
    const wrong = await add({
      namaInstansi: '',
      kodeBaru: 'bd 1',
      jenisInstansi: 'unit',
      pembinaInstansi: UNIT,
      wilayah: '00.00',
      zona: 'UTC',
      berlakuSejak: '2026-11-03',
      alasanInstansi: '',
    });
    expect(wrong.status).toBe(422);
    for (const name of ['namaInstansi', 'kodeBaru', 'jenisInstansi', 'pembinaInstansi', 'wilayah', 'zona'])
      expect(wrong.html).toContain(`href="#isian-${name}"`);
    expect(wrong.html).toContain('href="#isian-berlakuSejak"');
    const taken = { jenisInstansi: 'pemkot', wilayah: '63.71' };
    expect(wordsOf((await add(taken)).html)).toContain('Wilayah ini sudah punya pemerintah daerah');
    expect((await add({ kodeBaru: 'KT-63.71' })).status).toBe(422);
    expect((await add({ namaInstansi: 'pemerintah kota banjarmasin' })).status).toBe(422);

    const both = await Promise.all([add({}), add({})]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    const below = { namaInstansi: 'Balai Gizi', kodeBaru: 'BD-02', pembinaInstansi: 'BD-01' };
    expect((await add(below, page('BD-01'))).status).toBe(303);
    const shown = await room.get('nasional', page('BD-01'));
    expect(shown.html).toContain('Badan &lt;b&gt;Gizi');
    expect(wordsOf(shown.html)).toContain('Perpres Nomor 9 Tahun 2026');
    expect(wordsOf(shown.html)).toContain('Balai Gizi');
    expect((await deps.rujukan()).pohon.jalur.get('BD-02')).toEqual(['BD-02', 'BD-01']);

    const csrf = await room.csrfOf('admin', '/pengaturan');
    const fields = Object.entries({ ...baru, kodeBaru: 'BD-03', namaInstansi: 'Palsu' });
    expect((await room.post('admin', `${PATH}/instansi`, [csrf, ...fields])).status).toBe(403);
    expect((await room.get('admin', PATH)).html).not.toContain(`${PATH}/instansi`);
    expect((await deps.rujukan()).pohon.badan.has('BD-03')).toBe(false);
  });

  it('comes under another supervisor on its day, with who sees it then shown first', async () => {
    const { deps, setNow } = test();
    const room = openRoom(deps);
    const move = { perbuatan: 'pindah', berlaku: '2026-11-05', alasanUbah: 'Perpres Nomor 10 Tahun 2026' };
    const ask = (kode: string, over: Record<string, string>) =>
      room.send('nasional', page(kode), `${PATH}/ubah`, { ...move, aksi: 'lihat', ...over });
    const current = (await deps.rujukan()).pohon.badan.get('KT-63.71')?.pembina ?? '';
    // The present one, a unit, one that it supervises itself, none, none that is known
    for (const pembina of [current, UNIT_LAIN, 'KT-63.71', '', 'XX-1']) {
      const refused = await ask('KT-63.71', { pembina });
      expect([pembina, refused.status]).toEqual([pembina, 422]);
    }
    expect((await ask('BD-01', { pembina: 'BD-02' })).status).toBe(422);
    expect((await ask(UNIT_LAIN, { pembina: 'KM-09' })).status).toBe(422);

    const shown = await ask('KT-63.71', { pembina: 'PR-31' });
    const words = wordsOf(shown.html);
    expect(words).toMatch(/Mulai mengawasi Pemerintah Provinsi .*Jakarta/);
    expect(words).toContain('Tidak lagi mengawasi Pemerintah Provinsi Kalimantan Selatan');
    expect((await room.press('nasional', shown.html, `${PATH}/ubah`, { aksi: 'simpan' })).status).toBe(303);
    const supervises = async (kode: string) =>
      (await deps.rujukan()).pohon.pengawas.get('KT-63.71')?.has(kode) ?? false;
    expect([await supervises('PR-63'), await supervises('PR-31')]).toEqual([true, false]);
    setNow('2026-11-05T00:30:00+08:00');
    expect(await laksanakanYangTiba(deps)).toBe(1);
    expect([await supervises('PR-63'), await supervises('PR-31')]).toEqual([false, true]);
    const after = wordsOf((await room.get('nasional', page('KT-63.71'))).html);
    expect(after).toContain('pembina: PR-63 → PR-31');
    expect(after).toContain('Perpres Nomor 10 Tahun 2026');
    const [past] = await query<{ pembina: string | null }>(
      deps.db,
      `select pembina from badan_riwayat where kode = 'KT-63.71' order by versi desc limit 1`,
    );
    expect(past?.pembina).toBe('PR-63');
    setNow('2026-11-02T09:00:00+07:00');
  });

  it('is its own admin’s alone; an instansi itself is the admin nasional’s', async () => {
    const room = openRoom(test().deps);
    expect((await room.get('adminLain', page('KT-63.71/10'))).status).toBe(404);
    expect((await room.get('penghubung', PATH)).status).toBe(403);
    const csrf = await room.csrfOf('adminLain', '/pengaturan');
    const change = [
      ['perbuatan', 'ubah'],
      ['namaBaru', 'Dirampas'],
      ['berlaku', '2026-11-02'],
      ['alasanUbah', 'tanpa hak'],
      ['aksi', 'simpan'],
    ] as const;
    expect(
      (await room.post('adminLain', `${PATH}/ubah`, [csrf, ['kode', 'KT-63.71/10'], ...change])).status,
    ).toBe(403);
    expect(
      (
        await room.post('adminLain', `${PATH}/tambah`, [
          csrf,
          ['kode', 'KT-63.71'],
          ['nama', 'Rampasan'],
          ['alasan', 'tanpa hak'],
        ])
      ).status,
    ).toBe(403);
    const own = await room.csrfOf('admin', '/pengaturan');
    expect((await room.post('admin', `${PATH}/ubah`, [own, ['kode', 'KT-63.71'], ...change])).status).toBe(
      403,
    );
    expect((await room.post('admin', `${PATH}/ubah`, [['kode', 'KT-63.71/10'], ...change])).status).toBe(403);
    const nasional = await room.get('nasional', page('KT-63.71'));
    expect(nasional.html).toContain(`action="${PATH}/ubah"`);
    const found = await room.get('adminLain', `${PATH}?q=dinas`);
    expect(found.html).not.toContain('KT-63.71%2F');
  });

  it('keeps the networks of its office, with what was typed after a refusal, and tells no other instansi', async () => {
    const room = openRoom(test().deps);
    const to = `${PATH}/jaringan`;
    const typed = { jaringan: '203.0.113.0/24\n10.0.0.0/8', alasanJaringan: 'Surat <b>pengelola</b>' };
    const refused = await room.send('admin', page('KT-63.71'), to, typed);
    expect([refused.status, wordsOf(refused.html).includes('10.0.0.0/8 adalah jaringan dalam')]).toEqual([
      422,
      true,
    ]);
    const done = await room.press('admin', refused.html, to, { jaringan: '203.0.113.0/24' });
    expect(done.status).toBe(303);
    const after = await room.get('admin', page('KT-63.71'));
    expect(after.html).toContain('203.0.113.0/24</textarea>');
    expect(after.html).toContain('Surat &lt;b&gt;pengelola');
    expect(wordsOf((await room.get('nasional', page('KT-63.71'))).html)).toContain('203.0.113.0/24');
    expect((await room.get('nasional', page('KT-63.71'))).html).not.toContain(`action="${to}"`);
    expect((await room.get('admin', page(UNIT))).html).not.toContain(`action="${to}"`);
    const foreign = [await room.csrfOf('adminLain', '/pengaturan'), ['kode', 'KT-63.71']] as const;
    const rest = Object.entries(typed);
    expect((await room.post('adminLain', to, [...foreign, ...rest])).status).toBe(403);
  });
});
