import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { contains, isPribadi, networkList, parseNetwork, type Jaringans } from '../domain/shared/jaringan.ts';

/**
 * Closed networks that may be called: `semua` in a demo, there without TLS too; else those that the operator named, as the government's
 * intranet (docs/operations/jaringan-pemerintah.md).
 */
export type JaringanTertutup = 'semua' | Jaringans;

export const TANPA_TERTUTUP: Jaringans = networkList([]);

/** A POST to an address that somebody else chose. */
export interface Panggilan {
  readonly alamat: string;
  readonly isi: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly tertutup: JaringanTertutup;
}

/** What came of it; `galat` is a code, never what the other side wrote. */
export interface HasilPanggil {
  readonly jawaban: number | null;
  readonly galat: string | null;
}

const TIMEOUT_MS = 10_000;
/** An answer is only looked at by its status; whoever sends more is cut off. */
const ANSWER_MAX_BYTES = 64_000;

/** A request whose answer is read. */
export interface Permintaan extends Omit<Panggilan, 'isi'> {
  readonly method: 'GET' | 'POST';
  readonly isi?: Buffer;
  /** For the whole of it, the reading of the answer too. */
  readonly timeoutMs: number;
  /** An answer that is longer is cut off. */
  readonly maxBytes: number;
}

/** What was answered; `status` null: nothing, and `galat` says why. */
export interface Jawaban {
  readonly status: number | null;
  readonly galat: string | null;
  /** Media type without its parameters. */
  readonly jenis: string;
  readonly teks: string;
  readonly isTerpotong: boolean;
}

/**
 * Calls it. Redirects are not followed. Only https and no address of a closed network but those of `tertutup`: looked at when the
 * connection is made, so that a name cannot change in between.
 */
export async function panggil(panggilan: Panggilan): Promise<HasilPanggil> {
  const limits = { timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_MAX_BYTES };
  const { status, galat } = await minta({ ...panggilan, method: 'POST', ...limits });
  if (status === null) return { jawaban: null, galat };
  const isGood = status >= 200 && status < 300;
  return { jawaban: status, galat: isGood ? null : status >= 300 && status < 400 ? 'alihan' : 'jawaban' };
}

/** The same with its answer, as long as that is within its limits. */
export function minta(permintaan: Permintaan): Promise<Jawaban> {
  const { alamat, method, isi, headers, tertutup, timeoutMs, maxBytes } = permintaan;
  const fault = addressFault(alamat, tertutup);
  if (fault !== null) return Promise.resolve(notAnswered(fault));
  const url = new URL(alamat);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const fail = (error: unknown): void => resolve(notAnswered(codeOf(error)));
    const sent = request(url, {
      method,
      agent: false,
      lookup: guarded(tertutup),
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...headers, ...(isi === undefined ? {} : { 'content-length': isi.byteLength }) },
    });
    sent.on('error', fail);
    sent.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const done = (): void =>
        resolve({
          status: answer.statusCode ?? 0,
          galat: null,
          jenis: (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
          teks: Buffer.concat(chunks).toString('utf8'),
          isTerpotong: bytes > maxBytes || !answer.complete,
        });
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) answer.destroy();
        else chunks.push(chunk);
      });
      answer.on('end', done);
      // Whoever goes on for ever is not waited for: an error before the end is one, a cut of ours is none.
      answer.on('error', (error) => (bytes > maxBytes ? done() : fail(error)));
      answer.on('close', done);
    });
    sent.end(isi);
  });
}

function notAnswered(galat: string): Jawaban {
  return { status: null, galat, jenis: '', teks: '', isTerpotong: false };
}

/** What is wrong with an address as it is written; null when nothing is. What a name stands for is seen when it is called. */
export function addressFault(alamat: string, tertutup: JaringanTertutup): string | null {
  // A parser also takes `https:host`, which people and tables do not.
  if (!/^[a-z]+:\/\//i.test(alamat) || !URL.canParse(alamat)) return 'alamat.bentuk';
  const { protocol, hostname, username, password } = new URL(alamat);
  if (protocol !== 'https:' && !(tertutup === 'semua' && protocol === 'http:')) return 'alamat.https';
  if (username !== '' || password !== '') return 'alamat.bentuk';
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) !== 0 && isShut(literal, tertutup) ? 'alamat.pribadi' : null;
}

/** Every address of the name must be open to us: of several, the one that is called is not ours to choose. */
function guarded(tertutup: JaringanTertutup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = error === null ? found : [];
      const [first] = addresses;
      if (error !== null || first === undefined) return callback(error ?? new Error('no address'), '', 0);
      if (addresses.some(({ address }) => isShut(address, tertutup))) {
        return callback(Object.assign(new Error('private network'), { code: 'alamat.pribadi' }), '', 0);
      }
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/**
 * Ways to write an IPv4 address inside IPv6, behind which a private one may lie (RFC 6052, RFC 3056, RFC 4291 §2.5.5.1), and networks that no
 * stranger's server can have (RFC 3879, RFC 6890).
 */
const DISGUISES = [
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
  '2001::/32',
  '::/96',
  'fec0::/10',
  '192.0.0.0/24',
  '198.18.0.0/15',
].flatMap((text) => parseNetwork(text) ?? []);

function isShut(address: string, tertutup: JaringanTertutup): boolean {
  return tertutup !== 'semua' && isClosed(address) && !tertutup.has(address);
}

function isClosed(address: string): boolean {
  const one = parseNetwork(address.split('%')[0] ?? '');
  return one === null || isPribadi(one) || DISGUISES.some((range) => contains(range, one));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'tidak_dikenal';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'lewat_waktu';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^[\w.]{1,60}$/.test(code) ? code : error.name.slice(0, 60);
}
