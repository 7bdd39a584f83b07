import { crc32, deflateSync } from 'node:zlib';
import type { Dadu } from './dadu.ts';

const LEBAR = 360;
const TINGGI = 240;

/**
 * A small picture of a street, drawn by dice: sky, houses, road, and a dark spot that somebody complains of. PNG, so that the
 * upload path takes it like any photo.
 */
export function drawFoto(dadu: Dadu): Buffer {
  const sky = [dadu.between(120, 190), dadu.between(160, 210), dadu.between(200, 245)] as const;
  const road = dadu.between(80, 120);
  const horizon = dadu.between(90, 130);
  const spot = {
    x: dadu.between(80, 280),
    y: dadu.between(horizon + 40, TINGGI - 30),
    r: dadu.between(12, 30),
  };
  const houses = Array.from({ length: 4 }, (_, n) => ({
    from: n * 90 + dadu.int(20),
    to: n * 90 + dadu.between(50, 85),
    top: horizon - dadu.between(25, 70),
    shade: dadu.between(130, 230),
  }));
  const rows: Buffer[] = [];
  for (let y = 0; y < TINGGI; y += 1) {
    const row = Buffer.alloc(1 + LEBAR * 3);
    for (let x = 0; x < LEBAR; x += 1) {
      const noise = ((x * 13 + y * 7) % 11) - 5;
      const dark = (x - spot.x) ** 2 + 3 * (y - spot.y) ** 2 < spot.r ** 2;
      const house =
        y < horizon ? houses.find((one) => x >= one.from && x < one.to && y > one.top) : undefined;
      const pixel = house
        ? [house.shade, house.shade - 25, house.shade - 55]
        : y < horizon
          ? [sky[0], sky[1], sky[2]]
          : dark
            ? [38, 32, 28]
            : [road + noise, road + noise, road + noise + 6];
      for (const [at, value] of pixel.entries()) row[1 + x * 3 + at] = Math.max(0, Math.min(255, value));
    }
    rows.push(row);
  }
  return encodePng(Buffer.concat(rows));
}

/** RGB, 8 bits, one filter byte (none) before each row (RFC 2083). */
function encodePng(scanlines: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(LEBAR, 0);
  header.writeUInt32BE(TINGGI, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(scanlines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
