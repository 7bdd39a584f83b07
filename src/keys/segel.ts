import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/**
 * Seals an identity so that this program itself cannot read it again: HPKE (RFC 9180, X25519, HKDF-SHA256, AES-256-GCM) to the
 * public key of the penjaga identitas. The private key lies in the brankas, outside the database and the web process.
 */
export interface Segel {
  /** Names the key: the first 16 hex digits of the SHA-256 of its public half. */
  readonly kunci: string;
  /** Opens only under the same laporan. */
  readonly seal: (laporanId: string, plain: string) => Promise<Buffer>;
}

/** Of the public half, in LAPOR_KEYS. */
export const PUBLIC_NAME = 'penjaga-identitas.pub';

export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const INFO = Buffer.from('sp4n-lapor identitas 1');
/** Of an X25519 key, and of the encapsulated key before the sealed words. */
const KEY_BYTES = 32;

export function kunciOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** Null while no key was made: then nothing can be sealed, and nothing that would have to be is taken in. */
export function loadSegel(folder: string): Segel | null {
  const file = path.join(folder, PUBLIC_NAME);
  if (!existsSync(file)) return null;
  const raw = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (raw.length !== KEY_BYTES)
    throw new Error(`${PUBLIC_NAME} holds no public key. Put it back from where you keep it.`);
  const recipient = suite.kem.deserializePublicKey(raw);
  // a key that is none shows where it is used
  recipient.catch(() => undefined);
  return {
    kunci: kunciOf(raw),
    async seal(laporanId, plain) {
      const sealed = await suite.seal(
        { recipientPublicKey: await recipient, info: INFO },
        Buffer.from(plain),
        Buffer.from(laporanId),
      );
      return Buffer.concat([Buffer.from(sealed.enc), Buffer.from(sealed.ct)]);
    },
  };
}

/** What was sealed for this laporan; throws when the key, the laporan or a bit is another one. */
export async function openSegel(privateKey: Uint8Array, laporanId: string, sealed: Buffer): Promise<string> {
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
  const enc = sealed.subarray(0, KEY_BYTES);
  const plain = await suite.open(
    { recipientKey, enc, info: INFO },
    sealed.subarray(KEY_BYTES),
    Buffer.from(laporanId),
  );
  return Buffer.from(plain).toString();
}

/** Keeps a reply address that only the running program can read: AES-256-GCM under a key of LAPOR_KEYS, bound to its laporan. */
export interface Amplop {
  readonly close: (laporanId: string, plain: string) => Buffer;
  /** Throws when it was closed by another key or for another laporan. */
  readonly open: (laporanId: string, closed: Buffer) => string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function makeAmplop(key: Buffer): Amplop {
  return {
    close(laporanId, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(laporanId));
      const words = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, words, cipher.getAuthTag()]);
    },
    open(laporanId, closed) {
      const nonce = closed.subarray(0, NONCE_BYTES);
      const words = closed.subarray(NONCE_BYTES, -TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce)
        .setAAD(Buffer.from(laporanId))
        .setAuthTag(closed.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(words), decipher.final()]).toString('utf8');
    },
  };
}
