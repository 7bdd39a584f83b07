import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The first daily root that this system signed, as it was: from there on no other key has a place among the roots. */
interface AkarPertama {
  readonly hari: string;
  /** Names the key that signed it. */
  readonly kunci: string;
  /** SHA-256 over the root, its signature and the name of its key, as the next root links to it; hexadecimal. */
  readonly sidik: string;
}

/**
 * Where the chain of daily roots is held fast: a file of LAPOR_KEYS, outside the database. Whoever can write to the database alone
 * could sign every root anew with a key of their own; they cannot change this.
 */
export interface Jangkar {
  /** Null before the first root, and with the keys of another system. */
  readonly read: () => AkarPertama | null;
  /** Keeps it for good: there is one, and it is never written over. */
  readonly write: (akar: AkarPertama) => void;
  /** Puts it aside where an empty database is filled anew beside old keys. */
  readonly putAside: () => void;
}

const JANGKAR_FILE = 'akar-pertama.json';

export function jangkarIn(folder: string): Jangkar {
  const file = path.join(folder, JANGKAR_FILE);
  return {
    read: () => (existsSync(file) ? parse(readFileSync(file, 'utf8')) : null),
    write: (akar) => {
      if (existsSync(file)) return;
      const at = openSync(file, 'wx', 0o600);
      try {
        writeSync(at, `${JSON.stringify(akar)}\n`);
        fsyncSync(at);
      } finally {
        closeSync(at);
      }
    },
    putAside: () => {
      if (existsSync(file)) renameSync(file, `${file}.lama`);
    },
  };
}

/** A file that cannot be read is no reason to believe the database: it fits no root, and `check` says so. */
function parse(text: string): AkarPertama {
  try {
    const { hari, kunci, sidik } = JSON.parse(text) as Record<string, unknown>;
    return { hari: String(hari), kunci: String(kunci), sidik: String(sidik) };
  } catch {
    return { hari: '?', kunci: '?', sidik: '?' };
  }
}
