import { describe, expect, it } from 'vitest';
import { assert, unreachable } from './assert.ts';
import { ok, refusal, refuse } from './result.ts';

describe('a broken promise of our own', () => {
  it('is thrown, with what was promised', () => {
    expect(() => assert(false, 'one is one')).toThrow('one is one');
    expect(() => assert(true, 'one is one')).not.toThrow();
    expect(() => unreachable({ op: 'new' } as never)).toThrow('{"op":"new"}');
  });
});

describe('a refusal', () => {
  it('is returned, and holds only what was said', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(refuse('laporan.not_found')).toStrictEqual({ ok: false, refusal: { code: 'laporan.not_found' } });
    expect(refusal('a.b', { n: 1 }, 'isi')).toStrictEqual({ code: 'a.b', params: { n: 1 }, path: 'isi' });
  });
});
