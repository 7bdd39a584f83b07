import { needsFaktor } from '../../../domain/akun/wajibFaktor.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { lockAkun, readPenugasan } from '../../../persistence/akun/penugasan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { deleteAllFaktor, deleteFaktor, listFaktor } from '../../../persistence/faktor/faktor.ts';
import { countKodePemulihan, replaceKodePemulihan } from '../../../persistence/faktor/pemulihan.ts';
import {
  listRiwayatAkun,
  recordRiwayatAkun,
  type RiwayatAkunBaris,
} from '../../../persistence/faktor/riwayatAkun.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { makeKodePemulihan } from './pemulihan.ts';

/** The second factors of an account as its owner sees them. */
export interface OwnFaktor {
  readonly daftar: readonly {
    readonly id: string;
    readonly jenis: 'totp' | 'passkey';
    readonly nama: string;
    readonly dibuatPada: Instant;
    readonly terakhirPada: Instant | null;
  }[];
  /** Recovery codes left. */
  readonly sisaKode: number;
  /** Whether the roles held now need one. */
  readonly isWajib: boolean;
  readonly riwayat: readonly RiwayatAkunBaris[];
}

const SHOWN = 20;

export async function readOwnFaktor(deps: Deps, akunId: string): Promise<OwnFaktor> {
  const [daftar, sisaKode, penugasan, riwayat] = await Promise.all([
    listFaktor(deps.db, akunId),
    countKodePemulihan(deps.db, akunId),
    readPenugasan(deps.db, akunId, deps.now()),
    listRiwayatAkun(deps.db, akunId, SHOWN),
  ]);
  return {
    daftar: daftar.map(({ id, jenis, nama, dibuatPada, terakhirPada }) => ({
      id,
      jenis,
      nama,
      dibuatPada,
      terakhirPada,
    })),
    sisaKode,
    isWajib: needsFaktor(penugasan ?? [], deps),
    riwayat,
  };
}

/**
 * Takes one of the own factors away; with the last one the recovery codes go. Refusals: `akun.factor_not_found`, also for somebody
 * else's; `akun.factor_required` for the last one of whoever must have one.
 */
export async function removeFaktor(deps: Deps, akunId: string, id: string): Promise<Result<null>> {
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const removed = await withTransaction(deps.db, options, async (tx): Promise<Result<null>> => {
    if (!(await lockAkun(tx, akunId))) return refuse('akun.closed');
    const held = await listFaktor(tx, akunId);
    if (!held.some((one) => one.id === id)) return refuse('akun.factor_not_found');
    const isLast = held.length === 1;
    const roles = (await readPenugasan(tx, akunId, pada)) ?? [];
    if (isLast && needsFaktor(roles, deps)) return refuse('akun.factor_required');
    if (isLast) await deleteAllFaktor(tx, akunId);
    else await deleteFaktor(tx, akunId, id);
    await recordRiwayatAkun(tx, { akunId, jenis: 'faktor_dilepas', oleh: akunId, pada });
    await queuePesan(tx, [newsFor(deps, akunId, 'faktor_dilepas', deps.chance.uuid(pada))], pada);
    return ok(null);
  });
  if (removed.ok)
    deps.tellSecurity({
      peristiwa: 'faktor',
      akun: deps.keys.pembaca(akunId),
      cara: 'lepas',
      hasil: 'berhasil',
    });
  return removed;
}

/** New recovery codes in the place of all former ones, told this once. Refusals: `akun.factor_not_found` without a factor, `web.busy`. */
export async function renewKodePemulihan(deps: Deps, akunId: string): Promise<Result<readonly string[]>> {
  const made = await makeKodePemulihan(deps, akunId);
  if (made === 'busy') return refuse('web.busy');
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx): Promise<Result<readonly string[]>> => {
    if (!(await lockAkun(tx, akunId))) return refuse('akun.closed');
    if ((await listFaktor(tx, akunId)).length === 0) return refuse('akun.factor_not_found');
    await replaceKodePemulihan(tx, akunId, made.hashes, pada);
    await recordRiwayatAkun(tx, { akunId, jenis: 'pemulihan_baru', oleh: akunId, pada });
    await queuePesan(tx, [newsFor(deps, akunId, 'pemulihan_baru', deps.chance.uuid(pada))], pada);
    return ok(made.kode);
  });
}
