import type { Database } from '../connection/database.ts';
import { DatabaseUnavailable } from '../connection/errors.ts';
import type { Lampiran } from '../lampiran/lampiran.ts';
import { checkAkar } from './checkAkar.ts';
import { checkIdentitas } from './checkIdentitas.ts';
import { checkLaporan, isAsUploaded, orphanFindings } from './checkLaporan.ts';
import { compareRows } from './compareRows.ts';
import { toText } from '../laporan/row.ts';
import type { Row } from '../laporan/unfold.ts';
import { fault, type CheckOptions, type CheckProgress, type Finding } from './findings.ts';
import {
  partsOf,
  rangesOf,
  readChunk,
  readLooseLampiran,
  UUID_MAX,
  UUID_MIN,
  type Range,
} from './readChunk.ts';

/**
 * Proves the stored history (interfaces §9): chains whole, contents as their hashes, rows as folded, the ledger as the rows,
 * heads under the signed roots, files as their digests. Gives each finding as it is found, in no order; memory stays constant;
 * it may run beside a serving program, since each part is read in one snapshot.
 */
export async function* checkAll(db: Database, options: CheckOptions): AsyncIterable<Finding> {
  const done = { laporan: 0, peristiwa: 0 };
  const running = new Set<Promise<Finding[]>>();
  const settled: Promise<Finding[]>[] = [];
  for await (const range of rangesOf(db, chunkSize)) {
    const work = checkRangeOrParts(db, range, options, done).finally(() => running.delete(work));
    // a failure is thrown below, where it is awaited in turn
    work.catch(() => undefined);
    running.add(work);
    settled.push(work);
    while (running.size >= (options.parallel ?? 2)) await Promise.race(running).catch(() => undefined);
    while (settled.length > running.size) yield* (await settled.shift()) ?? [];
  }
  for (const work of settled) yield* await work;
  yield* checkIdentitas(db);
  yield* looseFindings(db, options);
  yield* rootFindings(db, options);
}

type Done = { -readonly [Key in keyof CheckProgress]: CheckProgress[Key] };

/** Laporan of one piece of work. */
const chunkSize = 200;
/** Files read at once. */
const fileParallel = 4;

/** A value or page that cannot be read out must not hide the laporan beside it: then each is looked at alone. */
async function checkRangeOrParts(
  db: Database,
  range: Range,
  options: CheckOptions,
  done: Done,
): Promise<Finding[]> {
  try {
    return await checkRange(db, range, options, done);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    const parts = await partsOf(db, range, chunkSize);
    if (parts.length > 1) {
      const findings: Finding[] = [];
      for (const part of parts) findings.push(...(await checkRangeOrParts(db, part, options, done)));
      return findings;
    }
    const why = error instanceof Error ? error.message : String(error);
    return [fault('tak_terbaca', why, { laporanId: range.upTo === UUID_MAX ? null : range.upTo })];
  }
}

async function checkRange(db: Database, range: Range, options: CheckOptions, done: Done): Promise<Finding[]> {
  const { findings, files, progress } = await inSnapshot(db, async (tx) => {
    const chunk = await readChunk(tx, range);
    const found = orphanFindings(chunk);
    const expected: Row[] = [];
    for (const row of chunk.rows) {
      const checked = checkLaporan(row, chunk, options.derive);
      found.push(...checked.findings);
      if (checked.expectedRow !== null) expected.push(checked.expectedRow);
    }
    const nomorOf = new Map(chunk.rows.map((row) => [row.id, row.nomor]));
    for (const { id, kolom } of await compareRows(tx, expected)) {
      found.push(fault('baris', kolom, { laporanId: id, nomor: nomorOf.get(id) ?? null }));
    }
    const count = [...chunk.events.values()].reduce((sum, events) => sum + events.length, 0);
    return {
      findings: found,
      files: [...chunk.lampiran.values()].flat(),
      progress: { laporan: chunk.rows.length, peristiwa: count } satisfies CheckProgress,
    };
  });
  findings.push(...(await fileFindings(files, options)));
  done.laporan += progress.laporan;
  done.peristiwa += progress.peristiwa;
  options.onProgress?.({ ...done });
  return findings;
}

async function fileFindings(files: readonly Lampiran[], options: CheckOptions): Promise<Finding[]> {
  const findings: Finding[] = files.filter((one) => one.dihapusPada !== null).map(erasedFile);
  const kept = files.filter((one) => one.dihapusPada === null);
  for (let index = 0; index < kept.length; index += fileParallel) {
    const few = kept.slice(index, index + fileParallel);
    const answers = await Promise.all(few.map((one) => options.verifyFile(one)));
    for (const [at, answer] of answers.entries()) {
      const file = few[at];
      if (answer !== 'utuh') {
        findings.push(
          fault('lampiran', `${file?.id ?? ''}: berkas ${answer}`, { laporanId: file?.laporanId ?? null }),
        );
      }
    }
  }
  return findings;
}

/** Not a fault: erased by law. That its bytes are gone is looked at apart, since equal files share a place. */
function erasedFile({ id, laporanId, dihapusPada, dihapusDasar }: Lampiran): Finding {
  const rincian = `berkas ${id}: ${dihapusDasar ?? '?'} (${toText(dihapusPada) ?? '?'})`;
  return { ...fault('dihapus', rincian, { laporanId }), isFault: false };
}

async function* looseFindings(db: Database, options: CheckOptions): AsyncIterable<Finding> {
  let after = UUID_MIN;
  for (;;) {
    const files = await readLooseLampiran(db, after, chunkSize);
    for (const file of files) {
      if (!isAsUploaded(file)) yield fault('lampiran', `${file.id}: data berkas berubah`);
    }
    yield* await fileFindings(files, options);
    if (files.length < chunkSize) return;
    after = files.at(-1)?.id ?? after;
  }
}

async function* rootFindings(db: Database, options: CheckOptions): AsyncIterable<Finding> {
  const findings = await inSnapshot(db, async (tx) => {
    const found: Finding[] = [];
    for await (const one of checkAkar(tx, options.verifyKey)) found.push(one);
    return found;
  });
  yield* findings;
}

function inSnapshot<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
