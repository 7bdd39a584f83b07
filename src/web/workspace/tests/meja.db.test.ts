import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { readerOf } from '../../../useCases/akun/readerOf.ts';
import { noteReading } from '../../../useCases/meja/kehadiran.ts';
import { saveTemplat } from '../../../useCases/templat/templat.ts';
import { openAccounts } from './accounts.ts';
import { akunOf, fieldsOf, fileLaporan, filled, openDesk, UNIT, wordsOf, type Orang } from './desk.ts';

const samplePhoto = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 400, height: 300, channels: 3, background: '#555' } })
      .jpeg()
      .toBuffer(),
  );

const test = useTestDeps();
beforeAll(() => openAccounts(test().deps));

const deskOf = (nomor: string): string => `/petugas/laporan/${nomor}`;

async function forwarded(over: Parameters<typeof fileLaporan>[1] = {}): Promise<string> {
  const nomor = await fileLaporan(test().deps, over);
  await openDesk(test().deps).give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
  return nomor;
}

describe('who else is reading', () => {
  it('is told to those in charge, of those in charge, while it lasts', async () => {
    const { deps, advance } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    await desk.get('admin', deskOf(nomor));
    const seen = wordsOf((await desk.get('penghubung', deskOf(nomor))).html);
    expect(seen).toContain('Sedang dibuka juga oleh Petugas admin (Pemerintah Kota Banjarmasin)');
    const asked = await desk.get('admin', `${deskOf(nomor)}/hadir`);
    expect(asked.status).toBe(200);
    expect(wordsOf(asked.html)).toContain('Petugas penghubung');
    expect(asked.html).not.toContain('<html');
    advance(46_000);
    expect(wordsOf((await desk.get('admin', `${deskOf(nomor)}/hadir`)).html)).toBe('');
  });

  it.each(['pengawas', 'nasional', 'adminLain', 'penghubungLain', 'pelapor'] as const)(
    'is neither told to nor told of %s, who is not in charge',
    async (orang) => {
      const { deps } = test();
      const desk = openDesk(deps);
      const nomor = await forwarded();
      await desk.get('admin', deskOf(nomor));
      const opened = await desk.get(orang, deskOf(nomor));
      expect(wordsOf(opened.html)).not.toContain('Sedang dibuka juga oleh');
      expect(opened.html).not.toContain('id="hadir"');
      expect((await desk.get(orang, `${deskOf(nomor)}/hadir`)).status).not.toBe(200);
      expect(wordsOf((await desk.get('admin', deskOf(nomor))).html)).not.toContain(`Petugas ${orang}`);
    },
  );

  it('tells the public and the pelapor nothing by the use case itself', async () => {
    const { deps } = test();
    const nomor = await forwarded();
    await noteReading(deps, await readerOf(deps, akunOf('admin')), akunOf('admin'), nomor);
    expect(await noteReading(deps, PUBLIK, akunOf('pelapor'), nomor)).toBeNull();
    const pelapor = await readerOf(deps, akunOf('pelapor'));
    expect(await noteReading(deps, pelapor, akunOf('pelapor'), nomor)).toBeNull();
    expect(await noteReading(deps, pelapor, akunOf('pelapor'), '123456785')).toBeNull();
  });

  it('forgets whoever’s body no longer has it', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    await desk.get('penghubung', deskOf(nomor));
    await desk.give('admin', nomor, 'disposisi', {
      tujuan: 'unit',
      unit: ['KT-63.71/10'],
      alasan: 'Ini urusan perhubungan.',
    });
    const next = wordsOf((await desk.get('penghubungLain', deskOf(nomor))).html);
    expect(next).not.toContain('Petugas penghubung (');
  });
});

