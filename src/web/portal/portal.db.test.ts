import { describe, expect, it } from 'vitest';
import { INDIKATOR } from '../../domain/monev/indikator.ts';
import { parse } from 'csv-parse/sync';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import { registerBy } from '../../../tests/support/akun.ts';
import { fileBy, SANDI, usePortal } from '../../../tests/support/portal.ts';
import { readable } from '../../../tests/support/visitor.ts';
import { localPath } from './akun/masuk/localPath.ts';

/** Well formed, and nobody's. */
const TAK_ADA = nomorFromDraw(1);
const portal = usePortal();

async function published(judul: string): Promise<string> {
  const { officer } = portal();
  const { nomor } = await fileBy(portal().visitor(), { apa: { judul } });
  await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  return nomor;
}

describe('/lacak', () => {
  it('leads to a public laporan by its number, however it is written', async () => {
    const nomor = await published('Lampu jalan mati di depan sekolah');
    const visitor = portal().visitor();
    const written = `%23${nomor.slice(0, 3)}%20${nomor.slice(3, 6)}%20${nomor.slice(6)}`;
    expect((await visitor.open(`/lacak?nomor=${written}`)).url).toBe(`/laporan/${nomor}`);
  });

  it('says the same of a closed number and of one that nobody has', async () => {
    const { nomor } = await fileBy(portal().visitor());
    const pages = await Promise.all(
      [nomor, TAK_ADA].map(async (one) => {
        const { status, html } = await portal().visitor().open(`/lacak?nomor=${one}`);
        return [status, readable(html)];
      }),
    );
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.[0]).toBe(404);
    expect((await portal().visitor().open('/lacak?nomor=123')).status).toBe(422);
  });

  it('opens a laporan by its receipt for this visit, and counts the attempts', async () => {
    const { nomor, resi } = await fileBy(portal().visitor());
    const visitor = portal().visitor();
    await visitor.open('/lacak');
    expect((await visitor.send('/lacak', { resi: '1234' })).status).toBe(422);
    expect((await visitor.send('/lacak', { resi: '1111222233334444' })).status).toBe(404);
    const opened = await visitor.send('/lacak', { resi: (resi ?? '').replace(/(\d{4})/g, '$1 ') });
    expect(opened.url).toBe(`/laporan/${nomor}`);
    portal().made.advance(2.1 * 3_600_000);
    expect((await visitor.open(`/laporan/${nomor}`)).status).toBe(404);
    const guesser = portal().visitor();
    await guesser.open('/lacak');
    let last = 0;
    for (let i = 0; i < 40 && last !== 429; i += 1) {
      last = (await guesser.send('/lacak', { resi: `99990000111122${String(10 + i)}` })).status;
    }
    expect(last).toBe(429);
    portal().made.advance(3_600_000);
  });

  it('takes a forged cookie for none', async () => {
    const { nomor } = await fileBy(portal().visitor());
    const visitor = portal().visitor();
    await visitor.open('/lacak');
    const forged = await visitor.open(`/laporan/${nomor}`);
    expect(forged.status).toBe(404);
    visitor.plant('terbuka', `${nomor}.9999999999999.AAAA`);
    expect((await visitor.open(`/laporan/${nomor}`)).status).toBe(404);
  });
});

