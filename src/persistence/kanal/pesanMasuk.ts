import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export type StatusPesanMasuk = 'antre' | 'selesai' | 'tidak_dipahami' | 'dibatasi' | 'gagal' | 'disisihkan';

export interface PesanMasukBaru {
  readonly id: string;
  readonly kanal: string;
  readonly sidik: Buffer;
  readonly sidikIsi: Buffer | null;
  readonly pengirim: Buffer;
  readonly alamat: Buffer;
  readonly isi: Buffer;
  readonly lampiran: readonly string[];
  /** Whether anybody stood up for the sender. */
  readonly terbukti: boolean;
  readonly status: StatusPesanMasuk;
  readonly hasil: string | null;
  readonly balasan: Buffer | null;
  /** Taken at once by whoever receives it; null: the next worker takes it. */
  readonly giliran: string | null;
  readonly diterimaPada: Instant;
  readonly cobaPada: Instant;
}

export interface PesanMasukRow {
  readonly id: string;
  readonly kanal: string;
  readonly pengirim: Buffer;
  readonly alamat: Buffer | null;
  readonly isi: Buffer | null;
  readonly lampiran: readonly string[];
  readonly status: StatusPesanMasuk;
  readonly hasil: string | null;
  readonly laporanId: string | null;
  readonly balasan: Buffer | null;
  readonly percobaan: number;
  readonly giliran: string | null;
  readonly diterimaPada: Instant;
}

export const COLUMNS = `id, kanal, pengirim, alamat, isi, lampiran, status, hasil, laporan_id as "laporanId", balasan, percobaan,
  giliran, diterima_pada as "diterimaPada"`;

/**
 * Stores a message unless it is there already (one more repeat is counted then). Whoever wants to work on it at once has it only if no
 * earlier message of its sender waits. To be called under `lockPengirim`.
 */
export async function insertPesanMasuk(
  tx: Db,
  baru: PesanMasukBaru,
): Promise<{ readonly id: string; readonly giliran: string | null }> {
  const [row] = await query<{ id: string; giliran: string | null }>(tx, INSERT_TEXT, [
    baru.id,
    baru.kanal,
    baru.sidik,
    baru.sidikIsi,
    baru.pengirim,
    baru.alamat,
    baru.isi,
    baru.lampiran,
    baru.status,
    baru.hasil,
    baru.balasan,
    baru.giliran,
    toTimestamptz(baru.diterimaPada),
    toTimestamptz(baru.cobaPada),
    baru.terbukti,
  ]);
  if (row === undefined)
    throw new Error('Broken invariant: an insert that updates on conflict returns its row');
  return row;
}

const INSERT_TEXT = `
  with g as (select case when exists (select 1 from pesan_masuk e where e.pengirim = $5 and e.status = 'antre')
                         then null else $12::uuid end as giliran)
  insert into pesan_masuk as p (id, kanal, sidik, sidik_isi, pengirim, alamat, isi, lampiran, status, hasil, balasan, giliran,
    percobaan, diterima_pada, coba_pada, terbukti, urut)
  select $1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9, $10, $11, g.giliran, case when g.giliran is null then 0 else 1 end,
         $13::timestamptz, case when g.giliran is null then $13::timestamptz else $14::timestamptz end, $15, nextval('pesan_masuk_urut')
    from g
  on conflict (kanal, sidik) do update set ulangan = p.ulangan + 1
  returning id, giliran`;

/** A message that says the same. */
interface PesanSama {
  readonly id: string;
  readonly ulangan: number;
  readonly laporanId: string | null;
  readonly diterimaPada: Instant;
  readonly punyaBalasan: boolean;
}

/**
 * The newest message with these words from this sender since then; one more repeat is counted. Locks the words against a second one. What
 * changed nothing (SELESAI before there was an answer) is said anew after `segera`: by then it may be right.
 */
export async function findSameWords(
  tx: Db,
  sidikIsi: Buffer,
  since: Instant,
  segera: Instant,
): Promise<PesanSama | null> {
  await query(tx, `select pg_advisory_xact_lock(('x' || $1)::bit(64)::bigint)`, [
    sidikIsi.subarray(0, 8).toString('hex'),
  ]);
  const [row] = await query<PesanSama>(
    tx,
    `update pesan_masuk set ulangan = ulangan + 1 where id = (
       select id from pesan_masuk where sidik_isi = $1 and diterima_pada > $2
          and (laporan_id is not null or status in ('antre', 'dibatasi', 'gagal') or diterima_pada > $3)
        order by diterima_pada desc limit 1)
     returning id, ulangan, laporan_id as "laporanId", diterima_pada as "diterimaPada", balasan is not null as "punyaBalasan"`,
    [sidikIsi, toTimestamptz(since), toTimestamptz(segera)],
  );
  return row ?? null;
}

