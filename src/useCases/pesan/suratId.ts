import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';

/** How a mail of this message is found: the local part of its Message-ID. */
export function suratIdOf(kunci: string): string {
  return createHash('sha256').update(kunci).digest('hex').slice(0, 32);
}

const SEALED = 'segel:';

/**
 * The mails of an account that closes, for whoever removes them later. A key of a message tells its laporan, and its digest can be
 * guessed from that: in the open the row would tie the account to laporan that it filed anonim.
 */
export function sealSurat({ keys }: Pick<Deps, 'keys'>, id: string, kunci: readonly string[]): string[] {
  if (kunci.length === 0) return [];
  return [SEALED + keys.balas.close(id, kunci.map(suratIdOf).join(' ')).toString('hex')];
}

/** The local parts again, sealed or not. */
export function openSurat({ keys }: Pick<Deps, 'keys'>, id: string, surat: readonly string[]): string[] {
  return surat.flatMap((one) =>
    one.startsWith(SEALED)
      ? keys.balas.open(id, Buffer.from(one.slice(SEALED.length), 'hex')).split(' ')
      : [one],
  );
}
