import { createHash, type Hash } from 'node:crypto';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Database, type Db } from '../connection/database.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';
import { HASH_AWAL } from '../riwayat/sealEvent.ts';
import { MerkleTree, type Kepala } from './merkle.ts';

/** The root of one day as stored. */
export interface AkarHarian {
  readonly hari: Hari;
  /** Laporan under the root. */
  readonly jumlah: number;
  readonly akar: Buffer;
  readonly daun: Buffer;
  /** Link to the root before; zeros for the first. */
  readonly sebelum: Buffer;
  readonly tandaTangan: Buffer;
  /** Names the key that signed. */
  readonly kunci: string;
  readonly dibuatPada: Instant;
}

/** Signs bytes with the key of daily roots (Ed25519). */
export type SignAkar = (payload: Buffer) => { readonly tandaTangan: Buffer; readonly kunci: string };

/**
 * Writes the signed root of `hari` over all heads as they stand now, and the heads that changed since the root before
 * (interfaces §9). The root of that day if it is there already; a day before the last root is refused, since a chain of roots
 * grows at its end only.
 */
export async function writeDailyRoot(
  db: Database,
  input: { readonly hari: Hari; readonly dibuatPada: Instant; readonly sign: SignAkar },
): Promise<AkarHarian> {
  // One snapshot for the changed heads and for the tree over all of them.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      // Its own lock: two workers at midnight must not both write.
      await query(tx, `select pg_advisory_xact_lock($1)`, [ROOT_LOCK]);
      const last = (await readLastRoot(tx)) ?? undefined;
      if (last?.hari === input.hari) return last;
      if (last !== undefined && last.hari > input.hari) {
        throw new Error(`a root of ${last.hari} stands already, none can be written for ${input.hari}`);
      }
      return writeRoot(tx, input, last);
    });
}

/** Roots in the order of their days. */
export async function readDailyRoots(db: Db): Promise<AkarHarian[]> {
  return query<AkarHarian>(db, `${SELECT_AKAR} order by hari`);
}

/** The root of the latest day; null before the first. */
export async function readLastRoot(db: Db): Promise<AkarHarian | null> {
  const [last] = await query<AkarHarian>(db, `${SELECT_AKAR} order by hari desc limit 1`);
  return last ?? null;
}

/** What is signed: everything of the row but the signature itself. */
export function akarPayload(akar: Omit<AkarHarian, 'tandaTangan' | 'kunci'>): Buffer {
  const { hari, jumlah, dibuatPada } = akar;
  return Buffer.from(
    canonicalJson({
      hari,
      jumlah,
      akar: akar.akar.toString('hex'),
      daun: akar.daun.toString('hex'),
      sebelum: akar.sebelum.toString('hex'),
      dibuatPada: new Date(dibuatPada).toISOString(),
    }),
  );
}

/** What the next root links to. */
export function akarLink(akar: AkarHarian | undefined): Buffer {
  return akar === undefined
    ? HASH_AWAL
    : sha256(akarPayload(akar), akar.tandaTangan, canonicalJson(akar.kunci));
}

/** Digest of a day's changed heads, added in the order of laporan_id. */
export class DaunDigest {
  readonly #hash: Hash = createHash('sha256');

  add(daun: { readonly laporanId: string; readonly urut: number; readonly kepala: Buffer }): void {
    this.#hash.update(`${daun.laporanId} ${daun.urut} ${daun.kepala.toString('hex')}\n`);
  }

  digest(): Buffer {
    return this.#hash.digest();
  }
}

export const ROOT_LOCK = 7_624_501_120;
const pageSize = 5_000;

const SELECT_AKAR = `select hari, jumlah, akar, daun, sebelum, tanda_tangan as "tandaTangan", kunci,
  dibuat_pada as "dibuatPada" from akar_harian`;

async function writeRoot(
  tx: Db,
  input: { readonly hari: Hari; readonly dibuatPada: Instant; readonly sign: SignAkar },
  last: AkarHarian | undefined,
): Promise<AkarHarian> {
  await query(
    tx,
    `insert into akar_daun (hari, laporan_id, urut, kepala)
     select $1::date, l.id, l.urut, l.kepala from laporan l
      where not exists (select from akar_daun d where d.laporan_id = l.id and d.urut = l.urut and d.kepala = l.kepala)`,
    [input.hari],
  );
  const daun = new DaunDigest();
  for await (const one of daunOf(tx, input.hari)) daun.add(one);
  const tree = new MerkleTree();
  for await (const kepala of currentHeads(tx)) tree.add(kepala);
  const body = {
    hari: input.hari,
    jumlah: tree.count,
    akar: tree.root(),
    daun: daun.digest(),
    sebelum: akarLink(last),
    dibuatPada: input.dibuatPada,
  };
  const akar = { ...body, ...input.sign(akarPayload(body)) };
  await query(
    tx,
    `insert into akar_harian (hari, jumlah, akar, daun, sebelum, tanda_tangan, kunci, dibuat_pada)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      akar.hari,
      akar.jumlah,
      akar.akar,
      akar.daun,
      akar.sebelum,
      akar.tandaTangan,
      akar.kunci,
      new Date(akar.dibuatPada).toISOString(),
    ],
  );
  return akar;
}

export interface Daun {
  readonly laporanId: string;
  readonly urut: number;
  readonly kepala: Buffer;
}

/** The changed heads of a day, by laporan_id. */
export async function* daunOf(db: Db, hari: Hari): AsyncIterable<Daun> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await query<Daun>(
      db,
      `select laporan_id as "laporanId", urut, kepala from akar_daun
        where hari = $1 and laporan_id > $2 order by laporan_id limit $3`,
      [hari, after, pageSize],
    );
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.laporanId ?? after;
  }
}

async function* currentHeads(tx: Db): AsyncIterable<Kepala> {
  let after = '';
  for (;;) {
    const rows = await query<Kepala>(
      tx,
      `select nomor, urut, kepala from laporan where nomor > $1 order by nomor limit $2`,
      [after, pageSize],
    );
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.nomor ?? after;
  }
}
