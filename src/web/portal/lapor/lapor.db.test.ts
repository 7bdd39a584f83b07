import { describe, expect, it } from 'vitest';
import { query } from '../../../persistence/connection/database.ts';
import { createAkun } from '../../../useCases/akun/pengelolaan/createAkun.ts';
import { fileBy, filedOn, LAPORAN, SANDI, usePortal } from '../../../../tests/support/portal.ts';
import { readable } from '../../../../tests/support/visitor.ts';

const portal = usePortal();

describe('the form of a new laporan', () => {
  it('goes through three screens to a number, a receipt and real dates', async () => {
    const visitor = portal().visitor();
    const { nomor, resi } = await fileBy(visitor);
    expect(resi).toMatch(/^[1-9]\d{15}$/);
    const text = readable(visitor.here.html);
    expect(text).toContain(
      'Admin Pemerintah Kota Banjarmasin akan memeriksanya paling lambat Rabu, 25 November 2026.',
    );
    await visitor.open('/lapor/terkirim');
    expect(filedOn(visitor.here.html)).toEqual({ nomor, resi });
    await visitor.open(`/laporan/${nomor}`);
    expect(visitor.here.status).toBe(200);
    expect(readable(visitor.here.html)).toContain('Banjarmasin Utara');
  });

  it('tells everything that is missing at once and keeps what was typed', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    const { status, html } = await visitor.send('/lapor', {
      isi: 'Terlalu pendek',
      judul: 'Kata',
      aksi: 'lanjut',
    });
    expect(status).toBe(422);
    expect(html.match(/class="field-error"/g)).toHaveLength(3);
    expect(html).toContain('href="#isian-klasifikasi"');
    expect(html).toContain('Terlalu pendek');
    expect(html).toContain('value="Kata"');
    await visitor.open('/lapor');
    expect(visitor.here.html).toContain('Terlalu pendek');
  });

  it('proposes a title from the first sentence', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, judul: '', aksi: 'lanjut' });
    expect(visitor.here.url).toMatch(/^\/lapor\/tempat\?f=/);
    await visitor.open('/lapor');
    expect(visitor.here.html).toContain(
      'value="Sejak seminggu lampu jalan di depan pasar tidak menyala sehingga warga takut lewat pada malam hari"',
    );
  });

  it('keeps files at once, names the refused ones with the reason, and lets one be removed', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    const good = new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'surat warga.pdf');
    const first = await visitor.send('/lapor', { isi: 'kurang', berkas: good, aksi: 'lanjut' });
    expect(readable(first.html)).toContain('surat warga.pdf');
    const bad = new File(['MZ'], 'program.exe');
    const second = await visitor.send('/lapor', { ...LAPORAN.apa, berkas: bad, aksi: 'lanjut' });
    expect(second.status).toBe(422);
    expect(readable(second.html)).toContain('Berkas “program.exe” tidak tersimpan.');
    expect(second.html).toContain(LAPORAN.apa.isi);
    expect(readable(second.html)).toContain('surat warga.pdf');
    const id = /name="hapus" value="([^"]+)"/.exec(second.html)?.[1] ?? '';
    const third = await visitor.send('/lapor', { ...LAPORAN.apa, hapus: id });
    expect(third.status).toBe(200);
    expect(readable(third.html)).not.toContain('surat warga.pdf');
  });

  it('asks a pengaduan for place and day, and takes "I do not know" for an answer', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    const asked = await visitor.send('/lapor/tempat', { lokasi: '', tanggal: '', aksi: 'lanjut' });
    expect(asked.status).toBe(422);
    expect(asked.html.match(/class="field-error"/g)).toHaveLength(2);
    await visitor.send('/lapor/tempat', { tidakTahuTempat: 'ya', tidakTahuTanggal: 'ya', aksi: 'lanjut' });
    expect(visitor.here.url).toMatch(/^\/lapor\/anda\?f=/);
  });

  it('finds areas and agencies without script and shows several to choose from', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    const found = await visitor.send('/lapor/tempat', { cariWilayah: 'Banjarmasin', aksi: 'cariWilayah' });
    expect(found.html).toContain('Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan');
    const open = await visitor.send('/lapor/tempat', {
      ...LAPORAN.tempat,
      cariWilayah: 'Banjarmasin Bar',
      cariInstansi: 'pemerintah kota',
      aksi: 'lanjut',
    });
    expect(open.status).toBe(422);
    expect(readable(open.html)).toContain('Pilih salah satu instansi di bawah');
    const done = await visitor.send('/lapor/tempat', { wilayah: '63.71.04', instansi: '-', aksi: 'lanjut' });
    expect(done.url).toMatch(/^\/lapor\/anda\?f=/);
    expect(readable(done.html)).toContain('Biar petugas yang menentukan');
  });

  it('makes one laporan of two presses at the same moment, and shows it again on a reload', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, judul: 'Dua kali ditekan bersamaan', aksi: 'lanjut' });
    await visitor.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    const fields = { ...visitor.hidden('/lapor/anda'), siapa: 'tanpa', setuju: 'ya', aksi: 'kirim' };
    const pages = await Promise.all([
      visitor.post('/lapor/anda', fields),
      visitor.post('/lapor/anda', fields),
    ]);
    const again = await visitor.post('/lapor/anda', fields);
    expect(new Set([...pages, again].map((one) => filedOn(one.html).nomor)).size).toBe(1);
    const rows = await query<{ n: string }>(
      portal().made.deps.db,
      `select count(*)::text as n from laporan where judul = 'Dua kali ditekan bersamaan'`,
    );
    expect(rows[0]?.n).toBe('1');
  });

  it('leaves nothing readable in the database of a draft, and forgets it after a day', async () => {
    const { made } = portal();
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', {
      ...LAPORAN.apa,
      isi: 'Kalimat yang tidak boleh terbaca siapa pun',
      aksi: 'lanjut',
    });
    const rows = await query<{ isi: Buffer }>(made.deps.db, 'select isi from draf');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ isi }) => isi.includes('Kalimat yang'))).toBe(false);
    made.advance(25 * 3_600_000);
    await visitor.open('/lapor');
    expect(visitor.here.html).not.toContain('Kalimat yang');
    made.advance(-25 * 3_600_000);
  });

  it('asks for name and a contact only when they are offered, and for consent', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    await visitor.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    const refused = await visitor.send('/lapor/anda', {
      siapa: 'kontak',
      email: 'bukan-alamat',
      aksi: 'kirim',
    });
    expect(refused.status).toBe(422);
    expect(refused.html.match(/class="field-error"/g)).toHaveLength(3);
    await visitor.send('/lapor/anda', {
      siapa: 'kontak',
      nama: 'Siti Aminah',
      email: 'siti@contoh.id',
      setuju: 'ya',
      aksi: 'kirim',
    });
    const { nomor } = filedOn(visitor.here.html);
    await visitor.open(`/laporan/${nomor}`);
    // The address is kept once it was shown to be hers (kontak.db.test.ts).
    expect(readable(visitor.here.html)).toContain('Siti Aminah');
    expect(visitor.here.html).not.toContain('siti@contoh.id');
  });

  it('is already addressed when it is opened from a body, and keeps nothing before it is sent', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor?instansi=KT-63.71');
    expect(visitor.cookie('draf')).toBeUndefined();
    expect(readable(visitor.here.html)).toContain('ditujukan kepada Pemerintah Kota Banjarmasin');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    expect(visitor.here.html).toMatch(/value="KT-63.71" checked/);
  });

  it('is never addressed anew by a link while one writes, only by the button that the link shows', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor?instansi=KT-63.71');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    await visitor.open('/lapor?instansi=KM-09');
    expect(visitor.here.html).toMatch(/type="submit" name="instansi" value="KM-09"/);
    expect(visitor.hidden('/lapor')).not.toHaveProperty('instansi');
    await visitor.open('/lapor/tempat');
    expect(visitor.here.html).toMatch(/value="KT-63.71" checked/);
    await visitor.open('/lapor?instansi=KM-09');
    await visitor.send('/lapor', { ...LAPORAN.apa, instansi: 'KM-09' });
    await visitor.open('/lapor/tempat');
    expect(visitor.here.html).toMatch(/value="KM-09" checked/);
    await visitor.open('/lapor?instansi=TIDAK-ADA');
    expect(visitor.here.status).toBe(200);
  });

  it('begins with the service that a link of its page names, in words of the pelapor to change', async () => {
    const visitor = portal().visitor();
    const link = (layanan: string): string =>
      `/lapor?instansi=KT-63.71&layanan=${encodeURIComponent(layanan)}`;
    await visitor.open(link('Perekaman KTP-el'));
    expect(readable(visitor.here.html)).toContain('ditujukan kepada Pemerintah Kota Banjarmasin');
    expect(visitor.here.html).toMatch(/<textarea[^>]*name="isi"[^>]*>\s*Layanan: Perekaman KTP-el\n/);
    expect(visitor.cookie('draf')).toBeUndefined();
    await visitor.open(link('</textarea><script>alert(1)</script>'));
    expect(visitor.here.html).not.toContain('<script>alert');
    await visitor.send('/lapor', { ...LAPORAN.apa, aksi: 'unggah' });
    await visitor.open(link('Layanan orang lain'));
    expect(visitor.here.html).not.toContain('Layanan orang lain');
    expect(readable(visitor.here.html)).toContain(LAPORAN.apa.isi.slice(0, 30));
  });

  it('is thrown away on a shared computer, with what it held and the receipt of a sent one', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lapor');
    await visitor.send('/lapor', {
      ...LAPORAN.apa,
      isi: 'Kalimat di warnet yang harus hilang',
      aksi: 'unggah',
    });
    const cookie = visitor.cookie('draf') ?? '';
    await visitor.open('/lapor');
    await visitor.send('/lapor/hapus');
    expect(readable(visitor.here.html)).toContain('Sudah dihapus dari peramban ini');
    expect(visitor.here.html).toContain('lupa');
    expect(visitor.cookie('draf')).toBeUndefined();
    // Whoever kept the cookie opens nothing with it either.
    visitor.plant('draf', cookie);
    expect((await visitor.open('/lapor')).html).not.toContain('Kalimat di warnet');
    const { nomor, resi } = await fileBy(visitor);
    await visitor.open('/lapor/terkirim');
    await visitor.send('/lapor/hapus');
    expect((await visitor.open('/lapor/terkirim')).html).not.toContain(resi ?? 'resi');
    expect((await visitor.open(`/laporan/${nomor}`)).status).toBe(404);
  });

  it('takes the first words from the home page and adds to what was there', async () => {
    const visitor = portal().visitor();
    await visitor.open('/');
    await visitor.send('/lapor/mulai', { isi: 'Jembatan gantung rusak' });
    expect(visitor.here.html).toContain('Jembatan gantung rusak');
    await visitor.open('/');
    await visitor.send('/lapor/mulai', { isi: 'Papan lantainya hilang' });
    expect(visitor.here.html).toMatch(/Jembatan gantung rusak\s+Papan lantainya hilang/);
  });
});