/** How many messages a sender sent since then, by two moments at once. */
export async function countFrom(
  tx: Db,
  pengirim: Buffer,
  since: { readonly dekat: Instant; readonly jauh: Instant; readonly terbukti: boolean },
): Promise<{ readonly dekat: number; readonly jauh: number; readonly dibatasi: number }> {
  const [row] = await query<{ dekat: number; jauh: number; dibatasi: number }>(
    tx,
    `select count(*) filter (where diterima_pada > $2)::int as dekat, count(*)::int as jauh,
            count(*) filter (where status = 'dibatasi' and balasan is not null)::int as dibatasi
       from pesan_masuk where pengirim = $1 and diterima_pada > $3 and (terbukti or not $4)`,
    [pengirim, toTimestamptz(since.dekat), toTimestamptz(since.jauh), since.terbukti],
  );
  return row ?? { dekat: 0, jauh: 0, dibatasi: 0 };
}

export async function readPesanMasuk(db: Db, id: string): Promise<PesanMasukRow | null> {
  const [row] = await query<PesanMasukRow>(db, `select ${COLUMNS} from pesan_masuk where id = $1`, [id]);
  return row ?? null;
}

export interface AkhirPesanMasuk {
  readonly id: string;
  readonly giliran: string;
  readonly status: Exclude<StatusPesanMasuk, 'antre'>;
  readonly hasil: string;
  readonly laporanId: string | null;
  readonly balasan: Buffer | null;
  /** Its words stand elsewhere now, or are nobody's business any more. */
  readonly tanpaIsi: boolean;
  readonly pada: Instant;
}

/** Ends a message within the transaction of what it caused; false: another attempt has it by now, and nothing may commit. */
export async function endPesanMasuk(tx: Db, akhir: AkhirPesanMasuk): Promise<boolean> {
  const rows = await query(
    tx,
    `update pesan_masuk set status = $3, hasil = $4, laporan_id = $5, balasan = coalesce($6, balasan),
            isi = case when $7 then null else isi end, selesai_pada = $8, galat = null
      where id = $1 and giliran = $2 and status = 'antre' returning id`,
    [
      akhir.id,
      akhir.giliran,
      akhir.status,
      akhir.hasil,
      akhir.laporanId,
      akhir.balasan,
      akhir.tanpaIsi,
      toTimestamptz(akhir.pada),
    ],
  );
  return rows.length === 1;
}

/** Puts an attempt that failed off, or gives the message up. */
export async function putOffMasuk(
  db: Db,
  {
    id,
    giliran,
    until,
    galat,
    isLast,
  }: {
    readonly id: string;
    readonly giliran: string;
    readonly until: Instant;
    readonly galat: string;
    readonly isLast: boolean;
  },
): Promise<void> {
  await query(
    db,
    `update pesan_masuk set coba_pada = $3, galat = $4, giliran = null,
            status = case when $5 then 'gagal' else status end, selesai_pada = case when $5 then $3::timestamptz end
      where id = $1 and giliran = $2 and status = 'antre'`,
    [id, giliran, toTimestamptz(until), galat, isLast],
  );
}

/** The laporan that a message with one of these ids became part of. */
export async function findLaporanBySidik(
  db: Db,
  kanal: string,
  sidik: readonly Buffer[],
): Promise<string | null> {
  if (sidik.length === 0) return null;
  const [row] = await query<{ nomor: string }>(
    db,
    `select l.nomor from laporan l where l.id in (
       select laporan_id from pesan_masuk where kanal = $1 and sidik = any($2::bytea[]) and laporan_id is not null
       union select p.laporan_id from kiriman k join pesan p on p.id = k.pesan_id
        where k.kanal = $1 and k.sidik = any($2::bytea[]) and p.laporan_id is not null)
     limit 1`,
    [kanal, sidik],
  );
  return row?.nomor ?? null;
}

/**
 * Takes the sender's digest from messages that became anonim laporan and ended before then: nothing in the database ties such a laporan to
 * others of the same address any more. Until then it counts against floods.
 */
export async function unlinkAnonim(db: Db, before: Instant): Promise<void> {
  await query(
    db,
    `update pesan_masuk m set pengirim = sha256(m.id::text::bytea), sidik_isi = null from laporan l
      where l.id = m.laporan_id and l.anonim and m.selesai_pada < $1 and m.pengirim <> sha256(m.id::text::bytea)`,
    [toTimestamptz(before)],
  );
}

/** Forgets what ended before then; what an officer still has to look at stays. Answers how many. */
export async function purgePesanMasuk(db: Db, before: Instant): Promise<number> {
  const rows = await query(
    db,
    `delete from pesan_masuk where status in ('selesai', 'disisihkan') and coalesce(selesai_pada, diterima_pada) < $1 returning 1 as n`,
    [toTimestamptz(before)],
  );
  return rows.length;
}
