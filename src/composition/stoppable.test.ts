import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeStoppable } from './stoppable.ts';

async function serve(listener: RequestListener): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer(listener);
  const { stop } = makeStoppable(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, stop };
}

function ask(port: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, agent: false }, resolve).once('error', reject).end();
  });
}

async function lengthOf(answer: AsyncIterable<unknown>, pauseMs = 0): Promise<number> {
  let length = 0;
  for await (const part of answer) {
    length += (part as Buffer).length;
    if (pauseMs > 0) await sleep(pauseMs);
  }
  return length;
}

function holdTheLoop(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('a server that is told to stop', () => {
  it('answers all who have come, though it is too busy to have seen them yet', async () => {
    let isStopped: Promise<void> | undefined;
    const { port, stop } = await serve((_request, response) => {
      isStopped ??= stop();
      holdTheLoop(20);
      response.end('done');
    });
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, async () => lengthOf(await ask(port))),
    );
    expect(answers.filter((one) => one.status === 'rejected')).toEqual([]);
    await isStopped;
    await expect(ask(port), 'the door is closed').rejects.toThrow('ECONNREFUSED');
  });

  it('lets an answer go to its end to a slow reader', async () => {
    const size = 24 * 1024 * 1024;
    const { port, stop } = await serve((_request, response) => response.end(Buffer.alloc(size)));
    const answer = await ask(port);
    const [length] = await Promise.all([lengthOf(answer, 2), stop()]);
    expect(length).toBe(size);
  });

  it('does not wait for a connection that asks nothing', async () => {
    const { port, stop } = await serve((_request, response) => response.end('done'));
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    await answer.text();
    await stop();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });
});
