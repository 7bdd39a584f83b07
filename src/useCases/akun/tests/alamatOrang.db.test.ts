import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { ATTEMPT_LIMITS, WINDOW_MS } from '../pengaman/throttle.ts';
import { listAkun } from '../pengelolaan/listAkun.ts';
import { confirmByKode, confirmByTautan } from '../permohonan/confirm.ts';
import { kodeOf, tautanOf } from '../permohonan/rahasia.ts';
import { requestEmail } from '../profil/changeEmail.ts';
import { signIn } from '../signIn.ts';
import { ask, register } from './daftar.ts';

const tests = useTestDeps();

const idOf = (result: Awaited<ReturnType<typeof ask>>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.permohonan;
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
const other = (kode: string): string => String((Number(kode) + 1) % 1_000_000).padStart(6, '0');
const openLink = (id: string, sandi: string, baru = false) =>
  confirmByTautan(tests().deps, { tautan: tautanOf(tests().deps, id), sandi, baru });

describe('an address that a stranger registered', () => {
  const ASING = 'kunci milik pencuri';
  const enterBy = async (email: string, sandi: string) =>
    codeOf(await signIn(tests().deps, { email, sandi, alamat: 'x' }));

  it('makes no account by a press alone: its owner does not know the password, and a new one is theirs', async () => {
    const { deps } = tests();
    const id = idOf(await ask(deps, { email: 'korban@contoh.id', sandi: ASING }));
    expect(codeOf(await openLink(id, ''))).toBe('input.required');
    expect(codeOf(await openLink(id, 'sandi saya sendiri'))).toBe('akun.not_chosen_password');
    expect(codeOf(await openLink(id, 'pendek', true))).toBe('input.too_short');
    expect(codeOf(await openLink(id, 'korban@contoh.id', true))).toBe('akun.password_like_identity');
    expect(await listAkun(deps, { q: 'korban' })).toEqual([]);
    expect(codeOf(await openLink(id, 'sandi saya sendiri', true))).toBe('ok');
    expect(await enterBy('korban@contoh.id', ASING)).toBe('auth.wrong_credentials');
    expect(await enterBy('korban@contoh.id', 'sandi saya sendiri')).toBe('ok');
  });

  it('makes none by its code either, typed on a page that the stranger sent', async () => {
    const { deps } = tests();
    const id = idOf(await ask(deps, { email: 'korban2@contoh.id', sandi: ASING }));
    const kode = kodeOf(deps, id);
    const type = async (sandi?: string) =>
      codeOf(
        await confirmByKode(deps, { id, kode, akunId: null, ...(sandi === undefined ? {} : { sandi }) }),
      );
    expect([await type(), await type('')]).toEqual(['input.required', 'input.required']);
    // a wrong code tells nothing of the password
    expect(codeOf(await confirmByKode(deps, { id, kode: other(kode), akunId: null, sandi: ASING }))).toBe(
      'akun.code_wrong',
    );
    expect([await type('salah sekali'), await type('salah lagi'), await type(ASING)]).toEqual([
      'akun.not_chosen_password',
      'akun.code_over',
      'akun.code_over',
    ]);
    expect(await listAkun(deps, { q: 'korban2' })).toEqual([]);
  });

  it('is not found by guessing at the link', async () => {
    const { deps, advance } = tests();
    const id = idOf(await ask(deps, { email: 'korban3@contoh.id', sandi: ASING }));
    const told = [];
    for (let i = 0; i <= ATTEMPT_LIMITS.sandi_akun; i += 1)
      told.push(codeOf(await openLink(id, `tebakan ${i}`)));
    expect(told.at(-1)).toBe('auth.too_many_attempts');
    expect(codeOf(await openLink(id, ASING))).toBe('auth.too_many_attempts');
    advance(WINDOW_MS + 1);
    expect(codeOf(await openLink(id, ASING))).toBe('ok');
  });

  it('becomes the address of no account of theirs: the link wants the password of that account', async () => {
    const { deps } = tests();
    const akunId = await register(deps, { email: 'pencuri@contoh.id', sandi: ASING });
    const of = { akunId, email: 'korban4@contoh.id', sandi: ASING, bahasa: 'id', alamat: 'y' } as const;
    const asked = await requestEmail(deps, of);
    const id = asked.ok ? asked.value.permohonan : '';
    expect(codeOf(await openLink(id, 'sandi saya sendiri'))).toBe('akun.wrong_password');
    expect(codeOf(await openLink(id, 'sandi saya sendiri', true))).toBe('akun.wrong_password');
    expect(await listAkun(deps, { q: 'korban4' })).toEqual([]);
    expect(codeOf(await openLink(id, ASING))).toBe('ok');
  });
});
