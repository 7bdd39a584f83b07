import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What an answer may be made wrong in. */
export interface Made {
  readonly origin?: string;
  /** Whether somebody was verified at the device. */
  readonly isVerified?: boolean;
  readonly hitungan?: number;
  /** The challenge that is signed, where it is not the asked one. */
  readonly tantangan?: string;
}

/**
 * A passkey in software: makes the very bytes that a device makes (WebAuthn level 3 §6), so that the real checks look at them. Its
 * copy counts on by itself, as a stolen one would.
 */
export class SoftPasskey {
  private readonly id: Buffer;
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private readonly origin: string;
  private count: number;

  constructor(origin: string, from?: SoftPasskey) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.origin = origin;
    this.id = from?.id ?? randomBytes(16);
    this.privateKey = from?.privateKey ?? pair.privateKey;
    this.publicKey = from?.publicKey ?? pair.publicKey;
    this.count = from?.count ?? 0;
  }

  copy(): SoftPasskey {
    return new SoftPasskey(this.origin, this);
  }

  /** The answer to what a page asks a new key for. */
  create(options: string, made: Made = {}): string {
    const asked = JSON.parse(options) as { challenge: string; rp: { id: string } };
    const client = this.client('webauthn.create', asked.challenge, made);
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    const key = new CborMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const known = Buffer.concat([Buffer.alloc(16), length, this.id, key.bytes]);
    const authData = Buffer.concat([this.head(asked.rp.id, made, 0x40), known]);
    const attestation = new CborMap([
      ['fmt', 'none'],
      ['attStmt', new CborMap([])],
      ['authData', authData],
    ]);
    return this.answer({
      clientDataJSON: text(client),
      attestationObject: text(attestation.bytes),
      transports: ['usb'],
    });
  }

  /** The answer to what a sign-in asks. */
  get(options: string, made: Made = {}): string {
    const asked = JSON.parse(options) as { challenge: string; rpId: string };
    this.count += 1;
    const client = this.client('webauthn.get', asked.challenge, made);
    const authData = this.head(asked.rpId, made, 0);
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()]);
    const signature = sign('sha256', signed, this.privateKey);
    return this.answer({
      clientDataJSON: text(client),
      authenticatorData: text(authData),
      signature: text(signature),
    });
  }

  private answer(response: object): string {
    const id = text(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }

  private client(type: string, challenge: string, made: Made): Buffer {
    const origin = made.origin ?? this.origin;
    return Buffer.from(
      JSON.stringify({ type, challenge: made.tantangan ?? challenge, origin, crossOrigin: false }),
    );
  }

  private head(domain: string, made: Made, more: number): Buffer {
    const flags = Buffer.from([0x01 | (made.isVerified === false ? 0 : 0x04) | more]);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(made.hitungan ?? this.count);
    const place = made.origin === undefined ? domain : new URL(made.origin).hostname;
    return Buffer.concat([createHash('sha256').update(place).digest(), flags, count]);
  }
}

function text(bytes: Buffer): string {
  return bytes.toString('base64url');
}

/** As much of CBOR (RFC 8949) as a passkey's answer needs; a map among the values is one that was encoded before. */
class CborMap {
  readonly bytes: Buffer;

  constructor(pairs: readonly (readonly [number | string, number | string | Buffer | CborMap])[]) {
    const parts = pairs.flatMap(([key, value]) => [encode(key), encode(value)]);
    this.bytes = Buffer.concat([head(5, pairs.length), ...parts]);
  }
}

function encode(value: number | string | Buffer | CborMap): Buffer {
  if (value instanceof CborMap) return value.bytes;
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([head(typeof value === 'string' ? 3 : 2, bytes.length), bytes]);
}

function head(kind: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(kind << 5) | n]);
  if (n < 256) return Buffer.from([(kind << 5) | 24, n]);
  return Buffer.from([(kind << 5) | 25, n >> 8, n & 255]);
}
