import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readTempatFoto } from '../../../attachments/photo/photoPlace.ts';
import { readJpegHead, withExif } from './jpeg.ts';
import { pauseAfter } from './line.ts';

const EXIF = {
  IFD2: { DateTimeOriginal: '2026:11:17 08:30:00' },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '3/1 19/1 10/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '114/1 35/1 27/1',
  },
};

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#567' } }).jpeg();
}

describe('the head of a JPEG', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'tells the upright size with orientation %i, and says upright afterwards',
    async (orientation) => {
      const bytes = await plain(60, 20).withMetadata({ orientation }).withExifMerge(EXIF).toBuffer();
      const head = readJpegHead(bytes);
      const isTurned = orientation >= 5;
      expect(head).toMatchObject({ isTurned, width: isTurned ? 20 : 60, height: isTurned ? 60 : 20 });

      const made = Buffer.from(withExif(await plain(30, 10).toBuffer(), head?.exif ?? new Uint8Array()));
      const { orientation: now, exif, width } = await sharp(made).metadata();
      expect([now, width]).toEqual([1, 30]);
      const tempat = await readTempatFoto(exif ?? null);
      expect(tempat?.lat).toBeCloseTo(-3.3194, 3);
      expect(tempat?.pada).toBe('2026-11-17T08:30:00');
      expect((await sharp(made).raw().toBuffer()).length).toBe(30 * 10 * 3);
    },
  );

  it('is none of what is no JPEG, broken off or made to mislead', async () => {
    const bytes = new Uint8Array(await plain(60, 20).withExif(EXIF).toBuffer());
    expect(readJpegHead(new Uint8Array())).toBeNull();
    expect(readJpegHead(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
    for (let length = 0; length < 400; length += 1) {
      // Never throws, never loops; only what is whole is read.
      const head = readJpegHead(bytes.subarray(0, length));
      if (head !== null) expect([head.width, head.height]).toEqual([60, 20]);
    }
    for (let at = 2; at < 400; at += 1) {
      const wrong = bytes.slice();
      wrong[at] = 0xff;
      readJpegHead(wrong);
    }
    // A segment that points at itself.
    expect(readJpegHead(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 0, ...Buffer.alloc(40)]))).toBeNull();
  });
});

describe('pauses after a broken line', () => {
  it('grow, and end', () => {
    const pauses = [1, 2, 3, 4, 5, 6].map(pauseAfter);
    expect(pauses).toEqual(pauses.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(pauseAfter(7)).toBeNull();
  });
});
