import { Cells } from '../../domain/laporan/impor/cells.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { findSk, recordSkPengelola, type SkPengelola } from '../../persistence/rujukan/skPengelola.ts';
import type { Deps } from '../deps.ts';
import type { SeenRows } from './seenRows.ts';
import { badCells, type BadCell, type BatchOutcome } from './summary.ts';
import type { TableRow } from './table.ts';

export const KOLOM_SK = ['instansi', 'nomor', 'tanggal', 'berlaku_sampai'] as const;
export const KOLOM_SK_WAJIB = ['instansi', 'nomor', 'tanggal'] as const;

const NOMOR_MAX = 100;

/** SK pengelola of instansi (F109), idempotent by (instansi, nomor): an equal one stays, another one is refused. */
export async function importSkBatch(
  deps: Deps,
  batch: readonly TableRow[],
  { isDryRun, seen }: { readonly isDryRun: boolean; readonly seen: SeenRows },
): Promise<BatchOutcome> {
  const aturan = await deps.rujukan();
  const now = deps.now();
  const random = (): number => deps.chance.int(1_000) / 1_000;
  const judge = isDryRun
    ? (sk: SkPengelola) => foresee(deps, sk, seen)
    : (sk: SkPengelola) =>
        withTransaction(deps.db, { random, isDurable: deps.isDurable }, (tx) =>
          recordSkPengelola(tx, sk, now),
        );
  const bad: BadCell[] = [];
  const count = { baru: 0, sama: 0, beda: 0 };
  let ditolak = 0;
  for (const row of batch) {
    const { sk, refusals } = read(row, aturan, deps.chance.uuid(now));
    const judged = refusals.length === 0 ? await judge(sk) : 'beda';
    const told =
      refusals.length === 0 && judged === 'beda'
        ? [refusal('import.sk_conflict', undefined, 'nomor')]
        : refusals;
    bad.push(...badCells(row, told));
    count[judged] += 1;
    if (judged === 'beda') ditolak += 1;
  }
  return { dibaca: batch.length, masuk: count.baru, tetap: count.sama, ditolak, bad };
}

async function foresee(deps: Deps, sk: SkPengelola, seen: SeenRows): Promise<'baru' | 'sama' | 'beda'> {
  const stored = await findSk(deps.db, sk.instansi, sk.nomor);
  if (stored !== null) {
    const isEqual = stored.tanggal === sk.tanggal && stored.berlakuSampai === sk.berlakuSampai;
    return isEqual ? 'sama' : 'beda';
  }
  const key = `${sk.instansi}\n${sk.nomor}`;
  const sidik = deps.keys.sidikAsal(JSON.stringify([sk.tanggal, sk.berlakuSampai]));
  const isEqual = seen.compare(key, sidik);
  if (isEqual !== null) return isEqual ? 'sama' : 'beda';
  seen.note(key, sidik);
  return 'baru';
}

function read(
  row: TableRow,
  aturan: Rujukan,
  id: string,
): { readonly sk: SkPengelola; readonly refusals: readonly Refusal[] } {
  const cells = new Cells(row.sel);
  for (const kolom of KOLOM_SK_WAJIB) if (cells.text(kolom) === null) cells.refuse(kolom, 'import.required');
  const instansi = readInstansi(cells, aturan);
  const nomor = cells.limited('nomor', NOMOR_MAX) ?? '';
  const tanggal = cells.hari('tanggal') ?? '';
  const berlakuSampai = cells.hari('berlaku_sampai');
  if (berlakuSampai !== null && berlakuSampai < tanggal) cells.refuse('berlaku_sampai', 'import.day_order');
  return {
    sk: { id, instansi, nomor, tanggal, berlakuSampai, lampiran: null },
    refusals: row.refusal === null ? cells.refusals : [row.refusal],
  };
}

export function readInstansi(cells: Cells, { pohon }: Rujukan): string {
  const instansi = cells.text('instansi') ?? '';
  const badan = badanOf(pohon, instansi);
  if (instansi !== '' && badan === undefined) cells.refuse('instansi', 'import.body_unknown');
  if (badan?.jenis === 'unit') cells.refuse('instansi', 'import.not_an_instansi');
  return instansi;
}
