import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import {
  csrfIn,
  akunOf,
  fieldsOf,
  fileLaporan,
  filled,
  openDesk,
  UNIT,
  UNIT_LAIN,
  wordsOf,
  type Orang,
} from './desk.ts';

const test = useTestDeps();

/** Status and events as they lie in the database: what a page says must be what was done. */
async function stored(nomor: string): Promise<{ status: string; badan: string[]; jenis: string[] }> {
  const { db } = test().deps;
  const row = await db
    .selectFrom('laporan')
    .select(['id', 'status', 'badan'])
    .where('nomor', '=', nomor)
    .executeTakeFirstOrThrow();
  const events = await db
    .selectFrom('riwayat')
    .select('jenis')
    .where('laporan_id', '=', row.id)
    .orderBy('urut')
    .execute();
  return { status: row.status, badan: row.badan, jenis: events.map((one) => one.jenis) };
}

async function forwarded(over: Parameters<typeof fileLaporan>[1] = {}): Promise<string> {
  const { deps } = test();
  const nomor = await fileLaporan(deps, over);
  const sent = await openDesk(deps).give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
  expect(sent.status, wordsOf(sent.html)).toBe(303);
  return nomor;
}

describe('each command through its own form', () => {
  it.each([
    ['kelola', 'admin', {}, 'dikelola', 'diteruskan'],
    [
      'tunda',
      'admin',
      { pertanyaan: 'Di sebelah mana pasar?', alasanKode: 'minta_lokasi' },
      'ditunda',
      'tertunda',
    ],
    ['arsipkan', 'admin', { alasanKode: 'iseng', pesan: 'Ini uji coba.' }, 'diarsipkan', 'diarsipkan'],
    [
      'alihkan',
      'admin',
      { lembaga: 'Pengadilan Negeri', pesan: 'Ini urusan pengadilan.' },
      'dialihkan',
      'diarsipkan',
    ],
    [
      'bukan-wewenang',
      'admin',
      { alasan: 'Ini jalan provinsi.', usulan: 'PR-63' },
      'dikembalikan',
      'menunggu_verifikasi',
    ],
    [
      'pecah',
      'admin',
      { judul: 'Lampu jalan juga mati', isi: 'Lampu jalan di tempat yang sama juga mati.' },
      'dipecah',
      'menunggu_verifikasi',
    ],
    ['catatan', 'admin', { isi: 'Sudah ditelepon.' }, 'dicatat', 'menunggu_verifikasi'],
    [
      'koreksi',
      'admin',
      { judul: 'Jalan berlubang di Pasar Baru', alasan: 'Nama pasar salah.' },
      'dikoreksi',
      'menunggu_verifikasi',
    ],
    [
      'klasifikasi',
      'admin',
      { klasifikasi: 'aspirasi', alasan: 'Ini usul, bukan keluhan.' },
      'klasifikasi_diubah',
      'menunggu_verifikasi',
    ],
    [
      'kerahasiaan',
      'admin',
      { rahasia: 'ya', alasan: 'Menyebut nama orang.' },
      'kerahasiaan_diubah',
      'menunggu_verifikasi',
    ],
  ] as const)('%s on a new laporan', async (perintah, orang, typed, jenis, status) => {
    const { deps } = test();
    const nomor = await fileLaporan(deps);
    const sent = await openDesk(deps).give(orang, nomor, perintah, typed);
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    expect(sent.response.headers.getSetCookie().join()).toContain('pesan=');
    const now = await stored(nomor);
    expect([now.status, now.jenis.at(-1)]).toEqual([status, jenis]);
  });

  it.each([
    [
      'tindak-lanjut',
      'penghubung',
      { akhir: 'tidak', isi: 'Sedang kami kerjakan.', rencanaTanggal: '2026-11-09' },
      'ditindaklanjuti',
      'diproses',
    ],
    [
      'perpanjang',
      'admin',
      { tanggal: '2026-12-15', alasan: 'Menunggu aspal dari provinsi.' },
      'diperpanjang',
      'diteruskan',
    ],
    [
      'disposisi',
      'admin',
      { tujuan: 'unit', unit: [UNIT, UNIT_LAIN], utama: UNIT_LAIN, alasan: 'Perlu dua dinas.' },
      'didisposisi',
      'diteruskan',
    ],
    [
      'bukan-wewenang',
      'penghubung',
      { alasan: 'Bukan jalan kota.', usulan: 'PR-63' },
      'dikembalikan',
      'menunggu_verifikasi',
    ],
    ['turunkan', 'admin', { alasan: 'Menyebut nama anak.' }, 'diturunkan', 'diteruskan'],
  ] as const)('%s on a forwarded one', async (perintah, orang, typed, jenis, status) => {
    const nomor = await forwarded();
    const sent = await openDesk(test().deps).give(orang, nomor, perintah, typed);
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    const now = await stored(nomor);
    expect([now.status, now.jenis.at(-1)]).toEqual([status, jenis]);
    if (perintah === 'disposisi') expect(now.badan).toEqual([UNIT_LAIN, UNIT]);
  });

  it('ke-ppid, gabungkan and selesai', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const asking = await forwarded({ klasifikasi: 'permintaan_informasi' });
    expect((await desk.give('admin', asking, 'ke-ppid', {})).status).toBe(303);
    expect((await stored(asking)).badan).toEqual(['KT-63.71/03']);

    const main = await forwarded();
    const double = await fileLaporan(deps);
    expect((await desk.give('admin', double, 'gabungkan', { ke: main })).status).toBe(303);
    expect((await stored(double)).status).toBe('diarsipkan');
    expect((await stored(main)).jenis.at(-1)).toBe('menerima_gabungan');

    await desk.give('penghubung', main, 'tindak-lanjut', { akhir: 'ya', isi: 'Sudah ditambal.' });
    const closed = await desk.give('admin', main, 'selesai', { ringkasan: 'Ditambal 3 November.' });
    expect([closed.status, (await stored(main)).status]).toEqual([303, 'selesai']);
  });

  it('putuskan after a second return, by the arbiter, found by search', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    await desk.give('admin', nomor, 'bukan-wewenang', { alasan: 'Bukan jalan kota.', usulan: 'PR-63' });
    await desk.give('provinsi', nomor, 'bukan-wewenang', { alasan: 'Ini jalan nasional.', usulan: 'KM-27' });
    const now = await stored(nomor);
    expect([now.badan, now.jenis.at(-1)]).toEqual([['NAS'], 'dikembalikan']);
    const searched = await desk.give('nasional', nomor, 'putuskan', {
      cari_badan: 'banjarmasin pekerjaan umum',
      alasan: 'Ruas ini milik kota.',
      aksi: 'cari',
    });
    expect(searched.status).toBe(200);
    expect(searched.html).toContain(`value="${UNIT}"`);
    expect(searched.html).toContain('Ruas ini milik kota.');
    const decided = await desk.give('nasional', nomor, 'putuskan', {
      badan: UNIT,
      alasan: 'Ruas ini milik kota.',
    });
    expect(decided.status, wordsOf(decided.html)).toBe(303);
    expect((await stored(nomor)).badan).toEqual([UNIT]);
  });

  it('an identity only by two penjaga identitas, never by one; the text stays closed to both', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { anonim: true });
    const before = await desk.get('kustodian', `/petugas/laporan/${nomor}`);
    expect(before.status).toBe(200);
    expect(before.html).not.toContain('berlubang');
    await desk.give('kustodian', nomor, 'identitas', { alasan: 'Permintaan penyidik, surat 12/2026.' });
    // who asked finds nothing to approve
    const own = await desk.give('kustodian', nomor, 'identitas/setuju', {});
    expect(own.response.headers.get('location')).toBe(`/petugas/laporan/${nomor}`);
    expect((await stored(nomor)).jenis).not.toContain('identitas_dibuka');
    const page = await desk.get('kustodian2', `/petugas/laporan/${nomor}/identitas/setuju`);
    const permintaan = /name="permintaan" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const approved = await desk.give('kustodian2', nomor, 'identitas/setuju', { permintaan });
    expect(approved.status, wordsOf(approved.html)).toBe(303);
    const opened = wordsOf((await desk.get('kustodian', `/petugas/laporan/${nomor}`)).html);
    expect(opened).toContain('Siti Aminah');
    expect((await desk.get('admin', `/petugas/laporan/${nomor}`)).html).not.toContain('Siti Aminah');
  });

  it('buka-teks opens a rahasia one to the pengawas who gave a reason', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { rahasia: true });
    expect((await desk.get('pengawas', `/petugas/laporan/${nomor}`)).html).not.toContain('berlubang');
    const sent = await desk.give('pengawas', nomor, 'buka-teks', { alasan: 'Pemantauan kasus jalan.' });
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    expect((await desk.get('pengawas', `/petugas/laporan/${nomor}`)).html).toContain('berlubang');
  });
});

