import { describe, expect, it } from 'vitest';
import { createApp } from '../../../app.ts';
import { portalRoutes } from '../../routes.ts';
import { filedOn, LAPORAN, usePortal } from '../../../../../tests/support/portal.ts';
import { readable, Visitor } from '../../../../../tests/support/visitor.ts';
import { webDeps } from '../../../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../../../tests/support/webServer.ts';
import { query } from '../../../../persistence/connection/database.ts';

const portal = usePortal();

async function atTempat(visitor: Visitor): Promise<void> {
  await visitor.open('/lapor');
  await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
}

describe('the map of the form', () => {
  it('goes from the country to a point by presses alone, and files the laporan there', async () => {
    const visitor = portal().visitor();
    await atTempat(visitor);
    await visitor.send('/lapor/tempat', { peta: '63.71', aksi: 'peta' });
    expect(visitor.here.html).toContain('src="/peta/63.71.svg"');
    await visitor.send('/lapor/tempat', { 'titikBesar.x': '320', 'titikBesar.y': '240' });
    expect(visitor.here.html).toMatch(/name="lat" value="-3\.\d{5}"/);
    expect(readable(visitor.here.html)).toContain('Titik Anda ada di Kota Banjarmasin');
    await visitor.send('/lapor/tempat', { tidakTahuTanggal: 'ya', aksi: 'lanjut' });
    await visitor.send('/lapor/anda', { siapa: 'tanpa', setuju: 'ya', aksi: 'kirim' });
    const { nomor } = filedOn(visitor.here.html);
    const [row] = await query<{ lat: number; lon: number; wilayah: string }>(
      portal().made.deps.db,
      'select lat, lon, wilayah from laporan where nomor = $1',
      [nomor],
    );
    expect(row?.wilayah).toBe('63.71');
    expect(row?.lat).toBeCloseTo(-3.32, 1);
    expect(row?.lon).toBeCloseTo(114.6, 1);
  });

  it('means the same place in both sizes of the picture', async () => {
    const places: string[] = [];
    for (const [name, scale] of [
      ['titikKecil', 280 / 640],
      ['titikBesar', 1],
    ] as const) {
      const visitor = portal().visitor();
      await atTempat(visitor);
      await visitor.send('/lapor/tempat', { peta: '63.71', aksi: 'peta' });
      await visitor.send('/lapor/tempat', {
        [`${name}.x`]: String(320 * scale),
        [`${name}.y`]: String(160 * scale),
      });
      places.push(/name="lat" value="([^"]+)"/.exec(visitor.here.html)?.[1] ?? '');
    }
    expect(places[0]).not.toBe('');
    expect(places[0]).toBe(places[1]);
  });

  it('tells a press out at sea, and takes no point that is none', async () => {
    const visitor = portal().visitor();
    await atTempat(visitor);
    await visitor.send('/lapor/tempat', { peta: 'id', aksi: 'peta' });
    await visitor.send('/lapor/tempat', { 'titikBesar.x': '2', 'titikBesar.y': '2' });
    expect(readable(visitor.here.html)).toContain('Di titik itu tidak ada daerah.');
    for (const [ponselLat, ponselLon] of [
      ['x', 'y'],
      ['48.2', '16.4'],
      ['', ''],
    ] as const) {
      await visitor.send('/lapor/tempat', { aksi: 'ponsel', ponselLat, ponselLon });
      expect(visitor.here.status).toBe(200);
      expect(visitor.here.html).toContain('name="lat" value=""');
    }
    await visitor.send('/lapor/tempat', { lat: '999', lon: '<b>', peta: '../../etc', aksi: 'peta' });
    expect(visitor.here.status).toBe(200);
    expect(visitor.here.html).not.toContain('<b>');
  });

  it('asks nobody else for pictures unless the operator named a server of tiles', async () => {
    const visitor = portal().visitor();
    await atTempat(visitor);
    await visitor.send('/lapor/tempat', { peta: '63.71', aksi: 'peta' });
    expect(visitor.here.headers.get('content-security-policy')).toContain("img-src 'self' data: blob:;");
    expect(visitor.here.html).not.toContain('<image');

    const { deps } = portal().made;
    const mapTileUrl = 'https://tiles.example/{z}/{x}/{y}.png';
    const other = new Visitor(
      createApp(webDeps({ ...testWebDeps(deps, {}), mapTileUrl }), [portalRoutes(deps)]),
    );
    await atTempat(other);
    expect(other.here.html).not.toContain('tiles.example');
    await other.send('/lapor/tempat', { peta: '63.71', aksi: 'peta' });
    expect(other.here.html).toMatch(/<image href="https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png"/);
    const policy = other.here.headers.get('content-security-policy');
    expect(policy).toContain("img-src 'self' https://tiles.example data: blob:;");
    await other.open('/lapor');
    expect(other.here.headers.get('content-security-policy')).not.toContain('tiles.example');
  });
});

describe('a search while one types', () => {
  it('is kept by the browser for its language alone', async () => {
    const { app } = portal();
    const ask = (bahasa: string) =>
      app.request('/lapor/cari/daerah?q=tidakadadaerahini', { headers: { cookie: `bahasa=${bahasa}` } });
    const indonesian = await ask('id');
    expect(indonesian.headers.get('vary')).toContain('Cookie');
    expect(await indonesian.text()).toContain('Tidak ada yang cocok.');
    expect(await (await ask('en')).text()).toContain('Nothing fits.');
  });

  it('tells how many it found in a line that was there before', async () => {
    const visitor = portal().visitor();
    await atTempat(visitor);
    for (const what of ['daerah', 'instansi'])
      expect(visitor.here.html).toContain(`<p class="hidden" aria-live="polite" id="${what}-jumlah"></p>`);
  });
});

describe('similar laporan on the way', () => {
  it('can be followed instead, and what was written stays', async () => {
    const first = portal().visitor();
    await atTempat(first);
    await first.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    await first.send('/lapor/anda', { siapa: 'tanpa', setuju: 'ya', aksi: 'kirim' });
    const { nomor } = filedOn(first.here.html);
    await portal().officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    const second = portal().visitor();
    await atTempat(second);
    await second.send('/lapor/tempat', { wilayah: '63.71.04', aksi: 'perbarui' });
    expect(readable(second.here.html)).toContain('Sudah ada laporan serupa di dekat sini');
    await second.send('/lapor/tempat', { ikuti: nomor });
    expect(second.here.url).toBe(`/laporan/${nomor}`);
    expect(readable(second.here.html)).toContain('Isian Anda belum terkirim');
    await second.open('/diikuti');
    expect(second.here.html).toContain(`/laporan/${nomor}`);
    await second.open('/lapor');
    expect(second.here.html).toContain(LAPORAN.apa.isi);
  });
});
