import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { inside } from '../../../tests/support/masuk.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { query } from '../../persistence/connection/database.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, hasDemoAccounts } from './demoAccounts.ts';
import { openByResi } from './openByResi.ts';
import { ATTEMPT_LIMITS, WINDOW_MS } from './pengaman/throttle.ts';
import { addPenugasan } from './pengelolaan/addPenugasan.ts';
import { closeAkun } from './pengelolaan/closeAkun.ts';
import { createAkun } from './pengelolaan/createAkun.ts';
import { endPenugasan } from './pengelolaan/endPenugasan.ts';
import { findAkun } from './pengelolaan/findAkun.ts';
import { listAkun } from './pengelolaan/listAkun.ts';
import { readerOf } from './readerOf.ts';
import { seedDemoAccounts } from './seedDemoAccounts.ts';
import { signIn } from './signIn.ts';

const tests = useTestDeps();
const SANDI = 'kapal tua di muara';
const HOUR_MS = 3_600_000;

async function newAkun(email: string): Promise<string> {
  const made = await createAkun(tests().deps, { nama: 'Budi Santoso', email, sandi: SANDI });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

describe('who asks', () => {
  it('without account, with an unknown or a closed one, is the public', async () => {
    const { deps } = tests();
    const closed = await newAkun('tutup@contoh.id');
    await addPenugasan(deps, { akunId: closed, peran: 'admin_instansi', badan: 'KT-63.71' });
    await closeAkun(deps, closed);
    for (const akunId of [null, '00000000-0000-7000-8000-000000000000', closed]) {
      expect(await readerOf(deps, akunId)).toEqual(PUBLIK);
    }
    expect(await readerOf(deps, null, { nomorTerbuka: ['123456789'] })).toEqual({
      ...PUBLIK,
      nomorTerbuka: ['123456789'],
    });
  });

  it('has the roles of this moment: not those of yesterday, not those of tomorrow', async () => {
    const { deps, advance } = tests();
    const akunId = await newAkun('peran@contoh.id');
    const now = deps.now();
    const give = (peran: string, dari: number, sampai: number | null) =>
      addPenugasan(deps, { akunId, peran, badan: 'KT-63.71', dari, sampai });
    expect((await give('pimpinan', now - 48 * HOUR_MS, now - 24 * HOUR_MS)).ok).toBe(true);
    expect((await give('pengembang', now + 24 * HOUR_MS, null)).ok).toBe(true);
    expect((await give('admin_instansi', now, null)).ok).toBe(true);
    const roles = async () => (await readerOf(deps, akunId)).penugasan.map((one) => one.peran).toSorted();
    expect(await roles()).toEqual(['admin_instansi']);
    expect(await readerOf(deps, akunId)).toMatchObject({
      pemilik: deps.keys.pemilik(akunId),
      pembaca: deps.keys.pembaca(akunId),
      pembuat: null,
    });
    advance(24 * HOUR_MS);
    expect(await roles()).toEqual(['admin_instansi', 'pengembang']);
    expect((await readerOf(deps, akunId)).pembuat).toBe(deps.keys.pembuat(akunId));
    expect((await endPenugasan(deps, { akunId, peran: 'admin_instansi', badan: 'KT-63.71' })).ok).toBe(true);
    expect(await roles()).toEqual(['pengembang']);
    expect(await endPenugasan(deps, { akunId, peran: 'admin_instansi', badan: 'KT-63.71' })).toMatchObject({
      refusal: { code: 'akun.role_not_found' },
    });
  });
});

describe('a role', () => {
  let akunId = '';
  beforeAll(async () => {
    akunId = await newAkun('calon@contoh.id');
  });

  it.each([
    ['admin_nasional', 'NAS', null],
    ['admin_nasional', 'KT-63.71', 'akun.role_unfit'],
    ['kustodian', 'NAS', null],
    ['kustodian', 'KM-09', 'akun.role_unfit'],
    ['admin_instansi', 'KT-63.71', null],
    ['admin_instansi', 'KT-63.71/06', 'akun.role_unfit'],
    ['admin_instansi', 'NAS', 'akun.role_unfit'],
    ['pejabat_penghubung', 'KT-63.71/06', null],
    ['pejabat_penghubung', 'KT-63.71', 'akun.role_unfit'],
    ['pimpinan', 'KT-63.71/06', null],
    ['inspektorat', 'KT-63.71/02', null],
    ['inspektorat', 'KT-63.71', null],
    ['inspektorat', 'KT-63.71/06', 'akun.role_unfit'],
    ['pengawas', 'KM-09', null],
    ['pengawas', 'KT-63.71/06', 'akun.role_unfit'],
    ['pengembang', 'KT-63.72', null],
    ['pelapor', 'KT-63.71', 'input.unknown_choice'],
    ['raja', 'KT-63.71', 'input.unknown_choice'],
    ['pimpinan', 'XX-00', 'akun.unknown_body'],
    ['pimpinan', "'; drop table badan;--", 'akun.unknown_body'],
  ])('%s at %s: %s', async (peran, badan, code) => {
    const given = await addPenugasan(tests().deps, { akunId, peran, badan });
    expect(given.ok ? null : given.refusal[0]?.code).toBe(code);
  });

  it('is held once at a time, also when given twice at the same moment', async () => {
    const { deps } = tests();
    const role = { akunId, peran: 'pimpinan', badan: 'PR-63', sebagai: 'plh' };
    const given = await Promise.all([1, 2, 3].map(() => addPenugasan(deps, role)));
    expect(given.filter((one) => one.ok)).toHaveLength(1);
    expect(given.flatMap((one) => (one.ok ? [] : one.refusal.map(({ code }) => code)))).toEqual([
      'akun.role_held',
      'akun.role_held',
    ]);
  });

  it('is checked whole: every fault of an account and its roles at once, and nothing is stored', async () => {
    const { deps } = tests();
    const now = deps.now();
    const made = await createAkun(deps, {
      nama: 'Baru',
      sandi: 'pendek',
      penugasan: [
        { peran: 'raja', badan: 'KT-63.71', sebagai: 'pjs' },
        { peran: 'pimpinan', badan: 'XX', dari: now, sampai: now },
      ],
    });
    expect(made.ok ? [] : made.refusal.map(({ code }) => code)).toEqual([
      'input.too_short',
      'input.unknown_choice',
      'input.unknown_choice',
      'akun.unknown_body',
      'akun.role_ends_before_start',
      'akun.sign_in_name_required',
    ]);
    expect(await listAkun(deps, { q: 'baru' })).toEqual([]);
    const twice = await createAkun(deps, { nama: 'Dua', email: 'calon@contoh.id', sandi: SANDI });
    expect(twice).toMatchObject({ refusal: [{ code: 'akun.email_taken', path: 'email' }] });
    expect((await findAkun(deps, 'tiada@contoh.id')).ok).toBe(false);
    expect(await findAkun(deps, 'CALON@contoh.id')).toMatchObject({ ok: true, value: { id: akunId } });
  });
});

describe('a receipt', () => {
  const RESI = '4821930577120496';

  beforeAll(async () => {
    const { deps, database } = tests();
    const { ownerDb } = database;
    // only what the receipt points at; how a laporan comes to be is tested with `submitLaporan`
    await query(
      ownerDb,
      `insert into laporan (id, nomor, urut, kepala, keadaan, judul, isi, status, klasifikasi, instansi, zona, badan, pernah,
         kanal, anonim, rahasia, terbit, tag, meterai, dibuat_pada, dibuat_hari, diubah_pada, ukuran, cari)
       values ($1, '123456784', 1, $2, '{}', 'judul', 'isi', 'menunggu_verifikasi', 'pengaduan', 'NAS', 'WIB', '{NAS}', '{}',
         'web', true, false, false, '{}', $2, now(), current_date, now(), '{}', '')`,
      ['00000000-0000-7000-8000-000000000001', Buffer.alloc(32)],
    );
    await query(ownerDb, 'insert into resi values ($1, $2)', [
      '00000000-0000-7000-8000-000000000001',
      await deps.keys.resi(RESI),
    ]);
  });

  it('opens its laporan, written with or without spaces', async () => {
    const { deps } = tests();
    expect(await openByResi(deps, RESI, 'rumah')).toEqual({ ok: true, value: '123456784' });
    expect(await openByResi(deps, '4821 9305-7712 0496', 'rumah')).toEqual({ ok: true, value: '123456784' });
  });

  it.each(['', '482193057712049', '48219305771204966', "4821930577120496' or 1=1", 'x'.repeat(10_000)])(
    '%.30j is none',
    async (resi) => {
      expect(await openByResi(tests().deps, resi, 'rumah')).toMatchObject({
        refusal: { code: 'resi.invalid_form' },
      });
    },
  );

  it('cannot be tried out: a window from one address allows twenty wrong ones', async () => {
    const { deps, advance } = tests();
    const tries = Array.from({ length: ATTEMPT_LIMITS.resi_alamat }, (_, i) =>
      openByResi(deps, String(10 ** 15 + i), 'penebak'),
    );
    const refused = (await Promise.all(tries)).map((one) => (one.ok ? '' : one.refusal.code));
    expect(new Set(refused)).toEqual(new Set(['resi.unknown']));
    expect(await openByResi(deps, RESI, 'penebak')).toEqual({
      ok: false,
      refusal: { code: 'resi.too_many_attempts', params: { menit: 15 } },
    });
    advance(WINDOW_MS);
    expect((await openByResi(deps, RESI, 'penebak')).ok).toBe(true);
  });
});

describe('the demo', () => {
  it('has exactly its accounts, each signs in with the one password and holds its roles, in the past too', async () => {
    const { deps, advance } = tests();
    expect(await hasDemoAccounts(deps.db)).toBe(false);
    expect(await seedDemoAccounts(deps)).toBe(10);
    expect(await seedDemoAccounts(deps)).toBe(0);
    expect(await hasDemoAccounts(deps.db)).toBe(true);
    const { pohon } = await deps.rujukan();
    for (const { email, penugasan } of DEMO_ACCOUNTS) {
      const entered = await signIn(deps, { email, sandi: DEMO_PASSWORD, alamat: email });
      const roles = inside(entered).session.penugasan;
      const words = (of: typeof penugasan): string[] =>
        of.map((one) => `${one.peran}@${one.badan}`).toSorted();
      expect(words(roles)).toEqual(words(penugasan));
      expect(penugasan.filter((one) => !pohon.badan.has(one.badan))).toEqual([]);
    }
    const kota = await findAkun(deps, 'kota@demo.test');
    advance(-550 * 24 * HOUR_MS);
    expect(kota.ok && (await readerOf(deps, kota.value.id)).penugasan).toHaveLength(1);
    advance(550 * 24 * HOUR_MS);
  });

  it('gives every body somebody who can act, when asked', async () => {
    const { deps } = tests();
    const { pohon } = await deps.rujukan();
    const active = [...pohon.badan.values()].filter(
      (badan) => badan.berlakuSampai === null && badan.kode !== 'NAS',
    );
    expect(await seedDemoAccounts(deps, { everyBody: true })).toBe(active.length);
    const unit = await signIn(deps, {
      email: 'unit.kt-63.71-02@demo.test',
      sandi: DEMO_PASSWORD,
      alamat: 'u',
    });
    expect(inside(unit).session.penugasan).toEqual([
      { peran: 'inspektorat', badan: 'KT-63.71/02' },
      { peran: 'pejabat_penghubung', badan: 'KT-63.71/02' },
    ]);
    const admin = await signIn(deps, {
      email: 'admin.kb-33.22@demo.test',
      sandi: DEMO_PASSWORD,
      alamat: 'a',
    });
    expect(inside(admin).session.penugasan).toEqual([{ peran: 'admin_instansi', badan: 'KB-33.22' }]);
  });
});