describe('refusals', () => {
  it('lists all that is wrong beside the fields, keeps what was typed and uploaded', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    const picture = new File([Buffer.from('bukan gambar')], 'foto.jpg', { type: 'image/jpeg' });
    const paper = new File(['%PDF-1.4\n%%EOF\n'], 'surat.pdf', { type: 'application/pdf' });
    const bad = await desk.give('penghubung', nomor, 'tindak-lanjut', {
      isi: 'Ya',
      rencanaTanggal: '2026-02-31',
      lampiran: picture,
    });
    expect(bad.status).toBe(422);
    const words = wordsOf(bad.html);
    expect(words).toContain('Jenis jawaban: Bagian ini perlu diisi.');
    expect(words).toContain('Tulis paling sedikit 5 karakter');
    expect(words).toContain('Tulis tanggal yang ada di kalender');
    expect(bad.html).toContain('href="#isian-lampiran"');
    expect(bad.html).toMatch(/<textarea[^>]*name="isi"[^>]*>\nYa</);

    const kept = await desk.give('penghubung', nomor, 'tindak-lanjut', {
      akhir: 'ya',
      isi: '',
      lampiran: paper,
    });
    expect(kept.status).toBe(422);
    expect(wordsOf(kept.html)).toContain('Kirim surat.pdf');
    const fields = filled(fieldsOf(kept.html), { isi: 'Sudah ditambal, surat terlampir.' });
    const sent = await desk.post('penghubung', `/petugas/laporan/${nomor}/tindak-lanjut`, fields);
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    const shown = await desk.get('admin', `/petugas/laporan/${nomor}`);
    const href = /href="(\/petugas\/laporan\/\d+\/lampiran\/[^"]+)"/.exec(shown.html)?.[1] ?? '';
    expect((await desk.get('admin', href)).html).toContain('%PDF');
    expect((await desk.get('adminLain', href)).status).toBe(200);
    expect((await desk.get('admin', href.replace(nomor, '123456785'))).status).toBe(404);
  });

  it('asks for the lead of joint units, and never sends a berkadar one to whom it accuses', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const two = await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT, UNIT_LAIN] });
    expect(two.status).toBe(422);
    expect(two.html).toContain('href="#isian-utama"');
    const accused = await desk.give('admin', nomor, 'verifikasi', {
      klasifikasi: 'berkadar_pengawasan',
      terlapor: UNIT,
      tujuan: 'unit',
      unit: [UNIT],
    });
    expect(accused.status).toBe(422);
    expect(accused.html).toContain('href="#isian-unit"');
    const right = await desk.give('admin', nomor, 'verifikasi', {
      klasifikasi: 'berkadar_pengawasan',
      terlapor: UNIT,
      tujuan: 'unit',
      unit: ['KT-63.71/02'],
    });
    expect(right.status, wordsOf(right.html)).toBe(303);
    // the accused unit sees no more than the public; the inspektorat works on it
    const blind = await desk.get('penghubung', `/petugas/laporan/${nomor}`);
    expect(blind.html).not.toContain(`/petugas/laporan/${nomor}/`);
    expect((await desk.get('inspektorat', `/petugas/laporan/${nomor}/tindak-lanjut`)).status).toBe(200);
  });

  it('acts once for one form, however often it is sent', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    const path = `/petugas/laporan/${nomor}/tindak-lanjut`;
    const form = await desk.get('penghubung', path);
    const fields = filled(fieldsOf(form.html), { akhir: 'tidak', isi: 'Tim kami berangkat hari ini.' });
    const both = await Promise.all([
      desk.post('penghubung', path, fields),
      desk.post('penghubung', path, fields),
    ]);
    const again = await desk.post('penghubung', path, fields);
    expect([...both, again].map((one) => one.status)).toEqual([303, 303, 303]);
    expect((await stored(nomor)).jenis.filter((one) => one === 'ditindaklanjuti')).toHaveLength(1);
  });

  it('a second click on a form that sent the laporan away is no error', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const path = `/petugas/laporan/${nomor}/verifikasi`;
    const form = await desk.get('admin', path);
    const fields = filled(fieldsOf(form.html), { tujuan: 'instansi', instansi: 'PR-63' });
    expect((await desk.post('admin', path, fields)).status).toBe(303);
    expect((await desk.post('admin', path, fields)).status).toBe(303);
    expect((await stored(nomor)).jenis).toEqual(['dibuat', 'diverifikasi']);
  });

  it('tells who comes second what happened, with the typed words to copy', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const path = `/petugas/laporan/${nomor}/tunda`;
    const form = await desk.get('ganda', path);
    await desk.give('admin', nomor, 'arsipkan', { alasanKode: 'iseng', pesan: 'Ini uji coba.' });
    const late = await desk.post(
      'ganda',
      path,
      filled(fieldsOf(form.html), { pertanyaan: 'Di mana tepatnya?' }),
    );
    expect(late.status).toBe(409);
    const words = wordsOf(late.html);
    expect(words).toContain('Laporan ini berubah sejak Anda membukanya');
    expect(words).toContain('Diarsipkan');
    expect(late.html).toContain('Di mana tepatnya?');
    expect((await stored(nomor)).status).toBe('diarsipkan');
  });

  it('shows a change that leaves the act possible, and takes it when it is sent again', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const path = `/petugas/laporan/${nomor}/tunda`;
    const form = await desk.get('ganda', path);
    await desk.give('admin', nomor, 'koreksi', {
      judul: 'Jalan berlubang di Pasar Baru',
      alasan: 'Salah nama.',
    });
    const warned = await desk.post(
      'ganda',
      path,
      filled(fieldsOf(form.html), { pertanyaan: 'Di mana tepatnya?' }),
    );
    expect(warned.status).toBe(409);
    expect(wordsOf(warned.html)).toContain('Dikoreksi');
    const sent = await desk.post('ganda', path, filled(fieldsOf(warned.html), {}));
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    expect((await stored(nomor)).status).toBe('tertunda');
  });
});

