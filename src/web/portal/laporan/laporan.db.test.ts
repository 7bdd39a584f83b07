import { beforeAll, describe, expect, it } from 'vitest';
import { nomorFromDraw } from '../../../domain/shared/nomor.ts';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';

/** Well formed, and nobody's. */
const TAK_ADA = nomorFromDraw(1);
const portal = usePortal();
const stranger = () => portal().visitor();

async function answered(nomor: string): Promise<void> {
  const { officer } = portal();
  await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  await officer('penghubung', nomor, { perintah: 'tindak-lanjut', isi: 'Lampu sudah diganti.', akhir: true });
}

describe('one laporan', () => {
  it('is not there for strangers until it is published: the same page as for a number nobody has', async () => {
    const { nomor } = await fileBy(portal().visitor());
    const hidden = await stranger().open(`/laporan/${nomor}`);
    const absent = await stranger().open(`/laporan/${TAK_ADA}`);
    expect(hidden.status).toBe(404);
    expect(hidden.html).toBe(absent.html);
    for (const path of ['riwayat', 'tarik', 'tanggapan']) {
      expect((await stranger().open(`/laporan/${nomor}/${path}`)).html).toContain('Halaman tidak ditemukan');
    }
  });

  it('shows the public where it is, until when, its way, its thread and its proof', async () => {
    const { nomor } = await fileBy(portal().visitor(), {
      anda: { siapa: 'kontak', nama: 'Siti Aminah', email: 'siti@contoh.id' },
    });
    await answered(nomor);
    const { status, html } = await stranger().open(`/laporan/${nomor}`);
    const text = readable(html);
    expect(status).toBe(200);
    expect(text).toContain('Ada pada Dinas Pekerjaan Umum dan Penataan Ruang, Pemerintah Kota Banjarmasin.');
    expect(text).toContain('10 hari kerja lagi, paling lambat Jumat, 4 Desember 2026');
    expect(text).toContain('Kepada Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(text).toContain('Lampu sudah diganti.');
    expect(text).toContain('3 kejadian tercatat.');
    expect(text).not.toContain('Giliran Anda');
    expect(html).not.toContain('Siti');
    expect(html).not.toContain('contoh.id');
    const history = readable((await stranger().open(`/laporan/${nomor}/riwayat`)).html);
    expect(history).toContain('Pejabat penghubung, Dinas Pekerjaan Umum dan Penataan Ruang');
  });

  it('moves from its old address', async () => {
    const { nomor } = await fileBy(portal().visitor());
    await answered(nomor);
    const visitor = stranger();
    expect((await visitor.open(`/pengaduan/${nomor}`)).url).toBe(`/laporan/${nomor}`);
    expect(visitor.here.status).toBe(200);
    expect((await visitor.open('/pengaduan/apa-saja')).status).toBe(404);
  });

  it('refuses strangers what is the pelapor’s alone', async () => {
    const { nomor } = await fileBy(portal().visitor());
    await answered(nomor);
    const visitor = stranger();
    await visitor.open('/lacak');
    const csrf = visitor.hidden('/lacak');
    const refused = await visitor.post(`/laporan/${nomor}/tarik`, csrf);
    expect(refused.status).toBe(403);
    expect((await visitor.open(`/laporan/${nomor}`)).html).toContain('Diproses');
  });
});

describe('the pelapor of a merged laporan', () => {
  it('sees how the main one stands, responds in its form, and is no stranger’s “you” there', async () => {
    const { officer } = portal();
    const [first, twin] = [portal().visitor(), portal().visitor()];
    const { nomor: main } = await fileBy(first);
    const { nomor } = await fileBy(twin);
    await answered(main);
    await officer('kota', nomor, { perintah: 'gabungkan', ke: main });
    expect(readable((await twin.open(`/laporan/${nomor}`)).html)).toContain(
      'Laporan utama sekarang: Diproses.',
    );
    const form = await twin.open(`/laporan/${nomor}/tanggapan`);
    expect(form.html).not.toContain('type="file"');
    expect(readable(form.html)).toContain('Pendapat Anda tercatat di laporan utama');
    const values = { verdict: 'belum', isi: 'Di gang kami <b>masih</b> gelap.' };
    await twin.send(`/laporan/${nomor}/tanggapan`, values);
    const own = readable(twin.here.html);
    expect(own).toContain('Tanggapan Anda sudah disampaikan di laporan utama.');
    expect(own).toContain('Di gang kami <b>masih</b> gelap.');
    for (const reader of [first, stranger()]) {
      const { html } = await reader.open(`/laporan/${main}`);
      expect(html).toContain('Di gang kami &lt;b&gt;masih&lt;/b&gt; gelap.');
      expect(readable(html)).toContain('Pelapor lain');
      expect(readable(html)).toContain('Laporannya digabungkan ke sini; menyatakan belum selesai');
      expect(html).not.toContain(nomor);
      expect(readable(html)).toContain('Diproses');
    }
  });
});

describe('its own pelapor', () => {
  let visitor: Visitor;
  let nomor: string;
  beforeAll(async () => {
    visitor = portal().visitor();
    ({ nomor } = await fileBy(visitor));
  });
  const act = async (perintah: string, fields: Record<string, string | File>) => {
    await visitor.open(`/laporan/${nomor}/${perintah}`);
    return visitor.send(`/laporan/${nomor}/${perintah}`, fields);
  };

  it('changes it before it is checked, and hears all mistakes with everything kept', async () => {
    const bad = await act('ubah', { judul: 'Pendek', isi: 'Juga pendek' });
    expect(bad.status).toBe(422);
    expect(bad.html.match(/class="field-error"/g)).toHaveLength(2);
    expect(bad.html).toContain('value="Pendek"');
    const done = await act('ubah', {
      judul: 'Lampu jalan mati sepanjang Jalan Pramuka',
      isi: 'Sekarang lima lampu yang mati, dari pasar sampai jembatan, sudah seminggu.',
    });
    expect(readable(done.html)).toContain('Perubahan tersimpan.');
    expect(readable(done.html)).toContain('Lampu jalan mati sepanjang Jalan Pramuka');
  });

  it('completes it when asked, with a file that stays although the words were forgotten', async () => {
    await portal().officer('kota', nomor, { perintah: 'tunda', pertanyaan: 'Di tiang nomor berapa?' });
    await visitor.open(`/laporan/${nomor}`);
    expect(readable(visitor.here.html)).toContain(
      'Giliran Anda: lengkapi laporan Pertanyaan petugas Di tiang nomor berapa?',
    );
    const file = new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'denah.pdf');
    const refused = await act('lengkapi', { isi: '', berkas: file });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('denah.pdf');
    const done = await visitor.send(`/laporan/${nomor}/lengkapi`, { isi: 'Tiang nomor 14.' });
    expect(readable(done.html)).toContain('Tiang nomor 14.');
    const href = /href="(\/lampiran\/[^"]+)">denah\.pdf/.exec(done.html)?.[1] ?? '';
    expect((await visitor.open(href)).headers.get('content-disposition')).toContain(
      'attachment; filename="denah.pdf"',
    );
    expect((await stranger().open(href)).status).toBe(404);
  });

  it('is asked for a verdict after a final answer, and must say what is missing', async () => {
    await answered(nomor);
    await visitor.open(`/laporan/${nomor}`);
    expect(readable(visitor.here.html)).toContain('Jawaban akhir Lampu sudah diganti.');
    const undecided = await act('tanggapan', { isi: 'Terima kasih' });
    expect(undecided.status).toBe(422);
    expect(undecided.html).toContain('Terima kasih');
    const silent = await act('tanggapan', { isi: '', verdict: 'belum' });
    expect(readable(silent.html)).toContain('Tulis apa yang masih belum selesai');
    const done = await act('tanggapan', { isi: 'Dua lampu masih mati.', verdict: 'belum' });
    expect(readable(done.html)).toContain('Laporan dibuka lagi.');
  });

  it('answers twice by pressing twice, and is heard once', async () => {
    await visitor.open(`/laporan/${nomor}/tanggapan`);
    const fields = { ...visitor.hidden(`/laporan/${nomor}/tanggapan`), isi: 'Sekali saja, tolong.' };
    await Promise.all([1, 2].map(() => visitor.post(`/laporan/${nomor}/tanggapan`, fields)));
    const { html } = await visitor.open(`/laporan/${nomor}`);
    expect(html.match(/Sekali saja, tolong\./g)).toHaveLength(1);
  });

  it('hears what happened when somebody acted meanwhile, and gets the words back', async () => {
    await visitor.open(`/laporan/${nomor}/tanggapan`);
    const fields = {
      ...visitor.hidden(`/laporan/${nomor}/tanggapan`),
      isi: 'Ini tulisan saya yang panjang.',
    };
    await portal().officer('kota', nomor, { perintah: 'tunda', pertanyaan: 'Lampu yang mana?' });
    const late = await visitor.post(`/laporan/${nomor}/tanggapan`, fields);
    expect(late.status).toBe(409);
    const text = readable(late.html);
    expect(text).toContain('Sementara Anda menulis, sesuatu terjadi');
    expect(text).toContain('Terakhir: menunggu keterangan pelapor');
    expect(text).toContain('Menunggu kelengkapan');
    expect(text).toContain('Ini tulisan saya yang panjang.');
  });

  it('switches its flags, agrees to the Ombudsman, and withdraws only after a page that warns', async () => {
    const secret = await act('kerahasiaan', { rahasia: 'ya' });
    expect(readable(secret.html)).toContain('Perlindungan Rahasia');
    expect((await stranger().open(`/laporan/${nomor}`)).status).toBe(404);
    expect((await act('ombudsman', {})).status).toBe(422);
    expect(readable((await act('ombudsman', { setuju: 'ya' })).html)).toContain('Persetujuan Anda tercatat.');
    await visitor.open(`/laporan/${nomor}/tarik`);
    expect(readable(visitor.here.html)).toContain('tidak dapat dibatalkan');
    const done = await visitor.send(`/laporan/${nomor}/tarik`);
    expect(readable(done.html)).toContain('Diarsipkan: ditarik pelapor.');
  });

  it('confirms and rates', async () => {
    const other = portal().visitor();
    const filed = await fileBy(other);
    await answered(filed.nomor);
    await other.open(`/laporan/${filed.nomor}`);
    const done = await other.send(`/laporan/${filed.nomor}/tanggapan`, { verdict: 'sudah', isi: '' });
    expect(readable(done.html)).toContain('Dinyatakan selesai oleh pelapor');
    const unrated = await other.send(`/laporan/${filed.nomor}/penilaian`, { teks: 'Cepat sekali' });
    expect(unrated.status).toBe(422);
    expect(unrated.html).toContain('Cepat sekali');
    const rated = await other.send(`/laporan/${filed.nomor}/penilaian`, { nilai: '4' });
    expect(readable(rated.html)).toContain('4 dari 5');
  });
});
