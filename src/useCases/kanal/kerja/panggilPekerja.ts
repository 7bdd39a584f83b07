import { call, listen } from '../../../persistence/connection/panggilan.ts';
import type { Deps } from '../../deps.ts';

const CHANNEL = 'pesan_masuk';

/** Tells the workers that a message was stored, so that none waits for their next look. */
export function panggilPekerja({ db }: Pick<Deps, 'db'>): void {
  call(db, CHANNEL);
}

/** Runs `onCall` when messages were stored, by whichever process, and whenever some may have been. */
export function dengarPanggilan(
  { db }: Pick<Deps, 'db'>,
  onCall: () => void,
): { readonly stop: () => Promise<void> } {
  return listen(db, CHANNEL, onCall);
}
