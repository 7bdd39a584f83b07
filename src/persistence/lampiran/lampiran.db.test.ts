import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { query } from '../connection/database.ts';
import { withTransaction } from '../connection/transaction.ts';
import { readIdentitas } from '../identitas/identitas.ts';
import { storeEvents } from '../laporan/storeEvents.ts';
import { chanceOf, garam, liveOne, storeInputOf } from '../laporan/tests/lives.ts';
import { findByResi } from '../resi/resi.ts';
import { findAsal } from '../asal/asal.ts';
import {
  attachLampiran,
  findLampiran,
  findUsedKunci,
  insertLampiran,
  readLampiran,
  removeUnusedLampiran,
  type Lampiran,
  type LampiranBaru,
} from './lampiran.ts';

const database = useTestDatabase();
const chance = chanceOf(31);
const PADA = Date.parse('2026-03-01T00:00:00.007Z');

async function upload(rest: Partial<LampiranBaru> = {}): Promise<Lampiran> {
  const lampiran = {
    id: randomUUID(),
    nama: 'foto "jalan".jpg',
    jenis: 'image/jpeg',
    ukuran: 9_000_000_000,
    sha256: Buffer.alloc(32, 5),
    kunci: 'ab'.repeat(32),
    thumbnailKunci: null,
    lebar: 10,
    tinggi: null,
    diunggahPada: PADA,
    pengunggah: 'p1',
    ...rest,
  };
  await insertLampiran(database().db, lampiran);
  return { dihapusPada: null, dihapusDasar: null, ...lampiran, laporanId: null, pindai: 'tanpa' };
}

async function newLaporan(): Promise<string> {
  const life = liveOne(chance, { steps: 1 });
  await withTransaction(database().db, { random: () => 0.5 }, (tx) =>
    storeEvents(tx, { ...storeInputOf(life), garam }),
  );
  return life.id;
}

test('a file comes back as it was noted', async () => {
  const one = await upload();
  expect(await findLampiran(database().db, one.id)).toEqual(one);
  expect(await findLampiran(database().db, randomUUID())).toBeNull();
});

test('a file is put into one laporan, once, by who uploaded it', async () => {
  const { db } = database();
  const [one, two] = [await upload(), await upload({ pengunggah: 'p2' })];
  const laporanId = await newLaporan();
  expect(await attachLampiran(db, { ids: [two.id], laporanId, pengunggah: 'p1' })).toBe(false);
  expect(await attachLampiran(db, { ids: [one.id], laporanId, pengunggah: 'p1' })).toBe(true);
  expect(await attachLampiran(db, { ids: [one.id], laporanId: await newLaporan(), pengunggah: 'p1' })).toBe(
    false,
  );
  expect(await readLampiran(db, [laporanId])).toEqual([{ ...one, laporanId }]);
});

test('a file of a laporan can neither be taken out nor deleted by the application', async () => {
  const { db } = database();
  const one = await upload();
  await attachLampiran(db, { ids: [one.id], laporanId: await newLaporan(), pengunggah: 'p1' });
  for (const text of [
    'delete from lampiran where id = $1',
    'update lampiran set laporan_id = null where id = $1',
  ]) {
    await expect(query(db, text, [one.id])).rejects.toMatchObject({ code: '23001' });
  }
  await expect(query(db, `update lampiran set nama = 'x' where id = $1`, [one.id])).rejects.toMatchObject({
    code: '42501',
  });
});

test('unused files older than asked are forgotten, others stay', async () => {
  const { db } = database();
  await removeUnusedLampiran(db, PADA + 1, 1_000);
  const old = await upload({ diunggahPada: PADA - 10, kunci: 'cd'.repeat(32) });
  const fresh = await upload({ diunggahPada: PADA + 10, thumbnailKunci: 'kecil' });
  const used = await upload({ diunggahPada: PADA - 10 });
  await attachLampiran(db, { ids: [used.id], laporanId: await newLaporan(), pengunggah: 'p1' });
  expect(await removeUnusedLampiran(db, PADA, 100)).toEqual([old]);
  expect(await findLampiran(db, fresh.id)).not.toBeNull();
  expect(await findLampiran(db, used.id)).not.toBeNull();
  const kept = await findUsedKunci(db, [old.kunci, fresh.kunci, 'kecil'], PADA);
  expect([...kept].sort()).toEqual([fresh.kunci, 'kecil']);
});

test('identity, receipt and source number lie beside the laporan and lead back to it', async () => {
  const { db } = database();
  const life = liveOne(chance, { steps: 1 });
  const identitas = { akunId: null, nama: 'Siti "A"', email: null, telepon: '0811', nik: null };
  const resiHash = Buffer.alloc(32, 7);
  const asal = { instansi: 'PR-63', nomorAsal: 'X,1', sidik: Buffer.alloc(32, 8) };
  const baru = { id: life.id, milik: life.milik, nomorAsal: 'X,1', identitas, resiHash, asal };
  await withTransaction(db, { random: () => 0.5 }, (tx) =>
    storeEvents(tx, { ...storeInputOf(life), of: { baru }, garam }),
  );
  expect(await readIdentitas(db, life.id)).toEqual(identitas);
  expect(await findByResi(db, resiHash)).toMatchObject({ id: life.id });
  expect(await findByResi(db, Buffer.alloc(32))).toBeNull();
  expect(
    await findAsal(db, [
      { instansi: 'PR-63', nomorAsal: 'X,1' },
      { instansi: 'PR-31', nomorAsal: 'X,1' },
    ]),
  ).toEqual([{ ...asal, laporanId: life.id }]);
});