describe('a draft of a long answer', () => {
  const typed = { akhir: 'tidak', isi: 'Tim kami sudah meninjau lokasi dan menunggu aspal.' };

  it('is kept without a word sent, comes back, and goes when it is sent', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    const path = `${deskOf(nomor)}/tindak-lanjut`;
    const kept = await desk.give('penghubung', nomor, 'tindak-lanjut', { ...typed, aksi: 'simpan' });
    expect([kept.status, kept.response.headers.get('location')]).toEqual([303, path]);
    expect((await desk.get('admin', deskOf(nomor))).html).not.toContain('menunggu aspal');
    const again = await desk.get('penghubung', path);
    expect(again.html).toContain('menunggu aspal');
    expect(wordsOf(again.html)).toContain('Ini draf Anda dari');
    // another officer's form of the same laporan is empty
    expect((await desk.get('admin', path)).html).not.toContain('menunggu aspal');
    const sent = await desk.post('penghubung', path, filled(fieldsOf(again.html), {}));
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    expect((await desk.get('penghubung', path)).html).not.toContain('menunggu aspal');
    // and the next answer can be kept again
    await desk.give('penghubung', nomor, 'tindak-lanjut', {
      ...typed,
      isi: 'Aspal tiba besok pagi.',
      aksi: 'simpan',
    });
    expect((await desk.get('penghubung', path)).html).toContain('Aspal tiba besok');
    const dropped = await desk.give('penghubung', nomor, 'tindak-lanjut', { aksi: 'buang' });
    expect(dropped.status).toBe(303);
    expect((await desk.get('penghubung', path)).html).not.toContain('Aspal tiba besok');
  });

  it('lies sealed, and tells what happened since it was begun', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    await desk.give('penghubung', nomor, 'tindak-lanjut', { ...typed, aksi: 'simpan' });
    const rows = await deps.db.selectFrom('draf').select('isi').execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((one) => one.isi.toString('latin1').includes('aspal'))).toBe(false);
    await desk.give('admin', nomor, 'koreksi', {
      judul: 'Jalan berlubang di Pasar Baru',
      alasan: 'Salah nama.',
    });
    const path = `${deskOf(nomor)}/tindak-lanjut`;
    const form = await desk.get('penghubung', path);
    const warned = await desk.post('penghubung', path, filled(fieldsOf(form.html), {}));
    expect(warned.status).toBe(409);
    expect(wordsOf(warned.html)).toContain('Dikoreksi');
  });

  it('is kept for nobody who may not act here', async () => {
    const { deps } = test();
    const nomor = await fileLaporan(deps, { rahasia: true });
    const desk = openDesk(deps);
    const csrf = await desk.csrfOf('adminLain');
    const fields = [
      ['_csrf', csrf],
      ['isi', 'Isian orang lain di sini.'],
      ['aksi', 'simpan'],
    ] as const;
    expect((await desk.post('adminLain', `${deskOf(nomor)}/tunda`, fields)).status).toBe(404);
  });
});

