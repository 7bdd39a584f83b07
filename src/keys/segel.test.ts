import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { joinShares, listKustodianKeys, makeKustodianKey, openWith, readKustodianKey } from './brankas.ts';
import { loadSegel, makeAmplop } from './segel.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'lapor-segel-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
function folders(): { keys: string; brankas: string } {
  made += 1;
  return { keys: mkdtempSync(path.join(root, `keys${made}-`)), brankas: path.join(root, `brankas${made}`) };
}

const LAPORAN = '01890000-0000-7000-8000-000000000001';

async function sealed(keys: string, plain: string): Promise<Buffer> {
  const segel = loadSegel(keys);
  if (segel === null) throw new Error('no key');
  return segel.seal(LAPORAN, plain);
}

describe('the seal of a penjaga identitas', () => {
  it('opens with the private half alone, only for its laporan, and to what was sealed', async () => {
    const at = folders();
    const { kunci } = await makeKustodianKey(at);
    expect(loadSegel(at.keys)?.kunci).toBe(kunci);
    const key = readKustodianKey(at.brankas, kunci);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'grapheme' }), async (plain) => {
        const blob = await sealed(at.keys, plain);
        expect(await openWith(key, LAPORAN, blob)).toBe(plain);
      }),
      { numRuns: 50 },
    );
    const blob = await sealed(at.keys, 'Siti');
    await expect(openWith(key, LAPORAN.replace('1', '2'), blob)).rejects.toThrow('');
  });

  it('is broken by every single changed bit', async () => {
    const at = folders();
    const { kunci } = await makeKustodianKey(at);
    const key = readKustodianKey(at.brankas, kunci);
    const blob = await sealed(at.keys, 'Siti Aminah');
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const changed = Buffer.from(blob);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const opened = await openWith(key, LAPORAN, changed).catch(() => 'refused');
      // X25519 ignores the top bit of a point: then it is the same point, not another secret
      expect(opened === 'refused' || bit === 255, `bit ${bit}`).toBe(true);
    }
  });

  it('leaves nothing in LAPOR_KEYS that opens it', async () => {
    const at = folders();
    const { kunci } = await makeKustodianKey(at);
    const secret = readKustodianKey(at.brankas, kunci).privateKey;
    for (const name of readdirSync(at.keys)) {
      const bytes = readFileSync(path.join(at.keys, name));
      for (const form of [
        secret,
        ...(['hex', 'base64', 'base64url'] as const).map((as) => Buffer.from(secret.toString(as))),
      ])
        expect(bytes.includes(form)).toBe(false);
    }
  });

  it('is split between keepers: enough shares open, too few, doubled or damaged ones say so', async () => {
    const at = folders();
    const { kunci, bagian, place } = await makeKustodianKey(at, { jumlah: 3, perlu: 2 });
    place();
    expect(listKustodianKeys(at.brankas)).toEqual([]);
    const blob = await sealed(at.keys, 'Siti');
    const [a = '', b = '', c = ''] = bagian;
    for (const pair of [
      [a, b],
      [b, c],
      [c, a],
      [a, b, c],
    ]) {
      const key = await joinShares(pair);
      expect(key.kunci).toBe(kunci);
      expect(await openWith(key, LAPORAN, blob)).toBe('Siti');
    }
    await expect(joinShares([a])).rejects.toThrow('tidak cukup');
    await expect(joinShares([a, a])).rejects.toThrow('dua kali');
    await expect(joinShares([a, `${b.slice(0, -1)}x`])).rejects.toThrow('salah tulis');
    const other = await makeKustodianKey(folders(), { jumlah: 3, perlu: 3 });
    await expect(joinShares([a, other.bagian[0] ?? ''])).rejects.toThrow('bukan dari kunci yang sama');
    await expect(joinShares(other.bagian.slice(0, 2))).rejects.toThrow('belum cukup');
  });

  it('turns to a new key and still opens what the former one sealed', async () => {
    const at = folders();
    const first = await makeKustodianKey(at);
    const old = await sealed(at.keys, 'dulu');
    const second = await makeKustodianKey(at);
    expect(second.kunci).not.toBe(first.kunci);
    expect(loadSegel(at.keys)?.kunci).toBe(second.kunci);
    expect(await openWith(readKustodianKey(at.brankas, first.kunci), LAPORAN, old)).toBe('dulu');
    await expect(openWith(readKustodianKey(at.brankas, second.kunci), LAPORAN, old)).rejects.toThrow('');
  });

  it('is not there before a key was made', () => {
    expect(loadSegel(folders().keys)).toBeNull();
  });
});

describe('the envelope of a reply address', () => {
  it('opens under its key and laporan alone', () => {
    const amplop = makeAmplop(Buffer.alloc(32, 1));
    const closed = amplop.close(LAPORAN, 'siti@contoh.test');
    expect(closed.includes('siti')).toBe(false);
    expect(amplop.open(LAPORAN, closed)).toBe('siti@contoh.test');
    expect(() => amplop.open(LAPORAN.replace('1', '2'), closed)).toThrow('authenticate');
    expect(() => makeAmplop(Buffer.alloc(32, 2)).open(LAPORAN, closed)).toThrow('authenticate');
  });
});
