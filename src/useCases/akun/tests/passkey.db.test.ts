import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { SoftPasskey, type Made } from '../../../../tests/support/passkey.ts';
import type { Result } from '../../../domain/shared/result.ts';
import { insertSesi } from '../../../persistence/akun/sesi.ts';
import { finishSignIn, holdSignIn, readHeld } from '../faktor/masukKedua.ts';
import { readOwnFaktor } from '../faktor/ownFaktor.ts';
import { passkeyDomain } from '../faktor/passkey.ts';
import { proveAgain } from '../faktor/proveAgain.ts';
import { beginPasskey, confirmPasskey, MAX_FAKTOR } from '../faktor/setUp.ts';
import { waysOf } from '../faktor/waysToProve.ts';
import { findSession } from '../findSession.ts';
import { ATTEMPT_LIMITS } from '../pengaman/throttle.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { tokenHashOf } from '../session.ts';

const tests = useTestDeps({ isDemo: false });
const SANDI = 'kapal tua di muara';
const ORIGIN = 'https://lapor.contoh.id';
const FALSE_ORIGIN = 'https://lapor.c0ntoh.id';
const akunOf = new Map<string, string>();

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

async function sessionOf(akunId: string): Promise<{ akunId: string; token: string }> {
  const { deps } = tests();
  const token = deps.chance.bytes(32).toString('base64url');
  await insertSesi(deps.db, {
    tokenHash: tokenHashOf(token),
    akunId,
    pada: deps.now(),
    keep: 20,
    faktor: 'totp',
  });
  return { akunId, token };
}

