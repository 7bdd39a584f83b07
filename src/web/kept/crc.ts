/** What a stretch of bytes does to the checksum of all that came before it: one word for each bit (RFC 1952 §8, CRC-32). */
export type Shift = Uint32Array;

const POLYNOMIAL = 0xedb88320;
const BITS = 32;

/** The shift by `bytes` zero bytes. Worked out once for a stretch that is sent many times. */
export function shiftBy(bytes: number): Shift {
  let result = identity();
  let power = oneByte();
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(power, result);
    power = times(power, power);
  }
  return result;
}

/** The checksum of what was `before` and then a stretch with the checksum `after` and its `shift`. */
export function joinedCrc(before: number, after: number, shift: Shift): number {
  return (apply(shift, before) ^ after) >>> 0;
}

function identity(): Shift {
  return Uint32Array.from({ length: BITS }, (_, bit) => 2 ** bit);
}

function oneByte(): Shift {
  const oneBit = Uint32Array.from({ length: BITS }, (_, bit) => (bit === 0 ? POLYNOMIAL : 2 ** (bit - 1)));
  const two = times(oneBit, oneBit);
  const four = times(two, two);
  return times(four, four);
}

function times(left: Shift, right: Shift): Shift {
  return right.map((word) => apply(left, word));
}

function apply(shift: Shift, crc: number): number {
  let sum = 0;
  for (let bit = 0, rest = crc >>> 0; rest !== 0; bit += 1, rest >>>= 1) {
    if ((rest & 1) === 1) sum ^= shift[bit] ?? 0;
  }
  return sum >>> 0;
}
