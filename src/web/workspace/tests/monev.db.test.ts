import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { indikatorId } from '../../../messages/petugas/indikator.ts';
import { PER, readIndikator } from '../../../useCases/monev/readIndikator.ts';
import { settleOfficers } from './accounts.ts';
import { csrfIn, fileLaporan, fieldsOf, filled, openDesk, UNIT, unescapeHtml, wordsOf } from './desk.ts';

const test = useTestDeps();

beforeAll(() => settleOfficers(test().deps, ['admin', 'adminLain', 'penghubung']));

describe('figures', () => {
  it('say the finding first; every figure opens a list of just as many, hidden ones told', async () => {
    const { deps, setNow } = test();
    const desk = openDesk(deps);
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push(await fileLaporan(deps, { kategori: i < 2 ? 'K20a' : null }));
    const secret = await fileLaporan(deps, { rahasia: true });
    const [a = '', b = '', c = '', d = ''] = made;
    for (const nomor of [a, b]) {
      await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    }
    setNow('2026-11-04T09:00:00+07:00');
    await desk.give('penghubung', a, 'tindak-lanjut', { akhir: 'ya', isi: 'Sudah ditambal.' });
    await desk.give('admin', a, 'selesai', { ringkasan: 'Ditambal kemarin.' });
    await desk.give('admin', c, 'arsipkan', { alasanKode: 'iseng', pesan: 'Ini uji coba.' });
    await desk.give('admin', d, 'tunda', { pertanyaan: 'Di mana tepatnya?' });
    setNow('2026-11-09T09:00:00+07:00');

    const page = await desk.get('admin', '/monev');
    expect(wordsOf(page.html)).toContain(
      'Pemerintah Kota Banjarmasin menindaklanjuti 17 persen dari 6 laporan; 3 belum ditindaklanjuti atau belum diverifikasi.',
    );
    const rows = [...page.html.matchAll(/<tr>(?:(?!<\/tr>).)*<\/tr>/gs)].map(([row]) => row);
    let looked = 0;
    for (const row of rows) {
      const href = /href="(\/petugas\?[^"]*)"/.exec(row)?.[1];
      const count = / (\d+) dari \d+ /.exec(wordsOf(row))?.[1];
      if (href === undefined || count === undefined) continue;
      const list = await desk.get('admin', unescapeHtml(href));
      expect([row, listed(list.html)]).toEqual([row, Number(count)]);
      looked += 1;
    }
    expect(looked).toBeGreaterThan(12);

    // a table of topics: each cell opens its own laporan
    const topics = await desk.get('admin', '/monev?per=kategori&dari=2026-11-01');
    const cells = [...topics.html.matchAll(/<td class="number"><a href="([^"]+)"[^>]*>(\d+)<\/a>/g)];
    expect(cells.length).toBeGreaterThan(4);
    for (const [, href = '', n = ''] of cells) {
      // a median is no count: its list holds those that took just so long
      if (href.includes('ukuran=hari:')) continue;
      const list = await desk.get('admin', unescapeHtml(href));
      expect([href, listed(list.html)]).toEqual([href, Number(n)]);
    }
    // six states make the whole of every row (F127)
    const months = wordsOf((await desk.get('admin', '/monev?per=bulan&dari=2026-11-01')).html);
    expect(months.replaceAll(' Bagaimana dihitung', '')).toContain(
      'Belum diverifikasi Tertunda Belum ditindaklanjuti Sedang diproses Selesai Arsip Jawaban pertama, median',
    );
    // the whole country for whoever works at one body of it: the list is as whole as the figure
    const whole = await desk.get('nasional', '/monev');
    const [, all = '', n = ''] = /<td><a href="([^"]+)" data-jumlah[^>]*>(\d+)<\/a>/.exec(whole.html) ?? [];
    expect([n, listed((await desk.get('nasional', unescapeHtml(all))).html)]).toEqual(['6', 6]);
    // the neighbour sees the figure, and is told how many it may not list
    const foreign = await desk.get('adminLain', '/petugas?tampilan=semua&instansi=KT-63.71');
    expect(foreign.html).not.toContain(secret);
    expect(wordsOf(foreign.html)).toContain('4 laporan tidak dapat ditampilkan kepada Anda');
  });

  it('hold every indicator in the breakdown by choice, its file all of them, equal to what the API answers', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const frame = 'instansi=KT-63.71&dari=2026-11-01&sampai=2026-11-30';
    const asked = { instansi: ['KT-63.71'], dari: '2026-11-01', sampai: '2026-11-30' };
    for (const per of PER.filter((one) => one !== 'semua')) {
      const api = await readIndikator(deps, { ...asked, per });
      const baris = api.ok ? api.value.baris : [];
      expect(baris.length).toBeGreaterThan(0);
      const file = await desk.get(
        'admin',
        `/monev/unduh.csv?${frame}&per=${per}&tabel=rincian&rincian=semua`,
      );
      const rows: Record<string, string>[] = parse(file.html, { bom: true, columns: true });
      expect(rows.map((row) => row['Kode'])).toEqual(baris.map(({ kunci }) => kunci));
      for (const [i, { indikator }] of baris.entries()) {
        for (const [kode, one] of Object.entries(indikator))
          expect([per, kode, writtenOf(rows[i] ?? {}, kode)]).toEqual([per, kode, inFile(kode, one)]);
      }
    }
    // one choice on the page: what it shows is in its file, sorted by any number of it; another choice forgets the order
    for (const [rincian, words] of [
      ['hasil', 'Ditutup admin'],
      ['waktu', 'Penyelesaian: 90 persen selesai dalam'],
      ['jam', 'Verifikasi, jam: rata-rata'],
      ['kepatuhan', 'Verifikasi diperpanjang'],
      ['mutu', 'Yang menilai'],
      ['lembaga', 'Unit punya petugas aktif'],
      ['keadaan', 'Pertumbuhan'],
    ]) {
      const page = await desk.get('admin', `/monev?${frame}&per=instansi&rincian=${rincian}`);
      const table = /<section id="rincian".*?<\/section>/s.exec(page.html)?.[0] ?? '';
      expect(wordsOf(table)).toContain(words);
      expect(table).toContain(`rincian=${rincian}`);
    }
    const sorted = await desk.get(
      'admin',
      `/monev?${frame}&per=unit&rincian=waktu&urut=waktu_respons.p90&arah=turun`,
    );
    expect(sorted.html).toContain('aria-sort="descending"');
    // institutions have no rows by topic: the main figures stand there
    const none = await desk.get('admin', `/monev?${frame}&per=kategori&rincian=lembaga`);
    expect(wordsOf(none.html)).toContain('Menurut kategori: pokok');
    // what officers did is for their own admin alone
    expect(sorted.html).toContain('href="/monev/petugas?instansi=KT-63.71');
    expect((await desk.get('adminLain', `/monev?${frame}`)).html).not.toContain('/monev/petugas?');
  });

  it('hold times against the promise in words, and mark the months whose laporan still have theirs', async () => {
    const desk = openDesk(test().deps);
    const { html } = await desk.get('admin', '/monev?instansi=KT-63.71&dari=2026-09-01&sampai=2026-11-30');
    const times = wordsOf(/<h2>Waktu<\/h2>.*?<\/section>/s.exec(html)?.[0] ?? '');
    expect(times).toContain('3 hari kerja Terlalu sedikit untuk dinilai');
    expect(times).toMatch(/5 sampai \d+ hari kerja, menurut klasifikasi/);
    const chart = wordsOf(/<figure class="chart">.*?<\/figure>/s.exec(html)?.[0] ?? '');
    expect(chart).toContain('Nov masih dalam waktunya');
    expect(chart).not.toContain('Sep 26 masih dalam waktunya');
    expect(chart).toContain('belum lewat 17 hari kerja');
    const file = await desk.get(
      'admin',
      '/monev/unduh.csv?instansi=KT-63.71&dari=2026-09-01&tabel=indikator',
    );
    const rows: Record<string, string>[] = parse(file.html, { bom: true, columns: true });
    const respons = rows.find((row) => row['Kode'] === 'waktu_respons');
    expect([respons?.['Janji'], respons?.['Median dibanding janji']]).toEqual([
      '5 hari kerja',
      'Terlalu sedikit untuk dinilai',
    ]);
  });

  it('keep the order of the table when another period is asked for', async () => {
    const { html } = await openDesk(test().deps).get('admin', '/monev?urut=total&arah=turun');
    const form = /<form method="get" action="\/monev".*?<\/form>/s.exec(html)?.[0] ?? '';
    expect(form).toContain('<input type="hidden" name="urut" value="total"');
    expect(form).toContain('<input type="hidden" name="arah" value="turun"');
  });

  it('refuse a day to come beside its field', async () => {
    const desk = openDesk(test().deps);
    const page = await desk.get('admin', '/monev?per_tanggal=2030-01-01');
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#isian-per_tanggal"');
  });

  it('show a supervisor the late ones of those it supervises', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const page = await desk.get('pengawas', '/pengawasan');
    expect(page.status).toBe(200);
    expect(wordsOf(page.html)).toContain('Judul tidak terbuka untuk Anda');
    expect(wordsOf(page.html)).toContain('terlambat');
  });
});

