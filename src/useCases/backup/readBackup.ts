import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { analyze, withRestoring, type Restoring } from '../../persistence/backup/restoreTables.ts';
import { filledTables, isOwner, readSchema } from '../../persistence/backup/tables.ts';
import { openDatabase, type Database } from '../../persistence/connection/database.ts';
import { rebuildGulungan } from '../../persistence/monev/gulungan/rebuildGulungan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Deps } from '../deps.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';
import { readArchive, readWhole, type ArchiveEntry } from './archive.ts';
import {
  FORMAT,
  INDEKS,
  MANIFEST,
  parseFileName,
  parsePartName,
  parseSeal,
  SEAL_LENGTH,
  type BackupFile,
  type Indeks,
  type Manifest,
  type PartDigest,
} from './format.ts';

export interface RestoreProgress {
  readonly tahap: 'memeriksa' | 'baris' | 'lampiran' | 'angka';
  readonly jumlah: number;
}

export interface RestoreSummary {
  readonly manifest: Manifest;
  readonly baris: number;
  readonly lampiran: number;
  /** False: the folder of keys here is not the one that the backup was made with. */
  readonly isSameKey: boolean;
}

export interface RestoreOptions {
  /** Of the role that owns the schema: the application role may not write the past. */
  readonly ownerUrl: string;
  readonly onProgress?: (progress: RestoreProgress) => void;
}

/**
 * Fills an empty, migrated system from a backup: the whole file is proved before anything is read, the rows come in one
 * transaction, the files before it commits. Refusals: `backup.damaged`, `backup.other_format`, `backup.other_schema`,
 * `backup.not_empty`, `backup.not_owner`.
 */
export async function readBackup(
  deps: Deps,
  file: BackupFile,
  options: RestoreOptions,
): Promise<Result<RestoreSummary>> {
  if (!(await isSealed(file, options.onProgress))) return refuse('backup.damaged');
  const ownerDb = openDatabase(options.ownerUrl, {
    poolSize: 2,
    applicationName: 'lapor-pulihkan',
    statementTimeoutMs: 3_600_000,
  });
  try {
    if (!(await isOwner(ownerDb))) return refuse('backup.not_owner');
    const manifest = await readManifest(file);
    const unfit = await unfitFor(deps.db, manifest);
    if (unfit !== null) return unfit;
    const random = (): number => deps.chance.int(1_000) / 1_000;
    const counted = await withRestoring(ownerDb, { random }, (restoring) =>
      restoreAll(deps, file, restoring, options),
    );
    options.onProgress?.({ tahap: 'angka', jumlah: 0 });
    await rebuildGulungan(deps.db, { random });
    await analyze(ownerDb);
    deps.expireRujukan();
    return ok({ manifest, ...counted, isSameKey: manifest.kunciAkar === rootKeyName(deps) });
  } catch (error) {
    if (error instanceof Damaged) return refuse('backup.damaged');
    throw error;
  } finally {
    await ownerDb.destroy();
  }
}

/** The file does not hold what its own index says: the seal proves that it was written so. */
class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** Whether the last line is the digest of all before it. */
async function isSealed(file: BackupFile, onProgress: RestoreOptions['onProgress']): Promise<boolean> {
  const end = file.ukuran - SEAL_LENGTH;
  if (end <= 0) return false;
  const chunks: Buffer[] = [];
  for await (const chunk of file.open(end, file.ukuran)) chunks.push(chunk as Buffer);
  const wanted = parseSeal(Buffer.concat(chunks).toString('latin1'));
  if (wanted === null) return false;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.open(0, end)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    onProgress?.({ tahap: 'memeriksa', jumlah: bytes });
  }
  return hash.digest('hex') === wanted;
}

function entriesOf(file: BackupFile): AsyncGenerator<ArchiveEntry> {
  return readArchive(file.open(0, file.ukuran - SEAL_LENGTH));
}

const JSON_MAX = 256 * 1024 * 1024;
const PART_MAX = 64 * 1024 * 1024;

