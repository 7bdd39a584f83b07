import { describe, expect, it } from 'vitest';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';
import { query } from '../../../persistence/connection/database.ts';

const portal = usePortal();
const ASK = '/lapor/inklusif';

async function sender(): Promise<Visitor> {
  const visitor = portal().visitor();
  await fileBy(visitor);
  const href = /href="(\/lapor\/inklusif[^"]*)"/.exec(visitor.here.html)?.[1] ?? '';
  await visitor.open(href);
  return visitor;
}

const counted = (): Promise<{ ukuran: string; kode: string; jumlah: number }[]> =>
  query(portal().made.deps.db, 'select ukuran, kode, jumlah from hitungan_inklusif order by 1, 2');

describe('two questions after sending', () => {
  it('count into the month, once for a laporan whatever is pressed twice, and lead back to nobody', async () => {
    const one = await sender();
    const fields = { ...one.hidden(ASK), kelamin: 'perempuan', disabilitas: ['netra', 'sakti', 'tidak_ada'] };
    await Promise.all([one.post(ASK, fields), one.post(ASK, fields)]);
    await one.post(ASK, { ...fields, kelamin: 'laki_laki' });
    expect(await counted()).toEqual([
      { ukuran: 'disabilitas', kode: 'netra', jumlah: 1 },
      { ukuran: 'jawaban', kode: 'semua', jumlah: 1 },
      { ukuran: 'kelamin', kode: 'perempuan', jumlah: 1 },
    ]);
    const columns = await query<{ nama: string }>(
      portal().made.deps.db,
      `select column_name as nama from information_schema.columns where table_name = 'hitungan_inklusif' order by 1`,
    );
    expect(columns.map(({ nama }) => nama)).toEqual(['bulan', 'jumlah', 'kode', 'ukuran']);
  });

  it('may be left empty, and are asked of nobody who has sent nothing', async () => {
    const before = await counted();
    const empty = await sender();
    await empty.send(ASK, { kelamin: '' });
    expect(readable(empty.here.html)).toContain('Tidak ada yang dihitung.');
    expect(empty.here.url).toContain('/lapor/terkirim');
    const stranger = portal().visitor();
    await stranger.open(ASK);
    expect(stranger.here.url).toBe('/lapor');
    await stranger.send('/lapor', { aksi: 'unggah' });
    const fields = { ...stranger.hidden('/lapor'), kelamin: 'perempuan' };
    await stranger.post(ASK, fields);
    expect(await counted()).toEqual(before);
  });

  it('are shown as sums, none of fewer than five', async () => {
    const visitor = portal().visitor();
    await visitor.open('/statistik/jangkauan');
    expect(readable(visitor.here.html)).toContain('Perempuan kurang dari 5 0');
    await query(portal().made.deps.db, `update hitungan_inklusif set jumlah = 7 where kode = 'perempuan'`);
    await visitor.open('/statistik/jangkauan');
    expect(readable(visitor.here.html)).toContain('Perempuan 7 0');
    expect(readable(visitor.here.html)).toContain('Laki-laki 0 0');
  });
});
