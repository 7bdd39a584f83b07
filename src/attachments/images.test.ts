import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hollowPngOf, isoMediaOf } from '../../tests/support/sampleFiles.ts';
import { allowedTypes, type AllowedTypeName } from './content/fileTypes.ts';
import { reencodeImage, type ReencodedImage } from './images.ts';
import { oneAtATime } from './photo/oneAtATime.ts';

/** Banjarmasin, 3° 19' 4.8" S, 114° 35' 24" E; the device's name must not survive either. */
const telltaleExif = {
  IFD0: { Make: 'KAMERA-BUDI', Copyright: 'Budi Santoso' },
  IFD2: { DateTimeOriginal: '2026:01:31 14:05:09', OffsetTimeOriginal: '+08:00' },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '3/1 19/1 48/10',
    GPSLongitudeRef: 'E',
    GPSLongitude: '114/1 35/1 24/1',
  },
};

function noise(width: number, height: number) {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
}

async function reencodeOrFail(bytes: Buffer, name: AllowedTypeName): Promise<ReencodedImage> {
  const made = await reencodeImage({ buffer: bytes }, allowedTypes[name]);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

async function refusalOf(bytes: Buffer, name: AllowedTypeName): Promise<string | null> {
  const made = await reencodeImage({ buffer: bytes }, allowedTypes[name]);
  return made.ok ? null : made.refusal.code;
}

describe('what the camera wrote', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'place and time are offered from a %s and then gone',
    async (name) => {
      const original = await noise(60, 40).toFormat(name).withExif(telltaleExif).withXmp(xmp).toBuffer();
      expect(original.includes('KAMERA-BUDI'), 'the sample truly carries it').toBe(true);
      const made = await reencodeOrFail(original, name);
      expect(made.tempatFoto?.lat).toBeCloseTo(-3.318, 6);
      expect(made.tempatFoto?.lon).toBeCloseTo(114.59, 6);
      expect(made.tempatFoto?.pada).toBe('2026-01-31T14:05:09+08:00');
      for (const bytes of [made.bytes, made.thumbnail]) {
        const { exif, xmp: keptXmp, icc, iptc, orientation } = await sharp(bytes).metadata();
        expect({ exif, keptXmp, icc, iptc, orientation }).toEqual({});
        for (const word of ['KAMERA', 'Budi', 'Exif', 'xmpmeta', 'GPS'])
          expect(bytes.includes(word)).toBe(false);
      }
    },
  );

  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

  test.each([
    ['no EXIF at all', undefined],
    ['a time but no place', { IFD2: telltaleExif.IFD2 }],
    [
      'zero degrees twice',
      { IFD3: { ...telltaleExif.IFD3, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' } },
    ],
    ['a latitude beyond the pole', { IFD3: { ...telltaleExif.IFD3, GPSLatitude: '93/1 0/1 0/1' } }],
    ['a division by zero', { IFD3: { ...telltaleExif.IFD3, GPSLatitude: '1/0 0/0 0/0' } }],
  ])('a picture with %s offers no place', async (_title, exif) => {
    const picture = noise(20, 20).jpeg();
    const bytes = await (exif ? picture.withExif(exif) : picture).toBuffer();
    expect((await reencodeOrFail(bytes, 'jpeg')).tempatFoto).toBeNull();
  });

  test('a clock that was never set gives a place without a time', async () => {
    const exif = { IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' }, IFD3: telltaleExif.IFD3 };
    const bytes = await noise(20, 20).jpeg().withExif(exif).toBuffer();
    expect((await reencodeOrFail(bytes, 'jpeg')).tempatFoto).toMatchObject({ pada: null });
  });

  test('a damaged EXIF block loses the place, not the picture', async () => {
    const bytes = await noise(20, 20).jpeg().withExif(telltaleExif).toBuffer();
    bytes.fill(0xee, bytes.indexOf('Exif\0\0') + 14, bytes.indexOf('Exif\0\0') + 200);
    expect((await reencodeOrFail(bytes, 'jpeg')).tempatFoto).toBeNull();
  });
});

describe('the picture itself', () => {
  test('one taken sideways is turned upright', async () => {
    const left = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#00f' } })
      .composite([
        { input: { create: { width: 20, height: 20, channels: 3, background: '#f00' } }, left: 0, top: 0 },
      ])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const made = await reencodeOrFail(left, 'jpeg');
    expect([made.lebar, made.tinggi]).toEqual([20, 40]);
    const { data, info } = await sharp(made.bytes).raw().toBuffer({ resolveWithObject: true });
    const top = data[info.channels * (5 * info.width + 10)] ?? 0;
    const bottom = data[info.channels * (35 * info.width + 10)] ?? 255;
    expect(top).toBeGreaterThan(200);
    expect(bottom).toBeLessThan(50);
  });

  test('a large one is brought to 2560 pixels, its thumbnail to 320, small ones are not blown up', async () => {
    const large = await reencodeOrFail(
      await sharp({ create: { width: 4000, height: 1000, channels: 3, background: 'teal' } })
        .jpeg()
        .toBuffer(),
      'jpeg',
    );
    expect([large.lebar, large.tinggi]).toEqual([2560, 640]);
    expect(await sharp(large.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 2560, height: 640 });
    expect(await sharp(large.thumbnail).metadata()).toMatchObject({ format: 'webp', width: 320, height: 80 });
    const small = await reencodeOrFail(await noise(30, 50).png().toBuffer(), 'png');
    expect([small.lebar, small.tinggi]).toEqual([30, 50]);
    expect(await sharp(small.thumbnail).metadata()).toMatchObject({ width: 30, height: 50 });
  });

  test('transparency stays, colours come to sRGB in 8 bits', async () => {
    const clear = await sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    })
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect(await sharp(clear).metadata()).toMatchObject({ depth: 'ushort' });
    const made = await reencodeOrFail(clear, 'png');
    expect(await sharp(made.bytes).metadata()).toMatchObject({
      format: 'png',
      hasAlpha: true,
      depth: 'uchar',
      space: 'srgb',
    });
    const print = await noise(20, 20).toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp(print).metadata()).toMatchObject({ space: 'cmyk' });
    expect(await sharp((await reencodeOrFail(print, 'jpeg')).bytes).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
    });
  });

  test('what hides behind the picture does not survive', async () => {
    const polyglot = Buffer.concat([
      await noise(20, 20).jpeg().toBuffer(),
      Buffer.from('<script>alert(1)</script>PK\x05\x06'),
    ]);
    expect((await reencodeOrFail(polyglot, 'jpeg')).bytes.includes('<script')).toBe(false);
  });
});

