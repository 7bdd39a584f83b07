import { describe, expect, it } from 'vitest';
import { readPdf, readXlsx } from '../../../../tests/support/berkas.ts';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { readable } from '../../../../tests/support/visitor.ts';
import { query } from '../../../persistence/connection/database.ts';

const portal = usePortal();
const CARD = '/instansi/KT-63.71/rapor';

describe('the report card of an instansi', () => {
  it('says each figure with what it counted, its list and its light, to everybody', async () => {
    const { officer, visitor, made } = portal();
    for (let i = 0; i < 12; i += 1) {
      const { nomor } = await fileBy(visitor(), { apa: { judul: `Lampu jalan nomor ${i} mati` } });
      await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
      if (i < 2)
        await officer('penghubung', nomor, {
          perintah: 'tindak-lanjut',
          isi: 'Lampu sudah kami pasang kembali.',
          akhir: false,
        });
    }
    await query(
      made.deps.db,
      `insert into target (id, badan, lingkup, indikator, tahun, jenis, nilai, sumber, pada, oleh)
       select '01900000-0000-7000-8000-000000000001', 'KT-63.71', 'instansi', 'kepatuhan_verifikasi',
              extract(year from $1::timestamptz), 'bagian', 9500, 'Rencana kerja', $1::timestamptz, id from akun limit 1`,
      [new Date(made.deps.now()).toISOString()],
    );
    const { html, status } = await visitor().open(CARD);
    expect(status).toBe(200);
    const rows = html.split('<tr').map((one) => readable(`<tr${one}`));
    const rowOf = (name: string): string | undefined =>
      rows.find((one) => one.replace(/^<tr/, '').trim().includes(name));
    expect(rowOf('Tindak lanjut')).toContain('16,67%');
    expect(rowOf('Tindak lanjut')).toContain('2 dari 12');
    expect(rowOf('Tindak lanjut')).toContain('Rapor merah');
    expect(rowOf('target 95%')).toContain('Baik');
    // every number of laporan opens the list that it counts
    const href = (/href="(\/laporan\?[^"]*status=diproses%2Cselesai[^"]*)"/.exec(html)?.[1] ?? '').replaceAll(
      '&amp;',
      '&',
    );
    expect(readable((await visitor().open(href)).html)).toContain('2 laporan');
    expect((await visitor().open(`${CARD}?lang=en`)).html).toContain('Report card of');
    expect((await visitor().open('/instansi/KT-63.71')).html).toContain(`href="${CARD}"`);
  });

  it('gives the same as a table and as a tagged PDF', async () => {
    const { app } = portal();
    const get = async (bentuk: string): Promise<Buffer> => {
      const answer = await app.request(`${CARD}/unduh.${bentuk}`);
      expect(answer.status).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    };
    const [sheet] = readXlsx(await get('xlsx'));
    expect(sheet?.baris.find(([first]) => first === 'Tindak lanjut')?.slice(1, 4)).toEqual([2 / 12, 2, 12]);
    expect((await get('csv')).toString('utf8')).toContain('Rapor merah');
    const pdf = readPdf(await get('pdf'));
    expect(pdf.teks).toContain('Rapor merah');
    expect(pdf.objek).toContain('/StructTreeRoot');
  });

  it('is made for no unit, for no node of the admin nasional, for nobody unknown and for no impossible days', async () => {
    const status = async (path: string): Promise<number> => (await portal().visitor().open(path)).status;
    expect(await status('/instansi/NAS/rapor')).toBe(404);
    expect(await status(`/instansi/${encodeURIComponent('KT-63.71/06')}/rapor`)).toBe(404);
    expect(await status('/instansi/KT-00.00/rapor')).toBe(404);
    expect(await status('/instansi/NAS/rapor/unduh.pdf')).toBe(404);
    expect(await status(`${CARD}?dari=2026-02-30`)).toBe(422);
    expect(await status(`${CARD}/unduh.csv?dari=2026-02-30`)).toBe(404);
    // before anything was made
    const empty = await portal().visitor().open(`${CARD}?dari=2015-01-01&sampai=2015-12-31`);
    expect([empty.status, readable(empty.html)]).toEqual([
      200,
      expect.stringContaining('belum ada yang dihitung'),
    ]);
  });
});
