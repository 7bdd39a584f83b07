import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { getAkun } from '../../persistence/akun/akun.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { readStoredIdentitas, replaceBySeal } from '../../persistence/identitas/identitas.ts';
import { deleteKuasa, readKuasaTersimpan } from '../../persistence/identitas/kuasa.ts';
import type { Kuasa } from '../../domain/pelapor/kuasa.ts';
import {
  isTersegel,
  NOBODY,
  type Identitas,
  type IdentitasTersegel,
  type IdentitasTersimpan,
} from '../../persistence/identitas/tersimpan.ts';
import type { Keys } from '../../keys/keys.ts';
import type { Deps } from '../deps.ts';
import type { AlamatBalas, IdentitasTerbuka } from './terbuka.ts';

type KeysForSealing = Pick<Keys, 'segel' | 'balas'>;

/**
 * How the pelapor of a laporan is kept: in the open, or of an anonim one sealed to the penjaga identitas (rules §3, N5); then the
 * account is not kept at all, and a contact given without an account also as a closed address for answers. Null when nothing was
 * given. Refusal `laporan.sealing_closed` while there is no key to seal to.
 */
export async function keepIdentitas(
  keys: KeysForSealing,
  laporanId: string,
  anonim: boolean,
  given: Identitas | null,
  options: { readonly hasAccount: boolean },
): Promise<Result<IdentitasTersimpan | null>> {
  if (given === null) return ok(null);
  return anonim ? sealIdentitas(keys, laporanId, given, options) : ok(given);
}

/** Of a laporan that becomes anonim: seals what lies in the open. The account's own name and contact go into the seal as well. */
export async function sealStored(tx: Db, deps: Deps, laporanId: string): Promise<Result<null>> {
  const stored = await readStoredIdentitas(tx, laporanId);
  if (stored === null || isTersegel(stored)) return ok(null);
  const akun = stored.akunId === null ? null : await getAkun(tx, stored.akunId);
  const whole = {
    ...stored,
    nama: stored.nama ?? akun?.nama ?? null,
    email: stored.email ?? akun?.email ?? null,
    telepon: stored.telepon ?? akun?.telepon ?? null,
  };
  const kuasa = await readKuasaTersimpan(tx, laporanId);
  const options = {
    hasAccount: stored.akunId !== null,
    ...(kuasa === null ? {} : { kuasa: { nama: kuasa.nama, hubungan: kuasa.hubungan } }),
  };
  const sealed = await sealIdentitas(deps.keys, laporanId, whole, options);
  if (!sealed.ok) return sealed;
  // The letter shows names in clear: it does not outlive the sealing.
  await deleteKuasa(tx, laporanId);
  await replaceBySeal(tx, laporanId, sealed.value ?? NOTHING);
  return ok(null);
}

/** For a laporan split off from another: the same pelapor, and where theirs is sealed a pointer to that seal. */
export async function carryIdentitas(
  tx: Db,
  deps: Deps,
  from: string,
  to: string,
): Promise<IdentitasTersimpan | null> {
  const stored = await readStoredIdentitas(tx, from);
  if (stored === null || !isTersegel(stored)) return stored;
  const { balas } = deps.keys;
  return {
    segel: null,
    di: stored.di ?? (stored.segel === null ? null : from),
    balas: stored.balas === null ? null : balas.close(to, balas.open(from, stored.balas)),
  };
}

const NOTHING: IdentitasTersegel = { segel: null, di: null, balas: null };

async function sealIdentitas(
  keys: KeysForSealing,
  laporanId: string,
  given: Identitas,
  { hasAccount, kuasa }: { readonly hasAccount: boolean; readonly kuasa?: Kuasa },
): Promise<Result<IdentitasTersegel | null>> {
  const { nama, email, telepon, nik } = { ...NOBODY, ...given };
  if ([nama, email, telepon, nik].every((one) => one === null)) return ok(null);
  if (keys.segel === null) return refuse('laporan.sealing_closed', undefined, 'anonim');
  const words: IdentitasTerbuka = { nama, email, telepon, nik, ...(kuasa === undefined ? {} : { kuasa }) };
  const isi = await keys.segel.seal(laporanId, JSON.stringify(words));
  const alamat: AlamatBalas | null =
    hasAccount || (email === null && telepon === null) ? null : { email, telepon };
  return ok({
    segel: { isi, kunci: keys.segel.kunci },
    di: null,
    balas: alamat === null ? null : keys.balas.close(laporanId, JSON.stringify(alamat)),
  });
}