describe('pictures that cannot be read', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut off anywhere is broken', async (name) => {
    const whole = await noise(120, 120).toFormat(name).toBuffer();
    for (const part of [0.1, 0.5, 0.9]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      expect(await refusalOf(cut, name), `at ${part}`).toBe('attachments.image_broken');
    }
  });

  test('a PNG whose pixels were changed on the way is broken', async () => {
    const bytes = await noise(120, 120).png().toBuffer();
    bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 200);
    expect(await refusalOf(bytes, 'png')).toBe('attachments.image_broken');
  });

  test('a bomb that claims more pixels than allowed is never decoded', async () => {
    expect(await refusalOf(hollowPngOf(60_000, 60_000), 'png')).toBe('attachments.image_broken');
    expect(await refusalOf(hollowPngOf(10_000, 5_000), 'png'), 'allowed size, no pixels').toBe(
      'attachments.image_broken',
    );
  });

  test('the limit on pixels holds to the pixel while decoding, too', async () => {
    const buffer = await noise(100, 50).png().toBuffer();
    expect((await reencodeImage({ buffer }, allowedTypes.png, 5000)).ok).toBe(true);
    expect((await reencodeImage({ buffer }, allowedTypes.png, 4999)).ok).toBe(false);
  });

  test('a drawing that only claims to be a picture is not opened', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await refusalOf(svg, 'png')).toBe('attachments.image_broken');
  });

  test('a HEIC that cannot be decoded has its own code', async () => {
    expect(await refusalOf(isoMediaOf('heic'), 'heic')).toBe('attachments.heic_unreadable');
  });

  test('a HEIF picture that can be decoded becomes a JPEG', async () => {
    const heif = await noise(40, 30).heif({ compression: 'av1' }).toBuffer();
    const made = await reencodeOrFail(heif, 'heic');
    expect(made.type.jenis).toBe('image/jpeg');
    expect(await sharp(made.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 });
  });
});

describe('the queue', () => {
  test('one runs at a time in the order of coming, and whoever finds it full is not taken', async () => {
    const queue = oneAtATime(2);
    const order: number[] = [];
    let running = 0;
    const task = (number: number) => async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      order.push(number);
      if (number === 1) throw new Error('broken');
      return number;
    };
    const done = await Promise.allSettled([0, 1, 2, 3].map((number) => queue(task(number))));
    expect(done.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
      0,
      'failed',
      2,
      null,
    ]);
    expect(order).toEqual([0, 1, 2]);
    expect(await queue(task(4)), 'there is room again').toBe(4);
  });

  test('more pictures at once than may wait: the last ones are asked to come back', async () => {
    const bytes = await noise(10, 10).jpeg().toBuffer();
    const all = await Promise.all(Array.from({ length: 40 }, () => refusalOf(bytes, 'jpeg')));
    expect(all.slice(0, 33).every((code) => code === null)).toBe(true);
    expect(all.slice(33)).toEqual(Array.from({ length: 7 }, () => 'attachments.busy'));
  });
});
