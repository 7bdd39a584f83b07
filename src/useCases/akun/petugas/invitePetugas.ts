import { checkPendaftaran } from '../../../domain/pelapor/pendaftaran.ts';
import { PERAN } from '../../../domain/instansi/types.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { findAkun, insertAkun } from '../../../persistence/akun/akun.ts';
import { insertPenugasan } from '../../../persistence/akun/penugasan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { checkPenugasan, type PenugasanBaru } from '../pengelolaan/checkPenugasan.ts';
import { sandiBocor } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';
import { writePermohonan } from '../permohonan/minta.ts';
import { givePenugasan } from './givePenugasan.ts';
import { pemberiRefusal, type Pemberi } from './pemberi.ts';

/**
 * Gives a role to somebody by their e-mail address (F108): who has an account gets the role, everybody else an account with the
 * role and a mail by which to make a password; until then nobody can sign in to it. Refusals, all at once: `input.*` and `akun.*`
 * of `checkPendaftaran`, `akun.officer_email_required`, those of `givePenugasan`.
 */
export async function invitePetugas(
  deps: Deps,
  giver: Pemberi,
  invited: PenugasanBaru & { readonly nama: string; readonly email: string; readonly bahasa?: 'id' | 'en' },
): Promise<Result<{ readonly akunId: string; readonly isBaru: boolean }, readonly Refusal[]>> {
  const { nama, email, bahasa = 'id', ...role } = invited;
  const now = deps.now();
  // 256 random bits that nobody is told: the account opens by the link alone
  const sandi = deps.chance.bytes(32).toString('base64url');
  const checked = checkPendaftaran({ nama, email, sandi }, hariOf(now, 'WIB'), await sandiBocor());
  const peran = PERAN.find((one) => one === role.peran);
  const faults: Refusal[] = checked.ok ? [] : [...checked.refusal];
  if (email.trim() === '') faults.push(refusal('akun.officer_email_required', undefined, 'email'));
  const placed = checkPenugasan(role, (await deps.rujukan()).pohon, now);
  if (!placed.ok) faults.push(...placed.refusal);
  if (!checked.ok || !placed.ok || peran === undefined || faults.length > 0)
    return { ok: false, refusal: faults };
  const forbidden = await pemberiRefusal(deps, giver, { peran, badan: role.badan }, null);
  if (forbidden !== null) return { ok: false, refusal: [forbidden] };
  const known = await findAkun(deps.db, { jenis: 'email', nilai: checked.value.email ?? '' });
  if (known !== null) {
    const given = await givePenugasan(deps, giver, { ...role, akunId: known.id });
    return given.ok ? ok({ akunId: known.id, isBaru: false }) : given;
  }
  const hash = await hashSandi(deps, sandi);
  if (hash === 'busy') return { ok: false, refusal: [refusal('web.busy')] };
  const akunId = deps.chance.uuid(now);
  const { nik: _, ...data } = checked.value;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const akun = { ...data, id: akunId, nikSidik: null, sandi: hash, dibuatPada: now, bahasa };
    await insertAkun(tx, { ...akun, emailDiperiksaPada: null, teleponDiperiksaPada: null });
    const penugasan = { ...placed.value, id: deps.chance.uuid(now), akunId, diberiOleh: giver.akunId };
    await insertPenugasan(tx, penugasan, now);
    const asked = { jenis: 'undangan', tujuan: data.email ?? '', bahasa, akunId } as const;
    await writePermohonan(tx, deps, asked, now);
    return ok({ akunId, isBaru: true });
  });
}
