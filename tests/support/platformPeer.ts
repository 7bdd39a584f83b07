import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly bytes?: Buffer;
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answered only after so long. */
  readonly waitMs?: number;
}

export interface PlatformPeer {
  readonly origin: string;
  readonly asked: Asked[];
  /** What is answered from now on; after the public documentation of the platform that a test stands for. */
  answer: (asked: Asked) => Answer;
  close(): Promise<void>;
}

/** Stands for the HTTP interface of a chat platform: a real server, whose answers a test writes. */
export async function platformPeer(answer: (asked: Asked) => Answer): Promise<PlatformPeer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void read(request).then(async (body) => {
      const { method = 'GET', url = '/', headers } = request;
      const one = { method, path: url, authorization: headers.authorization ?? null, body };
      asked.push(one);
      const { status = 200, json, bytes, location, headers: more = {}, waitMs = 0 } = peer.answer(one);
      await sleep(waitMs, undefined, { ref: false });
      response.writeHead(status, { ...more, ...(location === undefined ? {} : { location }) });
      response.end(bytes ?? (json === undefined ? '' : JSON.stringify(json)));
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const peer: PlatformPeer = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    answer,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
  return peer;
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
