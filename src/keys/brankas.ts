import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { combine, split } from 'shamir-secret-sharing';
import { kunciOf, openSegel, PUBLIC_NAME, suite } from './segel.ts';

/**
 * The brankas: the folder of private halves of the keys of the penjaga identitas. Only the process that opens an identity reads
 * it, never the web. Instead of the key itself it may hold nothing: then its keepers bring their shares (Shamir 1979).
 */
export interface KustodianKey {
  readonly kunci: string;
  readonly privateKey: Buffer;
}

export interface KeyMade {
  readonly kunci: string;
  /** Written for each keeper; empty when the key lies whole in the brankas. */
  readonly bagian: readonly string[];
  /** Puts the public half in its place: from the next start identities are sealed to this key. Once the shares are in safe hands. */
  readonly place: () => void;
}

/** A sentence for the operator who keeps the keys. */
export class BrankasRefusal extends Error {
  override readonly name = 'BrankasRefusal';
}

export function hasKustodianKey(keysFolder: string): boolean {
  return existsSync(path.join(keysFolder, PUBLIC_NAME));
}

/**
 * Makes a pair: the public half into LAPOR_KEYS, the private one into the brankas or, with `bagi`, only into shares of which
 * `perlu` are needed. Shared out, nothing is sealed to it before `place`: shares that were lost on the way lose nobody's identity,
 * else its public half is in place already. The public half that was there stays under its name, so that nothing sealed before is lost.
 */
export async function makeKustodianKey(
  folders: { readonly keys: string; readonly brankas: string },
  bagi?: { readonly jumlah: number; readonly perlu: number },
): Promise<KeyMade> {
  const pair = await suite.kem.generateKeyPair();
  const publicKey = Buffer.from(await suite.kem.serializePublicKey(pair.publicKey));
  const privateKey = Buffer.from(await suite.kem.serializePrivateKey(pair.privateKey));
  const kunci = kunciOf(publicKey);
  const bagian =
    bagi === undefined
      ? []
      : (await split(Uint8Array.from(privateKey), bagi.jumlah, bagi.perlu)).map((share) =>
          shareText(kunci, Buffer.from(share)),
        );
  mkdirSync(folders.keys, { recursive: true, mode: 0o700 });
  const place = (): void => putPublic(folders.keys, publicKey);
  if (bagi !== undefined) return { kunci, bagian, place };
  writePrivate(folders.brankas, kunci, privateKey);
  place();
  return { kunci, bagian, place: () => undefined };
}

/** The private half named so, from the brankas. */
export function readKustodianKey(brankas: string, kunci: string): KustodianKey {
  const file = path.join(brankas, privateName(kunci));
  if (!existsSync(file)) {
    throw new BrankasRefusal(
      `Kunci ${kunci} tidak ada di brankas ${brankas}. Kembalikan berkas kunci itu, atau sertakan bagian para penjaganya dengan --bagian.`,
    );
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new BrankasRefusal(`Berkas ${file} dapat dibaca orang lain. Jalankan: chmod 600 ${file}`);
  return { kunci, privateKey: Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url') };
}

/** The key from its keepers' shares. Refuses shares of different keys, and too few of them. */
export async function joinShares(texts: readonly string[]): Promise<KustodianKey> {
  const shares = texts.map(parseShare);
  const [first] = shares;
  if (first === undefined || shares.length < 2)
    throw new BrankasRefusal('Satu bagian saja tidak cukup: sertakan bagian penjaga yang lain juga.');
  if (shares.some((one) => one.kunci !== first.kunci))
    throw new BrankasRefusal('Bagian-bagian itu bukan dari kunci yang sama.');
  const joined = await combine(shares.map((one) => new Uint8Array(one.share))).catch(() => null);
  if (joined === null) throw new BrankasRefusal('Bagian yang sama disertakan dua kali.');
  const privateKey = Buffer.from(joined);
  // Too few shares join to some other number: only the public half tells.
  if ((await publicOf(privateKey)) !== first.kunci)
    throw new BrankasRefusal('Bagian yang disertakan belum cukup, atau salah satunya rusak.');
  return { kunci: first.kunci, privateKey };
}

/** Names of the keys that lie whole in the brankas. */
export function listKustodianKeys(brankas: string): string[] {
  if (!existsSync(brankas)) return [];
  return readdirSync(brankas).flatMap((name) => PRIVATE_NAME.exec(name)?.[1] ?? []);
}

export async function openWith(key: KustodianKey, laporanId: string, sealed: Buffer): Promise<string> {
  return openSegel(key.privateKey, laporanId, sealed);
}

const PRIVATE_NAME = /^penjaga-identitas-([0-9a-f]{16})\.key$/;
const privateName = (kunci: string): string => `penjaga-identitas-${kunci}.key`;

async function publicOf(privateKey: Buffer): Promise<string | null> {
  try {
    const key = await suite.kem.deserializePrivateKey(privateKey);
    const jwk = await crypto.subtle.exportKey('jwk', key);
    return jwk.x === undefined ? null : kunciOf(Buffer.from(jwk.x, 'base64url'));
  } catch {
    return null;
  }
}

function writePrivate(brankas: string, kunci: string, privateKey: Buffer): void {
  mkdirSync(brankas, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(brankas, privateName(kunci)), `${privateKey.toString('base64url')}\n`, {
    mode: 0o600,
    flag: 'wx',
  });
}

function putPublic(keys: string, publicKey: Buffer): void {
  const file = path.join(keys, PUBLIC_NAME);
  const part = `${file}.baru`;
  if (existsSync(file)) {
    const before = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
    writeFileSync(path.join(keys, `penjaga-identitas-${kunciOf(before)}.pub`), readFileSync(file));
  }
  writeFileSync(part, `${publicKey.toString('base64url')}\n`, { mode: 0o600 });
  renameSync(part, file);
}

/** One line that can be written down: a name, the key's name, the share and a check of both. */
function shareText(kunci: string, share: Buffer): string {
  const body = `${kunci}-${share.toString('hex')}`;
  return `bagian-${body}-${kunciOf(Buffer.from(body)).slice(0, 8)}`;
}

function parseShare(text: string): { readonly kunci: string; readonly share: Buffer } {
  const [, kunci, share, check] = /^bagian-([0-9a-f]{16})-([0-9a-f]+)-([0-9a-f]{8})$/.exec(text.trim()) ?? [];
  const isWhole =
    kunci !== undefined &&
    share !== undefined &&
    kunciOf(Buffer.from(`${kunci}-${share}`)).slice(0, 8) === check;
  if (!isWhole) throw new BrankasRefusal('Sebuah bagian salah tulis atau rusak: periksa huruf demi huruf.');
  return { kunci, share: Buffer.from(share, 'hex') };
}
