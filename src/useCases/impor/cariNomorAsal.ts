import { readScope } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { cariAsal } from '../../persistence/asal/cariAsal.ts';
import { onOneConnection } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';
import { viewMany, type LaporanView } from '../laporan/laporanView.ts';

const SHOWN = 20;
const NOMOR_ASAL_MAX = 100;

/**
 * The laporan that this reader may see under a number of another system, written as that system wrote it or in other case (F151): numbers
 * that people have on paper go on working after their history came in. Several instansi may have used the same number. None for what the
 * reader may not know of, as if it were not there.
 */
export async function cariNomorAsal(
  deps: Deps,
  reader: Reader,
  typed: string,
): Promise<readonly LaporanView[]> {
  const text = typed.trim();
  if (text === '' || text.length > NOMOR_ASAL_MAX || /[\p{Cc}\p{Cs}]/u.test(text)) return [];
  const aturan = await deps.rujukan();
  const written = [...new Set([text, text.toUpperCase(), text.toLowerCase(), text.replace(/^#/, '')])];
  return onOneConnection(deps.db, async (db) => {
    const found = await cariAsal(db, readScope(reader, aturan.pohon), written, SHOWN);
    const now = Math.max(deps.now(), ...found.map((one) => one.laporan.diubahPada));
    return viewMany(db, found, reader, aturan, now);
  });
}