describe('/laporan', () => {
  it('lists what is public, tells what is not shown, and the sum is that of the figures', async () => {
    await published('Jembatan gantung lapuk di hulu');
    await fileBy(portal().visitor(), { anda: { rahasia: 'ya' } });
    const visitor = portal().visitor();
    const { html } = await visitor.open('/laporan');
    const text = readable(html);
    expect(text).toContain('Jembatan gantung lapuk di hulu');
    const [, shown] = /(\d+) laporan (?:\d+) laporan tidak dapat ditampilkan/.exec(text) ?? [];
    const [, hidden] = /(\d+) laporan tidak dapat ditampilkan/.exec(text) ?? [];
    const [, all] = /Seluruhnya (\d+) laporan/.exec(text) ?? [];
    expect(Number(shown) + Number(hidden)).toBe(Number(all));
    expect(html.match(/class="laporan-title"/g)?.length).toBe(Number(shown));
    const home = readable((await visitor.open('/')).html);
    expect(home).toContain(`${all} laporan diterima`);
  });

  it('finds by words, by name of body and area, and never tells hidden ones of a search', async () => {
    await published('Pompa air pasar terapung rusak');
    const visitor = portal().visitor();
    const found = await visitor.open(
      '/laporan?q=terapung&instansi=Pemerintah Kota Banjarmasin&wilayah=Banjarmasin Utara',
    );
    expect(readable(found.html)).toContain('1 laporan Pompa air pasar terapung rusak');
    const none = await visitor.open('/laporan?q=zebra');
    expect(readable(none.html)).toContain('Tidak ada laporan yang cocok');
    expect(none.html).not.toContain('tidak dapat ditampilkan');
  });

  it('tells unknown filters beside their fields and keeps them', async () => {
    const { status, html } = await portal()
      .visitor()
      .open('/laporan?instansi=Antah&dari=kemarin&status=hilang');
    expect(status).toBe(422);
    expect(html).toContain('“Antah” tidak kami kenali');
    expect(html.match(/class="field-error"/g)).toHaveLength(3);
    expect((await portal().visitor().open('/laporan?cursor=rusak!')).status).toBe(422);
  });

  it('goes on page by page without losing the filters', async () => {
    for (let i = 0; i < 21; i += 1) {
      await published(`Saluran air tersumbat bagian ke-${i}`);
      // Slower than a flood, which would be asked for work.
      portal().made.advance(60_000);
    }
    const visitor = portal().visitor();
    const first = await visitor.open('/laporan?q=tersumbat');
    const next = /<a href="([^"]+)" rel="next">/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await visitor.open(next);
    const titles = (html: string) =>
      [...html.matchAll(/class="laporan-title" href="([^"]+)"/g)].map(([, href]) => href);
    expect(titles(first.html)).toHaveLength(20);
    expect(new Set([...titles(first.html), ...titles(second.html)]).size).toBe(21);
  });
});

describe('accounts', () => {
  it('registers, shows the own laporan with what to do, and signs out', async () => {
    const visitor = portal().visitor();
    await visitor.open('/daftar');
    const bad = await visitor.send('/daftar', { nama: 'A', email: 'bukan', sandi: 'pendek' });
    expect(bad.status).toBe(422);
    expect(bad.html.match(/class="field-error"/g)).toHaveLength(4);
    expect(bad.html).not.toContain('pendek"');
    await registerBy(visitor, portal().made.deps, { nama: 'Ahmad Fauzi', email: 'ahmad@contoh.id' });
    expect(readable(visitor.here.html)).toContain('Belum ada laporan');
    const { nomor, resi } = await fileBy(visitor, { anda: { siapa: 'akun' } });
    expect(resi).toBeNull();
    await portal().officer('kota', nomor, { perintah: 'tunda', pertanyaan: 'Di mana persisnya?' });
    expect(readable((await visitor.open('/saya')).html)).toContain('Giliran Anda: lengkapi');
    await visitor.open('/lapor/terkirim');
    expect(readable(visitor.here.html)).toContain('Laporan Anda sudah kami terima');
    await visitor.open('/lapor?baru');
    await visitor.send('/lapor', { isi: 'Belum selesai ditulis', aksi: 'unggah' });
    const draf = visitor.cookie('draf') ?? '';
    await visitor.send('/keluar');
    expect(readable(visitor.here.html)).toContain('belum terkirim sudah dihapus dari peramban ini');
    expect(visitor.cookie('draf')).toBeUndefined();
    // Also for whoever copied the cookie: form and receipt are gone, not only their names.
    visitor.plant('draf', draf);
    expect((await visitor.open('/lapor')).html).not.toContain('Belum selesai ditulis');
    expect((await visitor.open('/lapor/terkirim')).url).toBe('/lacak');
    expect((await visitor.open('/saya')).url).toBe('/masuk?next=/saya');
    expect((await visitor.open(`/laporan/${nomor}`)).status).toBe(404);
  });

  it('keeps an anonim laporan with its account', async () => {
    const visitor = portal().visitor();
    await registerBy(visitor, portal().made.deps, { nama: 'Rina Wati', email: 'rina@contoh.id' });
    const { nomor } = await fileBy(visitor, { anda: { siapa: 'akun', anonim: 'ya' } });
    expect((await visitor.open('/saya')).html).toContain(`/laporan/${nomor}`);
    expect((await visitor.open(`/laporan/${nomor}`)).html).not.toMatch(/<dd>[^<]*Rina/);
  });

  it('refuses a wrong password and an unknown address alike, then makes the guesser wait', async () => {
    const visitor = portal().visitor();
    await visitor.open('/masuk');
    const wrong = await visitor.send('/masuk', { email: 'kota@contoh.id', sandi: 'salah sama sekali' });
    const nobody = await visitor.send('/masuk', {
      email: 'bukan.siapa@contoh.id',
      sandi: 'salah sama sekali',
    });
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    const same = (html: string) => readable(html).replace(/\s+/g, ' ');
    expect(same(wrong.html)).toBe(same(nobody.html));
    expect(wrong.html).toContain('value="kota@contoh.id"');
    let status = 0;
    for (let i = 0; i < 40 && status !== 429; i += 1) {
      status = (await visitor.send('/masuk', { email: 'kota@contoh.id', sandi: `salah ${i}` })).status;
    }
    expect(status).toBe(429);
    portal().made.advance(3_600_000);
  });

  it('goes back to where one came from, inside this site only', async () => {
    const visitor = portal().visitor();
    await visitor.open('/masuk?next=/lapor');
    const { url } = await visitor.send('/masuk', { email: 'penghubung@contoh.id', sandi: SANDI });
    expect(url).toBe('/lapor');
    for (const bad of [
      '//jahat.test',
      '/\\jahat.test',
      'https://jahat.test',
      '/\t/jahat.test',
      'javascript:alert(1)',
    ]) {
      expect(localPath(bad)).toBeNull();
    }
    expect(localPath('/laporan/123456785?x=1')).toBe('/laporan/123456785?x=1');
  });
});

