import { expect, it } from 'vitest';
import { lookUpForms } from '../../../domain/pelapor/sandiBentuk.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { setSandi } from '../pengelolaan/setSandi.ts';
import { sandiBocor } from '../pengaman/sandiBocor.ts';
import { requestAkun } from '../permohonan/requestAkun.ts';
import { seedDemoAccounts } from '../seedDemoAccounts.ts';
import { signIn } from '../signIn.ts';

const tests = useTestDeps();
const codesOf = (made: { ok: true } | { ok: false; refusal: readonly { code: string }[] }): string[] =>
  made.ok ? [] : made.refusal.map((one) => one.code);

it('the shipped list holds tens of thousands of words, and its entries of any case are found in it', async () => {
  const bocor = await sandiBocor();
  for (const known of ['basketball', '1Q2W3E4R5T', 'Manchester', 'ＭＡＮＣＨＥＳＴＥＲ', '2024michelle!'])
    expect([known, lookUpForms(known).some((bentuk) => bocor.has(bentuk))]).toEqual([known, true]);
  for (const rare of ['kapal tua di muara', 'jembatan-biru-77', 'michelle di jembatan biru'])
    expect([rare, lookUpForms(rare).some((bentuk) => bocor.has(bentuk))]).toEqual([rare, false]);
  expect((bocor as ReadonlySet<string>).size).toBeGreaterThan(40_000);
});

it('a breached password opens no account: by the operator, by registration, by a change', async () => {
  const { deps } = tests();
  const siti = { nama: 'Siti Rahmah', email: 'bocor@contoh.id' };
  expect(codesOf(await createAkun(deps, { ...siti, sandi: 'basketball1' }))).toEqual([
    'akun.password_breached',
  ]);
  const asked = { ...siti, setuju: true, bahasa: 'id', alamat: 'jaringan', sandi: 'basketball1' } as const;
  expect(codesOf(await requestAkun(deps, asked))).toEqual(['akun.password_breached']);
  const made = await createAkun(deps, { ...siti, sandi: 'kapal tua di muara' });
  const akunId = made.ok ? made.value.akunId : '';
  const changed = await setSandi(deps, { akunId, sandi: 'basketball1' });
  expect(changed.ok ? 'ok' : changed.refusal.code).toBe('akun.password_breached');
});

it('an officer’s password is not made of the names of their body, also when the role comes later', async () => {
  const { deps } = tests();
  const officer = {
    nama: 'Budi Santoso',
    email: 'petugas.air@contoh.id',
    penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
  };
  const sandi = 'Banjarmasin#2026';
  expect(codesOf(await createAkun(deps, { ...officer, sandi }))).toEqual(['akun.password_like_identity']);
  const made = await createAkun(deps, { ...officer, sandi: 'kapal tua di muara' });
  const akunId = made.ok ? made.value.akunId : '';
  const changed = await setSandi(deps, { akunId, sandi });
  expect(changed.ok ? 'ok' : changed.refusal.code).toBe('akun.password_like_identity');
});

it('the demo keeps its one password, which nobody else may take', async () => {
  const { deps } = tests();
  await seedDemoAccounts(deps);
  expect((await signIn(deps, { email: 'penghubung@demo.test', sandi: 'lapor-demo', alamat: 'a' })).ok).toBe(
    true,
  );
  const made = await createAkun(deps, { nama: 'Orang Lain', email: 'lain@contoh.id', sandi: 'lapor-demo' });
  expect(codesOf(made)).toEqual(['akun.password_too_common']);
});
