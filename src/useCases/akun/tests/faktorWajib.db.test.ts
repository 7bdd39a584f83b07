import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { codeAt, withTotp } from '../../../../tests/support/totp.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readOwnFaktor, removeFaktor, renewKodePemulihan } from '../faktor/ownFaktor.ts';
import { proveAgain } from '../faktor/proveAgain.ts';
import { findSession } from '../findSession.ts';
import { addPenugasan } from '../pengelolaan/addPenugasan.ts';
import { signIn } from '../signIn.ts';
import { codeOf, duaLangkah } from './duaLangkah.ts';

const tests = useTestDeps({ isDemo: false });
const SANDI = 'kapal tua di muara';
const { newAkun, first, held, second, newsOf } = duaLangkah(tests, SANDI);

describe('recovery codes', () => {
  it('open the account once each, told to its owner; those of another account and former ones do not', async () => {
    const { deps } = tests();
    const akunId = await newAkun('hilang@contoh.id', 'pimpinan');
    const { kode } = await withTotp(deps, akunId);
    const other = await withTotp(deps, await newAkun('lain@contoh.id', 'pimpinan'));
    expect(new Set(kode).size).toBe(10);
    const [a = '', b = ''] = kode;
    expect(codeOf(await second(await held('hilang@contoh.id'), 'pemulihan', other.kode[0] ?? ''))).toBe(
      'auth.wrong_recovery_code',
    );
    const twice = await Promise.all([held('hilang@contoh.id'), held('hilang@contoh.id')]);
    const codes = (await Promise.all(twice.map((one) => second(one, 'pemulihan', a.toLowerCase())))).map(
      codeOf,
    );
    expect(codes.toSorted()).toEqual(['auth.wrong_recovery_code', 'ok']);
    expect(await newsOf(akunId)).toEqual(['faktor_dipasang', 'pemulihan_dipakai']);
    const own = await readOwnFaktor(deps, akunId);
    expect(own.sisaKode).toBe(9);
    expect(own.riwayat.map(({ jenis }) => jenis)).toEqual(['pemulihan_dipakai', 'faktor_dipasang']);
    const renewed = await renewKodePemulihan(deps, akunId);
    expect(renewed.ok && renewed.value).toHaveLength(10);
    expect(codeOf(await second(await held('hilang@contoh.id'), 'pemulihan', b))).toBe(
      'auth.wrong_recovery_code',
    );
    expect((await readOwnFaktor(deps, akunId)).sisaKode).toBe(10);
    const rows = await query<{ semua: string }>(deps.db, 'select k::text as semua from kode_pemulihan k');
    const plain = [...kode, ...other.kode].map((one) => Buffer.from(one.replace('-', '')).toString('hex'));
    expect(rows.filter(({ semua }) => plain.some((one) => semua.includes(one)))).toEqual([]);
  });
});

describe('whoever needs one', () => {
  it('opens nothing without it: the roles are not there until it is set up', async () => {
    const { deps } = tests();
    const akunId = await newAkun('petugas@contoh.id', 'admin_instansi');
    const entered = await first('petugas@contoh.id');
    if (!entered.ok || entered.value.tahap !== 'masuk') throw new Error('no session to set up in');
    expect(entered.value.session).toMatchObject({ tahap: 'pasang', penugasan: [] });
    expect(await findSession(deps, entered.value.token)).toEqual(entered.value.session);
    const { token } = await withTotp(deps, akunId);
    const penugasan = [{ peran: 'admin_instansi', badan: 'KT-63.71' }];
    expect(await findSession(deps, token)).toMatchObject({ tahap: 'penuh', penugasan });
  });

  it('needs it from the moment at which the role begins, also in mid-session', async () => {
    const { deps, advance } = tests();
    const akunId = await newAkun('naik@contoh.id');
    const entered = await first('naik@contoh.id');
    const token = entered.ok && entered.value.tahap === 'masuk' ? entered.value.token : '';
    expect(await findSession(deps, token)).toMatchObject({ tahap: 'penuh' });
    const dari = deps.now() + 60_000;
    const given = await addPenugasan(deps, { akunId, peran: 'pimpinan', badan: 'KT-63.71', dari });
    expect(given.ok).toBe(true);
    expect(await findSession(deps, token)).toMatchObject({ tahap: 'penuh', penugasan: [] });
    advance(60_000);
    expect(await findSession(deps, token)).toMatchObject({ tahap: 'pasang', penugasan: [] });
    expect(await findSession({ ...deps, isDemo: true }, token), 'not in the demo').toMatchObject({
      tahap: 'penuh',
    });
  });

  it('cannot take the last one away; a pelapor can, and another one’s is not there', async () => {
    const { deps } = tests();
    const officer = await newAkun('wajib@contoh.id', 'pengawas', 'PR-63');
    const citizen = await newAkun('boleh@contoh.id');
    await withTotp(deps, officer);
    await withTotp(deps, citizen);
    const idOf = async (akunId: string) => (await readOwnFaktor(deps, akunId)).daftar[0]?.id ?? '';
    expect(codeOf(await removeFaktor(deps, officer, await idOf(officer)))).toBe('akun.factor_required');
    expect(codeOf(await removeFaktor(deps, officer, await idOf(citizen)))).toBe('akun.factor_not_found');
    expect(codeOf(await removeFaktor(deps, citizen, await idOf(citizen)))).toBe('ok');
    expect(await readOwnFaktor(deps, citizen)).toMatchObject({ daftar: [], sisaKode: 0, isWajib: false });
    expect((await first('boleh@contoh.id')).ok && (await newsOf(citizen))).toEqual([
      'faktor_dilepas',
      'faktor_dipasang',
    ]);
  });
});

