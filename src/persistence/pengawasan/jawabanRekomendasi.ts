import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { addBukti } from './bukti.ts';

/** What a receiver did about one point, and what was decided about it. */
export interface JawabanRekomendasi {
  readonly id: string;
  readonly rekomendasiId: string;
  readonly urut: number;
  readonly badan: KodeBadan;
  readonly ke: number;
  readonly tanggal: Hari;
  readonly isi: string;
  /** The evidence, in the order in which it was added; none for an answer of former years. */
  readonly lampiran: readonly { readonly id: string; readonly nama: string }[];
  readonly pada: Instant;
  readonly oleh: string;
  readonly nama: string;
  readonly putusan: {
    readonly diterima: boolean;
    readonly alasan: string;
    readonly pada: Instant;
    readonly nama: string;
  } | null;
  /** Taken back before it was judged; another answer took its place, or none. */
  readonly tarik: { readonly pada: Instant; readonly diganti: boolean; readonly nama: string } | null;
}

const SELECT = `select j.id, j.rekomendasi_id as "rekomendasiId", j.urut, j.badan, j.ke, j.tanggal, j.isi, j.pada, j.oleh,
    a.nama, v.diterima, v.alasan, v.pada as "diputusPada", w.nama as "diputusNama",
    t.pada as "ditarikPada", t.pengganti is not null as "isDiganti", u.nama as "ditarikNama", coalesce((
      select json_agg(json_build_object('id', l.id, 'nama', l.nama) order by f.urut)
        from (select j.lampiran, 0 as urut
              union select b.lampiran, b.urut from bukti_pengawasan b
               where b.milik = 'jawaban' and b.milik_id = j.id and b.lampiran is distinct from j.lampiran) f
        join lampiran l on l.id = f.lampiran), '[]') as lampiran
  from rekomendasi_jawaban j join akun a on a.id = j.oleh
  left join rekomendasi_tarik t on t.jawaban_id = j.id left join akun u on u.id = t.oleh
  left join rekomendasi_putusan v on v.jawaban_id = j.id left join akun w on w.id = v.oleh`;

interface Row extends Omit<JawabanRekomendasi, 'putusan' | 'tarik'> {
  readonly ditarikPada: Instant | null;
  readonly isDiganti: boolean;
  readonly ditarikNama: string | null;
  readonly diterima: boolean | null;
  readonly alasan: string | null;
  readonly diputusPada: Instant | null;
  readonly diputusNama: string | null;
}

function read(row: Row): JawabanRekomendasi {
  const { diterima, alasan, diputusPada, diputusNama, ditarikPada, isDiganti, ditarikNama, ...rest } = row;
  const putusan =
    diterima === null || diputusPada === null
      ? null
      : { diterima, alasan: alasan ?? '', pada: diputusPada, nama: diputusNama ?? '' };
  const tarik =
    ditarikPada === null ? null : { pada: ditarikPada, diganti: isDiganti, nama: ditarikNama ?? '' };
  return { ...rest, putusan, tarik };
}

/** All answers of one receiver, point by point, the latest first. */
export async function listJawaban(
  db: Db,
  rekomendasiId: string,
  badan: KodeBadan,
): Promise<readonly JawabanRekomendasi[]> {
  const rows = await query<Row>(
    db,
    `${SELECT} where j.rekomendasi_id = $1::uuid and j.badan = $2 order by j.urut, j.ke desc`,
    [rekomendasiId, badan],
  );
  return rows.map(read);
}

export async function findJawaban(db: Db, id: string): Promise<JawabanRekomendasi | null> {
  const [one] = await query<Row>(db, `${SELECT} where j.id = $1::uuid`, [id]);
  return one === undefined ? null : read(one);
}

/** Adds an answer once by its id; false when it, or another one with the same count, is there. */
export async function addJawaban(
  tx: Db,
  one: Omit<JawabanRekomendasi, 'nama' | 'putusan' | 'tarik' | 'lampiran'> & {
    readonly lampiran: readonly string[];
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into rekomendasi_jawaban (id, rekomendasi_id, urut, badan, ke, tanggal, isi, lampiran, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1 as n`,
    [
      one.id,
      one.rekomendasiId,
      one.urut,
      one.badan,
      one.ke,
      one.tanggal,
      one.isi,
      one.lampiran[0] ?? null,
      toTimestamptz(one.pada),
      one.oleh,
    ],
  );
  if (rows.length === 0) return false;
  await addBukti(tx, { milik: 'jawaban', milikId: one.id, lampiran: one.lampiran }, one);
  return true;
}

/**
 * Whoever judges an answer and whoever takes it back wait for each other until the transaction ends. Answers how it stands then:
 * `terbuka` is neither judged nor taken back.
 */
export async function lockJawaban(tx: Db, id: string): Promise<'terbuka' | 'diputus' | 'ditarik'> {
  await query(tx, 'select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, id]);
  const [row] = await query<{ diputus: boolean; ditarik: boolean }>(
    tx,
    `select exists (select from rekomendasi_putusan where jawaban_id = $1::uuid) as diputus,
       exists (select from rekomendasi_tarik where jawaban_id = $1::uuid) as ditarik`,
    [id],
  );
  return row?.diputus === true ? 'diputus' : row?.ditarik === true ? 'ditarik' : 'terbuka';
}

const LOCK = 762_452;

/** Takes an answer back; only behind `lockJawaban` that found it open. */
export async function addTarik(
  tx: Db,
  one: {
    readonly jawabanId: string;
    readonly pengganti: string | null;
    readonly pada: Instant;
    readonly oleh: string;
  },
): Promise<void> {
  await query(
    tx,
    'insert into rekomendasi_tarik (jawaban_id, pengganti, pada, oleh) values ($1, $2, $3, $4)',
    [one.jawabanId, one.pengganti, toTimestamptz(one.pada), one.oleh],
  );
}

/** Decides about an answer, once and for good; false when it was decided. */
export async function addPutusan(
  tx: Db,
  one: {
    readonly jawabanId: string;
    readonly diterima: boolean;
    readonly alasan: string;
    readonly pada: Instant;
    readonly oleh: string;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into rekomendasi_putusan (jawaban_id, diterima, alasan, pada, oleh) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1 as n`,
    [one.jawabanId, one.diterima, one.alasan, toTimestamptz(one.pada), one.oleh],
  );
  return rows.length > 0;
}
