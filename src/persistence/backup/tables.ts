import { query, type Db } from '../connection/database.ts';

/** A table as a backup carries it. */
export interface BackupTable {
  readonly nama: string;
  /** Columns that are written back; generated ones make themselves. */
  readonly kolom: readonly string[];
  /** The column that numbers itself. */
  readonly identitas: string | null;
}

export interface SchemaStep {
  readonly nomor: number;
  readonly nama: string;
  readonly sha256: string;
}

/**
 * Tables that carry nothing over: what migrations made, sums that are folded anew (ADR 0005), sign-ins and codes under way,
 * brakes against guessing, leases of work, who was reading, what bursts are told by and signs that are worked out anew (ADR 0022), which belong to the machine that was.
 */
const LEFT_OUT: readonly string[] = [
  'migrasi',
  'gulungan',
  'gulungan_batas',
  'gulungan_padat',
  'gulungan_potret',
  'sesi',
  'permohonan',
  'masuk_tertunda',
  'percobaan_masuk',
  'pekerjaan',
  'cadangan',
  'kehadiran',
  'banjir_jejak',
  'saluran',
  'sinyal',
  'sinyal_jejak',
  'diam',
  'hitungan',
];

/** Reference data: there after the first start of an empty system, and replaced as a whole by a restore. */
const RUJUKAN: readonly string[] = [
  'versi_rujukan',
  'rujukan_riwayat',
  'sumber_rujukan',
  'wilayah',
  'badan',
  'badan_riwayat',
  'kategori',
  'kompetensi',
  'kode',
  'ketetapan_libur',
  'hari_libur',
  'kebijakan',
];

/** Only their own transaction's number means something, so a restored line gets that of the restore. */
const OWN_COLUMNS: Readonly<Record<string, readonly string[]>> = { delta: ['xid'] };

/** Every table of the schema that a backup carries, each behind those that it refers to: a new table is never forgotten. */
export async function readBackupTables(db: Db): Promise<BackupTable[]> {
  const rows = await query<BackupTable & { induk: string[] }>(db, TABLES_TEXT);
  const left = rows.filter((row) => !LEFT_OUT.includes(row.nama));
  const sorted: BackupTable[] = [];
  const done = new Set(LEFT_OUT);
  while (sorted.length < left.length) {
    const free = left.filter((row) => !done.has(row.nama) && row.induk.every((one) => done.has(one)));
    if (free.length === 0) throw new Error('the tables refer to each other in a circle');
    for (const { nama, kolom, identitas } of free) {
      const own = OWN_COLUMNS[nama] ?? [];
      sorted.push({ nama, kolom: kolom.filter((one) => !own.includes(one)), identitas });
      done.add(nama);
    }
  }
  return sorted;
}

/** What has run here, first to last. */
export function readSchema(db: Db): Promise<SchemaStep[]> {
  return query<SchemaStep>(db, 'select nomor, nama, sha256 from migrasi order by nomor');
}

/** Whether this role owns the schema's tables: nobody else may fill the append-only ones anew. */
export async function isOwner(db: Db): Promise<boolean> {
  const [row] = await query<{ owns: boolean }>(
    db,
    `select coalesce(bool_and(pg_has_role(relowner, 'member')), false) as owns from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  return row?.owns === true;
}

/** Tables beside the reference data that hold something: an empty system has none. */
export async function filledTables(db: Db): Promise<string[]> {
  const found: string[] = [];
  for (const { nama } of await readBackupTables(db)) {
    if (RUJUKAN.includes(nama)) continue;
    const rows = await query(db, `select from ${quoted(nama)} limit 1`);
    if (rows.length > 0) found.push(nama);
  }
  return found;
}

/** A name as SQL takes it; only names that the catalogue told come here. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const TABLES_TEXT = `
  select c.relname::text as nama,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as kolom,
    (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identitas,
    array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as induk
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`;
