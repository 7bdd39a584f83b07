import type { Refusal } from '../../domain/shared/result.ts';
import type { TableRow } from './table.ts';

/** One reason against one row. */
export interface BadCell {
  /** Line of the file on which the row begins. */
  readonly baris: number;
  /** Empty when the row as a whole is refused. */
  readonly kolom: string;
  readonly nilai: string;
  readonly alasan: Refusal;
}

export interface ImportSummary {
  /** Rows read. */
  readonly dibaca: number;
  readonly masuk: number;
  /** In already, equal. */
  readonly tetap: number;
  readonly ditolak: number;
}

export interface ImportOptions {
  /** Says what would happen and writes nothing. */
  readonly isDryRun: boolean;
  /** Called for every reason, in the order of the file. */
  readonly onBad: (bad: BadCell) => void | Promise<void>;
  readonly onProgress?: (summary: ImportSummary) => void;
}

/** What became of one batch, in the order of its rows. */
export interface BatchOutcome {
  readonly masuk: number;
  readonly tetap: number;
  readonly bad: readonly BadCell[];
  readonly ditolak: number;
  readonly dibaca: number;
}

export function badCells(row: TableRow, refusals: readonly Refusal[]): BadCell[] {
  return refusals.map((alasan) => ({
    baris: row.baris,
    kolom: alasan.path ?? '',
    nilai: alasan.path === undefined ? '' : (row.sel[alasan.path] ?? ''),
    alasan,
  }));
}

/** Batches of `size` rows at work at once (`parallel`), told of in the order of the file, in constant memory. */
export async function runBatches(
  rows: AsyncIterable<TableRow>,
  work: (batch: readonly TableRow[]) => Promise<BatchOutcome>,
  options: ImportOptions & { readonly size: number; readonly parallel: number },
): Promise<ImportSummary> {
  let sum: ImportSummary = { dibaca: 0, masuk: 0, tetap: 0, ditolak: 0 };
  const running: Promise<BatchOutcome>[] = [];
  const settle = async (): Promise<void> => {
    const one = await running.shift();
    if (one === undefined) return;
    // Awaited: a report that is written slower than rows are refused would pile up in memory.
    for (const bad of one.bad) await options.onBad(bad);
    sum = {
      dibaca: sum.dibaca + one.dibaca,
      masuk: sum.masuk + one.masuk,
      tetap: sum.tetap + one.tetap,
      ditolak: sum.ditolak + one.ditolak,
    };
    options.onProgress?.(sum);
  };
  const begin = async (batch: readonly TableRow[]): Promise<void> => {
    const working = work(batch);
    // A failure is thrown where it is awaited in turn.
    working.catch(() => undefined);
    running.push(working);
    if (running.length >= options.parallel) await settle();
  };
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < options.size) continue;
    await begin(batch);
    batch = [];
  }
  if (batch.length > 0) await begin(batch);
  while (running.length > 0) await settle();
  return sum;
}
