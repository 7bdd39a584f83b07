import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { loadManyLaporan } from '../../../../persistence/laporan/loadLaporan.ts';
import { countMade } from '../../../../persistence/rujukan/kebijakan.ts';
import { countGoverned, listKebijakan } from '../../../../useCases/rujukan/kebijakan.ts';
import { fileLaporan, wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const PATH = '/pengaturan/kebijakan/verifikasi_hari_kerja';
const TYPED = { nilai: '5', berlaku: '2026-11-04', alasan: 'Peraturan baru, pasal 7' };

beforeAll(() => settleOfficers(test().deps, ['nasional', 'admin']));

async function dueDay(nomor: string): Promise<string> {
  const [loaded] = await loadManyLaporan(test().deps.db, [nomor]);
  return hariOf(loaded?.turunan.jatuhTempo ?? 0, 'WITA');
}

describe('a policy', () => {
  it('shows its effect, governs laporan made from its day on, and leaves older ones as they are', async () => {
    const { deps, setNow } = test();
    const room = openRoom(deps);
    const before = await fileLaporan(deps);
    expect(await dueDay(before)).toBe('2026-11-05');
    const shown = await room.send('nasional', PATH, PATH, { ...TYPED, aksi: 'lihat' });
    const words = wordsOf(shown.html);
    expect(words).toContain('1 laporan yang terbuka sekarang tetap mengikuti nilai lama');
    expect(words).toContain('Berakhir dengan nilai lama Senin, 9 November 2026');
    expect(words).toContain('Berakhir dengan nilai baru Rabu, 11 November 2026');
    const done = await room.press('nasional', shown.html, PATH, { aksi: 'simpan' });
    expect(done.status).toBe(303);
    expect((await room.press('nasional', shown.html, PATH, { aksi: 'simpan' })).status).toBe(422);

    setNow('2026-11-04T09:00:00+08:00');
    const after = await fileLaporan(deps);
    expect(await dueDay(after)).toBe('2026-11-11');
    expect(await dueDay(before)).toBe('2026-11-05');
    const [kebijakan] = (await listKebijakan(deps)).filter((one) => one.kode === 'verifikasi_hari_kerja');
    // each value with the laporan made while it held, the latest first
    expect(kebijakan && (await countGoverned(deps, kebijakan))).toEqual([
      { semua: 1, terbuka: 1 },
      { semua: 1, terbuka: 1 },
    ]);
    const lain = (await listKebijakan(deps)).find((one) => one.nilaiLain.length === 1);
    expect(lain && (await countGoverned(deps, lain))).toEqual([{ semua: 2, terbuka: 2 }]);
    expect(await countMade(deps.db, [0, deps.now() - 86_400_000], deps.now() + 1)).toEqual([
      { semua: 0, terbuka: 0 },
      { semua: 1, terbuka: 1 },
      { semua: 1, terbuka: 1 },
    ]);
    const page = wordsOf((await room.get('admin', PATH)).html);
    expect(page).toContain('Peraturan baru, pasal 7');
    expect(page).toContain('Petugas nasional');
    expect(page).toContain('Kebijakan diubah oleh admin nasional.');
    setNow('2026-11-02T09:00:00+07:00');
  });

  it('is changed by the admin nasional alone, never backwards, with a reason', async () => {
    const room = openRoom(test().deps);
    const forged = await room.post('admin', PATH, [
      await room.csrfOf('admin', '/pengaturan'),
      ['aksi', 'simpan'],
      ...Object.entries(TYPED),
    ]);
    expect(forged.status).toBe(403);
    const bad = await room.send('nasional', PATH, PATH, {
      nilai: '0',
      berlaku: '2026-11-02',
      alasan: '',
      aksi: 'simpan',
    });
    expect(bad.status).toBe(422);
    for (const name of ['nilai', 'berlaku', 'alasan']) expect(bad.html).toContain(`href="#isian-${name}"`);
    expect((await room.get('nasional', '/pengaturan/kebijakan/tidak_ada')).status).toBe(404);
    expect((await room.get('admin', '/pengaturan/kebijakan')).status).toBe(200);
  });
});
