import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import type { Tx } from '../connection/transaction.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A file whose turn it is to be scanned. */
export interface PindaianDue {
  readonly lampiranId: string;
  readonly kunci: string;
  readonly percobaan: number;
}

/** How the scans stand, for the operator. */
export interface RingkasPindaian {
  readonly menunggu: number;
  readonly tertahan: number;
  /** When the file that waits longest was uploaded; null when none waits. */
  readonly sejak: Instant | null;
  /** Why the last attempt at one that waits failed; null when none has failed. */
  readonly galat: string | null;
}

/** Notes that a new file is to be scanned before anybody reads it, in the transaction that notes the file. */
export async function queuePindaian(tx: Db, lampiranId: string, pada: Instant): Promise<void> {
  await query(tx, `insert into pindaian (lampiran_id, keadaan, coba_pada) values ($1, 'menunggu', $2)`, [
    lampiranId,
    toTimestamptz(pada),
  ]);
}

/** Takes files that are due, each for one worker: they are put off until `leaseUntil`, so that a dead worker leaves them to others. */
export async function takeDuePindaian(
  db: Db,
  asked: { readonly now: Instant; readonly leaseUntil: Instant; readonly limit: number },
): Promise<PindaianDue[]> {
  return query<PindaianDue>(
    db,
    `update pindaian p set coba_pada = $2, percobaan = p.percobaan + 1
       from lampiran l
      where l.id = p.lampiran_id and p.lampiran_id in (
        select lampiran_id from pindaian where keadaan = 'menunggu' and coba_pada <= $1
         order by coba_pada, lampiran_id limit $3 for update skip locked)
      returning p.lampiran_id as "lampiranId", l.kunci, p.percobaan`,
    [toTimestamptz(asked.now), toTimestamptz(asked.leaseUntil), asked.limit],
  );
}

/** Notes that a scan gave no answer and when it is tried again. */
export async function putOffPindaian(
  db: Db,
  lampiranId: string,
  { until, galat }: { readonly until: Instant; readonly galat: string },
): Promise<void> {
  await query(
    db,
    `update pindaian set coba_pada = $2, galat = $3 where lampiran_id = $1 and keadaan = 'menunggu'`,
    [lampiranId, toTimestamptz(until), galat],
  );
}

/** Files that were taken while no scanner was set up, by id: they have no row and stay open. */
export async function listTanpaPindaian(
  db: Db,
  after: string | null,
  limit: number,
): Promise<readonly { readonly id: string; readonly kunci: string }[]> {
  return query(
    db,
    `select l.id, l.kunci from lampiran l
      where ($1::uuid is null or l.id > $1) and l.dihapus_pada is null
        and not exists (select from pindaian p where p.lampiran_id = l.id)
      order by l.id limit $2`,
    [after, limit],
  );
}

/** Notes that nothing was found in these bytes, for every upload of them that was never scanned. */
export async function notePindaianBersih(db: Db, kunci: string, pada: Instant): Promise<void> {
  await query(
    db,
    `insert into pindaian (lampiran_id, keadaan, coba_pada, selesai_pada)
     select id, 'bersih', $2, $2 from lampiran where kunci = $1 order by id on conflict do nothing`,
    [kunci, toTimestamptz(pada)],
  );
}

/** The scanner is back: what was put off because it was away is due at once. */
export async function wakePindaian(db: Db, galat: readonly string[], now: Instant): Promise<void> {
  await query(
    db,
    `update pindaian set coba_pada = $2 where keadaan = 'menunggu' and galat = any($1) and coba_pada > $2`,
    [galat, toTimestamptz(now)],
  );
}

/** Opens a file: nothing was found. False when somebody else has decided already. */
export async function passPindaian(db: Db, lampiranId: string, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update pindaian set keadaan = 'bersih', galat = null, selesai_pada = $2
      where lampiran_id = $1 and keadaan = 'menunggu' returning lampiran_id`,
    [lampiranId, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/**
 * Holds back every file with these bytes, whichever upload brought them, also those found clean before. Answers which were not
 * held yet and in which laporan they are.
 */
export async function holdPindaian(
  tx: Tx,
  held: { readonly kunci: string; readonly temuan: string; readonly pada: Instant },
): Promise<readonly { readonly lampiranId: string; readonly laporanId: string | null }[]> {
  return query(
    tx,
    `insert into pindaian as p (lampiran_id, keadaan, coba_pada, temuan, selesai_pada)
       select id, 'tertahan', $3, $2, $3 from lampiran where kunci = $1 order by id
     on conflict (lampiran_id) do update
       set keadaan = 'tertahan', galat = null, temuan = $2, selesai_pada = $3 where p.keadaan <> 'tertahan'
     returning lampiran_id as "lampiranId",
       (select laporan_id from lampiran l where l.id = p.lampiran_id) as "laporanId"`,
    [held.kunci, held.temuan, toTimestamptz(held.pada)],
  );
}

export async function readRingkasPindaian(db: Db): Promise<RingkasPindaian> {
  const [row] = await query<RingkasPindaian>(
    db,
    `select count(*) filter (where p.keadaan = 'menunggu') as menunggu,
            count(*) filter (where p.keadaan = 'tertahan') as tertahan,
            min(l.diunggah_pada) filter (where p.keadaan = 'menunggu') as sejak,
            (array_agg(p.galat order by p.coba_pada desc)
               filter (where p.keadaan = 'menunggu' and p.galat is not null))[1] as galat
       from pindaian p join lampiran l on l.id = p.lampiran_id where p.keadaan <> 'bersih'`,
  );
  if (row === undefined) throw new Error('Broken invariant: an aggregate has one row');
  return row;
}
