import { findUsedKunci } from '../../persistence/lampiran/lampiran.ts';
import { compactErased } from '../../persistence/penghapusan/rapatkan.ts';
import { endSisa, listSisa, type Sisa } from '../../persistence/penghapusan/penyelesaian.ts';
import type { Deps } from '../deps.ts';
import { openSurat } from '../pesan/suratId.ts';
import { jurnalLine } from './jurnal.ts';

/** What removes the mails that went out, where they lie with us; absent at a real mail server. */
export interface Surat {
  readonly forget?: ((messageIds: readonly string[]) => Promise<number>) | undefined;
}

const BATCH = 50;

/**
 * Finishes granted erasures: a line in the journal outside the database, the bytes of files that no other laporan needs, the mails
 * that lie in the outbox. `withoutMails` leaves those that have mails to the worker, which knows where they lie. Each step may run twice; a crash between them leaves the erasure to the next run. Answers how many.
 */
export async function finishErasures(
  deps: Deps,
  surat: Surat,
  options: { readonly withoutMails?: boolean } = {},
): Promise<number> {
  const sisa = (await listSisa(deps.db, BATCH)).filter(
    (one) => options.withoutMails !== true || one.surat.length === 0,
  );
  for (const one of sisa) await finishOne(deps, surat, one);
  return sisa.length;
}

async function finishOne(deps: Deps, surat: Surat, one: Sisa): Promise<void> {
  deps.jurnal.append(jurnalLine(deps, one));
  const used = await findUsedKunci(deps.db, one.berkas);
  for (const kunci of one.berkas) if (!used.has(kunci)) await deps.files.remove(kunci);
  if (one.surat.length > 0) await surat.forget?.(openSurat(deps, one.id, one.surat));
  await endSisa(deps.db, one.id, deps.now());
}

/** Gives the pages in which erased words lingered back to the disk, as the owner of the database: for a quiet hour. */
export function compactAfterErasure(ownerUrl: string): Promise<void> {
  return compactErased(ownerUrl);
}
