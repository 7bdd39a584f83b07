import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { Penugasan, Peran } from '../../../domain/instansi/types.ts';
import { query } from '../../../persistence/connection/database.ts';
import { viewOf, type Terlihat } from '../../../domain/laporan/access.ts';
import type { Pesan } from '../../../persistence/pesan/pesan.ts';
import { mayHearNow } from '../../pesan/mayHearNow.ts';
import { file, START } from '../../sapu/tests/filed.ts';
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
const BERKADAR: Terlihat = {
  nomor: '123456789',
  badan: [`${KOTA}/02`],
  pernah: [KOTA],
  terlapor: null,
  klasifikasi: 'berkadar_pengawasan',
  terbit: false,
  rahasia: false,
  anonim: false,
  bukaTeks: [],
};

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

  it('shows of a laporan against the own unit no more than the public sees, and rings no bell for it', async () => {
    const { deps } = tests();
    const unit = `${KOTA}/06`;
    const pemeriksa = await person('pemeriksa2', ['inspektorat', KOTA]);
    const rekan = await person('rekan', ['pejabat_penghubung', unit]);
    const leave = { akunId: pemeriksa.akunId, penggantiId: rekan.akunId, dari: START, sampai: START + DAY };
    expect((await setCuti(deps, pemeriksa, leave)).ok).toBe(true);
    const { pohon } = await deps.rujukan();
    const see = async (akunId: string, terlapor: string | null): Promise<string> => {
      const laporan = { ...BERKADAR, terlapor };
      const milik = { pemilik: null, pembuat: null };
      return viewOf(await readerOf(deps, akunId), laporan, milik, pohon, START).fakta;
    };
    expect(await see(rekan.akunId, null)).toBe('penuh');
    expect(await see(rekan.akunId, `${KOTA}/07`)).toBe('penuh');
    expect(await see(rekan.akunId, unit)).toBe('tidak');
    expect(await see(rekan.akunId, KOTA)).toBe('tidak');
    expect(await see(pemeriksa.akunId, KOTA)).toBe('penuh');
    expect((await readerOf(deps, rekan.akunId)).penugasan).toContainEqual({
      peran: 'inspektorat',
      badan: KOTA,
      pinjaman: true,
    });
    const nomor = await file(deps);
    const [row] = await query<{ id: string }>(
      deps.db,
      'update laporan set terlapor = $2 where nomor = $1 returning id',
      [nomor, unit],
    );
    const peran = { peran: 'inspektorat', badan: KOTA } as const;
    const told = { laporanId: row?.id ?? '', penerima: { jenis: 'akun', akun: rekan.akunId } } as Pesan;
    const isFree = await mayHearNow(deps, [told]);
    expect(isFree(told, peran)).toBe(false);
    const other = { ...told, penerima: { jenis: 'akun', akun: pemeriksa.akunId } } as Pesan;
    expect((await mayHearNow(deps, [other]))(other, peran)).toBe(true);
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
