import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { inside } from '../../../tests/support/masuk.ts';
import { query } from '../../persistence/connection/database.ts';
import { parseOptions } from '@node-rs/argon2';
import { endAllSessions, endSession } from './endSession.ts';
import { findSession } from './findSession.ts';
import { flushLastUses } from './lastUse.ts';
import { hashQueue, HashQueue } from './pengaman/hashQueue.ts';
import { NOBODYS_HASH, SANDI_HASH } from './pengaman/sandiHash.ts';
import { ATTEMPT_LIMITS, WINDOW_MS } from './pengaman/throttle.ts';
import { closeAkun } from './pengelolaan/closeAkun.ts';
import { addPenugasan } from './pengelolaan/addPenugasan.ts';
import { createAkun } from './pengelolaan/createAkun.ts';
import { setSandi } from './pengelolaan/setSandi.ts';
import { purgeAkun } from './purgeAkun.ts';
import { MAX_SESSIONS, SESSION_LIMITS } from './session.ts';
import { signIn, type SignIn } from './signIn.ts';
import { register } from './tests/daftar.ts';

const tests = useTestDeps();
const SANDI = 'kapal tua di muara';
const MINUTE_MS = 60_000;
let visits = 0;

/** From an address of its own unless told otherwise: the brakes are tested apart. */
const enter = (attempt: Partial<SignIn>) =>
  signIn(tests().deps, { sandi: SANDI, alamat: `alamat-${(visits += 1)}`, ...attempt });

async function newAkun(email: string, penugasan: { peran: string; badan: string }[] = []): Promise<string> {
  const made = await createAkun(tests().deps, { nama: 'Siti Rahmah', email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

async function tokenOf(email: string): Promise<string> {
  const entered = await enter({ email });
  return inside(entered).token;
}

const codeOf = (result: Awaited<ReturnType<typeof signIn>>): string =>
  result.ok ? 'ok' : result.refusal.code;
const count = async (table: string): Promise<number> =>
  (await query<{ n: number }>(tests().deps.db, `select count(*)::int as n from ${table}`))[0]?.n ?? 0;

beforeAll(async () => {
  await newAkun('siti@contoh.id');
  await newAkun('kota@contoh.id', [
    { peran: 'admin_instansi', badan: 'KT-63.71' },
    { peran: 'pimpinan', badan: 'PR-63' },
  ]);
});

afterEach(() => vi.restoreAllMocks());

describe('signing in', () => {
  it('opens a session by e-mail address in any case, and by nothing but the right password', async () => {
    const entered = await enter({ email: ' SITI@contoh.id ' });
    const { token, session } = inside(entered);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await findSession(tests().deps, token)).toEqual(session);
    expect(session).toMatchObject({ nama: 'Siti Rahmah', penugasan: [] });
    expect(session.id).not.toContain(token);
    expect(codeOf(await enter({ email: 'siti@contoh.id', sandi: `${SANDI} ` }))).toBe(
      'auth.wrong_credentials',
    );
  });

  it('stores neither the token nor the password', async () => {
    const token = await tokenOf('siti@contoh.id');
    const rows = await query(
      tests().deps.db,
      `select a::text, s::text from akun a join sesi s on s.akun_id = a.id`,
    );
    const stored = JSON.stringify(rows);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token).toString('hex'));
    expect(stored).not.toContain(SANDI);
  });

  it('refuses unknown, ended and wrong alike, after the same number of hashes of the same cost', async () => {
    await closeAkun(tests().deps, await newAkun('lama@contoh.id'));
    const hashes = vi.spyOn(hashQueue, 'run');
    const attempts: Partial<SignIn>[] = [
      { email: 'siti@contoh.id', sandi: 'salah sama sekali' },
      { email: 'tidakada@contoh.id' },
      { email: 'lama@contoh.id' },
      { email: "' or 1=1; drop table akun; --" },
      { namaPengguna: 'tidakada' },
      { telepon: '081200000000' },
    ];
    for (const attempt of attempts) {
      hashes.mockClear();
      expect(await enter(attempt)).toEqual({ ok: false, refusal: { code: 'auth.wrong_credentials' } });
      expect(hashes).toHaveBeenCalledTimes(1);
    }
    const [row] = await query<{ sandi: string }>(
      tests().deps.db,
      `select sandi from akun where email = 'siti@contoh.id'`,
    );
    for (const hash of [NOBODYS_HASH, row?.sandi ?? '']) expect(parseOptions(hash)).toMatchObject(SANDI_HASH);
  });

  it('spends no hash on a password of 10,000 characters', async () => {
    const hashes = vi.spyOn(hashQueue, 'run');
    expect(codeOf(await enter({ email: 'siti@contoh.id', sandi: 'x'.repeat(10_000) }))).toBe(
      'auth.wrong_credentials',
    );
    expect(hashes).not.toHaveBeenCalled();
  });

  it('by telephone number works only where the number was checked', async () => {
    const { deps } = tests();
    const registered = { nama: 'Budi', email: 'budi@contoh.id', telepon: '081211112222', sandi: SANDI };
    await register(deps, registered);
    expect(codeOf(await enter({ telepon: '0812 1111 2222' }))).toBe('auth.wrong_credentials');
    // somebody whom an operator knows has that number: nobody can take it from them by typing it
    const owner = { nama: 'Pemilik', telepon: '+6281211112222', namaPengguna: 'pemilik', sandi: SANDI };
    expect((await createAkun(deps, owner)).ok).toBe(true);
    const entered = await enter({ telepon: '0812 1111 2222' });
    expect(inside(entered).session.nama).toBe('Pemilik');
    expect(codeOf(await enter({ namaPengguna: 'PEMILIK' }))).toBe('ok');
  });

  it('is recorded for keaktifan only where the account is admin of an instansi', async () => {
    const { deps, setNow } = tests();
    await query(deps.db, 'select 1');
    const before = await count('masuk_admin');
    await tokenOf('siti@contoh.id');
    await enter({ email: 'kota@contoh.id', sandi: 'salah sama sekali' });
    expect(await count('masuk_admin')).toBe(before);
    const pada = deps.now() + 5;
    setNow(pada);
    await tokenOf('kota@contoh.id');
    expect(
      await query(deps.db, 'select instansi, pada from masuk_admin where pada = to_timestamp($1)', [
        pada / 1000,
      ]),
    ).toEqual([{ instansi: 'KT-63.71', pada }]);
    const [akun] = await query(
      deps.db,
      `select masuk_terakhir as m from akun where email = 'kota@contoh.id'`,
    );
    expect(akun).toEqual({ m: pada });
  });
});

