import type { LingkupKunci } from '../../../domain/akun/lingkupKunci.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { countKunciApi, insertKunciApi } from '../../../persistence/akun/kunci/kunciApi.ts';
import { lockAkun } from '../../../persistence/akun/penugasan.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { apiKeyHashOf } from './apiKeyForm.ts';

export const MAX_KEYS = 50;
const NAMA_KUNCI_MAX = 100;
const DAY = 86_400_000;

export interface KunciBaru {
  readonly akunId: string;
  readonly nama: string;
  /** Absent: everything that the account may do. */
  readonly lingkup?: LingkupKunci;
  /** Absent: it never ends by itself. */
  readonly masaHari?: number;
  /** The owner is told: by mail, and within the program. */
  readonly isTold?: true;
}

/** A key whose text is told this once. */
export interface KunciDibuat {
  readonly id: string;
  readonly kunci: string;
}

/**
 * A new key for an account, any account. Its text is told this once and not kept. Refusals: `akun.closed` (also when there is
 * no such account), `akun.too_many_keys` {max}, `input.required` and `input.too_long` (path nama).
 */
export async function createApiKey(deps: Deps, baru: KunciBaru): Promise<Result<KunciDibuat>> {
  const nama = baru.nama.trim();
  const panjang = Array.from(nama).length;
  if (panjang === 0) return refuse('input.required', undefined, 'nama');
  if (panjang > NAMA_KUNCI_MAX) return refuse('input.too_long', { max: NAMA_KUNCI_MAX, panjang }, 'nama');
  const { akunId, lingkup = null, masaHari, isTold } = baru;
  const now = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const made = await withTransaction(deps.db, options, async (tx): Promise<Result<KunciDibuat>> => {
    if (!(await lockAkun(tx, akunId))) return refuse('akun.closed');
    if ((await countKunciApi(tx, akunId, now)) >= MAX_KEYS)
      return refuse('akun.too_many_keys', { max: MAX_KEYS });
    const kedaluwarsa = masaHari === undefined ? null : now + masaHari * DAY;
    const key = await drawKey(tx, deps, { akunId, nama, lingkup, kedaluwarsa, menggantikan: null });
    if (isTold) await queuePesan(tx, [newsFor(deps, akunId, 'kunci_dibuat', key.id)], now);
    return ok(key);
  });
  const hasil = made.ok ? 'berhasil' : made.refusal.code;
  deps.tellSecurity({ peristiwa: 'kunci_api', akun: deps.keys.pembaca(akunId), cara: 'baru', hasil });
  return made;
}

/** Draws a key and stores its digest. */
export async function drawKey(
  tx: Db,
  deps: Deps,
  of: {
    readonly akunId: string;
    readonly nama: string;
    readonly lingkup: LingkupKunci;
    readonly kedaluwarsa: Instant | null;
    readonly menggantikan: string | null;
  },
): Promise<KunciDibuat> {
  const now = deps.now();
  const id = deps.chance.uuid(now);
  const kunci = `lapor_${deps.chance.bytes(32).toString('base64url')}`;
  const [hash, awalan] = [apiKeyHashOf(kunci), kunci.slice(0, 10)];
  await insertKunciApi(tx, { ...of, id, hash, awalan, dibuatPada: now });
  return { id, kunci };
}
