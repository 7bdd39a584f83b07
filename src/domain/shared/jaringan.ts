/** Network addresses and ranges of them, without a network: what the proxies before the program and the networks of an instansi are. */

export type Family = 'ipv4' | 'ipv6';

export interface Jaringan {
  readonly family: Family;
  /** The first address of the range, its free bits zero. */
  readonly address: bigint;
  /** How many of its leading bits are fixed. */
  readonly prefix: number;
}

export interface Jaringans {
  readonly has: (address: string) => boolean;
}

/** Takes what `parseNetwork` accepts. */
export function networkList(networks: readonly string[]): Jaringans {
  const list = networks.map((network) => {
    const parsed = parseNetwork(network);
    if (parsed === null) throw new Error(`no address or range: ${network}`);
    return parsed;
  });
  return {
    has: (address) => {
      const one = parseAddress(address);
      return one !== null && list.some((network) => contains(network, { ...one, prefix: BITS[one.family] }));
    },
  };
}

/** An address or `address/bits`; null when it is neither. IPv4 written inside IPv6 counts as IPv4, as it does in `parseAddress`. */
export function parseNetwork(text: string): Jaringan | null {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return null;
  const isMapped = address.includes(':') && parseAddress(address)?.family === 'ipv4';
  const found = isMapped
    ? { family: 'ipv6' as const, address: parseIpv6(address) ?? 0n }
    : parseAddress(address);
  if (found === null) return null;
  const prefix = bits === undefined ? BITS[found.family] : Number(bits);
  if (prefix > BITS[found.family]) return null;
  const range = { ...found, address: begin(found.family, found.address, prefix), prefix };
  return isMapped && prefix >= MAPPED_BITS
    ? { family: 'ipv4', address: range.address & IPV4_MASK, prefix: prefix - MAPPED_BITS }
    : range;
}

/** One address; null when the text is none. */
export function parseAddress(text: string): { readonly family: Family; readonly address: bigint } | null {
  const four = parseIpv4(text);
  if (four !== null) return { family: 'ipv4', address: four };
  const six = parseIpv6(text);
  if (six === null) return null;
  return six >> 32n === MAPPED
    ? { family: 'ipv4', address: six & IPV4_MASK }
    : { family: 'ipv6', address: six };
}

/** Whether the whole of `inner` lies in `outer`. */
export function contains(outer: Jaringan, inner: Jaringan): boolean {
  return (
    outer.family === inner.family &&
    inner.prefix >= outer.prefix &&
    begin(outer.family, inner.address, outer.prefix) === outer.address
  );
}

/** As it is kept and shown: `203.0.113.0/24`, `2001:db8:0:0:0:0:0:0/32`, a single address without its bits. */
export function networkText({ family, address, prefix }: Jaringan): string {
  const bits = prefix === BITS[family] ? '' : `/${prefix}`;
  const parts = family === 'ipv4' ? ([4, 8n, 10, '.'] as const) : ([8, 16n, 16, ':'] as const);
  const [count, width, radix, sign] = parts;
  const groups = Array.from({ length: count }, (_, i) => {
    const group = (address >> (width * BigInt(count - 1 - i))) & ((1n << width) - 1n);
    return group.toString(radix);
  });
  return groups.join(sign) + bits;
}

/** Addresses that many people share or that no stranger can have: loopback, private, link-local, behind a carrier's translation. */
export const isPribadi = (one: Jaringan): boolean =>
  PRIBADI.some((range) => contains(range, one) || contains(one, range));

const BITS = { ipv4: 32, ipv6: 128 } as const;
const MAPPED_BITS = 96;
/** The upper 96 bits of `::ffff:0:0/96`. */
const MAPPED = 0xffffn;
const IPV4_MASK = 0xffff_ffffn;

function begin(family: Family, address: bigint, prefix: number): bigint {
  const free = BigInt(BITS[family] - prefix);
  return (address >> free) << free;
}

/** Leading zeros are refused: some readers take them for octal. */
function parseIpv4(text: string): bigint | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((one) => /^(0|[1-9]\d{0,2})$/.test(one) && Number(one) <= 255))
    return null;
  return parts.reduce((sum, one) => (sum << 8n) + BigInt(one), 0n);
}

function parseIpv6(text: string): bigint | null {
  if (!text.includes(':')) return null;
  const [head = '', tail, ...rest] = text.split('::');
  if (rest.length > 0) return null;
  const left = groupsOf(head, tail === undefined);
  const right = tail === undefined ? [] : groupsOf(tail, true);
  if (left === null || right === null) return null;
  const missing = 8 - left.length - right.length;
  // `::` stands for at least one group of zeros.
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const all = [...left, ...Array<bigint>(missing).fill(0n), ...right];
  return all.reduce((sum, one) => (sum << 16n) + one, 0n);
}

/** Groups of sixteen bits; the last one may be written as an IPv4 address. */
function groupsOf(text: string, isLast: boolean): bigint[] | null {
  if (text === '') return [];
  const groups: bigint[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const four = isLast && i === parts.length - 1 ? parseIpv4(part) : null;
    if (four !== null) groups.push(four >> 16n, four & 0xffffn);
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return null;
  }
  return groups;
}

/** RFC 1122, 1918, 3927, 4193, 4291, 6598. */
const PRIBADI: readonly Jaringan[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].flatMap((text) => parseNetwork(text) ?? []);
