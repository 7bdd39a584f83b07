import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './brankas.ts';
import type { CommandIo } from './command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lapor-brankas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publicHalf = (): string => path.join(folder, 'kunci', 'penjaga-identitas.pub');

/** What is printed, and whether the public half lay in its place when the shares came out and when somebody was asked. */
function keyboard(answer: string, over: Partial<CommandIo> = {}) {
  const printed: string[] = [];
  const placed: boolean[] = [];
  const io: CommandIo = {
    environment: {
      LAPOR_VAR: path.join(folder, 'var'),
      LAPOR_KEYS: path.join(folder, 'kunci'),
      LAPOR_BRANKAS: path.join(folder, 'brankas'),
    },
    print: (line) => {
      printed.push(line);
      placed.push(existsSync(publicHalf()));
    },
    report: () => undefined,
    ask: () => {
      placed.push(existsSync(publicHalf()));
      return Promise.resolve(answer);
    },
    ...over,
  };
  return { io, printed, placed };
}

const KEY = ['key', '--shares', '3', '--needed', '2'];

describe('lapor brankas key --shares', () => {
  it('puts the public half in place only when the shares are kept', async () => {
    const { io, printed, placed } = keyboard('Tersimpan');
    expect(await run(KEY, io)).toBe(0);
    expect([printed.length, placed]).toEqual([3, [false, false, false, false]]);
    expect(existsSync(publicHalf())).toBe(true);
  });

  it('leaves the former key in force when nobody confirms, nobody is there, or the lines got lost', async () => {
    expect(await run([...KEY, '--yes'], keyboard('').io)).toBe(0);
    const before = readFileSync(publicHalf(), 'utf8');
    for (const answer of ['', 'tidak', 'ya']) expect(await run(KEY, keyboard(answer).io)).toBe(1);
    const { ask: _ask, ...alone } = keyboard('').io;
    expect(await run(KEY, alone)).toBe(1);
    const lost = keyboard('tersimpan', { settle: () => Promise.reject(new Error('ENOSPC')) });
    await expect(run([...KEY, '--yes'], lost.io)).rejects.toThrow('ENOSPC');
    expect(readFileSync(publicHalf(), 'utf8')).toBe(before);
  });
});
