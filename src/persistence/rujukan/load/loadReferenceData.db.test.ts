import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../../tests/support/database.ts';
import { FIXTURE_DATA_FOLDER, FIXTURE_PADA, fixtureRows } from '../../../../tests/support/fixture.ts';
import { query } from '../../connection/database.ts';
import { withTransaction } from '../../connection/transaction.ts';
import { readRujukan } from '../readRujukan.ts';
import { findWilayah, getWilayah } from '../wilayahQueries.ts';
import { loadReferenceData } from './loadReferenceData.ts';

const pada = FIXTURE_PADA;
const log = { info: () => undefined, warn: () => undefined };

describe('the whole country', () => {
  const database = useTestDatabase();

  it('loads by the owner in a few seconds, the second time in no time', async () => {
    const { ownerDb, db } = database();
    const load = () =>
      withTransaction(ownerDb, { random: () => 0 }, (tx) =>
        loadReferenceData(tx, { dataFolder: FIXTURE_DATA_FOLDER, pada, log }),
      );
    const started = performance.now();
    const counts = await load();
    const firstMs = performance.now() - started;
    expect(counts.isUnchanged).toBe(false);
    // The template holds the small country already.
    const small = await fixtureRows();
    expect(counts.wilayah.ditambah + small.wilayah.length).toBe(91_599);
    expect(counts.badan.ditambah + small.badan.length).toBe(14_928);
    expect(Object.values(counts).every((c) => typeof c === 'boolean' || c.diubah === 0)).toBe(true);
    const again = performance.now();
    expect((await load()).isUnchanged).toBe(true);
    const againMs = performance.now() - again;
    const reading = performance.now();
    const rujukan = await readRujukan(db);
    console.info(
      `load ${firstMs.toFixed()} ms, again ${againMs.toFixed()} ms, read ${(performance.now() - reading).toFixed()} ms`,
    );
    expect(rujukan.pohon.badan.size).toBe(14_928);
    expect(againMs).toBeLessThan(firstMs / 4);
  });

  it('finds areas by beginnings of words, inside an area, by code', async () => {
    const { db } = database();
    const names = async (filter: { induk?: string; q?: string; limit?: number }) =>
      (await findWilayah(db, { limit: 10, ...filter })).map((w) => w.nama);
    expect((await names({ limit: 100 })).length).toBe(38);
    expect((await names({ q: 'selatan banjarm' }))[0]).toBe('Banjarmasin Selatan');
    expect((await names({ q: 'Kota Banjarmasin' }))[0]).toBe('Kota Banjarmasin');
    expect(await names({ induk: '63', q: 'banjar' })).toEqual([
      'Kabupaten Banjar',
      'Kota Banjarbaru',
      'Kota Banjarmasin',
    ]);
    expect(await names({ q: '63.71' })).toContain('Kota Banjarmasin');
    expect((await names({ induk: '63.71' })).length).toBe(5);
    expect((await names({ q: 'ba' })).every((n) => n.toLowerCase().startsWith('ba'))).toBe(true);
    expect(await names({ q: "';:*&|!(" })).toEqual([]);
    expect(await names({ q: 'xyzzyx' })).toEqual([]);
    expect(await getWilayah(db, '63.71.01.1001')).toMatchObject({
      tingkat: 'desa',
      induk: '63.71.01',
      lat: null,
    });
    expect((await getWilayah(db, '63.71'))?.lat).toBeCloseTo(-3.3, 0);
    expect(await getWilayah(db, '99')).toBeNull();
  });

  it('walks no table to find them', async () => {
    const { db, ownerDb } = database();
    await query(ownerDb, 'analyze wilayah');
    const plan = async (text: string) =>
      (await query<{ 'QUERY PLAN': string }>(db, `explain ${text}`)).map((r) => r['QUERY PLAN']).join('\n');
    expect(
      await plan(`select kode from wilayah where kata @@ to_tsquery('simple', 'kelayan:* & barat:*')`),
    ).toContain('wilayah_kata');
    expect(
      await plan(`select kode from wilayah where induk = '63.71' order by nama_urut, kode limit 50`),
    ).toContain('wilayah_induk');
    expect(
      await plan(
        `select kode from wilayah where nama_urut >= 'ke' and nama_urut < 'kf' order by nama_urut, kode limit 9`,
      ),
    ).toContain('wilayah_nama');
  });
});