const namaOf = (kode: string): string => indikatorId[kode as keyof typeof indikatorId].nama;
const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

/** What a row of the file says of an indicator. */
function writtenOf(row: Readonly<Record<string, string>>, kode: string): readonly (number | null)[] {
  const nama = namaOf(kode);
  const parts = kode.startsWith('waktu_')
    ? ['nilai tengah', 'persentil ke-90', 'rata-rata', 'banyaknya']
    : kode === 'kepuasan'
      ? ['', 'banyaknya']
      : kode === 'total'
        ? ['']
        : ['', 'pembilang', 'penyebut'];
  return parts.map((part) => numberOf(row[part === '' ? nama : `${nama}: ${part}`]));
}

/** The same as the API has it. */
function inFile(kode: string, one: NilaiIndikator): readonly (number | null)[] {
  if (kode.startsWith('waktu_')) return [one.nilai, one.p90 ?? null, one.rata ?? null, one.penyebut];
  if (kode === 'kepuasan') return [one.nilai, one.penyebut];
  return kode === 'total' ? [one.nilai] : [one.nilai, one.pembilang, one.penyebut];
}

describe('settings', () => {
  it('keeps templates that an answer can begin with', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const empty = await desk.get('admin', '/pengaturan');
    const csrf = [['_csrf', csrfIn(empty.html)]] as const;
    const bad = await desk.post('admin', '/pengaturan/templat', [
      ...csrf,
      ['instansi', 'KT-63.71'],
      ['judul', 'x'],
    ]);
    expect(bad.status).toBe(422);
    const words = [
      ['judul', 'Terima kasih'],
      ['isi', 'Terima kasih atas laporan Anda.'],
    ] as const;
    const saved = await desk.post('admin', '/pengaturan/templat', [
      ...csrf,
      ['instansi', 'KT-63.71'],
      ...words,
    ]);
    expect(saved.status).toBe(303);
    const foreign = await desk.post('admin', '/pengaturan/templat', [
      ...csrf,
      ['instansi', 'PR-63'],
      ...words,
    ]);
    expect(foreign.status).toBe(403);

    const nomor = await fileLaporan(deps);
    await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    const path = `/petugas/laporan/${nomor}/tindak-lanjut`;
    const form = await desk.get('penghubung', path);
    const templat = /<option value="([0-9a-f-]{36})"/.exec(form.html)?.[1] ?? '';
    const fields = filled(fieldsOf(form.html), { templat, isi: 'Yang terhormat pelapor,', aksi: 'templat' });
    const begun = await desk.post('penghubung', path, fields);
    expect(begun.html).toContain('Yang terhormat pelapor,\n\nTerima kasih atas laporan Anda.');

    expect((await desk.post('admin', '/pengaturan/templat/hapus', [...csrf, ['id', templat]])).status).toBe(
      303,
    );
    expect((await desk.get('penghubung', path)).html).not.toContain(templat);
    // Who changed what, for those who keep it, and nothing of it elsewhere.
    const past = wordsOf((await desk.get('admin', '/pengaturan')).html);
    expect(past).toMatch(/Petugas admin .*Dicabut: Templat “Terima kasih”/);
    expect(past).toContain('Ditambah: Templat “Terima kasih”');
    for (const other of ['adminLain', 'penghubung'] as const) {
      expect(wordsOf((await desk.get(other, '/pengaturan')).html)).not.toContain('Templat “Terima kasih”');
    }
  });

  it('records an SK with its document, which makes the instansi connected', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const page = await desk.get('admin', '/pengaturan');
    const csrf = [['_csrf', csrfIn(page.html)]] as const;
    const sk = [...csrf, ['instansi', 'KT-63.71'], ['nomor', '188/12/2026']] as const;
    const wrong = await desk.post('admin', '/pengaturan/sk', [
      ...sk,
      ['tanggal', '2026-02-01'],
      ['berlakuSampai', '2025-01-01'],
    ]);
    expect([wrong.status, wrong.html.includes('href="#isian-KT-63-71-berlakuSampai"')]).toEqual([422, true]);
    const paper = new File(['%PDF-1.4\n%%EOF\n'], 'sk.pdf', { type: 'application/pdf' });
    const saved = await desk.post('admin', '/pengaturan/sk', [
      ...sk,
      ['tanggal', '2026-02-01'],
      ['berlakuSampai', ''],
      ['lampiran', paper],
    ]);
    expect(saved.status, wordsOf(saved.html)).toBe(303);
    const shown = await desk.get('admin', '/pengaturan');
    const href = /href="(\/pengaturan\/sk\/[^"]+)"/.exec(shown.html)?.[1] ?? '';
    expect((await desk.get('admin', href)).html).toContain('%PDF');
    expect((await desk.get('adminLain', href)).status).toBe(404);
    expect(wordsOf((await desk.get('admin', '/monev')).html)).toContain('Keterhubungan 100% 1 dari 1');
  });

  it('publishes who is responsible, only by those who keep that register', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const page = await desk.get('admin', '/pengaturan');
    const csrf = [['_csrf', csrfIn(page.html)]] as const;
    const fields = [
      ['nama', 'Hj. Rahmah'],
      ['jabatan', 'Kepala Diskominfo'],
      ['alamat', 'Jl. R.E. Martadinata 1'],
    ] as const;
    const saved = await desk.post('admin', '/pengaturan/penanggung-jawab', [
      ...csrf,
      ['instansi', 'KT-63.71'],
      ...fields,
    ]);
    expect(saved.status).toBe(303);
    const shown = await desk.get('admin', '/pengaturan');
    expect(shown.html).toContain('value="Hj. Rahmah"');
    expect(wordsOf(shown.html)).toContain('nama: – → Hj. Rahmah');
    expect(wordsOf(shown.html)).toContain('Ditambah: SK 188/12/2026');
    const foreign = await desk.post('admin', '/pengaturan/penanggung-jawab', [
      ...csrf,
      ['instansi', 'PR-63'],
      ...fields,
    ]);
    expect(foreign.status).toBe(403);
  });
});

/** Rows of a queue page. */
function listed(html: string): number {
  return [...html.matchAll(/<li class="row(?: is-chosen)?"/g)].length;
}
