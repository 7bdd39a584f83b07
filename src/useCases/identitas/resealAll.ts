import { openWith, type KustodianKey } from '../../keys/brankas.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  countSeals,
  findUnsealed,
  readSealsBut,
  replaceSeal,
} from '../../persistence/identitas/identitas.ts';
import type { Deps } from '../deps.ts';
import { sealStored } from './keepIdentitas.ts';

export interface Resealed {
  /** Identities of anonim laporan that lay in the open and are sealed now. */
  readonly tertutup: number;
  /** Seals of former keys that are seals of the present one now. */
  readonly berpindah: number;
  /** What is still sealed under other keys, by key: their private halves are not here. */
  readonly tertinggal: readonly { readonly kunci: string; readonly jumlah: number }[];
}

const PAGE = 200;
const UUID_MIN = '00000000-0000-0000-0000-000000000000';

/**
 * Turns every seal to the present key, and seals what is anonim and lies in the open. Run by the keeper of the brankas after a new
 * key was made; may be broken off and run again. Needs a key to seal to.
 */
export async function resealAll(
  deps: Deps,
  keyOf: (kunci: string) => KustodianKey | null,
): Promise<Resealed> {
  const { segel } = deps.keys;
  if (segel === null) throw new Error('Broken invariant: there is a key to seal to');
  const tertutup = await sealOpenOnes(deps);
  let berpindah = 0;
  let after = UUID_MIN;
  for (;;) {
    const page = await readSealsBut(deps.db, segel.kunci, after, PAGE);
    for (const { laporanId, segel: sealed, kunci } of page) {
      after = laporanId;
      const key = keyOf(kunci);
      if (key === null) continue;
      const words = await openWith(key, laporanId, sealed);
      const isi = await segel.seal(laporanId, words);
      await replaceSeal(deps.db, laporanId, sealed, { isi, kunci: segel.kunci });
      berpindah += 1;
    }
    if (page.length < PAGE) break;
  }
  const seals = await countSeals(deps.db);
  return { tertutup, berpindah, tertinggal: seals.filter((one) => one.kunci !== segel.kunci) };
}

async function sealOpenOnes(deps: Deps): Promise<number> {
  let count = 0;
  for (
    let page = await findUnsealed(deps.db, PAGE);
    page.length > 0;
    page = await findUnsealed(deps.db, PAGE)
  ) {
    const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
    await withTransaction(deps.db, options, async (tx) => {
      for (const { id } of page) await sealStored(tx, deps, id);
    });
    count += page.length;
  }
  return count;
}
