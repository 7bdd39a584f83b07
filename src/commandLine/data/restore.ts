import { createReadStream, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { migrateSchema } from '../../composition/migrate.ts';
import { readConfig } from '../../config.ts';
import { cadanganText } from '../../messages/commandLine/cadangan.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import type { BackupFile } from '../../useCases/backup/format.ts';
import { readBackup } from '../../useCases/backup/readBackup.ts';
import type { Deps } from '../../useCases/deps.ts';
import { repeatErasures } from '../../useCases/penghapusan/jurnal.ts';
import { finishErasures } from '../../useCases/penghapusan/selesaikan.ts';
import { slowly, tellFindings } from './check.ts';
import { type CommandIo, type ExitCode, UsageError } from '../command.ts';

/** `lapor restore FILE`: fills an empty system from a backup, then proves it. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true, strict: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Sebutkan satu berkas cadangan.');
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new UsageError(`Berkas ${file} tidak ada.`);
  const config = readConfig(io.environment);
  return withDeps(config, { isPrepared: false }, async (deps, built) => {
    await migrateSchema(built);
    const onProgress = slowly(({ tahap, jumlah }: { tahap: string; jumlah: number }) =>
      io.report(`${tahap}: ${formatAngka(jumlah, 'id')}`),
    );
    const ownerUrl = built.database.ownerUrl ?? '';
    const restored = await readBackup(deps, backupFile(file, found.size), { ownerUrl, onProgress });
    if (!restored.ok) {
      io.report(cadanganText(restored.refusal));
      return 1;
    }
    const { manifest, baris, lampiran, isSameKey } = restored.value;
    io.print(
      `Dipulihkan dari ${manifest.dibuatPada}: ${formatAngka(baris, 'id')} baris, ${formatAngka(lampiran, 'id')} berkas lampiran.`,
    );
    if (!isSameKey) {
      io.report(
        `Folder kunci ${config.folders.keys} bukan yang dipakai saat cadangan dibuat. Salin folder kunci lama ke sana: ` +
          'tanpa itu resi, kepemilikan, dan tanda tangan akar harian tidak cocok.',
      );
    }
    await repeatAfterRestore(deps, io);
    const { faults, text } = await tellFindings(deps, io, false);
    io.print(text);
    return faults === 0 ? 0 : 1;
  });
}

/** What was erased after the backup was made must not come back with it (UU 27/2022; ADR 0016). */
async function repeatAfterRestore(deps: Deps, io: CommandIo): Promise<void> {
  const { diulang, ditolak } = await repeatErasures(deps);
  while ((await finishErasures(deps, {})) > 0);
  if (diulang > 0) io.print(`Penghapusan diulang menurut jurnal: ${formatAngka(diulang, 'id')}.`);
  if (ditolak > 0) {
    io.report(
      `${formatAngka(ditolak, 'id')} baris jurnal penghapusan tidak ditandatangani kunci sistem ini, jadi tidak dijalankan.`,
    );
  }
}

function backupFile(file: string, ukuran: number): BackupFile {
  return { ukuran, open: (start, end) => createReadStream(file, { start, end: Math.max(start, end - 1) }) };
}
