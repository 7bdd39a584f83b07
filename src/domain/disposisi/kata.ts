/** Text as words parted and surrounded by single blanks, lower case, marks gone: so that whole words are found by `includes`. */
export function normalizeTeks(teks: string): string {
  const words = teks
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/** How many of the words or phrases occur as whole words in text made by `normalizeTeks`. */
export function countWords(teks: string, kata: readonly string[]): number {
  return kata.filter((k) => teks.includes(normalizeTeks(k))).length;
}
