import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { HasilPindai, Pemindai, SebabGagal } from './pemindai.ts';

/** Where clamd listens: a TCP port or a local socket. */
export type AlamatClamd = { readonly host: string; readonly port: number } | { readonly path: string };

export interface ClamdOptions {
  readonly alamat: AlamatClamd;
  /** From the first byte to the answer; a scanner that is slower is asked again later. */
  readonly paling?: number;
}

/** A large PDF on a busy machine takes seconds; longer would keep the mail of the same worker waiting. */
const LONGEST_MS = 30_000;
/** Its answer is one line; whatever talks on is not clamd. */
const LONGEST_ANSWER = 4_096;
const LONGEST_TEMUAN = 200;

/**
 * The scanner of ClamAV over its own protocol (clamd(8), command INSTREAM): the bytes go in chunks, each after its length in four
 * bytes, a length of nought ends them; the answer is one line ended by a NUL. A connection for each file, as clamd closes it.
 */
export function clamd({ alamat, paling = LONGEST_MS }: ClamdOptions): Pemindai {
  return { pindai: (content) => pindai(alamat, content, paling) };
}

async function pindai(alamat: AlamatClamd, content: Readable, longestMs: number): Promise<HasilPindai> {
  const socket = connect({ ...alamat });
  // Faults of the socket show in the answer; this one only keeps them from ending the process.
  socket.on('error', () => undefined);
  content.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HasilPindai>((resolve) => {
    timer = setTimeout(() => resolve(gagal('waktu')), longestMs);
  });
  try {
    const answer = answerOf(socket);
    // clamd may answer before it has everything (a file too long for it): then the answer counts, not the broken pipe.
    const sent = send(socket, content).then((isWhole) => (isWhole ? answer : gagal('berkas')));
    return await Promise.race([answer, sent, late]);
  } finally {
    clearTimeout(timer);
    socket.destroy();
    content.destroy();
  }
}

/** Writes the whole file in the frames of INSTREAM; false when its bytes could not be read to their end. */
async function send(socket: Socket, content: Readable): Promise<boolean> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  try {
    for await (const chunk of content) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array);
      // A frame of no bytes would end the stream early, and what follows would go unread.
      if (bytes.length === 0) continue;
      if (!(await write(socket, frame(bytes)))) return true;
    }
  } catch {
    return false;
  }
  await write(socket, frame(Buffer.alloc(0)));
  return true;
}

function frame(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** False once nobody reads any more. */
async function write(socket: Socket, bytes: Buffer): Promise<boolean> {
  if (socket.destroyed) return false;
  if (socket.write(bytes)) return true;
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve(!socket.destroyed);
    };
    socket.on('drain', done).on('close', done);
  });
}

function answerOf(socket: Socket): Promise<HasilPindai> {
  return new Promise((resolve) => {
    let text = '';
    let isReached = false;
    socket.on('connect', () => void (isReached = true));
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\0');
      if (end >= 0) resolve(readAnswer(text.slice(0, end)));
      else if (text.length > LONGEST_ANSWER) resolve(gagal('jawaban'));
    });
    // An answer without its end is none: "OK" could have been the beginning of anything.
    // Of a file too long for it clamd says so and hangs up at once, and the rest on its way then drowns what it said.
    socket.on('close', () => resolve(gagal(text !== '' ? 'jawaban' : isReached ? 'terputus' : 'sambungan')));
  });
}

function readAnswer(line: string): HasilPindai {
  if (line === 'stream: OK') return { hasil: 'bersih' };
  const [, temuan] = /^stream: (.+) FOUND$/s.exec(line) ?? [];
  if (temuan !== undefined) {
    return { hasil: 'terinfeksi', temuan: temuan.replace(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_TEMUAN) };
  }
  if (/size limit exceeded/i.test(line)) return gagal('terlalu_besar');
  return gagal(line.endsWith(' ERROR') ? 'pemindai' : 'jawaban');
}

function gagal(sebab: SebabGagal): HasilPindai {
  return { hasil: 'gagal', sebab };
}
