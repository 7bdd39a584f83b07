import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * One kept connection that sends a request after the other. Written on the bare socket because the client shares the machine with
 * what it measures: Node's own client takes several times the processor time. It understands what our server sends: a
 * Content-Length or chunks.
 */
export class KeptConnection {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true);
    socket.on('data', (part: Buffer) => this.#take(part));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  static open(address: string): Promise<KeptConnection> {
    const { hostname, port, host } = new URL(address);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.off('error', reject);
        resolve(new KeptConnection(socket, host));
      });
      socket.once('error', reject);
    });
  }

  send(method: 'GET' | 'POST', path: string, key: string, body?: unknown): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const about =
      body === undefined
        ? ''
        : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`;
    return this.#ask(method, path, `Authorization: Bearer ${key}\r\n${about}`, text);
  }

  /** A page as a browser asks for it, compressed; `cookie` of whoever is signed in. The same of the API, with a key. */
  open(
    path: string,
    { cookie, key }: { readonly cookie?: string; readonly key?: string } = {},
  ): Promise<Answer> {
    const who = `${cookie === undefined ? '' : `Cookie: ${cookie}\r\n`}${key === undefined ? '' : `Authorization: Bearer ${key}\r\n`}`;
    return this.#ask('GET', path, `Accept-Encoding: gzip\r\n${who}`, '');
  }

  /** A form or a delivery as its sender wrote and signed it. */
  post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
    const named = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) });
    const lines = named.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return this.#ask('POST', path, lines, body);
  }

  #ask(method: string, path: string, headers: string, text: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${this.#host}\r\n${headers}\r\n${text}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(error);
  }

  #take(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const body = this.#bodyAfter(head, end + 4);
    if (body === null) return;
    this.#received = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #bodyAfter(head: string, start: number): Buffer | null {
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      // An answer without words says neither how long it is nor that pieces follow.
      const isChunked = /\r\ntransfer-encoding: chunked/i.test(head);
      return isChunked ? unchunked(this.#received.subarray(start)) : Buffer.alloc(0);
    }
    const end = start + Number(length);
    return this.#received.length < end ? null : this.#received.subarray(start, end);
  }
}

/** The content of complete chunks; null while the last one is missing. */
function unchunked(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (size === 0) return bytes.length >= lineEnd + 4 ? Buffer.concat(parts) : null;
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
