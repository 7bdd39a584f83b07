import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import {
  BrankasRefusal,
  hasKustodianKey,
  joinShares,
  listKustodianKeys,
  makeKustodianKey,
  openWith,
  readKustodianKey,
  type KeyMade,
  type KustodianKey,
} from '../keys/brankas.ts';
import { loadSegel } from '../keys/segel.ts';

export { BrankasRefusal } from '../keys/brankas.ts';

/** What the keepers of the sealed identities work with. */
export interface Kustodian {
  /** The private half named so; throws `BrankasRefusal` when it is not at hand. */
  readonly keyOf: (kunci: string) => KustodianKey;
  /** The same, null for one that is neither in the brankas nor among the shares. */
  readonly findKey: (kunci: string) => KustodianKey | null;
}

/** The key joined from its keepers' shares, else those that lie in the brankas. */
export async function openKustodian(config: Config, shareFiles: readonly string[]): Promise<Kustodian> {
  const { brankas } = config.folders;
  const joined = shareFiles.length === 0 ? null : await joinShares(shareFiles.flatMap(linesOf));
  const keyOf = (kunci: string): KustodianKey => {
    if (joined === null) return readKustodianKey(brankas, kunci);
    if (kunci === joined.kunci) return joined;
    throw new BrankasRefusal(`Bagian itu untuk kunci ${joined.kunci}; yang disegel memakai ${kunci}.`);
  };
  const lying = new Set(listKustodianKeys(brankas));
  const findKey = (kunci: string): KustodianKey | null => {
    if (joined?.kunci === kunci) return joined;
    return lying.has(kunci) ? readKustodianKey(brankas, kunci) : null;
  };
  return { keyOf, findKey };
}

/** Makes a pair; `isFirst` says that there was none before. */
export async function makePair(
  config: Config,
  bagi?: { readonly jumlah: number; readonly perlu: number },
): Promise<KeyMade & { readonly isFirst: boolean }> {
  const isFirst = !hasKustodianKey(config.folders.keys);
  return { ...(await makeKustodianKey(config.folders, bagi)), isFirst };
}

/** Seals a trial to the present key and opens it. Its name; null while there is no key to seal to. */
export async function tryPair(config: Config, { keyOf }: Kustodian): Promise<string | null> {
  const segel = loadSegel(config.folders.keys);
  if (segel === null) return null;
  const sealed = await segel.seal(TRIAL_ID, TRIAL_WORDS);
  const opened = await openWith(keyOf(segel.kunci), TRIAL_ID, sealed);
  if (opened !== TRIAL_WORDS) throw new BrankasRefusal(`Kunci ${segel.kunci} membuka kata yang lain.`);
  return segel.kunci;
}

const TRIAL_ID = '00000000-0000-7000-8000-000000000000';
const TRIAL_WORDS = 'latihan membuka segel';

/** Shares come in files or, as `-`, on standard input: never in the arguments, which others on the machine can read. */
function linesOf(file: string): string[] {
  return readFileSync(file === '-' ? 0 : file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
