import type { Instant } from '../../domain/shared/time.ts';
import type { DeltaRow } from '../../domain/monev/delta.ts';
import { query, type Db } from '../connection/database.ts';
import { withPadat } from '../monev/gulungan/barisBuku.ts';
import { toTimestamptz } from '../connection/values.ts';
import { LOADED_COLUMNS, toLoaded, type Loaded, type LoadedRow, type Turunan } from './loadLaporan.ts';
import { meteraiOf } from './row.ts';

/** When the sweep must look at a laporan next; nothing else of it changes. */
export async function setSapuPada(tx: Db, loaded: Loaded, sapuPada: Instant | null): Promise<void> {
  const { id, milik, nomorAsal } = loaded;
  await query(tx, 'update laporan set sapu_pada = $2, meterai = $3 where id = $1', [
    id,
    sapuPada === null ? null : toTimestamptz(sapuPada),
    meteraiOf({ id, milik, nomorAsal }, sapuPada),
  ]);
}

/** Open laporan behind `after` by id, locked, for work that goes through all of them. */
export async function loadOpenBatch(tx: Db, after: string | null, limit: number): Promise<Loaded[]> {
  const rows = await query<LoadedRow>(
    tx,
    `select ${LOADED_COLUMNS} from laporan l
      where l.status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses')
        and ($1::uuid is null or l.id > $1::uuid) order by l.id limit $2 for no key update of l`,
    [after, limit],
  );
  return rows.map(toLoaded);
}

/** The same without locks, for looking only; with `kalender` those alone that have a clock under that instansi's calendar. */
export async function readOpenBatch(
  db: Db,
  asked: { readonly after: string | null; readonly kalender: string | null; readonly limit: number },
): Promise<Loaded[]> {
  const rows = await query<LoadedRow>(
    db,
    `select ${LOADED_COLUMNS} from laporan l
      where l.status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses')
        and ($1::uuid is null or l.id > $1::uuid)
        and ($2::text is null or l.keadaan -> 'jam' @> jsonb_build_array(jsonb_build_object('kalender', $2::text)))
      order by l.id limit $3`,
    [asked.after, asked.kalender, asked.limit],
  );
  return rows.map(toLoaded);
}

/** Derived columns computed anew (a new decree, a moved instansi), with what that changes in the ledger. */
export async function storeTurunan(
  tx: Db,
  loaded: Loaded,
  turunan: Turunan,
  delta: readonly DeltaRow[],
): Promise<void> {
  const { id, milik, nomorAsal } = loaded;
  await query(
    tx,
    `with segar as (
       update laporan set instansi = $2, zona = $3, dibuat_hari = $4::date, jatuh_tempo = $5, sapu_pada = $6, ukuran = $7,
         meterai = $8 where id = $1)
     insert into delta (laporan_id, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, padat, n)
     select $1::uuid, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, padat, n
       from json_to_recordset($9::json) as d (
         efektif date, zona text, dibuat date, instansi text, unit text, kategori text, klasifikasi text, kanal text,
         wilayah text, ukuran text[], padat text, n int)`,
    [
      id,
      turunan.instansi,
      turunan.zona,
      turunan.dibuatHari,
      turunan.jatuhTempo === null ? null : toTimestamptz(turunan.jatuhTempo),
      turunan.sapuPada === null ? null : toTimestamptz(turunan.sapuPada),
      turunan.ukuran,
      meteraiOf({ id, milik, nomorAsal }, turunan.sapuPada),
      JSON.stringify(delta.map(withPadat)),
    ],
  );
}
