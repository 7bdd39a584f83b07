import { createWriteStream } from 'node:fs';
import { lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { readConfig, type Config } from '../../config.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import { writeBackup, type BackupSummary } from '../../useCases/backup/writeBackup.ts';
import { slowly } from './check.ts';
import { type CommandIo, type ExitCode, UsageError } from '../command.ts';

/**
 * `lapor backup FILE [--force]`: the whole system in one file, beside a running server. A file that is there may be the only good
 * backup: it is replaced with `--force` only, and then at the end.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Sebutkan satu berkas tujuan.');
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (folder?.isDirectory() !== true) throw new UsageError(`Folder ${path.dirname(file)} tidak ada.`);
  if (!values.force && (await isThere(file))) {
    io.report(`${file} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --force untuk menggantinya.`);
    return 1;
  }
  const config = readConfig(io.environment);
  const summary = await withDeps(config, {}, async (deps) =>
    intoFile(file, async (out) =>
      writeBackup(deps, out, {
        program: await programVersion(config),
        onProgress: slowly(({ tahap, jumlah }) => io.report(`${tahap}: ${formatAngka(jumlah, 'id')}`)),
      }),
    ),
  );
  tell(io, file, summary, config);
  return summary.rusak.length === 0 ? 0 : 1;
}

/** Whatever stands there, also a link that leads nowhere. */
async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => null)) !== null;
}

function tell(io: CommandIo, file: string, { baris, lampiran, rusak }: BackupSummary, config: Config): void {
  io.print(
    `${file}: ${formatAngka(baris, 'id')} baris, ${formatAngka(lampiran, 'id')} berkas lampiran.\n` +
      `Kunci tidak ada di dalamnya. Salin folder ${config.folders.keys} ke tempat lain yang aman: tanpa kunci itu resi, ` +
      'kepemilikan, dan tanda tangan akar harian tidak dapat dipakai lagi.',
  );
  for (const kunci of rusak.slice(0, SHOWN)) io.report(`lampiran hilang atau berubah: ${kunci}`);
  if (rusak.length > 0) {
    io.report(
      `${formatAngka(rusak.length, 'id')} lampiran tidak utuh di sistem ini. Jalankan "lapor check" untuk melihat laporannya.`,
    );
  }
}

const SHOWN = 20;

/** Written beside the file, brought to the disk, then put in its place: a broken backup never stands under its name. */
async function intoFile<T>(file: string, write: (out: Writable) => Promise<T>): Promise<T> {
  const part = `${file}.sebagian`;
  try {
    const result = await write(createWriteStream(part, { mode: 0o600 }));
    const handle = await open(part, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(part, file);
    return result;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function programVersion(config: Config): Promise<string> {
  const text = await readFile(path.join(config.folders.product, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
