import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, networkList, networkText, parseAddress, parseNetwork } from './jaringan.ts';

const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();

describe('addresses', () => {
  it('are those that the network itself knows', () => {
    const almost = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefg:.')), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6, almost), (text) => {
        expect(parseAddress(text) !== null).toBe(isIP(text) !== 0);
      }),
      { numRuns: 3_000 },
    );
  });

  it('name one machine once, also IPv4 inside IPv6', () => {
    expect(parseAddress('::ffff:203.0.113.7')).toEqual(parseAddress('203.0.113.7'));
    expect(parseAddress('::ffff:cb00:7107')).toEqual(parseAddress('203.0.113.7'));
    expect(parseNetwork('::ffff:203.0.113.0/120')).toEqual(parseNetwork('203.0.113.0/24'));
  });
});

describe('ranges', () => {
  it('hold the addresses that the network itself finds in them', () => {
    const range = fc.oneof(
      fc.tuple(ipv4, fc.nat(32), fc.constant('ipv4' as const)),
      fc.tuple(ipv6, fc.nat(128), fc.constant('ipv6' as const)),
    );
    fc.assert(
      fc.property(range, fc.oneof(ipv4, ipv6), ([address, bits, family], other) => {
        const list = new BlockList();
        list.addSubnet(address, bits, family);
        const ours = networkList([`${address}/${bits}`]);
        expect(ours.has(address)).toBe(true);
        const isMapped = parseAddress(other)?.family !== (isIP(other) === 6 ? 'ipv6' : 'ipv4');
        if (!isMapped && isIP(other) === (family === 'ipv4' ? 4 : 6)) {
          expect(ours.has(other)).toBe(list.check(other, family));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('read back what they write', () => {
    const range = fc.oneof(fc.tuple(ipv4, fc.nat(32)), fc.tuple(ipv6, fc.nat(128)));
    fc.assert(
      fc.property(range, ([address, bits]) => {
        const parsed = parseNetwork(`${address}/${bits}`);
        expect(parsed).not.toBeNull();
        if (parsed !== null) expect(parseNetwork(networkText(parsed))).toEqual(parsed);
      }),
    );
    expect(networkText(parseNetwork('203.0.113.9/24') ?? never())).toBe('203.0.113.0/24');
    expect(networkText(parseNetwork('203.0.113.9') ?? never())).toBe('203.0.113.9');
  });

  it('lie in wider ones of their family only', () => {
    const wide = parseNetwork('10.0.0.0/8') ?? never();
    expect(contains(wide, parseNetwork('10.1.2.0/24') ?? never())).toBe(true);
    expect(contains(wide, parseNetwork('10.0.0.0/7') ?? never())).toBe(false);
    expect(contains(wide, parseNetwork('11.0.0.0/24') ?? never())).toBe(false);
    expect(contains(parseNetwork('::/0') ?? never(), wide)).toBe(false);
  });

  it.each([
    '10.0.0.0/33',
    '10.0.0',
    '010.0.0.1',
    'lapor.go.id',
    '10.0.0.0/8/8',
    'fd00::/129',
    '',
    '10.0.0.0/x',
    '1::2::3',
  ])('are none of %j', (text) => {
    expect(parseNetwork(text)).toBeNull();
    expect(() => networkList([text])).toThrow('no address or range');
  });
});

function never(): never {
  throw new Error('no range');
}
