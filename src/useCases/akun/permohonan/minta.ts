import { isUuid } from '../../../domain/shared/uuid.ts';
import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { saluranOf } from '../../../domain/pelapor/ponsel.ts';
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
import { countSms, ponselOf } from '../pengaman/remSms.ts';
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
  // The laporan may have been sent by the phone itself, and its pelapor comes by later (ADR 0023).
  kontak: DAY_MS,
  kabar_email: 7 * DAY_MS,
  kabar_telepon: DAY_MS,
};

export interface Asked {
  /** Where something was sealed to it; absent: a fresh one. */
  readonly id?: string;
  readonly jenis: JenisPermohonan;
  /** An address or a number in its kept form; empty where it lies sealed in `isi` (`sealAddress`). */
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

/** The same for an address or a number, each by its own limits. Refusals: those of `countMail` and `countSms`. */
export function countKirim(deps: Deps, tujuan: string, alamat: string): Promise<Result<null>> {
  return saluranOf(tujuan) === 'sms' ? countSms(deps, tujuan, alamat) : countMail(deps, tujuan, alamat);
}

/**
 * Writes the request down and its mail or SMS into the queue. Whether an account has the address is asked only when the mail is made, so
 * that this takes the same time and leaves the same traces for every address.
 */
export async function writePermohonan(tx: Db, deps: Deps, asked: Asked, now: Instant): Promise<string> {
  const { akunId = null, isi = null, id = deps.chance.uuid(now), jenis, tujuan, bahasa } = asked;
  if (akunId !== null && !jenis.startsWith('kabar_')) await endPermohonanOf(tx, akunId, [jenis], now);
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
 * Queues the last mail or SMS to an account that closes. Its address is erased with it, so it waits sealed under a key outside the
 * database, for two days at most.
 */
export async function writeClosing(
  tx: Db,
  deps: Deps,
  { tujuan, bahasa }: { readonly tujuan: string; readonly bahasa: 'id' | 'en' },
  now: Instant,
): Promise<void> {
  const id = deps.chance.uuid(now);
  const tutup = sealAddress(deps, id, tujuan);
  const asked = { id, jenis: 'kabar_email', akunId: null, tujuan: '', bahasa, isi: { tutup } } as const;
  await insertPermohonan(tx, { ...asked, dibuatPada: now, kedaluwarsa: now + DAY_MS });
  await queueMail(tx, deps, id, now);
}

/** An address as a request keeps it that must not be read in the database. */
export function sealAddress({ keys }: Pick<Deps, 'keys'>, id: string, tujuan: string): string {
  return keys.balas.close(id, tujuan).toString('hex');
}

/** Where a request's mail or SMS goes, also when that lies sealed; empty once it is over. */
export function addressOfPermohonan(
  { keys }: Pick<Deps, 'keys'>,
  { id, isi, tujuan }: Pick<Permohonan, 'id' | 'isi' | 'tujuan'>,
): string {
  const sealed = isi?.['tutup'];
  return typeof sealed === 'string' ? keys.balas.open(id, Buffer.from(sealed, 'hex')) : tujuan;
}

/** The same in a transaction of its own. */
export async function askInTransaction(deps: Deps, asked: Asked): Promise<string> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, (tx) => writePermohonan(tx, deps, asked, deps.now()));
}

/**
 * Sends the mail or SMS of a request again, with the same code: at most once a minute. Refusals: `akun.code_over` when there is none under
 * way, those of `countKirim`.
 */
export async function sendAgain(deps: Deps, id: string, alamat: string): Promise<Result<null>> {
  const now = deps.now();
  const found = isUuid(id) ? await findPermohonan(deps.db, id) : null;
  if (found === null || found.selesaiPada !== null || found.kedaluwarsa <= now)
    return refuse('akun.code_over');
  const counted = await countKirim(deps, addressOfPermohonan(deps, found), alamat);
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

/**
 * The same by an address or a number (F20, F163); the request is named so that the code of an SMS can be typed. Refusals: those of
 * `askByEmail`, `ponselOf` and `countSms`.
 */
export async function askByKontak(
  deps: Deps,
  jenis: 'sandi' | 'nomor',
  of: { readonly kontak: string; readonly bahasa: 'id' | 'en'; readonly alamat: string },
): Promise<Result<{ readonly lewat: 'email' } | { readonly lewat: 'sms'; readonly permohonan: string }>> {
  const { kontak, bahasa, alamat } = of;
  if (!/^\s*[+0-9(]/.test(kontak) || kontak.includes('@')) {
    const asked = await askByEmail(deps, jenis, { email: kontak, bahasa, alamat });
    return asked.ok ? ok({ lewat: 'email' }) : asked;
  }
  const nomor = ponselOf(deps, kontak);
  if (!nomor.ok) return nomor;
  const counted = await countSms(deps, nomor.value, alamat);
  if (!counted.ok) return counted;
  const permohonan = await askInTransaction(deps, { jenis, tujuan: nomor.value, bahasa });
  return ok({ lewat: 'sms', permohonan });
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
