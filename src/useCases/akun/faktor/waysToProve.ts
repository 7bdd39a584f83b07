import { listFaktor, type FaktorBaris } from '../../../persistence/faktor/faktor.ts';
import { countKodePemulihan } from '../../../persistence/faktor/pemulihan.ts';
import { putTantangan } from '../../../persistence/faktor/tertunda.ts';
import type { Deps } from '../../deps.ts';
import { tokenHashOf } from '../session.ts';
import { CHALLENGE_BYTES, passkeyDomain, requestOptions } from './passkey.ts';

/** By what an account can prove who sits there; without a second factor that is the password. */
export interface WaysToProve {
  readonly sandi: boolean;
  readonly totp: boolean;
  /** For the browser, as JSON; null when there is no passkey or this address can have none. */
  readonly passkey: string | null;
  /** Whether there are passkeys at all. */
  readonly punyaPasskey: boolean;
  readonly pemulihan: boolean;
}

/** The ways that an account has, with a fresh challenge for its passkeys beside the sign-in or session that asks. */
export async function waysToProve(
  deps: Deps,
  of: {
    readonly akunId: string;
    readonly where: 'sesi' | 'masuk_tertunda';
    readonly tokenHash: Buffer;
    readonly origin: string;
  },
): Promise<WaysToProve> {
  const faktor = await listFaktor(deps.db, of.akunId);
  const passkeys = faktor.filter(({ jenis }) => jenis === 'passkey');
  return {
    sandi: faktor.length === 0,
    totp: faktor.some(({ jenis }) => jenis === 'totp'),
    passkey: passkeys.length === 0 ? null : await challenge(deps, of, passkeys),
    punyaPasskey: passkeys.length > 0,
    pemulihan: faktor.length > 0 && (await countKodePemulihan(deps.db, of.akunId)) > 0,
  };
}

/** The ways of a session. */
export function waysOf(
  deps: Deps,
  { akunId, token, origin }: { readonly akunId: string; readonly token: string; readonly origin: string },
): Promise<WaysToProve> {
  return waysToProve(deps, { akunId, where: 'sesi', tokenHash: tokenHashOf(token), origin });
}

async function challenge(
  deps: Deps,
  of: { readonly where: 'sesi' | 'masuk_tertunda'; readonly tokenHash: Buffer; readonly origin: string },
  faktor: readonly FaktorBaris[],
): Promise<string | null> {
  const domain = passkeyDomain(of.origin);
  if (domain === null) return null;
  const tantangan = deps.chance.bytes(CHALLENGE_BYTES);
  await putTantangan(deps.db, of.where, of.tokenHash, tantangan);
  return requestOptions({ domain, tantangan, faktor });
}
