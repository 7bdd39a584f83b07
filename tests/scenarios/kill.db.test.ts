import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killNow, until } from '../support/embeddedFolder.ts';
import { makeSystem, type RunningProgram, type System } from '../support/program.ts';
import {
  countByJudul,
  findLost,
  makeSubmissions,
  submit,
  UnexpectedAnswer,
  type Sender,
  type Submission,
} from '../support/submissions.ts';

/** R1: `kill -9` in the middle of 200 concurrent submissions, on the built program and its own database. */
const isFull = process.env['TEST_SCALE'] === 'full';
const rounds = isFull ? 10 : 1;
const patienceMs = isFull ? 1_800_000 : 240_000;
const AT_ONCE = 200;

describe('kill -9 in the middle of 200 submissions', () => {
  let system: System;
  let program: RunningProgram;
  let sender: Sender;
  const every: Submission[] = [];

  beforeAll(async () => {
    system = await makeSystem();
    program = await system.start();
    const made = await system.lapor('account', 'add', '--email', 'ani@contoh.id', '--name', 'Ani Lestari');
    if (made.stderr.includes('error'))
      throw new Error(`the command line did not join the server: ${made.stderr}`);
    const { stdout } = await system.lapor('api-key', '--account', 'ani@contoh.id');
    sender = { address: () => program.address, key: stdout.trim() };
  }, 180_000);

  afterAll(() => system.remove());

  it(
    'of the server: nothing acknowledged is lost, nothing is doubled, the next start recovers by itself',
    { timeout: patienceMs },
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const ours = makeSubmissions(AT_ONCE, `server${round}`);
        await interrupt(ours, 20 + round * 15, () => program.kill());
        program = await system.start();
        await finish(ours);
        expect(ours.every((one) => one.nomor !== null)).toBe(true);
      }
    },
  );

  it(
    'of the database: nothing acknowledged is lost, nothing is doubled, the same server goes on by itself',
    { timeout: patienceMs },
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const ours = makeSubmissions(AT_ONCE, `basis${round}`);
        const serverPid = program.pid;
        await interrupt(ours, 20 + round * 15, async () => {
          const pid = system.databasePid();
          if (pid === null) throw new Error('the embedded database has a pid');
          await killNow(pid);
        });
        await until(async () => (await fetch(`${program.address}/readyz`)).status === 200, 60_000);
        expect(program.pid).toBe(serverPid);
        await finish(ours);
      }
    },
  );

  /** Sends all at once and kills when some were acknowledged; what was under way may fail in any way but a wrong answer. */
  async function interrupt(
    ours: readonly Submission[],
    after: number,
    kill: () => Promise<void>,
  ): Promise<void> {
    every.push(...ours);
    const sent = ours.map(async (one) => {
      try {
        await submit(sender, one);
      } catch (error) {
        if (error instanceof UnexpectedAnswer) throw error;
      }
    });
    const acknowledged = (): number => ours.filter((one) => one.nomor !== null).length;
    const hasUpload = (): boolean => ours.some((one) => one.uploaded !== null);
    await until(() => acknowledged() >= after && hasUpload(), 60_000);
    await kill();
    await Promise.all(sent);
    expect(acknowledged(), 'the kill came in the midst').toBeLessThan(AT_ONCE);
  }

  /** What was acknowledged is there; the sender repeats the rest under the same keys, and then each is there once. */
  async function finish(ours: readonly Submission[]): Promise<void> {
    expect(await findLost(sender, ours)).toEqual([]);
    const laporan = ours.find((one) => one.nomor !== null);
    const upload = ours.find((one) => one.uploaded !== null);
    if (laporan === undefined || upload === undefined)
      throw new Error('a laporan and an upload were acknowledged');
    const strange = [
      { ...laporan, mark: 'lain', uploaded: null },
      { ...upload, nomor: null, file: Buffer.from('lain') },
    ];
    expect(await findLost(sender, strange), 'a loss is noticed').toHaveLength(2);
    await Promise.all(
      ours.map(async (one) => {
        // The attempt that was killed holds its key until it counts as dead.
        while (!(await submit(sender, one))) await sleep(500);
      }),
    );
    // A repeat after all was well makes nothing new either.
    const again = ours.map((one) => ({ ...one, nomor: null }));
    await Promise.all(again.map((one) => submit(sender, one)));
    expect(again.map((one) => one.nomor)).toEqual(ours.map((one) => one.nomor));
    const counts = await countByJudul(sender);
    expect([...counts.values()].filter((count) => count !== 1)).toEqual([]);
    expect(counts.size).toBe(every.length);
    const checked = await system.lapor('check');
    expect({ code: checked.code, stdout: checked.stdout }).toMatchObject({ code: 0 });
    expect(await findLost(sender, ours)).toEqual([]);
  }
});
