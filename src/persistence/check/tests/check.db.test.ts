import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { evolve } from '../../../domain/laporan/evolve.ts';
import { erasureEvent } from '../../../domain/laporan/penghapusan/penghapusan.ts';
import { writeDailyRoot } from '../../akar/dailyRoot.ts';
import { query } from '../../connection/database.ts';
import { meteraiLampiran, readLampiran } from '../../lampiran/lampiran.ts';
import { loadLaporanById } from '../../laporan/loadLaporan.ts';
import { storeMany } from '../../laporan/storeEvents.ts';
import { chanceOf, deltaOfLife, garam, turunanOf, type Life } from '../../laporan/tests/lives.ts';
import { erasureHashOf } from '../../riwayat/sealEvent.ts';
import { columnsOf, flipBit, openForDamage, restoreAll } from './bits.ts';
import { findingsOf, signAkar, storeLives } from './stored.ts';

const chance = chanceOf(411);
const flips = process.env['TEST_SCALE'] === 'full' ? 5_000 : 1_000;
let database: TestDatabase;
let lives: Life[];

beforeAll(async () => {
  database = await createTestDatabase();
  lives = await storeLives(database.db, chance, 80);
  await eraseSome();
  await openForDamage(database.ownerDb);
});
afterAll(() => database.drop());

const DASAR = 'UU 27/2022 pasal 8';
const erased = new Set<string>();

/**
 * What the lawful erasure does: the chain tells of it, the words and their salt go, the right and the moment are noted; so for some
 * files with their names.
 */
async function eraseSome(): Promise<void> {
  const { db, ownerDb } = database;
  const rows = await query<{ id: string; urut: number; hash: Buffer }>(
    ownerDb,
    `select laporan_id as id, urut, kata_hash as hash from riwayat_isi join riwayat using (laporan_id, urut)
      where jenis = 'ditindaklanjuti' order by 1, 2`,
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { id, urut, hash } of rows) {
    if (erased.has(id)) continue;
    erased.add(id);
    const loaded = await loadLaporanById(db, id, { lock: false });
    if (loaded === null) throw new Error('it was stored');
    const pada = loaded.laporan.diubahPada + 1;
    const event = erasureEvent('isi_dihapus', {
      pada,
      oleh: { sebagai: 'sistem' },
      dasar: DASAR,
      urut: [urut],
    });
    const next = evolve(loaded.laporan, event);
    const turunan = { ...turunanOf(next), sapuPada: loaded.turunan.sapuPada };
    await storeMany(
      db,
      [{ of: { loaded }, events: [event], next, pelakuAkun: null, turunan, delta: [] }],
      garam,
    );
    const at = new Date(pada).toISOString();
    await query(
      ownerDb,
      `update riwayat_isi set kata = null, kata_garam = null, dihapus_pada = $3, dihapus_dasar = $4, dihapus_hash = $5
        where laporan_id = $1 and urut = $2`,
      [id, urut, at, DASAR, erasureHashOf(hash, pada, DASAR)],
    );
    for (const file of await readLampiran(db, [id])) {
      if (/^foto-[34]\./.test(file.nama) || erased.size % 2 === 0) continue;
      const gone = { ...file, nama: 'dihapus', thumbnailKunci: null, dihapusPada: pada, dihapusDasar: DASAR };
      await query(
        ownerDb,
        `update lampiran set nama = 'dihapus', thumbnail_kunci = null, dihapus_pada = $2, dihapus_dasar = $3, meterai = $4
          where id = $1`,
        [file.id, at, DASAR, meteraiLampiran(gone)],
      );
    }
  }
}

async function firstOf<T>(all: readonly T[], test: (one: T) => Promise<boolean>): Promise<T | null> {
  for (const one of all) if (await test(one)) return one;
  return null;
}

