import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query } from '../connection/database.ts';
import type { Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';
import type { KetetapanBaris } from './load/referenceRows.ts';

export interface NewKetetapan extends KetetapanBaris {
  /** From when computations know the decree; `pada` unless the decree was known before this system was. */
  readonly diketahui?: Instant;
  /** The instant of recording. */
  readonly pada: Instant;
}

export interface RecordedKetetapan {
  readonly id: number;
  /** False when this decree (dasar, day, instansi) was recorded before: nothing was written. */
  readonly isNew: boolean;
  /** The days that are off or no longer off by it, in order: open deadlines over them are to be computed anew (rules §5). */
  readonly hari: readonly Hari[];
  /** Days that were to be taken back but stood nowhere. */
  readonly tidakDitemukan: readonly Hari[];
}

/**
 * Records a decree: days off that it adds, and days of earlier decrees (of the same reach) that it takes back. Earlier
 * decrees are never changed, so a deadline can be told as it was known at any past moment.
 */
export async function recordKetetapan(tx: Db, ketetapan: NewKetetapan): Promise<RecordedKetetapan> {
  const { instansi, tambah, cabut } = ketetapan;
  const [row] = await query<{ id: number }>(tx, insertText, [
    ketetapan.dasar,
    ketetapan.ditetapkanPada,
    toTimestamptz(ketetapan.diketahui ?? ketetapan.pada),
    instansi,
    ketetapan.tahun,
    ketetapan.status,
    toTimestamptz(ketetapan.pada),
  ]);
  if (!row) {
    const [known] = await query<{ id: number }>(tx, findText, [
      ketetapan.dasar,
      ketetapan.ditetapkanPada,
      instansi,
    ]);
    return { id: known?.id ?? 0, isNew: false, hari: [], tidakDitemukan: [] };
  }
  await query(tx, addText, [row.id, toJson(tambah)]);
  const revoked = await query<{ tanggal: Hari }>(tx, revokeText, [row.id, cabut, instansi]);
  const gone = new Set(revoked.map((r) => r.tanggal));
  return {
    id: row.id,
    isNew: true,
    hari: [...new Set([...tambah.map((t) => t.tanggal), ...gone])].toSorted(),
    tidakDitemukan: cabut.filter((hari) => !gone.has(hari)),
  };
}

/** Whether this decree (title, day, reach) is on record. */
export async function isKetetapanKnown(
  db: Db,
  { dasar, ditetapkanPada, instansi }: Pick<NewKetetapan, 'dasar' | 'ditetapkanPada' | 'instansi'>,
): Promise<boolean> {
  return (await query(db, findText, [dasar, ditetapkanPada, instansi])).length > 0;
}

/** Adds days that a recorded decree lacks here, because the data were incomplete; gives how many. */
export async function completeKetetapan(tx: Db, id: number, tambah: NewKetetapan['tambah']): Promise<number> {
  return (await query(tx, addText, [id, toJson(tambah)])).length;
}

const insertText = `
  insert into ketetapan_libur (dasar, ditetapkan_pada, diketahui, instansi, tahun, status, dicatat_pada)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`;

const findText = `
  select id from ketetapan_libur
  where dasar = $1 and ditetapkan_pada = $2 and instansi is not distinct from $3::text`;

const addText = `
  insert into hari_libur (ketetapan, tanggal, jenis, nama)
  select $1, tanggal, jenis, nama from jsonb_to_recordset($2::jsonb) as t(tanggal date, jenis text, nama text)
  on conflict do nothing returning tanggal`;

const revokeText = `
  update hari_libur h set dicabut_oleh = $1
  from ketetapan_libur k
  where k.id = h.ketetapan and h.tanggal = any($2::date[]) and h.dicabut_oleh is null and h.ketetapan <> $1
    and k.instansi is not distinct from $3::text
  returning h.tanggal`;

/** A decree as the list shows it. */
export interface KetetapanTercatat {
  readonly id: number;
  readonly dasar: string;
  readonly ditetapkanPada: Hari;
  readonly instansi: string | null;
  readonly tahun: number | null;
  readonly dicatatPada: Instant;
  /** Days that it made off, and that it took back. */
  readonly tambah: number;
  readonly cabut: number;
  /** Who recorded it; null when it came with the data. */
  readonly oleh: string | null;
}

/** Decrees of the country and of one instansi, the latest first. */
export function listKetetapan(db: Db, instansi: string | null): Promise<KetetapanTercatat[]> {
  return query<KetetapanTercatat>(db, listText, [instansi]);
}

const listText = `
  select k.id, k.dasar, k.ditetapkan_pada as "ditetapkanPada", k.instansi, k.tahun, k.dicatat_pada as "dicatatPada",
    (select count(*)::int from hari_libur h where h.ketetapan = k.id) as tambah,
    (select count(*)::int from hari_libur h where h.dicabut_oleh = k.id) as cabut, a.nama as oleh
  from ketetapan_libur k
  left join perubahan_pengaturan p on p.jenis = 'kalender' and p.kunci = k.id::text
  left join akun a on a.id = p.akun_id
  where k.instansi is null or k.instansi = $1
  order by k.ditetapkan_pada desc, k.id desc limit 200`;
