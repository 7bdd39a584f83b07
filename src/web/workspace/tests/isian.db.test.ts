import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { openAccounts } from './accounts.ts';
import { fieldsOf, fileLaporan, filled, openDesk, tokenOf, UNIT, wordsOf } from './desk.ts';

const test = useTestDeps();
beforeAll(() => openAccounts(test().deps));

/** The first button of the command's form: the one that Enter in any of its fields presses. */
function enterOf(html: string): string {
  const form = /<form method="post" action="\/petugas\/laporan[^>]*>(.*?)<\/form>/s.exec(html)?.[1] ?? '';
  const button = /<button[^>]*>/.exec(form)?.[0] ?? '';
  return / value="([^"]*)"/.exec(button)?.[1] ?? '';
}

describe('the officers’ forms', () => {
  it('say on the next page that a draft was kept, and that it was thrown away', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    const path = `/petugas/laporan/${nomor}/tindak-lanjut`;
    const shown = await desk.get('penghubung', path);
    for (const aksi of ['simpan', 'buang']) {
      const answer = await desk.post(
        'penghubung',
        path,
        filled(fieldsOf(shown.html), { isi: 'Kami cek.', aksi }),
      );
      expect(answer.status).toBe(303);
      expect(answer.response.headers.getSetCookie().join(), aksi).toMatch(/pesan=\w/);
    }
    // What a script asks for stays where it is.
    const body = new URLSearchParams(
      filled(fieldsOf(shown.html), { isi: 'Kami cek lagi.', aksi: 'simpan' }) as [string, string][],
    );
    const kept = await desk.app.request(path, {
      method: 'POST',
      headers: { cookie: `sesi=${tokenOf('penghubung')}`, accept: 'application/json' },
      body,
    });
    expect([kept.status, kept.headers.get('location')]).toEqual([200, null]);
  });

  it('take Enter in a field as “look again” where a search or a suggestion has a button of its own', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { judul: 'JALAN BERLUBANG DI DEPAN PASAR!!!' });
    const shown = await desk.get('admin', `/petugas/laporan/${nomor}/verifikasi`);
    expect(shown.html).toContain('value="rapikan"');
    expect(enterOf(shown.html)).toBe('cari');
    expect(enterOf((await desk.get('admin', `/petugas/laporan/${nomor}/koreksi`)).html)).toBe('cari');
    expect(enterOf((await desk.get('admin', `/petugas/laporan/${nomor}/gabungkan`)).html)).toBe('kirim');
  });
});

describe('the list behind a figure', () => {
  it('says in words what was counted', async () => {
    const desk = openDesk(test().deps);
    const late = wordsOf((await desk.get('admin', '/petugas?ukuran=jam:respons:lewat')).html);
    expect(late).toContain('masih terbuka dan terlambat');
    expect(late).not.toContain('jam:respons:lewat');
    const days = wordsOf((await desk.get('admin', '/petugas?ukuran=hari:respons:3')).html);
    expect(days).toContain('3 hari kerja');
    expect(days).not.toContain('hari:respons:3');
  });
});
