import { describe, expect, it } from 'vitest';
import { tahapHabis, tahapOf } from './pengingat.ts';

describe('the stage of a due date', () => {
  it.each([
    ['2026-11-10', null],
    ['2026-11-09', 'segera'],
    ['2026-11-02', 'segera'],
    ['2026-11-01', 'lewat'],
    ['2026-10-19', 'lewat'],
    ['2026-10-18', 'lewat_lama'],
    ['2026-09-18', 'lewat_lama'],
    ['2026-09-17', null],
  ])('of %s on 2 November 2026 is %s', (tenggat, tahap) => {
    expect(tahapOf(tenggat, '2026-11-02')).toBe(tahap);
  });
});

describe('the end of a document', () => {
  it.each([
    ['2026-12-03', null],
    ['2026-12-02', 30],
    ['2026-11-10', 30],
    ['2026-11-09', 7],
    ['2026-11-02', 7],
    ['2026-11-01', null],
  ])('on %s is told of at %s days', (sampai, n) => {
    expect(tahapHabis(sampai, '2026-11-02')).toBe(n);
  });
});
