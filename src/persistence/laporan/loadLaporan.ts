import type { Kepemilikan } from '../../domain/laporan/reader.ts';
import type { Fakta, Laporan } from '../../domain/laporan/types.ts';
import type { Hari, Instant, Zona } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

/** Columns that follow from the laporan by the rules, the calendar and the tree of the moment of storing. */
export interface Turunan {
  /** instansiOf(badan[0]). */
  readonly instansi: string;
  readonly zona: Zona;
  /** The day on which it was made, in `zona`. */
  readonly dibuatHari: Hari;
  /** Earliest due instant of the open, unpaused clocks of the office; null without any. */
  readonly jatuhTempo: Instant | null;
  /** When the sweep must look next; null for never. */
  readonly sapuPada: Instant | null;
  /** Measures of figures, as `ukuranTexts` writes them. */
  readonly ukuran: readonly string[];
}

/** A laporan as its row holds it: the state for `decide`, and what lies beside it. */
export interface Loaded {
  readonly id: string;
  readonly laporan: Laporan;
  readonly milik: Kepemilikan;
  readonly kepala: Buffer;
  readonly nomorAsal: string | null;
  readonly turunan: Turunan;
}

/**
 * The laporan of a nomor; null when there is none. With `lock` its row is locked until the transaction ends, so that of two
 * commands at once the second sees the state that the first one left. Its keys never change, so whoever only points at it (a message,
 * a leaf of the daily root) need not wait.
 */
export async function loadLaporan(
  db: Db,
  nomor: string,
  options: { readonly lock: boolean },
): Promise<Loaded | null> {
  const lock = options.lock ? ' for no key update of l' : '';
  const [row] = await query<LoadedRow>(db, `${SELECT_LOADED} where l.nomor = $1${lock}`, [nomor]);
  return row === undefined ? null : toLoaded(row);
}

/** The laporan of these nomor, in no order; unknown ones are left out. */
export async function loadManyLaporan(db: Db, nomor: readonly string[]): Promise<Loaded[]> {
  if (nomor.length === 0) return [];
  const rows = await query<LoadedRow>(db, `${SELECT_LOADED} where l.nomor = any($1)`, [nomor]);
  return rows.map(toLoaded);
}

/** As `loadManyLaporan`, by id. */
export async function loadManyLaporanById(db: Db, id: readonly string[]): Promise<Loaded[]> {
  if (id.length === 0) return [];
  const rows = await query<LoadedRow>(db, `${SELECT_LOADED} where l.id = any($1::uuid[])`, [id]);
  return rows.map(toLoaded);
}

/** As `loadLaporan`, by id. */
export async function loadLaporanById(
  db: Db,
  id: string,
  options: { readonly lock: boolean },
): Promise<Loaded | null> {
  const lock = options.lock ? ' for no key update of l' : '';
  const [row] = await query<LoadedRow>(db, `${SELECT_LOADED} where l.id = $1${lock}`, [id]);
  return row === undefined ? null : toLoaded(row);
}

/** Ids (ascending) whose sweep moment has come, at most `limit`, locked for this sweep; others skip them. */
export async function findDueForSweep(db: Db, now: Instant, limit: number): Promise<Loaded[]> {
  const rows = await query<LoadedRow>(
    db,
    `${SELECT_LOADED} where l.sapu_pada <= $1 order by l.sapu_pada, l.id limit $2 for no key update of l skip locked`,
    [new Date(now).toISOString(), limit],
  );
  return rows.map(toLoaded);
}

export interface LoadedRow extends Omit<Turunan, 'ukuran'> {
  readonly id: string;
  readonly urut: number;
  readonly kepala: Buffer;
  readonly keadaan: Fakta;
  readonly judul: string;
  readonly isi: string;
  readonly lokasiKeterangan: string | null;
  readonly nomorAsal: string | null;
  readonly pemilik: string | null;
  readonly pembuat: string | null;
  readonly diubahPada: Instant;
  readonly ukuran: string[];
}

export const LOADED_COLUMNS = `l.id, l.urut, l.kepala, l.keadaan, l.judul, l.isi, l.lokasi_keterangan as "lokasiKeterangan",
  l.nomor_asal as "nomorAsal", l.pemilik, l.pembuat, l.diubah_pada as "diubahPada", l.instansi, l.zona,
  l.dibuat_hari as "dibuatHari", l.jatuh_tempo as "jatuhTempo", l.sapu_pada as "sapuPada", l.ukuran`;

const SELECT_LOADED = `select ${LOADED_COLUMNS} from laporan l`;

export function toLoaded(row: LoadedRow): Loaded {
  const { id, urut, kepala, keadaan, judul, isi, lokasiKeterangan, nomorAsal, diubahPada } = row;
  const { instansi, zona, dibuatHari, jatuhTempo, sapuPada, ukuran } = row;
  return {
    id,
    laporan: { ...keadaan, judul, isi, lokasiKeterangan, urut, diubahPada },
    milik: { pemilik: row.pemilik, pembuat: row.pembuat },
    kepala,
    nomorAsal,
    turunan: { instansi, zona, dibuatHari, jatuhTempo, sapuPada, ukuran },
  };
}