describe('proving again', () => {
  it('takes the factor and not the password, gives another token, and ends the former one', async () => {
    const { deps, advance } = tests();
    const akunId = await newAkun('ulang@contoh.id', 'pimpinan');
    const { secret, token } = await withTotp(deps, akunId);
    advance(60 * 60_000);
    const kode = codeAt(secret, deps.now());
    const tried = async (bukti: Parameters<typeof proveAgain>[1]['bukti']) =>
      proveAgain(deps, { akunId, token, bukti });
    expect(codeOf(await tried({ cara: 'sandi', sandi: SANDI }))).toBe('auth.factor_needed');
    expect(codeOf(await tried({ cara: 'totp', kode: '000' }))).toBe('auth.wrong_code');
    const proved = await tried({ cara: 'totp', kode });
    if (!proved.ok) throw new Error(proved.refusal.code);
    expect(await findSession(deps, token)).toBeNull();
    expect(await findSession(deps, proved.value.token)).toMatchObject({
      akunId,
      id: proved.value.sesiId,
      buktiPada: deps.now(),
    });
  });

  it('takes the password of whoever has no factor, ten times at most', async () => {
    const { deps } = tests();
    const akunId = await newAkun('tanpa@contoh.id');
    const entered = await first('tanpa@contoh.id');
    const token = entered.ok && entered.value.tahap === 'masuk' ? entered.value.token : '';
    const tried = (sandi: string) => proveAgain(deps, { akunId, token, bukti: { cara: 'sandi', sandi } });
    expect(codeOf(await tried('salah sama sekali'))).toBe('akun.wrong_password');
    expect(codeOf(await tried(SANDI))).toBe('ok');
    expect(codeOf(await tried(SANDI)), 'the old token').toBe('auth.required');
  });
});

describe('the log', () => {
  it('is told of every sign-in and its outcome, by a pseudonym and nothing else of the person', async () => {
    const { deps, peristiwa } = tests();
    const from = peristiwa.length;
    const akunId = await newAkun('catat@contoh.id', 'pimpinan');
    const { secret, kode } = await withTotp(deps, akunId);
    await signIn(deps, { email: 'catat@contoh.id', sandi: 'bukan ini sandinya', alamat: 'l' });
    await signIn(deps, { email: 'siapa@contoh.id', sandi: 'bukan ini sandinya', alamat: 'l' });
    const asked = await first('catat@contoh.id');
    const token = asked.ok && asked.value.tahap === 'faktor' ? asked.value.tertunda : '';
    await second(token, 'totp', '000');
    await second(token, 'totp', codeAt(secret, deps.now()));
    const akun = deps.keys.pembaca(akunId);
    const told = peristiwa.slice(from);
    expect(told).toEqual([
      { peristiwa: 'faktor', akun, cara: 'totp', hasil: 'dipasang' },
      { peristiwa: 'masuk', akun, cara: 'sandi', hasil: 'auth.wrong_credentials' },
      { peristiwa: 'masuk', cara: 'sandi', hasil: 'auth.wrong_credentials' },
      { peristiwa: 'masuk', akun, cara: 'sandi', hasil: 'berhasil' },
      { peristiwa: 'masuk', akun, cara: 'totp', hasil: 'auth.wrong_code' },
      { peristiwa: 'masuk', akun, cara: 'totp', hasil: 'berhasil' },
    ]);
    for (const word of ['catat', 'Rina', akunId, secret, kode[0] ?? ''])
      expect(JSON.stringify(told)).not.toContain(word);
  });
});
