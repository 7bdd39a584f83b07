import { beforeAll, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { query } from '../../persistence/connection/database.ts';
import { mulaiBerkala, terbitkanBerkala, tulisNarasi } from './berkala.ts';

const test = useTestDeps({ now: '2026-12-02T09:00:00+08:00' });
const AKUN = '01890000-0000-7000-8000-0000000000aa';
const ID = '01900000-0000-7000-8000-000000000001';
const NARASI = {
  analisis: 'Lampu jalan paling banyak dilaporkan.',
  hambatan: 'Suku cadang lampu terlambat datang.',
  rekomendasi: 'Anggaran pemeliharaan ditambah pada 2027.',
};
const by = {
  reader: { ...PUBLIK, penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }] },
  akunId: AKUN,
} as const;

beforeAll(async () => {
  await query(
    test().deps.db,
    `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, 'Admin', 'admin@contoh.id', '-', now())`,
    [AKUN],
  );
});

it('a report that is issued by several at the same moment is issued once', async () => {
  const { deps } = test();
  const sasaran = 'KT-63.71 instansi';
  const begun = await mulaiBerkala(deps, by, { id: ID, sasaran, jenis: 'bulan', tahun: '2026', ke: '11' });
  expect(begun).toMatchObject({ ok: true });
  expect(await tulisNarasi(deps, by, ID, { versi: '1', narasi: NARASI })).toEqual({ ok: true, value: true });
  const press = (): ReturnType<typeof terbitkanBerkala> => terbitkanBerkala(deps, by, ID, '2');
  const both = await Promise.all([press(), press(), press()]);
  const rows = await query<{ nomor: string }>(deps.db, 'select nomor from berkala_terbit');
  expect(rows).toHaveLength(1);
  const nomor = rows[0]?.nomor;
  expect(both.map((one) => (one.ok ? one.value.nomor : one.refusal))).toEqual([nomor, nomor, nomor]);
});

it('is begun for the period that was asked for, also by a page that was sent for another before', async () => {
  const { deps } = test();
  const sasaran = 'KT-63.71 instansi';
  const begin = (ke: string) =>
    mulaiBerkala(deps, by, { id: ID, sasaran, jenis: 'bulan', tahun: '2026', ke });
  const begun = [await begin('11'), await begin('10'), await begin('10')];
  expect(begun.map((one) => one.ok && one.value.dari)).toEqual(['2026-11-01', '2026-10-01', '2026-10-01']);
  expect(new Set(begun.map((one) => one.ok && one.value.id)).size).toBe(2);
});
