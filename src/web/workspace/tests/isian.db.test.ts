import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { listPemberitahuan } from '../../../useCases/pesan/pemberitahuan.ts';
import { openAccounts } from './accounts.ts';
import { akunOf, fieldsOf, fileLaporan, filled, openDesk, tokenOf, UNIT, wordsOf } from './desk.ts';

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

describe('what nobody can have written', () => {
  const BROKEN = '-'.repeat(36);

  it('is not found rather than a fault', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const [token = ''] = fieldsOf(
      (await desk.get('admin', '/pengaturan')).html.replaceAll('/pengaturan', '/petugas'),
    );
    for (const [path, more] of [
      ['/pengaturan/templat/hapus', []],
      ['/petugas/komentar', [['putusan', 'tampil']]],
    ] as const) {
      const answer = await desk.post('admin', path, [['_csrf', token[1] ?? ''], ['id', BROKEN], ...more]);
      expect([path, answer.status < 500]).toEqual([path, true]);
    }
    const who = { akunId: akunOf('admin'), penugasan: [] };
    const listed = await listPemberitahuan(deps, who, { limit: 5, cursor: `1.${BROKEN}` });
    expect(listed.ok).toBe(false);
  });
});

describe('words that came too late', () => {
  it('come back to be copied, and tell nothing of the laporan', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { rahasia: true });
    const [csrf] = fieldsOf((await desk.get('admin', `/petugas/laporan/${nomor}/tunda`)).html);
    expect(csrf?.[0]).toBe('_csrf');
    const mine = fieldsOf(
      (await desk.get('adminLain', '/petugas')).html.replaceAll('action="/keluar"', 'action="/petugas"'),
    );
    const bodies: string[] = [];
    for (const at of [nomor, '999999990']) {
      const answer = await desk.post('adminLain', `/petugas/laporan/${at}/tunda`, [
        ['_csrf', mine[0]?.[1] ?? ''],
        ['pertanyaan', 'Di mana tepatnya <b>lubang</b> itu, dan sejak kapan?'],
        ['aksi', 'kirim'],
      ]);
      expect(answer.status).toBe(404);
      expect(answer.html).toContain('Di mana tepatnya &lt;b&gt;lubang&lt;/b&gt; itu, dan sejak kapan?');
      bodies.push(wordsOf(answer.html).replaceAll(at, 'N'));
    }
    expect(bodies[0]).toBe(bodies[1]);
  });
});

describe('a bulk action to be changed', () => {
  it('comes back with what was chosen and written', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const chosen = await desk.get('admin', `/petugas/massal?nomor=${nomor}`);
    const planned = await desk.post('admin', '/petugas/massal', [
      ...fieldsOf(chosen.html).filter(([name]) => name === '_csrf'),
      ['nomor', nomor],
      ['perintah', 'arsipkan'],
      ['alasanKode', 'bukan_pelayanan_publik'],
      ['pesan', 'Ini sengketa antarwarga, bukan pelayanan publik.'],
    ]);
    const looked = await desk.get('admin', planned.response.headers.get('location') ?? '');
    const href = /href="(\/petugas\/massal\?[^"]+)"/.exec(looked.html)?.[1] ?? '';
    const again = (await desk.get('admin', href.replaceAll('&amp;', '&'))).html;
    expect(again).toContain('Ini sengketa antarwarga, bukan pelayanan publik.</textarea>');
    expect(again).toMatch(/value="bukan_pelayanan_publik"[^>]* checked/);
  });
});

describe('bulk entry', () => {
  it('says that a file is too large, and takes no other table in its place', async () => {
    const desk = openDesk(test().deps);
    const shown = fieldsOf((await desk.get('admin', '/petugas/entri-massal')).html);
    const large = new File([`isi\n${'x'.repeat(3_100_000)}`], 'tabel.csv', { type: 'text/csv' });
    const answer = await desk.post('admin', '/petugas/entri-massal', [
      ...shown.filter(([name]) => name !== 'aksi'),
      ['berkas', large],
      ['aksi', 'periksa'],
    ]);
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.html)).toContain('paling besar 3,0 MB');
    expect(wordsOf(answer.html)).not.toContain('Tabel masih kosong');
  });
});
