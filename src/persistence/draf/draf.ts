import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A form under way, sealed; whoever holds its secret can open it. */
export interface DrafRow {
  readonly isi: Buffer;
  readonly hasil: Buffer | null;
  readonly dikirimPada: Instant | null;
}

/** The draft of this key made after `since`; null when there is none. */
export async function findDraf(db: Db, kunci: Buffer, since: Instant): Promise<DrafRow | null> {
  const [row] = await query<DrafRow>(
    db,
    'select isi, hasil, dikirim_pada as "dikirimPada" from draf where kunci = $1 and dibuat_pada > $2',
    [kunci, toTimestamptz(since)],
  );
  return row ?? null;
}

/** Keeps what was written so far. False when it was sent meanwhile: then nothing changes. Drafts older than `since` go. */
export async function saveDraf(
  db: Db,
  draf: { readonly kunci: Buffer; readonly isi: Buffer; readonly now: Instant; readonly since: Instant },
): Promise<boolean> {
  const rows = await query(db, SAVE_TEXT, [
    draf.kunci,
    draf.isi,
    toTimestamptz(draf.now),
    toTimestamptz(draf.since),
  ]);
  return rows.length > 0;
}

const SAVE_TEXT = `
  with old as (delete from draf where dibuat_pada <= $4 and kunci <> $1)
  insert into draf as d (kunci, isi, dibuat_pada) values ($1, $2, $3)
  on conflict (kunci) do update set isi = excluded.isi where d.hasil is null
  returning 1 as n`;

/** Notes that it was sent. What was written goes; only the first outcome stays. */
export async function closeDraf(db: Db, kunci: Buffer, hasil: Buffer, now: Instant): Promise<void> {
  await query(
    db,
    `update draf set isi = '', hasil = $2, dikirim_pada = $3 where kunci = $1 and hasil is null`,
    [kunci, hasil, toTimestamptz(now)],
  );
}

/** Throws a draft away, also what was noted of its sending. */
export async function deleteDraf(db: Db, kunci: Buffer): Promise<void> {
  await query(db, 'delete from draf where kunci = $1', [kunci]);
}
