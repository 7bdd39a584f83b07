import { addHari, hariOf, type Hari, type Instant } from '../../../domain/shared/time.ts';
import { readKunciApi, type KunciApi } from '../../../persistence/akun/kunci/kunciApi.ts';
import {
  addPemakaian,
  listPemakaian,
  purgePemakaian,
  type Pemakaian,
} from '../../../persistence/akun/kunci/kunciPakai.ts';
import type { Database } from '../../../persistence/connection/database.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../deps.ts';

export type { Pemakaian } from '../../../persistence/akun/kunci/kunciPakai.ts';

/** Use is shown and kept for so many days. */
export const PAKAI_HARI = 30;
/** Written down this often, by the call that comes then: a row for every call would cost more than many calls do. */
const FLUSH_MS = 5_000;

interface Buffer {
  readonly counts: Map<string, { row: Omit<Pemakaian, 'jumlah'> & { kunciId: string }; jumlah: number }>;
  since: Instant;
}

const buffers = new WeakMap<Database, Buffer>();

/** Counts one call of a key; a crash loses what was counted in the last seconds. */
export async function noteUse(
  deps: Deps,
  {
    kunciId,
    kelompok,
    status,
  }: { readonly kunciId: string; readonly kelompok: string; readonly status: number },
): Promise<void> {
  const now = deps.now();
  const buffer = bufferOf(deps.db, now);
  const row = { kunciId, kelompok, status, hari: hariOf(now, 'WIB') };
  const name = `${kunciId} ${row.hari} ${kelompok} ${status}`;
  const held = buffer.counts.get(name) ?? { row, jumlah: 0 };
  held.jumlah += 1;
  buffer.counts.set(name, held);
  if (now - buffer.since >= FLUSH_MS || now < buffer.since) await flushUse(deps);
}

/** Writes down what this process counted. What cannot be written now is kept for the next time. */
export async function flushUse(deps: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const buffer = bufferOf(deps.db, deps.now());
  const taken = [...buffer.counts.values()];
  buffer.counts.clear();
  buffer.since = deps.now();
  try {
    await addPemakaian(
      deps.db,
      taken.map(({ row, jumlah }) => ({ ...row, jumlah })),
    );
  } catch {
    // The call itself was answered; its count waits for a database that answers again.
    for (const one of taken) restore(buffer, one);
  }
}

/** A key of the account and how it was used in the last 30 days. Refusal: `akun.key_not_found`. */
export async function readPemakaian(
  deps: Deps,
  akunId: string,
  kunciId: string,
): Promise<Result<{ readonly kunci: KunciApi; readonly pakai: readonly Pemakaian[] }>> {
  const kunci = await readKunciApi(deps.db, akunId, kunciId);
  if (kunci === null) return refuse('akun.key_not_found');
  await flushUse(deps);
  return ok({ kunci, pakai: await listPemakaian(deps.db, kunciId, firstDay(deps.now())) });
}

/** The first of the days that are shown. */
export function firstDay(now: Instant): Hari {
  return addHari(hariOf(now, 'WIB'), 1 - PAKAI_HARI);
}

/** Forgets use that is shown no more; for a job. */
export function purgeUse(deps: Deps): Promise<number> {
  return purgePemakaian(deps.db, firstDay(deps.now()));
}

function bufferOf(db: Database, now: Instant): Buffer {
  let buffer = buffers.get(db);
  if (buffer === undefined) buffers.set(db, (buffer = { counts: new Map(), since: now }));
  return buffer;
}

function restore(
  buffer: Buffer,
  { row, jumlah }: { row: Omit<Pemakaian, 'jumlah'> & { kunciId: string }; jumlah: number },
): void {
  const name = `${row.kunciId} ${row.hari} ${row.kelompok} ${row.status}`;
  const held = buffer.counts.get(name) ?? { row, jumlah: 0 };
  held.jumlah += jumlah;
  buffer.counts.set(name, held);
}
