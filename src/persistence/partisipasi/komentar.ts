import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { scopeToWhere } from '../laporan/scope.ts';

/** A comment of an account on a public laporan, seen by nobody else until an officer let it through. */
export interface KomentarBaru {
  readonly id: string;
  readonly laporanId: string;
  readonly akunId: string;
  readonly nama: string;
  readonly isi: string;
  readonly dibuatPada: Instant;
}

export interface KomentarRow {
  readonly id: string;
  readonly nama: string;
  readonly isi: string;
  readonly dibuatPada: Instant;
}

/** One that everybody reads, or the place of one that its writer took back: then without name and words. */
export interface KomentarTampil {
  readonly id: string;
  readonly nama: string | null;
  readonly isi: string | null;
  readonly dibuatPada: Instant;
  /** Of the account that asks. */
  readonly isSendiri: boolean;
}

export async function insertKomentar(tx: Db, baru: KomentarBaru): Promise<void> {
  await query(
    tx,
    `insert into komentar (id, laporan_id, akun_id, nama, isi, status, dibuat_pada)
     values ($1, $2, $3, $4, $5, 'menunggu', $6)`,
    [baru.id, baru.laporanId, baru.akunId, baru.nama, baru.isi, toTimestamptz(baru.dibuatPada)],
  );
}

/** What everybody may read, oldest first. `akunId`: who asks. */
export function findKomentarTampil(
  db: Db,
  laporanId: string,
  akunId: string | null,
  limit: number,
): Promise<KomentarTampil[]> {
  return query<KomentarTampil>(
    db,
    `select id, nama, isi, dibuat_pada as "dibuatPada", coalesce(akun_id = $3, false) as "isSendiri" from komentar
      where laporan_id = $1 and status = 'tampil' order by dibuat_pada, id limit $2`,
    [laporanId, limit, akunId],
  );
}

/** Takes back a comment of this account: words, initials and account go for good. False for somebody else's, or twice. */
export async function withdrawKomentar(db: Db, id: string, akunId: string, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update komentar set akun_id = null, nama = null, isi = null, ditarik_pada = $3
      where id = $1 and akun_id = $2 returning 1 as n`,
    [id, akunId, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/** The writer's own that still wait, or were refused with a reason. */
export function findKomentarSendiri(
  db: Db,
  laporanId: string,
  akunId: string,
): Promise<(KomentarRow & { readonly status: 'menunggu' | 'ditolak'; readonly alasan: string | null })[]> {
  return query(
    db,
    `select id, nama, isi, dibuat_pada as "dibuatPada", status, alasan from komentar
      where laporan_id = $1 and akun_id = $2 and status <> 'tampil' order by dibuat_pada, id limit 20`,
    [laporanId, akunId],
  );
}

/** How many of an account still wait, and whether this very text of theirs is on the laporan already. */
export async function readKomentarAkun(
  tx: Db,
  akunId: string,
  laporanId: string,
  isi: string,
): Promise<{ readonly menunggu: number; readonly isKembar: boolean }> {
  const [row] = await query<{ menunggu: number; isKembar: boolean }>(
    tx,
    `select count(*) filter (where status = 'menunggu') as menunggu,
       coalesce(bool_or(laporan_id = $2 and isi = $3), false) as "isKembar" from komentar where akun_id = $1`,
    [akunId, laporanId, isi],
  );
  return row ?? { menunggu: 0, isKembar: false };
}

export interface KomentarMenunggu extends KomentarRow {
  readonly nomor: string;
  readonly judul: string;
}

/** Waiting comments on laporan in the scope, oldest first. */
export async function findKomentarMenunggu(
  db: Db,
  scope: readonly ScopeClause[],
  limit: number,
): Promise<readonly KomentarMenunggu[]> {
  const { rows } = await sql<KomentarMenunggu>`
    select k.id, k.nama, k.isi, k.dibuat_pada as "dibuatPada", l.nomor, l.judul
      from komentar k join laporan l on l.id = k.laporan_id
     where k.status = 'menunggu' and k.ditarik_pada is null and ${scopeToWhere(scope, 'teks')} order by k.dibuat_pada, k.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

export interface KomentarLaporan {
  readonly nomor: string;
  readonly akunId: string;
  readonly status: string;
  readonly isi: string;
}

/** A comment with its laporan; null when there is none, or it was taken back. */
export async function findKomentarLaporan(db: Db, id: string): Promise<KomentarLaporan | null> {
  const [row] = await query<KomentarLaporan>(
    db,
    `select l.nomor, k.akun_id as "akunId", k.status, k.isi from komentar k join laporan l on l.id = k.laporan_id
      where k.id = $1 and k.ditarik_pada is null`,
    [id],
  );
  return row ?? null;
}

/** Decides a comment, or takes a shown one away again. False when its status is no longer `dari`: somebody was faster. */
export async function decideKomentar(
  db: Db,
  id: string,
  putusan: {
    readonly dari: string;
    readonly status: 'tampil' | 'ditolak';
    readonly oleh: string;
    readonly pada: Instant;
    readonly alasan: string | null;
  },
): Promise<boolean> {
  const rows = await query(
    db,
    `update komentar set status = $2, diputus_pada = $3, diputus_oleh = $4, alasan = $5
      where id = $1 and status = $6 and ditarik_pada is null returning 1 as n`,
    [id, putusan.status, toTimestamptz(putusan.pada), putusan.oleh, putusan.alasan, putusan.dari],
  );
  return rows.length > 0;
}

/** Takes back every comment of an account that closes. */
export async function withdrawAllKomentar(tx: Db, akunId: string, pada: Instant): Promise<void> {
  await query(
    tx,
    `update komentar set akun_id = null, nama = null, isi = null, ditarik_pada = $2
      where akun_id = $1 and ditarik_pada is null`,
    [akunId, toTimestamptz(pada)],
  );
}
