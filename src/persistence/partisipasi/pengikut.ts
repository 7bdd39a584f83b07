import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Keeps the closed account behind a follower's digest, so that news can reach it; what is there already stays. */
export async function keepPengikut(db: Db, pengikut: Buffer, segel: Buffer, pada: Instant): Promise<void> {
  await query(
    db,
    'insert into pengikut (pengikut, segel, sejak) values ($1, $2, $3) on conflict (pengikut) do nothing',
    [pengikut, segel, toTimestamptz(pada)],
  );
}

/** The closed account of a follower; null for a browser, and for an account that was closed. */
export async function readSegelPengikut(db: Db, pengikut: Buffer): Promise<Buffer | null> {
  const [row] = await query<{ segel: Buffer }>(db, 'select segel from pengikut where pengikut = $1', [
    pengikut,
  ]);
  return row?.segel ?? null;
}

/** Forgets a follower with all that it follows. */
export async function forgetPengikut(tx: Db, pengikut: Buffer): Promise<void> {
  await query(tx, 'delete from ikuti where pengikut = $1', [pengikut]);
  await query(tx, 'delete from pengikut where pengikut = $1', [pengikut]);
}

/** Somebody who can be told: with an account, or by a browser that wants notices. */
export interface Pengikut {
  readonly pengikut: Buffer;
  /** The closed account; null for a browser. */
  readonly segel: Buffer | null;
}

/**
 * Followers who can be told that followed a public laporan before `sebelum`, by their digests from `after` on. None once the
 * laporan is hidden: its news ends without a word (rules §3).
 */
export async function findPengikut(
  db: Db,
  of: {
    readonly laporanId: string;
    readonly sebelum: Instant;
    readonly after: Buffer | null;
    readonly limit: number;
  },
): Promise<readonly Pengikut[]> {
  return query<Pengikut>(
    db,
    `select i.pengikut, k.segel from ikuti i left join pengikut k using (pengikut) join laporan l on l.id = i.laporan_id
      where i.laporan_id = $1 and i.pada <= $2 and ($3::bytea is null or i.pengikut > $3)
        and l.terbit and not l.rahasia
        and (k.pengikut is not null or exists (select from perangkat d where d.tanda = i.pengikut))
      order by i.pengikut limit $4`,
    [of.laporanId, toTimestamptz(of.sebelum), of.after, of.limit],
  );
}

export interface KabarPengikut {
  readonly id: string;
  readonly kunci: string;
  /** Base64url of the digest. */
  readonly pengikut: string;
}

/**
 * Notices within the program for followers of one laporan: there from now on, sent nowhere by themselves. Those whose key is
 * there already are left as they are.
 */
export async function storeKabarPengikut(
  tx: Db,
  kabar: readonly KabarPengikut[],
  of: {
    readonly laporanId: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    tx,
    `insert into pesan (id, kunci, laporan_id, jenis, penerima, data, status, dibuat_pada, coba_pada, selesai_pada)
     select id, kunci, $2::uuid, 'diikuti', json_build_object('jenis', 'pengikut', 'pengikut', pengikut), $3::jsonb,
            'terkirim', $4::timestamptz, $4::timestamptz, $4::timestamptz
       from json_to_recordset($1::json) as k (id uuid, kunci text, pengikut text)
     on conflict (kunci) do nothing`,
    [JSON.stringify(kabar), of.laporanId, JSON.stringify(of.data), toTimestamptz(of.pada)],
  );
}

/** The one mail of a day for each follower, to be sent at `kirimPada`; a second one for the same day is none. */
export async function queueSuratHarian(
  tx: Db,
  surat: readonly KabarPengikut[],
  of: { readonly hari: Hari; readonly pada: Instant; readonly kirimPada: Instant },
): Promise<void> {
  await query(
    tx,
    `insert into pesan (id, kunci, jenis, penerima, data, dibuat_pada, coba_pada)
     select id, kunci, 'diikuti_harian', json_build_object('jenis', 'pengikut', 'pengikut', pengikut),
            json_build_object('hari', $2::text), $3::timestamptz, $4::timestamptz
       from json_to_recordset($1::json) as k (id uuid, kunci text, pengikut text)
     on conflict (kunci) do nothing`,
    [JSON.stringify(surat), of.hari, toTimestamptz(of.pada), toTimestamptz(of.kirimPada)],
  );
}

export interface KabarBaris {
  readonly nomor: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What a follower was told within the program between two instants about laporan that are public and still followed now: of each
 * laporan together, in the order in which it happened.
 */
export function findKabarHarian(
  db: Db,
  pengikut: Buffer,
  dari: Instant,
  sampai: Instant,
): Promise<KabarBaris[]> {
  return query<KabarBaris>(
    db,
    `select l.nomor, p.data from pesan p join laporan l on l.id = p.laporan_id
       join ikuti i on i.laporan_id = l.id and i.pengikut = $1
      where p.penerima ->> 'pengikut' = $2 and p.jenis = 'diikuti' and p.dibuat_pada >= $3 and p.dibuat_pada < $4
        and l.terbit and not l.rahasia
      order by min(p.dibuat_pada) over (partition by l.id), l.id, p.dibuat_pada, p.id limit 500`,
    [pengikut, pengikut.toString('base64url'), toTimestamptz(dari), toTimestamptz(sampai)],
  );
}
