import { hashRaw } from '@node-rs/argon2';
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSegel, makeAmplop, type Amplop, type Segel } from './segel.ts';

/**
 * What the program can say only with its keys. They lie in LAPOR_KEYS, outside the data and outside every backup, so that the
 * database alone links no laporan to an account and nobody can write a root that this system did not sign.
 */
export interface Keys {
  /** Pseudonym of an account inside one laporan: means nothing in another (interfaces §9 `oleh`). */
  readonly samaran: (laporanId: string, akunId: string) => string;
  /** Pseudonym of an account that reads or asks for what is closed (`buka-teks`, `identitas`). */
  readonly pembaca: (akunId: string) => string;
  /** Whose a laporan is, for an account holder. */
  readonly pemilik: (akunId: string) => string;
  /** Whose it is when nobody has an account: the laporan itself, opened by its receipt. */
  readonly pemilikResi: (laporanId: string) => string;
  /**
   * Whose it is when it came by a channel from somebody without an account: the address that wrote. Anonim ones have another owner than the
   * rest, so that a laporan with a number in the open tells nothing of them.
   */
  readonly pemilikKanal: (kanal: string, alamat: string, anonim: boolean) => string;
  /** The account whose API key makes laporan for other people. */
  readonly pembuat: (akunId: string) => string;
  /** Who uploaded a file before there was a laporan: an account or one visit. */
  readonly pengunggah: (who: string) => string;
  /** Slow, deterministic hash of a 16-digit receipt: it can be looked up, but not tried out in bulk. */
  readonly resi: (resi: string) => Promise<Buffer>;
  /** Digest of a row of another system: tells an equal row from a changed one and nothing of the person in it. */
  readonly sidikAsal: (baris: string) => Buffer;
  /** Digest of something that a stolen database must not tell: a NIK, the code and the link of a mail. */
  readonly sidik: (
    untuk: 'nik' | 'kode' | 'tautan' | 'tantangan' | 'banjir' | 'kanal' | 'perangkat',
    teks: string,
  ) => Buffer;
  readonly signRoot: (data: Buffer) => Buffer;
  readonly rootPublicKey: KeyObject;
  /** Signs forms, flash messages and visits of the web. */
  readonly web: Buffer;
  /** Closes identities of anonim laporan to the penjaga identitas; null while they have no key. */
  readonly segel: Segel | null;
  /** Keeps the address for answers of an anonim laporan without account. */
  readonly balas: Amplop;
  /** Keeps messages and addresses of channels: neither can be read in the database. */
  readonly kanal: Amplop;
  /** Keeps where devices are reached and what they are told: the database alone ties none to a person or a laporan. */
  readonly perangkat: Amplop;
  /** Our name towards push services (RFC 8292), base64url. */
  readonly vapid: { readonly publik: string; readonly rahasia: string };
  /** Keeps the secrets of second factors: the database alone makes no code. */
  readonly faktor: Amplop;
  /** Slow, deterministic hash of an account's recovery code: it can be looked up, but not tried out in bulk. */
  readonly pemulihan: (akunId: string, kode: string) => Promise<Buffer>;
}

export class KeysMissing extends Error {
  constructor(file: string) {
    super(
      `The key ${path.basename(file)} is missing in ${path.dirname(file)}. ` +
        'Put the folder of keys back from where you keep it, or start once with an empty database to make new ones.',
    );
    this.name = 'KeysMissing';
  }
}

/** Reads the keys; `create` makes the missing ones (a first start), otherwise a missing one is a fault that says so. */
export function loadKeys(folder: string, options: { readonly create: boolean }): Keys {
  if (options.create) mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseOpenFolder(folder);
  const secret = (name: string): Buffer =>
    readOrMake(path.join(folder, name), options.create, () => randomBytes(32));
  // Node takes a prepared key six times faster than bytes, and every request needs several pseudonyms.
  const samaran = createSecretKey(secret('samaran.key'));
  const pemilik = createSecretKey(secret('pemilik.key'));
  const resi = secret('resi.key');
  const faktor = secret('faktor.key');
  const pemulihanSalt = createHmac('sha256', faktor).update('pemulihan').digest();
  const root = createPrivateKey(readOrMake(path.join(folder, 'akar.pem'), options.create, makeRootKey));
  return {
    samaran: (laporanId, akunId) => hmac(samaran, `${laporanId}:${akunId}`).slice(0, 10),
    pembaca: remembered((akunId) => hmac(samaran, `pembaca:${akunId}`).slice(0, 20)),
    pemilik: remembered((akunId) => hmac(pemilik, `akun:${akunId}`)),
    pemilikResi: (laporanId) => hmac(pemilik, `resi:${laporanId}`),
    pemilikKanal: (kanal, alamat, anonim) =>
      hmac(pemilik, `kanal:${anonim ? 'anonim:' : ''}${kanal}:${alamat}`),
    pembuat: (akunId) => hmac(pemilik, `pembuat:${akunId}`),
    pengunggah: remembered((who) => hmac(pemilik, `pengunggah:${who}`)),
    resi: (digits) => hashRaw(digits, { ...RESI_HASH, salt: resi }),
    sidikAsal: (baris) => createHmac('sha256', pemilik).update(`asal:${baris}`).digest(),
    sidik: (untuk, teks) => createHmac('sha256', pemilik).update(`${untuk}:${teks}`).digest(),
    signRoot: (data) => sign(null, data, root),
    rootPublicKey: createPublicKey(root),
    web: secret('web.key'),
    segel: loadSegel(folder),
    balas: makeAmplop(secret('balas.key')),
    kanal: makeAmplop(secret('kanal.key')),
    perangkat: makeAmplop(secret('perangkat.key')),
    vapid: readVapid(readOrMake(path.join(folder, 'vapid.pem'), options.create, makeVapidKey)),
    faktor: makeAmplop(faktor),
    pemulihan: (akunId, kode) => hashRaw(`${akunId}:${kode}`, { ...RESI_HASH, salt: pemulihanSalt }),
  };
}

/** 19 MiB and 2 passes (OWASP's floor for argon2id): 10^16 receipts are out of reach, one look-up is not felt. */
const RESI_HASH = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

function hmac(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** The pseudonyms of the accounts that are at work now: asked for with every request, and always the same. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

const MAX_REMEMBERED = 10_000;

function makeRootKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/** A point of P-256: push services know no other curve. */
function makeVapidKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function readVapid(pem: Buffer): Keys['vapid'] {
  const { x = '', y = '', d = '' } = createPrivateKey(pem).export({ format: 'jwk' });
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return { publik: Buffer.concat(point).toString('base64url'), rahasia: d };
}

function readOrMake(file: string, create: boolean, make: () => Buffer): Buffer {
  if (!existsSync(file)) {
    if (!create) throw new KeysMissing(file);
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file);
}

function refuseOpenFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if ((statSync(folder).mode & 0o007) !== 0) {
    throw new Error(`The folder of keys ${folder} can be read by everybody. Run: chmod 700 ${folder}`);
  }
}
