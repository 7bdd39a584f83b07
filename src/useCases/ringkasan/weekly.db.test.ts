import { expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { countVisible } from '../laporan/readLaporan.ts';
import { file, START } from '../sapu/tests/filed.ts';
import { badanBertugas } from './badanBertugas.ts';
import { hitungMingguan } from './hitungRingkasan.ts';

const test = useTestDeps({ now: START });

it('the digest of a week asks as much of the database for a hundred units as for one', async () => {
  const { deps, setNow } = test();
  for (let i = 0; i < 2; i += 1) await file(deps);
  setNow(START + 14 * 86_400_000);
  const penugasan = [{ peran: 'pimpinan', badan: 'KT-63.71' }] as const;
  const reader = { ...PUBLIK, penugasan };
  const badan = badanBertugas(penugasan, await deps.rujukan());
  expect(badan.length).toBeGreaterThan(10);
  let statements = 0;
  const db = deps.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      statements += 1;
      return Promise.resolve(result);
    },
  });
  const week = await hitungMingguan({ ...deps, db }, { reader, badan, zona: 'WITA' });
  expect(statements).toBeLessThan(8);
  expect(week.unit).toEqual([{ kode: 'KT-63.71', nama: expect.any(String), terlambat: 2 }]);
  const listed = { badan, hanyaTerbuka: true, tempoSebelum: deps.now() - 999, unit: ['KT-63.71'] };
  expect(await countVisible(deps, reader, listed)).toBe(2);
});
