import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { BarisBeku, ParameterBeku } from '../../domain/monev/beku.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';
import { HASH_AWAL } from '../riwayat/sealEvent.ts';

/** What is hashed and signed of a frozen ranking: everything but hash, signature and key. */
export interface IsiBeku {
  readonly id: string;
  readonly nomor: string;
  readonly parameter: ParameterBeku;
  readonly versi: string;
  readonly baris: readonly BarisBeku[];
  readonly dibuatPada: Instant;
  readonly oleh: string;
  /** Hash of the one before; zeros for the first. */
  readonly sebelum: Buffer;
}

export interface PeringkatBeku extends IsiBeku {
  readonly hash: Buffer;
  readonly tandaTangan: Buffer;
  readonly kunci: string;
}

/** The bytes that the hash is over and the key signs. */
export function bekuPayload(isi: IsiBeku): Buffer {
  const { id, nomor, parameter, versi, baris, dibuatPada, oleh, sebelum } = isi;
  return Buffer.from(
    canonicalJson({
      id,
      nomor,
      parameter,
      versi,
      baris,
      dibuatPada: new Date(dibuatPada).toISOString(),
      oleh,
      sebelum: sebelum.toString('hex'),
    }),
  );
}

const LOCK = 7_624_501_612;

/** Nobody else adds a ranking until this transaction ends. */
export async function lockPeringkatBeku(tx: Db): Promise<void> {
  await query(tx, 'select pg_advisory_xact_lock($1)', [LOCK]);
}

/** Adds a ranking behind the last one, under `lockPeringkatBeku`, and signs it; numbers of a year run without gap. */
export async function addPeringkatBeku(
  tx: Db,
  isi: Omit<IsiBeku, 'nomor' | 'sebelum'> & { readonly tahun: number },
  sign: (payload: Buffer) => { readonly tandaTangan: Buffer; readonly kunci: string },
): Promise<PeringkatBeku> {
  const { tahun, ...rest } = isi;
  const [place] = await query<{ urut: number; sebelum: Buffer | null }>(
    tx,
    `select (select coalesce(max(urut), 0) + 1 from peringkat_beku where tahun = $1) as urut,
       (select hash from peringkat_beku order by tahun desc, urut desc limit 1) as sebelum`,
    [tahun],
  );
  const urut = place?.urut ?? 1;
  const body: IsiBeku = {
    ...rest,
    nomor: `PK-${String(urut).padStart(3, '0')}/${tahun}`,
    sebelum: place?.sebelum ?? HASH_AWAL,
  };
  const payload = bekuPayload(body);
  const made = { ...body, hash: sha256(payload), ...sign(payload) };
  await query(
    tx,
    `insert into peringkat_beku
       (id, nomor, tahun, urut, parameter, versi, baris, dibuat_pada, oleh, sebelum, hash, tanda_tangan, kunci)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      made.id,
      made.nomor,
      tahun,
      urut,
      toJson(made.parameter),
      made.versi,
      toJson(made.baris),
      toTimestamptz(made.dibuatPada),
      made.oleh,
      made.sebelum,
      made.hash,
      made.tandaTangan,
      made.kunci,
    ],
  );
  return made;
}

const SELECT = `select id, nomor, parameter, versi, baris, dibuat_pada as "dibuatPada", oleh, sebelum, hash,
  tanda_tangan as "tandaTangan", kunci from peringkat_beku`;

/** The rankings, the latest first. */
export function listPeringkatBeku(db: Db, limit: number): Promise<PeringkatBeku[]> {
  return query<PeringkatBeku>(db, `${SELECT} order by tahun desc, urut desc limit $1`, [limit]);
}

/** One ranking; null for an id that is none. */
export async function findPeringkatBeku(db: Db, id: string): Promise<PeringkatBeku | null> {
  const [one] = await query<PeringkatBeku>(db, `${SELECT} where id = $1::uuid`, [id]);
  return one ?? null;
}

/** What was said against a ranking, and what was answered. */
export interface Keberatan {
  readonly id: string;
  readonly instansi: KodeBadan;
  readonly pada: Instant;
  readonly isi: string;
  readonly jawaban: string | null;
  readonly dijawabPada: Instant | null;
}

export function listKeberatan(db: Db, peringkatId: string): Promise<Keberatan[]> {
  return query<Keberatan>(
    db,
    `select k.id, k.instansi, k.pada, k.isi, j.isi as jawaban, j.pada as "dijawabPada"
       from peringkat_keberatan k left join peringkat_jawaban j on j.keberatan_id = k.id
      where k.peringkat_id = $1::uuid order by k.pada, k.id`,
    [peringkatId],
  );
}

export async function addKeberatan(
  tx: Db,
  one: {
    readonly id: string;
    readonly peringkatId: string;
    readonly instansi: KodeBadan;
    readonly oleh: string;
    readonly pada: Instant;
    readonly isi: string;
  },
): Promise<void> {
  await query(
    tx,
    `insert into peringkat_keberatan (id, peringkat_id, instansi, oleh, pada, isi) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing`,
    [one.id, one.peringkatId, one.instansi, one.oleh, toTimestamptz(one.pada), one.isi],
  );
}

/** Answers an objection of that ranking once; false when it has an answer or is none of it. */
export async function addJawaban(
  tx: Db,
  one: {
    readonly keberatanId: string;
    readonly peringkatId: string;
    readonly oleh: string;
    readonly pada: Instant;
    readonly isi: string;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into peringkat_jawaban (keberatan_id, oleh, pada, isi)
     select k.id, $3::uuid, $4, $5 from peringkat_keberatan k where k.id = $1::uuid and k.peringkat_id = $2::uuid
     on conflict do nothing returning 1 as n`,
    [one.keberatanId, one.peringkatId, one.oleh, toTimestamptz(one.pada), one.isi],
  );
  return rows.length > 0;
}

export interface BekuFault {
  readonly nomor: string;
  readonly apa: 'isi' | 'rantai' | 'tanda_tangan' | 'urutan';
}

/** Every frozen ranking is what was hashed, signed and chained; numbers run without gap. */
export async function verifyPeringkatBeku(
  db: Db,
  verifyKey: (payload: Buffer, tandaTangan: Buffer, kunci: string) => boolean,
): Promise<readonly BekuFault[]> {
  const all = (await query<PeringkatBeku & { urut: number; tahun: number }>(
    db,
    `${SELECT.replace('select id', 'select tahun, urut, id')} order by tahun, urut`,
  )) as readonly (PeringkatBeku & { readonly urut: number; readonly tahun: number })[];
  const faults: BekuFault[] = [];
  for (const [i, one] of all.entries()) {
    const before = all[i - 1];
    const payload = bekuPayload(one);
    const { nomor } = one;
    if (!sha256(payload).equals(one.hash)) faults.push({ nomor, apa: 'isi' });
    if (!one.sebelum.equals(before?.hash ?? HASH_AWAL)) faults.push({ nomor, apa: 'rantai' });
    if (!verifyKey(payload, one.tandaTangan, one.kunci)) faults.push({ nomor, apa: 'tanda_tangan' });
    const expected = before?.tahun === one.tahun ? before.urut + 1 : 1;
    if (one.urut !== expected) faults.push({ nomor, apa: 'urutan' });
  }
  return faults;
}
