import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface TandaTangan {
  readonly tindakanId: string;
  readonly lampiran: string;
  readonly cara: 'layanan' | 'unggahan';
  readonly idLayanan: string | null;
  readonly pada: Instant;
  readonly oleh: string;
}

export async function findTandaTangan(
  db: Db,
  tindakanId: string,
): Promise<(TandaTangan & { readonly namaOleh: string; readonly sha256: string }) | null> {
  const [one] = await query<TandaTangan & { namaOleh: string; sha256: string }>(
    db,
    `select t.tindakan_id as "tindakanId", t.lampiran, t.cara, t.id_layanan as "idLayanan", t.pada, t.oleh, a.nama as "namaOleh",
            encode(l.sha256, 'hex') as sha256
       from surat_tanda_tangan t join akun a on a.id = t.oleh join lampiran l on l.id = t.lampiran
      where t.tindakan_id = $1::uuid`,
    [tindakanId],
  );
  return one ?? null;
}

/** Notes the signed letter; false when it was signed before. */
export async function addTandaTangan(db: Db, one: TandaTangan): Promise<boolean> {
  const rows = await query(
    db,
    `insert into surat_tanda_tangan (tindakan_id, lampiran, cara, id_layanan, pada, oleh) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning 1 as n`,
    [one.tindakanId, one.lampiran, one.cara, one.idLayanan, toTimestamptz(one.pada), one.oleh],
  );
  return rows.length > 0;
}
