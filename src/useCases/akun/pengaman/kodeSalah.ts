import { countPercobaan, readHitungan } from '../../../persistence/akun/percobaan.ts';
import type { Deps } from '../../deps.ts';
import { WINDOW_MS } from './throttle.ts';

/** Wrong codes that one request bears: 5 of 1,000,000. */
export const MAX_KODE = 5;
/** The same while somebody guesses all over the country: whoever types a code from a mail or SMS rarely needs a third try [d]. */
export const MAX_KODE_KETAT = 2;
/** Wrong codes of the whole country within a quarter of an hour from which on that is so [d]. */
export const SALAH_SENEGARA = 100;

type Counting = Pick<Deps, 'db' | 'keys' | 'now'>;
const SALAH = 'kode_salah';

/**
 * How many wrong codes a request bears at this moment. Who asks for many codes and tries a few numbers on each stays below every limit of one
 * request, number and network; over the country together they stand out. Codes are never shut: that would let anybody shut them.
 */
export async function maksKode(deps: Counting): Promise<number> {
  return (await readKodeSalah(deps)) > SALAH_SENEGARA ? MAX_KODE_KETAT : MAX_KODE;
}

/** Counts a wrong code, and tells the log when the country's limit is passed. */
export async function catatKodeSalah(deps: Counting & Pick<Deps, 'tellSecurity'>): Promise<void> {
  const [counted] = await countPercobaan(deps.db, [entryOf(deps)], deps.now(), WINDOW_MS);
  if (counted?.jumlah === SALAH_SENEGARA + 1)
    deps.tellSecurity({ peristiwa: 'kode', cara: 'salah_senegara', hasil: 'diperketat' });
}

/** Wrong codes of the quarter of an hour that runs: for the operator too. */
export async function readKodeSalah(deps: Counting): Promise<number> {
  const found = await readHitungan(deps.db, entryOf(deps), deps.now() - WINDOW_MS);
  return found?.jumlah ?? 0;
}

const entryOf = ({ keys }: Pick<Deps, 'keys'>) => ({ jenis: SALAH, kunci: keys.sidik('kode', SALAH) });
