import {
  akarLink,
  akarPayload,
  DaunDigest,
  daunOf,
  readDailyRoots,
  type AkarHarian,
} from '../akar/dailyRoot.ts';
import { MerkleTree, type Kepala } from '../akar/merkle.ts';
import { query, type Db } from '../connection/database.ts';
import { fault, type CheckOptions, type Finding } from './findings.ts';

/**
 * Daily roots: each is signed and linked to the one before; the heads of its day are those it signed; every head still lies in
 * its chain; the newest root is the tree over all last heads. With the chains whole, no event from before the newest root can
 * then have been cut or rewritten.
 */
export async function* checkAkar(tx: Db, verifyKey: CheckOptions['verifyKey']): AsyncIterable<Finding> {
  let before: AkarHarian | undefined;
  for (const akar of await readDailyRoots(tx)) {
    if (!akar.sebelum.equals(akarLink(before))) yield fault('akar', `${akar.hari}: tidak menyambung`);
    if (!verifyKey(akarPayload(akar), akar.tandaTangan, akar.kunci)) {
      yield fault('akar', `${akar.hari}: tanda tangan tidak sah`);
    }
    const daun = new DaunDigest();
    for await (const one of daunOf(tx, akar.hari)) daun.add(one);
    if (!daun.digest().equals(akar.daun)) yield fault('akar', `${akar.hari}: daftar kepala berubah`);
    before = akar;
  }
  yield* lostHeads(tx);
  if (before !== undefined) yield* newestTree(tx, before);
}

/** Heads that are no longer in the chain of their laporan: a cut tail, a rewritten chain. */
async function* lostHeads(tx: Db): AsyncIterable<Finding> {
  const rows = await query<{ laporanId: string; nomor: string | null; urut: number; hari: string }>(
    tx,
    `select d.laporan_id as "laporanId", l.nomor, d.urut, d.hari from akar_daun d
       left join laporan l on l.id = d.laporan_id
      where not exists (select from riwayat r where r.laporan_id = d.laporan_id and r.urut = d.urut and r.hash = d.kepala)
      limit ${maxLostHeads}`,
  );
  for (const { laporanId, nomor, urut, hari } of rows) {
    yield fault('akar', `${hari}: kepala tidak ada lagi dalam rantai`, { laporanId, nomor, urut });
  }
}

/** More are counted no further: by then everything is lost. */
const maxLostHeads = 10_000;
const pageSize = 5_000;

async function* newestTree(tx: Db, akar: AkarHarian): AsyncIterable<Finding> {
  const tree = new MerkleTree();
  for await (const kepala of headsUnder(tx)) tree.add(kepala);
  if (tree.count !== akar.jumlah || !tree.root().equals(akar.akar)) {
    yield fault('akar', `${akar.hari}: akar tidak sama dengan kepala semua laporan`);
  }
}

/** The last head of each laporan that any root signed, by nomor. */
async function* headsUnder(tx: Db): AsyncIterable<Kepala> {
  let after = '';
  for (;;) {
    const rows = await query<Kepala>(
      tx,
      `select l.nomor, d.urut, d.kepala from (select id, nomor from laporan where nomor > $1 order by nomor limit $2) l
         left join lateral (
           select urut, kepala from akar_daun where laporan_id = l.id order by hari desc limit 1) d on true
        order by l.nomor`,
      [after, pageSize],
    );
    yield* rows.filter((row) => (row.kepala as Buffer | null) !== null);
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.nomor ?? after;
  }
}
