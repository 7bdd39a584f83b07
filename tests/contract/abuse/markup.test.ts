import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LAPORAN } from '../../support/portal.ts';
import { Visitor } from '../../support/visitor.ts';
import { useWholeWeb } from '../../support/wholeWeb.ts';

const web = useWholeWeb();
const EVIL = `"><svg/onload=alert(1)>'<script>alert(1)</script>`;

describe('markup in every field', () => {
  it('is shown as text on every page', async () => {
    const citizen = new Visitor(web().app);
    const pages: [string, string][] = [];
    const keep = (visitor: Visitor): void => void pages.push([visitor.here.url, visitor.here.html]);
    await citizen.open(`/lapor`);
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const berkas = new File([new Uint8Array(photo)], `${EVIL}.png`, { type: 'image/png' });
    await citizen.send('/lapor', {
      klasifikasi: EVIL,
      judul: EVIL,
      isi: `Isi ${EVIL}`,
      berkas,
      aksi: 'lanjut',
    });
    keep(citizen);
    await citizen.send('/lapor', { klasifikasi: 'pengaduan', aksi: 'lanjut' });
    await citizen.send('/lapor/tempat', {
      cariWilayah: EVIL,
      cariInstansi: EVIL,
      tanggal: EVIL,
      aksi: 'lanjut',
    });
    keep(citizen);
    await citizen.send('/lapor/tempat', {
      ...LAPORAN.tempat,
      cariWilayah: '',
      lokasi: EVIL,
      aksi: 'lanjut',
    });
    await citizen.send('/lapor/anda', {
      siapa: 'kontak',
      nama: EVIL,
      email: EVIL,
      telepon: EVIL,
      aksi: 'kirim',
    });
    keep(citizen);
    const contact = { siapa: 'kontak', nama: `Ani ${EVIL}`, email: 'ani@contoh.id', telepon: '' };
    await citizen.send('/lapor/anda', { ...contact, setuju: 'ya', aksi: 'kirim' });
    if (!citizen.here.html.includes('big-number')) {
      // The name itself is refused: people's names hold no brackets.
      await citizen.send('/lapor/anda', { ...contact, nama: 'Ani', setuju: 'ya', aksi: 'kirim' });
    }
    const nomor = /class="big-number">([^<]+)</.exec(citizen.here.html)?.[1]?.replace(/\D/g, '') ?? '';
    expect(nomor).toHaveLength(9);
    await citizen.open(`/laporan/${nomor}`);
    keep(citizen);

    const give = async (
      who: Visitor,
      perintah: string,
      fields: Record<string, string | string[]>,
    ): Promise<void> => {
      const path = `/petugas/laporan/${nomor}/${perintah}`;
      await who.open(path);
      keep(who);
      const hidden = who.hidden(path);
      await who.post(path, { ...hidden, cari_instansi: EVIL, cari_terlapor: EVIL, ...fields, aksi: 'cari' });
      keep(who);
      await who.post(path, { ...hidden, ...fields, aksi: 'kirim' });
      expect([perintah, who.here.status]).toEqual([perintah, 200]);
      keep(who);
    };
    const kota = await web().signedIn('kota');
    await kota.open('/petugas');
    keep(kota);
    await kota.open(`/petugas?q=${encodeURIComponent(EVIL)}&kategori=${encodeURIComponent(EVIL)}`);
    keep(kota);
    const klasifikasi = 'tidak_berkadar_pengawasan';
    await give(kota, 'tunda', { pertanyaan: `Tanya ${EVIL}`, alasanKode: '' });
    await citizen.open(`/laporan/${nomor}`);
    await citizen.send(`/laporan/${nomor}/lengkapi`, { isi: `Jawab ${EVIL}` });
    keep(citizen);
    await give(kota, 'verifikasi', {
      judul: `Judul ${EVIL}`,
      klasifikasi,
      kategori: 'K20a',
      tag: 'a<b>c',
      tujuan: 'unit',
      unit: ['KT-63.71/06'],
    });
    await give(kota, 'catatan', { isi: `Catatan ${EVIL}` });
    await give(await web().signedIn('penghubung'), 'tindak-lanjut', { akhir: 'ya', isi: `Akhir ${EVIL}` });
    await citizen.open(`/laporan/${nomor}`);
    await citizen.send(`/laporan/${nomor}/tanggapan`, { verdict: 'belum', isi: `Belum ${EVIL}` });
    keep(citizen);
    const anyone = new Visitor(web().app);
    const q = encodeURIComponent(EVIL);
    const addresses = [
      `/laporan/${nomor}`,
      `/laporan/${nomor}/riwayat`,
      `/laporan?q=${q}&kategori=${q}&wilayah=${q}&dari=${q}&cursor=${q}`,
      `/lacak?nomor=${q}`,
      `/masuk?next=${q}`,
      `/instansi?q=${q}&jenis=${q}`,
      `/instansi/${q}`,
      `/statistik?dari=${q}&sampai=${q}`,
      `/peringkat?jenis=${q}&indikator=${q}`,
      `/lapor?instansi=${q}&lang=${q}`,
      `/${q}`,
      `/?x=${q}`,
    ];
    for (const address of addresses) {
      await anyone.open(address);
      keep(anyone);
    }
    await anyone.open('/masuk');
    await anyone.send('/masuk', { email: EVIL, sandi: EVIL, next: EVIL });
    keep(anyone);
    await anyone.open('/daftar');
    await anyone.send('/daftar', { nama: EVIL, email: EVIL, telepon: EVIL, nik: EVIL, sandi: EVIL });
    keep(anyone);
    for (const path of [
      `/petugas/laporan/${nomor}`,
      '/monev',
      `/monev?dari=${q}&instansi=${q}`,
      '/pengawasan',
    ]) {
      await kota.open(path);
      keep(kota);
    }
    // Raw markup, and a quotation mark that would end the attribute it stands in.
    const live = pages.filter(([, html]) => /<svg\/onload|<script>alert|"&gt;&lt;svg/.test(html));
    expect(live.map(([url]) => url)).toEqual([]);
    expect(pages.filter(([, html]) => html.includes('&lt;svg/onload')).length).toBeGreaterThan(15);
    for (const [url, html] of pages)
      expect([url, html.includes('Kami gagal menyiapkan')]).toEqual([url, false]);
  });
});
