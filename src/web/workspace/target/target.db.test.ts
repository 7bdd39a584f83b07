import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readIndikatorDenganTarget } from '../../../useCases/monev/target.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { fileLaporan, openDesk, UNIT, wordsOf, type Orang } from '../tests/desk.ts';

const test = useTestDeps();
const HERE = '/monev/target';
const id = (n: number): string => `01900000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const DRAFT = {
  sasaran: 'KT-63.71 instansi',
  indikator: 'total',
  tahun: '2026',
  jenis: 'jumlah',
  nilai: '4',
  sumber: 'Rencana kerja 2026 <b>',
};

beforeAll(() => settleOfficers(test().deps));

describe('targets', () => {
  const send = (orang: Orang, n: number, change: Partial<typeof DRAFT> = {}) =>
    openDesk(test().deps).send(orang, HERE, { id: id(n), ...DRAFT, ...change });

  it('are noted by those who write for their body, and by nobody else', async () => {
    expect((await send('admin', 1)).status).toBe(303);
    expect((await send('admin', 1, { nilai: '900' })).status).toBe(303);
    expect(
      (await send('admin', 2, { indikator: 'tindak_lanjut', jenis: 'bagian', nilai: '80' })).status,
    ).toBe(303);
    for (const orang of [
      'adminLain',
      'provinsi',
      'pengawas',
      'pimpinan',
      'penghubung',
      'kustodian',
      'nasional',
    ] as const)
      expect([orang, (await send(orang, 7)).status]).toEqual([orang, 403]);
    const bad = await send('admin', 8, { nilai: '=1', sumber: '' });
    expect([bad.status, wordsOf(bad.html).includes('Sumber')]).toEqual([422, true]);
    const [row] = await query<{ n: number }>(test().deps.db, 'select count(*) as n from target', []);
    // the same form again is the same target
    expect(row?.n).toBe(2);
    await expect(query(test().deps.db, 'update target set nilai = 1', [])).rejects.toThrow(
      /permission denied/,
    );
  });

  it('stand beside the figures of their body and year: page and API, the latest of two', async () => {
    const { deps, advance } = test();
    const desk = openDesk(deps);
    const nomor = [await fileLaporan(deps), await fileLaporan(deps), await fileLaporan(deps)];
    await desk.give('admin', nomor[0] ?? '', 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    const page = await desk.get('admin', HERE);
    expect(wordsOf(page.html)).toContain('75,0%');
    expect(page.html).toContain('Rencana kerja 2026 &lt;b&gt;');
    const file = await desk.get('admin', `${HERE}/unduh.csv`);
    expect(file.html).toContain('Rencana kerja 2026 <b>');
    expect(file.html).toMatch(/,0\.75,/);
    expect((await desk.get('adminLain', `${HERE}/unduh.csv`)).html).not.toContain('Rencana kerja');
    const dasbor = wordsOf((await desk.get('admin', '/monev')).html);
    expect(dasbor).toContain('Laporan 4 3 75,0%');
    expect(dasbor).toContain('Tindak lanjut 80% 0% 0,0%');
    advance(1_000);
    expect((await send('admin', 3, { nilai: '6' })).status).toBe(303);
    const of = async (asked: object) => {
      const answer = await readIndikatorDenganTarget(deps, {
        dari: '2026-01-01',
        sampai: '2026-12-31',
        ...asked,
      });
      return answer.ok ? answer.value.baris : [];
    };
    const [own] = await of({ instansi: ['KT-63.71'] });
    expect(own?.indikator['target']).toEqual({ nilai: 0.5, pembilang: 3, penyebut: 6, satuan: 'bagian' });
    expect(own?.indikator['target_total']).toEqual(own?.indikator['target']);
    expect(own?.indikator['target_tindak_lanjut']?.nilai).toBe(0);
    const rows = await of({ per: 'instansi', induk: ['PR-63'] });
    expect(rows.filter((row) => row.indikator['target'] !== undefined).map((row) => row.kunci)).toEqual([
      'KT-63.71',
    ]);
    // another set, another year, several years, other rows: no target of this body
    for (const asked of [
      {},
      { induk: ['PR-63'] },
      { instansi: ['KT-63.71', 'KT-63.72'] },
      { instansi: ['KT-63.71'], dari: '2025-01-01', sampai: '2025-12-31' },
      { instansi: ['KT-63.71'], dari: '2025-06-01' },
      { instansi: ['KT-63.71'], per: 'kanal' },
      { instansi: [UNIT] },
    ])
      expect((await of(asked)).every((row) => row.indikator['target'] === undefined)).toBe(true);
  });
});
