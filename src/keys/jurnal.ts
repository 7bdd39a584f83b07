import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * The journal of erasures: lines in a file of LAPOR_KEYS, outside the data and every backup, so that what was erased is erased again
 * after an older backup comes back (ADR 0016). It holds numbers, rights and instants, nothing that anybody wrote.
 */
export interface Jurnal {
  /** Adds a line for good before it answers. */
  readonly append: (line: string) => void;
  /** All lines, oldest first; none when there is no file yet. */
  readonly read: () => readonly string[];
}

export const JURNAL_FILE = 'penghapusan.jsonl';

export function jurnalIn(folder: string): Jurnal {
  const file = path.join(folder, JURNAL_FILE);
  return {
    append: (line) => {
      const at = openSync(file, 'a', 0o600);
      try {
        writeSync(at, `${line}\n`);
        fsyncSync(at);
      } finally {
        closeSync(at);
      }
    },
    read: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
        : [],
  };
}
