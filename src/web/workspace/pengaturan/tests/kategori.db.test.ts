import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { fileLaporan, wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const PATH = '/pengaturan/kategori';

beforeAll(() => settleOfficers(test().deps, ['nasional', 'admin']));

describe('topics', () => {
  it('are added, changed and closed by the admin nasional; old laporan keep a closed one', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const nomor = await fileLaporan(deps, { kategori: 'K20a' });
    const added = await room.send('nasional', PATH, PATH, {
      induk: 'K20',
      nama: 'Jembatan <b>gantung</b>',
      alasan: 'Banyak laporan',
    });
    expect(added.status).toBe(303);
    const twice = await room.send('nasional', PATH, PATH, {
      induk: 'K20',
      nama: 'jembatan <b>gantung</b>',
      alasan: 'Banyak laporan',
    });
    expect(wordsOf(twice.html)).toContain('Sudah ada kategori dengan nama ini');
    const empty = await room.send('nasional', PATH, PATH, { nama: '', alasan: '' });
    for (const name of ['nama', 'alasan']) expect(empty.html).toContain(`href="#isian-${name}"`);

    const closed = await room.send('nasional', `${PATH}?kode=K20a`, PATH, {
      tutup: 'ya',
      alasan: 'Tidak dipakai lagi',
    });
    expect(closed.status).toBe(303);
    const parent = await room.send('nasional', `${PATH}?kode=K20`, PATH, {
      tutup: 'ya',
      alasan: 'Tidak dipakai lagi',
    });
    expect(wordsOf(parent.html)).toContain('kategori di bawahnya');
    const page = await room.get('nasional', PATH);
    expect(page.html).toContain('Jembatan &lt;b&gt;gantung');
    expect(wordsOf(page.html)).toContain('Petugas nasional');
    const rujukan = await deps.rujukan();
    expect(rujukan.kategori.get('K20a')?.aktif).toBe(false);
    expect((await room.get('admin', `/petugas/laporan/${nomor}`)).status).toBe(200);
    await expect(fileLaporan(deps, { kategori: 'K20a' })).rejects.toThrow('laporan.kategori_unknown');
  });

  it('are added at the first level with a competence, take topics below, and are retired once those are', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const top = { nama: 'Kecerdasan buatan', alasan: 'Topik baru' };
    const none = await room.send('nasional', PATH, PATH, top);
    expect(none.status).toBe(422);
    expect(none.html).toContain('href="#isian-urusan"');
    const odd = await room.send('nasional', PATH, PATH, { ...top, urusan: 'sihir' });
    expect(odd.status).toBe(422);
    for (const induk of ['K20a', 'K99', "' or 1=1"])
      expect((await room.send('nasional', PATH, PATH, { ...top, induk, urusan: 'informatika' })).status).toBe(
        422,
      );
    expect((await room.send('nasional', PATH, PATH, { ...top, urusan: 'informatika' })).status).toBe(303);
    const kode =
      [...(await deps.rujukan()).kategori.values()].find(({ nama }) => nama === top.nama)?.kode ?? '';
    expect(kode).toBe('K30');
    const below = { induk: kode, nama: 'Wajah palsu', alasan: 'Topik baru' };
    expect((await room.send('nasional', PATH, PATH, below)).status).toBe(303);
    expect((await deps.rujukan()).kategori.get(`${kode}a`)).toMatchObject({
      urusan: 'informatika',
      aktif: true,
    });
    const nomor = await fileLaporan(deps, { kategori: `${kode}a` });
    const close = (which: string) =>
      room.send('nasional', `${PATH}?kode=${which}`, PATH, { tutup: 'ya', alasan: 'Tidak dipakai lagi' });
    expect((await close(kode)).status).toBe(422);
    expect((await close(`${kode}a`)).status).toBe(303);
    expect((await close(kode)).status).toBe(303);
    expect((await deps.rujukan()).kategori.get(kode)?.aktif).toBe(false);
    expect((await room.get('admin', `/petugas/laporan/${nomor}`)).html).toContain('Wajah palsu');
    const renamed = { nama: 'Kecerdasan buatan umum', alasan: 'Nama lebih tepat', tutup: 'ya' };
    expect((await room.send('nasional', `${PATH}?kode=${kode}`, PATH, renamed)).status).toBe(303);
    const history = wordsOf((await room.get('nasional', PATH)).html);
    expect(history).toContain('Nama lebih tepat');
    expect(history).toContain('Petugas nasional');
  });

  it('are nobody else’s', async () => {
    const room = openRoom(test().deps);
    expect((await room.get('admin', PATH)).status).toBe(403);
    const csrf = await room.csrfOf('admin', '/pengaturan');
    const forged = await room.post('admin', PATH, [
      csrf,
      ['induk', 'K20'],
      ['nama', 'Palsu'],
      ['alasan', 'tanpa hak'],
    ]);
    expect(forged.status).toBe(403);
    expect(
      (
        await room.post('nasional', PATH, [
          ['induk', 'K20'],
          ['nama', 'Palsu'],
        ])
      ).status,
    ).toBe(403);
  });
});

