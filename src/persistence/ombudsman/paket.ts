import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One package for the Ombudsman, from the consent on. */
export interface Paket {
  readonly id: string;
  readonly laporanId: string;
  readonly disetujuiPada: Instant;
  readonly status: 'antre' | 'terkirim' | 'mati';
  readonly percobaan: number;
  readonly mulaiPada: Instant;
  readonly terkirimPada: Instant | null;
  readonly galat: string | null;
  readonly nomorLuar: string | null;
  readonly keadaan: string | null;
}

const COLUMNS = `p.id, p.laporan_id as "laporanId", p.disetujui_pada as "disetujuiPada", p.status, p.percobaan, p.mulai_pada as "mulaiPada",
  p.terkirim_pada as "terkirimPada", p.galat, p.nomor_luar as "nomorLuar", p.keadaan`;

/** In the transaction of the consent; a second one changes nothing. */
export async function queuePaket(tx: Db, id: string, laporanId: string, pada: Instant): Promise<void> {
  await query(
    tx,
    `insert into ombudsman_paket (id, laporan_id, disetujui_pada, status, mulai_pada, coba_pada)
     values ($1, $2, $3, 'antre', $3, $3) on conflict do nothing`,
    [id, laporanId, toTimestamptz(pada)],
  );
}

/** Takes those to be sent (`antre`) or to be asked after (`terkirim`), for this worker alone until `leaseUntil`. */
export async function takePaket(
  db: Db,
  status: 'antre' | 'terkirim',
  at: { readonly now: Instant; readonly leaseUntil: Instant; readonly limit: number },
): Promise<Paket[]> {
  const due = status === 'antre' ? 'coba_pada' : 'tanya_pada';
  return query<Paket>(
    db,
    `update ombudsman_paket p set ${due} = $2, percobaan = p.percobaan + case when status = 'antre' then 1 else 0 end
      where p.id in (select id from ombudsman_paket where status = $4 and ${due} <= $1 order by ${due}, id limit $3 for update skip locked)
      returning ${COLUMNS}`,
    [toTimestamptz(at.now), toTimestamptz(at.leaseUntil), at.limit, status],
  );
}

export async function endPaket(
  db: Db,
  id: string,
  end: {
    readonly status: 'terkirim' | 'mati';
    readonly pada: Instant;
    readonly tanyaPada: Instant | null;
    readonly galat: string | null;
    readonly nomorLuar: string | null;
    readonly keadaan: string | null;
  },
): Promise<void> {
  await query(
    db,
    `update ombudsman_paket set status = $2, terkirim_pada = case when $2 = 'terkirim' then coalesce(terkirim_pada, $3::timestamptz) end,
       tanya_pada = $4, galat = left($5, 100), nomor_luar = coalesce($6, nomor_luar), keadaan = coalesce($7, keadaan) where id = $1`,
    [
      id,
      end.status,
      toTimestamptz(end.pada),
      end.tanyaPada === null ? null : toTimestamptz(end.tanyaPada),
      end.galat,
      end.nomorLuar,
      end.keadaan,
    ],
  );
}

export async function tundaPaket(db: Db, id: string, until: Instant, galat: string): Promise<void> {
  await query(db, 'update ombudsman_paket set coba_pada = $2, galat = left($3, 100) where id = $1', [
    id,
    toTimestamptz(until),
    galat,
  ]);
}

/** Sends one that was given up once more; false when there is none. */
export async function ulangPaket(db: Db, id: string, now: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update ombudsman_paket set status = 'antre', percobaan = 0, mulai_pada = $2, coba_pada = $2 where id = $1 and status = 'mati' returning id`,
    [id, toTimestamptz(now)],
  );
  return rows.length > 0;
}

/** The latest, with the number of the laporan and whether it is rahasia. */
export async function listPaket(
  db: Db,
  limit: number,
): Promise<(Paket & { readonly nomor: string; readonly rahasia: boolean })[]> {
  return query(
    db,
    `select ${COLUMNS}, l.nomor, l.rahasia from ombudsman_paket p join laporan l on l.id = p.laporan_id
      order by p.disetujui_pada desc, p.id desc limit $1`,
    [limit],
  );
}

export async function findPaket(
  db: Db,
  id: string,
): Promise<(Paket & { readonly nomor: string; readonly rahasia: boolean }) | null> {
  const rows = await query<Paket & { nomor: string; rahasia: boolean }>(
    db,
    `select ${COLUMNS}, l.nomor, l.rahasia from ombudsman_paket p join laporan l on l.id = p.laporan_id where p.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
