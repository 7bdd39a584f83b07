import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import type { Penerima } from './tables.ts';

export type { Penerima } from './tables.ts';

export interface PesanBaru {
  readonly id: string;
  /** Idempotency key: one message, ever. */
  readonly kunci: string;
  readonly laporanId: string | null;
  readonly jenis: string;
  readonly penerima: Penerima;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Pesan extends PesanBaru {
  readonly percobaan: number;
  readonly dibuatPada: Instant;
  /** Channels that refused it for good. */
  readonly kanalGagal: readonly string[];
}

/** Queues messages, to be sent from `cobaPada` on; those whose key is there already are left as they are, and none is written to followers where nobody follows. */
export async function queuePesan(
  tx: Db,
  pesan: readonly PesanBaru[],
  pada: Instant,
  cobaPada: Instant = pada,
): Promise<void> {
  if (pesan.length === 0) return;
  await query(
    tx,
    `insert into pesan (id, kunci, laporan_id, jenis, penerima, data, dibuat_pada, coba_pada)
     select id, kunci, "laporanId", jenis, penerima, data, $2::timestamptz, $3::timestamptz
       from json_to_recordset($1::json) as p (id uuid, kunci text, "laporanId" uuid, jenis text, penerima jsonb, data jsonb)
      where penerima ->> 'jenis' <> 'pengikut_laporan' or exists (
        select from ikuti i where i.laporan_id = p."laporanId" and (
          exists (select from pengikut k where k.pengikut = i.pengikut) or exists (select from perangkat d where d.tanda = i.pengikut)))
     on conflict (kunci) do nothing`,
    [JSON.stringify(pesan), toTimestamptz(pada), toTimestamptz(cobaPada)],
  );
}

/**
 * Takes messages that are due, each for one worker only: they are put off until `leaseUntil`, so that a worker that dies
 * leaves them to another.
 */
export async function takeDuePesan(
  db: Db,
  now: Instant,
  leaseUntil: Instant,
  limit: number,
): Promise<Pesan[]> {
  return query<Pesan>(
    db,
    `update pesan p set coba_pada = $2, percobaan = p.percobaan + 1
      where id in (select id from pesan where status = 'antre' and coba_pada <= $1
                    order by coba_pada, id limit $3 for update skip locked)
      returning id, kunci, laporan_id as "laporanId", jenis, penerima, data, percobaan, dibuat_pada as "dibuatPada",
        kanal_gagal as "kanalGagal"`,
    [toTimestamptz(now), toTimestamptz(leaseUntil), limit],
  );
}

export async function endPesan(
  db: Db,
  ids: readonly string[],
  end: {
    readonly status: 'terkirim' | 'gagal' | 'dilewati';
    readonly galat: string | null;
    readonly pada: Instant;
    /** By which channel it went. */
    readonly kanal?: string;
  },
): Promise<void> {
  if (ids.length === 0) return;
  await query(
    db,
    `update pesan set status = $2, galat = $3, selesai_pada = $4, kanal = coalesce($5, kanal) where id = any($1::uuid[])`,
    [ids, end.status, end.galat, toTimestamptz(end.pada), end.kanal ?? null],
  );
}

/** A channel refused a message for good: the next one is tried at once. */
export async function skipKanal(
  db: Db,
  id: string,
  kanal: string,
  galat: string,
  pada: Instant,
): Promise<void> {
  await query(
    db,
    `update pesan set kanal_gagal = array_append(kanal_gagal, $2), galat = $3, coba_pada = $4, percobaan = 0
      where id = $1 and status = 'antre' and not kanal_gagal @> array[$2]`,
    [id, kanal, galat, toTimestamptz(pada)],
  );
}

export async function putOffPesan(db: Db, id: string, until: Instant, galat: string): Promise<void> {
  await query(db, `update pesan set coba_pada = $2, galat = $3 where id = $1 and status = 'antre'`, [
    id,
    toTimestamptz(until),
    galat,
  ]);
}

/** Gives back messages that were taken but not tried: the attempt is not counted. */
export async function releasePesan(db: Db, ids: readonly string[], until: Instant): Promise<void> {
  if (ids.length === 0) return;
  await query(
    db,
    `update pesan set coba_pada = $2, percobaan = greatest(percobaan - 1, 0) where id = any($1::uuid[]) and status = 'antre'`,
    [ids, toTimestamptz(until)],
  );
}

/** Who is complained of now in the laporan of these messages, by laporan; those that name nobody are left out. */
export async function findTerlapor(db: Db, laporanIds: readonly string[]): Promise<Map<string, KodeBadan>> {
  if (laporanIds.length === 0) return new Map();
  const rows = await query<{ id: string; terlapor: KodeBadan }>(
    db,
    'select id, terlapor from laporan where id = any($1::uuid[]) and terlapor is not null',
    [laporanIds],
  );
  return new Map(rows.map(({ id, terlapor }) => [id, terlapor]));
}

/** Codes to numbers that were asked for, have not left yet, and are still good. */
export async function countKodeAntre(db: Db, now: Instant): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select count(*)::int as n from pesan p join permohonan m on m.id = (p.penerima ->> 'permohonan')::uuid
      where p.status = 'antre' and p.jenis = 'permohonan' and m.tujuan like '+%' and m.jenis not like 'kabar\\_%' and m.kedaluwarsa > $1`,
    [toTimestamptz(now)],
  );
  return row?.n ?? 0;
}

/** How many wait, failed, …: for the operator. */
export async function countPesan(db: Db): Promise<Readonly<Record<string, number>>> {
  const rows = await query<{ status: string; n: number }>(
    db,
    `select status, count(*) as n from pesan where status in ('antre', 'gagal') group by status`,
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

export interface Alamat {
  readonly akunId: string | null;
  /** Null: none, or not shown to be theirs. Then there is the notice within the program alone. */
  readonly email: string | null;
  readonly bahasa: 'id' | 'en';
  /** Kinds of news that are not wanted by mail. */
  readonly suratMati: readonly string[];
  /** The same by SMS. */
  readonly smsMati: readonly string[];
  /** Of an anonim laporan without account: the address, closed by a key outside the database. */
  readonly balas: Buffer | null;
  /** Null: none, or not shown to be theirs. */
  readonly telepon: string | null;
  /** The channel that the laporan came by with the address there, closed like the former; null: it came by the web or the API. */
  readonly kanal: string | null;
  readonly alamatKanal: Buffer | null;
  readonly masukPada: Instant | null;
  readonly anonim: boolean;
}

/** An account's address counts once it was shown to be theirs. */
const AKUN_ALAMAT = `a.id as "akunId", case when a.email_diperiksa_pada is not null then a.email end as email, a.bahasa,
  array(select kelompok from kabar_mati m where m.akun_id = a.id and m.saluran = 'email') as "suratMati", '{}'::text[] as "smsMati",
  null::bytea as balas, null::text as kanal, null::bytea as "alamatKanal", null::timestamptz as "masukPada", false as anonim`;

/**
 * Where news for a receiver goes now: open accounts that hold the role at the body, one account, or the pelapor's contact. Who is
 * on leave gets none for a role that the substitute holds at this moment (F157). Of a pelapor whose account was closed nothing is
 * known any more, nor wanted. An address that something was asked with, and the account of a
 * follower, are looked up by who answers them, not here.
 */
export async function findAlamat(db: Db, pesan: Pesan, now: Instant): Promise<Alamat[]> {
  const { penerima, laporanId } = pesan;
  switch (penerima.jenis) {
    case 'peran':
      return query<Alamat>(
        db,
        `select distinct ${AKUN_ALAMAT}, null::text as telepon from penugasan p join akun a on a.id = p.akun_id
          where p.peran = $1 and p.badan = $2 and p.dari <= $3 and (p.sampai is null or p.sampai > $3)
            and a.nonaktif_pada is null and not exists (
              select from cuti c
                join akun g on g.id = c.pengganti_id and g.nonaktif_pada is null
                join penugasan d on d.akun_id = g.id and d.peran = $1 and d.badan = $2
                 and d.dari <= $3 and (d.sampai is null or d.sampai > $3)
               where c.akun_id = a.id and c.dari <= $3 and c.sampai > $3 and c.dibatalkan_pada is null)`,
        [penerima.peran, penerima.badan, toTimestamptz(now)],
      );
    case 'akun':
      return query<Alamat>(
        db,
        `select ${AKUN_ALAMAT}, case when a.telepon_diperiksa_pada is not null then a.telepon end as telepon
           from akun a where a.id = $1 and a.nonaktif_pada is null`,
        [penerima.akun],
      );
    case 'pelapor':
      return query<Alamat>(
        db,
        `select i.akun_id as "akunId",
                case when i.akun_id is null then i.email when a.email_diperiksa_pada is not null then a.email end as email,
                coalesce(a.bahasa, 'id') as bahasa,
                array(select kelompok from kabar_mati m where m.akun_id = a.id and m.saluran = 'email') as "suratMati",
                array(select kelompok from kabar_mati m where m.akun_id = a.id and m.saluran = 'sms') as "smsMati",
                i.balas, case when i.akun_id is null then i.telepon when a.telepon_diperiksa_pada is not null then a.telepon end as telepon,
                k.kanal, k.alamat as "alamatKanal", k.masuk_pada as "masukPada", l.anonim
           from laporan l left join identitas i on i.laporan_id = l.id
           left join akun a on a.id = i.akun_id and a.nonaktif_pada is null
           left join alamat_kanal k on k.laporan_id = l.id
          where l.id = $1 and (i.laporan_id is not null or k.laporan_id is not null)`,
        [laporanId],
      );
    case 'pengikut_laporan':
    case 'pengikut':
    case 'perangkat':
    case 'pesan_masuk':
    case 'permohonan':
      return [];
  }
}
