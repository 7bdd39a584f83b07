import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daerahDi, isDiDalam, jarakKm } from './letak.ts';
import { jalurOf, proyeksiOf } from './proyeksi.ts';
import { ubinHref, ubinUntuk } from './ubin.ts';
import { daerahDari, kotakGabungan, type Topologi } from './topologi.ts';

const read = (name: string): Topologi =>
  JSON.parse(readFileSync(`data/geo/${name}.topo.json`, 'utf8')) as Topologi;
const kabkota = daerahDari(read('kabkota'), 'kabkota');
const provinsi = daerahDari(read('provinsi'), 'provinsi');

const titik = fc.record({
  lat: fc.double({ min: -11, max: 6, noNaN: true }),
  lon: fc.double({ min: 95, max: 141, noNaN: true }),
});

describe('outlines', () => {
  it('are there for every province and kabupaten/kota, closed, inside the country', () => {
    expect(provinsi).toHaveLength(38);
    expect(kabkota).toHaveLength(514);
    for (const { poligon, kotak } of [...provinsi, ...kabkota]) {
      expect(poligon.length).toBeGreaterThan(0);
      for (const ring of poligon.flat()) expect(ring[0]).toEqual(ring.at(-1));
      expect(kotak.barat).toBeGreaterThan(94);
      expect(kotak.timur).toBeLessThan(142);
      expect(kotak.selatan).toBeGreaterThan(-12);
      expect(kotak.utara).toBeLessThan(7);
    }
  });

  it('tell the town that a known point lies in', () => {
    const places = [
      [-3.3194, 114.5908, '63.71'],
      [-6.1754, 106.8272, '31.71'],
      [-7.2575, 112.7521, '35.78'],
      [3.5952, 98.6722, '12.71'],
      [-0.8917, 119.8707, '72.71'],
    ] as const;
    for (const [lat, lon, kode] of places) expect(daerahDi(kabkota, { lat, lon })?.kode).toBe(kode);
    expect(daerahDi(kabkota, { lat: -8, lon: 100 })).toBeNull();
  });

  it('take the nearest one for a point just off the coast, and none farther than the limit', () => {
    fc.assert(
      fc.property(titik, (one) => {
        const found = daerahDi(kabkota, one);
        const isOnLand = kabkota.some((daerah) => isDiDalam(daerah, one));
        if (isOnLand) expect(found !== null && isDiDalam(found, one)).toBe(true);
        else expect(found === null || !isDiDalam(found, one)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the projection', () => {
  it('turns every place of a picture into degrees and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kabkota, ...provinsi), titik, ({ kotak }, one) => {
        const proyeksi = proyeksiOf(kotak, 640, 480);
        const { x, y } = proyeksi.keGambar(one);
        const back = proyeksi.keBumi(x, y);
        expect(jarakKm(back, one)).toBeLessThan(0.001);
      }),
    );
  });

  it('keeps every outline inside its picture and true to scale', () => {
    for (const { kotak } of kabkota) {
      const proyeksi = proyeksiOf(kotak, 640, 480);
      const nw = proyeksi.keGambar({ lat: kotak.utara, lon: kotak.barat });
      const se = proyeksi.keGambar({ lat: kotak.selatan, lon: kotak.timur });
      expect(Math.min(nw.x, nw.y)).toBeGreaterThanOrEqual(0);
      expect(se.x).toBeLessThanOrEqual(proyeksi.lebar);
      expect(se.y).toBeLessThanOrEqual(proyeksi.tinggi + 1);
    }
    const { keGambar } = proyeksiOf(kotakGabungan([]), 640, 480);
    const [a, b, c] = [
      keGambar({ lat: -2, lon: 118 }),
      keGambar({ lat: -3, lon: 118 }),
      keGambar({ lat: -2, lon: 119 }),
    ];
    expect(Math.abs((c.x - a.x) / (b.y - a.y) - 1)).toBeLessThan(0.01);
  });

  it('draws the country in few bytes, with nothing but path commands', () => {
    const proyeksi = proyeksiOf(kotakGabungan(provinsi.map((one) => one.kotak)), 720, 400);
    const all = provinsi.map((one) => jalurOf(one, proyeksi, 1)).join('');
    expect(all).toMatch(/^[Mlz\d .-]+$/);
    expect(all.length).toBeLessThan(60_000);
  });
});

describe('map tiles', () => {
  it('cover every picture, few enough, each where its place on earth is', () => {
    for (const { kotak } of kabkota) {
      const proyeksi = proyeksiOf(kotak, 640, 480);
      const tiles = ubinUntuk(proyeksi);
      expect(tiles.length).toBeGreaterThan(0);
      expect(tiles.length).toBeLessThanOrEqual(20);
      expect(Math.min(...tiles.map((one) => one.kiri))).toBeLessThanOrEqual(0);
      expect(Math.min(...tiles.map((one) => one.atas))).toBeLessThanOrEqual(0.5);
      expect(Math.max(...tiles.map((one) => one.kiri + one.lebar))).toBeGreaterThanOrEqual(proyeksi.lebar);
      expect(Math.max(...tiles.map((one) => one.atas + one.tinggi))).toBeGreaterThanOrEqual(
        proyeksi.tinggi - 0.5,
      );
    }
  });

  it('are those of the common scheme', () => {
    // Monas in Jakarta at zoom 10: known from any tile server.
    const at = { barat: 106.82, timur: 106.83, selatan: -6.18, utara: -6.17 };
    const tile = ubinUntuk(proyeksiOf(at, 640, 480), 1)[0];
    const shift = 2 ** ((tile?.z ?? 0) - 10);
    expect([Math.floor((tile?.x ?? 0) / shift), Math.floor((tile?.y ?? 0) / shift)]).toEqual([815, 529]);
    expect(
      ubinHref('https://t.example/{z}/{x}/{y}.png', {
        z: 3,
        x: 5,
        y: 6,
        kiri: 0,
        atas: 0,
        lebar: 1,
        tinggi: 1,
      }),
    ).toBe('https://t.example/3/5/6.png');
  });
});
