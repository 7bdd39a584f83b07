import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { codeAt, withTotp } from '../../../../tests/support/totp.ts';
import { insertSesi } from '../../../persistence/akun/sesi.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readHeld, TERTUNDA_MS } from '../faktor/masukKedua.ts';
import { beginTotp, confirmTotp, readTotpPlan, RENCANA_MS } from '../faktor/setUp.ts';
import { findSession } from '../findSession.ts';
import { openSessionOf } from '../openSession.ts';
import { ATTEMPT_LIMITS, WINDOW_MS } from '../pengaman/throttle.ts';
import { closeAkun } from '../pengelolaan/closeAkun.ts';
import { changeSandi } from '../profil/changeSandi.ts';
import { tokenHashOf } from '../session.ts';
import { codeOf, duaLangkah } from './duaLangkah.ts';

const tests = useTestDeps({ isDemo: false });
const SANDI = 'kapal tua di muara';
const STEP_MS = 30_000;
const ORIGIN = 'https://lapor.contoh.id';
const { newAkun, first, held, second, newsOf } = duaLangkah(tests, SANDI);

describe('a code app', () => {
  let akunId = '';
  let secret = '';
  beforeAll(async () => {
    akunId = await newAkun('rina@contoh.id', 'pejabat_penghubung', 'KT-63.71/06');
    secret = (await withTotp(tests().deps, akunId)).secret;
  });

  it('stands between the password and the session, and its secret is nowhere in the database', async () => {
    const { deps, advance } = tests();
    const asked = await first('rina@contoh.id');
    if (!asked.ok || asked.value.tahap !== 'faktor') throw new Error('no second step was asked for');
    const token = asked.value.tertunda;
    expect(await findSession(deps, token), 'the wait is no session').toBeNull();
    expect(await readHeld(deps, token, ORIGIN)).toMatchObject({ totp: true, sandi: false, passkey: null });
    const entered = await second(token, 'totp', codeAt(secret, deps.now()));
    if (!entered.ok) throw new Error(entered.refusal.code);
    expect(await findSession(deps, entered.value.token)).toMatchObject({
      akunId,
      tahap: 'penuh',
      punyaFaktor: true,
    });
    const [row] = await query<{ semua: string }>(
      deps.db,
      `select string_agg(f::text, '') || (select string_agg(s::text, '') from sesi s) as semua from faktor f`,
    );
    const hex = Buffer.from(secret, 'ascii').toString('hex');
    expect(row?.semua).not.toContain(secret);
    expect(row?.semua).not.toContain(hex);
    advance(2 * STEP_MS);
  });

  it('takes each code once, also when two come at the same moment', async () => {
    const { deps, advance } = tests();
    const kode = codeAt(secret, deps.now());
    const tokens = await Promise.all([
      held('rina@contoh.id'),
      held('rina@contoh.id'),
      held('rina@contoh.id'),
    ]);
    const codes = (await Promise.all(tokens.map((one) => second(one, 'totp', kode)))).map(codeOf);
    expect(codes.toSorted()).toEqual(['auth.code_used', 'auth.code_used', 'ok']);
    expect(codeOf(await second(await held('rina@contoh.id'), 'totp', kode))).toBe('auth.code_used');
    advance(STEP_MS);
    const before = codeAt(secret, deps.now(), -1);
    expect(codeOf(await second(await held('rina@contoh.id'), 'totp', before)), 'one step later').toBe(
      'auth.code_used',
    );
    advance(3 * STEP_MS);
  });

  it.each([
    [-2, 'auth.wrong_code'],
    [-1, 'ok'],
    [0, 'ok'],
    [1, 'ok'],
    [2, 'auth.wrong_code'],
  ])('of a clock %i steps away: %s', async (steps, code) => {
    const { deps, advance } = tests();
    advance(4 * STEP_MS);
    const typed = codeAt(secret, deps.now(), steps).replace(/(...)/, '$1 ');
    expect(codeOf(await second(await held('rina@contoh.id'), 'totp', typed))).toBe(code);
  });

  it('of somebody else opens nothing, nor does what is no code', async () => {
    const { deps, advance } = tests();
    advance(WINDOW_MS);
    const other = await withTotp(deps, await newAkun('dewi@contoh.id', 'pimpinan'));
    for (const kode of [codeAt(other.secret, deps.now()), '', '12345', '1234567', 'x'.repeat(1000), '٣٣٣٣٣٣'])
      expect(codeOf(await second(await held('rina@contoh.id'), 'totp', kode))).toBe('auth.wrong_code');
  });

  it('is not found by trying: after ten tries the right one is refused too, for the rest of the window', async () => {
    const { deps, advance } = tests();
    advance(WINDOW_MS);
    const wrong = codeAt(secret, deps.now()) === '000000' ? '111111' : '000000';
    const token = await held('rina@contoh.id');
    const tries = Array.from({ length: ATTEMPT_LIMITS.faktor_akun }, () => second(token, 'totp', wrong));
    expect(new Set((await Promise.all(tries)).map(codeOf))).toEqual(new Set(['auth.wrong_code']));
    const other = await held('rina@contoh.id');
    expect(codeOf(await second(other, 'totp', codeAt(secret, deps.now())))).toBe('auth.too_many_attempts');
    expect(codeOf(await second(other, 'pemulihan', 'ABCDE-ABCDE'))).toBe('auth.too_many_attempts');
    expect((await newsOf(akunId)).filter((one) => one === 'faktor_ditebak')).toHaveLength(1);
    advance(WINDOW_MS);
    expect(codeOf(await second(await held('rina@contoh.id'), 'totp', codeAt(secret, deps.now())))).toBe('ok');
  });

  it('is set up by its first right code in the session that began it, within half an hour', async () => {
    const { deps, advance } = tests();
    const own = await newAkun('baru@contoh.id');
    const entered = await first('baru@contoh.id');
    if (!entered.ok || entered.value.tahap !== 'masuk') throw new Error('a pelapor needs none');
    const at = { akunId: own, token: entered.value.token };
    expect(codeOf(await confirmTotp(deps, { ...at, kode: '123456', nama: '' }))).toBe('akun.setup_over');
    await beginTotp(deps, at);
    const plan = await readTotpPlan(deps, at);
    expect(plan?.alamat).toContain(`secret=${plan?.rahasia}`);
    const elsewhere = await first('baru@contoh.id');
    const thief = elsewhere.ok && elsewhere.value.tahap === 'masuk' ? elsewhere.value.token : '';
    expect(await readTotpPlan(deps, { akunId: own, token: thief })).toBeNull();
    const wrong = await confirmTotp(deps, { ...at, kode: '12', nama: '' });
    expect(codeOf(wrong)).toBe('auth.wrong_code');
    advance(RENCANA_MS);
    const kode = codeAt(plan?.rahasia ?? '', deps.now());
    expect(codeOf(await confirmTotp(deps, { ...at, kode, nama: '' }))).toBe('akun.setup_over');
    await beginTotp(deps, at);
    const again = await readTotpPlan(deps, at);
    expect(again?.rahasia).not.toBe(plan?.rahasia);
    const right = codeAt(again?.rahasia ?? '', deps.now());
    const made = await confirmTotp(deps, { ...at, kode: right, nama: 'Ponsel' });
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.kode).toHaveLength(10);
    expect(await findSession(deps, at.token), 'the token is another one').toBeNull();
    expect(await findSession(deps, thief), 'no other session showed the factor').toBeNull();
    expect(await findSession(deps, made.value.token)).toMatchObject({ akunId: own, punyaFaktor: true });
    expect(await newsOf(own)).toEqual(['faktor_dipasang']);
    expect(codeOf(await second(await held('baru@contoh.id'), 'totp', right)), 'the code of the set-up').toBe(
      'auth.code_used',
    );
  });
});

