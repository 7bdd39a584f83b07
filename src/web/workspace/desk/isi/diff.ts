/** A piece of a text beside another version of it. */
export interface Potongan {
  readonly jenis: 'sama' | 'hilang' | 'baru';
  readonly teks: string;
}

/** Beyond this (words × words) a fair comparison costs more than it shows: the whole middle counts as changed. */
const MAX_CELLS = 1_500_000;

/**
 * What a correction changed, word by word (F66): the pieces that both versions have, those only the original has (`hilang`) and those only
 * the present text has (`baru`). Joined without `baru` they are the original, without `hilang` the present text.
 */
export function diffWords(asli: string, kini: string): readonly Potongan[] {
  const a = wordsOf(asli);
  const b = wordsOf(kini);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    ...a.slice(0, start).map((teks) => ({ jenis: 'sama', teks }) as const),
    ...middle,
    ...a.slice(a.length - end).map((teks) => ({ jenis: 'sama', teks }) as const),
  ]);
}

/** Words and the blanks between them, so that nothing is lost. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

/** The longest common run of words, by the classic table. */
function between(a: readonly string[], b: readonly string[]): readonly Potongan[] {
  if (a.length * b.length > MAX_CELLS) {
    return [
      ...a.map((teks) => ({ jenis: 'hilang', teks }) as const),
      ...b.map((teks) => ({ jenis: 'baru', teks }) as const),
    ];
  }
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  return walk(a, b, table, width);
}

function walk(
  a: readonly string[],
  b: readonly string[],
  table: Uint16Array,
  width: number,
): readonly Potongan[] {
  const found: Potongan[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const at = i * width + j;
    if (left !== undefined && left === right) {
      found.push({ jenis: 'sama', teks: left });
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (table[at + width] ?? 0) >= (table[at + 1] ?? 0))
    ) {
      found.push({ jenis: 'hilang', teks: left });
      i += 1;
    } else {
      found.push({ jenis: 'baru', teks: right ?? '' });
      j += 1;
    }
  }
  return found;
}

/** Neighbours of one kind become one piece; a blank between two changes belongs to both, so that a changed phrase reads as one. */
function joined(pieces: readonly Potongan[]): readonly Potongan[] {
  const found: Potongan[] = [];
  let [hilang, baru] = ['', ''];
  const flush = (): void => {
    if (hilang !== '') found.push({ jenis: 'hilang', teks: hilang });
    if (baru !== '') found.push({ jenis: 'baru', teks: baru });
    [hilang, baru] = ['', ''];
  };
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    const isBridge =
      hilang + baru !== '' && /^\s+$/u.test(piece.teks) && next !== undefined && next.jenis !== 'sama';
    if (piece.jenis === 'sama' && !isBridge) {
      flush();
      const last = found.at(-1);
      if (last?.jenis === 'sama') found[found.length - 1] = { jenis: 'sama', teks: last.teks + piece.teks };
      else found.push(piece);
      return;
    }
    if (piece.jenis !== 'baru') hilang += piece.teks;
    if (piece.jenis !== 'hilang') baru += piece.teks;
  });
  flush();
  return found;
}
