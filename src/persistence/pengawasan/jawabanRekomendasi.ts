import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What a receiver did about one point, and what was decided about it. */
export interface JawabanRekomendasi {
  readonly id: string;
  readonly rekomendasiId: string;
  readonly urut: number;
  readonly badan: KodeBadan;
  readonly ke: number;
  readonly tanggal: Hari;
  readonly isi: string;
  readonly lampiran: string;
  readonly pada: Instant;
  readonly oleh: string;
  readonly nama: string;
  readonly putusan: {
    readonly diterima: boolean;
    readonly alasan: string;
    readonly pada: Instant;
    readonly nama: string;
  } | null;
}

const SELECT = `select j.id, j.rekomendasi_id as "rekomendasiId", j.urut, j.badan, j.ke, j.tanggal, j.isi, j.lampiran, j.pada, j.oleh,
    a.nama, v.diterima, v.alasan, v.pada as "diputusPada", w.nama as "diputusNama"
  from rekomendasi_jawaban j join akun a on a.id = j.oleh
  left join rekomendasi_putusan v on v.jawaban_id = j.id left join akun w on w.id = v.oleh`;

interface Row extends Omit<JawabanRekomendasi, 'putusan'> {
  readonly diterima: boolean | null;
  readonly alasan: string | null;
  readonly diputusPada: Instant | null;
  readonly diputusNama: string | null;
}

function read({ diterima, alasan, diputusPada, diputusNama, ...rest }: Row): JawabanRekomendasi {
  const putusan =
    diterima === null || diputusPada === null
      ? null
      : { diterima, alasan: alasan ?? '', pada: diputusPada, nama: diputusNama ?? '' };
  return { ...rest, putusan };
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
  one: Omit<JawabanRekomendasi, 'nama' | 'putusan'>,
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
      one.lampiran,
      toTimestamptz(one.pada),
      one.oleh,
    ],
  );
  return rows.length > 0;
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
