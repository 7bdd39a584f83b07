import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gambarOf, PETA_KABKOTA, PETA_PROVINSI } from './gambarPeta.ts';

describe('drawn maps', () => {
  it.each([
    [PETA_PROVINSI, 38, 12_000],
    [PETA_KABKOTA, 514, 30_000],
    ['63', 13, 3_000],
    ['35', 38, 6_000],
  ])('%s has every area once, inside the picture, light', async (kode, count, bytes) => {
    const gambar = await gambarOf(kode);
    if (gambar === null) throw new Error('no map');
    expect(new Set(gambar.daerah.map((one) => one.kode)).size).toBe(count);
    for (const { x, y, jalur } of gambar.daerah) {
      expect(x >= 0 && x <= gambar.lebar && y >= 0 && y <= gambar.tinggi).toBe(true);
      expect(jalur).toMatch(/^[Mlz\d .-]*$/);
    }
    expect(gzipSync(gambar.daerah.map((one) => one.jalur).join('')).length).toBeLessThan(bytes);
  });

  it('are worked out once', async () => {
    expect(await gambarOf('63')).toBe(await gambarOf('63'));
  });

  it('has none of a code without outlines, whatever is asked', async () => {
    for (const kode of ['99', '', '6', '63.71', '../../etc/passwd', '__proto__']) {
      expect(await gambarOf(kode)).toBeNull();
    }
  });
});
