import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { eraseIdentitas } from '../../../../persistence/penghapusan/hapusIsi.ts';
import { sweepUnusedLampiran } from '../../../../useCases/lampiran/sweepUnusedLampiran.ts';
import { openRoom } from '../../pengaturan/tests/room.ts';
import { settleOfficers } from '../../tests/accounts.ts';
import { wordsOf } from '../../tests/desk.ts';

const test = useTestDeps();
const PATH = '/petugas/entri';
const GOOD = 'Jembatan kayu di gang tiga lapuk dan sudah dua orang jatuh';
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

beforeAll(() => settleOfficers(test().deps, ['admin', 'penghubung', 'adminLain']));

async function count(table: 'laporan' | 'kuasa'): Promise<number> {
  const [row] = await query<{ n: number }>(test().deps.db, `select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}

const letter = (): File => new File([PDF], 'kuasa.pdf', { type: 'application/pdf' });

describe('entry of one laporan at a counter', () => {
  it('tells all mistakes at once, keeps the letter, files once, hands out the same receipt as page and PDF', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const { html } = await room.get('admin', PATH);
    const first = await room.press('admin', html, PATH, { isi: 'pendek', kanal: 'merpati' });
    expect(first.status).toBe(422);
    const field = (name: string, page: string): readonly [string, string] => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '',
    ];
    const wrong = await room.post('admin', PATH, [
      field('_csrf', html),
      field('kunci', html),
      field('instansi', html),
      ['kanal', 'telp'],
      ['klasifikasi', 'pengaduan'],
      ['isi', GOOD],
      ['kuasa_nama', 'Mbah <b>Karto</b>'],
      ['surat', letter()],
    ]);
    expect(wrong.status).toBe(422);
    for (const name of ['nama', 'kuasa_hubungan']) expect(wrong.html).toContain(`href="#isian-${name}"`);
    expect(wrong.html).toContain('Surat kuasa sudah diterima: kuasa.pdf');
    expect(wrong.html).not.toContain('<b>Karto');
    expect(await count('laporan')).toBe(0);

    const sealed = await room.press('admin', wrong.html, PATH, {
      nama: 'Siti Aminah',
      kuasa_hubungan: 'keluarga',
      anonim: 'ya',
    });
    expect(wordsOf(sealed.html)).toContain('Laporan anonim tidak menyimpan untuk siapa dilaporkan');

    const typed = { nama: 'Siti Aminah', telepon: '0812 3456 7890', kuasa_hubungan: 'keluarga' };
    const done = await room.press('admin', wrong.html, PATH, typed);
    expect(done.status).toBe(200);
    const words = wordsOf(done.html);
    const nomor = /\/petugas\/laporan\/(\w+)/.exec(done.html)?.[1] ?? '';
    const resi = /\d{4} \d{4} \d{4} \d{4}/.exec(words)?.[0] ?? '';
    expect(resi).not.toBe('');
    expect(words).toContain('(keluarga)');
    const again = await room.press('admin', wrong.html, PATH, typed);
    expect(wordsOf(again.html)).toContain(resi);
    expect(await count('laporan')).toBe(1);

    const pdf = await room.press('admin', done.html, `${PATH}/tanda-terima`, {});
    expect(pdf.status).toBe(200);
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
    // Who did not enter it gets nothing by its key.
    const csrf = await room.csrfOf('adminLain', '/pengaturan');
    const stolen = await room.post('adminLain', `${PATH}/tanda-terima`, [csrf, field('kunci', done.html)]);
    expect(stolen.status).toBeGreaterThanOrEqual(400);
    expect(stolen.html).not.toContain(resi);

    const desk = await room.get('admin', `/petugas/laporan/${nomor}`);
    expect(wordsOf(desk.html)).toContain('Mbah <b>Karto</b> (keluarga)');
    const surat = `/petugas/laporan/${nomor}/surat-kuasa`;
    expect((await room.get('admin', surat)).status).toBe(200);
    for (const orang of ['adminLain', 'pengawas', 'inspektorat', 'kustodian'] as const) {
      expect((await room.get(orang, surat)).status).toBe(404);
    }
  });

  it('keeps the letter from the sweep while it is somebody’s, and forgets it with the identity', async () => {
    const { deps } = test();
    const later = { ...deps, now: () => deps.now() + 3 * 24 * 3_600_000 };
    const [row] = await query<{ id: string; dokumen: string }>(
      deps.db,
      'select laporan_id as id, dokumen from kuasa',
    );
    const left = (): Promise<unknown[]> =>
      query(deps.db, 'select from lampiran where id = $1', [row?.dokumen]);
    await sweepUnusedLampiran(later);
    expect(await left()).toHaveLength(1);
    await eraseIdentitas(deps.db, row?.id ?? '');
    expect(await count('kuasa')).toBe(0);
    await sweepUnusedLampiran(later);
    expect(await left()).toHaveLength(0);
  });

  it('is closed to whoever enters nothing, and takes no letter of somebody else', async () => {
    const room = openRoom(test().deps);
    for (const orang of ['pimpinan', 'pengawas', 'inspektorat', 'kustodian'] as const) {
      expect((await room.get(orang, PATH)).status).toBe(403);
    }
    const { html } = await room.get('penghubung', PATH);
    const before = await count('laporan');
    const forged = await room.press('penghubung', html, PATH, {
      isi: GOOD,
      nama: 'Rina',
      kuasa_nama: 'Budi Santoso',
      kuasa_hubungan: 'lembaga',
      surat_tersimpan: '00000000-0000-7000-8000-000000000001 surat.pdf',
    });
    expect(forged.status).toBe(422);
    expect(forged.html).toContain('href="#isian-surat"');
    expect(await count('laporan')).toBe(before);
  });
});
