import type { Instant } from '../../domain/shared/time.ts';

const DAY_MS = 24 * 3_600_000;
/** Far above honest use; what lies above is forgotten whole, which only lets replies through again. */
const MOST_KEYS = 50_000;

/** So many replies a day may go to senders of whom nobody proved that they wrote: to one address, to one domain, because of one network. */
export const JATAH_TAK_TERBUKTI = { alamat: 2, domain: 50, jaringan: 50 } as const;

/**
 * Counts replies to senders that nobody stood up for. Anybody can write any address above a mail; a reply to each would let one server send
 * our mail to as many strangers as it names. The message itself is kept and worked on whatever the count says.
 */
export class JatahBalasan {
  private readonly counts = new Map<string, number>();
  private since: Instant = 0;

  /** True while there is room for one more; takes it. `jaringan`: whence it came; null: out of a mailbox. */
  take(ke: string, jaringan: string | null, now: Instant): boolean {
    if (now - this.since >= DAY_MS || this.counts.size > MOST_KEYS) {
      this.counts.clear();
      this.since = now;
    }
    const asked: readonly (readonly [string, number])[] = [
      [`alamat ${ke}`, JATAH_TAK_TERBUKTI.alamat],
      [`domain ${ke.split('@').at(-1) ?? ''}`, JATAH_TAK_TERBUKTI.domain],
      ...(jaringan === null ? [] : [[`jaringan ${jaringan}`, JATAH_TAK_TERBUKTI.jaringan] as const]),
    ];
    if (asked.some(([key, most]) => (this.counts.get(key) ?? 0) >= most)) return false;
    for (const [key] of asked) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return true;
  }
}
