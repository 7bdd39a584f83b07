/** Shorter words would be cut out of the middle of good passwords. */
const KATA_MIN = 3;
/** What stays beside known words must hold more than a year's worth of signs, or nothing was added to the guess. */
const SISA_MIN = 4;

/** A text as guessers compare it: one form of each letter, small, without white space. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** The words of a name or an address that a guesser would try, squeezed, the longest first. */
export function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => Array.from(word).length >= KATA_MIN);
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}

/**
 * True for a password that consists of these words, digits and signs: "siti_rahmah1987". Digits and signs alone are for other
 * rules to judge.
 */
export function isOnlyWords(sandi: string, words: readonly string[]): boolean {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  let rest = squeeze(sandi);
  const before = rest;
  for (const word of longestFirst) rest = rest.replaceAll(word, ' ');
  if (rest === before) return false;
  return (
    Array.from(rest.replace(/[\s\d\p{P}\p{S}]/gu, (sign) => ((sign.codePointAt(0) ?? 0) > 0x7f ? sign : '')))
      .length < SISA_MIN
  );
}

/**
 * The forms under which a password is looked up in a list of breached ones: itself; its word without digits and signs around it,
 * when that word is at least half of it; and that word with the usual signs for letters turned back ("p@ssw0rd" → "password").
 */
export function lookUpForms(sandi: string): string[] {
  const whole = squeeze(sandi);
  const base = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const bases = base.length * 2 >= whole.length ? [base, plain(base, 'i'), plain(base, 'l')] : [];
  return [...new Set([whole, ...bases])];
}

function plain(text: string, one: 'i' | 'l'): string {
  const letters: Readonly<Record<string, string>> = {
    '@': 'a',
    '4': 'a',
    '3': 'e',
    '0': 'o',
    '5': 's',
    $: 's',
    '7': 't',
    '1': one,
    '!': one,
  };
  return text.replace(/[@4305$71!]/g, (sign) => letters[sign] ?? sign);
}