describe('who may', () => {
  const PAIRS: readonly (readonly [Orang, number])[] = [
    ['admin', 200],
    ['pimpinan', 200],
    ['provinsi', 404],
    ['adminLain', 404],
    ['penghubung', 404],
    ['inspektorat', 404],
    // Not anonim, nothing asked: no matter of a penjaga identitas (rules §3).
    ['kustodian', 404],
    ['nasional', 200],
    ['pengawas', 200],
  ];

  it.each(PAIRS)('%s opening a new laporan of the city: %i', async (orang, status) => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const opened = await desk.get(orang, `/petugas/laporan/${nomor}`);
    expect(opened.status).toBe(status);
    if (status === 404) {
      const absent = await desk.get(orang, '/petugas/laporan/123456785');
      expect(bodyOf(opened.html)).toBe(bodyOf(absent.html));
      const tried = await desk.post(orang, `/petugas/laporan/${nomor}/kelola`, await token(orang));
      expect(tried.status).toBe(404);
    }
  });

  it('shows a penghubung, a pimpinan and a pengawas no command of an admin, and takes none from them', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    for (const orang of ['penghubung', 'pimpinan', 'pengawas'] as const) {
      const shown = await desk.get(orang, `/petugas/laporan/${nomor}`);
      for (const perintah of ['arsipkan', 'disposisi', 'selesai', 'perpanjang']) {
        expect(shown.html).not.toContain(`/petugas/laporan/${nomor}/${perintah}`);
      }
      const fields = filled(await token(orang), { alasanKode: 'iseng', pesan: 'Ini uji coba.' });
      expect((await desk.post(orang, `/petugas/laporan/${nomor}/arsipkan`, fields)).status).toBe(409);
    }
    expect((await stored(nomor)).status).toBe('diteruskan');
  });

  it('sends the stranger to the sign-in and back, and tells a pelapor what to do', async () => {
    const desk = openDesk(test().deps);
    const stranger = await desk.get(null, '/petugas?tampilan=terlambat');
    expect(stranger.response.headers.get('location')).toBe('/masuk?next=%2Fpetugas%3Ftampilan%3Dterlambat');
    const pelapor = await desk.get('pelapor', '/petugas');
    expect(pelapor.status).toBe(403);
    expect(wordsOf(pelapor.html)).toContain('minta admin instansi Anda memberi peran');
    expect(akunOf('pelapor')).toMatch(/^0{8}-/);
  });

  async function token(orang: Orang): Promise<(readonly [string, string])[]> {
    const page = await openDesk(test().deps).get(orang, '/petugas');
    return [['_csrf', csrfIn(page.html)]];
  }
});

/** The page without what differs by address and moment. */
function bodyOf(html: string): string {
  return (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll(/value="[^"]*"/g, '');
}
