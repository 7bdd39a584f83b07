import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LaporanEvent } from '../../../domain/laporan/events.ts';
import { canonicalJson, sha256 } from '../canonical.ts';
import { garamFrom } from '../garam.ts';
import { formatPelaku, parsePelaku } from '../pelaku.ts';
import { toLaporanEvent, type StoredEvent } from '../readRiwayat.ts';
import { erasureHashOf, HASH_AWAL, sealEvent } from '../sealEvent.ts';
import { verifyChain, type ChainEnd } from '../verifyChain.ts';

const event: LaporanEvent = {
  jenis: 'ditindaklanjuti',
  pada: Date.parse('2026-03-17T02:00:00.123Z'),
  oleh: { sebagai: 'petugas', peran: 'pejabat_penghubung', badan: 'KT-63.71/06', samaran: 'a1b2c3d4e5' },
  ubah: { status: 'diproses', titik: { lat: -3.3194374, lon: 1e-7 } },
  jam: [{ op: 'selesai', jam: 'respons', unit: 'KT-63.71/06' }],
  tindakan: { akhir: false },
  kata: { pesan: 'Sudah "diperbaiki" \u2028 – é 😀' },
};
const akun = '0190aaaa-0000-7000-8000-00000000a001';
const nomor = '123456782';

function chainOf(count: number): { events: StoredEvent[]; end: ChainEnd } {
  let kepala: Buffer = HASH_AWAL;
  const events = Array.from({ length: count }, (_, index) => {
    const place = { nomor, urut: index + 1, hashSebelum: kepala };
    const sealed = sealEvent({ ...event, pada: event.pada + index }, place, akun, () => randomBytes(16));
    kepala = sealed.hash;
    return { ...sealed, laporanId: akun, dihapusPada: null, dihapusDasar: null, dihapusHash: null };
  });
  return { events, end: { nomor, urut: count, kepala } };
}

function sha(...parts: (Buffer | string)[]): Buffer {
  const hasher = createHash('sha256');
  for (const part of parts) hasher.update(part);
  return hasher.digest();
}

describe('sealing an event', () => {
  test('gives the hashes that the format says, computed here from its words', () => {
    const garam = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    const sealed = sealEvent(
      event,
      { nomor, urut: 3, hashSebelum: Buffer.alloc(32, 9) },
      akun,
      () => garam.shift() ?? randomBytes(16),
    );
    const kata = canonicalize(event.kata) ?? '';
    const fakta = canonicalize({ ubah: event.ubah, jam: event.jam, tindakan: event.tindakan }) ?? '';
    const kataHash = sha(Buffer.alloc(16, 2), kata);
    const isi = canonicalize({ pelaku: akun, kata: kataHash.toString('hex'), fakta }) ?? '';
    const isiHash = sha(Buffer.alloc(16, 1), isi);
    const header = canonicalize({
      laporan: nomor,
      urut: 3,
      jenis: 'ditindaklanjuti',
      pada: '2026-03-17T02:00:00.123Z',
      oleh: 'pejabat_penghubung@KT-63.71/06#a1b2c3d4e5',
      isi: isiHash.toString('hex'),
      hashSebelum: '09'.repeat(32),
    });
    expect(sealed).toMatchObject({ kata, fakta, kataHash, isiHash, hash: sha(header ?? '') });
  });

  test('comes back as it was', () => {
    const [stored] = chainOf(1).events;
    expect(stored && toLaporanEvent(stored)).toEqual(event);
  });

  test('writes what the library for RFC 8785 writes, and what reads back the same', () => {
    const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 });
    fc.assert(
      fc.property(value, (one) => {
        const text = canonicalJson(one);
        expect(text).toBe(canonicalize(one));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      {
        numRuns: 40,
        examples: [
          [{ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5, ö: -0, a: 1e21, b: 1e-7 }],
        ],
      },
    );
  });

  test('refuses what JSON would swallow or cannot say', () => {
    for (const value of [
      { a: undefined },
      [undefined],
      { a: () => 1 },
      undefined,
      { a: '\ud800' },
      { a: NaN },
      { a: new Date(0) },
      { '\ud800': 1 },
      Object.assign([], { length: 2 }),
    ]) {
      expect(() => canonicalJson(value)).toThrow(/cannot be kept|not allowed/);
    }
  });

  test('hashes parts as one text, whatever the parts', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.uint8Array().map((b) => Buffer.from(b)),
          ),
          { minLength: 1 },
        ),
        (parts) => {
          expect(sha256(...parts)).toEqual(sha(...parts));
        },
      ),
    );
  });
});

