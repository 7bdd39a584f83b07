import { KOLOM_LAPORAN, KOLOM_WAJIB } from '../../domain/laporan/impor/riwayatAsal.ts';
import { ok, type Refusal, type Result } from '../../domain/shared/result.ts';
import { foldDelta } from '../../persistence/monev/gulungan/foldDelta.ts';
import type { Deps } from '../deps.ts';
import { importLaporanBatch } from './importLaporan.ts';
import { importMasukBatch, KOLOM_MASUK } from './importMasuk.ts';
import { importSkBatch, KOLOM_SK, KOLOM_SK_WAJIB } from './importSk.ts';
import { SeenRows } from './seenRows.ts';
import { runBatches, type ImportOptions, type ImportSummary } from './summary.ts';
import { openTable, type OpenFile } from './table.ts';

export const YANG_DIIMPOR = ['laporan', 'sk', 'masuk'] as const;
export type YangDiimpor = (typeof YANG_DIIMPOR)[number];

const KINDS = {
  laporan: { columns: { known: KOLOM_LAPORAN, required: KOLOM_WAJIB }, work: importLaporanBatch },
  sk: { columns: { known: KOLOM_SK, required: KOLOM_SK_WAJIB }, work: importSkBatch },
  masuk: { columns: { known: KOLOM_MASUK, required: KOLOM_MASUK }, work: importMasukBatch },
} as const;

/** Rows of one transaction: enough to share its cost, few enough to keep memory flat. */
const BATCH = 500;
/** The database stores one batch while the next is computed here; a third at once only took memory (docs/measurements.md). */
const PARALLEL = 2;
const FOLD_BATCH = 50_000;

/**
 * Takes the history of another system in (interfaces §7), row by row in constant memory. Good rows go in, bad ones are told
 * with every reason; a file that cannot be read as a table at all is refused whole, with all that is wrong with it
 * (`import.*`). When it answers, lists, search and figures include what came in.
 */
export async function importFile(
  deps: Deps,
  what: YangDiimpor,
  open: OpenFile,
  options: ImportOptions,
): Promise<Result<ImportSummary, readonly Refusal[]>> {
  const { columns, work } = KINDS[what];
  const table = await openTable(open, columns);
  if (!('rows' in table)) return { ok: false, refusal: table };
  const seen = new SeenRows();
  const summary = await runBatches(
    table.rows,
    (batch) => work(deps, batch, { isDryRun: options.isDryRun, seen }),
    // A dry run remembers what it met: one batch after the other.
    { ...options, size: BATCH, parallel: options.isDryRun || what !== 'laporan' ? 1 : PARALLEL },
  );
  if (what === 'laporan' && summary.masuk > 0 && !options.isDryRun) await foldAll(deps);
  return ok(summary);
}

/** So that figures over a million new ledger lines are fast at once; they are right without it. */
async function foldAll(deps: Deps): Promise<void> {
  const options = { batch: FOLD_BATCH, random: () => deps.chance.int(1_000) / 1_000 };
  while ((await foldDelta(deps.db, options)).isMore);
}