async function newAkun(email: string): Promise<string> {
  const penugasan = [{ peran: 'pimpinan', badan: 'KT-63.71' }];
  const made = await createAkun(tests().deps, { nama: 'Rina Wulandari', email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  akunOf.set(email, made.value.akunId);
  return made.value.akunId;
}

async function register(akunId: string, key: SoftPasskey, made: Made = {}) {
  const { deps } = tests();
  const at = await sessionOf(akunId);
  const begun = await beginPasskey(deps, { ...at, origin: ORIGIN });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const jawaban = key.create(begun.value, made);
  const again = { ...at, jawaban, origin: ORIGIN, nama: 'Laptop' };
  const first = await confirmPasskey(deps, again);
  return { first, second: () => confirmPasskey(deps, again) };
}

/** The password was right. */
async function held(email: string): Promise<{ token: string; pilihan: string }> {
  const { deps } = tests();
  const token = await holdSignIn(deps, akunOf.get(email) ?? '', {}, []);
  return { token, pilihan: (await readHeld(deps, token, ORIGIN))?.passkey ?? '' };
}

const finish = (token: string, jawaban: string, origin = ORIGIN) =>
  finishSignIn(tests().deps, { token, bukti: { cara: 'passkey', jawaban, origin }, browser: {} });

async function enterWith(email: string, key: SoftPasskey, made: Made = {}): Promise<string> {
  const { token, pilihan } = await held(email);
  return codeOf(await finish(token, key.get(pilihan, made)));
}

describe('a passkey', () => {
  const key = new SoftPasskey(ORIGIN);
  let akunId = '';
  beforeAll(async () => {
    akunId = await newAkun('rina@contoh.id');
    if (!(await register(akunId, key)).first.ok) throw new Error('the passkey of the test was refused');
  });

  it('signs in on this site, for whoever was verified at the device', async () => {
    expect(await enterWith('rina@contoh.id', key)).toBe('ok');
    expect((await readOwnFaktor(tests().deps, akunId)).daftar).toMatchObject([
      { jenis: 'passkey', nama: 'Laptop', terakhirPada: tests().deps.now() },
    ]);
    expect(await enterWith('rina@contoh.id', key, { isVerified: false })).toBe('auth.passkey_refused');
  });

  it('that was shown to a site with another address opens nothing here', async () => {
    expect(await enterWith('rina@contoh.id', key, { origin: FALSE_ORIGIN })).toBe('auth.passkey_refused');
    const own = await newAkun('palsu@contoh.id');
    const made = (await register(own, new SoftPasskey(ORIGIN), { origin: FALSE_ORIGIN })).first;
    expect(codeOf(made)).toBe('auth.passkey_refused');
  });

  it('answers one challenge once: neither an old answer nor one for another challenge serves', async () => {
    const { token, pilihan } = await held('rina@contoh.id');
    const answer = key.get(pilihan);
    expect(codeOf(await finish(token, key.get(pilihan, { tantangan: 'AAAA' })))).toBe('auth.passkey_refused');
    expect(codeOf(await finish(token, answer)), 'the challenge went with the wrong answer').toBe(
      'auth.passkey_refused',
    );
    const other = await held('rina@contoh.id');
    expect(codeOf(await finish(other.token, answer)), 'made for another sign-in').toBe(
      'auth.passkey_refused',
    );
    const twice = await register(await newAkun('sekali@contoh.id'), new SoftPasskey(ORIGIN));
    expect(codeOf(twice.first)).toBe('ok');
    expect(codeOf(await twice.second())).toBe('auth.passkey_refused');
  });

  it('whose count does not go on is a copy, and is refused', async () => {
    const copy = key.copy();
    expect(await enterWith('rina@contoh.id', key)).toBe('ok');
    expect(await enterWith('rina@contoh.id', copy)).toBe('auth.passkey_copied');
    expect(await enterWith('rina@contoh.id', copy, { hitungan: 0 })).toBe('auth.passkey_copied');
    const two = await Promise.all([held('rina@contoh.id'), held('rina@contoh.id')]);
    const same = { hitungan: 1_000 };
    const codes = await Promise.all(
      two.map(async ({ token, pilihan }) => codeOf(await finish(token, key.get(pilihan, same)))),
    );
    expect(codes.toSorted()).toEqual(['auth.passkey_copied', 'ok']);
  });

  it('of somebody else, unknown, cut or no answer at all opens nothing', async () => {
    const theirs = new SoftPasskey(ORIGIN);
    await register(await newAkun('lain@contoh.id'), theirs);
    expect(await enterWith('rina@contoh.id', theirs)).toBe('auth.passkey_refused');
    expect(await enterWith('rina@contoh.id', new SoftPasskey(ORIGIN))).toBe('auth.passkey_refused');
    for (const jawaban of ['', '{}', 'null', '[]', '{"id":1}', '{"id":"x"}', 'x'.repeat(30_000)]) {
      const { token } = await held('rina@contoh.id');
      expect(codeOf(await finish(token, jawaban)), jawaban.slice(0, 20)).toBe('auth.passkey_refused');
    }
    const { token, pilihan } = await held('rina@contoh.id');
    const cut = JSON.parse(key.get(pilihan, { hitungan: 2_000 })) as { response: Record<string, string> };
    cut.response['signature'] = cut.response['authenticatorData'] ?? '';
    expect(codeOf(await finish(token, JSON.stringify(cut)))).toBe('auth.passkey_refused');
  });

  it('is one account’s alone, also when somebody registers it again', async () => {
    const again = await register(await newAkun('tiru@contoh.id'), key);
    expect(codeOf(again.first)).toBe('akun.passkey_known');
  });

  it('goes on working while somebody guesses codes', async () => {
    const { deps } = tests();
    for (let i = 0; i <= ATTEMPT_LIMITS.faktor_akun; i += 1) {
      const { token } = await held('rina@contoh.id');
      const bukti = { cara: 'totp', kode: '123456' } as const;
      expect((await finishSignIn(deps, { token, bukti, browser: {} })).ok).toBe(false);
    }
    expect(await enterWith('rina@contoh.id', key, { hitungan: 3_000 })).toBe('ok');
  });

  it('proves again in a session, with a challenge of that session', async () => {
    const { deps } = tests();
    const at = await sessionOf(akunId);
    const other = await sessionOf(akunId);
    const of = async ({ token }: { token: string }) =>
      (await waysOf(deps, { akunId, token, origin: ORIGIN })).passkey ?? '';
    const [mine, theirs] = [await of(at), await of(other)];
    const tried = (pilihan: string, hitungan: number) => {
      const bukti = { cara: 'passkey', jawaban: key.get(pilihan, { hitungan }), origin: ORIGIN } as const;
      return proveAgain(deps, { ...at, bukti });
    };
    expect(codeOf(await tried(theirs, 4_000))).toBe('auth.passkey_refused');
    expect(codeOf(await tried(mine, 4_001)), 'the challenge is gone').toBe('auth.passkey_refused');
    const proved = await tried(await of(at), 4_002);
    expect(proved.ok && (await findSession(deps, proved.value.token))).toMatchObject({ akunId });
  });

  it('is not made with the challenge of a proof: a stolen session that proved nothing gets itself none', async () => {
    const { deps } = tests();
    const stolen = await sessionOf(akunId);
    const asked = (await waysOf(deps, { ...stolen, origin: ORIGIN })).passkey ?? '';
    const { challenge } = JSON.parse(asked) as { challenge: string };
    const thief = new SoftPasskey(ORIGIN);
    const options = JSON.stringify({ challenge, rp: { id: 'lapor.contoh.id' } });
    const jawaban = thief.create(options);
    const made = await confirmPasskey(deps, { ...stolen, jawaban, origin: ORIGIN, nama: 'Pencuri' });
    expect(codeOf(made)).toBe('auth.passkey_refused');
  });

  it('is asked of as many as anybody carries', async () => {
    const own = await newAkun('banyak@contoh.id');
    for (let i = 0; i < MAX_FAKTOR; i += 1)
      expect(codeOf((await register(own, new SoftPasskey(ORIGIN))).first)).toBe('ok');
    expect(codeOf((await register(own, new SoftPasskey(ORIGIN))).first)).toBe('akun.too_many_factors');
  });
});

describe('the domain of passkeys', () => {
  it.each([
    ['https://lapor.go.id', 'lapor.go.id'],
    ['https://lapor.go.id:8443', 'lapor.go.id'],
    ['http://localhost:3000', 'localhost'],
    ['http://lapor.go.id', null],
    ['http://127.0.0.1:3000', null],
    ['https://10.0.0.8', null],
    ['https://[::1]:3000', null],
  ])('of %s is %s', (origin, domain) => {
    expect(passkeyDomain(origin)).toBe(domain);
  });
});
