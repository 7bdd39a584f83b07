import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { badanOf, instansiOf } from '../../../domain/instansi/pohon.ts';
import { sandiRefusal, type SandiBocor, type SandiContext } from '../../../domain/pelapor/sandi.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { readPenugasan } from '../../../persistence/akun/penugasan.ts';
import type { Deps } from '../../deps.ts';

/** Shorter entries stand for no password of ours: half of ten characters at least must be the known word (`lookUpForms`). */
const SHORTEST = 5;

let loaded: Promise<SandiBocor> | null = null;

/**
 * Passwords of known breaches, shipped with the program (ASVS 6.2.12): nothing about a password ever leaves the machine. Read at
 * the first password that is set, because most processes and days need none.
 */
export function sandiBocor(): Promise<SandiBocor> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** What is wrong with a new password of this account, its bodies counted as its own words; null when nothing. */
export async function newSandiRefusal(
  deps: Deps,
  sandi: string,
  akun: Omit<SandiContext, 'instansi'> & { readonly id: string },
): Promise<Refusal | null> {
  const [bocor, penugasan] = await Promise.all([sandiBocor(), readPenugasan(deps.db, akun.id, deps.now())]);
  const badan = (penugasan ?? []).map((one) => one.badan);
  return sandiRefusal(sandi, { ...akun, instansi: await instansiNames(deps, badan) }, bocor);
}

/** The names of bodies and of the instansi above them. */
export async function instansiNames(deps: Deps, badan: readonly KodeBadan[]): Promise<string[]> {
  if (badan.length === 0) return [];
  const { pohon } = await deps.rujukan();
  const known = badan.filter((kode) => badanOf(pohon, kode) !== undefined);
  const kode = new Set(known.flatMap((one) => [one, instansiOf(pohon, one)]));
  return [...kode].map((one) => badanOf(pohon, one)?.nama ?? '');
}

async function load(): Promise<SandiBocor> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].filter((sandi) => sandi.length >= SHORTEST));
}
