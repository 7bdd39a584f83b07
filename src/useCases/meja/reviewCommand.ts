import { viewOf } from '../../domain/laporan/access.ts';
import type { Command } from '../../domain/laporan/commands.ts';
import { decide } from '../../domain/laporan/decide.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import type { Refusal } from '../../domain/shared/result.ts';
import { loadManyLaporan } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';

/** What one command would do to one laporan; nothing is stored. */
export interface Tinjauan {
  readonly nomor: string;
  /** Null for a laporan that the reader may not know of. */
  readonly judul: string | null;
  readonly status: Laporan['status'] | null;
  /** How many events it has: what the officer has seen. */
  readonly urut: number;
  /** Why it would be refused; null when it would be done. */
  readonly refusal: Refusal | null;
}

/**
 * Decides a command for many laporan without storing anything, each as if given now: by the same rules, so that a preview never promises
 * what the act then refuses. In the order of `nomor`.
 */
export async function reviewCommand(
  deps: Deps,
  reader: Reader,
  akunId: string,
  nomor: readonly string[],
  command: Command,
): Promise<readonly Tinjauan[]> {
  const [aturan, loaded] = await Promise.all([deps.rujukan(), loadManyLaporan(deps.db, nomor)]);
  const byNomor = new Map(loaded.map((one) => [one.laporan.nomor, one]));
  return nomor.map((one) => {
    const found = byNomor.get(one);
    const pada = Math.max(deps.now(), found?.laporan.diubahPada ?? 0);
    const view = found && viewOf(reader, found.laporan, found.milik, aturan.pohon, pada);
    if (found === undefined || view === undefined || view.fakta === 'tidak') {
      return { nomor: one, judul: null, status: null, urut: 0, refusal: { code: 'laporan.not_found' } };
    }
    const actor = { jenis: 'orang', reader, samaran: deps.keys.samaran(found.id, akunId) } as const;
    const decided = decide(found, command, actor, { pada }, aturan);
    return {
      nomor: one,
      judul: view.teks ? found.laporan.judul : null,
      status: view.fakta === 'sendiri' ? null : found.laporan.status,
      urut: found.laporan.urut,
      refusal: decided.ok ? null : decided.refusal,
    };
  });
}
