import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { startOfHari } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { recordKetetapan } from '../../persistence/rujukan/ketetapan.ts';
import { checkSystem } from '../check/checkSystem.ts';
import type { Deps } from '../deps.ts';
import { recomputeDeadlines } from './recomputeDeadlines.ts';
import { file, START } from './tests/filed.ts';

const test = useTestDeps({ now: START });

describe('recomputeDeadlines', () => {
  it('moves open deadlines when a late decree adds a day off, and nothing the second time', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    const before = await dueOf(deps, nomor);
    expect(before).toBe(startOfHari('2026-11-05', 'WITA') + 86_399_000);
    setNow('2026-11-03T10:00:00+08:00');
    await withTransaction(deps.db, { random: () => 0.5 }, (tx) =>
      recordKetetapan(tx, {
        dasar: 'Keputusan uji coba',
        ditetapkanPada: '2026-11-03',
        instansi: null,
        tahun: 2026,
        status: 'compiled',
        tambah: [{ tanggal: '2026-11-04', jenis: 'cuti_bersama', nama: 'Cuti bersama tambahan' }],
        cabut: [],
        pada: deps.now(),
      }),
    );
    deps.expireRujukan();
    expect(await recomputeDeadlines(deps)).toMatchObject({ jumlah: 1, isComplete: true });
    expect(await dueOf(deps, nomor)).toBe(startOfHari('2026-11-06', 'WITA') + 86_399_000);
    expect(await recomputeDeadlines(deps)).toEqual({ jumlah: 0, isComplete: true });
    const findings: string[] = [];
    for await (const finding of checkSystem(deps))
      if (finding.isFault) findings.push(JSON.stringify(finding));
    expect(findings).toEqual([]);
  });
});

async function dueOf(deps: Deps, nomor: string): Promise<number | null> {
  const [row] = await query<{ due: number | null }>(
    deps.db,
    'select jatuh_tempo as due from laporan where nomor = $1',
    [nomor],
  );
  return row?.due ?? null;
}
