import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { Penugasan, Peran } from '../../../domain/instansi/types.ts';
import { query } from '../../../persistence/connection/database.ts';
import { START } from '../../sapu/tests/filed.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { setCuti } from '../petugas/cuti.ts';
import { givePenugasan } from '../petugas/givePenugasan.ts';
import { handOverPenugasan } from '../petugas/handOverPenugasan.ts';
import type { Pemberi } from '../petugas/pemberi.ts';
import { takePenugasan } from '../petugas/takePenugasan.ts';
import { readerOf } from '../readerOf.ts';
import { SANDI_CONTOH } from './daftar.ts';

const tests = useTestDeps({ now: START });
const DAY = 24 * 3_600_000;
const KOTA = 'KT-63.71';

async function person(name: string, ...roles: readonly (readonly [Peran, string])[]): Promise<Pemberi> {
  const penugasan: Penugasan[] = roles.map(([peran, badan]) => ({ peran, badan }));
  const data = { nama: `Petugas ${name}`, email: `${name}@contoh.id`, sandi: SANDI_CONTOH, penugasan };
  const made = await createAkun(tests().deps, data);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return { akunId: made.value.akunId, penugasan };
}

const rolesOf = async (akunId: string): Promise<string[]> =>
  (await readerOf(tests().deps, akunId)).penugasan.map((one) => `${one.peran}@${one.badan}`).sort();

let admin: Pemberi, rekanAdmin: Pemberi;
beforeAll(async () => {
  admin = await person('admin', ['admin_instansi', KOTA]);
  rekanAdmin = await person('rekanadmin', ['admin_instansi', KOTA]);
});

describe('a role that is lent during leave', () => {
  it('never comes to whoever lends it out for somebody else', async () => {
    const { deps } = tests();
    const pemeriksa = await person('pemeriksa', ['inspektorat', KOTA]);
    const away = { akunId: pemeriksa.akunId, dari: START, sampai: START + DAY };
    const taken = await setCuti(deps, admin, { ...away, penggantiId: admin.akunId });
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'akun.not_yourself', path: 'pengganti' } });
    expect(await rolesOf(admin.akunId)).toEqual([`admin_instansi@${KOTA}`]);
    const given = await setCuti(deps, admin, { ...away, penggantiId: rekanAdmin.akunId });
    expect(given.ok).toBe(true);
  });

  it('is held no longer than by the one who lends it', async () => {
    const { deps, setNow } = tests();
    const sementara = await person('sementara');
    const pengganti = await person('pengganti', ['pejabat_penghubung', `${KOTA}/03`]);
    const role = { akunId: sementara.akunId, peran: 'pimpinan', badan: KOTA } as const;
    const given = await givePenugasan(deps, admin, { ...role, dari: START + DAY, sampai: START + 3 * DAY });
    expect(given.ok).toBe(true);
    const leave = { akunId: sementara.akunId, penggantiId: pengganti.akunId };
    const set = await setCuti(
      deps,
      { akunId: sementara.akunId, penugasan: [] },
      { ...leave, dari: START, sampai: START + 200 * DAY },
    );
    expect(set.ok).toBe(true);
    const own = `pejabat_penghubung@${KOTA}/03`;
    expect(await rolesOf(pengganti.akunId)).toEqual([own]);
    setNow(START + 2 * DAY);
    expect(await rolesOf(pengganti.akunId)).toEqual([own, `pimpinan@${KOTA}`]);
    setNow(START + 3 * DAY);
    expect(await rolesOf(pengganti.akunId)).toEqual([own]);
    setNow(START);
  });

  it('ends with the role of the one who lends it', async () => {
    const { deps } = tests();
    const unit = `${KOTA}/10`;
    const pergi = await person('pergi', ['pejabat_penghubung', unit]);
    const ganti = await person('ganti', ['pejabat_penghubung', `${KOTA}/03`]);
    const leave = { akunId: pergi.akunId, penggantiId: ganti.akunId, dari: START, sampai: START + 9 * DAY };
    expect((await setCuti(deps, pergi, leave)).ok).toBe(true);
    expect(await rolesOf(ganti.akunId)).toContain(`pejabat_penghubung@${unit}`);
    const role = { akunId: pergi.akunId, peran: 'pejabat_penghubung', badan: unit } as const;
    expect((await takePenugasan(deps, admin, role)).ok).toBe(true);
    expect(await rolesOf(ganti.akunId)).toEqual([`pejabat_penghubung@${KOTA}/03`]);
    const [row] = await query<{ oleh: string }>(
      deps.db,
      'select diakhiri_oleh as oleh from penugasan where akun_id = $1 and cuti_id is not null',
      [ganti.akunId],
    );
    expect(row?.oleh).toBe(admin.akunId);
  });
});

describe('a role handed over on rotation', () => {
  it('stays with the predecessor while the successor holds it for another time only', async () => {
    const { deps } = tests();
    const unit = `${KOTA}/07`;
    const lama = await person('lama', ['pejabat_penghubung', unit]);
    const kelak = await person('kelak');
    const role = { peran: 'pejabat_penghubung', badan: unit } as const;
    const later = await givePenugasan(deps, admin, { ...role, akunId: kelak.akunId, dari: START + 5 * DAY });
    expect(later.ok).toBe(true);
    const over = await handOverPenugasan(deps, admin, { ...role, dari: lama.akunId, ke: kelak.akunId });
    expect(over).toMatchObject({ ok: false, refusal: [{ code: 'akun.role_held' }] });
    expect(await rolesOf(lama.akunId)).toEqual([`pejabat_penghubung@${unit}`]);
  });
});
