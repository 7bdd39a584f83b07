import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { withDump, type Dump } from '../../persistence/backup/dumpTables.ts';
import { recordCadangan } from '../../persistence/server/sistem.ts';
import type { Deps } from '../deps.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';
import { writeArchive, type ArchiveWriter } from './archive.ts';
import {
  fileName,
  FORMAT,
  INDEKS,
  MANIFEST,
  partName,
  type Indeks,
  type Manifest,
  type PartDigest,
} from './format.ts';

export interface BackupProgress {
  readonly tahap: 'baris' | 'lampiran';
  readonly jumlah: number;
}

export interface BackupSummary {
  readonly baris: number;
  readonly lampiran: number;
  /** Files that are not what their laporan says, or gone: the backup holds what is there. */
  readonly rusak: readonly string[];
}

/** A part is held in memory once. */
const PART_BYTES = 4 * 1024 * 1024;
/** More are no longer named: by then the store is lost. */
const MAX_NAMED = 10_000;

/**
 * Writes the whole system into one file: every row in one snapshot beside a serving program, every file with its digest. Keys
 * are not in it. Memory stays flat.
 */
export async function writeBackup(
  deps: Deps,
  out: Writable,
  options: { readonly program: string; readonly onProgress?: (progress: BackupProgress) => void },
): Promise<BackupSummary> {
  const now = deps.now();
  const archive = writeArchive(out, new Date(now));
  const random = (): number => deps.chance.int(1_000) / 1_000;
  const indeks = await withDump(deps.db, { random }, async (dump) => {
    const manifest: Manifest = {
      format: FORMAT,
      program: options.program,
      dibuatPada: new Date(now).toISOString(),
      skema: dump.skema,
      kunciAkar: rootKeyName(deps),
    };
    await archive.add(MANIFEST, toJson(manifest));
    const rows = await writeRows(archive, dump, options.onProgress);
    return { ...rows, ...(await writeFiles(deps, archive, dump, options.onProgress)) };
  });
  await archive.add(INDEKS, toJson(indeks));
  await archive.end();
  const baris = Object.values(indeks.baris).reduce((a, b) => a + b, 0);
  const lampiran = indeks.lampiran.jumlah;
  await recordCadangan(deps.db, { pada: now, baris, lampiran, rusak: indeks.rusak.length });
  return { baris, lampiran, rusak: indeks.rusak };
}

async function writeRows(
  archive: ArchiveWriter,
  dump: Dump,
  onProgress: ((progress: BackupProgress) => void) | undefined,
): Promise<Pick<Indeks, 'bagian' | 'baris'>> {
  const bagian: PartDigest[] = [];
  const baris: Record<string, number> = {};
  let total = 0;
  for (const table of dump.tabel) {
    let count = 0;
    let lines: string[] = [];
    let bytes = 0;
    let parts = 0;
    const flush = async (): Promise<void> => {
      const content = Buffer.from(lines.join(''));
      const nama = partName(table.nama, (parts += 1));
      bagian.push({ nama, ukuran: content.length, sha256: sha256(content) });
      await archive.add(nama, content);
      [lines, bytes] = [[], 0];
      onProgress?.({ tahap: 'baris', jumlah: total });
    };
    for await (const page of dump.rows(table)) {
      for (const row of page) {
        lines.push(`${row}\n`);
        bytes += row.length;
        if (bytes >= PART_BYTES) await flush();
      }
      count += page.length;
      total += page.length;
    }
    if (lines.length > 0) await flush();
    baris[table.nama] = count;
  }
  return { bagian, baris };
}

async function writeFiles(
  deps: Deps,
  archive: ArchiveWriter,
  dump: Dump,
  onProgress: ((progress: BackupProgress) => void) | undefined,
): Promise<Pick<Indeks, 'lampiran' | 'rusak' | 'hilang'>> {
  const names = createHash('sha256');
  const rusak: string[] = [];
  const hilang: string[] = [];
  let [jumlah, bita] = [0, 0];
  for await (const page of dump.kunci()) {
    for (const { kunci, isHeld } of page) {
      const stat = await deps.files.stat(kunci);
      const content = stat === null ? null : await deps.files.open(kunci);
      if (stat === null || content === null) {
        note(isHeld ? rusak : hilang, kunci);
        continue;
      }
      const hash = createHash('sha256');
      const counted = Readable.from(hashing(content, hash));
      await archive.addStream(fileName(kunci), stat.ukuran, counted);
      if (hash.digest('hex') !== kunci) note(rusak, kunci);
      names.update(`${kunci} ${stat.ukuran}\n`);
      jumlah += 1;
      bita += stat.ukuran;
    }
    onProgress?.({ tahap: 'lampiran', jumlah });
  }
  return { lampiran: { jumlah, bita, sidik: names.digest('hex') }, rusak, hilang };
}

async function* hashing(
  content: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

function note(list: string[], kunci: string): void {
  if (list.length < MAX_NAMED) list.push(kunci);
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
