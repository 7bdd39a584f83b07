import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Stoppable {
  /** Answers whoever has come, takes no new ones, and resolves when the last connection has ended. */
  readonly stop: () => Promise<void>;
}

/** One turn of waiting for late arrivals, and how many quiet ones in a row prove that nobody waits at the door. */
const TURN_MS = 50;
const QUIET_TURNS = 5;
/** Under steady traffic there is no quiet: then whoever comes after this goes to another server. */
const LONGEST_DRAIN_MS = 3_000;
const GRACE_MS = 10_000;

/**
 * Lets a server stop without cutting anybody off. Node takes one waiting connection a turn of its loop, so on a busy machine many
 * that have connected and sent their request are not yet known to it: they are waited for before the door closes. And Node counts an
 * answer as done when its last byte was given to the socket, not when it left: so connections are counted here, until the
 * answer has really gone.
 */
export function makeStoppable(server: Server): Stoppable {
  /** Answers under way by connection. */
  const open = new Map<Socket, number>();
  let arrivals = 0;
  let isStopping = false;
  const count = (socket: Socket, change: number): void => {
    const before = open.get(socket);
    if (before === undefined) return;
    open.set(socket, before + change);
    if (isStopping && before + change === 0) socket.end();
  };
  server.on('connection', (socket: Socket) => {
    arrivals += 1;
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    arrivals += 1;
    if (isStopping) response.shouldKeepAlive = false;
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  });

  async function untilQuiet(): Promise<void> {
    const until = performance.now() + LONGEST_DRAIN_MS;
    for (let quiet = 0; quiet < QUIET_TURNS && performance.now() < until;) {
      const before = arrivals;
      await sleep(TURN_MS);
      quiet = arrivals === before ? quiet + 1 : 0;
    }
  }

  async function stop(): Promise<void> {
    isStopping = true;
    await untilQuiet();
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      // The close of http.Server would cut answers that are still on their way out.
      NetServer.prototype.close.call(server, () => {
        clearTimeout(force);
        resolve();
      });
      for (const [socket, underWay] of open) if (underWay === 0) socket.end();
    });
  }
  return { stop };
}
