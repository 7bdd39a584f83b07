import { describe, expect, it } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import { buildPohon } from '../instansi/pohon.ts';
import { endJam, startJam } from '../tenggat/jam.ts';
import { REAL_KALENDER } from '../tenggat/tests/hariLiburRows.ts';
import type { Jam } from '../tenggat/types.ts';
import { instansiDinilai, MINIMAL_KINERJA, susunKinerja, type Perbuatan } from './kinerja.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00+07:00');
const DAY = 86_400_000;

const act = (n: number, change: Partial<Perbuatan> = {}): Perbuatan => ({
  akunId: 'a',
  laporanId: `l${n}`,
  urut: 2,
  jenis: 'diverifikasi',
  pada: MONDAY + DAY,
  badan: 'KT-63.71',
  akhir: false,
  sesudah: null,
  ...change,
});

/** A clock of three hari kerja that began on Monday and ended so many days later. */
function clock(days: number): Jam {
  const jam = startJam({
    jam: 'verifikasi',
    unit: null,
    putaran: 1,
    mulai: MONDAY,
    zona: 'WIB',
    kalender: 'NAS',
    batas: { satuan: 'hari_kerja', n: 3 },
  });
  return endJam(jam, MONDAY + days * DAY);
}

const worked = (acts: readonly Perbuatan[], jam: ReadonlyMap<string, readonly Jam[]>) =>
  susunKinerja(acts, jam, REAL_KALENDER);

describe('what an officer did', () => {
  it('has the time of clocks that the own act ended, and of no others', () => {
    const all = Array.from({ length: MINIMAL_KINERJA }, (_, n) => act(n));
    const jam = new Map(all.map((one) => [one.laporanId, [clock(1)]]));
    const late = act(9, { pada: MONDAY + 4 * DAY });
    jam.set('l9', [clock(4)]);
    // somebody else ended this one at another moment
    const other = act(10);
    jam.set('l10', [clock(2)]);
    const [own] = worked([...all, late, other], jam);
    expect(own?.laporan.verifikasi_tepat).toHaveLength(MINIMAL_KINERJA);
    expect(own?.laporan.verifikasi_terlambat).toEqual(['l9']);
    expect(own?.laporan.diverifikasi).toHaveLength(MINIMAL_KINERJA + 2);
    // one day five times and once four: the sixth is the 90th percentile
    expect(own?.waktu).toEqual({
      verifikasi: { tengah: 1, p90: 4, jumlah: 9, banyak: 6 },
      respons: null,
      penyelesaian: null,
    });
  });

  it('has no median below the least number', () => {
    const few = Array.from({ length: MINIMAL_KINERJA - 1 }, (_, n) => act(n));
    const [own] = worked(few, new Map(few.map((one) => [one.laporanId, [clock(1)]])));
    expect(own?.waktu.verifikasi).toBeNull();
  });

  it('counts each laporan once, and what the pelapor said of the final answer only', () => {
    const jenis = 'ditindaklanjuti';
    const [own] = worked(
      [
        act(1, { jenis }),
        act(1, { jenis, akhir: true, urut: 3, sesudah: 'dinyatakan_belum' }),
        act(1, { jenis, akhir: true, urut: 6, sesudah: 'dikonfirmasi' }),
        act(2, { jenis, sesudah: 'dinyatakan_belum' }),
        act(3, { jenis: 'dikoreksi' }),
        act(4, { jenis: 'didisposisi' }),
      ],
      new Map(),
    );
    expect(own?.laporan).toMatchObject({
      beban: ['l1', 'l2', 'l3', 'l4'],
      dijawab: ['l1', 'l2'],
      diselesaikan: ['l1'],
      dikonfirmasi: ['l1'],
      dibuka_kembali: ['l1'],
      koreksi: ['l3'],
    });
  });
});

describe('whose officers somebody may look at', () => {
  const pohon = buildPohon([
    badan('NAS', 'nasional'),
    badan('KT-63.71', 'pemkot'),
    badan('KT-63.72', 'pemkot'),
    badan('KT-63.71/06', 'unit', { induk: 'KT-63.71' }),
  ]);

  it('are those of the instansi that one administers or heads, not of a unit, not of those one supervises', () => {
    const of = (...penugasan: Parameters<typeof instansiDinilai>[0]) => instansiDinilai(penugasan, pohon);
    expect(of({ peran: 'admin_instansi', badan: 'KT-63.71' })).toEqual(['KT-63.71']);
    expect(
      of({ peran: 'pimpinan', badan: 'KT-63.72' }, { peran: 'admin_instansi', badan: 'KT-63.71' }),
    ).toEqual(['KT-63.71', 'KT-63.72']);
    expect(of({ peran: 'pimpinan', badan: 'KT-63.71/06' })).toEqual([]);
    for (const peran of ['pengawas', 'inspektorat', 'pejabat_penghubung', 'admin_nasional'] as const)
      expect(of({ peran, badan: 'KT-63.71' })).toEqual([]);
  });
});
