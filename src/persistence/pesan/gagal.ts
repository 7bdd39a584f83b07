import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import type { Penerima } from './tables.ts';

/** A message that was given up: for whom by role, never an address nor whose laporan. */
export interface PesanGagal {
  readonly id: string;
  readonly jenis: string;
  readonly penerima: Penerima['jenis'];
  readonly peran: string | null;
  readonly badan: string | null;
  readonly percobaan: number;
  readonly galat: string | null;
  readonly gagalPada: Instant;
}

/** Messages that were given up, the latest first. */
export function listGagal(db: Db, limit: number): Promise<PesanGagal[]> {
  return query<PesanGagal>(
    db,
    `select id, jenis, penerima ->> 'jenis' as penerima, coalesce(penerima ->> 'peran', data -> 'peran' ->> 'peran') as peran,
       coalesce(penerima ->> 'badan', data -> 'peran' ->> 'badan') as badan, percobaan::int, galat, selesai_pada as "gagalPada"
       from pesan where status = 'gagal' order by selesai_pada desc, id desc limit $1`,
    [limit],
  );
}

/** Puts messages that were given up back into the queue, with fresh attempts; `null`: all of them. Answers how many. */
export async function requeueGagal(tx: Db, id: string | null, now: Instant): Promise<number> {
  const rows = await query(
    tx,
    `update pesan set status = 'antre', percobaan = 0, kanal_gagal = '{}', galat = null, selesai_pada = null, coba_pada = $2
      where status = 'gagal' and ($1::uuid is null or id = $1) returning id`,
    [id, toTimestamptz(now)],
  );
  return rows.length;
}

/** How long the message that waits longest has been due. */
export async function readOldestDue(db: Db): Promise<Instant | null> {
  const [row] = await query<{ pada: Instant | null }>(
    db,
    `select min(coba_pada) as pada from pesan where status = 'antre'`,
  );
  return row?.pada ?? null;
}
