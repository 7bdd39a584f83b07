import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Command } from '../../domain/laporan/commands.ts';
import { decide, type Decision } from '../../domain/laporan/decide.ts';
import { nextSweep } from '../../domain/laporan/tenggat.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { DatabaseUnavailable } from '../../persistence/connection/errors.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { findDueForSweep, loadLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { setSapuPada } from '../../persistence/laporan/refreshTurunan.ts';
import { storeMany } from '../../persistence/laporan/storeEvents.ts';
import type { Deps } from '../deps.ts';
import { storeInputOf } from '../laporan/storing.ts';
import { announce } from '../pesan/announce.ts';
import { PUT_OFF_MS, queueNotices } from './notices.ts';

export interface SweepCount {
  /** Laporan looked at. */
  readonly dilihat: number;
  /** Automatic archive, close, or offer of the Ombudsman's way. */
  readonly otomatis: number;
  /** Warnings and reminders queued. */
  readonly pesan: number;
  /** Laporan at which the sweep failed; they are looked at again after an hour. */
  readonly gagal: number;
}

/** Laporan a transaction: short enough that an officer never waits for the sweep. */
const BATCH = 50;

/**
 * Does what has fallen due by the program's clock (rules §4-5): warnings and their climbing, reminders to the pelapor,
 * automatic archive and close, the Ombudsman's offer. Idempotent: every message has a key of its own, every act is refused
 * a second time by the table. Answers when nothing is due any more, or after the batch under way once it is to stop. One laporan
 * at which it fails keeps no other from being swept.
 */
export async function sweepDue(deps: Deps, isStopping: () => boolean = () => false): Promise<SweepCount> {
  const total = { dilihat: 0, otomatis: 0, pesan: 0, gagal: 0 };
  for (;;) {
    const some = await sweepSafely(deps, isStopping);
    total.dilihat += some.dilihat;
    total.otomatis += some.otomatis;
    total.pesan += some.pesan;
    total.gagal += some.gagal;
    if (some.dilihat < BATCH || isStopping()) return total;
  }
}

/** A batch in one transaction; when that fails, the same one laporan a transaction, and the faulty ones are put off. */
async function sweepSafely(deps: Deps, isStopping: () => boolean): Promise<SweepCount> {
  const total = { dilihat: 0, otomatis: 0, pesan: 0, gagal: 0 };
  try {
    return { ...(await sweepBatch(deps, BATCH, () => undefined)), gagal: 0 };
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
  }
  while (total.dilihat < BATCH && !isStopping()) {
    const looking: { id: string | null } = { id: null };
    try {
      const one = await sweepBatch(deps, 1, (loaded) => (looking.id = loaded.id));
      total.otomatis += one.otomatis;
      total.pesan += one.pesan;
      if (one.dilihat === 0) return total;
    } catch (error) {
      if (error instanceof DatabaseUnavailable || looking.id === null) throw error;
      await putOff(deps, looking.id);
      total.gagal += 1;
    }
    total.dilihat += 1;
  }
  return total;
}

async function sweepBatch(
  deps: Deps,
  limit: number,
  onLook: (loaded: Loaded) => void,
): Promise<Omit<SweepCount, 'gagal'>> {
  const aturan = await deps.rujukan();
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const now = deps.now();
    const due = await findDueForSweep(tx, now, limit);
    const count = { dilihat: due.length, otomatis: 0, pesan: 0 };
    for (const loaded of due) {
      onLook(loaded);
      count.pesan += await queueNotices(tx, deps, loaded, aturan, now);
      if (await actBySystem(tx, deps, loaded, aturan, now)) count.otomatis += 1;
      else await setSapuPada(tx, loaded, nextSweep(loaded.laporan, aturan, now));
    }
    return count;
  });
}

async function putOff(deps: Deps, id: string): Promise<void> {
  await withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const loaded = await loadLaporanById(tx, id, { lock: true });
    if (loaded !== null) await setSapuPada(tx, loaded, deps.now() + PUT_OFF_MS);
  });
}

function optionsOf(deps: Deps): { readonly random: () => number; readonly isDurable: boolean } {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}

/** The automatic row of the table whose moment has come, if any. */
async function actBySystem(
  tx: Tx,
  deps: Deps,
  loaded: Loaded,
  aturan: Rujukan,
  now: Instant,
): Promise<boolean> {
  const pada = Math.max(now, loaded.laporan.diubahPada);
  const candidates: readonly Command[] = [
    { perintah: 'arsip-otomatis' },
    { perintah: 'tutup-otomatis' },
    { perintah: 'tawarkan-ombudsman' },
  ];
  for (const command of candidates) {
    const decided = decide(loaded, command, { jenis: 'sistem' }, { pada }, aturan);
    if (!decided.ok) continue;
    await storeDecision(tx, deps, loaded, decided.value, aturan);
    return true;
  }
  return false;
}

async function storeDecision(
  tx: Tx,
  deps: Deps,
  loaded: Loaded,
  { events }: Decision,
  aturan: Rujukan,
): Promise<void> {
  // What was due here has just been looked at: the next look is the one after it.
  const swept = { ...loaded, turunan: { ...loaded.turunan, sapuPada: null } };
  const input = storeInputOf({ loaded: swept }, events, aturan, null);
  await storeMany(tx, [input], () => deps.chance.bytes(16));
  for (const event of events) {
    await announce(tx, deps, {
      laporanId: loaded.id,
      before: loaded.laporan,
      after: input.next,
      event,
      aturan,
    });
  }
}
