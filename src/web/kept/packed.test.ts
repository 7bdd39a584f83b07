import { Buffer } from 'node:buffer';
import { crc32, gunzipSync } from 'node:zlib';
import { assert, array, bigInt, constantFrom, oneof, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedCrc, shiftBy } from './crc.ts';
import { bytesOf, gzipOf, pack } from './packed.ts';

describe('a text with gaps', () => {
  const part = oneof(string({ unit: 'binary' }), record({ gap: string({ unit: 'binary' }) }));

  it('is the same compressed as when it is written out, whatever is filled in', () => {
    assert(
      property(array(part), (parts) => {
        const whole = parts.map((one) => (typeof one === 'string' ? one : `<${one.gap}>`)).join('');
        const packed = pack(parts);
        expect(gunzipSync(gzipOf(packed, (gap) => `<${gap}>`)).toString()).toBe(
          Buffer.from(whole).toString(),
        );
      }),
    );
  });

  it('takes more than a stored block holds, and nothing at all', async () => {
    const long = 'ż'.repeat(100_000);
    const packed = pack(['a', { gap: null }, 'b']);
    expect(gunzipSync(gzipOf(packed, () => long)).toString()).toBe(`a${long}b`);
    expect(Buffer.from(await bytesOf(packed, () => long)).toString()).toBe(`a${long}b`);
    expect(gunzipSync(gzipOf(pack([]))).length).toBe(0);
  });

  it('never compresses what is filled in', () => {
    const secret = 'rahasia rahasia rahasia';
    expect(Buffer.from(gzipOf(pack(['rahasia', { gap: 1 }]), () => secret)).includes(secret)).toBe(true);
  });
});

describe('a joined checksum', () => {
  it('is that of the whole', () => {
    const bytes = array(constantFrom(0, 1, 127, 255)).map((all) => Uint8Array.from(all));
    assert(
      property(bytes, bytes, (a, b) => {
        const whole = crc32(Buffer.concat([a, b]));
        expect(joinedCrc(crc32(a), crc32(b), shiftBy(b.length))).toBe(whole);
      }),
    );
  });

  it('can be shifted as far as one likes, in steps or at once', () => {
    const far = bigInt({ min: 0n, max: 2n ** 40n }).map(Number);
    assert(
      property(far, far, (a, b) => {
        const one = joinedCrc(joinedCrc(0x12345678, 0, shiftBy(a)), 0, shiftBy(b));
        expect(joinedCrc(0x12345678, 0, shiftBy(a + b))).toBe(one);
      }),
    );
  });
});
