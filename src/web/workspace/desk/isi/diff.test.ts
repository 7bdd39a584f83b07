import { describe, expect, it } from 'vitest';
import { diffWords, type Potongan } from './diff.ts';

const without = (pieces: readonly Potongan[], jenis: Potongan['jenis']): string =>
  pieces
    .filter((one) => one.jenis !== jenis)
    .map((one) => one.teks)
    .join('');

describe('diffWords', () => {
  it('marks what went and what came, and leaves the rest', () => {
    expect(diffWords('Jalan rusak di pasar', 'Jalan berlubang di pasar baru')).toEqual([
      { jenis: 'sama', teks: 'Jalan ' },
      { jenis: 'hilang', teks: 'rusak' },
      { jenis: 'baru', teks: 'berlubang' },
      { jenis: 'sama', teks: ' di pasar' },
      { jenis: 'baru', teks: ' baru' },
    ]);
  });

  it('marks nothing between equal texts and everything between different ones', () => {
    expect(diffWords('sama saja', 'sama saja')).toEqual([{ jenis: 'sama', teks: 'sama saja' }]);
    expect(diffWords('', 'baru')).toEqual([{ jenis: 'baru', teks: 'baru' }]);
    expect(diffWords('lama', '')).toEqual([{ jenis: 'hilang', teks: 'lama' }]);
  });

  it('gives both texts back whole, whatever they are, also beyond its patience', () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const words = ['jalan', 'rusak', '  ', '\n', '👷‍♀️', 'صرف', 'a', '<b>', 'di'];
    const text = (n: number): string =>
      Array.from({ length: n }, () => words[next(words.length)] ?? '').join(next(2) === 0 ? ' ' : '');
    for (let round = 0; round < 200; round += 1) {
      const [a, b] = [text(next(30)), text(next(30))];
      const pieces = diffWords(a, b);
      expect([without(pieces, 'baru'), without(pieces, 'hilang')]).toEqual([a, b]);
    }
    const [long, other] = [`x ${'kata '.repeat(2_000)}`, `y ${'lain '.repeat(2_000)}`];
    const pieces = diffWords(long, other);
    expect([without(pieces, 'baru'), without(pieces, 'hilang')]).toEqual([long, other]);
  });
});
