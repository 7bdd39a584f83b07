import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  deleteDukungan,
  deleteIkuti,
  insertDukungan,
  insertIkuti,
} from '../../persistence/partisipasi/dukungan.ts';
import { keepPengikut } from '../../persistence/partisipasi/pengikut.ts';
import { countAttempt } from '../akun/pengaman/throttle.ts';
import type { Deps } from '../deps.ts';
import { loadPublik, pendukungOf, pengikutOf, segelOf, type Orang } from './orang.ts';

/** More than anybody watches; the oldest gives way. */
const MAX_DIIKUTI = 200;

/**
 * Supports a public laporan, once for each account or browser, or takes the support back (F33). `alamat` stands for the network
 * address. Refusals: `laporan.not_found` for any laporan that is not public, `partisipasi.own` for its own pelapor,
 * `partisipasi.too_many` {menit}.
 */
export async function setDukungan(
  deps: Deps,
  who: { readonly orang: Orang; readonly reader: Reader; readonly alamat: string },
  nomor: string,
  isOn: boolean,
): Promise<Result<true>> {
  const loaded = await loadPublik(deps, deps.db, nomor);
  if (loaded === null) return refuse('laporan.not_found');
  const { pohon } = await deps.rujukan();
  const kedudukan = kedudukanOf(who.reader, loaded.laporan, loaded.milik, pohon);
  if (kedudukan.pelapor || kedudukan.pembuat) return refuse('partisipasi.own');
  const pendukung = pendukungOf(deps, who.orang, loaded.id);
  if (!isOn) {
    await deleteDukungan(deps.db, loaded.id, pendukung);
    return ok(true);
  }
  // A browser that forgets its cookie could support again and again: its address is counted.
  const counted = await countAttempt(deps, { dukungan_alamat: who.alamat }, 'partisipasi.too_many');
  if (!counted.ok) return counted;
  await insertDukungan(deps.db, loaded.id, pendukung, deps.now());
  return ok(true);
}

/**
 * Follows a public laporan or stops following; an account is told of what happens from now on. Refusal `laporan.not_found`, as for
 * one that does not exist.
 */
export async function setIkuti(
  deps: Deps,
  orang: Orang,
  nomor: string,
  isOn: boolean,
): Promise<Result<true>> {
  const loaded = await loadPublik(deps, deps.db, nomor);
  if (loaded === null) return refuse('laporan.not_found');
  const pengikut = pengikutOf(deps, orang);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const segel = segelOf(deps, orang);
  const pada = deps.now();
  await withTransaction(deps.db, options, async (tx) => {
    if (!isOn) return deleteIkuti(tx, pengikut, loaded.id);
    if (segel !== null) await keepPengikut(tx, pengikut, segel, pada);
    return insertIkuti(tx, pengikut, loaded.id, { pada, max: MAX_DIIKUTI });
  });
  return ok(true);
}