describe('first steps', () => {
  it('are computed, and the card goes once nothing required is missing', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const page = wordsOf((await room.get('admin', '/pengaturan/mulai')).html);
    expect(page).toContain('5 langkah wajib belum lengkap');
    expect(page).toContain('Dua admin instansi Belum (0 dari 2)');
    expect(wordsOf((await room.get('admin', '/pengaturan')).html)).toContain(
      'Langkah awal Pemerintah Kota Banjarmasin',
    );
    const filled = await room.send('admin', '/pengaturan', '/pengaturan/penanggung-jawab', {
      nama: 'Siti Rahma',
    });
    expect(filled.status).toBe(303);
    expect(wordsOf((await room.get('admin', '/pengaturan/mulai')).html)).toContain(
      '4 langkah wajib belum lengkap',
    );
    expect((await room.get('penghubung', '/pengaturan/mulai')).status).toBe(403);
    expect(wordsOf((await room.get('penghubung', '/pengaturan')).html)).not.toContain('Langkah awal');
  });
});

describe('the settings of one who keeps two instansi', () => {
  it('have every field once, and the errors lead to the form that was refused', async () => {
    const room = openRoom(test().deps);
    const { html } = await room.get('rangkap', '/pengaturan');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const second = [
      await room.csrfOf('rangkap', '/pengaturan'),
      ['instansi', 'KT-33.74'],
      ['nama', 'panjang '.repeat(200)],
    ] as const;
    const refused = await room.post('rangkap', '/pengaturan/penanggung-jawab', second);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#isian-KT-33-74-nama"');
    expect(refused.html).toMatch(/<input id="isian-KT-33-74-nama" name="nama"[^>]*aria-invalid="true"/);
    expect(refused.html).not.toMatch(/<input id="isian-KT-31-74-nama"[^>]*aria-invalid/);
  });
});

describe('a role that ended while its holder wrote', () => {
  it('costs no word: the page that refuses shows them to be copied', async () => {
    const room = openRoom(test().deps);
    const isi = 'Jawaban panjang yang sudah ditulis <b>sebelum</b> peran berakhir';
    const csrf = await room.csrfOf('pelapor', '/pengaturan');
    const refused = await room.post('pelapor', '/pengaturan/templat', [
      csrf,
      ['judul', 'Baru'],
      ['isi', isi],
    ]);
    expect(refused.status).toBe(403);
    expect(wordsOf(refused.html)).toContain(
      'Jawaban panjang yang sudah ditulis <b>sebelum</b> peran berakhir',
    );
    expect(refused.html).not.toContain('<b>sebelum');
    expect(refused.html).not.toContain(`${csrf[1]}\n`);
    expect((await room.get('pelapor', '/pengaturan')).html).not.toContain('<textarea');
  });
});
