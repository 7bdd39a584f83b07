import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { FIXTURE_INSTANSI } from '../../../tests/support/fixture.ts';
import { changeBadan } from '../../persistence/rujukan/instansiQueries.ts';
import { readRujukan } from '../../persistence/rujukan/readRujukan.ts';
import { getInstansi } from './getInstansi.ts';
import { listInstansi } from './listInstansi.ts';
import { listKategori } from './listKategori.ts';
import { listWilayah } from './listWilayah.ts';
import { readKalender } from './readKalender.ts';

const pada = Date.parse('2026-11-02T09:00:00+07:00');

describe('reference data for everyone', () => {
  const database = useTestDatabase();
  const read = async () => ({ db: database().db, rujukan: await readRujukan(database().db) });

  it('lists instansi by kind, supervisor and words of the name', async () => {
    const { rujukan } = await read();
    const kode = (filter: Parameters<typeof listInstansi>[1]) =>
      listInstansi(rujukan, filter).map((b) => b.kode);
    expect(kode({})).toEqual(FIXTURE_INSTANSI.toSorted());
    expect(kode({ jenis: ['bumn', 'bumd'] })).toEqual(['BD-04', 'BN-01']);
    expect(kode({ induk: 'PR-63' })).toEqual(['BD-04', 'KB-63.01', 'KT-63.71', 'KT-63.72', 'PR-63']);
    expect(kode({ induk: 'PR-63', jenis: ['pemprov', 'pemkab', 'pemkot'] })).toHaveLength(4);
    expect(kode({ induk: 'PR-31' })).toEqual(['KT-31.74', 'PR-31']);
    expect(kode({ q: 'kota BANJAR' })).toEqual(['KT-63.71', 'KT-63.72']);
    expect(kode({ q: 'km-36' })).toEqual(['KM-36']);
    expect(kode({ induk: 'XX' })).toEqual([]);
  });

  it('shows one instansi with its units and its past', async () => {
    const { db, rujukan } = await read();
    const kota = await getInstansi(db, rujukan, 'KT-63.71');
    expect(kota?.unit).toHaveLength(25);
    expect(kota?.unit[5]).toEqual({ kode: 'KT-63.71/06', nama: 'Dinas Pekerjaan Umum dan Penataan Ruang' });
    expect((await getInstansi(db, rujukan, 'KM-36'))?.unit.map((u) => u.kode)).toEqual([
      'KM-36/01',
      'KM-36/02',
      'KM-36/03',
      'KM-36/04',
    ]);
    expect(await getInstansi(db, rujukan, 'KT-63.71/06')).toBeNull();
    expect(await getInstansi(db, rujukan, 'XX')).toBeNull();

    const change = {
      alamat: 'Jalan Pos 1',
      penanggungJawabNama: 'Kepala Bagian',
      penanggungJawabJabatan: 'Kabag',
    };
    await changeBadan(db, 'KT-63.72', change, { sebab: 'penanggung jawab baru', pada });
    expect(await getInstansi(db, rujukan, 'KT-63.72')).toMatchObject({
      ...change,
      versi: 2,
      riwayat: [{ versi: 1, sebab: 'penanggung jawab baru' }],
    });
  });

  it('no longer lists a body that ended, nor its ended units', async () => {
    const { db } = await read();
    const why = { sebab: 'digabung', pada };
    await changeBadan(db, 'KM-27', { berlakuSampai: '2026-10-31', penerus: 'KM-36' }, why);
    await changeBadan(db, 'KM-36/03', { berlakuSampai: '2026-10-31' }, why);
    const rujukan = await readRujukan(db);
    expect(listInstansi(rujukan, { jenis: ['kementerian'] }).map((b) => b.kode)).not.toContain('KM-27');
    expect((await getInstansi(db, rujukan, 'KM-36'))?.unit).toHaveLength(3);
    expect(await getInstansi(db, rujukan, 'KM-27')).toMatchObject({
      penerus: 'KM-36',
      berlakuSampai: '2026-10-31',
    });
  });

  it('lists topics, each group before its own', async () => {
    const { rujukan } = await read();
    const topics = listKategori(rujukan);
    expect(topics.slice(0, 3).map((k) => k.kode)).toEqual(['K01', 'K01a', 'K01b']);
    expect(topics.every((k) => k.induk === null || rujukan.kategori.has(k.induk))).toBe(true);
  });

  it('finds areas, no more than a hundred', async () => {
    const { db } = await read();
    expect((await listWilayah(db, { limit: 2 })).map((w) => w.kode)).toHaveLength(2);
    expect((await listWilayah(db, { induk: '63' })).map((w) => w.nama)).toEqual([
      'Kabupaten Tanah Laut',
      'Kota Banjarbaru',
      'Kota Banjarmasin',
    ]);
    expect((await listWilayah(db, { q: 'banjarmasin', limit: 1_000_000 })).length).toBeLessThanOrEqual(100);
  });

  it('tells the days off of a year, and whether the year is provisional', async () => {
    const { db, rujukan } = await read();
    const year2026 = await readKalender(db, rujukan, 2026, pada);
    expect(year2026.sementara).toBe(false);
    expect(
      year2026.baris.filter((h) => h.tanggal.startsWith('2026-03')).map((h) => [h.tanggal, h.jenis]),
    ).toEqual([
      ['2026-03-18', 'cuti_bersama'],
      ['2026-03-19', 'nasional'],
      ['2026-03-20', 'cuti_bersama'],
      ['2026-03-21', 'nasional'],
      ['2026-03-22', 'nasional'],
      ['2026-03-23', 'cuti_bersama'],
      ['2026-03-24', 'cuti_bersama'],
    ]);
    const year2027 = await readKalender(db, rujukan, 2027, pada);
    expect(year2027.sementara).toBe(true);
    // 1 May 2027 and 25 December 2027 are Saturdays.
    expect(year2027.baris).toEqual(
      ['2027-01-01', '2027-06-01', '2027-08-17'].map((tanggal) => ({ tanggal, jenis: 'tetap' })),
    );
    expect(
      (await readKalender(db, rujukan, 2025, Date.parse('2025-08-06T00:00:00Z'))).baris,
    ).not.toContainEqual(expect.objectContaining({ tanggal: '2025-08-18' }));
  });
});
