import { expect, test } from 'vitest';
import { monevHref, type MonevAsked } from '../asked.ts';
import { LEMBAR, sheetOf } from './sheet.ts';

const asked: MonevAsked = { per: 'instansi', masa: 'tahun', urut: 'total' };
const rows = (n: number) => Array.from({ length: n }, (_, i) => i);

test('the sheets of a long breakdown are all its rows, each once and in order', () => {
  for (const n of [0, 1, LEMBAR, LEMBAR + 1, 3 * LEMBAR, 714]) {
    const seen: number[] = [];
    for (let lembar = 1, isMore = true; isMore; lembar += 1) {
      const sheet = sheetOf({ ...asked, lembar }, rows(n));
      expect(sheet.dari).toBe(seen.length + 1);
      expect(sheet.prevHref === null).toBe(lembar === 1);
      seen.push(...sheet.rows);
      isMore = sheet.nextHref !== null;
    }
    expect(seen).toEqual(rows(n));
  }
});

test('past the end the last rows, and every other link begins at the first again', () => {
  expect(sheetOf({ ...asked, lembar: 99 }, rows(250)).rows).toEqual(rows(250).slice(200));
  expect(sheetOf(asked, rows(250)).nextHref).toBe(
    '/monev?masa=tahun&per=instansi&urut=total&lembar=2#rincian',
  );
  expect(monevHref({ ...asked, lembar: 2 }, { urut: 'nama' })).not.toContain('lembar');
});
