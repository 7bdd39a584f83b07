import type { Socket } from 'node:net';
import { parseAddress } from '../../../domain/shared/jaringan.ts';

/** Who is at the other end of a connection. */
interface Caller {
  readonly remoteAddress: string;
  readonly remotePort: number;
}

interface Gate {
  /** Ends a connection that names no sender in time. */
  readonly watch: (socket: Socket) => void;
  /** False: its network has all the places that one network gets. */
  readonly enter: (caller: Caller) => boolean;
  readonly spoke: (caller: Caller) => void;
}

/**
 * Keeps places for everybody: one network holds a share of the connections, and who says nothing loses its own soon. A mail server before
 * us is one network too; it queues what does not fit.
 */
export function gateOf({
  maxOfNetwork,
  greetingMs,
}: {
  readonly maxOfNetwork: number;
  readonly greetingMs: number;
}): Gate {
  const inside = new Map<string, string>();
  const silent = new Map<string, NodeJS.Timeout>();
  const spoke = (caller: Caller): void => {
    clearTimeout(silent.get(nameOf(caller)));
    silent.delete(nameOf(caller));
  };
  return {
    spoke,
    watch: (socket) => {
      const { remoteAddress = '', remotePort = 0 } = socket;
      const caller = { remoteAddress, remotePort };
      silent.set(
        nameOf(caller),
        setTimeout(() => socket.destroy(), greetingMs),
      );
      socket.once('close', () => {
        spoke(caller);
        inside.delete(nameOf(caller));
      });
    },
    enter: (caller) => {
      const network = networkOf(caller.remoteAddress);
      const there = [...inside.values()].filter((one) => one === network).length;
      if (there >= maxOfNetwork) return false;
      inside.set(nameOf(caller), network);
      return true;
    },
  };
}

function nameOf({ remoteAddress, remotePort }: Caller): string {
  return `${remoteAddress.replace(/^::ffff:/iu, '')} ${remotePort}`;
}

/** What one holder of addresses usually has: an IPv4 /24, an IPv6 /64. */
export function networkOf(text: string): string {
  const found = parseAddress(text);
  return found === null ? text : `${found.family} ${found.address >> (found.family === 'ipv4' ? 8n : 64n)}`;
}
