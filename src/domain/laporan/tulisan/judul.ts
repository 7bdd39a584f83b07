const USUL_MAX = 100;
const USUL_MIN = 10;

/** The title that we propose: the first sentence of the text, cut between words; empty when there is too little. */
export function usulJudul(isi: string): string {
  const [sentence = ''] = isi.trim().split(/(?<=[.!?])\s|\n/);
  const plain = sentence.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
  const letters = Array.from(plain);
  if (letters.length < USUL_MIN) return '';
  if (letters.length <= USUL_MAX) return plain;
  const cut = letters.slice(0, USUL_MAX).join('');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}