describe('bodies and figures', () => {
  it('lists bodies by type and name, and shows one with its units', async () => {
    const visitor = portal().visitor();
    const list = readable((await visitor.open('/instansi?jenis=pemkot&q=banjar')).html);
    expect(list).toContain('2 instansi');
    expect(list).toContain('Pemerintah Kota Banjarmasin');
    const one = await visitor.open('/instansi/KT-63.71');
    expect(readable(one.html)).toContain('Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(one.html).toContain('href="/lapor?instansi=KT-63.71"');
    expect((await visitor.open('/instansi/KT-99.99')).status).toBe(404);
    expect((await visitor.open('/instansi/KT-63.71/06')).status).toBe(404);
  });

  it('says the finding first, and every figure of a table leads to just so many laporan', async () => {
    const visitor = portal().visitor();
    const { html } = await visitor.open('/statistik?dari=2026-11-01&sampai=2026-11-30');
    expect(readable(html)).toMatch(/menindaklanjuti \d+ persen dari \d+ laporan\./);
    const links = [...html.matchAll(/<a href="(\/laporan\?[^"]+)"[^>]*>(\d+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(6);
    for (const [, href = '', n = ''] of links) {
      const text = readable((await visitor.open(href.replaceAll('&amp;', '&'))).html);
      const shown = Number(/(\d+) laporan/.exec(text.slice(text.indexOf('Tampilkan')))?.[1]);
      const hidden = Number(/(\d+) laporan tidak dapat ditampilkan/.exec(text)?.[1] ?? 0);
      expect([href, shown + hidden]).toEqual([href, Number(n)]);
    }
  });

  it('gives every table of the statistics as a file that holds what the page says', async () => {
    const visitor = portal().visitor();
    const query = '?dari=2026-11-01&sampai=2026-11-30';
    const { html } = await visitor.open(`/statistik${query}`);
    const total = /Semua laporan<\/th><td class="number"><a[^>]*>(\d+)</.exec(html)?.[1];
    const files = [...html.matchAll(/href="(\/statistik\/unduh\.csv\?[^"]+)"/g)].map(([, href = '']) => href);
    expect(files.length).toBeGreaterThan(6);
    for (const href of files) {
      const { html: text, status } = await visitor.open(href.replaceAll('&amp;', '&'));
      expect([href, status]).toEqual([href, 200]);
      if (!/tabel=(kanal|instansi|jenis|klasifikasi|kategori)$/.test(href)) continue;
      const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
      const sum = rows.reduce((all, row) => all + Number(row['Laporan']), 0);
      expect([href, String(sum)]).toEqual([href, total]);
    }
    expect((await visitor.open(`/statistik/unduh.xlsx${query}&tabel=kanal`)).status).toBe(200);
    expect((await visitor.open(`/statistik/unduh.csv${query}&tabel=rahasia`)).status).toBe(404);
  });

  it('lists what each indicator is, in both languages and as files, and every figure leads there', async () => {
    const visitor = portal().visitor();
    const path = '/statistik/indikator';
    const { html, status } = await visitor.open(path);
    expect(status).toBe(200);
    for (const { kode } of INDIKATOR) expect(html).toContain(`id="indikator-${kode}"`);
    expect(readable((await visitor.open(`${path}?lang=en`)).html)).toContain('articles 36 to 50');
    await visitor.open('/?lang=id');
    expect((await visitor.open('/statistik')).html).toContain(`href="${path}"`);
    const cara = await visitor.open('/statistik/cara/kepatuhan_respons');
    expect(cara.html).toContain(`href="${path}#indikator-kepatuhan_respons"`);
    const rows: Record<string, string>[] = parse((await visitor.open(`${path}/unduh.csv`)).html, {
      columns: true,
      bom: true,
    });
    expect(rows.map((row) => row['Kode'])).toEqual(INDIKATOR.map(({ kode }) => kode));
    expect(rows.find((row) => row['Kode'] === 'tertunda')).toMatchObject({
      'Lebih baik bila': 'kecil',
      'Paling sedikit untuk peringkat': '10',
      'Versi rumus': '1',
    });
    expect((await visitor.open(`${path}/unduh.xlsx`)).status).toBe(200);
  });

  it('tells of a body from when its figures are, from what each was made, and how', async () => {
    const { html } = await portal().visitor().open('/instansi/KT-63.71');
    expect(readable(html)).toMatch(/diterima \d+ \w+ \d{4} sampai \d+ \w+ \d{4}, menurut keadaan sekarang/);
    expect(html).toMatch(/ukuran=jam%3Averifikasi[^"]*"[^>]*>\d+ dari \d+</);
    const cara = /href="(\/statistik\/cara\/selesai\?[^"]+)"/.exec(html)?.[1] ?? '';
    expect(cara).toContain('instansi=KT-63.71');
  });

  it('ranks bodies of one type, and refuses days that are none', async () => {
    const visitor = portal().visitor();
    const path = '/peringkat?jenis=pemkot&indikator=tindak_lanjut';
    const { html } = await visitor.open(`${path}&minimal=1`);
    expect(readable(html)).toContain('Terbaik: Pemerintah Kota Banjarmasin');
    expect(readable(html)).toContain('menurut keadaan sekarang');
    expect(html).toContain('jenis=pemkot&amp;status=diproses%2Cselesai');
    expect((await visitor.open('/peringkat?dari=kemarin')).status).toBe(422);
    // as a frozen one: with few laporan no rank, which the page says
    const usual = readable((await visitor.open(path)).html);
    expect(usual).toContain('paling sedikit 10 laporan');
    const most = readable((await visitor.open(`${path}&minimal=100000`)).html);
    expect(most).toContain('laporan kurang');
    const small = readable((await visitor.open(`${path}&kelas=0`)).html);
    expect(small).toContain('kelas beban: 0 sampai 9 laporan');
    expect(small).not.toContain('Pemerintah Kota Banjarmasin');
    const file = await visitor.open(
      `/peringkat/unduh.csv?jenis=pemkot&indikator=tindak_lanjut&minimal=100000`,
    );
    expect(file.html).not.toMatch(/^1,/m);
    const past = await visitor.open(`${path}&minimal=1&dari=2026-01-01&per_tanggal=2026-01-02`);
    expect(readable(past.html)).toContain('sebagaimana diketahui pada akhir 2 Januari 2026');
    expect(past.html).not.toContain('status=diproses%2Cselesai');
    expect((await visitor.open(`${path}&per_tanggal=2999-01-01`)).status).toBe(422);
    expect((await visitor.open(`${path}&per_tanggal=kemarin`)).status).toBe(422);
    expect((await visitor.open('/statistik?dari=2026-12-01&sampai=2026-01-01')).status).toBe(422);
  });
});

describe('in English', () => {
  it('shows every page in the other language', async () => {
    const visitor = portal().visitor();
    await visitor.open('/?lang=en');
    for (const path of [
      '/',
      '/lapor',
      '/lacak',
      '/laporan',
      '/masuk',
      '/daftar',
      '/instansi',
      '/statistik',
      '/statistik/indikator',
      '/peringkat',
    ]) {
      const { html, status } = await visitor.open(path);
      expect([path, status, html.includes('<html lang="en">')]).toEqual([path, 200, true]);
    }
  });
});
