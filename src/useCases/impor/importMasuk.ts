import { Cells } from '../../domain/laporan/impor/cells.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { findMasukAdmin, recordMasukAdmin } from '../../persistence/akun/masukAdmin.ts';
import type { Deps } from '../deps.ts';
import { readInstansi } from './importSk.ts';
import type { SeenRows } from './seenRows.ts';
import { badCells, type BadCell, type BatchOutcome } from './summary.ts';
import type { TableRow } from './table.ts';

export const KOLOM_MASUK = ['instansi', 'pada'] as const;

interface Masuk {
  readonly instansi: string;
  readonly pada: Instant;
}

/** When admins of an instansi signed in to the system before this one (rules §6 `keaktifan`). */
export async function importMasukBatch(
  deps: Deps,
  batch: readonly TableRow[],
  { isDryRun, seen }: { readonly isDryRun: boolean; readonly seen: SeenRows },
): Promise<BatchOutcome> {
  const aturan = await deps.rujukan();
  const bad: BadCell[] = [];
  const good: Masuk[] = [];
  for (const row of batch) {
    const cells = new Cells(row.sel);
    for (const kolom of KOLOM_MASUK) if (cells.text(kolom) === null) cells.refuse(kolom, 'import.required');
    const instansi = readInstansi(cells, aturan);
    const pada = cells.instant('pada', deps.now());
    const refusals = row.refusal === null ? cells.refusals : [row.refusal];
    if (refusals.length > 0 || pada === null) bad.push(...badCells(row, refusals));
    else good.push({ instansi, pada });
  }
  const masuk = isDryRun ? await countNew(deps, good, seen) : await recordMasukAdmin(deps.db, good);
  return {
    dibaca: batch.length,
    masuk,
    tetap: good.length - masuk,
    ditolak: batch.length - good.length,
    bad,
  };
}

async function countNew(deps: Deps, rows: readonly Masuk[], seen: SeenRows): Promise<number> {
  const keyOf = ({ instansi, pada }: Masuk): string => `${instansi} ${pada}`;
  const known = new Set((await findMasukAdmin(deps.db, rows)).map(keyOf));
  let count = 0;
  for (const row of rows) {
    const key = keyOf(row);
    if (known.has(key) || seen.compare(key, NOTHING) !== null) continue;
    seen.note(key, NOTHING);
    count += 1;
  }
  return count;
}

const NOTHING = Buffer.alloc(6);