describe('a form that somebody wrote while signed in', () => {
  const RAHASIA =
    'Zqketika saya masuk, kepala sekolah meminta uang seragam dua kali kepada wali murid kelas lima.';
  let orang = 0;
  async function writing() {
    const { deps } = portal().made;
    const email = `penulis${(orang += 1)}@contoh.id`;
    const made = await createAkun(deps, { nama: 'Penulis', email, sandi: SANDI });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const visitor = portal().visitor();
    const enter = async () => {
      await visitor.open('/masuk');
      await visitor.send('/masuk', { email, sandi: SANDI });
    };
    await enter();
    await visitor.open('/lapor');
    await visitor.send('/lapor', { ...LAPORAN.apa, isi: RAHASIA, aksi: 'lanjut' });
    const tempat = visitor.here.url;
    return { visitor, enter, tempat, akunId: made.value.akunId };
  }
  const endSessions = (akunId: string) =>
    query(portal().made.deps.db, 'delete from sesi where akun_id = $1', [akunId]);

  it('is shut once the session ended elsewhere, and opens to that person again', async () => {
    const { visitor, enter, tempat, akunId } = await writing();
    await endSessions(akunId);
    const fresh = await visitor.open('/lapor');
    expect([fresh.html.includes('Zqketika'), fresh.html.includes('terbuka lagi setelah Anda masuk')]).toEqual(
      [false, true],
    );
    expect((await visitor.open(tempat)).url).toMatch(/^\/masuk\?next=%2Flapor%2Ftempat/);
    // Somebody else signs in at this browser.
    const other = await writing();
    visitor.plant('sesi', other.visitor.cookie('sesi') ?? '');
    expect((await visitor.open('/lapor')).html).not.toContain('Zqketika');
    visitor.plant('sesi', 'sudah berakhir');
    await enter();
    expect((await visitor.open('/lapor')).html).toContain('Zqketika');
  });

  it('takes what was typed meanwhile along through the sign-in, and loses nothing that was kept', async () => {
    const { visitor, tempat, akunId } = await writing();
    await visitor.open(tempat);
    const typed = { ...visitor.hidden('/lapor/tempat'), lokasi: 'Zqdepan gerbang', aksi: 'perbarui' };
    await endSessions(akunId);
    await visitor.open('/lapor?baru');
    const { _csrf = '' } = visitor.hidden('/lapor');
    const stopped = await visitor.post('/lapor/tempat', { ...typed, _csrf });
    expect([
      stopped.status,
      stopped.html.includes('Zqdepan gerbang'),
      stopped.html.includes('Zqketika'),
    ]).toEqual([403, true, false]);
    await visitor.send('/masuk', { email: `penulis${orang}@contoh.id`, sandi: SANDI });
    await visitor.send('/lapor/tempat');
    expect(visitor.here.html).toContain('Zqdepan gerbang');
    expect((await visitor.open('/lapor')).html).toContain('Zqketika');
  });
});
