import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { query } from '../connection/database.ts';
import { changeSkPengelola, instansiWithSk, listSkPengelola, recordSkPengelola } from './skPengelola.ts';

const pada = Date.parse('2020-09-08T09:00:00+08:00');
const sk = {
  id: '0190a000-0000-7000-8000-000000000001',
  instansi: 'KT-63.71',
  nomor: '188/01/2019',
  tanggal: '2019-03-01',
  berlakuSampai: '2020-12-31',
  lampiran: null,
};

describe('the SK pengelola', () => {
  const database = useTestDatabase();

  it('is written once, and a different one under its number is told apart', async () => {
    const { db } = database();
    expect(await recordSkPengelola(db, sk, pada)).toBe('baru');
    const again = { ...sk, id: '0190a000-0000-7000-8000-000000000002' };
    expect(await recordSkPengelola(db, again, pada)).toBe('sama');
    expect(await recordSkPengelola(db, { ...again, tanggal: '2019-03-02' }, pada)).toBe('beda');
    expect(await listSkPengelola(db, 'KT-63.71')).toEqual([sk]);
  });

  it('counts from its day up to and with its last day', async () => {
    const { db } = database();
    const valid = async (hari: string) => [...(await instansiWithSk(db, ['KT-63.71', 'PR-63'], hari))];
    expect(await valid('2019-02-28')).toEqual([]);
    expect(await valid('2019-03-01')).toEqual(['KT-63.71']);
    expect(await valid('2020-12-31')).toEqual(['KT-63.71']);
    expect(await valid('2021-01-01')).toEqual([]);
  });

  it('keeps what it was before a change', async () => {
    const { db } = database();
    expect(await changeSkPengelola(db, sk.id, { berlakuSampai: null, lampiran: null }, pada + 1)).toBe(true);
    expect((await instansiWithSk(db, ['KT-63.71'], '2030-01-01')).size).toBe(1);
    const past = await query<{ isi: { berlaku_sampai: string } }>(
      db,
      `select isi from rujukan_riwayat where tabel = 'sk_pengelola' and kunci = $1`,
      [sk.id],
    );
    expect(past.map((p) => p.isi.berlaku_sampai)).toEqual(['2020-12-31']);
    const unknown = '0190a000-0000-7000-8000-00000000ffff';
    expect(await changeSkPengelola(db, unknown, { berlakuSampai: null, lampiran: null }, pada)).toBe(false);
  });
});
