import {
  endPekerjaan,
  ensurePekerjaan,
  renewPekerjaan,
  takePekerjaan,
} from '../../persistence/pekerjaan/pekerjaan.ts';
import { purgeDiam } from '../../persistence/connection/snapshot.ts';
import type { Deps } from '../deps.ts';

/** A worker renews its lease while it works; what a dead one held is free again after this. */
export const LEASE_MS = 90_000;

/** Makes the rows of recurring work; those that are new are due at once. */
export function ensureWorks(deps: Deps, nama: readonly string[]): Promise<void> {
  return ensurePekerjaan(deps.db, nama, deps.now());
}

/** Leases one work that is due to this worker; null when nothing is. */
export async function takeWork<W extends { readonly nama: string }>(
  deps: Deps,
  asked: { readonly works: readonly W[]; readonly pekerja: string },
): Promise<{ readonly work: W; readonly batas: string | null; readonly gagalBeruntun: number } | null> {
  const now = deps.now();
  const taken = await takePekerjaan(deps.db, {
    nama: asked.works.map((one) => one.nama),
    pekerja: asked.pekerja,
    now,
    leaseUntil: now + LEASE_MS,
  });
  const work = asked.works.find((one) => one.nama === taken?.nama);
  return taken === null || work === undefined
    ? null
    : { work, batas: taken.batas, gagalBeruntun: taken.gagalBeruntun };
}

/** Keeps a work for another lease; to be called well before the present one ends. */
export function renewWork(
  deps: Deps,
  held: { readonly nama: string; readonly pekerja: string },
): Promise<void> {
  return renewPekerjaan(deps.db, { ...held, leaseUntil: deps.now() + LEASE_MS });
}

/** Gives a work back: when it is due again, and the name of the fault if it failed. */
export function endWork(
  deps: Deps,
  end: {
    readonly nama: string;
    readonly pekerja: string;
    readonly pauseMs: number;
    readonly galat: string | null;
    readonly batas: string | null;
  },
): Promise<void> {
  const pada = deps.now();
  return endPekerjaan(deps.db, { ...end, pada, berikutPada: pada + end.pauseMs });
}

/** Forgets which writes were quiet once nobody asks any more; for a job. */
export function purgeQuiet(deps: Deps): Promise<number> {
  return purgeDiam(deps.db);
}
