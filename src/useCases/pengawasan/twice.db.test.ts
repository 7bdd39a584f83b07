import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { query } from '../../persistence/connection/database.ts';
import { bekukanPeringkat } from '../monev/peringkatBeku.ts';
import { START } from '../sapu/tests/filed.ts';
import { catatTindakan } from './tindakan.ts';

const test = useTestDeps({ now: START });
const AKUN = '01890000-0000-7000-8000-0000000000aa';
const ID = '01890000-0000-7000-8000-00000000000';
const reader: Reader = { ...PUBLIK, penugasan: [{ peran: 'pengawas', badan: 'PR-63' }] };
const by = { reader, akunId: AKUN };

beforeAll(async () => {
  await query(
    test().deps.db,
    `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, 'Pengawas', 'pengawas@contoh.id', '-', now())`,
    [AKUN],
  );
});

describe('a form that is sent twice at the same moment', () => {
  it('writes one letter, and tells its number both times', async () => {
    const { deps } = test();
    const draft = {
      jenis: 'teguran',
      perihal: 'Laporan yang terlambat',
      isi: 'Mohon segera menindaklanjuti.',
      tanggal: '2026-11-20',
      ukuran: [],
    } as const;
    const press = (): ReturnType<typeof catatTindakan> =>
      catatTindakan(deps, by, { id: `${ID}1`, badan: 'KT-63.71' }, draft);
    const both = await Promise.all([press(), press()]);
    const rows = await query<{ nomor: string }>(deps.db, 'select nomor from tindakan_pengawasan');
    expect(rows).toHaveLength(1);
    expect(both.map((one) => (one.ok ? one.value.nomor : null))).toEqual([rows[0]?.nomor, rows[0]?.nomor]);
  });

  it('freezes one ranking', async () => {
    const { deps } = test();
    const draft = {
      indikator: 'selesai',
      jenis: 'pemkot',
      dari: '2026-09-01',
      sampai: '2026-09-30',
      minimal: '0',
      kelas: '',
    };
    const press = (): ReturnType<typeof bekukanPeringkat> => bekukanPeringkat(deps, by, `${ID}2`, draft);
    const both = await Promise.all([press(), press()]);
    const rows = await query<{ nomor: string }>(deps.db, 'select nomor from peringkat_beku');
    expect(rows).toHaveLength(1);
    expect(both.map((one) => (one.ok ? one.value.nomor : null))).toEqual([rows[0]?.nomor, rows[0]?.nomor]);
  });
});
