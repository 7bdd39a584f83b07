import { describe, expect, it } from 'vitest';
import { networkList } from '../../domain/shared/jaringan.ts';
import { clientAddress, networkOf } from './clientAddress.ts';

const proxies = networkList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

describe('who calls', () => {
  it.each([
    ['nobody before the program', '203.0.113.7', undefined, '203.0.113.7'],
    ['a header that no proxy of ours sent', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['one proxy', '10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['two proxies', '127.0.0.1', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['a caller who writes the header itself', '127.0.0.1', '192.0.2.1, 203.0.113.7', '203.0.113.7'],
    [
      'a caller who claims to be on this machine',
      '127.0.0.1',
      '127.0.0.1, 203.0.113.7, 10.0.0.1',
      '203.0.113.7',
    ],
    ['only proxies', '127.0.0.1', '10.0.0.1', '127.0.0.1'],
    ['a proxy that names nothing', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['words instead of an address', '127.0.0.1', '203.0.113.7, <script>', '127.0.0.1'],
    ['an empty header', '127.0.0.1', '', '127.0.0.1'],
    ['a port', '127.0.0.1', '203.0.113.7:4711', '203.0.113.7'],
    ['IPv6', 'fd00::1', '2001:db8::7', '2001:db8::7'],
    ['IPv6 with a port', 'fd00::1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['IPv4 inside IPv6', '::ffff:10.1.2.3', '::ffff:203.0.113.7', '203.0.113.7'],
  ])('%s', (_, remote, header, expected) => {
    expect(clientAddress(remote, header, proxies)).toBe(expected);
  });

  it('trusts nobody when no proxy is named', () => {
    expect(clientAddress('127.0.0.1', '203.0.113.7', networkList([]))).toBe('127.0.0.1');
  });
});

describe('what attempts are counted by', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:DB8:7:1::9', '2001:db8:7:1'],
    ['2001:db8:7:1:ffff::1', '2001:db8:7:1'],
    ['2001:db8::1:0:0:5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