describe('the brakes', () => {
  it('stop a name from one address after ten failures, also with the right password, for the rest of the window', async () => {
    const { advance } = tests();
    await newAkun('rem@contoh.id');
    const alamat = 'penebak';
    for (let i = 0; i < ATTEMPT_LIMITS.nama_alamat; i += 1) {
      expect(codeOf(await enter({ email: 'rem@contoh.id', sandi: 'salah sama sekali', alamat }))).toBe(
        'auth.wrong_credentials',
      );
    }
    advance(5 * MINUTE_MS);
    const hashes = vi.spyOn(hashQueue, 'run');
    expect(await enter({ email: 'rem@contoh.id', alamat })).toEqual({
      ok: false,
      refusal: { code: 'auth.too_many_attempts', params: { menit: 10 } },
    });
    expect(hashes).not.toHaveBeenCalled();
    // the owner, elsewhere, is not locked out by a stranger
    expect(codeOf(await enter({ email: 'rem@contoh.id' }))).toBe('ok');
    advance(WINDOW_MS);
    expect(codeOf(await enter({ email: 'rem@contoh.id', alamat }))).toBe('ok');
  });

  it('count a name from everywhere, whether it exists or not', async () => {
    await newAkun('sasaran@contoh.id');
    for (const email of ['sasaran@contoh.id', 'hantu@contoh.id']) {
      // too long: counted, and refused before the hash
      const tries = Array.from({ length: ATTEMPT_LIMITS.nama }, () =>
        enter({ email, sandi: 'x'.repeat(999) }),
      );
      const codes = (await Promise.all(tries)).map(codeOf);
      expect(new Set(codes)).toEqual(new Set(['auth.wrong_credentials']));
      expect(codeOf(await enter({ email }))).toBe('auth.too_many_attempts');
    }
  });

  it('count an address over all names, and attempts at the same moment each', async () => {
    const tries = Array.from({ length: ATTEMPT_LIMITS.alamat + 7 }, (_, i) =>
      enter({ email: `orang${i}@contoh.id`, sandi: 'x'.repeat(999), alamat: 'banyak' }),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'auth.too_many_attempts')).toHaveLength(7);
    expect(codeOf(await enter({ email: 'siti@contoh.id', alamat: 'banyak' }))).toBe('auth.too_many_attempts');
  });

  it('forgive those who succeed', async () => {
    await newAkun('rajin@contoh.id');
    for (let i = 0; i < ATTEMPT_LIMITS.nama_alamat + 5; i += 1) {
      expect(codeOf(await enter({ email: 'rajin@contoh.id', alamat: 'rumah' }))).toBe('ok');
    }
  });

  it('keep no name and no address in the clear', async () => {
    const rows = await query(tests().deps.db, 'select p::text from percobaan_masuk p');
    expect(JSON.stringify(rows)).not.toMatch(/contoh|penebak|banyak|rumah/);
  });

  it('let few hashes run at once, a bounded number wait, and refuse the rest', async () => {
    const queue = new HashQueue(2, 3);
    let running = 0;
    let most = 0;
    const work = async (): Promise<string> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return 'done';
    };
    const results = await Promise.all(Array.from({ length: 8 }, () => queue.run(work)));
    expect(most).toBe(2);
    expect(results.filter((one) => one === 'busy')).toHaveLength(3);
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run(work)).toBe('done');
  });

  it('a sign-in that finds the queue full is told to come again and does not count', async () => {
    await newAkun('ramai@contoh.id');
    vi.spyOn(hashQueue, 'run').mockResolvedValue('busy');
    for (let i = 0; i < ATTEMPT_LIMITS.nama_alamat + 2; i += 1) {
      expect(codeOf(await enter({ email: 'ramai@contoh.id', alamat: 'warnet' }))).toBe('web.busy');
    }
  });
});

