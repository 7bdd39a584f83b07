import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { query } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { reserve } from '../../persistence/idempotensi/idempotensi.ts';
import { claimOf, ClaimLost, recordOutcome, type Claim, type IdempotencyKey } from './claim.ts';
import { ABANDONED_MS, KEPT_MS, purgeAnswers, runOnce, type OnceSteps } from './runOnce.ts';

const tests = useTestDeps();
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const keyOf = (kunci: string, body = 'isi', pemegang = 'akun:1'): IdempotencyKey => ({
  pemegang,
  kunci,
  sidik: digest(body),
});

/** What an act leaves behind, in a table of its own: the same promise as a laporan's. */
beforeAll(async () => {
  const { ownerDb } = tests().database;
  await query(ownerDb, 'create table jejak (kunci text)');
  await query(ownerDb, 'grant select, insert on jejak to lapor_app');
});
afterEach(() => vi.restoreAllMocks());

const traces = async (kunci: string): Promise<number> =>
  (await query(tests().deps.db, 'select from jejak where kunci = $1', [kunci])).length;

/** Leaves its trace and its outcome in one transaction; `meanwhile` happens before the commit. */
function leaveTrace(
  claim: Claim,
  kunci: string,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  return withTransaction(tests().deps.db, { random: () => 0.5 }, async (tx) => {
    await query(tx, 'insert into jejak values ($1)', [kunci]);
    await recordOutcome(tx, claim, `hasil ${kunci}`);
    await meanwhile();
  });
}

function steps(kunci: string, meanwhile?: () => Promise<void>): OnceSteps & { built: number } {
  const made = {
    built: 0,
    act: async (claim: Claim) => {
      await leaveTrace(claim, kunci, meanwhile);
      return { done: `hasil ${kunci}` };
    },
    answer: async (outcome: string) => {
      made.built += 1;
      return { status: 201, body: JSON.stringify({ outcome, ke: made.built }) };
    },
  };
  return made;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a request with a key', () => {
  it('is done once; the repeat gets the very same answer', async () => {
    const work = steps('a');
    const first = await runOnce(tests().deps, keyOf('a'), work);
    expect(first).toEqual({ ok: true, value: { status: 201, body: '{"outcome":"hasil a","ke":1}' } });
    expect(await runOnce(tests().deps, keyOf('a'), work)).toEqual(first);
    expect(await traces('a')).toBe(1);
  });

  it('sent ten times at the same moment is done once, and all ten get the same answer', async () => {
    const work = steps('b', () => pause(150));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => runOnce(tests().deps, keyOf('b'), work)),
    );
    expect(await traces('b')).toBe(1);
    expect(
      new Set(answers.map((answer) => JSON.stringify(answer.ok && JSON.parse(answer.value.body).outcome))),
    ).toEqual(new Set(['"hasil b"']));
  });

  it('is refused when the body is another one, and is its own for another holder', async () => {
    await runOnce(tests().deps, keyOf('c'), steps('c'));
    expect(await runOnce(tests().deps, keyOf('c', 'isi lain'), steps('c'))).toEqual({
      ok: false,
      refusal: { code: 'idempotency.other_body' },
    });
    expect(await runOnce(tests().deps, keyOf('c', 'isi lain', 'akun:2'), steps('c'))).toMatchObject({
      ok: true,
    });
    expect(await traces('c')).toBe(2);
  });

  it.each(['', ' ', 'a b', 'x'.repeat(201), 'é', "\u0000'"])(
    'is refused when the key is %.10j',
    async (kunci) => {
      const refused = await runOnce(tests().deps, keyOf(kunci), steps('tidak'));
      expect(refused).toEqual({ ok: false, refusal: { code: 'idempotency.invalid_key' } });
      expect(await traces('tidak')).toBe(0);
    },
  );

  it('takes SQL in a key for what it is: text', async () => {
    const kunci = "x');drop/**/table/**/idempotensi;--";
    expect((await runOnce(tests().deps, keyOf(kunci), steps(kunci))).ok).toBe(true);
    expect(await traces(kunci)).toBe(1);
  });

  it('still under way after the patience is told so', async () => {
    const { deps } = tests();
    let end: () => void = () => {};
    let begin: () => void = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const first = runOnce(deps, keyOf('d'), {
      ...steps('d'),
      act: async () => {
        begin();
        await held;
        return { refused: { status: 422, body: '{}' } };
      },
    });
    await begun;
    expect(await runOnce(deps, keyOf('d'), steps('d'))).toEqual({
      ok: false,
      refusal: { code: 'idempotency.in_progress' },
    });
    end();
    expect(await first).toEqual({ ok: true, value: { status: 422, body: '{}' } });
  });

  it('keeps a refusal, but not a "try again"', async () => {
    const refuseWith = (status: number): OnceSteps => ({
      act: async () => ({ refused: { status, body: 'tolak' } }),
      answer: async () => ({ status: 500, body: '' }),
    });
    await runOnce(tests().deps, keyOf('e'), refuseWith(422));
    expect(await runOnce(tests().deps, keyOf('e'), steps('e'))).toMatchObject({ value: { status: 422 } });
    for (const status of [503, 429]) {
      await runOnce(tests().deps, keyOf(`f${status}`), refuseWith(status));
      expect(await runOnce(tests().deps, keyOf(`f${status}`), steps('f'))).toMatchObject({
        value: { status: 201 },
      });
    }
  });
});

