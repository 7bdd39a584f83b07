import { createHash } from 'node:crypto';
import { nomorKita, tandaDalam } from '../../domain/antarsistem/jejak.ts';
import { isKataSama } from '../../domain/antarsistem/masukan.ts';
import { viewOf } from '../../domain/laporan/access.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { loadLaporan, loadLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { onOneConnection, withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { findJejak, insertTanda } from '../../persistence/sistem/tautan.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import type { Deps } from '../deps.ts';
import { viewMany } from '../laporan/laporanView.ts';
import { optionsOf } from './jaringan.ts';

/** The digest by which words of ours are known when they come back. */
export function sidikKata(text: string): Buffer {
  return createHash('sha256').update(text.replaceAll(/\s+/g, ' ').trim()).digest();
}

/** The first of these laporan that has the words of this request; null when none has. */
export async function knownAs(
  deps: Deps,
  uraian: string | null,
  laporan: readonly string[],
): Promise<string | null> {
  for (const id of laporan) {
    const loaded = await loadLaporanById(deps.db, id, { lock: false });
    if (loaded !== null && (await hasWords(deps, loaded, uraian))) return id;
  }
  return null;
}

/** Whether a laporan has the words of a request: as they were written, or as the public reads them, with what is covered there. */
export async function hasWords(deps: Deps, loaded: Loaded, uraian: string | null): Promise<boolean> {
  const text = uraian ?? '';
  if (isKataSama(loaded.laporan.isi, text)) return true;
  const aturan = await deps.rujukan();
  const now = Math.max(deps.now(), loaded.laporan.diubahPada);
  const [view] = await onOneConnection(deps.db, (db) => viewMany(db, [loaded], PUBLIK, aturan, now));
  return isKataSama(view?.isi ?? '', text);
}

/**
 * A request that another system posts to us though it is here already, by our own sign or by one that it passed on, with the same words:
 * its nomor, so that it does not go round. Null for one that is new, and for one that the public may not know of, which is answered like
 * a new one. `host`: ours.
 */
export async function kenaliTerkirim(
  deps: Deps,
  uraian: string,
  host: string,
  claim?: Claim,
): Promise<{ readonly nomor: string } | null> {
  const marks = tandaDalam(uraian);
  if (marks.length === 0) return null;
  const { pohon } = await deps.rujukan();
  const candidates = await Promise.all([
    ...marks
      .flatMap((one) => nomorKita(one, host) ?? [])
      .map((nomor) => loadLaporan(deps.db, nomor, { lock: false })),
    ...(await findJejak(deps.db, marks)).map((id) => loadLaporanById(deps.db, id, { lock: false })),
  ]);
  const open = candidates.filter(
    (one) => one !== null && viewOf(PUBLIK, one.laporan, one.milik, pohon, deps.now()).fakta !== 'tidak',
  );
  const nomor = await firstWith(deps, open, uraian);
  if (nomor === null) return null;
  if (claim !== undefined)
    await withTransaction(deps.db, optionsOf(deps), (tx) =>
      recordOutcome(tx, claim, JSON.stringify({ nomor })),
    );
  return { nomor };
}

async function firstWith(
  deps: Deps,
  laporan: readonly (Loaded | null)[],
  uraian: string,
): Promise<string | null> {
  for (const one of laporan) {
    if (one !== null && (await hasWords(deps, one, uraian))) return one.laporan.nomor;
  }
  return null;
}

/** Keeps the signs in the words of a request that was posted to us: read from its own system later, it is the same matter. */
export function ingatTanda(tx: Tx, laporanId: string, uraian: string): Promise<void> {
  return insertTanda(tx, laporanId, tandaDalam(uraian));
}