describe('check', () => {
  test('finds nothing wrong in what was stored, and shows what was erased by law', async () => {
    const findings = await findingsOf(database.db);
    expect(findings.filter((one) => one.isFault)).toEqual([]);
    expect(findings.length).toBeGreaterThan(5);
    for (const one of findings) {
      expect(one).toMatchObject({
        jenis: 'dihapus',
        rincian: expect.stringMatching(/UU 27\/2022 pasal 8 \(20.*Z\)$/) as string,
      });
    }
  });

  test(
    `each of ${flips} single bits turned over in any column of history, rows and files is found, and nothing else`,
    { timeout: 300_000 },
    async () => {
      const { db, ownerDb } = database;
      const columns = await columnsOf(ownerDb);
      const counted = new Map(columns.map((column) => [`${column.table}.${column.name}`, 0]));
      let done = 0;
      while (done < flips) {
        const damaged = new Map<string, string>();
        for (const column of columns.toSorted(() => chance() - 0.5).slice(0, flips - done)) {
          const free = lives.filter((life) => !damaged.has(life.id)).sort(() => chance() - 0.5);
          const hit = await firstOf(free, (life) => flipBit(ownerDb, column, life.id, chance));
          if (hit === null) continue;
          const name = `${column.table}.${column.name}`;
          damaged.set(hit.id, name);
          counted.set(name, (counted.get(name) ?? 0) + 1);
        }
        const found = new Set((await findingsOf(db)).flatMap((one) => (one.isFault ? one.laporanId : null)));
        const missed = [...damaged].filter(([id]) => !found.has(id)).map(([, name]) => name);
        expect(missed).toEqual([]);
        const alarms = lives.filter((life) => found.has(life.id) && !damaged.has(life.id));
        expect(alarms).toEqual([]);
        done += damaged.size;
        await restoreAll(ownerDb);
      }
      const untouched = [...counted].filter(([, count]) => count === 0).map(([name]) => name);
      expect(untouched).toEqual([]);
      expect(done).toBe(flips);
    },
  );

  test('finds missing halves, missing rows, missing files and a ledger that does not add up', async () => {
    const { db, ownerDb } = database;
    const [a, b, c, d, e] = lives.map((life) => life.id);
    await query(ownerDb, 'delete from riwayat_isi where laporan_id = $1 and urut = 1', [a]);
    await query(ownerDb, 'delete from riwayat where laporan_id = $1 and urut = 1', [b]);
    await query(ownerDb, 'delete from laporan where id = $1', [c]);
    await query(ownerDb, 'delete from lampiran where laporan_id = $1', [d]);
    const [line] = await query<{ id: string }>(
      ownerDb,
      'delete from delta where laporan_id = $1 returning id',
      [e],
    );
    expect(line).toBeDefined();
    const findings = await findingsOf(db);
    const kinds = (id: string | undefined): string[] =>
      findings
        .filter((one) => one.laporanId === id && one.isFault)
        .map((one) => `${one.jenis} ${one.rincian}`);
    expect(kinds(a)).toContain('yatim tajuk tanpa isi');
    expect(kinds(b)).toContain('yatim isi tanpa tajuk');
    expect(kinds(c)).toContain('yatim riwayat tanpa laporan');
    expect(kinds(d).some((one) => one.endsWith('tidak ada'))).toBe(true);
    expect(kinds(e)).toContain('buku kosong');
    await restoreAll(ownerDb);
    const life = lives[4];
    if (life === undefined) throw new Error('80 lives');
    for (const one of deltaOfLife(life)) {
      await query(
        ownerDb,
        `insert into delta (laporan_id, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, n)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          life.id,
          one.efektif,
          one.zona,
          one.dibuat,
          one.instansi,
          one.unit,
          one.kategori,
          one.klasifikasi,
          one.kanal,
          one.wilayah,
          one.ukuran,
          one.n,
        ],
      );
    }
    expect((await findingsOf(db)).filter((one) => one.isFault)).toEqual([]);
  });

  test('a file that is gone or changed in the store is named', async () => {
    const findings = await findingsOf(database.db, {
      verifyFile: async ({ nama }) =>
        nama === 'foto-3.jpg' ? 'hilang' : nama === 'foto-4.jpg' ? 'berubah' : 'utuh',
    });
    const files = findings.filter((one) => one.isFault).map((one) => one.rincian.replace(/^[0-9a-f-]+/, ''));
    expect(files.sort()).toEqual([': berkas berubah', ': berkas hilang']);
  });
});

describe('daily roots', () => {
  test('are written once a day, chained, signed, and hold', async () => {
    const { db } = database;
    const write = (hari: string): Promise<unknown> =>
      writeDailyRoot(db, { hari, dibuatPada: Date.parse(`${hari}T17:00:00Z`), sign: signAkar });
    const first = await write('2026-10-01');
    expect(first).toMatchObject({ hari: '2026-10-01', jumlah: 80 });
    expect(await write('2026-10-01')).toEqual(first);
    lives.push(...(await storeLives(db, chance, 5)));
    expect(await write('2026-10-02')).toMatchObject({ jumlah: 85 });
    const [daun] = await query<{ n: number }>(
      db,
      `select count(*) as n from akar_daun where hari = '2026-10-02'`,
    );
    expect(daun?.n).toBe(5);
    await expect(write('2026-09-30')).rejects.toThrow('2026-10-02');
    expect((await findingsOf(db)).filter((one) => one.isFault)).toEqual([]);
  });

  test('betray a tail that was cut so well that chain and row agree', async () => {
    const { db, ownerDb } = database;
    const life = lives.find((one) => one.events.length > 3 && !erased.has(one.id));
    if (life === undefined) throw new Error('some life has more than three events');
    await query(ownerDb, 'delete from riwayat where laporan_id = $1 and urut = $2', [
      life.id,
      life.events.length,
    ]);
    await query(ownerDb, 'delete from riwayat_isi where laporan_id = $1 and urut = $2', [
      life.id,
      life.events.length,
    ]);
    await query(
      ownerDb,
      `update laporan l set urut = r.urut, kepala = r.hash from riwayat r
        where l.id = $1 and r.laporan_id = l.id and r.urut = $2`,
      [life.id, life.events.length - 1],
    );
    const findings = (await findingsOf(db)).filter((one) => one.laporanId === life.id && one.isFault);
    expect(findings.map((one) => one.jenis)).not.toContain('rantai');
    expect(findings.map((one) => one.rincian)).toContain('2026-10-01: kepala tidak ada lagi dalam rantai');
  });

  test('betray a changed root, a changed list of heads and a laporan that is gone altogether', async () => {
    const { db, ownerDb } = database;
    await query(ownerDb, `update akar_harian set jumlah = 81 where hari = '2026-10-01'`);
    await query(ownerDb, `delete from akar_daun where hari = '2026-10-02' and laporan_id = $1`, [
      lives.at(-1)?.id,
    ]);
    const said = (await findingsOf(db)).filter((one) => one.jenis === 'akar').map((one) => one.rincian);
    expect(said).toContain('2026-10-01: tanda tangan tidak sah');
    expect(said).toContain('2026-10-02: tidak menyambung');
    expect(said).toContain('2026-10-02: daftar kepala berubah');
    expect(said).toContain('2026-10-02: akar tidak sama dengan kepala semua laporan');
  });
});
