import type { DeltaRow } from '../../domain/monev/delta.ts';
import { query, type Db } from '../connection/database.ts';
import type { Loaded, Turunan } from './loadLaporan.ts';
import { meteraiOf, toHex, toText } from './row.ts';

/** New derived columns of one laporan whose history stays as it is: the sweep has looked, or a decree moved its deadlines. */
export interface TurunanChange {
  readonly loaded: Loaded;
  readonly turunan: Turunan;
  readonly delta: readonly DeltaRow[];
}

/**
 * Writes derived columns and their ledger lines. A laporan that moved on since it was loaded is left alone (its own act has
 * just derived them anew), so hand in only rows that are locked where ledger lines come along. Gives how many were changed.
 */
export async function storeTurunan(tx: Db, changes: readonly TurunanChange[]): Promise<number> {
  if (changes.length === 0) return 0;
  const rows = changes.map(({ loaded, turunan }) => ({
    id: loaded.id,
    urut: loaded.laporan.urut,
    instansi: turunan.instansi,
    zona: turunan.zona,
    dibuat_hari: turunan.dibuatHari,
    jatuh_tempo: toText(turunan.jatuhTempo),
    sapu_pada: toText(turunan.sapuPada),
    ukuran: turunan.ukuran,
    meterai: toHex(meteraiOf(loaded, turunan.sapuPada)),
  }));
  const delta = changes.flatMap(({ loaded, delta: lines }) =>
    lines.map((line) => ({ laporan_id: loaded.id, ...line })),
  );
  const [answer] = await query<{ n: number }>(tx, STATEMENT, [JSON.stringify(rows), JSON.stringify(delta)]);
  return answer?.n ?? 0;
}

const STATEMENT = `
  with ubah as (
    update laporan l set instansi = b.instansi, zona = b.zona, dibuat_hari = b.dibuat_hari, jatuh_tempo = b.jatuh_tempo,
        sapu_pada = b.sapu_pada, ukuran = b.ukuran, meterai = b.meterai
      from json_to_recordset($1::json) as b (
        id uuid, urut int, instansi text, zona text, dibuat_hari date, jatuh_tempo timestamptz, sapu_pada timestamptz,
        ukuran text[], meterai bytea)
     where l.id = b.id and l.urut = b.urut returning l.id),
  buku as (
    insert into delta (laporan_id, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, n)
    select d.* from json_to_recordset($2::json) as d (
      laporan_id uuid, efektif date, zona text, dibuat date, instansi text, unit text, kategori text, klasifikasi text,
      kanal text, wilayah text, ukuran text[], n int) join ubah on ubah.id = d.laporan_id)
  select count(*)::int as n from ubah`;
