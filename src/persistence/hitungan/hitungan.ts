import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';

/** A kept answer with its moment; null while it was never worked out. */
export interface HitunganBaris {
  readonly jawaban: unknown;
  readonly pada: Instant | null;
  /** The day on which somebody asked last. */
  readonly diminta: Hari;
}

export async function readHitungan(db: Db, kunci: Buffer): Promise<HitunganBaris | null> {
  const [row] = await query<HitunganBaris>(
    db,
    'select jawaban, pada, diminta from hitungan where kunci = $1',
    [kunci],
  );
  return row ?? null;
}

/** Notes that somebody asks: what was never asked before is worked out soon. */
export async function mintaHitungan(
  db: Db,
  asked: {
    readonly kunci: Buffer;
    readonly tanya: object;
    readonly kini: boolean;
    readonly hari: Hari;
  },
): Promise<void> {
  await query(
    db,
    `insert into hitungan (kunci, tanya, kini, diminta) values ($1, $2::jsonb, $3, $4)
     on conflict (kunci) do update set diminta = excluded.diminta where hitungan.diminta < excluded.diminta`,
    [asked.kunci, JSON.stringify(asked.tanya), asked.kini, asked.hari],
  );
}

/** A question that waits. */
interface HitunganDue {
  readonly kunci: Buffer;
  readonly tanya: unknown;
  readonly kini: boolean;
}

/** The next question to work out: one that has no answer first, then the oldest of those that are still asked. */
export async function nextHitungan(
  db: Db,
  due: { readonly kiniSebelum: Instant; readonly laluSebelum: Instant; readonly dimintaSejak: Hari },
): Promise<HitunganDue | null> {
  const [row] = await query<HitunganDue>(
    db,
    `select kunci, tanya, kini from hitungan
      where pada is null or (diminta >= $3::date and pada < case when kini then $1::timestamptz else $2::timestamptz end)
      order by pada nulls first limit 1`,
    [toTimestamptz(due.kiniSebelum), toTimestamptz(due.laluSebelum), due.dimintaSejak],
  );
  return row ?? null;
}

export async function keepHitungan(db: Db, kunci: Buffer, jawaban: unknown, pada: Instant): Promise<void> {
  await query(db, 'update hitungan set jawaban = $2::jsonb, pada = $3 where kunci = $1', [
    kunci,
    JSON.stringify(jawaban),
    toTimestamptz(pada),
  ]);
}

/** Forgets what nobody asked since that day. */
export async function purgeHitungan(db: Db, sejak: Hari): Promise<number> {
  return (await query(db, 'delete from hitungan where diminta < $1 returning 1 as n', [sejak])).length;
}
