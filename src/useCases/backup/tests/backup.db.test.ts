import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { createTestDeps, seededChance, useTestDeps, type TestDeps } from '../../../../tests/support/deps.ts';
import { quoted, readBackupTables } from '../../../persistence/backup/tables.ts';
import { query, type Db } from '../../../persistence/connection/database.ts';
import { loadKeys } from '../../../keys/keys.ts';
import { foldFigures } from '../../monev/foldFigures.ts';
import { readIndikator } from '../../monev/readIndikator.ts';
import { submitLaporan } from '../../laporan/submitLaporan.ts';
import type { Deps } from '../../deps.ts';
import { readBackup } from '../readBackup.ts';
import { writeBackup } from '../writeBackup.ts';
import { fileOf, fill, findings, readBytes, sink } from './system.ts';

const at = useTestDeps();
let target: TestDatabase;
let there: TestDeps;
let deps: Deps;
let backup: Buffer;

beforeAll(async () => {
  await fill(at().deps);
  const { out, bytes } = sink();
  await writeBackup(at().deps, out, { program: 'uji' });
  backup = bytes();
  target = await createTestDatabase();
  there = await createTestDeps(target.db, { seed: 2 });
  // Keys are carried apart.
  await cp(path.join(at().folder, 'kunci'), path.join(there.folder, 'kunci'), { recursive: true });
  deps = { ...there.deps, keys: loadKeys(path.join(there.folder, 'kunci'), { create: false }) };
});
afterAll(async () => {
  await target.drop();
  await there.close();
});

const restore = (bytes: Buffer) => readBackup(deps, fileOf(bytes), { ownerUrl: target.ownerUrl });

async function rowsOf(database: TestDatabase, table: string, columns: readonly string[]): Promise<string[]> {
  const list = columns.map(quoted).join(', ');
  const rows = await query<{ baris: string }>(
    database.ownerDb,
    `select row(${list})::text as baris from ${quoted(table)} order by 1`,
  );
  return rows.map((row) => row.baris);
}

describe('a backup', () => {
  test('with any bit changed, cut short or lengthened is refused before anything is written', async () => {
    const { int } = seededChance(7);
    for (let n = 0; n < 60; n += 1) {
      const bad = Buffer.from(backup);
      const place = n < 12 ? n : n < 24 ? bad.length - 1 - (n - 12) * 7 : int(bad.length);
      bad[place] = (bad[place] ?? 0) ^ (1 << int(8));
      expect(await restore(bad)).toMatchObject({ ok: false, refusal: { code: 'backup.damaged' } });
    }
    for (const length of [0, 50, 100, backup.length >> 1, backup.length - 1]) {
      expect(await restore(backup.subarray(0, length))).toMatchObject({ ok: false });
    }
    expect(await restore(Buffer.concat([backup, Buffer.from('x')]))).toMatchObject({ ok: false });
    expect(await query(target.db, 'select from laporan')).toEqual([]);
    const badan = await query(target.db, 'select from badan');
    expect(badan.length).toBeGreaterThan(100);
  });

  test('fills an empty system: every row, every file, the figures, and check finds nothing', async () => {
    const restored = await restore(backup);
    expect(restored).toMatchObject({ ok: true, value: { lampiran: 1 } });
    const own: Readonly<Record<string, string[]>> = { versi_rujukan: ['versi'] };
    const tables = await readBackupTables(target.db);
    expect(tables.map((one) => one.nama)).toEqual(
      expect.arrayContaining(['laporan', 'riwayat_isi', 'akun', 'resi']),
    );
    for (const { nama, kolom } of tables) {
      const columns = kolom.filter((one) => !(own[nama] ?? []).includes(one));
      expect([nama, await rowsOf(target, nama, columns)]).toEqual([
        nama,
        await rowsOf(at().database, nama, columns),
      ]);
    }
    const [file] = await query<{ kunci: string }>(target.db, 'select kunci from lampiran');
    expect(await readBytes(deps, file?.kunci ?? '')).toEqual(await readBytes(at().deps, file?.kunci ?? ''));
    const asked = { instansi: ['KT-63.71'], per: 'bulan' } as const;
    const [before, after] = await Promise.all([readIndikator(at().deps, asked), readIndikator(deps, asked)]);
    expect(after.ok && after.value.baris).toEqual(before.ok && before.value.baris);
    expect(await findings(deps)).toEqual([]);
  });

  test('goes on where it was: new rows get new numbers', async () => {
    const next = await submitLaporan(deps, {
      kiriman: {
        klasifikasi: 'aspirasi',
        judul: 'Taman bermain untuk anak',
        isi: 'Mohon dibuatkan taman bermain di kelurahan kami.',
        kategori: null,
        instansi: 'KT-63.71',
        wilayah: null,
        titik: null,
        lokasiKeterangan: null,
        tanggalKejadian: null,
        anonim: false,
        rahasia: false,
        kanal: 'web',
      },
      pengirim: { sebagai: 'tanpa_akun' },
      kontak: null,
      lampiran: [],
      pengunggah: '',
      nomorAsal: null,
    });
    expect(next.ok).toBe(true);
    expect(await findings(deps)).toEqual([]);
  });

  test('is refused by a system that holds something', async () => {
    expect(await restore(backup)).toMatchObject({ ok: false, refusal: { code: 'backup.not_empty' } });
  });
});

describe('check', () => {
  test('names a changed file, a cut history and a changed figure', async () => {
    const { deps: own, database } = at();
    const [file] = await query<{ kunci: string }>(database.db, 'select kunci from lampiran');
    await own.files.remove(file?.kunci ?? '');
    // Lines are folded once every older transaction of the server has ended, those of other tests too.
    await expect
      .poll(async () => (await foldFigures(own), foldedRows(database.db)), { timeout: 30_000 })
      .toBeGreaterThan(0);
    await query(
      database.ownerDb,
      `update gulungan_padat set pokok = 'AE' || substr(pokok, 3) where ctid = (select ctid from gulungan_padat where pokok not like 'AE%' limit 1)`,
    );
    await query(
      database.ownerDb,
      `update riwayat_isi set kata = kata || ' ' where laporan_id = (select laporan_id from riwayat_isi limit 1) and urut = 1`,
    );
    const found = await findings(own);
    expect(new Set(found.map((one) => one.jenis))).toEqual(new Set(['lampiran', 'buku', 'rantai']));
    expect(found.every((one) => one.isFault)).toBe(true);
  });
});

async function foldedRows(db: Db): Promise<number> {
  const [row] = await query<{ n: number }>(db, 'select count(*) as n from gulungan_padat');
  return row?.n ?? 0;
}