describe('when something breaks', () => {
  it('before the commit, nothing stands and the repeat does it', async () => {
    const { deps } = tests();
    const broken = steps('g', () => Promise.reject(new Error('listrik padam')));
    await expect(runOnce(deps, keyOf('g'), broken)).rejects.toThrow('listrik padam');
    expect(await traces('g')).toBe(0);
    expect((await runOnce(deps, keyOf('g'), steps('g'))).ok).toBe(true);
    expect(await traces('g')).toBe(1);
  });

  it('after the commit and before the answer, the repeat answers and does nothing', async () => {
    const { deps } = tests();
    const work = steps('h');
    const dying: OnceSteps = { ...work, answer: () => Promise.reject(new Error('listrik padam')) };
    await expect(runOnce(deps, keyOf('h'), dying)).rejects.toThrow('listrik padam');
    expect(await runOnce(deps, keyOf('h'), work)).toMatchObject({ ok: true, value: { status: 201 } });
    expect(await traces('h')).toBe(1);
  });

  it('a holder that died without doing anything is followed after a minute, not before', async () => {
    const { deps, advance } = tests();
    const claim = claimOf(deps, keyOf('i'));
    const now = deps.now();
    await reserve(deps.db, { ...claim, now, expiredBefore: 0, keptUntil: null, abandonedBefore: 0 });
    const early = await runOnce(deps, keyOf('i'), steps('i'));
    expect(early).toEqual({ ok: false, refusal: { code: 'idempotency.in_progress' } });
    advance(ABANDONED_MS);
    expect((await runOnce(deps, keyOf('i', 'isi lain'), steps('i'))).ok).toBe(false);
    expect((await runOnce(deps, keyOf('i'), steps('i'))).ok).toBe(true);
    expect(await traces('i')).toBe(1);
    // the dead one lives after all: it can no longer commit
    await expect(leaveTrace(claim, 'i')).rejects.toThrow(ClaimLost);
    expect(await traces('i')).toBe(1);
  });

  it('a holder that was only slow and commits while it is being followed wins, and the follower answers for it', async () => {
    const { deps, advance } = tests();
    let follower: ReturnType<typeof runOnce> | undefined;
    const slow = steps('j', async () => {
      advance(ABANDONED_MS + 1);
      // waits for the row that this transaction has written
      follower = runOnce(deps, keyOf('j'), steps('j'));
      await pause(200);
    });
    const first = await runOnce(deps, keyOf('j'), slow);
    expect(first.ok).toBe(true);
    expect(await follower).toMatchObject({ ok: true, value: { status: 201 } });
    expect(await traces('j')).toBe(1);
  });
});

it('keeps an answer for a day, then the key is free and the row goes', async () => {
  const { deps, advance } = tests();
  await runOnce(deps, keyOf('k'), steps('k'));
  advance(KEPT_MS - 1);
  await runOnce(deps, keyOf('k'), steps('k'));
  expect(await traces('k')).toBe(1);
  advance(1);
  await runOnce(deps, keyOf('k', 'isi lain'), steps('k'));
  expect(await traces('k')).toBe(2);
  advance(KEPT_MS + 1);
  expect(await purgeAnswers(deps)).toBeGreaterThan(0);
  expect(await query(deps.db, 'select from idempotensi')).toEqual([]);
});

it('keeps no holder, key or answer in the clear', async () => {
  const { deps } = tests();
  await runOnce(deps, keyOf('rahasia-kunci', 'isi', 'akun:rahasia-akun'), steps('rahasia-hasil'));
  const rows = await query<{ t: string }>(
    deps.db,
    `select encode(kunci, 'escape') || encode(sidik, 'escape') || encode(hasil, 'escape') || encode(jawaban, 'escape') as t
       from idempotensi`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/rahasia|hasil|outcome/);
});
