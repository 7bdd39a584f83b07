import { sql } from 'kysely';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { HasilPanggilan, Puas } from '../../domain/panggilan/panggilan.ts';
import type { Instant, Zona } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { scopeToWhere } from '../laporan/scope.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A laporan whose pelapor is to be called. */
export interface AntreanPanggilan {
  readonly id: string;
  readonly nomor: string;
  readonly judul: string;
  readonly zona: Zona;
  /** The answer that is asked about: its place in the history, and when it was given. */
  readonly jawaban: number;
  readonly dijawabPada: Instant;
  /** Calls so far. */
  readonly sudah: number;
}

export interface Batas {
  readonly now: Instant;
  /** Answers before this had time to be read. */
  readonly sebelum: Instant;
  readonly sesudah: Instant;
  readonly maks: number;
}

/**
 * Laporan in reach whose pelapor has a number that lies in the open, was answered, did not react since, and is not known to have read
 * it (ADR 0028); those that wait longest first. `nomor`: this one alone.
 */
export async function listAntreanPanggilan(
  db: Db,
  scope: readonly ScopeClause[],
  { now, sebelum, sesudah, maks }: Batas,
  only: { readonly limit: number; readonly nomor?: string },
): Promise<AntreanPanggilan[]> {
  const named = only.nomor === undefined ? sql`true` : sql`l.nomor = ${only.nomor}`;
  const { rows } = await sql<AntreanPanggilan>`
    select l.id, l.nomor, l.judul, l.zona, j.urut as jawaban, j.pada as "dijawabPada", c.sudah
      from laporan l
      join identitas i on i.laporan_id = l.id
      left join akun a on a.id = i.akun_id and a.nonaktif_pada is null
      cross join lateral (
        select r.urut, r.pada from riwayat r where r.laporan_id = l.id
           and r.jenis in ('ditindaklanjuti', 'diselesaikan', 'ditutup_otomatis') order by r.urut desc limit 1) j
      cross join lateral (
        select count(*)::int as sudah, bool_or(p.lagi_pada is null) as usai, max(p.lagi_pada) as lagi
          from panggilan p where p.laporan_id = l.id and p.jawaban = j.urut) c
     where ${scopeToWhere(scope)} and ${named} and not l.anonim
       and (l.status = 'selesai' and l.hasil <> 'dikonfirmasi' and l.selesai_pada > ${toTimestamptz(sesudah)}::timestamptz
            or l.status = 'diproses' and (l.keadaan ->> 'jawabanAkhir')::boolean)
       and j.pada > ${toTimestamptz(sesudah)}::timestamptz and j.pada <= ${toTimestamptz(sebelum)}::timestamptz
       and ${sql.raw(TELEPON)} is not null and i.segel is null and i.segel_di is null
       and l.keadaan ->> 'isiDihapus' is null and l.keadaan ->> 'penilaian' is null
       and not exists (select from riwayat r where r.laporan_id = l.id and r.urut > j.urut
         and r.jenis in ('ditanggapi', 'menerima_tanggapan', 'dinyatakan_belum', 'dikonfirmasi', 'dinilai', 'dilengkapi'))
       and not exists (select from pesan p where p.laporan_id = l.id and p.penerima ->> 'jenis' = 'pelapor'
         and p.dibuat_pada >= j.pada and (p.terbaca_pada is not null or p.dibaca_pada is not null))
       and c.sudah < ${maks} and c.usai is not true and (c.lagi is null or c.lagi <= ${toTimestamptz(now)}::timestamptz)
     order by j.pada, l.id limit ${only.limit}`.execute(db);
  return rows;
}

/** Of the laporan, else of the account it belongs to where that was shown to be theirs: nobody calls a stranger by a slip of the pen. */
const TELEPON = 'coalesce(i.telepon, case when a.telepon_diperiksa_pada is not null then a.telepon end)';

/** The number to call: of the laporan, else of the account that it belongs to. Ask only after the view allowed it. */
export async function readTelepon(db: Db, laporanId: string): Promise<string | null> {
  const [row] = await query<{ telepon: string | null }>(
    db,
    `select ${TELEPON} as telepon from identitas i
       left join akun a on a.id = i.akun_id and a.nonaktif_pada is null where i.laporan_id = $1`,
    [laporanId],
  );
  return row?.telepon ?? null;
}

export interface PanggilanBaru {
  readonly laporanId: string;
  readonly jawaban: number;
  readonly ke: number;
  readonly badan: KodeBadan;
  readonly oleh: string;
  readonly pada: Instant;
  readonly hasil: HasilPanggilan;
  readonly puas: Puas | null;
  readonly nilai: number | null;
  readonly lagiPada: Instant | null;
}

/** Notes one call; false: somebody else noted the same one. */
export async function insertPanggilan(tx: Db, one: PanggilanBaru): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into panggilan (laporan_id, jawaban, ke, badan, oleh, pada, hasil, puas, nilai, lagi_pada)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning ke`,
    [
      one.laporanId,
      one.jawaban,
      one.ke,
      one.badan,
      one.oleh,
      toTimestamptz(one.pada),
      one.hasil,
      one.puas,
      one.nilai,
      one.lagiPada === null ? null : toTimestamptz(one.lagiPada),
    ],
  );
  return rows.length === 1;
}

/** Of the laporan that were called about: how the last call of each ended. */
export interface AngkaPanggilan {
  readonly dihubungi: number;
  readonly tersambung: number;
  readonly ya: number;
  readonly sebagian: number;
  readonly tidak: number;
  readonly menolak: number;
  readonly salahNomor: number;
  readonly belumTersambung: number;
  readonly dinilai: number;
  readonly rataNilai: number | null;
}

export async function sumPanggilan(
  db: Db,
  badan: readonly KodeBadan[],
  since: Instant,
): Promise<AngkaPanggilan> {
  const [row] = await query<AngkaPanggilan>(
    db,
    `select count(*)::int as dihubungi, count(*) filter (where hasil = 'tersambung')::int as tersambung,
            count(*) filter (where puas = 'ya')::int as ya, count(*) filter (where puas = 'sebagian')::int as sebagian,
            count(*) filter (where puas = 'tidak')::int as tidak, count(*) filter (where hasil = 'menolak')::int as menolak,
            count(*) filter (where hasil = 'salah_nomor')::int as "salahNomor",
            count(*) filter (where hasil = 'tidak_diangkat')::int as "belumTersambung", count(nilai)::int as dinilai,
            avg(nilai)::float8 as "rataNilai"
       from (select distinct on (laporan_id, jawaban) hasil, puas, nilai from panggilan
              where badan = any($1::text[]) and pada > $2 order by laporan_id, jawaban, ke desc) t`,
    [badan, toTimestamptz(since)],
  );
  if (row === undefined) throw new Error('Broken invariant: a sum has one row');
  return row;
}
