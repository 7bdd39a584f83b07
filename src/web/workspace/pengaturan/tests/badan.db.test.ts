import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { laksanakanYangTiba } from '../../../../useCases/rujukan/badan/laksanakan.ts';
import { akunOf, fileLaporan, UNIT, UNIT_LAIN, wordsOf } from '../../tests/desk.ts';
import { openRoom, settleOfficers } from './room.ts';

const test = useTestDeps();
const PATH = '/pengaturan/badan';
const page = (kode: string): string => `${PATH}?kode=${encodeURIComponent(kode)}`;

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps, ['nasional', 'admin', 'adminLain', 'penghubung']);
  const give = `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada) values ($1, $2, $3, $4, $5, $5)`;
  const since = new Date(deps.now() - 86_400_000).toISOString();
  const roles = [
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
});
