import { isUuid } from '../../domain/shared/uuid.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadManyLaporan } from '../../persistence/laporan/loadLaporan.ts';
import {
  closeAduan,
  findKomentarDiadukan,
  insertAduan,
  type KomentarDiadukan,
  type SebabAduan,
} from '../../persistence/partisipasi/aduan.ts';
import {
  findKomentarLaporan,
  withdrawKomentar,
  type KomentarLaporan,
} from '../../persistence/partisipasi/komentar.ts';
import { countAttempt } from '../akun/pengaman/throttle.ts';
import type { Deps } from '../deps.ts';
import { loadFor, mayDecide } from './komentar.ts';
import { loadPublik, pengadukOf, type Orang } from './orang.ts';

export type { KomentarDiadukan } from '../../persistence/partisipasi/aduan.ts';

export const SEBAB_ADUAN = [
  'data_pribadi',
  'kasar',
  'bukan_tentang',
  'iklan',
] as const satisfies readonly SebabAduan[];

const MAX_LISTED = 100;

/** A comment as it is asked about: to be reported, or to be taken back. Null where the public reads none of it. */
export async function readKomentar(deps: Deps, id: string): Promise<KomentarLaporan | null> {
  const found = isUuid(id) ? await findKomentarLaporan(deps.db, id) : null;
  if (found?.status !== 'tampil') return null;
  return (await loadPublik(deps, deps.db, found.nomor)) === null ? null : found;
}

/** The own comment, shown or not yet; null for everybody else's and for one taken back. */
export async function readKomentarSendiri(
  deps: Deps,
  akunId: string,
  id: string,
): Promise<KomentarLaporan | null> {
  const found = isUuid(id) ? await findKomentarLaporan(deps.db, id) : null;
  return found?.akunId === akunId ? found : null;
}

/**
 * Tells the officers that a comment is wrong; they look at it again, it stays shown until then (F34). Refusals:
 * `komentar.not_found` for one that the public does not read, `input.required` (path sebab), `partisipasi.too_many` {menit}.
 */
export async function adukanKomentar(
  deps: Deps,
  who: { readonly orang: Orang; readonly alamat: string },
  id: string,
  sebab: string,
): Promise<Result<{ readonly nomor: string }>> {
  const komentar = await readKomentar(deps, id);
  if (komentar === null) return refuse('komentar.not_found');
  const known = SEBAB_ADUAN.find((one) => one === sebab);
  if (known === undefined) return refuse('input.required', undefined, 'sebab');
  const counted = await countAttempt(
    deps,
    { dukungan_alamat: `aduan:${who.alamat}` },
    'partisipasi.too_many',
  );
  if (!counted.ok) return counted;
  const pelapor = pengadukOf(deps, who.orang, id);
  await insertAduan(deps.db, { komentarId: id, pelapor, sebab: known, pada: deps.now() });
  return ok({ nomor: komentar.nomor });
}

/**
 * Takes the own comment back for good: its place says so, words, initials and account are gone, from the backups to come too.
 * Refusal: `komentar.not_found` for somebody else's, or one taken back already.
 */
export async function tarikKomentar(
  deps: Deps,
  akunId: string,
  id: string,
): Promise<Result<{ readonly nomor: string }>> {
  const komentar = await readKomentarSendiri(deps, akunId, id);
  if (komentar === null) return refuse('komentar.not_found');
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await withdrawKomentar(tx, id, akunId, pada))) return refuse('komentar.not_found');
    await closeAduan(tx, id, pada);
    return ok({ nomor: komentar.nomor });
  });
}

/** Shown comments that readers reported and this officer may decide, at most 100. */
export async function listKomentarDiadukan(deps: Deps, reader: Reader): Promise<readonly KomentarDiadukan[]> {
  const { pohon } = await deps.rujukan();
  const scope = readScope(reader, pohon).filter((one) => one.jenis === 'badan' || one.jenis === 'semua');
  if (scope.length === 0) return [];
  const found = await findKomentarDiadukan(deps.db, scope, MAX_LISTED);
  const loaded = await loadManyLaporan(deps.db, [...new Set(found.map((one) => one.nomor))]);
  const allowed = new Set<string>();
  for (const one of loaded) if (await mayDecide(deps, reader, one)) allowed.add(one.laporan.nomor);
  return found.filter((one) => allowed.has(one.nomor));
}

/**
 * Lets a reported comment stand. Refusals: `komentar.not_found` for whoever may not decide it, `komentar.not_your_own` for its
 * writer.
 */
export async function biarkanKomentar(
  deps: Deps,
  officer: { readonly akunId: string; readonly reader: Reader },
  id: string,
): Promise<Result<{ readonly nomor: string }>> {
  const komentar = isUuid(id) ? await findKomentarLaporan(deps.db, id) : null;
  const loaded = komentar === null ? null : await loadFor(deps, officer.reader, deps.db, komentar.nomor);
  if (komentar === null || loaded === null) return refuse('komentar.not_found');
  if (komentar.akunId === officer.akunId) return refuse('komentar.not_your_own');
  await closeAduan(deps.db, id, deps.now());
  return ok({ nomor: komentar.nomor });
}
