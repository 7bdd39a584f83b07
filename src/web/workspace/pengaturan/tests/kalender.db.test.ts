import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { loadManyLaporan } from '../../../../persistence/laporan/loadLaporan.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { PUBLIK } from '../../../../domain/laporan/reader.ts';
import { GESER_TAMPIL, previewKetetapan } from '../../../../useCases/rujukan/kalender/ketetapan.ts';
import { akunOf, fileLaporan, ROLES, wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const FORM = '/pengaturan/kalender/ketetapan';
const NASIONAL = {
  dasar: 'Keppres Nomor 7 Tahun 2026',
  ditetapkanPada: '2026-11-01',
  'tambah.0.tanggal': '2026-11-04',
  'tambah.0.jenis': 'nasional',
  'tambah.0.nama': 'Hari <b>berkabung</b>',
};

beforeAll(() => settleOfficers(test().deps, ['nasional', 'admin', 'adminLain', 'ganda']));

async function dueDays(nomor: readonly string[]): Promise<string[]> {
  const loaded = await loadManyLaporan(test().deps.db, nomor);
  return loaded.map(({ turunan }) => (turunan.jatuhTempo === null ? '' : hariOf(turunan.jatuhTempo, 'WITA')));
}

describe('a decree', () => {
  it('shows what it moves before it is saved, then moves just that, and is on record with who and when', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const nomor = await Promise.all([fileLaporan(deps), fileLaporan(deps), fileLaporan(deps)]);
    expect(await dueDays(nomor)).toEqual(['2026-11-05', '2026-11-05', '2026-11-05']);

    const shown = await room.send('nasional', FORM, FORM, { ...NASIONAL, aksi: 'lihat' });
    expect(shown.status).toBe(200);
    const words = wordsOf(shown.html);
    expect(words).toContain('Tenggat 3 dari 3 laporan terbuka akan bergeser. Belum ada yang disimpan.');
    expect(words).toContain('Kamis, 5 November 2026');
    expect(words).toContain('Jumat, 6 November 2026');
    expect(shown.html).toContain('&lt;b&gt;berkabung');
    expect(await dueDays(nomor)).toEqual(['2026-11-05', '2026-11-05', '2026-11-05']);

    const csv = await room.press('nasional', shown.html, FORM, { aksi: 'unduh' });
    expect(csv.response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.html.trim().split('\n')).toHaveLength(1 + 3);
    expect(csv.html).toContain(`${nomor[0] ?? ''},verifikasi,,2026-11-05,2026-11-06`);

    const done = await room.press('nasional', shown.html, FORM, { aksi: 'simpan' });
    expect([done.status, done.response.headers.get('location')]).toEqual([303, '/pengaturan/kalender']);
    expect(await dueDays(nomor)).toEqual(['2026-11-06', '2026-11-06', '2026-11-06']);
    const [noted] = await query<{ akun: string; sesudah: { tambah: string } }>(
      deps.db,
      `select a.email as akun, p.sesudah from perubahan_pengaturan p join akun a on a.id = p.akun_id`,
    );
    expect(noted?.akun).toBe('nasional@contoh.id');
    expect(noted?.sesudah.tambah).toContain('2026-11-04');

    const again = await room.press('nasional', shown.html, FORM, { aksi: 'simpan' });
    expect(again.status).toBe(422);
    expect(wordsOf(again.html)).toContain('Tanggal ini sudah hari libur');

    const list = await room.get('admin', '/pengaturan/kalender?tahun=2026');
    expect(wordsOf(list.html)).toContain('Keppres Nomor 7 Tahun 2026');
    expect(wordsOf(list.html)).toContain('Petugas nasional');
    expect(list.html).not.toContain('cabut=2026-11-04');
  });

  it('takes a day back: deadlines return', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const nomor = await fileLaporan(deps);
    expect(await dueDays([nomor])).toEqual(['2026-11-06']);
    const shown = await room.send('nasional', `${FORM}?cabut=2026-11-04`, FORM, {
      dasar: 'Keppres Nomor 8 Tahun 2026',
      ditetapkanPada: '2026-11-02',
      aksi: 'lihat',
    });
    expect(wordsOf(shown.html)).toContain('Laporan yang tenggatnya maju 4');
    await room.press('nasional', shown.html, FORM, { aksi: 'simpan' });
    expect(await dueDays([nomor])).toEqual(['2026-11-05']);
  });

  it('of one instansi moves its own laporan only, and only its admin records it', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const own = await fileLaporan(deps);
    const other = await fileLaporan(deps, { instansi: 'KT-63.72', wilayah: '63.72' });
    const typed = {
      dasar: 'Keputusan Wali Kota Nomor 9 Tahun 2026',
      ditetapkanPada: '2026-11-02',
      'tambah.0.tanggal': '2026-11-03',
      'tambah.0.nama': 'Hari jadi kota',
    };
    const path = `${FORM}?instansi=KT-63.71`;
    expect((await room.get('adminLain', path)).status).toBe(403);
    const [, csrf] = await room.csrfOf('adminLain', '/pengaturan');
    const forged = await room.post('adminLain', FORM, [
      ['_csrf', csrf],
      ['instansi', 'KT-63.71'],
      ['baris', '3'],
      ['aksi', 'simpan'],
      ...Object.entries(typed),
    ]);
    expect(forged.status).toBe(403);
    const national = await room.post('admin', FORM, [
      await room.csrfOf('admin', '/pengaturan'),
      ['instansi', ''],
      ['aksi', 'simpan'],
      ...Object.entries({ ...NASIONAL, dasar: 'Palsu' }),
    ]);
    expect(national.status).toBe(403);
    const noToken = await room.post('nasional', FORM, [['aksi', 'simpan'], ...Object.entries(NASIONAL)]);
    expect(noToken.status).toBe(403);

    const shown = await room.send('admin', path, FORM, { ...typed, aksi: 'lihat' });
    expect(shown.status).toBe(200);
    expect(wordsOf(shown.html)).not.toContain(other);
    const done = await room.press('admin', shown.html, FORM, { aksi: 'simpan' });
    expect(done.status).toBe(303);
    expect(await dueDays([own])).toEqual(['2026-11-06']);
    expect(await dueDays([other])).toEqual(['2026-11-05']);
  });

  it('tells every mistake beside its line and keeps what was typed', async () => {
    const room = openRoom(test().deps);
    const bad = await room.send('nasional', FORM, FORM, {
      dasar: 'x',
      ditetapkanPada: '2027-01-01',
      tahun: '1066',
      'tambah.0.tanggal': '2026-12-31',
      'tambah.1.tanggal': '2026-12-31',
      'tambah.1.nama': 'Kembar',
      aksi: 'lihat',
    });
    expect(bad.status).toBe(422);
    for (const name of ['dasar', 'ditetapkanPada', 'tahun', 'tambah-0-nama', 'tambah-1-tanggal']) {
      expect(bad.html).toContain(`href="#isian-${name}"`);
    }
    expect(bad.html).toContain('value="Kembar"');
    const nothing = await room.send('nasional', FORM, FORM, {
      dasar: 'Keppres 9',
      ditetapkanPada: '2026-11-01',
      aksi: 'lihat',
    });
    expect(wordsOf(nothing.html)).toContain('Isi paling sedikit satu hari');
  });

  it('for the whole country keeps a page of what it moves, and sends the rest as it is read', async () => {
    const { deps } = test();
    const many = GESER_TAMPIL + 5;
    for (let n = 0; n < many; n += 15) await Promise.all(Array.from({ length: 15 }, () => fileLaporan(deps)));
    const room = openRoom(deps);
    const decree = { ...NASIONAL, dasar: 'Keppres Nomor 77 Tahun 2026', 'tambah.0.tanggal': '2026-11-05' };
    const shown = await room.send('nasional', FORM, FORM, { ...decree, aksi: 'lihat' });
    expect(shown.html.match(/<a href="\/petugas\/laporan\/\d{9}"/g)).toHaveLength(GESER_TAMPIL);
    const csv = await room.press('nasional', shown.html, FORM, { aksi: 'unduh' });
    expect(csv.html.trim().split('\n').length).toBeGreaterThan(many);
    const by = { reader: { ...PUBLIK, penugasan: ROLES.nasional }, akunId: akunOf('nasional') };
    const draft = { instansi: '', dasar: 'Keppres 78', ditetapkanPada: '2026-11-01', tahun: '' } as const;
    const tambah = [{ tanggal: '2026-11-05', jenis: 'nasional', nama: 'Hari lain' }];
    const found = await previewKetetapan(deps, by, { ...draft, tambah, cabut: [] });
    expect(found.ok && [found.value.baris.length, found.value.geser > many]).toEqual([GESER_TAMPIL, true]);
  });
});
