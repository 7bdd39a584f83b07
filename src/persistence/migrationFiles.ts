import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MigrationFile {
  readonly number: number;
  /** As "0001_instansi.sql". */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export class MigrationRefusal extends Error {
  override readonly name = 'MigrationRefusal';
}

/** Beside this module in the sources; beside or above the bundle in the build. */
export function migrationFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let level = 0; level < 3; level += 1) {
    const candidate = join(folder, 'migrations');
    if (existsSync(candidate)) return candidate;
    folder = dirname(folder);
  }
  throw new MigrationRefusal(
    'Folder "migrations" tidak ditemukan di samping program. Ulangi "npm run build".',
  );
}

/** The numbered files, first to last; refuses gaps, doubles, other names, and files that end their own transaction. */
export function readMigrations(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new MigrationRefusal(
        `Berkas migrasi ${name}: nomor ${index + 1} diharapkan di sini, tanpa celah atau ganda.`,
      );
    }
    // a checkout with other line ends is the same migration
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    if (/^\s*(begin|commit|rollback|start transaction)\s*;/im.test(text)) {
      throw new MigrationRefusal(
        `Berkas migrasi ${name} mengatur transaksinya sendiri; pelaksana migrasi yang melakukannya.`,
      );
    }
    return { number, name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}
