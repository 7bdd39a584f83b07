import { countPercobaan, forgivePercobaan } from '../../persistence/akun/percobaan.ts';
import type { Deps } from '../deps.ts';

const DAY_MS = 24 * 3_600_000;

/** So many replies a day may go to senders of whom nobody proved that they wrote: to one address, to one domain, because of one network. */
export const JATAH_TAK_TERBUKTI = { alamat: 2, domain: 50, jaringan: 50 } as const;

/**
 * Counts replies to senders that nobody stood up for: true while there is room for one more, which is taken. Anybody can write any address
 * above a mail; a reply to each would let one server send our mail to as many strangers as it names. Counted in the database, so that
 * neither a restart nor a second process begins anew, and kept as keyed digests. The message itself is kept and worked on whatever the
 * count says. `jaringan`: whence it came; null: out of a mailbox.
 */
export async function ambilJatahBalasan(
  deps: Pick<Deps, 'db' | 'keys' | 'now'>,
  ke: string,
  jaringan: string | null,
): Promise<boolean> {
  const named: readonly (readonly [keyof typeof JATAH_TAK_TERBUKTI, string])[] = [
    ['alamat', ke],
    ['domain', ke.split('@').at(-1) ?? ''],
    ...(jaringan === null ? [] : [['jaringan', jaringan] as const]),
  ];
  const entries = named.map(([apa, text]) => ({
    apa,
    jenis: `jatah_${apa}`,
    kunci: deps.keys.sidik('kanal', `jatah:${apa}:${text}`),
  }));
  const counts = await countPercobaan(deps.db, entries, deps.now(), DAY_MS);
  const isOver = entries.some(
    ({ apa, jenis }) => (counts.find((one) => one.jenis === jenis)?.jumlah ?? 0) > JATAH_TAK_TERBUKTI[apa],
  );
  // What was not sent uses up nothing of the others.
  if (isOver) await forgivePercobaan(deps.db, entries);
  return !isOver;
}
