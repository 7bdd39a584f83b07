import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { poolOf, query, type Database } from './database.ts';

const AGAIN_MS = 1_000;

/**
 * Calls whoever listens on this channel, in all processes of this database. Never part of a transaction: PostgreSQL lets only one
 * transaction with a call commit at a time. While one call is on its way, all further ones become a single call after it. A call may be
 * lost (nobody listens, the database went away): whoever depends on it looks now and then anyway.
 */
export function call(db: Database, channel: string): void {
  const calls = callsOf(db);
  if (calls.has(channel)) {
    calls.set(channel, 'again');
    return;
  }
  calls.set(channel, 'once');
  query(db, 'select pg_notify($1, $2)', [channel, ''])
    .catch(() => undefined)
    .finally(() => {
      const isAgain = calls.get(channel) === 'again';
      calls.delete(channel);
      if (isAgain) call(db, channel);
    });
}

/**
 * Listens on a connection of its own, which the pool gives up for it, and connects again when that breaks. `onCall` also runs each time
 * the connection is new: there may have been calls before.
 */
export function listen(
  db: Database,
  channel: string,
  onCall: () => void,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await listenOnce(db, channel, onCall, stopping.signal).catch(() => undefined);
      await sleep(AGAIN_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

/** Resolves when the connection is lost, or nobody wants to listen any more. */
async function listenOnce(
  db: Database,
  channel: string,
  onCall: () => void,
  signal: AbortSignal,
): Promise<void> {
  const client = await poolOf(db).connect();
  try {
    const ended = untilEnded(client, signal);
    client.on('notification', onCall);
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    onCall();
    await ended;
  } finally {
    client.off('notification', onCall);
    // Closed, not given back: nobody else shall hear what this one listened for.
    client.release(true);
  }
}

function untilEnded(client: pg.PoolClient, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    client.once('error', () => resolve());
    client.once('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
}

type Calls = Map<string, 'once' | 'again'>;
const underWay = new WeakMap<Database, Calls>();

function callsOf(db: Database): Calls {
  const known = underWay.get(db) ?? new Map<string, 'once' | 'again'>();
  underWay.set(db, known);
  return known;
}
