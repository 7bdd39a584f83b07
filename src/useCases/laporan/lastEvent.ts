import type { Instant } from '../../domain/shared/time.ts';
import { lastEventPada } from '../../persistence/laporan/lastEvent.ts';
import type { Deps } from '../deps.ts';

/** The latest instant in the history, null while there is none: a program's clock may not lie before it (interfaces §2). */
export function lastEventInstant(deps: Pick<Deps, 'db'>): Promise<Instant | null> {
  return lastEventPada(deps.db);
}
