import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { withTotp } from '../../../../tests/support/totp.ts';
import { folderSender } from '../../../channels/email/folderSender.ts';
import { query } from '../../../persistence/connection/database.ts';
import type { Penugasan } from '../../../domain/instansi/types.ts';
import type { Result } from '../../../domain/shared/result.ts';
import { makeAlamatKalender, openAlamatKalender } from '../../meja/alamatKalender.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { readOwnFaktor } from '../faktor/ownFaktor.ts';
import { endSessionsOf, readPengaman, resetFaktor } from '../faktor/resetFaktor.ts';
import { findSession } from '../findSession.ts';
import type { Pemberi } from '../petugas/pemberi.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { signIn } from '../signIn.ts';

const tests = useTestDeps({ isDemo: false });
const SANDI = 'kapal tua di muara';
const ALASAN = 'Ponsel hilang, identitas diperiksa lewat video';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** An officer with a second factor, able to give what their roles let them. */
async function officer(nama: string, ...penugasan: readonly Penugasan[]): Promise<Pemberi> {
  const email = `${nama}@contoh.id`;
  const made = await createAkun(tests().deps, { nama: `Petugas ${nama}`, email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return { akunId: made.value.akunId, penugasan };
}

const people: Record<string, Pemberi> = {};
const of = (nama: string): Pemberi => people[nama] ?? { akunId: '', penugasan: [] };

beforeAll(async () => {
  const at = (peran: Penugasan['peran'], badan: string): Penugasan => ({ peran, badan });
  const all: readonly (readonly [string, ...Penugasan[]])[] = [
    ['admin', at('admin_instansi', 'KT-63.71')],
    ['tetangga', at('admin_instansi', 'KT-63.72')],
    ['nasional', at('admin_nasional', 'NAS')],
    ['nasional2', at('admin_nasional', 'NAS')],
    ['unit', at('pejabat_penghubung', 'KT-63.71/06')],
    ['ganda', at('pejabat_penghubung', 'KT-63.71/06'), at('pengawas', 'PR-63')],
    ['kustodian', at('kustodian', 'NAS')],
    ['warga'],
  ];
  for (const [nama, ...roles] of all) people[nama] = await officer(nama, ...roles);
  for (const one of Object.values(people)) await withTotp(tests().deps, one.akunId);
});

describe('a lost second factor', () => {
  it.each([
    ['a neighbour’s admin', 'tetangga', 'unit'],
    ['an officer without people', 'unit', 'admin'],
    ['the admin for themselves', 'admin', 'admin'],
    ['an admin for whoever also holds a role beyond the own tree', 'admin', 'ganda'],
    ['an admin of an instansi for the admin nasional', 'admin', 'nasional'],
    ['the admin nasional for themselves', 'nasional', 'nasional'],
    ['the admin nasional for a penjaga identitas', 'nasional', 'kustodian'],
    ['anybody for a citizen', 'nasional', 'warga'],
  ])('is not reset by %s', async (_, by, whose) => {
    const { deps } = tests();
    const { akunId } = of(whose);
    expect(codeOf(await readPengaman(deps, of(by), akunId))).toBe('akun.not_found');
    expect(codeOf(await resetFaktor(deps, of(by), { akunId, alasan: ALASAN }))).toBe('akun.not_found');
    expect(codeOf(await endSessionsOf(deps, of(by), { akunId, alasan: ALASAN }))).toBe('akun.not_found');
    expect((await readOwnFaktor(deps, akunId)).daftar).toHaveLength(1);
  });

  it('is reset by the admin of the tree after a reason: sessions end, the person is told, the history keeps who and why', async () => {
    const { deps, folder } = tests();
    const { akunId } = of('unit');
    const again = await withTotp(deps, akunId);
    const short = await resetFaktor(deps, of('admin'), { akunId, alasan: ' hilang ' });
    expect(short).toMatchObject({ refusal: { code: 'input.too_short', path: 'alasan' } });
    const kalender = await makeAlamatKalender(deps, akunId);
    expect((await resetFaktor(deps, of('admin'), { akunId, alasan: ALASAN })).ok).toBe(true);
    expect(await findSession(deps, again.token)).toBeNull();
    expect(await openAlamatKalender(deps, kalender)).toBeNull();
    const own = await readOwnFaktor(deps, akunId);
    expect([own.daftar, own.sisaKode]).toEqual([[], 0]);
    expect(own.riwayat[0]).toMatchObject({
      jenis: 'faktor_direset',
      namaOleh: 'Petugas admin',
      alasan: ALASAN,
    });
    const entered = await signIn(deps, { email: 'unit@contoh.id', sandi: SANDI, alamat: 'u' });
    expect(entered).toMatchObject({ value: { tahap: 'masuk', session: { tahap: 'pasang', penugasan: [] } } });
    expect(codeOf(await resetFaktor(deps, of('admin'), { akunId, alasan: ALASAN }))).toBe(
      'akun.factor_not_found',
    );
    const outbox = path.join(folder, 'outbox');
    const sender = folderSender({ folder: outbox, from: 'SP4N-LAPOR! <tidak-dibalas@contoh.id>' });
    await sendDue(deps, { sender, origin: 'https://lapor.contoh.id' });
    const mails = await Promise.all(
      (await readdir(outbox)).map((one) => readFile(path.join(outbox, one), 'utf8')),
    );
    const mail = mails.find((one) => one.includes('To: unit@contoh.id') && one.includes('direset'));
    expect(mail).toContain('https://lapor.contoh.id/masuk');
  });

  it('of an admin nasional is reset by another one, and of anybody by the operator', async () => {
    const { deps } = tests();
    const { akunId } = of('nasional2');
    expect(codeOf(await resetFaktor(deps, of('nasional'), { akunId, alasan: ALASAN }))).toBe('ok');
    const kustodian = of('kustodian').akunId;
    expect(codeOf(await resetFaktor(deps, null, { akunId: kustodian, alasan: ALASAN }))).toBe('ok');
    expect((await readOwnFaktor(deps, kustodian)).riwayat[0]).toMatchObject({ oleh: null, namaOleh: null });
  });

  it('leaves a history that the application cannot reword', async () => {
    const { database } = tests();
    for (const text of [`update riwayat_akun set alasan = 'x'`, 'delete from riwayat_akun'])
      await expect(query(database.db, text)).rejects.toThrow('permission denied');
  });
});

describe('a lost device', () => {
  it('is signed out by the admin of the tree; the factors stay', async () => {
    const { deps } = tests();
    const { akunId } = of('admin');
    const { token } = await withTotp(deps, akunId);
    const ended = await endSessionsOf(deps, of('nasional'), { akunId, alasan: ALASAN });
    expect(ended.ok && ended.value).toBeGreaterThan(0);
    expect(await findSession(deps, token)).toBeNull();
    const own = await readOwnFaktor(deps, akunId);
    expect(own.daftar).toHaveLength(1);
    expect(own.riwayat[0]).toMatchObject({ jenis: 'sesi_diakhiri', namaOleh: 'Petugas nasional' });
  });
});
