import { createECDH, createDecipheriv, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Langganan } from '../../src/domain/pesan/perangkat.ts';

/** What a device was given, after the push service checked who sends and the device opened it. */
export interface Dorongan {
  readonly isi: {
    readonly judul: string;
    readonly isi: string;
    readonly buka: string;
    readonly topik: string;
  };
  readonly topic: string | undefined;
  readonly ttl: number;
  /** Bytes on the wire: what the push service sees of the words. */
  readonly panjang: number;
  readonly subject: string;
}

export interface PushPeer {
  readonly origin: string;
  /** A browser asks for an address that takes only what `kunci` signed. */
  subscribe(kunci: string): { readonly langganan: Langganan; readonly diterima: Dorongan[] };
  /** What the service answers for a device from now on. */
  answer(langganan: Langganan, status: number): void;
  /** Requests that were not accepted, with why. */
  readonly refused: string[];
  close(): Promise<void>;
}

interface Device {
  readonly kunci: string;
  readonly ecdh: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
  readonly diterima: Dorongan[];
  status: number;
}

/** A push service and its browsers, written from RFC 8030, 8188, 8291 and 8292 alone: it shares no line with what sends. */
export async function startPushPeer(now: () => number): Promise<PushPeer> {
  const devices = new Map<string, Device>();
  const refused: string[] = [];
  const held = { origin: '' };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const device = devices.get(request.url ?? '');
      const fault = take(device, request, Buffer.concat(chunks), held.origin, now());
      if (fault !== null) refused.push(fault);
      response.writeHead(fault === null ? (device?.status ?? 201) : fault === 'gone' ? 410 : 403).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  held.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: held.origin,
    refused,
    subscribe: (kunci) => {
      const ecdh = createECDH('prime256v1');
      ecdh.generateKeys();
      const device: Device = { kunci, ecdh, auth: randomBytes(16), diterima: [], status: 201 };
      const path = `/kirim/${randomBytes(12).toString('base64url')}`;
      devices.set(path, device);
      const langganan = {
        endpoint: held.origin + path,
        p256dh: ecdh.getPublicKey('base64url'),
        auth: device.auth.toString('base64url'),
      };
      return { langganan, diterima: device.diterima };
    },
    answer: ({ endpoint }, status) => {
      const device = devices.get(new URL(endpoint).pathname);
      if (device === undefined) throw new Error('no such device');
      device.status = status;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function take(
  device: Device | undefined,
  request: http.IncomingMessage,
  body: Buffer,
  origin: string,
  now: number,
): string | null {
  if (device === undefined) return 'gone';
  const { headers, method } = request;
  if (method !== 'POST') return 'method';
  if (headers['content-encoding'] !== 'aes128gcm') return 'encoding';
  const ttl = Number(headers['ttl']);
  if (!Number.isInteger(ttl) || ttl < 0) return 'ttl';
  const signed = vapidFault(device, headers.authorization ?? '', origin, now);
  if (typeof signed === 'string') return signed;
  const topic = headers['topic'] as string | undefined;
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) return 'topic';
  // Only what was let through reaches the device.
  if (device.status < 300) {
    const isi = JSON.parse(opened(device, body).toString()) as Dorongan['isi'];
    device.diterima.push({ isi, topic, ttl, panjang: body.length, subject: signed.sub });
  }
  return null;
}

/** RFC 8292: a token signed by the key that the address was made for, for this service, for a day at most. */
function vapidFault(
  { kunci }: Device,
  authorization: string,
  origin: string,
  now: number,
): string | { readonly sub: string } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (key !== kunci) return 'another key';
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) return 'signature';
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string };
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, string>;
  if (alg !== 'ES256') return 'algorithm';
  if (aud !== origin) return 'audience';
  const left = Number(exp) * 1000 - now;
  if (!(left > 0 && left <= 24 * 3_600_000 + 1000)) return 'expiry';
  return /^(mailto:|https:)/.test(sub ?? '') ? { sub: sub ?? '' } : 'subject';
}

/** RFC 8291 §3.4 and RFC 8188 §2: one record. */
function opened({ ecdh, auth }: Device, body: Buffer): Buffer {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const closed = body.subarray(21 + idLength);
  const secret = ecdh.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync('sha256', secret, auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(closed.subarray(-16));
  const padded = Buffer.concat([decipher.update(closed.subarray(0, -16)), decipher.final()]);
  // The last byte that is not zero ends the words: 2 in the last record.
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('padding');
  return padded.subarray(0, end);
}
