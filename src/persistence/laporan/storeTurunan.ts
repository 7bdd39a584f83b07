import type { DeltaRow } from '../../domain/monev/delta.ts';
import { query, type Db } from '../connection/database.ts';
import type { Loaded, Turunan } from './loadLaporan.ts';
import { meteraiOf, toHex, toText } from './row.ts';
import { DELTA_COLUMNS, insertInto } from './storeStatements.ts';
import { unfoldText, unfoldValues, type Columns } from './unfold.ts';

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
  const [answer] = await query<{ n: number }>(tx, STATEMENT, [
    ...unfoldValues(columns, rows),
    ...unfoldValues(DELTA_COLUMNS, delta),
  ]);
  return answer?.n ?? 0;
}

const columns: Columns = {
  id: 'uuid',
  urut: 'int',
  instansi: 'text',
  zona: 'text',
  dibuat_hari: 'date',
  jatuh_tempo: 'timestamptz',
  sapu_pada: 'timestamptz',
  ukuran: 'text[]',
  meterai: 'bytea',
};

const STATEMENT = `
  with ubah as (
    update laporan l set instansi = b.instansi, zona = b.zona, dibuat_hari = b.dibuat_hari, jatuh_tempo = b.jatuh_tempo,
        sapu_pada = b.sapu_pada, ukuran = b.ukuran, meterai = b.meterai
      from ${unfoldText(columns, 1)} as b where l.id = b.id and l.urut = b.urut returning l.id),
  buku as (
    ${insertInto('delta', DELTA_COLUMNS, `${unfoldText(DELTA_COLUMNS, 1 + Object.keys(columns).length)} as d`)}
     where laporan_id in (select id from ubah))
  select count(*)::int as n from ubah`;
