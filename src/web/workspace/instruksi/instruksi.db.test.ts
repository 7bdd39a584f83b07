import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { openDesk, UNIT, wordsOf, type Orang } from '../tests/desk.ts';

const test = useTestDeps();
const HERE = '/pengawasan/instruksi';
const id = (n: number): string => `01900000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const EDARAN = {
  badan: 'PR-63',
  dari: 'Gubernur Kalimantan <b>Selatan',
  nomor: '490/1421',
  perihal: 'Percepatan penyelesaian laporan',
  tanggal: '2026-10-01',
  isi1: 'Selesaikan tunggakan tahun 2025.',
  tenggat1: '2026-10-31',
  isi2: 'Tetapkan SK pengelola.',
  tenggat2: '2026-12-31',
};

beforeAll(() => settleOfficers(test().deps));

const send = (orang: Orang, path: string, fields: Record<string, string>, pemilik: readonly string[] = []) =>
  openDesk(test().deps).send(orang, path, { ...fields, pemilik });

describe('instructions from above', () => {
  it('are noted by a supervisor for bodies of a kind, with points and due dates, and told to each', async () => {
    const { deps } = test();
    expect(
      (await send('ganda', HERE, { ...EDARAN, id: id(1) }, ['jenis:pemkot', 'PR-33', 'KM-09'])).status,
    ).toBe(303);
    // the same form again
    expect((await send('ganda', HERE, { ...EDARAN, id: id(1) }, ['KT-63.71'])).status).toBe(303);
    const rows = await query<{ badan: string }>(
      deps.db,
      'select badan from instruksi_pemilik order by 1',
      [],
    );
    expect(rows.map((row) => row.badan)).toEqual(['KT-63.71', 'KT-63.72']);
    const told = await query<{ badan: string }>(
      deps.db,
      `select penerima->>'badan' as badan from pesan where jenis = 'pengawasan_instruksi' order by 1`,
      [],
    );
    expect(told.map((row) => row.badan)).toEqual(['KT-63.71', 'KT-63.72']);
    const words = wordsOf((await openDesk(deps).get('ganda', HERE)).html);
    expect(words).toContain('0 dari 4');
    const page = (await openDesk(deps).get('ganda', `${HERE}/${id(1)}`)).html;
    expect(page).toContain('Gubernur Kalimantan &lt;b&gt;Selatan');
    expect(wordsOf(page)).toContain('belum dimulai, terlambat');
  });

  it('are answered by their owners alone, who see their own part', async () => {
    const desk = openDesk(test().deps);
    const path = `${HERE}/${id(1)}`;
    const own = wordsOf((await desk.get('adminLain', path)).html);
    expect(own).toContain('Banjarbaru');
    expect(own.replaceAll('Petugas', '')).not.toContain('Kota Banjarmasin');
    const kabar = { bagian: '1 KT-63.72', status: 'selesai', isi: 'Tunggakan sudah nihil.', id: id(5) };
    expect((await send('adminLain', path, kabar)).status).toBe(303);
    expect((await send('adminLain', path, { ...kabar, isi: 'Lain lagi ini.' })).status).toBe(303);
    for (const bagian of ['1 KT-63.71', '9 KT-63.72', 'x', '1 PR-63'])
      expect([bagian, (await send('adminLain', path, { ...kabar, bagian, id: id(6) })).status]).toEqual([
        bagian,
        403,
      ]);
    const bad = await send('adminLain', path, { ...kabar, status: 'dibatalkan', isi: 'x', id: id(7) });
    expect(bad.status).toBe(422);
    const words = wordsOf((await desk.get('ganda', path)).html);
    expect(words).toContain('Tunggakan sudah nihil.');
    expect(wordsOf((await desk.get('ganda', HERE)).html)).toContain('1 dari 4');
    for (const orang of ['penghubung', 'kustodian', 'inspektorat', 'nasional'] as const) {
      expect([orang, (await desk.get(orang, path)).status]).toEqual([orang, 404]);
      expect([orang, (await send(orang, path, { ...kabar, id: id(8) })).status]).toEqual([orang, 404]);
    }
    expect((await desk.get(null, path)).status).toBe(303);
  });

  it('that came to an instansi are noted by it for its units', async () => {
    const own = { ...EDARAN, badan: 'KT-63.71', id: id(2) };
    expect((await send('admin', HERE, own, [UNIT, 'KT-63.72'])).status).toBe(303);
    const rows = await query<{ badan: string }>(
      test().deps.db,
      'select badan from instruksi_pemilik where instruksi_id = $1::uuid',
      [id(2)],
    );
    expect(rows.map((row) => row.badan)).toEqual([UNIT]);
    const kabar = { bagian: `2 ${UNIT}`, status: 'dikerjakan', isi: 'Sedang disusun.', id: id(9) };
    expect((await send('penghubung', `${HERE}/${id(2)}`, kabar)).status).toBe(303);
    expect((await send('penghubungLain', `${HERE}/${id(2)}`, { ...kabar, id: id(10) })).status).toBe(404);
  });

  it('are refused with every fault at once, and for bodies that are not one’s own', async () => {
    const bad = await send('ganda', HERE, {
      ...EDARAN,
      id: id(3),
      dari: '',
      tanggal: '2026-12-31',
      isi1: 'x',
      tenggat1: '2026-02-30',
      isi2: '',
      tenggat2: '',
      isi3: 'Butir ketiga',
      tenggat3: '2026-01-01',
    });
    expect(bad.status).toBe(422);
    for (const path of ['dari', 'tanggal', 'isi1', 'tenggat1', 'isi2', 'tenggat3', 'pemilik'])
      expect([path, bad.html.includes(`href="#isian-${path}"`)]).toEqual([path, true]);
    expect(bad.html).toContain('Butir ketiga');
    for (const orang of ['adminLain', 'penghubung', 'pimpinan', 'kustodian', 'nasional'] as const)
      expect([orang, (await send(orang, HERE, { ...EDARAN, id: id(4) }, ['KT-63.71'])).status]).toEqual([
        orang,
        403,
      ]);
    await expect(query(test().deps.db, `update instruksi set dari = 'x'`, [])).rejects.toThrow(
      /permission denied/,
    );
  });
});
