import { isDelegable, mayGivePeran } from '../../../domain/instansi/pemberiPeran.ts';
import { instansiOf } from '../../../domain/instansi/pohon.ts';
import type { Pohon } from '../../../domain/instansi/pohon.ts';
import type { Penugasan } from '../../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { MS_PER_HARI, type Instant } from '../../../domain/shared/time.ts';
import {
  cancelCuti as cancelRow,
  findCuti,
  insertCuti,
  listCuti as listRows,
  type Cuti,
} from '../../../persistence/akun/cuti.ts';
import {
  insertPenugasan,
  listPenugasan,
  lockAkun,
  type PenugasanBaris,
} from '../../../persistence/akun/penugasan.ts';
import { withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';
import type { Pemberi } from './pemberi.ts';

export type { Cuti } from '../../../persistence/akun/cuti.ts';

export interface CutiBaru {
  /** Who is away. */
  readonly akunId: string;
  readonly penggantiId: string;
  readonly dari: Instant;
  /** The first instant back at work. */
  readonly sampai: Instant;
}

/** Longer than a year is no leave: then the role itself passes on. */
const LONGEST_MS = 366 * MS_PER_HARI;

/**
 * Leave with dates (F157; rules §2 "by delegation during leave"): for that time the substitute holds the roles as Plh. and gets
 * their news, and the one who is away gets none for them. An officer sets it for themselves with a colleague of the same instansi,
 * an admin for the people of the own tree, with anybody but themselves (as in `pemberiRefusal`); roles that the setter may not pass
 * on stay where they are, and one that begins later or ends earlier is lent for that time only. Refusals: `akun.leave_dates`,
 * `akun.leave_overlaps`, `akun.substitute_unfit`, `akun.not_yourself`, `akun.leave_no_roles`, `akun.closed`.
 */
export async function setCuti(
  deps: Deps,
  by: Pemberi,
  wanted: CutiBaru,
): Promise<Result<{ readonly id: string }>> {
  const { akunId, penggantiId, dari, sampai } = wanted;
  const now = deps.now();
  if (sampai <= dari || sampai <= now || sampai - dari > LONGEST_MS) {
    return refuse('akun.leave_dates', undefined, 'sampai');
  }
  if (penggantiId === akunId) return refuse('akun.substitute_unfit', undefined, 'pengganti');
  if (penggantiId === by.akunId) return refuse('akun.not_yourself', undefined, 'pengganti');
  const { pohon } = await deps.rujukan();
  const id = deps.chance.uuid(now);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const made = await withTransaction(
    deps.db,
    options,
    async (tx): Promise<Result<{ readonly id: string }>> => {
      // in one order, so that two who stand in for each other cannot wait for each other
      for (const one of [akunId, penggantiId].toSorted()) {
        if (!(await lockAkun(tx, one))) return refuse('akun.closed');
      }
      const planned = await listRows(tx, [akunId, penggantiId], dari);
      const clash = planned.filter((one) => one.dari < sampai);
      if (clash.some((one) => one.akunId === akunId)) return refuse('akun.leave_overlaps', undefined, 'dari');
      if (clash.length > 0) return refuse('akun.substitute_unfit', undefined, 'pengganti');
      const roles = (await listPenugasan(tx, akunId)).filter(
        (one) => isHeldIn(one, dari, sampai) && one.cutiId == null,
      );
      const lent = roles.filter((one) => mayLend(by, akunId, one, pohon));
      if (lent.length === 0) return refuse('akun.leave_no_roles', undefined, 'akun');
      const own = await listPenugasan(tx, penggantiId);
      const isColleague = lent.every((one) =>
        own.some((held) => isSameInstansi(held, one, pohon) && isHeldIn(held, now, sampai)),
      );
      if (!isColleague) return refuse('akun.substitute_unfit', undefined, 'pengganti');
      await insertCuti(tx, { id, ...wanted, dibuatPada: now, dibuatOleh: by.akunId });
      await lendRoles(tx, deps, { lent, own, wanted, cutiId: id, by: by.akunId });
      return ok({ id });
    },
  );
  forgetKeys(deps.db);
  return made;
}

/** Ends a leave early, and the substitute's roles with it. Refusals: `akun.leave_not_found`, also for somebody else's. */
export async function cancelCuti(deps: Deps, by: Pemberi, id: string): Promise<Result<null>> {
  const cuti = await findCuti(deps.db, id);
  const mayEnd = cuti !== null && (cuti.akunId === by.akunId || (await mayManage(deps, by, cuti.akunId)));
  const isEnded = mayEnd && (await cancelRow(deps.db, { id, pada: deps.now(), oleh: by.akunId }));
  forgetKeys(deps.db);
  return isEnded ? ok(null) : refuse('akun.leave_not_found');
}

/** Leave of these people that is not over, cancelled ones left out. Whose they may see is the caller's list of people. */
export function listCuti(deps: Deps, akunIds: readonly string[]): Promise<readonly Cuti[]> {
  return listRows(deps.db, akunIds, deps.now());
}

async function lendRoles(
  tx: Tx,
  deps: Deps,
  of: {
    readonly lent: readonly PenugasanBaris[];
    readonly own: readonly PenugasanBaris[];
    readonly wanted: CutiBaru;
    readonly cutiId: string;
    readonly by: string;
  },
): Promise<void> {
  const { penggantiId } = of.wanted;
  for (const { peran, badan, ...held } of of.lent) {
    const dari = Math.max(of.wanted.dari, held.dari);
    const sampai = Math.min(of.wanted.sampai, held.sampai ?? Infinity);
    const isHeld = of.own.some(
      (one) =>
        one.peran === peran && one.badan === badan && one.dari <= dari && (one.sampai ?? Infinity) >= sampai,
    );
    if (isHeld) continue;
    const id = deps.chance.uuid(deps.now());
    const role = { id, akunId: penggantiId, peran, badan, dari, sampai, sebagai: 'plh' } as const;
    await insertPenugasan(tx, { ...role, diberiOleh: of.by, cutiId: of.cutiId }, deps.now());
  }
}

function mayLend(by: Pemberi, akunId: string, role: Penugasan, pohon: Pohon): boolean {
  if (!isDelegable(role.peran)) return false;
  return by.akunId === akunId || mayGivePeran(by.penugasan, role, pohon);
}

async function mayManage(deps: Deps, by: Pemberi, akunId: string): Promise<boolean> {
  const { pohon } = await deps.rujukan();
  const roles = await listPenugasan(deps.db, akunId);
  return roles.some(
    (role) => (role.sampai ?? Infinity) > deps.now() && mayGivePeran(by.penugasan, role, pohon),
  );
}

function isHeldIn(role: PenugasanBaris, dari: Instant, sampai: Instant): boolean {
  return role.dari < sampai && (role.sampai ?? Infinity) > dari;
}

function isSameInstansi(a: Penugasan, b: Penugasan, pohon: Pohon): boolean {
  if (!pohon.badan.has(a.badan) || !pohon.badan.has(b.badan)) return false;
  return instansiOf(pohon, a.badan) === instansiOf(pohon, b.badan);
}
