import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { settleOfficers } from './accounts.ts';
import { fileLaporan, openDesk, UNIT, unescapeHtml, wordsOf, type Fields } from './desk.ts';

const test = useTestDeps();
const KOTA = '/pengawasan/KT-63.71';

function formOf(html: string): [string, string][] {
  const value = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return [
    ['_csrf', value('_csrf')],
    ['id', value('id')],
  ];
}

describe('the cockpit', () => {
  it('puts late bodies first, sorts by any column through the address, and counts what its lists hold', async () => {
    const { deps, setNow } = test();
    const desk = openDesk(deps);
    const [a, b] = [await fileLaporan(deps), await fileLaporan(deps)];
    for (const nomor of [a, b])
      await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    setNow('2026-11-20T09:00:00+07:00');
    const page = await desk.get('ganda', '/pengawasan');
    expect(page.status).toBe(200);
    expect(wordsOf(page.html)).toContain('terbanyak Pemerintah Kota Banjarmasin, 2 laporan');
    const rows = [...page.html.matchAll(/<th scope="row"><a href="\/pengawasan\/([^"]+)">/g)].map(
      ([, kode]) => kode,
    );
    expect(rows[0]).toBe('KT-63.71');
    expect(rows).not.toContain('PR-63');
    expect(rows).not.toContain('KT-33.74');

    const late = /href="([^"]+)" class="late-count"[^>]*>(\d+)</.exec(page.html);
    const list = await desk.get('ganda', unescapeHtml(late?.[1] ?? ''));
    expect([...list.html.matchAll(/<li class="row/g)].length).toBe(Number(late?.[2]));

    const byName = await desk.get('ganda', '/pengawasan?urut=nama&arah=turun');
    expect(byName.html).toContain('aria-sort="descending"');
    const names = [...byName.html.matchAll(/<a href="\/pengawasan\/[^"]+">([^<]+)<\/a><br ?\/>/g)].map(
      ([, n]) => n,
    );
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(names.toSorted((one, other) => ((one ?? '') < (other ?? '') ? 1 : -1)));
    // nonsense in the address is left out
    expect((await desk.get('ganda', '/pengawasan?urut=<x>&arah=1&dari=2026-99-99&masa=x')).status).toBe(200);
  });

  it('shows the figures of a past day without lists, and says what is of now alone', async () => {
    const { deps, setNow } = test();
    setNow('2026-11-20T09:00:00+07:00');
    const desk = openDesk(deps);
    const total = (html: string) =>
      /href="\/pengawasan\/KT-63.71">.*?<\/th><td class="number">(?:<a [^>]*>)?([\d.]+)/s
        .exec(html.replaceAll(/<td[^>]*>(?:(?!<\/td>).)*late-count.*?<\/td>/gs, ''))
        ?.at(1);
    const now = await desk.get('ganda', '/pengawasan?masa=tahun');
    expect(wordsOf(now.html)).toContain('Menurut keadaan sekarang.');
    expect(now.html).toContain('name="per_tanggal"');
    expect(total(now.html)).toMatch(/^[1-9]/);

    // before the first of them came
    const past = await desk.get('ganda', '/pengawasan?masa=tahun&per_tanggal=2026-01-05');
    expect(past.status).toBe(200);
    expect(wordsOf(past.html)).toContain('Angka sebagaimana diketahui pada akhir 5 Januari 2026.');
    expect(wordsOf(past.html)).toContain('hanya ada untuk keadaan sekarang');
    expect(total(past.html)).toBe('0');
    expect(past.html).not.toContain('data-jumlah');
    expect(past.html).not.toContain('late-count');
    const english = await desk.get('ganda', '/pengawasan?per_tanggal=2026-01-05&lang=en');
    expect(wordsOf(english.html)).toContain('Figures as known at the end of 5 January 2026.');

    const file = await desk.get('ganda', '/pengawasan/unduh.csv?masa=tahun&per_tanggal=2026-01-05');
    expect(file.html).toContain('5 Januari 2026');
    expect(file.html).not.toContain('Terlambat');
    for (const path of ['unduh.csv?tabel=pejabat&per_tanggal=2026-01-05', 'unduh.csv?tabel=x'])
      expect((await desk.get('ganda', `/pengawasan/${path}`)).status).toBe(404);

    const ahead = await desk.get('ganda', '/pengawasan?per_tanggal=2030-01-01');
    expect([ahead.status, ahead.html.includes('href="#isian-per_tanggal"')]).toEqual([422, true]);
    expect((await desk.get('ganda', '/pengawasan/unduh.csv?per_tanggal=2030-01-01')).status).toBe(422);
    // nonsense is left out, as on the dashboard
    expect(wordsOf((await desk.get('ganda', '/pengawasan?per_tanggal=kemarin')).html)).toContain(
      'Menurut keadaan sekarang.',
    );
  });

  it('leads from the head of a figure to how it was computed for the same bodies, days and state', async () => {
    const desk = openDesk(test().deps);
    const caraOf = (html: string) =>
      [...html.matchAll(/class="cara-link" href="([^"]+)"|href="([^"]+)" class="cara-link"/g)].map(
        ([, a, b]) => unescapeHtml(a ?? b ?? ''),
      );
    for (const path of [
      '/pengawasan?dari=2026-01-01&sampai=2026-11-20&per_tanggal=2026-11-19',
      '/monev?induk=PR-63&per=instansi&dari=2026-01-01&sampai=2026-11-20&per_tanggal=2026-11-19',
    ]) {
      const heads = /<thead>.*?<\/thead>/gs;
      const { html } = await desk.get('ganda', path);
      const links = [...html.matchAll(heads)].flatMap(([one]) => caraOf(one));
      expect(links.length).toBeGreaterThan(2);
      for (const href of links) {
        const asked = new URLSearchParams(href.split('?')[1]);
        expect([asked.get('dari'), asked.get('sampai'), asked.get('per_tanggal')]).toEqual([
          '2026-01-01',
          '2026-11-20',
          '2026-11-19',
        ]);
        expect(asked.get('instansi') ?? asked.get('induk')).toMatch(/KT-63\.71|PR-63/);
        const cara = await desk.get('ganda', href);
        expect(cara.status, href).toBe(200);
        expect(wordsOf(cara.html)).toContain('Bagaimana dihitung');
      }
    }
  });

  it('leads to every late laporan, page by page', async () => {
    const { deps, setNow } = test();
    const desk = openDesk(deps);
    for (let i = 0; i < 26; i += 1) await fileLaporan(deps, { judul: `Lampu padam di gang nomor ${i + 1}` });
    setNow('2027-01-20T09:00:00+07:00');
    const numbers = (html: string) =>
      [...html.matchAll(/\/petugas\/laporan\/(\d{9})/g)].map(([, one]) => one);
    const first = await desk.get('ganda', '/pengawasan?masa=tahun');
    const next = unescapeHtml(/<a href="([^"]+)" rel="next"/.exec(first.html)?.[1] ?? '');
    expect(next).toMatch(/^\/pengawasan\?.*cursor=.*#terlambat$/);
    const second = await desk.get('ganda', next.split('#')[0] ?? '');
    expect(second.status).toBe(200);
    const all = new Set([...numbers(first.html), ...numbers(second.html)]);
    expect(all.size).toBe(28);
    expect(second.html).toMatch(/<a href="[^"]+#terlambat" rel="prev"/);
    expect((await desk.get('ganda', '/pengawasan?cursor=rusak')).status).toBe(404);
    setNow('2026-11-20T09:00:00+07:00');
  });

  it('is empty for whoever supervises nobody', async () => {
    const desk = openDesk(test().deps);
    for (const orang of ['adminLain', 'penghubung', 'kustodian'] as const) {
      const page = await desk.get(orang, '/pengawasan');
      expect(wordsOf(page.html)).toContain('Anda tidak mengawasi badan lain');
      expect((await desk.get(orang, KOTA)).status).toBe(404);
    }
    expect((await desk.get(null, '/pengawasan')).status).toBe(303);
  });
});

