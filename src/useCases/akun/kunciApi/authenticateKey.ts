import type { LingkupKunci } from '../../../domain/akun/lingkupKunci.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { findKunciApi, type KunciTerpakai } from '../../../persistence/akun/kunci/kunciApi.ts';
import type { Deps } from '../../deps.ts';
import { KUNCI_DIPAKAI } from '../lastUse.ts';
import { isPengembang, readerFrom } from '../readerOf.ts';
import { apiKeyHashOf, isApiKeyForm } from './apiKeyForm.ts';
import { cachedKey } from './keyCache.ts';

export interface ApiCaller {
  readonly kunciId: string;
  readonly akunId: string;
  readonly nama: string;
  readonly reader: Reader;
  /** What the key may be used for within that reach. */
  readonly lingkup: LingkupKunci;
  /** May make laporan for other people (rules §2 pengembang). */
  readonly isPengembang: boolean;
}

const TOUCH_MS = 60_000;

/**
 * Whose key it is, with the reach of its account at this moment; null when it is none, was revoked, or its account is closed
 * (`auth.invalid_key`). A revocation or a change of roles made in another process acts within 2 s, roles that end by their date
 * at once.
 */
export async function authenticateKey(deps: Deps, kunci: string): Promise<ApiCaller | null> {
  if (!isApiKeyForm(kunci)) return null;
  const now = deps.now();
  const hash = apiKeyHashOf(kunci);
  const found = await cachedKey(deps.db, hash, now, () => readKey(deps, hash, now));
  if (found === null || isOver(found.kedaluwarsa, now) || isOver(found.nonaktifPada, now)) return null;
  const penugasan = found.penugasan
    .filter((one) => one.dari <= now && !isOver(one.sampai, now))
    .map(({ peran, badan, pinjaman }) => ({ peran, badan, ...(pinjaman === null ? {} : { pinjaman }) }));
  const { kunciId, akunId, nama, lingkup } = found;
  return {
    kunciId,
    akunId,
    nama,
    lingkup,
    reader: readerFrom(deps, akunId, penugasan),
    isPengembang: isPengembang(penugasan),
  };
}

/** Notes the use along with the reading, at most once a minute. */
async function readKey(deps: Deps, hash: Buffer, now: Instant): Promise<KunciTerpakai | null> {
  const found = await findKunciApi(deps.db, hash, now);
  if (found !== null && (found.terakhirPada === null || now - found.terakhirPada >= TOUCH_MS)) {
    await KUNCI_DIPAKAI.note(deps, found.kunciId);
  }
  return found;
}

function isOver(end: Instant | null, now: Instant): boolean {
  return end !== null && end <= now;
}
