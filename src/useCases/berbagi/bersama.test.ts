import { describe, expect, test } from 'vitest';
import { bersama } from './bersama.ts';
import type { FigureDeps } from '../monev/readIndikator.ts';

interface Run {
  readonly end: (answer: string) => void;
  readonly fail: (error: Error) => void;
}

function stage(): {
  deps: FigureDeps;
  runs: Run[];
  ask: (key: string, deps?: FigureDeps) => Promise<string>;
} {
  const deps = {
    db: {},
    now: () => 0,
    rujukan: () => Promise.reject(new Error('not asked')),
  } as unknown as FigureDeps;
  const runs: Run[] = [];
  const work = (): Promise<string> =>
    new Promise((resolve, reject) => {
      runs.push({ end: resolve, fail: reject });
    });
  return { deps, runs, ask: (key, own = deps) => bersama(own, key, work) };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the same question of many', () => {
  test('is answered by a reading that began after it was asked, one for all who wait', async () => {
    const { runs, ask } = stage();
    const first = ask('a');
    const later = [ask('a'), ask('a'), ask('a')];
    expect(runs.length).toBe(1);
    runs[0]?.end('old');
    expect(await first).toBe('old');
    await settle();
    expect(runs.length).toBe(2);
    const last = ask('a');
    runs[1]?.end('new');
    expect(await Promise.all(later)).toEqual(['new', 'new', 'new']);
    await settle();
    runs[2]?.end('newest');
    expect(await last).toBe('newest');
    await settle();
    void ask('a');
    expect(runs.length).toBe(4);
  });

  test('fails for those who shared it, and is read anew by the next', async () => {
    const { runs, ask } = stage();
    const first = ask('a');
    const second = ask('a');
    runs[0]?.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await settle();
    runs[1]?.end('there');
    expect(await second).toBe('there');
  });

  test('waits for no other question, and not for one by another clock', () => {
    const { deps, runs, ask } = stage();
    void ask('a');
    void ask('b');
    void ask('a', { ...deps, now: () => 1 });
    expect(runs.length).toBe(3);
  });
});
