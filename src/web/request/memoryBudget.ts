/**
 * So many bytes of bodies may be held at once; who would go over is told to come back, instead of everyone running out of
 * memory. Reserved by the told length, from the first byte to the last. One network holds half at most, or one body: else a few slow
 * senders from one place would shut the forms for the whole country.
 */
export class MemoryBudget {
  private readonly heldBy = new Map<string, number>();
  private heldBytes = 0;
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  async run<T>(who: string, bytes: number, work: () => Promise<T>): Promise<T | 'busy'> {
    const own = this.heldBy.get(who) ?? 0;
    if (own > 0 && own + bytes > this.maxBytes / 2) return 'busy';
    if (this.heldBytes > 0 && this.heldBytes + bytes > this.maxBytes) return 'busy';
    this.add(who, bytes);
    try {
      return await work();
    } finally {
      this.add(who, -bytes);
    }
  }

  private add(who: string, bytes: number): void {
    this.heldBytes += bytes;
    const own = (this.heldBy.get(who) ?? 0) + bytes;
    if (own > 0) this.heldBy.set(who, own);
    else this.heldBy.delete(who);
  }
}

/** Words and files are held apart: whoever sends films takes no room from those who write. */
const SMALL_BYTES = 1_000_000;
const words = new MemoryBudget(64_000_000);
const files = new MemoryBudget(192_000_000);

/** The budget of a body of this length. */
export function budgetOf(bytes: number): MemoryBudget {
  return bytes <= SMALL_BYTES ? words : files;
}
