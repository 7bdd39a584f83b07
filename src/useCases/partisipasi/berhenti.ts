import { createHmac, timingSafeEqual } from 'node:crypto';
import { isNomor } from '../../domain/shared/nomor.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { deleteIkutiNomor } from '../../persistence/partisipasi/dukungan.ts';
import { readSegelPengikut } from '../../persistence/partisipasi/pengikut.ts';
import { addKabarMati } from '../../persistence/pesan/kabarMati.ts';
import type { Deps } from '../deps.ts';
import { akunOfPengikut } from './orang.ts';

/** What a link in a mail ends: following one laporan, or all mails about what one follows. */
export type Berhenti = { readonly apa: 'laporan'; readonly nomor: string } | { readonly apa: 'surat' };

/**
 * The word in a mail by which its follower ends something with one press and without signing in (RFC 8058). It serves for nothing
 * else, names no account, and never runs out: an old mail must still end what it began.
 */
export function berhentiToken({ keys }: Pick<Deps, 'keys'>, pengikut: Buffer, what: Berhenti): string {
  const plain = `${what.apa === 'surat' ? '0' : what.nomor}.${pengikut.toString('base64url')}`;
  return `${plain}.${signatureOf(keys, plain).toString('base64url')}`;
}

/** What a link would end. Refusal: `web.not_found` for a word that this program did not write. */
export function readBerhenti(deps: Pick<Deps, 'keys'>, token: string): Result<Berhenti> {
  const read = openToken(deps, token);
  return read === null ? refuse('web.not_found') : ok(read.what);
}

/**
 * Ends it; a second press ends nothing more and is answered alike, as is a link to a laporan that was hidden or an account that was
 * closed. Refusal: `web.not_found` for a word that this program did not write.
 */
export async function berhenti(deps: Deps, token: string): Promise<Result<Berhenti>> {
  const read = openToken(deps, token);
  if (read === null) return refuse('web.not_found');
  const { what, pengikut } = read;
  if (what.apa === 'laporan') {
    await deleteIkutiNomor(deps.db, pengikut, what.nomor);
    return ok(what);
  }
  const segel = await readSegelPengikut(deps.db, pengikut);
  const akunId = segel === null ? null : akunOfPengikut(deps, pengikut, segel);
  if (akunId !== null) await addKabarMati(deps.db, akunId, { saluran: 'email', kelompok: 'diikuti' });
  return ok(what);
}

const SIGNATURE_BYTES = 18;

function openToken(
  { keys }: Pick<Deps, 'keys'>,
  token: string,
): { readonly what: Berhenti; readonly pengikut: Buffer } | null {
  const [, plain, nomor, digest, signature] = /^((0|\d{9})\.([\w-]{43}))\.([\w-]{24})$/.exec(token) ?? [];
  if (plain === undefined || nomor === undefined || digest === undefined || signature === undefined)
    return null;
  if (!timingSafeEqual(Buffer.from(signature, 'base64url'), signatureOf(keys, plain))) return null;
  const pengikut = Buffer.from(digest, 'base64url');
  if (nomor === '0') return { what: { apa: 'surat' }, pengikut };
  return isNomor(nomor) ? { what: { apa: 'laporan', nomor }, pengikut } : null;
}

function signatureOf(keys: Deps['keys'], plain: string): Buffer {
  const whole = createHmac('sha256', keys.web).update(`berhenti\0${plain}`).digest();
  return whole.subarray(0, SIGNATURE_BYTES);
}
