import { query, type Db } from '../connection/database.ts';
import { LAMPIRAN_COLUMNS, type Lampiran } from '../lampiran/lampiran.ts';
import { STORED_COLUMNS, type StoredEvent } from '../riwayat/readRiwayat.ts';

/** Laporan with `after < id <= upTo`, and everything that names an id in that range, also of laporan that are not there. */
export interface Range {
  readonly after: string;
  readonly upTo: string;
}

export const UUID_MIN = '00000000-0000-0000-0000-000000000000';
export const UUID_MAX = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export interface CheckedRow {
  readonly id: string;
  readonly nomor: string;
  readonly urut: number;
  readonly kepala: Buffer;
  readonly nomorAsal: string | null;
  readonly pemilik: string | null;
  readonly pembuat: string | null;
  readonly sapuPada: number | null;
}

/** A stored event as it may lie after damage: one half may be missing, instants may be finer than we write them. */
export type CheckedEvent = StoredEvent & {
  readonly hasHeader: boolean;
  readonly hasContent: boolean;
  readonly isOdd: boolean;
};

/** The ledger of one laporan under one set of dimensions: words with how often they count, zero ones left out. */
export interface LedgerSum {
  readonly laporanId: string;
  readonly dimensi: string;
  readonly kata: string;
}

export type CheckedLampiran = Lampiran & { readonly meterai: Buffer; readonly isOdd: boolean };

export interface Chunk {
  readonly rows: readonly CheckedRow[];
  readonly events: ReadonlyMap<string, readonly CheckedEvent[]>;
  readonly lampiran: ReadonlyMap<string, readonly CheckedLampiran[]>;
  readonly ledger: ReadonlyMap<string, readonly LedgerSum[]>;
}

/** Cuts the ids into ranges of `size` laporan; the last one reaches to the end of all ids. */
export async function* rangesOf(db: Db, size: number): AsyncIterable<Range> {
  let after = UUID_MIN;
  for (;;) {
    const [bound] = await query<{ id: string }>(
      db,
      `select id from laporan where id > $1 order by id offset $2 limit 1`,
      [after, size - 1],
    );
    if (bound === undefined) break;
    yield { after, upTo: bound.id };
    after = bound.id;
  }
  yield { after, upTo: UUID_MAX };
}

/** The same range in ranges of one laporan each. */
export async function partsOf(db: Db, range: Range, limit: number): Promise<Range[]> {
  const rows = await query<{ id: string }>(
    db,
    `select id from laporan where id > $1 and id <= $2 order by id limit $3`,
    [range.after, range.upTo, limit],
  );
  const ends = rows.map((row) => row.id);
  if (ends.at(-1) !== range.upTo) ends.push(range.upTo);
  return ends.map((upTo, index) => ({ after: ends[index - 1] ?? range.after, upTo }));
}

export async function readChunk(tx: Db, range: Range): Promise<Chunk> {
  const bounds = [range.after, range.upTo];
  const [rows, events, lampiran, ledger] = await Promise.all([
    query<CheckedRow>(tx, SELECT_ROWS, bounds),
    query<CheckedEvent>(tx, SELECT_EVENTS, bounds),
    query<CheckedLampiran>(tx, SELECT_FILES, bounds),
    query<LedgerSum>(tx, SELECT_LEDGER, bounds),
  ]);
  return {
    rows,
    events: groupBy(events, (event) => event.laporanId),
    lampiran: groupBy(lampiran, (one) => one.laporanId ?? ''),
    ledger: groupBy(ledger, (sum) => sum.laporanId),
  };
}

/** Files that no laporan took yet, page by page. */
export async function readLooseLampiran(db: Db, after: string, limit: number): Promise<CheckedLampiran[]> {
  return query<CheckedLampiran>(
    db,
    `${SELECT_LAMPIRAN} where laporan_id is null and id > $1 order by id limit $2`,
    [after, limit],
  );
}

/** The dimensions of a ledger line as one text, in the order of SELECT_LEDGER. */
export function dimensiText(parts: readonly (string | null)[]): string {
  return parts.map((part) => part ?? '').join('|');
}

const SELECT_LAMPIRAN = `select ${LAMPIRAN_COLUMNS}, meterai,
  diunggah_pada <> date_trunc('milliseconds', diunggah_pada)
    or coalesce(dihapus_pada <> date_trunc('milliseconds', dihapus_pada), false) as "isOdd" from lampiran`;

const SELECT_ROWS = `select id, nomor, urut, kepala, nomor_asal as "nomorAsal", pemilik, pembuat,
    sapu_pada as "sapuPada" from laporan
  where id > $1 and id <= $2 order by id`;

const SELECT_EVENTS = `select ${STORED_COLUMNS}, r.jenis is not null as "hasHeader", i.garam is not null as "hasContent",
    coalesce(r.pada <> date_trunc('milliseconds', r.pada), false)
      or coalesce(i.dihapus_pada <> date_trunc('milliseconds', i.dihapus_pada), false) as "isOdd"
  from (select * from riwayat where laporan_id > $1 and laporan_id <= $2) r
  full join (select * from riwayat_isi where laporan_id > $1 and laporan_id <= $2) i using (laporan_id, urut)
  order by laporan_id, urut`;

const SELECT_FILES = `${SELECT_LAMPIRAN} where laporan_id > $1 and laporan_id <= $2 order by laporan_id, id`;

// A word of the future counts by its own line; in the row it carries its day, which is cut off on our side.
const SELECT_LEDGER = `
  select laporan_id as "laporanId", dimensi, string_agg(kata || '*' || n, ' ' order by kata collate "C") as kata from (
    select laporan_id, concat_ws('|', instansi, unit, coalesce(kategori, ''), klasifikasi, kanal, coalesce(wilayah, ''),
        dibuat::text, zona) as dimensi, kata, sum(n) as n
      from delta, unnest(ukuran) as kata where laporan_id > $1 and laporan_id <= $2 group by 1, 2, 3 having sum(n) <> 0) as jumlah
   group by 1, 2`;

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
