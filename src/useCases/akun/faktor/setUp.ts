import { ok, refuse, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { lockAkun } from '../../../persistence/akun/penugasan.ts';
import { readProfil } from '../../../persistence/akun/profil.ts';
import { deleteOtherSesi, renewSesi } from '../../../persistence/akun/sesi.ts';
import { withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import { insertPasskey, listFaktor, putTotp } from '../../../persistence/faktor/faktor.ts';
import { replaceKodePemulihan } from '../../../persistence/faktor/pemulihan.ts';
import { recordRiwayatAkun } from '../../../persistence/faktor/riwayatAkun.ts';
import {
  deleteTertundaOf,
  findRencana,
  putRencana,
  putTantangan,
  takeRencana,
  takeTantangan,
} from '../../../persistence/faktor/tertunda.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { countAttempt } from '../pengaman/throttle.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { sessionIdOf, tokenHashOf } from '../session.ts';
import {
  CHALLENGE_BYTES,
  creationOptions,
  passkeyDomain,
  readNewPasskey,
  type NewPasskey,
} from './passkey.ts';
import { makeKodePemulihan, type KodeBaru } from './pemulihan.ts';
import type { RenewedSession } from './proveAgain.ts';
import { makeTotpSecret, sealedFor, stepOf, totpAddress } from './totp.ts';

/** More than anybody carries. */
export const MAX_FAKTOR = 10;
/** So long a secret that was shown may wait for its first code. */
export const RENCANA_MS = 30 * 60_000;

/** Whose session sets something up. */
export interface AtSession {
  readonly akunId: string;
  readonly token: string;
}

/** What was set up: the session's new token, and the recovery codes where it was the first factor, told this once. */
export interface SetUp extends RenewedSession {
  readonly kode: readonly string[] | null;
}

/** Begins to set up an authenticator app: makes a secret that this session alone is shown. */
export async function beginTotp(deps: Deps, { akunId, token }: AtSession): Promise<void> {
  const sealed = deps.keys.faktor.close(sealedFor(akunId), makeTotpSecret(deps));
  await putRencana(deps.db, tokenHashOf(token), sealed, deps.now());
}

/** The secret under way, as text and as the address of a QR code; null when none was begun or it is too old. */
export async function readTotpPlan(
  deps: Deps,
  { akunId, token }: AtSession,
): Promise<{ readonly rahasia: string; readonly alamat: string } | null> {
  const sealed = await findRencana(deps.db, tokenHashOf(token), deps.now() - RENCANA_MS);
  const akun = sealed === null ? null : await readProfil(deps.db, akunId);
  if (sealed === null || akun === null) return null;
  const rahasia = deps.keys.faktor.open(sealedFor(akunId), sealed);
  return { rahasia, alamat: totpAddress(rahasia, akun.email ?? akun.nama) };
}

/**
 * Sets the app up once it shows a right code; a former one goes. Refusals: `akun.setup_over` when nothing was begun,
 * `auth.wrong_code` (path otp), `auth.too_many_attempts`, those of `install`.
 */
export async function confirmTotp(
  deps: Deps,
  at: AtSession & { readonly kode: string; readonly nama: string },
): Promise<Result<SetUp>> {
  const { akunId, token, kode, nama } = at;
  const lama = tokenHashOf(token);
  const sealed = await findRencana(deps.db, lama, deps.now() - RENCANA_MS);
  if (sealed === null) return refuse('akun.setup_over');
  const counted = await countAttempt(deps, { faktor_akun: akunId }, 'auth.too_many_attempts');
  if (!counted.ok) return counted;
  const langkah = stepOf(deps.keys.faktor.open(sealedFor(akunId), sealed), kode, deps.now());
  if (langkah === null) return refuse('auth.wrong_code', undefined, 'otp');
  await counted.value.forgive();
  return install(deps, at, 'totp', async (tx) => {
    if (!(await takeRencana(tx, lama))) throw new NotSetUp('akun.setup_over');
    const pada = deps.now();
    await putTotp(tx, {
      id: deps.chance.uuid(pada),
      akunId,
      nama: nameOf(nama),
      rahasia: sealed,
      langkah,
      pada,
    });
  });
}

/** Begins to make a passkey: what the browser needs, as JSON. Refusal: `akun.passkey_not_here` at an address that can have none. */
export async function beginPasskey(
  deps: Deps,
  { akunId, token, origin }: AtSession & { readonly origin: string },
): Promise<Result<string>> {
  const domain = passkeyDomain(origin);
  const akun = domain === null ? null : await readProfil(deps.db, akunId);
  if (domain === null || akun === null) return refuse('akun.passkey_not_here');
  const tantangan = deps.chance.bytes(CHALLENGE_BYTES);
  await putTantangan(deps.db, 'sesi', tokenHashOf(token), tantangan);
  const faktor = await listFaktor(deps.db, akunId);
  const { nama } = akun;
  return ok(
    await creationOptions(deps, { akunId, nama, label: akun.email ?? nama, domain, tantangan, faktor }),
  );
}

/** Takes the passkey that the browser made. Refusals: `auth.passkey_refused`, `akun.passkey_known`, those of `install`. */
export async function confirmPasskey(
  deps: Deps,
  at: AtSession & { readonly jawaban: string; readonly origin: string; readonly nama: string },
): Promise<Result<SetUp>> {
  const { akunId, token, jawaban, origin, nama } = at;
  const tantangan = await takeTantangan(deps.db, 'sesi', tokenHashOf(token));
  const read = await readNewPasskey({ jawaban, tantangan, origin });
  if (!read.ok) return read;
  return install(deps, at, 'passkey', (tx) =>
    keepPasskey(tx, deps, { ...read.value, akunId, nama: nameOf(nama) }),
  );
}

async function keepPasskey(
  tx: Tx,
  deps: Deps,
  one: NewPasskey & { readonly akunId: string; readonly nama: string },
): Promise<void> {
  const pada = deps.now();
  if (!(await insertPasskey(tx, { ...one, id: deps.chance.uuid(pada), pada })))
    throw new NotSetUp('akun.passkey_known');
}

/**
 * Stores a proved factor. The first one brings recovery codes and ends every other session: none of them showed it. The session
 * itself gets a new token, since it has just proved more. Its owner is told. Refusals: `akun.too_many_factors` {max}, `akun.closed`,
 * `auth.required`, `web.busy`.
 */
async function install(
  deps: Deps,
  { akunId, token: before }: AtSession,
  faktor: 'totp' | 'passkey',
  store: (tx: Tx) => Promise<void>,
): Promise<Result<SetUp>> {
  const isFirst = (await listFaktor(deps.db, akunId)).length === 0;
  const made = isFirst ? await makeKodePemulihan(deps, akunId) : null;
  if (made === 'busy') return refuse('web.busy');
  const pada = deps.now();
  const token = deps.chance.bytes(32).toString('base64url');
  const [lama, baru] = [tokenHashOf(before), tokenHashOf(token)];
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  try {
    await withTransaction(deps.db, options, async (tx) => {
      if (!(await lockAkun(tx, akunId))) throw new NotSetUp('akun.closed');
      if ((await listFaktor(tx, akunId)).length >= MAX_FAKTOR) throw new NotSetUp('akun.too_many_factors');
      await store(tx);
      if (!(await renewSesi(tx, { lama, baru, pada, faktor }))) throw new NotSetUp('auth.required');
      if (made !== null) await beginTwoSteps(tx, akunId, { made, baru, pada });
      await recordRiwayatAkun(tx, { akunId, jenis: 'faktor_dipasang', oleh: akunId, pada });
      await queuePesan(tx, [newsFor(deps, akunId, 'faktor_dipasang', deps.chance.uuid(pada))], pada);
    });
  } catch (error) {
    if (error instanceof NotSetUp) return { ok: false, refusal: error.refusal };
    throw error;
  }
  deps.tellSecurity({
    peristiwa: 'faktor',
    akun: deps.keys.pembaca(akunId),
    cara: faktor,
    hasil: 'dipasang',
  });
  return ok({ token, sesiId: sessionIdOf(token), kode: made?.kode ?? null });
}

async function beginTwoSteps(
  tx: Tx,
  akunId: string,
  { made, baru, pada }: { readonly made: KodeBaru; readonly baru: Buffer; readonly pada: number },
): Promise<void> {
  await replaceKodePemulihan(tx, akunId, made.hashes, pada);
  await deleteOtherSesi(tx, akunId, baru);
  await deleteTertundaOf(tx, akunId);
}

function nameOf(nama: string): string {
  return Array.from(nama.trim()).slice(0, 60).join('') || '-';
}

/** Rolls everything back: nothing was set up. */
class NotSetUp extends Error {
  readonly refusal: Refusal;

  constructor(code: string) {
    super(code);
    this.refusal = { code, params: { max: MAX_FAKTOR } };
  }
}
