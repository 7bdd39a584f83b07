import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The harmless text by which scanners are tried (EICAR), put together here so that no scanner stops at this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** What the peer does with one stream: answers with these bytes, or acts on the socket itself. */
export type Behaviour = (content: Buffer, socket: Socket) => string | void;

export interface ClamdPeer {
  readonly alamat: { readonly host: string; readonly port: number };
  /** Whole streams that it got. */
  readonly received: readonly Buffer[];
  readonly behave: (next: Behaviour | null) => void;
  /** Stops listening, as a scanner that is away; `start` listens again at the same address. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/**
 * The other side of clamd's protocol as clamd(8) describes it: `zINSTREAM` and NUL, chunks after their length in four bytes (network
 * order), nought ends them, one line and NUL as the answer, then the connection is closed.
 */
export async function clamdPeer(): Promise<ClamdPeer> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour | null = null;
  let server: Server | null = null;
  let port = 0;
  const take = (socket: Socket): void => {
    sockets.add(socket);
    let got = Buffer.alloc(0);
    let isDone = false;
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (part: Buffer) => {
      got = Buffer.concat([got, part]);
      const content = isDone ? null : wholeStream(got);
      if (content === null) return;
      isDone = true;
      received.push(content);
      const answer = (behaviour ?? scan)(content, socket);
      if (typeof answer === 'string') socket.end(answer, 'latin1');
    });
  };
  const start = async (): Promise<void> => {
    const made = createServer(take);
    server = made;
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
    port = (made.address() as AddressInfo).port;
  };
  await start();
  return {
    get alamat() {
      return { host: '127.0.0.1', port };
    },
    received,
    behave: (next) => {
      behaviour = next;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server?.close(resolve));
    },
    start,
  };
}

function scan(content: Buffer): string {
  return content.includes(EICAR) ? 'stream: Uji.Eicar FOUND\0' : 'stream: OK\0';
}

/** The bytes between the command and the chunk of no length; null until that came. */
function wholeStream(got: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (got.length < command.length) return null;
  if (got.toString('latin1', 0, command.length) !== command) throw new Error('no INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > got.length) return null;
    chunks.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
