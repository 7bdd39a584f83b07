import type { CakupanHapus } from '../../domain/laporan/penghapusan/penghapusan.ts';
import type { SebabHapus } from '../../domain/laporan/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { isUniqueViolation } from '../connection/errors.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One step of a request: asked, refused, objected, granted, taken back. `isi` is null where nothing was written or it was erased. */
export interface LangkahHapus {
  readonly apa: 'minta' | 'tolak' | 'keberatan' | 'kabul' | 'batal';
  readonly pada: Instant;
  readonly isi: string | null;
}

export type StatusHapus = 'menunggu' | 'dikabulkan' | 'ditolak' | 'dibatalkan';

/** A request to erase, or an erasure that retention made, of one laporan. */
export interface Penghapusan {
  readonly id: string;
  readonly laporanId: string;
  readonly cakupan: CakupanHapus;
  readonly sebab: SebabHapus;
  readonly status: StatusHapus;
  readonly tingkat: 1 | 2;
  readonly dimintaPada: Instant;
  readonly jatuhTempo: Instant;
  readonly diputusPada: Instant | null;
  readonly dasar: string | null;
  readonly langkah: readonly LangkahHapus[];
  readonly selesaiPada: Instant | null;
}

const COLUMNS = `p.id, p.laporan_id as "laporanId", p.cakupan, p.sebab, p.status, p.tingkat, p.diminta_pada as "dimintaPada",
  p.jatuh_tempo as "jatuhTempo", p.diputus_pada as "diputusPada", p.dasar, p.langkah, p.selesai_pada as "selesaiPada"`;

/** False when a request of this laporan waits already. */
export async function insertPermintaan(
  tx: Db,
  one: Pick<Penghapusan, 'id' | 'laporanId' | 'cakupan' | 'dimintaPada' | 'jatuhTempo' | 'langkah'>,
): Promise<boolean> {
  try {
    await query(
      tx,
      `insert into penghapusan (id, laporan_id, cakupan, sebab, status, diminta_pada, jatuh_tempo, langkah)
       values ($1, $2, $3, 'permintaan', 'menunggu', $4, $5, $6)`,
      [
        one.id,
        one.laporanId,
        one.cakupan,
        toTimestamptz(one.dimintaPada),
        toTimestamptz(one.jatuhTempo),
        JSON.stringify(one.langkah),
      ],
    );
    return true;
  } catch (error) {
    if (isUniqueViolation(error, 'penghapusan_menunggu')) return false;
    throw error;
  }
}

/** An erasure that nobody has to decide any more: by retention, a closed account, or again after a restore. */
export async function insertDikabulkan(
  tx: Db,
  one: {
    readonly id: string;
    readonly laporanId: string | null;
    readonly akunId: string | null;
    readonly cakupan: CakupanHapus | 'akun';
    readonly sebab: SebabHapus;
    readonly dasar: string;
    readonly pada: Instant;
    readonly juga: readonly number[];
  },
): Promise<void> {
  await query(
    tx,
    `insert into penghapusan (id, laporan_id, akun_id, cakupan, sebab, status, diminta_pada, jatuh_tempo, diputus_pada, dasar,
       juga) values ($1, $2, $3, $4, $5, 'dikabulkan', $6, $6, $6, $7, $8::integer[])
     on conflict (id) do update set status = 'dikabulkan', diputus_pada = excluded.diputus_pada, dasar = excluded.dasar,
       juga = excluded.juga, langkah = '[]', selesai_pada = null`,
    [one.id, one.laporanId, one.akunId, one.cakupan, one.sebab, toTimestamptz(one.pada), one.dasar, one.juga],
  );
}

/** The requests of one laporan, one that waits first, then the newest. */
export function readPenghapusanOf(db: Db, laporanId: string): Promise<Penghapusan[]> {
  return query<Penghapusan>(
    db,
    `select ${COLUMNS} from penghapusan p where p.laporan_id = $1 order by p.status = 'menunggu' desc, p.diminta_pada desc, p.id desc limit 50`,
    [laporanId],
  );
}

/** The request of an id, with `lock` until the transaction ends; null when there is none of a laporan. */
export async function findPenghapusan(
  db: Db,
  id: string,
  { lock }: { readonly lock: boolean },
): Promise<Penghapusan | null> {
  const [row] = await query<Penghapusan>(
    db,
    `select ${COLUMNS} from penghapusan p where p.id = $1 and p.laporan_id is not null${lock ? ' for update' : ''}`,
    [id],
  );
  return row ?? null;
}

/** What waits, due first: of laporan that any of `badan` holds, and with `isNasional` whatever was objected to or is overdue. */
export function listMenunggu(
  db: Db,
  asked: {
    readonly badan: readonly string[];
    readonly isNasional: boolean;
    readonly now: Instant;
    readonly limit: number;
  },
): Promise<(Penghapusan & { readonly nomor: string })[]> {
  return query(
    db,
    `select ${COLUMNS}, l.nomor from penghapusan p join laporan l on l.id = p.laporan_id
      where p.status = 'menunggu'
        and ((p.tingkat = 1 and l.badan && $1::text[]) or ($2 and (p.tingkat = 2 or p.jatuh_tempo < $3)))
      order by p.jatuh_tempo, p.id limit $4`,
    [asked.badan, asked.isNasional, toTimestamptz(asked.now), asked.limit],
  );
}

/** Writes a decision or a step; whoever calls holds the row locked. */
export async function updatePenghapusan(
  tx: Db,
  id: string,
  to: {
    readonly status: StatusHapus;
    readonly tingkat: 1 | 2;
    readonly jatuhTempo: Instant;
    readonly diputusPada: Instant | null;
    readonly diputusOleh: string | null;
    readonly dasar: string | null;
    readonly langkah: readonly LangkahHapus[];
    readonly juga: readonly number[];
  },
): Promise<void> {
  await query(
    tx,
    `update penghapusan set status = $2, tingkat = $3, jatuh_tempo = $4, diputus_pada = $5, diputus_oleh = $6, dasar = $7,
            langkah = $8, juga = $9::integer[] where id = $1`,
    [
      id,
      to.status,
      to.tingkat,
      toTimestamptz(to.jatuhTempo),
      to.diputusPada === null ? null : toTimestamptz(to.diputusPada),
      to.diputusOleh,
      to.dasar,
      JSON.stringify(to.langkah),
      to.juga,
    ],
  );
}