describe('what the desk offers', () => {
  it('a tidier title, taken over only by its button, with the original kept', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { judul: 'JALAN RUSAK PARAH DI BANJARMASIN!!!', kategori: 'K16a' });
    const shown = await desk.get('admin', `${deskOf(nomor)}/verifikasi`);
    expect(wordsOf(shown.html)).toContain('Judul yang lebih rapi: “Jalan rusak parah di Banjarmasin”');
    expect(shown.html).toContain('value="JALAN RUSAK PARAH DI BANJARMASIN!!!"');
    const tidied = await desk.give('admin', nomor, 'verifikasi', { aksi: 'rapikan' });
    expect(tidied.html).toContain('value="Jalan rusak parah di Banjarmasin"');
    await desk.give('admin', nomor, 'verifikasi', {
      judul: 'Jalan rusak parah di Banjarmasin',
      tujuan: 'unit',
      unit: [UNIT],
    });
    const after = await desk.get('admin', deskOf(nomor));
    expect(after.html).toContain('<del>JALAN RUSAK PARAH');
    expect(wordsOf(after.html)).toContain('Teks asli dari pelapor');
  });

  it('one press for a clear laporan, with the reason; none where wrongdoing is alleged or nobody is known', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { kategori: 'K16a' });
    const shown = await desk.get('admin', deskOf(nomor));
    expect(wordsOf(shown.html)).toContain('Saran: Dinas Pekerjaan Umum dan Penataan Ruang');
    const quick =
      /<form[^>]*action="[^"]*\/verifikasi"[^>]*class="quick"[\s\S]*?<\/form>/.exec(shown.html)?.[0] ?? '';
    const sent = await desk.post('admin', `${deskOf(nomor)}/verifikasi`, filled(fieldsOf(quick), {}));
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    expect((await desk.get('penghubung', deskOf(nomor))).status).toBe(200);
    for (const isi of [
      'Petugas meminta pungli untuk menambal jalan di depan rumah kami.',
      'Tidak jelas apa maksudnya sama sekali.',
    ]) {
      const other = await fileLaporan(
        deps,
        isi.includes('pungli') ? { isi, kategori: 'K16a' } : { isi, judul: 'Sesuatu yang lain' },
      );
      expect((await desk.get('admin', deskOf(other))).html).not.toContain('class="quick"');
    }
  });

  it('marks of personal data in the text, with what can be done; none where there is none', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const plain = await desk.get('admin', deskOf(await fileLaporan(deps)));
    expect(plain.html).not.toContain('<mark>');
    const isi = 'Hubungi Ibu Rahmawati di 0812 3456 7890, NIK 6371 0145 0190 0001, plat DA 1234 <b>XY</b>.';
    const nomor = await fileLaporan(deps, { isi });
    for (const path of [deskOf(nomor), `/petugas?pilih=${nomor}`]) {
      const { html } = await desk.get('admin', path);
      for (const found of ['Rahmawati', '0812 3456 7890', '6371 0145 0190 0001']) {
        expect(html).toContain(`<mark>${found}</mark>`);
      }
      expect(html).not.toContain('<b>XY');
      expect(html).toContain(`${deskOf(nomor)}/kerahasiaan`);
    }
  });

  it('a topic for a laporan that came without one', async () => {
    const { deps } = test();
    const nomor = await fileLaporan(deps, {
      judul: 'Jalan dan jembatan rusak',
      isi: 'Jalan rusak dan jembatan hampir putus.',
    });
    const shown = await openDesk(deps).get('admin', `${deskOf(nomor)}/verifikasi`);
    expect(wordsOf(shown.html)).toContain('Disarankan karena teks menyebut jalan, jembatan, rusak');
    expect(shown.html).toMatch(/<option value="K16a" selected/);
  });

  it('similar open laporan of the same reach, with the way to merge filled in; never another body’s', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const isi = 'Gorong gorong tersumbat lumpur sehingga genangan meluap ketika hujan deras turun.';
    const one = await fileLaporan(deps, { isi, judul: 'Gorong gorong tersumbat lumpur', kategori: 'K16b' });
    const two = await fileLaporan(deps, {
      isi: `${isi} Sudah lama.`,
      judul: 'Genangan karena gorong gorong',
      kategori: 'K16b',
    });
    const foreign = await fileLaporan(deps, { isi, instansi: 'KT-63.72', kategori: 'K16b' });
    const shown = await desk.get('admin', deskOf(two));
    expect(shown.html).toContain(`${deskOf(two)}/gabungkan?ke=${one}`);
    expect(shown.html).not.toContain(foreign);
    const form = await desk.get('admin', `${deskOf(two)}/gabungkan?ke=${one}`);
    expect(form.html.replaceAll(/\D/g, '')).toContain(one);
    const sent = await desk.post('admin', `${deskOf(two)}/gabungkan`, filled(fieldsOf(form.html), {}));
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    const wrong = await desk.get('admin', `${deskOf(one)}/gabungkan?ke=%22%3E%3Cscript%3E`);
    expect(wrong.html).not.toContain('<script>');
  });

  it('templates with their placeholders filled, and no name of the pelapor', async () => {
    const { deps } = test();
    const reader = await readerOf(deps, akunOf('admin'));
    const saved = await saveTemplat(
      deps,
      { reader, akunId: akunOf('admin') },
      {
        id: null,
        instansi: 'KT-63.71',
        judul: 'Terima kasih',
        isi: 'Laporan {nomor} kami terima. {unit} bekerja. {nama} {tidak_ada}',
      },
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    const nomor = await forwarded();
    const shown = await openDesk(deps).give('penghubung', nomor, 'tindak-lanjut', {
      templat: saved.value.id,
      aksi: 'templat',
    });
    const words = wordsOf(shown.html);
    expect(words).toContain(
      'kami terima. Dinas Pekerjaan Umum dan Penataan Ruang bekerja. {nama} {tidak_ada}',
    );
    expect(words).not.toContain('Siti Aminah kami');
  });

  it('pictures small on the desk, to whoever may read the laporan', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await forwarded();
    const photo = new File([await samplePhoto()], 'lubang.jpg', { type: 'image/jpeg' });
    const sent = await desk.give('penghubung', nomor, 'tindak-lanjut', {
      akhir: 'tidak',
      isi: 'Foto lokasi kami lampirkan.',
      lampiran: photo,
    });
    expect(sent.status, wordsOf(sent.html)).toBe(303);
    const shown = await desk.get('admin', deskOf(nomor));
    const href = /href="(\/petugas\/laporan\/\d+\/lampiran\/[^"]+)"/.exec(shown.html)?.[1] ?? '';
    const small = await desk.get('admin', `${href}/kecil`);
    expect([small.status, small.response.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await desk.get(null, `${href}/kecil`)).status).toBe(303);
    expect((await desk.get('admin', `${href.replace(nomor, '123456785')}/kecil`)).status).toBe(404);
  });

  it('the way back to the list, and nowhere else', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    const path = `${deskOf(nomor)}/kelola?dari=${encodeURIComponent('tampilan=verifikasi&q=jalan')}`;
    const form = await desk.get('admin', path);
    const sent = await desk.post('admin', `${deskOf(nomor)}/kelola`, filled(fieldsOf(form.html), {}));
    expect(sent.response.headers.get('location')).toBe('/petugas?tampilan=verifikasi&q=jalan');
    for (const dari of ['//jahat.example', 'https://jahat.example', '/masuk']) {
      const other = await fileLaporan(deps);
      const shown = await desk.get('admin', `${deskOf(other)}/kelola?dari=${encodeURIComponent(dari)}`);
      const away = await desk.post('admin', `${deskOf(other)}/kelola`, filled(fieldsOf(shown.html), {}));
      expect(away.response.headers.get('location')).toMatch(/^\/petugas(\?|$|\/laporan\/)/);
    }
  });
});

