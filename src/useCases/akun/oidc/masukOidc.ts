import type { KlaimOidc, PenyediaOidc } from '../../../channels/oidc/penyedia.ts';
import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { findAkun, getAkunMasuk } from '../../../persistence/akun/akun.ts';
import { readProfil } from '../../../persistence/akun/profil.ts';
import { findTautan, markTautan } from '../../../persistence/oidc/tautan.ts';
import type { Deps } from '../../deps.ts';
import { enterAkun, type Entered } from '../enterAkun.ts';
import type { Browser } from '../openSession.ts';

export type { PenyediaOidc } from '../../../channels/oidc/penyedia.ts';

/** Where a person goes on who came back from their provider. */
export type Pulang =
  | { readonly langkah: 'masuk'; readonly entered: Entered }
  /** Their own account would get this way in: to be agreed to first. */
  | { readonly langkah: 'sambung'; readonly email: string }
  /** Nobody has an account with this address: one would be made. */
  | { readonly langkah: 'daftar'; readonly email: string }
  /** It is tied to this very account already. */
  | { readonly langkah: 'sudah' };

/**
 * What the word of a provider opens (F19). An account is found by the provider's own id of the person alone; an address never
 * opens an account that exists, whoever says that it was checked: its owner ties the two from within. `akunSesi` is the account that
 * asked to be tied. Refusals: `auth.oidc_closed`, `auth.oidc_no_role`, `auth.oidc_unverified`, `auth.oidc_other_email`,
 * `auth.oidc_other_account`, `auth.oidc_exists`, `auth.oidc_no_account`.
 */
export async function masukOidc(
  deps: Deps,
  penyedia: PenyediaOidc,
  klaim: KlaimOidc,
  { akunSesi, browser }: { readonly akunSesi: string | null; readonly browser: Browser },
): Promise<Result<Pulang>> {
  const { akunId, result } = await decidePulang(deps, penyedia, klaim, { akunSesi, browser });
  deps.tellSecurity({
    peristiwa: 'masuk',
    ...(akunId === null ? {} : { akun: deps.keys.pembaca(akunId) }),
    cara: 'oidc',
    hasil: result.ok
      ? result.value.langkah === 'masuk'
        ? 'berhasil'
        : result.value.langkah
      : result.refusal.code,
  });
  return result;
}

interface Decided {
  readonly akunId: string | null;
  readonly result: Result<Pulang>;
}

async function decidePulang(
  deps: Deps,
  penyedia: PenyediaOidc,
  klaim: KlaimOidc,
  { akunSesi, browser }: { readonly akunSesi: string | null; readonly browser: Browser },
): Promise<Decided> {
  const tied = await findTautan(deps.db, penyedia.issuer, klaim.subjek);
  if (tied !== null && akunSesi !== null) {
    const result =
      tied.akunId === akunSesi ? ok({ langkah: 'sudah' } as const) : refuse('auth.oidc_other_account');
    return { akunId: akunSesi, result };
  }
  if (tied !== null) return { akunId: tied.akunId, result: await enterTied(deps, penyedia, tied, browser) };
  const email = klaim.isEmailDiperiksa ? parseEmail(klaim.email ?? '') : null;
  if (email === null) return { akunId: akunSesi, result: refuse('auth.oidc_unverified') };
  if (akunSesi !== null) {
    const own = await readProfil(deps.db, akunSesi);
    const isOwn = own !== null && own.email === email && own.emailDiperiksaPada !== null;
    return {
      akunId: akunSesi,
      result: isOwn ? ok({ langkah: 'sambung', email }) : refuse('auth.oidc_other_email'),
    };
  }
  const known = await findAkun(deps.db, { jenis: 'email', nilai: email });
  if (known !== null)
    return {
      akunId: known.id,
      result: refuse(known.nonaktifPada === null ? 'auth.oidc_exists' : 'auth.oidc_closed'),
    };
  const result =
    penyedia.untuk === 'warga' ? ok({ langkah: 'daftar', email } as const) : refuse('auth.oidc_no_account');
  return { akunId: null, result };
}

async function enterTied(
  deps: Deps,
  penyedia: PenyediaOidc,
  tied: { readonly id: string; readonly akunId: string },
  browser: Browser,
): Promise<Result<Pulang>> {
  const now = deps.now();
  const akun = await getAkunMasuk(deps.db, tied.akunId, now);
  if (akun === null || akun.nonaktifPada !== null) return refuse('auth.oidc_closed');
  if (penyedia.untuk === 'petugas' && !akun.penugasan.some(({ peran }) => peran !== 'pelapor'))
    return refuse('auth.oidc_no_role');
  await markTautan(deps.db, tied.id, now);
  return ok({ langkah: 'masuk', entered: await enterAkun(deps, akun, browser) });
}
