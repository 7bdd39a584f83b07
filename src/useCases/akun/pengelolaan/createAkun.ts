import { checkPendaftaran, type Pendaftaran } from '../../../domain/pelapor/pendaftaran.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { findTakenNames, insertAkun } from '../../../persistence/akun/akun.ts';
import { insertPenugasan } from '../../../persistence/akun/penugasan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { instansiNames, sandiBocor } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';
import { takenRefusal } from '../takenRefusal.ts';
import { checkPenugasan, type PenugasanBaru } from './checkPenugasan.ts';

export interface AkunBaru extends Pendaftaran {
  readonly penugasan?: readonly PenugasanBaru[];
}

/**
 * Makes an account in the name of its owner, by an operator who knows them: address and number count as checked. Refusals, all
 * at once: those of `checkPendaftaran` and `checkPenugasan`, `akun.sign_in_name_required`, `akun.*_taken`, `web.busy`.
 */
export async function createAkun(
  deps: Deps,
  input: AkunBaru,
): Promise<Result<{ readonly akunId: string }, readonly Refusal[]>> {
  const now = deps.now();
  const { pohon } = await deps.rujukan();
  const roles = (input.penugasan ?? []).map((one) => checkPenugasan(one, pohon, now));
  const instansi = await instansiNames(
    deps,
    roles.flatMap((role) => (role.ok ? [role.value.badan] : [])),
  );
  const checked = checkPendaftaran({ ...input, instansi }, hariOf(now, 'WIB'), await sandiBocor());
  const faults: Refusal[] = [
    ...(checked.ok ? [] : checked.refusal),
    ...roles.flatMap((role) => (role.ok ? [] : role.refusal)),
  ];
  const hasName = [input.email, input.telepon, input.namaPengguna].some((text) => (text ?? '').trim() !== '');
  if (!hasName) faults.push(refusal('akun.sign_in_name_required', undefined, 'email'));
  if (checked.ok) faults.push(...(await findTakenNames(deps.db, checked.value, true)).map(takenRefusal));
  if (!checked.ok || faults.length > 0) return { ok: false, refusal: faults };
  const sandi = await hashSandi(deps, input.sandi);
  if (sandi === 'busy') return { ok: false, refusal: [refusal('web.busy')] };
  const akunId = deps.chance.uuid(now);
  const { nik, ...data } = checked.value;
  const nikSidik = nik === null ? null : deps.keys.sidik('nik', nik);
  const checkedPada = { emailDiperiksaPada: now, teleponDiperiksaPada: now };
  const akun = { ...data, ...checkedPada, id: akunId, nikSidik, sandi, dibuatPada: now };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const clash = await withTransaction(deps.db, options, async (tx) => {
    const taken = await insertAkun(tx, akun);
    if (taken !== null) throw new NameTaken(takenRefusal(taken));
    for (const role of roles) {
      if (role.ok) await insertPenugasan(tx, { ...role.value, id: deps.chance.uuid(now), akunId }, now);
    }
    return null;
  }).catch((error: unknown) => {
    if (error instanceof NameTaken) return error.refusal;
    throw error;
  });
  return clash === null ? ok({ akunId }) : { ok: false, refusal: [clash] };
}

/** Somebody took the name between the look and the writing. */
class NameTaken extends Error {
  readonly refusal: Refusal;

  constructor(taken: Refusal) {
    super('name taken');
    this.refusal = taken;
  }
}