describe('the queue', () => {
  it('counts in each view what its list shows', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    await forwarded();
    await fileLaporan(deps);
    const views = [
      'terbuka',
      'verifikasi',
      'hari-ini',
      'terlambat',
      'jawab',
      'diproses',
      'pelapor',
      'saya',
      'dikembalikan',
    ];
    for (const view of views) {
      const { html } = await desk.get('admin', `/petugas?tampilan=${view}`);
      const here =
        /<a[^>]*aria-current="page"[^>]*><span>[^<]*<\/span><span class="count">([\d.]+)<\/span>/.exec(
          html.slice(html.indexOf('class="views"')),
        );
      const rows = html.match(/class="row(?: is-chosen)?"/g) ?? [];
      expect(Math.min(50, Number(here?.[1])), view).toBe(rows.length);
    }
  });

  it('shows the chosen laporan only to whoever may read it; else as if nothing was chosen', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, {
      rahasia: true,
      isi: 'Rahasia besar tentang seorang pejabat kota.',
    });
    expect((await desk.get('admin', `/petugas?pilih=${nomor}`)).html).toContain('Rahasia besar');
    const blind: readonly Orang[] = ['adminLain', 'penghubung', 'pengawas'];
    for (const orang of blind) {
      const { html, status } = await desk.get(orang, `/petugas?pilih=${nomor}`);
      expect([status, html.includes('Rahasia besar')]).toEqual([200, false]);
      const part = await desk.get(orang, `/petugas/pratinjau/${nomor}`);
      expect(part.html).not.toContain('Rahasia besar');
    }
    expect((await desk.get('adminLain', `/petugas/pratinjau/${nomor}`)).status).toBe(404);
    expect((await desk.get(null, `/petugas/pratinjau/${nomor}`)).status).toBe(303);
  });
});
