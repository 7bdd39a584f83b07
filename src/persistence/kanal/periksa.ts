import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import type { PesanMasukRow, StatusPesanMasuk } from './pesanMasuk.ts';

/** States in which a message waits for an officer. */
export const PERLU_DIPERIKSA = ['tidak_dipahami', 'dibatasi', 'gagal'] as const;
export type PerluDiperiksa = (typeof PERLU_DIPERIKSA)[number];

/** What the list shows without opening any words. */
export interface PesanDiperiksa {
  readonly id: string;
  readonly kanal: string;
  readonly status: PerluDiperiksa;
  readonly hasil: string | null;
  readonly ulangan: number;
  readonly lampiran: number;
  readonly diterimaPada: Instant;
}

/** What somebody wrote to us, or what was only found in public. */
export type JenisPeriksa = 'pesan' | 'temuan';

const IS_TEMUAN = `coalesce(hasil in ('temuan', 'temuan_cari'), false)`;

/** Messages that wait for an officer, the oldest first. */
export function listPeriksa(db: Db, jenis: JenisPeriksa, limit: number): Promise<PesanDiperiksa[]> {
  return query<PesanDiperiksa>(
    db,
    `select id, kanal, status, hasil, ulangan, coalesce(array_length(lampiran, 1), 0) as lampiran, diterima_pada as "diterimaPada"
       from pesan_masuk where status in ('tidak_dipahami', 'dibatasi', 'gagal') and ${IS_TEMUAN} = $2
      order by diterima_pada, id limit $1`,
    [limit, jenis === 'temuan'],
  );
}

/** How many messages wait for their work, and how many for an officer. */
export async function countMasuk(db: Db): Promise<{ readonly antre: number; readonly diperiksa: number }> {
  const [row] = await query<{ antre: number; diperiksa: number }>(
    db,
    `select count(*) filter (where status = 'antre')::int as antre, count(*) filter (where status <> 'antre')::int as diperiksa
       from pesan_masuk where status in ('antre', 'tidak_dipahami', 'dibatasi', 'gagal')`,
  );
  return row ?? { antre: 0, diperiksa: 0 };
}

export async function countPeriksa(db: Db): Promise<Readonly<Record<JenisPeriksa, number>>> {
  const [row] = await query<Record<JenisPeriksa, number>>(
    db,
    `select count(*) filter (where not ${IS_TEMUAN})::int as pesan, count(*) filter (where ${IS_TEMUAN})::int as temuan
       from pesan_masuk where status in ('tidak_dipahami', 'dibatasi', 'gagal')`,
  );
  return row ?? { pesan: 0, temuan: 0 };
}

/**
 * Takes a message that waits for an officer for one attempt; null: it does not wait any more. Should the attempt die, the worker looks at it
 * again after `until` and finds what it found before.
 */
export async function reclaimPesanMasuk(
  db: Db,
  of: { readonly id: string; readonly giliran: string; readonly oleh: string; readonly until: Instant },
): Promise<PesanMasukRow | null> {
  const [row] = await query<PesanMasukRow>(
    db,
    `update pesan_masuk m set status = 'antre', giliran = $2, oleh = $3, coba_pada = $4, selesai_pada = null, percobaan = 0
       from (select id, status from pesan_masuk where id = $1 for update) b
      where m.id = b.id and b.status in ('tidak_dipahami', 'dibatasi', 'gagal')
      returning m.id, kanal, pengirim, alamat, isi, lampiran, b.status, hasil, laporan_id as "laporanId", balasan, percobaan, giliran,
        diterima_pada as "diterimaPada"`,
    [of.id, of.giliran, of.oleh, toTimestamptz(of.until)],
  );
  return row ?? null;
}

/** Gives a message back to where it waited: what the officer wanted was refused. */
export async function returnPesanMasuk(
  db: Db,
  id: string,
  giliran: string,
  status: StatusPesanMasuk,
  pada: Instant,
): Promise<void> {
  await query(
    db,
    `update pesan_masuk set status = $3, giliran = null, selesai_pada = $4 where id = $1 and giliran = $2 and status = 'antre'`,
    [id, giliran, status, toTimestamptz(pada)],
  );
}

/** Lets the worker do with a message what it would have done; false: it does not wait any more. */
export async function releaseKeAntrean(db: Db, id: string, oleh: string, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update pesan_masuk set status = 'antre', giliran = null, percobaan = 0, coba_pada = $3, oleh = $2, selesai_pada = null
      where id = $1 and status in ('dibatasi', 'gagal') returning id`,
    [id, oleh, toTimestamptz(pada)],
  );
  return rows.length === 1;
}

/** Sets a message aside with a reason; its words go. False: it does not wait any more. */
export async function setAside(
  db: Db,
  of: { readonly id: string; readonly oleh: string; readonly alasan: string; readonly pada: Instant },
): Promise<boolean> {
  const rows = await query(
    db,
    `update pesan_masuk set status = 'disisihkan', isi = null, oleh = $2, alasan = $3, selesai_pada = $4
      where id = $1 and status in ('tidak_dipahami', 'dibatasi', 'gagal') returning id`,
    [of.id, of.oleh, of.alasan, toTimestamptz(of.pada)],
  );
  return rows.length === 1;
}