describe('acts of supervision', () => {
  it('a reminder is recorded once and queued as one message to the admins', async () => {
    await settleOfficers(test().deps, ['ganda', 'pengawas']);
    const { deps } = test();
    const desk = openDesk(deps);
    expect(wordsOf((await desk.get('ganda', KOTA)).html)).toContain('Langkah berikut: pengingat');
    const form = await desk.get('ganda', `${KOTA}/pengingat`);
    const fields: Fields = [...formOf(form.html), ['isi', 'Ditelepon besok.']];
    expect((await desk.post('ganda', `${KOTA}/pengingat`, fields)).status).toBe(303);
    expect((await desk.post('ganda', `${KOTA}/pengingat`, fields)).status).toBe(303);
    const [count] = await query<{ acts: number; mails: number }>(
      deps.db,
      `select (select count(*) from tindakan_pengawasan where jenis = 'pengingat') as acts,
         (select count(*) from pesan where jenis = 'pengawasan_pengingat') as mails`,
    );
    expect(count).toEqual({ acts: 1, mails: 1 });
    const [mail] = await query<{ penerima: unknown; data: object }>(
      deps.db,
      `select penerima, data from pesan where jenis = 'pengawasan_pengingat'`,
    );
    expect(mail?.penerima).toEqual({ jenis: 'peran', peran: 'admin_instansi', badan: 'KT-63.71' });
    expect(JSON.stringify(mail?.data)).not.toContain('Ditelepon');
    expect(wordsOf((await desk.get('ganda', KOTA)).html)).toContain('Ditelepon besok.');
    expect(wordsOf((await desk.get('ganda', KOTA)).html)).toContain('Sudah diingatkan; beri waktu sampai');
    expect((await desk.get('ganda', `${KOTA}/teguran`)).html).toContain(
      'Teguran ke-1: laporan yang terlambat',
    );
  });

  it('a teguran gets the next number of the year, keeps its figures, and its body may read it', async () => {
    const { deps, setNow } = test();
    const desk = openDesk(deps);
    const send = async (isi: string) => {
      const form = await desk.get('ganda', `${KOTA}/teguran`);
      const words = [
        ...formOf(form.html),
        ['perihal', 'Laporan terlambat'],
        ['isi', isi],
        ['tanggal', '2027-02-01'],
      ];
      return desk.post('ganda', `${KOTA}/teguran`, words as unknown as Fields);
    };
    const bad = await send('x');
    expect([
      bad.status,
      bad.html.includes('href="#isian-isi"'),
      bad.html.includes('value="Laporan terlambat"'),
    ]).toEqual([422, true, true]);
    expect((await send('<script>alert(1)</script> Mohon ditindaklanjuti.')).status).toBe(303);
    expect((await send('Mohon ditindaklanjuti juga.')).status).toBe(303);
    setNow('2027-01-04T09:00:00+07:00');
    expect((await send('Mohon ditindaklanjuti tahun ini.')).status).toBe(303);
    const letters = await query<{ id: string; nomor: string }>(
      deps.db,
      `select id, nomor from tindakan_pengawasan where jenis = 'teguran' order by pada, urut`,
    );
    expect(letters.map((one) => one.nomor)).toEqual([
      '001/TGR/SP4N/PR-63/XI/2026',
      '002/TGR/SP4N/PR-63/XI/2026',
      '001/TGR/SP4N/PR-63/I/2027',
    ]);
    const path = `/pengawasan/surat/${letters[0]?.id ?? ''}`;
    const letter = await desk.get('ganda', path);
    expect(letter.html).not.toContain('<script>alert');
    expect(wordsOf(letter.html)).toContain('Keadaan saat surat dibuat');
    expect((await desk.get('admin', path)).status).toBe(200);
    for (const orang of ['adminLain', 'penghubungLain', 'kustodian'] as const) {
      expect((await desk.get(orang, path)).status).toBe(404);
    }
    expect((await desk.get('ganda', '/pengawasan/surat/x')).status).toBe(404);
    // the body reads its letter, not the supervisor's record
    expect((await desk.get('admin', KOTA)).status).toBe(404);
  });

  it('a visit needs its measures, and keeps them', async () => {
    const { setNow } = test();
    setNow('2026-11-20T09:00:00+07:00');
    const desk = openDesk(test().deps);
    const form = await desk.get('ganda', `${KOTA}/kunjungan`);
    const words = [
      ...formOf(form.html),
      ['isi', 'Ruang aduan tertata.'],
      ['tanggal', '2026-11-19'],
    ] as Fields;
    expect((await desk.post('ganda', `${KOTA}/kunjungan`, words)).html).toContain('href="#isian-ukuran"');
    const measured: Fields = [...words, ['ukuranNama1', 'Uji petik'], ['ukuranNilai1', '17 dari 20']];
    expect((await desk.post('ganda', `${KOTA}/kunjungan`, measured)).status).toBe(303);
    expect(wordsOf((await desk.get('ganda', KOTA)).html)).toContain('Uji petik: 17 dari 20');
  });

  it('nobody acts outside their reach, with another’s form, or without the page’s token', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const before = await query<{ n: number }>(deps.db, 'select count(*) as n from tindakan_pengawasan');
    const form = await desk.get('ganda', `${KOTA}/panggilan`);
    const fields: Fields = [
      ...formOf(form.html),
      ['isi', 'Dibahas lewat telepon.'],
      ['tanggal', '2026-11-19'],
    ];
    // a neighbour, the body itself, a province about itself or about another's
    for (const orang of ['adminLain', 'admin', 'provinsi'] as const) {
      expect((await desk.post(orang, `${KOTA}/panggilan`, fields)).status).not.toBe(303);
    }
    const foreign = formOf((await desk.get('ganda', `${KOTA}/panggilan`)).html);
    for (const kode of ['PR-63', 'KT-33.74', 'NAS', 'KT-63.71%2F06', 'KT-00']) {
      expect(
        (await desk.post('ganda', `/pengawasan/${kode}/panggilan`, [...foreign, ...fields.slice(2)])).status,
      ).toBe(404);
    }
    expect((await desk.post('ganda', `${KOTA}/panggilan`, fields.slice(1))).status).toBe(403);
    expect((await desk.post('ganda', `${KOTA}/hapus`, fields)).status).toBe(404);
    expect(await query(deps.db, 'select count(*) as n from tindakan_pengawasan')).toEqual(before);
    // append-only, also for the program itself
    await expect(query(deps.db, `update tindakan_pengawasan set isi = 'x'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(query(deps.db, 'delete from tindakan_pengawasan')).rejects.toThrow('permission denied');
  });
});
