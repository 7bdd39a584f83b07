import { isUuid } from '../../../domain/shared/uuid.ts';
import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import {
  endPermohonanOf,
  findPermohonan,
  insertPermohonan,
  type JenisPermohonan,
  type Permohonan,
} from '../../../persistence/akun/permohonan.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { countAttempt } from '../pengaman/throttle.ts';

/** How long a code or link holds (F17, F20). */
export const BERLAKU_MS = 30 * 60_000;
const DAY_MS = 24 * 3_600_000;

const AGE_MS: Readonly<Record<JenisPermohonan, number>> = {
  daftar: BERLAKU_MS,
  email: BERLAKU_MS,
  telepon: BERLAKU_MS,
  sandi: BERLAKU_MS,
  nomor: BERLAKU_MS,
  undangan: 3 * DAY_MS,
  kabar_email: 7 * DAY_MS,
};

export interface Asked {
  readonly jenis: JenisPermohonan;
  /** An address in its kept form. */
  readonly tujuan: string;
  readonly bahasa: 'id' | 'en';
  readonly akunId?: string | null;
  readonly isi?: Permohonan['isi'];
}

/**
 * Counts that mail is wanted for an address from a network, known here or not: the answer tells nobody which. Refusal:
 * `akun.too_many_mails` {menit}.
 */
export async function countMail(deps: Deps, tujuan: string, alamat: string): Promise<Result<null>> {
  const counted = await countAttempt(
    deps,
    { surat_tujuan: tujuan, surat_alamat: alamat },
    'akun.too_many_mails',
  );
  return counted.ok ? ok(null) : counted;
}

/**
 * Writes the request down and its mail into the queue. Whether an account has the address is asked only when the mail is made, so
 * that this takes the same time and leaves the same traces for every address.
 */
export async function writePermohonan(tx: Db, deps: Deps, asked: Asked, now: Instant): Promise<string> {
  const id = deps.chance.uuid(now);
  const { akunId = null, isi = null, jenis, tujuan, bahasa } = asked;
  if (akunId !== null && jenis !== 'kabar_email') await endPermohonanOf(tx, akunId, [jenis], now);
  await insertPermohonan(tx, {
    id,
    jenis,
    akunId,
    tujuan,
    bahasa,
    isi,
    dibuatPada: now,
    kedaluwarsa: now + AGE_MS[jenis],
  });
  await queueMail(tx, deps, id, now);
  return id;
}

/**
 * Queues the last mail to an account that closes. Its address is erased with it, so it waits sealed under a key outside the database,
 * for two days at most.
 */
export async function writeClosing(
  tx: Db,
  deps: Deps,
  { email, bahasa }: { readonly email: string; readonly bahasa: 'id' | 'en' },
  now: Instant,
): Promise<void> {
  const id = deps.chance.uuid(now);
  const tutup = deps.keys.balas.close(id, email).toString('hex');
  const asked = { id, jenis: 'kabar_email', akunId: null, tujuan: '', bahasa, isi: { tutup } } as const;
  await insertPermohonan(tx, { ...asked, dibuatPada: now, kedaluwarsa: now + DAY_MS });
  await queueMail(tx, deps, id, now);
}

/** Where the last mail goes; null of any other request. */
export function closingAddress(
  deps: Pick<Deps, 'keys'>,
  { id, isi }: Pick<Permohonan, 'id' | 'isi'>,
): string | null {
  const sealed = isi?.['tutup'];
  return typeof sealed === 'string' ? deps.keys.balas.open(id, Buffer.from(sealed, 'hex')) : null;
}

/** The same in a transaction of its own. */
export async function askInTransaction(deps: Deps, asked: Asked): Promise<string> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, (tx) => writePermohonan(tx, deps, asked, deps.now()));
}

/**
 * Sends the mail of a request again, with the same code: at most once a minute. Refusals: `akun.code_over` when there is none under
 * way, `akun.too_many_mails` {menit}.
 */
export async function sendAgain(deps: Deps, id: string, alamat: string): Promise<Result<null>> {
  const now = deps.now();
  const found = isUuid(id) ? await findPermohonan(deps.db, id) : null;
  if (found === null || found.selesaiPada !== null || found.kedaluwarsa <= now)
    return refuse('akun.code_over');
  const counted = await countMail(deps, found.tujuan, alamat);
  if (!counted.ok) return counted;
  await queueMail(deps.db, deps, id, now);
  return ok(null);
}

/** A request for mail by its address alone: `jenis` as asked. Refusals: `input.required`, `input.invalid_email`, `akun.too_many_mails`. */
export async function askByEmail(
  deps: Deps,
  jenis: 'sandi' | 'nomor',
  of: { readonly email: string; readonly bahasa: 'id' | 'en'; readonly alamat: string },
): Promise<Result<null>> {
  if (of.email.trim() === '') return refuse('input.required', undefined, 'email');
  const tujuan = parseEmail(of.email);
  if (tujuan === null) return refuse('input.invalid_email', undefined, 'email');
  const counted = await countMail(deps, tujuan, of.alamat);
  if (!counted.ok) return counted;
  await askInTransaction(deps, { jenis, tujuan, bahasa: of.bahasa });
  return ok(null);
}

function queueMail(db: Db, deps: Deps, id: string, now: Instant): Promise<void> {
  const minute = Math.floor(now / 60_000);
  const pesan = {
    id: deps.chance.uuid(now),
    kunci: `permohonan:${id}:${minute}`,
    laporanId: null,
    jenis: 'permohonan',
    penerima: { jenis: 'permohonan', permohonan: id },
    data: {},
  } as const;
  return queuePesan(db, [pesan], now);
}
