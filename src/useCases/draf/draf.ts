import { closeDraf as closeStored, deleteDraf, findDraf, saveDraf } from '../../persistence/draf/draf.ts';
import type { Deps } from '../deps.ts';
import { drafKunci, seal, unseal } from './seal.ts';

/** So long a form under way is kept (pages.md), as long as its uploaded files. */
export const DRAF_MS = 24 * 3_600_000;
/** So long after sending the receipt can still be seen in the browser that sent it. */
const HASIL_MS = 30 * 60_000;

/** What lies under a form's secret: still being written, sent, or nothing (never was, too old, receipt no longer shown). */
export type Draf =
  | { readonly keadaan: 'ditulis'; readonly isi: string }
  | { readonly keadaan: 'terkirim'; readonly hasil: string | null }
  | { readonly keadaan: 'tidak_ada' };

/** Opens the draft of a form by its secret. Never refuses: what cannot be opened is not there. */
export async function readDraf(deps: Deps, rahasia: string): Promise<Draf> {
  const now = deps.now();
  const row = await findDraf(deps.db, drafKunci(deps, rahasia), now - DRAF_MS);
  if (row === null) return { keadaan: 'tidak_ada' };
  if (row.hasil !== null) {
    const isShown = now - (row.dikirimPada ?? 0) < HASIL_MS;
    return { keadaan: 'terkirim', hasil: isShown ? unseal(deps, rahasia, 'hasil', row.hasil) : null };
  }
  const isi = unseal(deps, rahasia, 'isi', row.isi);
  return isi === null ? { keadaan: 'tidak_ada' } : { keadaan: 'ditulis', isi };
}

/** Keeps what was written so far; false when this form was sent meanwhile. */
export async function keepDraf(deps: Deps, rahasia: string, isi: string): Promise<boolean> {
  const now = deps.now();
  const sealed = seal(deps, rahasia, 'isi', isi);
  return saveDraf(deps.db, { kunci: drafKunci(deps, rahasia), isi: sealed, now, since: now - DRAF_MS });
}

/**
 * Marks the draft as sent and keeps the outcome for the browser that sent it; what was written goes. The laporan itself is
 * filed once by its idempotency key (`runOnce`), so a crash between the two loses nothing: the repeat finds the outcome.
 */
export async function closeDraf(deps: Deps, rahasia: string, hasil: string): Promise<void> {
  await closeStored(deps.db, drafKunci(deps, rahasia), seal(deps, rahasia, 'hasil', hasil), deps.now());
}

/** Throws away what lies under a form's secret, written or sent: whoever holds the browser next finds nothing. */
export async function dropDraf(deps: Deps, rahasia: string): Promise<void> {
  await deleteDraf(deps.db, drafKunci(deps, rahasia));
}