describe('a chain', () => {
  test('is whole as it was written', () => {
    const { events, end } = chainOf(5);
    expect(verifyChain(events, end)).toBeNull();
  });

  test.each<[string, Partial<StoredEvent>]>([
    ['kepala_peristiwa', { jenis: 'dicatat' }],
    ['kepala_peristiwa', { pada: event.pada + 2.5e6 }],
    ['kepala_peristiwa', { oleh: 'sistem' }],
    ['kepala_peristiwa', { hash: Buffer.alloc(32) }],
    ['kepala_peristiwa', { isiHash: Buffer.alloc(32) }],
    ['rantai', { hashSebelum: Buffer.alloc(32) }],
    ['urutan', { urut: 7 }],
    ['isi', { fakta: '{}' }],
    ['isi', { garam: Buffer.alloc(16) }],
    ['isi', { pelaku: null }],
    ['isi', { kataHash: Buffer.alloc(32) }],
    ['kata', { kata: '{}' }],
    ['kata', { kataGaram: null }],
    ['penghapusan', { dihapusDasar: 'UU 27/2022' }],
    ['penghapusan', { kata: null, kataGaram: null }],
  ])('shows %s when the third event has %o', (jenis, change) => {
    const { events, end } = chainOf(5);
    const damaged = events.map((one, index) => (index === 2 ? { ...one, ...change } : one));
    expect(verifyChain(damaged, end)).toEqual({ urut: 3, jenis });
  });

  test('shows a missing, a doubled and a cut-off event', () => {
    const { events, end } = chainOf(5);
    expect(verifyChain(events.toSpliced(2, 1), end)).toEqual({ urut: 3, jenis: 'urutan' });
    expect(verifyChain(events.slice(0, 4), end)).toEqual({ urut: 4, jenis: 'ekor' });
    expect(verifyChain([], end)).toEqual({ urut: 0, jenis: 'ekor' });
    expect(verifyChain(events, { ...end, nomor: '123456791' })).toEqual({
      urut: 1,
      jenis: 'kepala_peristiwa',
    });
  });

  test('stays whole when words are erased by law, and shows a changed note of it', () => {
    const { events, end } = chainOf(3);
    const dihapusPada = Date.parse('2027-01-01T00:00:00Z');
    const erased = events.map((one) => ({
      ...one,
      kata: null,
      kataGaram: null,
      dihapusPada,
      dihapusDasar: 'UU 27/2022',
      dihapusHash: erasureHashOf(one.kataHash, dihapusPada, 'UU 27/2022'),
    }));
    expect(verifyChain(erased, end)).toBeNull();
    const other = erased.map((one, index) => (index === 1 ? { ...one, dihapusPada: dihapusPada + 1 } : one));
    expect(verifyChain(other, end)).toEqual({ urut: 2, jenis: 'penghapusan' });
  });
});

test('who acted is written and read the same, and nothing else is read', () => {
  for (const oleh of [event.oleh, { sebagai: 'pelapor' }, { sebagai: 'sistem' }] as const) {
    expect(parsePelaku(formatPelaku(oleh))).toEqual(oleh);
  }
  for (const text of ['', 'orang', 'admin@x', 'admin#x', '@x#y', 'a@b#', 'A@b#c'])
    expect(parsePelaku(text)).toBeNull();
});

test('salts cut from a pool are of 16 bytes and never repeat', () => {
  const garam = garamFrom((size) => randomBytes(size));
  const salts = Array.from({ length: 2_000 }, () => garam());
  expect(salts.every((salt) => salt.length === 16)).toBe(true);
  expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(2_000);
});
