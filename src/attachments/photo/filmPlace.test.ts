import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoBox, isoMediaOf } from '../../../tests/support/sampleFiles.ts';
import { blankFilmPlace } from './filmPlace.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'film-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function blanked(bytes: Buffer): Promise<Buffer> {
  const path = join(folder, 'film');
  await writeFile(path, bytes);
  await blankFilmPlace(path);
  return readFile(path);
}

const place = isoBox('\xa9xyz', Buffer.from('\0\x12\x15\xc7-06.1754+106.8272/'));
const keys = isoBox('meta', Buffer.from('com.apple.quicktime.location.ISO6709 -06.1754+106.8272/'));
const pictures = isoBox('mdat', Buffer.from('udta meta uuid: these are pixels -06.1754'));

/** A box whose length stands in 64 bits. */
function longBox(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1);
  head.write(type, 4, 'latin1');
  head.writeBigUInt64BE(BigInt(16 + content.length), 8);
  return Buffer.concat([head, content]);
}

describe('films', () => {
  test('place and device are blanked wherever they lie; all else stays byte for byte', async () => {
    const track = (inner: Buffer) =>
      isoBox('trak', Buffer.concat([isoBox('tkhd', Buffer.alloc(84, 7)), inner]));
    const udta = isoBox('udta', place);
    const make = (a: Buffer, b: Buffer, c: Buffer, d: Buffer) =>
      Buffer.concat([
        isoBox('ftyp', Buffer.from('isom\0\0\0\0')),
        longBox('moov', Buffer.concat([isoBox('mvhd', Buffer.alloc(100, 9)), track(a), b, c])),
        d,
        pictures,
      ]);
    const free = (box: Buffer) => isoBox('free', Buffer.alloc(box.length - 8));
    const uuid = isoBox('uuid', Buffer.alloc(70_000, 'XMP place'));
    const found = await blanked(make(udta, udta, keys, uuid));
    expect(found.equals(make(free(udta), free(udta), free(keys), free(uuid)))).toBe(true);
  });

  test('a film without such notes stays as it is', async () => {
    const film = isoMediaOf('isom');
    expect((await blanked(film)).equals(film)).toBe(true);
  });

  test('a box that claims to reach beyond the file or its parent is blanked only as far as these reach', async () => {
    const greedy = isoBox('udta', place);
    greedy.writeUInt32BE(0x7fffffff);
    const found = await blanked(Buffer.concat([isoBox('moov', greedy), pictures]));
    expect(found.includes('106.8272')).toBe(false);
    expect(found.subarray(-pictures.length).equals(pictures)).toBe(true);
    const openEnd = isoBox('udta', place);
    openEnd.writeUInt32BE(0);
    expect((await blanked(openEnd)).length).toBe(openEnd.length);
  });

  test('no bytes, however broken, change the length of the file or keep it working forever', async () => {
    const anyBox = fc
      .tuple(fc.constantFrom('moov', 'trak', 'udta', 'mdat'), fc.nat(40), fc.uint8Array({ maxLength: 30 }))
      .map(([type, size, content]) => {
        const box = isoBox(type, Buffer.from(content));
        box.writeUInt32BE(size);
        return box;
      });
    await fc.assert(
      fc.asyncProperty(fc.array(anyBox, { maxLength: 8 }), async (boxes) => {
        const bytes = Buffer.concat(boxes);
        expect((await blanked(bytes)).length).toBe(bytes.length);
      }),
      { numRuns: 200 },
    );
  });
});
