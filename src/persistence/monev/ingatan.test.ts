import { describe, expect, it } from 'vitest';
import type { Db } from '../connection/database.ts';
import { ingatan, type Jawaban } from './ingatan.ts';
import { readPotret } from './gulungan/potret.ts';

const KOSONG: Jawaban = { potret: readPotret('3:3:'), tempat: 0, jumlah: new Map() };

describe('answers kept in memory', () => {
  it('give way to newer ones also when they hold nothing: questions without an answer are endless', async () => {
    const memory = ingatan({} as Db);
    let reads = 0;
    const ask = (key: string): Promise<Jawaban> =>
      memory.get(
        key,
        () => true,
        () => {
          reads += 1;
          return Promise.resolve(KOSONG);
        },
      );
    await ask('first');
    await ask('first');
    expect(reads).toBe(1);
    for (let n = 0; n < 50_000; n += 1) await ask(`day ${n}`);
    reads = 0;
    await ask('day 49999');
    expect(reads).toBe(0);
    await ask('first');
    expect(reads).toBe(1);
  });
});
