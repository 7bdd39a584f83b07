import type { KlaimOidc, PenyediaOidc } from '../../../channels/oidc/penyedia.ts';
import { VERSI_KETENTUAN } from '../../../domain/pelapor/ketentuan.ts';
import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { namaRefusal } from '../../../domain/pelapor/pendaftaran.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { isUuid } from '../../../domain/shared/uuid.ts';
import { insertAkun } from '../../../persistence/akun/akun.ts';
import { readProfil } from '../../../persistence/akun/profil.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { deleteTautan, insertTautan, listTautan } from '../../../persistence/oidc/tautan.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';

/** A way into the own account besides its password. */
export interface TautanTerlihat {
  readonly id: string;
  /** The provider's name; its address when it is no longer set up. */
  readonly judul: string;
  readonly dibuatPada: Instant;
  readonly terakhirPada: Instant | null;
}

export async function listOwnTautan(deps: Deps, akunId: string): Promise<TautanTerlihat[]> {
  const judulOf = (issuer: string): string => deps.oidc.find((one) => one.issuer === issuer)?.judul ?? issuer;
  return (await listTautan(deps.db, akunId)).map(({ id, issuer, dibuatPada, terakhirPada }) => ({
    id,
    judul: judulOf(issuer),
    dibuatPada,
    terakhirPada,
  }));
}

/** Ends a way in, and tells the owner. The password stays, and can be made by mail when it was never set. Refusal: `web.not_found`. */
export async function lepasTautan(deps: Deps, akunId: string, id: string): Promise<Result<null>> {
  const ended =
    isUuid(id) &&
    (await withTransaction(deps.db, optionsOf(deps), async (tx) => {
      if (!(await deleteTautan(tx, akunId, id))) return false;
      await queuePesan(tx, [newsFor(deps, akunId, 'oidc_dilepas', id)], deps.now());
      return true;
    }));
  if (!ended) return refuse('web.not_found');
  deps.tellSecurity({
    peristiwa: 'faktor',
    akun: deps.keys.pembaca(akunId),
    cara: 'oidc_lepas',
    hasil: 'berhasil',
  });
  return ok(null);
}

/**
 * Ties a person of a provider to the account of the session that agreed to it; the address is looked at again, it may have changed
 * meanwhile. The owner is told by mail. Refusals: `auth.oidc_unverified`, `auth.oidc_other_email`, `auth.oidc_other_account`.
 */
export async function sambungOidc(
  deps: Deps,
  akunId: string,
  { penyedia, klaim }: { readonly penyedia: PenyediaOidc; readonly klaim: KlaimOidc },
): Promise<Result<null>> {
  const email = klaim.isEmailDiperiksa ? parseEmail(klaim.email ?? '') : null;
  if (email === null) return refuse('auth.oidc_unverified');
  const own = await readProfil(deps.db, akunId);
  if (own === null || own.email !== email || own.emailDiperiksaPada === null)
    return refuse('auth.oidc_other_email');
  const pada = deps.now();
  const one = {
    id: deps.chance.uuid(pada),
    akunId,
    issuer: penyedia.issuer,
    subjek: klaim.subjek,
    dibuatPada: pada,
  };
  const tied = await withTransaction(deps.db, optionsOf(deps), async (tx) => {
    if (!(await insertTautan(tx, one))) return false;
    await queuePesan(tx, [newsFor(deps, akunId, 'oidc_disambung', one.id)], pada);
    return true;
  });
  if (!tied) return refuse('auth.oidc_other_account');
  deps.tellSecurity({
    peristiwa: 'faktor',
    akun: deps.keys.pembaca(akunId),
    cara: 'oidc_sambung',
    hasil: 'berhasil',
  });
  return ok(null);
}

/**
 * Makes an account for somebody whose provider has checked their address, once they agreed to the terms. Its password is one that
 * nobody knows: they may make their own by mail. Refusals: `akun.consent_required`, `auth.oidc_unverified`,
 * `auth.oidc_no_account` (a provider of officers), `auth.oidc_exists`, `web.busy`.
 */
export async function daftarOidc(
  deps: Deps,
  asked: {
    readonly penyedia: PenyediaOidc;
    readonly klaim: KlaimOidc;
    readonly setuju: boolean;
    readonly bahasa: 'id' | 'en';
  },
): Promise<Result<{ readonly akunId: string }>> {
  const { penyedia, klaim, setuju, bahasa } = asked;
  const email = klaim.isEmailDiperiksa ? parseEmail(klaim.email ?? '') : null;
  if (email === null) return refuse('auth.oidc_unverified');
  if (penyedia.untuk !== 'warga') return refuse('auth.oidc_no_account');
  if (!setuju) return refuse('akun.consent_required', undefined, 'setuju');
  const sandi = await hashSandi(deps, deps.chance.bytes(32).toString('base64url'));
  if (sandi === 'busy') return refuse('web.busy');
  const pada = deps.now();
  const akunId = deps.chance.uuid(pada);
  const local = email.split('@')[0] ?? email;
  const nama = [klaim.nama, local].find((one) => one !== null && namaRefusal(one) === null) ?? 'Pelapor';
  const akun = {
    id: akunId,
    nama,
    email,
    telepon: null,
    namaPengguna: null,
    nikSidik: null,
    sandi,
    dibuatPada: pada,
  };
  const checked = { emailDiperiksaPada: pada, teleponDiperiksaPada: null };
  const ketentuan = { versi: VERSI_KETENTUAN, pada };
  const tautan = {
    id: deps.chance.uuid(pada),
    akunId,
    issuer: penyedia.issuer,
    subjek: klaim.subjek,
    dibuatPada: pada,
  };
  try {
    await withTransaction(deps.db, optionsOf(deps), async (tx) => {
      if ((await insertAkun(tx, { ...akun, ...checked, ketentuan, bahasa })) !== null) throw new Taken();
      if (!(await insertTautan(tx, tautan))) throw new Taken();
    });
  } catch (error) {
    if (error instanceof Taken) return refuse('auth.oidc_exists');
    throw error;
  }
  deps.tellSecurity({ peristiwa: 'masuk', akun: deps.keys.pembaca(akunId), cara: 'oidc', hasil: 'daftar' });
  return ok({ akunId });
}

const optionsOf = (deps: Deps): Parameters<typeof withTransaction>[1] => ({
  random: () => deps.chance.int(1_000) / 1_000,
  isDurable: deps.isDurable,
});

/** The address or the person got an account meanwhile. */
class Taken extends Error {}
