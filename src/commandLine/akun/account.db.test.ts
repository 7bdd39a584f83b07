import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { inside } from '../../../tests/support/masuk.ts';
import { withTotp } from '../../../tests/support/totp.ts';
import { readOwnFaktor } from '../../useCases/akun/faktor/ownFaktor.ts';
import { findAkun } from '../../useCases/akun/pengelolaan/findAkun.ts';
import { authenticateKey } from '../../useCases/akun/kunciApi/authenticateKey.ts';
import { signIn } from '../../useCases/akun/signIn.ts';
import { dispatch } from '../dispatch.ts';
import { registry } from '../registry.ts';

const tests = useTestDeps();
const folder = mkdtempSync(path.join(os.tmpdir(), 'lapor-account-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real command on the real composition, against the test's database. */
async function lapor(...args: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const environment = {
    DATABASE_URL: tests().database.appUrl,
    LAPOR_VAR: path.join(folder, 'var'),
    LAPOR_KEYS: path.join(folder, 'kunci'),
    LOG_LEVEL: 'error',
  };
  const io = {
    environment,
    print: (line: string) => out.push(line),
    report: (line: string) => err.push(line),
  };
  const code = await dispatch(
    args,
    { ...io, print: (l) => void io.print(l), report: (l) => void io.report(l) },
    registry,
  );
  return { code, out, err: err.join('\n') };
}

/** At the real time, as the command runs by it. */
function enter(email: string, sandi: string): ReturnType<typeof signIn> {
  tests().setNow(Date.now());
  return signIn(tests().deps, { email, sandi, alamat: email + sandi });
}

describe('lapor account', () => {
  it('add makes an account with roles, and prints a password that signs in', async () => {
    const { code, out, err } = await lapor(
      'account',
      'add',
      '--name=Siti',
      '--email=Siti@contoh.id',
      '--json',
      '--role=admin_instansi@KT-63.71',
      '--role=pengawas@PR-63',
    );
    expect([code, err]).toEqual([0, '']);
    const { password } = JSON.parse(out[0] ?? '') as { password: string };
    const entered = await enter('siti@contoh.id', password);
    expect(inside(entered).session.penugasan).toHaveLength(2);
  });

  it('add takes the password from a file and then does not print it', async () => {
    const file = path.join(folder, 'sandi');
    writeFileSync(file, 'perahu lama di hulu\n');
    const made = await lapor(
      'account',
      'add',
      '--name',
      'Budi',
      '--email',
      'budi@contoh.id',
      '--password-file',
      file,
    );
    expect(made).toEqual({ code: 0, out: ['Account made.'], err: '' });
    expect((await enter('budi@contoh.id', 'perahu lama di hulu')).ok).toBe(true);
  });

  it('add names every fault at once and exits with 1', async () => {
    const { code, err } = await lapor(
      'account',
      'add',
      '--name',
      '7',
      '--role',
      'raja@XX',
      '--role',
      'pimpinan@XX',
    );
    expect(code).toBe(1);
    for (const path of ['nama:', 'peran:', 'badan:', 'email:']) expect(err).toContain(path);
  });

  it('role gives one by days of the body, and ends it', async () => {
    const role = (...more: string[]) =>
      lapor('account', 'role', 'budi@contoh.id', 'pimpinan', 'KT-63.71', ...more);
    expect(await role('--from', '2020-01-01', '--until', '2020-12-31', '--as', 'plt')).toMatchObject({
      code: 0,
    });
    expect((await role()).code).toBe(0);
    expect(await role()).toMatchObject({ code: 1 });
    const rows = async () => (await lapor('account', 'list', '--q', 'budi')).out;
    expect(await rows()).toEqual(['budi@contoh.id\tBudi\tpimpinan@KT-63.71']);
    expect((await role('--end')).code).toBe(0);
    expect(await rows()).toEqual(['budi@contoh.id\tBudi\t']);
    expect((await role('--end')).code).toBe(1);
  });

  it('list --json prints one account a line, without its password', async () => {
    const { code, out } = await lapor('account', 'list', '--json');
    expect(code).toBe(0);
    expect(out.map((line) => (JSON.parse(line) as { email: string }).email)).toEqual([
      'siti@contoh.id',
      'budi@contoh.id',
    ]);
    expect(out.join()).not.toMatch(/argon2|sandi/);
  });

  it('password changes it', async () => {
    const { code, out } = await lapor('account', 'password', 'budi@contoh.id');
    expect(code).toBe(0);
    expect((await enter('budi@contoh.id', (out[0] ?? '').replace('Password: ', ''))).ok).toBe(true);
    expect((await lapor('account', 'password', 'tiada@contoh.id')).code).toBe(1);
  });

  it.each([
    [['account']],
    [['account', 'toString']],
    [['account', 'add']],
    [['account', 'add', '--name', 'x', '--role', 'admin']],
    [['account', 'role', 'a@b.id', 'pimpinan']],
    [['account', 'role', 'a@b.id', 'pimpinan', 'KT-63.71', '--from', '31-12-2026']],
    [['account', 'list', '--what']],
    [['api-key']],
  ])('%j is wrong usage: 2', async (args) => {
    const { code, err } = await lapor(...args);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run lapor --');
  });

  it.each(['account', 'api-key'])('%s --help explains itself with 0', async (name) => {
    expect(await lapor(name, '--help')).toMatchObject({ code: 0, err: '' });
  });

  it('second-factor takes a lost one away, for whoever has one', async () => {
    const { deps } = tests();
    const made = await lapor('account', 'add', '--name=Dewi Lestari', '--email=dewi@contoh.id');
    expect(made.code).toBe(0);
    const akun = await findAkun(deps, 'dewi@contoh.id');
    const akunId = akun.ok ? akun.value.id : '';
    const none = await lapor('account', 'second-factor', 'reset', 'dewi@contoh.id');
    expect([none.code, none.out]).toEqual([1, []]);
    await withTotp(deps, akunId);
    const reset = await lapor(
      'account',
      'second-factor',
      'reset',
      'dewi@contoh.id',
      '--reason=Ponsel hilang di jalan',
    );
    expect([reset.code, reset.out]).toEqual([0, ['Second factor reset.']]);
    const own = await readOwnFaktor(deps, akunId);
    expect([own.daftar, own.riwayat[0]]).toMatchObject([
      [],
      { oleh: null, alasan: 'Ponsel hilang di jalan' },
    ]);
    expect((await lapor('account', 'second-factor', 'dewi@contoh.id')).code).toBe(2);
    expect((await lapor('account', 'second-factor', 'reset', 'siapa@contoh.id')).code).toBe(1);
  });
});

describe('lapor api-key', () => {
  it('prints the new key and nothing else', async () => {
    const { code, out, err } = await lapor('api-key', '--account', 'siti@contoh.id');
    expect([code, err, out.length]).toEqual([0, '', 1]);
    expect(await authenticateKey(tests().deps, out[0] ?? '')).toMatchObject({ nama: 'Siti' });
  });

  it('for an account that is not there prints nothing on stdout and exits with 1', async () => {
    expect(await lapor('api-key', '--account', 'tiada@contoh.id')).toMatchObject({ code: 1, out: [] });
  });
});