async function readManifest(file: BackupFile): Promise<Manifest> {
  for await (const entry of entriesOf(file)) {
    if (entry.name !== MANIFEST) break;
    return JSON.parse((await readWhole(entry, JSON_MAX)).toString()) as Manifest;
  }
  throw new Damaged();
}

async function unfitFor(db: Database, manifest: Manifest): Promise<ReturnType<typeof refuse> | null> {
  if ((manifest.format as number) !== FORMAT)
    return refuse('backup.other_format', { format: manifest.format });
  const here = await readSchema(db);
  const isSame =
    here.length === manifest.skema.length &&
    here.every((one, index) => one.sha256 === manifest.skema[index]?.sha256);
  if (!isSame) {
    const [ada, perlu] = [here, manifest.skema].map((steps) => steps.at(-1)?.nama ?? '–');
    return refuse('backup.other_schema', {
      ada: ada ?? '',
      perlu: perlu ?? '',
      program: manifest.program,
    });
  }
  const filled = await filledTables(db);
  return filled.length > 0 ? refuse('backup.not_empty', { tabel: filled.slice(0, 5).join(', ') }) : null;
}

async function restoreAll(
  deps: Deps,
  file: BackupFile,
  restoring: Restoring,
  { onProgress }: RestoreOptions,
): Promise<{ readonly baris: number; readonly lampiran: number }> {
  const bagian: PartDigest[] = [];
  const counts: Record<string, number> = Object.fromEntries(restoring.tabel.map((one) => [one.nama, 0]));
  const names = createHash('sha256');
  let [baris, lampiran, bita] = [0, 0, 0];
  let indeks: Indeks | null = null;
  for await (const entry of entriesOf(file)) {
    const table = parsePartName(entry.name);
    const kunci = parseFileName(entry.name);
    if (indeks !== null) throw new Damaged();
    if (table !== null) {
      const content = await readWhole(entry, PART_MAX);
      bagian.push({ nama: entry.name, ukuran: content.length, sha256: sha256(content) });
      const rows = content.toString().split('\n').slice(0, -1);
      await restoring.insert(table, rows);
      counts[table] = (counts[table] ?? 0) + rows.length;
      baris += rows.length;
      onProgress?.({ tahap: 'baris', jumlah: baris });
    } else if (kunci !== null) {
      await keepFile(deps, entry);
      names.update(`${kunci} ${entry.size}\n`);
      bita += entry.size;
      lampiran += 1;
      onProgress?.({ tahap: 'lampiran', jumlah: lampiran });
    } else if (entry.name === INDEKS) {
      indeks = JSON.parse((await readWhole(entry, JSON_MAX)).toString()) as Indeks;
    } else if (entry.name !== MANIFEST) throw new Damaged();
  }
  const found = { bagian, baris: counts, lampiran: { jumlah: lampiran, bita, sidik: names.digest('hex') } };
  if (indeks === null || !isEqual(found, indeks)) throw new Damaged();
  await restoring.forgetFiles(indeks.hilang);
  return { baris, lampiran };
}

/** A file whose bytes were not its digest when the backup was made lies under its true one; `check` then says so. */
async function keepFile(deps: Deps, entry: ArchiveEntry): Promise<void> {
  const put = await deps.files.put(Readable.from(entry.content), { jenis: 'application/octet-stream' });
  if (!put.ok) throw new Error('Penyimpanan lampiran penuh; tidak ada yang dipulihkan.');
}

function isEqual(found: Pick<Indeks, 'bagian' | 'baris' | 'lampiran'>, indeks: Indeks): boolean {
  const tables = new Set([...Object.keys(found.baris), ...Object.keys(indeks.baris)]);
  return (
    [...tables].every((nama) => found.baris[nama] === indeks.baris[nama]) &&
    JSON.stringify([found.bagian, found.lampiran]) === JSON.stringify([indeks.bagian, indeks.lampiran])
  );
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
