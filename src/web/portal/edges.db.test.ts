import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fileBy, LAPORAN, usePortal } from '../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../tests/support/visitor.ts';

const portal = usePortal();

async function published(judul: string): Promise<string> {
  const { nomor } = await fileBy(portal().visitor(), { apa: { judul } });
  await portal().officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  return nomor;
}

const picture = async (): Promise<File> =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 60, height: 40, channels: 3, background: '#567' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'lampu.jpg',
  );

async function begin(visitor: Visitor): Promise<string> {
  await visitor.open('/lapor?baru');
  const { formulir = '' } = visitor.hidden('/lapor');
  return formulir;
}

describe('addresses made by hand', () => {
  it('come back after the sign-in as they were asked for', async () => {
    const visitor = portal().visitor();
    const { url } = await visitor.open('/saya?status=selesai&urut=lama');
    expect(new URL(url, 'http://x').searchParams.get('next')).toBe('/saya?status=selesai&urut=lama');
  });

  it('are not found where no number stands, whatever stands there instead', async () => {
    for (const nomor of ['%0d%0aX-Lain:%20ya', '..%2f..%2fpetugas', '%E4%BD%A0', 'abc']) {
      const answer = await portal().app.request(`/laporan/${nomor}/komentar`);
      expect(answer.status, nomor).toBe(404);
      expect(answer.headers.get('location')).toBeNull();
    }
  });
});

describe('the feed', () => {
  it('is another one in another language, for caches too, and takes no notice away', async () => {
    const { app, visitor } = portal();
    await published('Lampu mati di Jalan Umpan');
    const plain = await app.request('/laporan.atom');
    expect(plain.headers.get('vary')).toMatch(/cookie/i);
    expect(plain.headers.get('cache-control')).toContain('public');
    const english = await app.request('/laporan.atom', { headers: { cookie: 'bahasa=en' } });
    expect(await english.text()).toContain('Reports of SP4N-LAPOR!');
    expect(english.headers.get('cache-control')).not.toContain('public');
    const reader = visitor();
    reader.plant('pesan', 'sebuah-kabar');
    await reader.open('/laporan.atom');
    expect(reader.cookie('pesan')).toBe('sebuah-kabar');
  });
});

describe('two forms in one browser', () => {
  it('each show their own pictures and their own receipt', async () => {
    const visitor = portal().visitor();
    const first = await begin(visitor);
    await visitor.send('/lapor', { formulir: first, berkas: await picture(), aksi: 'unggah' });
    const shown =
      /src="(\/lapor\/berkas\/[^"]+)"/.exec(visitor.here.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const fields = visitor.hidden('/lapor');
    const second = await begin(visitor);
    await visitor.send('/lapor', { formulir: second, isi: 'Perkara lain sama sekali.', aksi: 'unggah' });
    const picked = await visitor.open(shown);
    expect([picked.status, picked.headers.get('content-type')]).toEqual([200, 'image/webp']);

    await visitor.post('/lapor', { ...fields, ...LAPORAN.apa, aksi: 'lanjut' });
    await visitor.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    const last = visitor.hidden('/lapor/anda');
    const sending = { ...last, siapa: 'tanpa', setuju: 'ya', aksi: 'kirim' };
    await visitor.post('/lapor/anda', sending);
    const told = readable(visitor.here.html);
    expect(told).toContain('Laporan Anda sudah kami terima');
    await visitor.post('/lapor', {
      ...fields,
      formulir: second,
      isi: 'Perkara lain, ditulis lagi.',
      aksi: 'unggah',
    });
    await visitor.post('/lapor/anda', sending);
    expect(readable(visitor.here.html)).toContain('Laporan Anda sudah kami terima');
  });
});

describe('following instead of writing', () => {
  it('says so when the laporan is not open any more, and keeps what was written', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    await visitor.send('/lapor/tempat', { lokasi: 'Depan pasar lama', ikuti: '999999990' });
    expect(readable(visitor.here.html)).toContain('laporan itu tidak terbuka lagi');
    expect(visitor.here.html).toContain('Depan pasar lama');
  });
});