describe('the wait for the second step', () => {
  it('ends after ten minutes, with one session, and with the account', async () => {
    const { deps, advance } = tests();
    const akunId = await newAkun('tunggu@contoh.id', 'pimpinan');
    const { secret } = await withTotp(deps, akunId);
    const late = await held('tunggu@contoh.id');
    advance(TERTUNDA_MS);
    expect(await readHeld(deps, late, ORIGIN)).toBeNull();
    expect(codeOf(await second(late, 'totp', codeAt(secret, deps.now())))).toBe('auth.sign_in_over');
    const once = await held('tunggu@contoh.id');
    expect(codeOf(await second(once, 'totp', codeAt(secret, deps.now())))).toBe('ok');
    advance(STEP_MS);
    expect(codeOf(await second(once, 'totp', codeAt(secret, deps.now())))).toBe('auth.sign_in_over');
    expect(codeOf(await second('x'.repeat(43), 'totp', '123456'))).toBe('auth.sign_in_over');
    const last = await held('tunggu@contoh.id');
    await closeAkun(deps, akunId);
    advance(STEP_MS);
    expect(codeOf(await second(last, 'totp', codeAt(secret, deps.now())))).toBe('auth.sign_in_over');
  });

  it('ends when the password that began it is changed', async () => {
    const { deps } = tests();
    const akunId = await newAkun('ganti@contoh.id');
    await withTotp(deps, akunId);
    const waits = await held('ganti@contoh.id');
    const change = { akunId, sandiLama: SANDI, sandi: 'perahu merah di dermaga', token: 'x' };
    expect(await changeSandi(deps, change)).toMatchObject({ ok: true });
    expect(await readHeld(deps, waits, ORIGIN)).toBeNull();
  });

  it('is not got round by a mail, nor by a session that began just before the factor', async () => {
    const { deps } = tests();
    const akunId = await newAkun('jalan@contoh.id', 'pimpinan');
    await withTotp(deps, akunId);
    expect(await openSessionOf(deps, akunId, {})).toBeNull();
    const token = 't'.repeat(43);
    await insertSesi(deps.db, { tokenHash: tokenHashOf(token), akunId, pada: deps.now(), keep: 20 });
    expect(await findSession(deps, token)).toBeNull();
  });
});
