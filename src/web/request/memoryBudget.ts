/**
 * So many bytes of bodies may be held at once; who would go over is told to come back, instead of everyone running out of
 * memory. Reserved by the told length, so a slow sender holds its own bytes and nobody else's place.
 */
export class MemoryBudget {
  private heldBytes = 0;
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  async run<T>(bytes: number, work: () => Promise<T>): Promise<T | 'busy'> {
    if (this.heldBytes > 0 && this.heldBytes + bytes > this.maxBytes) return 'busy';
    this.heldBytes += bytes;
    try {
      return await work();
    } finally {
      this.heldBytes -= bytes;
    }
  }
}
