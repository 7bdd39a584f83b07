import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, URUT } from '../cursor.ts';
import { queryWords, searchWords } from '../words/searchText.ts';

test('words lose capitals, marks and punctuation; short forms are written out, stop words left out', () => {
  expect(searchWords('Jl. A. Yani KM-5: Lampu PJU yg PADAM, tdk menyala!')).toBe(
    'jalan a yani km 5 lampu pju padam menyala',
  );
  expect(searchWords('selesai.Terima kasih')).toBe('selesai');
  expect(searchWords('Café–Crème')).toBe('cafe creme');
  expect(queryWords('yang dan di')).toBe('');
  expect(queryWords('jalan JALAN jln')).toBe('jalan');
});

test('whatever is asked, at most 12 words of at most 60 letters or digits are looked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (q) => {
      const words = queryWords(q).split(' ').filter(Boolean);
      expect(words.length).toBeLessThanOrEqual(12);
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,60}\P{L}?$/u);
    }),
  );
});

test('a cursor gives back its place for its own order, and none for another', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...URUT),
      fc.integer({ min: -1e12, max: 4e12 }),
      fc.uuid(),
      fc.boolean(),
      (urut, at, id, isDue) => {
        const place = { urut, pada: urut === 'tenggat' && !isDue ? null : at, id };
        expect(decodeCursor(encodeCursor(place), urut)).toEqual(place);
        for (const other of URUT)
          if (other !== urut) expect(decodeCursor(encodeCursor(place), other)).toBeNull();
      },
    ),
  );
});