describe('a session', () => {
  const { petugas, pelapor } = SESSION_LIMITS;

  it.each([
    ['a pelapor', 'siti@contoh.id', pelapor],
    ['an officer', 'kota@contoh.id', petugas],
  ])('of %s ends when it was not used', async (_, email, { idleMs }) => {
    const { deps, advance } = tests();
    const token = await tokenOf(email);
    advance(idleMs - 1);
    expect(await findSession(deps, token)).not.toBeNull();
    advance(idleMs - 1);
    expect(await findSession(deps, token)).not.toBeNull();
    advance(idleMs);
    expect(await findSession(deps, token)).toBeNull();
    advance(-idleMs);
    expect(await findSession(deps, token), 'it does not come back').toBeNull();
  });

  it.each([
    ['a pelapor', 'siti@contoh.id', pelapor],
    ['an officer', 'kota@contoh.id', petugas],
  ])('of %s ends by its age however much it is used', async (_, email, { idleMs, absoluteMs }) => {
    const { deps, advance } = tests();
    const token = await tokenOf(email);
    let age = 0;
    while (age + idleMs / 2 < absoluteMs) {
      advance(idleMs / 2);
      age += idleMs / 2;
      expect(await findSession(deps, token)).not.toBeNull();
    }
    advance(absoluteMs - age);
    expect(await findSession(deps, token)).toBeNull();
  });

  it('writes its use down at most once a minute', async () => {
    const { deps, advance } = tests();
    const token = await tokenOf('siti@contoh.id');
    const lastUse = async () =>
      (await query<{ t: number }>(deps.db, 'select max(terakhir_pada) as t from sesi'))[0]?.t;
    const start = await lastUse();
    advance(MINUTE_MS - 1);
    await findSession(deps, token);
    expect(await lastUse()).toBe(start);
    advance(1);
    await findSession(deps, token);
    expect(await lastUse()).toBe((start ?? 0) + MINUTE_MS);
  });

  it('is written down with those of others that are used within ten seconds, and lives by what is not written yet', async () => {
    const { deps, advance } = tests();
    const [satu, dua] = [await tokenOf('siti@contoh.id'), await tokenOf('siti@contoh.id')];
    const start = deps.now();
    const uses = async () => {
      const rows = await query<{ t: number }>(
        deps.db,
        'select terakhir_pada as t from sesi where dibuat_pada >= $1 order by t',
        [new Date(start)],
      );
      return rows.map((one) => one.t - start);
    };
    advance(MINUTE_MS);
    await findSession(deps, satu);
    advance(1_000);
    await findSession(deps, dua);
    expect(await uses()).toEqual([0, MINUTE_MS]);
    // idle for longer than allowed since the last use that is written, not since the last one
    advance(SESSION_LIMITS.pelapor.idleMs - MINUTE_MS - 500);
    expect(await findSession(deps, dua)).not.toBeNull();
    expect(await uses()).toEqual([MINUTE_MS, deps.now() - start]);
    advance(MINUTE_MS);
    await findSession(deps, dua);
    advance(1_000);
    const tiga = await tokenOf('siti@contoh.id');
    advance(MINUTE_MS);
    await findSession(deps, tiga);
    advance(1_000);
    await findSession(deps, dua);
    expect((await uses()).at(-1)).toBeLessThan(deps.now() - start);
    await flushLastUses(deps);
    expect((await uses()).at(-1)).toBe(deps.now() - start);
  });

  it('is never one that was planted before: signing in gives a new token and ends the old one', async () => {
    const { deps } = tests();
    const planted = await tokenOf('siti@contoh.id');
    const entered = await enter({ email: 'kota@contoh.id', tokenLama: planted });
    expect(inside(entered).token).not.toBe(planted);
    expect(await findSession(deps, planted)).toBeNull();
    const forged = await enter({ email: 'siti@contoh.id', tokenLama: 'dari-penyerang' });
    expect(inside(forged).token).not.toBe('dari-penyerang');
    expect(await findSession(deps, 'dari-penyerang')).toBeNull();
  });

  it('ends by signing out, here or everywhere', async () => {
    const { deps } = tests();
    const akunId = await newAkun('keluar@contoh.id');
    const tokens = [
      await tokenOf('keluar@contoh.id'),
      await tokenOf('keluar@contoh.id'),
      await tokenOf('keluar@contoh.id'),
    ];
    const open = async () =>
      Promise.all(tokens.map(async (token) => (await findSession(deps, token)) !== null));
    await endSession(deps, tokens[0] ?? '');
    expect(await open()).toEqual([false, true, true]);
    expect(await endAllSessions(deps, akunId)).toBe(2);
    expect(await open()).toEqual([false, false, false]);
  });

  it('ends with the account, and with a new password', async () => {
    const { deps } = tests();
    const akunId = await newAkun('ganti@contoh.id');
    const first = await tokenOf('ganti@contoh.id');
    expect((await setSandi(deps, { akunId, sandi: 'perahu baru di hulu' })).ok).toBe(true);
    expect(await findSession(deps, first)).toBeNull();
    expect(codeOf(await enter({ email: 'ganti@contoh.id' }))).toBe('auth.wrong_credentials');
    const second = await enter({ email: 'ganti@contoh.id', sandi: 'perahu baru di hulu' });
    expect((await closeAkun(deps, akunId)).ok).toBe(true);
    expect(await findSession(deps, inside(second).token)).toBeNull();
    expect((await setSandi(deps, { akunId, sandi: 'perahu lama di hulu' })).ok).toBe(false);
  });

  it('shows a role from its first instant to its last, without signing in again', async () => {
    const { deps, advance } = tests();
    const akunId = await newAkun('plt@contoh.id');
    const token = await tokenOf('plt@contoh.id');
    const now = deps.now();
    const role = { akunId, peran: 'pimpinan', badan: 'KT-63.71', sebagai: 'plt' };
    expect(
      (await addPenugasan(deps, { ...role, dari: now + MINUTE_MS, sampai: now + 2 * MINUTE_MS })).ok,
    ).toBe(true);
    const roles = async () => (await findSession(deps, token))?.penugasan;
    expect(await roles()).toEqual([]);
    advance(MINUTE_MS);
    expect(await roles()).toEqual([{ peran: 'pimpinan', badan: 'KT-63.71' }]);
    advance(MINUTE_MS);
    expect(await roles()).toEqual([]);
  });

  it('is one of at most twenty of an account: the oldest goes', async () => {
    const { deps, advance } = tests();
    await newAkun('banyak@contoh.id');
    const tokens: string[] = [];
    for (let i = 0; i <= MAX_SESSIONS; i += 1) {
      advance(1);
      tokens.push(await tokenOf('banyak@contoh.id'));
    }
    expect(await findSession(deps, tokens[0] ?? '')).toBeNull();
    expect(await findSession(deps, tokens[1] ?? '')).not.toBeNull();
    expect(await findSession(deps, tokens.at(-1) ?? '')).not.toBeNull();
  });

  it('that ended, and counters whose window is over, are removed for good', async () => {
    const { deps, advance } = tests();
    await tokenOf('siti@contoh.id');
    advance(pelapor.idleMs + 1);
    const token = await tokenOf('siti@contoh.id');
    const removed = await purgeAkun(deps);
    expect(removed.sesi).toBeGreaterThan(0);
    expect(removed.percobaan).toBeGreaterThan(0);
    expect(await count('sesi')).toBe(1);
    expect(await findSession(deps, token)).not.toBeNull();
  });
});
