import { isIP } from 'node:net';
import type { Jaringans } from '../../domain/shared/jaringan.ts';

/**
 * Who really calls: the connection's own address, and only where that is a trusted proxy, the last address in `X-Forwarded-For`
 * that no trusted proxy has. Everything further left was written by the caller and is never believed.
 */
export function clientAddress(remote: string, forwardedFor: string | undefined, proxies: Jaringans): string {
  if (forwardedFor === undefined || !proxies.has(remote)) return remote;
  for (const hop of forwardedFor.split(',').toReversed()) {
    const address = addressOf(hop.trim());
    // A proxy that writes no address tells nothing: its own address is all that is known.
    if (address === null) return remote;
    if (!proxies.has(address)) return address;
  }
  return remote;
}

/**
 * What attempts are counted by: one customer holds a whole /64 of IPv6, and could otherwise try from a fresh address each time. IPv4 as
 * it is, also inside IPv6.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}

/** `1.2.3.4`, `1.2.3.4:567`, `2001:db8::1`, `[2001:db8::1]:567`. */
function addressOf(hop: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  const plain = plainAddress(bare);
  return isIP(plain) === 0 ? null : plain;
}

/** IPv4 inside IPv6 as IPv4, so that one machine has one name. */
function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}
