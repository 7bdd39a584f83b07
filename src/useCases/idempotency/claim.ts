import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Db } from '../../persistence/connection/database.ts';
import { writeHasil } from '../../persistence/idempotensi/idempotensi.ts';
import type { Deps } from '../deps.ts';

/** A request that may come twice. */
export interface IdempotencyKey {
  /** Whose key it is, e.g. `akun:<id>` or `kunjungan:<id>`: two people may choose the same. */
  readonly pemegang: string;
  readonly kunci: string;
  /** Digest of method, address and body: tells the same request from another one. */
  readonly sidik: Buffer;
  /** Keeps the answer so long instead of a day; absent: a day (interfaces §5). */
  readonly keptMs?: number;
}

/** One attempt that holds a key. Hand it down to where the act is stored, and record the outcome there. */
export interface Claim {
  readonly kunci: Buffer;
  readonly sidik: Buffer;
  readonly giliran: string;
  readonly seal: (text: string) => Buffer;
  readonly open: (sealed: Buffer) => string;
}

/** Another attempt took the key over because this one was silent too long: its transaction must not commit. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/**
 * Records what was done (small: a nomor, not a page) within the transaction that does it: both are there or neither, so that a
 * repeat never does it again. Throws ClaimLost, which rolls the act back, when another attempt holds the key by now.
 */
export async function recordOutcome(tx: Db, claim: Claim, outcome: string): Promise<void> {
  const isOurs = await writeHasil(tx, claim.kunci, claim.giliran, claim.seal(outcome));
  if (!isOurs) throw new ClaimLost('another attempt holds this idempotency key');
}

/**
 * What the database sees is keyed and sealed: the table alone must not say which account sent what (an anonim laporan), nor
 * show a receipt.
 */
export function claimOf(deps: Deps, { pemegang, kunci, sidik }: IdempotencyKey): Claim {
  const keyed = (purpose: string): Buffer =>
    createHmac('sha256', deps.keys.web)
      .update(`idempotensi:${purpose}:${JSON.stringify([pemegang, kunci])}`)
      .digest();
  const secret = keyed('isi');
  return {
    kunci: keyed('kunci'),
    sidik: createHmac('sha256', secret).update(sidik).digest(),
    giliran: deps.chance.uuid(deps.now()),
    seal: (text) => sealText(secret, deps.chance.bytes(NONCE_BYTES), text),
    open: (sealed) => openText(secret, sealed),
  };
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function sealText(secret: Buffer, nonce: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function openText(secret: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
