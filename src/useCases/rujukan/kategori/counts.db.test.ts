import { expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { query } from '../../../persistence/connection/database.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { readBasisData } from '../../../persistence/server/sistem.ts';
import { countVisible } from '../../laporan/readLaporan.ts';
import { foldFigures } from '../../monev/foldFigures.ts';
import { file, START } from '../../sapu/tests/filed.ts';
import { listSemuaKategori } from './kelolaKategori.ts';

const test = useTestDeps({ now: START });

it('laporan of a topic, and all of them, are told from the figures, folded or not, never counted one by one', async () => {
  const { deps } = test();
  const reader = { ...PUBLIK, penugasan: [{ peran: 'admin_nasional', badan: 'NAS' }] } as const;
  const expectCounts = async (n: number): Promise<void> => {
    const rows = await listSemuaKategori(deps);
    const told = new Map(rows.map((one) => [one.kode, one.laporan]));
    expect([told.get('K20a'), told.get('K20'), told.get('K16')]).toEqual([n, n, 0]);
    expect(await countVisible(deps, reader, { kategori: ['K20'] })).toBe(n);
    expect((await readBasisData(deps.db)).laporan).toBe(n);
  };
  await expectCounts(0);
  for (let i = 0; i < 3; i += 1) await file(deps);
  await expectCounts(3);
  await foldFigures(deps);
  await expectCounts(3);
  await file(deps);
  await expectCounts(4);
  await withTransaction(deps.db, { random: () => 0, isDurable: true }, async (tx) => {
    // Nobody reads a laporan now: whoever tried would wait.
    await query(tx, 'lock table laporan in access exclusive mode');
    const late = new Promise<string>((resolve) => setTimeout(resolve, 2_000, 'waits'));
    const read = Promise.all([listSemuaKategori(deps), readBasisData(deps.db)]);
    expect(await Promise.race([read.then(() => 'read'), late])).toBe('read');
  });
});
