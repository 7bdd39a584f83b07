import { STOP_WORDS } from './stopWords.ts';

/** More than any search needs, so that no query costs much. */
const maxQueryWords = 12;
/** A longer "word" is cut, in text and query alike: PostgreSQL takes none over 2 kB. */
const maxWordLength = 60;

/**
 * The words of a text as they are looked up: lower case, marks and punctuation gone, the commonest short forms written out,
 * stop words left out (PostgreSQL's `indonesian` stems but knows none). Text and query pass through here, so that any word,
 * also an invented one, finds itself.
 */
export function searchWords(text: string): string {
  return wordsOf(text).join(' ');
}

/** The words of a query; empty when nothing is left to look for. */
export function queryWords(q: string): string {
  return [...new Set(wordsOf(q))].slice(0, maxQueryWords).join(' ');
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  const words: string[] = [];
  for (const found of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const word = SHORT_FORMS.get(found) ?? found;
    if (!STOP_WORDS.has(word)) words.push(word.slice(0, maxWordLength));
  }
  return words;
}

const SHORT_FORMS = new Map([
  ['jl', 'jalan'],
  ['jln', 'jalan'],
  ['kel', 'kelurahan'],
  ['kec', 'kecamatan'],
  ['kab', 'kabupaten'],
  ['prov', 'provinsi'],
  ['dgn', 'dengan'],
  ['dg', 'dengan'],
  ['yg', 'yang'],
  ['utk', 'untuk'],
  ['krn', 'karena'],
  ['krna', 'karena'],
  ['tdk', 'tidak'],
  ['tak', 'tidak'],
  ['gak', 'tidak'],
  ['nggak', 'tidak'],
  ['blm', 'belum'],
  ['sdh', 'sudah'],
  ['udah', 'sudah'],
  ['dr', 'dari'],
  ['pd', 'pada'],
  ['jg', 'juga'],
  ['sy', 'saya'],
  ['org', 'orang'],
  ['bgt', 'sekali'],
  ['thn', 'tahun'],
  ['tgl', 'tanggal'],
  ['rmh', 'rumah'],
]);
