const SAMPAI = /^(?:delivrd|delivered|sampai|success|1)$/i;
const GAGAL =
  /^(?:undeliv|undelivered|undeliverable|failed|failure|rejectd|rejected|expired|deleted|gagal|2|16)$/i;

/**
 * What a gateway says of a message that it took: the words of SMPP 3.4 (appendix B), those in common use, and Kannel's numbers (1 delivered,
 * 2 not delivered, 16 refused). Null: it is under way still, or the word is not known.
 */
export function bacaTanda(said: string): 'sampai' | 'gagal' | null {
  const word = said.trim();
  if (SAMPAI.test(word)) return 'sampai';
  return GAGAL.test(word) ? 'gagal' : null;
}
