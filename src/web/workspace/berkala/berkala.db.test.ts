import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf, readXlsx } from '../../../../tests/support/berkas.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { query } from '../../../persistence/connection/database.ts';
import { verifyBerkala } from '../../../persistence/berkala/berkala.ts';
import { readBerkala } from '../../../useCases/berkala/bacaBerkala.ts';
import { siapkanBerkala } from '../../../useCases/berkala/jadwalBerkala.ts';
import { readerFrom } from '../../../useCases/akun/readerOf.ts';
import { createApp } from '../../app.ts';
import { webDeps } from '../../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../../tests/support/webServer.ts';
import { workspaceRoutes } from '../routes.ts';
import {
  csrfIn,
  akunOf,
  fileLaporan,
  officerSessions,
  openDesk,
  ROLES,
  tokenOf,
  UNIT,
  unescapeHtml,
  wordsOf,
  type Orang,
} from '../tests/desk.ts';

const test = useTestDeps();
let hidden = '';
const HERE = '/monev/berkala';
const id = (n: number): string => `01900000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const NARASI = {
  analisis: 'Lampu jalan paling banyak <dilaporkan> & =1+1.',
  hambatan: 'Suku cadang lampu terlambat datang.',
  rekomendasi: 'Anggaran pemeliharaan ditambah pada 2027.',
};

type Desk = ReturnType<typeof openDesk>;

/** A form of that action, as it stands on the page, with what was typed. */
async function send(desk: Desk, orang: Orang, page: string, action: string, typed: Record<string, string>) {
  const { html } = await desk.get(orang, page);
  const form = new RegExp(`<form method="post" action="${action}"(.*?)</form>`, 's').exec(html)?.[1] ?? '';
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of form.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  ))
    fields.set(name, unescapeHtml(value));
  for (const [name, value] of Object.entries(typed)) fields.set(name, value);
  if (!fields.has('_csrf')) fields.set('_csrf', csrfIn(html));
  return desk.post(orang, action, [...fields]);
}

/** The bytes as they are: the desk reads text. */
async function raw(address: string): Promise<Response> {
  const { deps } = test();
  const app = createApp(webDeps(testWebDeps(deps, officerSessions())), [workspaceRoutes(deps)]);
  return app.request(address, { headers: { cookie: `sesi=${tokenOf('admin')}` } });
}

const MULAI = { sasaran: 'KT-63.71 instansi', jenis: 'bulan', masa: '11', tahun: '2026' };

beforeAll(async () => {
  for (const one of Object.keys(ROLES) as Orang[]) {
    await query(
      test().database.ownerDb,
      `insert into akun (id, email, email_diperiksa_pada, nama, nama_pengguna, sandi, dibuat_pada)
       values ($1, $2, now(), $3, $4, 'x', '2026-01-01') on conflict do nothing`,
      [akunOf(one), `${one.toLowerCase()}@contoh.test`, `Petugas ${one}`, one.toLowerCase()],
    );
    for (const { peran, badan } of ROLES[one]) {
      await query(
        test().database.ownerDb,
        `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada)
         values (gen_random_uuid(), $1, $2, $3, '2026-01-01', '2026-01-01')`,
        [akunOf(one), peran, badan],
      );
    }
  }
});

describe('a periodic report', () => {
  it('begins as a draft, is written and commented, and cannot be issued before its period is over', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    // not published yet: counted, never named
    hidden = await fileLaporan(deps);
    const begun = await send(desk, 'admin', HERE, HERE, { ...MULAI, id: id(1) });
    expect([begun.status, begun.response.headers.get('location')]).toEqual([303, `${HERE}/${id(1)}`]);
    // begun again, also by another form: the same one
    expect(
      (await send(desk, 'admin', HERE, HERE, { ...MULAI, id: id(2) })).response.headers.get('location'),
    ).toBe(`${HERE}/${id(1)}`);
    const page = await desk.get('admin', `${HERE}/${id(1)}`);
    const words = wordsOf(page.html);
    for (const chapter of [
      '1. Dasar hukum',
      '4. Status laporan',
      '11. Laporan yang belum selesai',
      '14. Rekomendasi',
    ])
      expect(words).toContain(chapter);
    expect(words).toContain('KONSEP, belum diterbitkan');
    expect(words).toContain(
      '2 laporan belum selesai. Yang dapat dibaca umum dan disebut di sini 1; 1 lainnya',
    );
    expect(page.html).toContain(formatNomor(nomor));
    expect(page.html).not.toContain(formatNomor(hidden));
    expect(page.html).not.toContain(hidden);
    const early = await desk.post('admin', `${HERE}/${id(1)}/terbit`, [
      ['_csrf', csrfIn(page.html)],
      ['versi', '1'],
    ]);
    expect(early.status).toBe(422);
    expect(wordsOf(early.html)).toContain('Masa laporan belum berakhir');

    const path = `${HERE}/${id(1)}`;
    expect((await send(desk, 'admin', path, `${path}/narasi`, NARASI)).status).toBe(303);
    // somebody with an old page is told, and keeps what was typed
    const late = await send(desk, 'admin', path, `${path}/narasi`, {
      ...NARASI,
      versi: '1',
      kanal: 'Dari SMS.',
    });
    expect([late.status, late.html.includes('Dari SMS.')]).toEqual([409, true]);
    const said = { bab: 'hambatan', isi: 'Sebut <b>berapa</b> lama.', id: id(3) };
    expect((await send(desk, 'pimpinan', path, `${path}/komentar`, said)).status).toBe(303);
    expect((await send(desk, 'pimpinan', path, `${path}/komentar`, said)).status).toBe(303);
    const read = await desk.get('admin', path);
    expect(read.html.split('Sebut &lt;b&gt;berapa&lt;/b&gt; lama.').length - 1).toBe(1);
    expect(read.html).toContain('Lampu jalan paling banyak &lt;dilaporkan&gt; &amp; =1+1.');
  });

  it('is nobody’s but its body’s while it is a draft', async () => {
    const desk = openDesk(test().deps);
    const path = `${HERE}/${id(1)}`;
    for (const orang of [
      'adminLain',
      'pengawas',
      'provinsi',
      'nasional',
      'penghubung',
      'kustodian',
    ] as const) {
      for (const one of [path, `${path}/laporan.pdf`, `${path}/laporan.xlsx`])
        expect([orang, (await desk.get(orang, one)).status]).toEqual([orang, 404]);
      const csrf = await desk.csrfOf(orang);
      for (const act of ['narasi', 'komentar', 'terbit']) {
        const sent = await desk.post(orang, `${path}/${act}`, [
          ['_csrf', csrf],
          ['versi', '2'],
          ['isi', 'x'],
        ]);
        expect([orang, act, sent.status]).toEqual([orang, act, 404]);
      }
      const begun = await desk.post(orang, HERE, [['_csrf', csrf], ...Object.entries(MULAI), ['id', id(9)]]);
      expect([orang, begun.status]).toEqual([orang, 403]);
    }
    // the inspektorat's and the head's own part
    expect((await desk.get('pimpinan', path)).status).toBe(200);
    expect((await send(desk, 'pimpinan', path, `${path}/narasi`, NARASI)).status).toBe(403);
    expect((await desk.get(null, path)).status).toBe(303);
  });

  it('is issued once, numbered and frozen, and told to those who must have it', async () => {
    const { deps, setNow } = test();
    setNow('2026-12-02T09:00:00+08:00');
    const desk = openDesk(deps);
    const path = `${HERE}/${id(1)}`;
    expect((await send(desk, 'pimpinan', path, `${path}/terbit`, { versi: '1' })).status).toBe(409);
    expect((await send(desk, 'pimpinan', path, `${path}/terbit`, {})).status).toBe(303);
    const csrf = await desk.csrfOf('admin');
    expect(
      (
        await desk.post('admin', `${path}/terbit`, [
          ['_csrf', csrf],
          ['versi', '2'],
        ])
      ).status,
    ).toBe(303);
    const page = await desk.get('admin', path);
    expect(wordsOf(page.html)).toContain('001/LB/SP4N/KT-63.71/XII/2026');
    expect(page.html).not.toContain('KONSEP');
    const rows = await query<{ peran: string; badan: string }>(
      deps.db,
      `select penerima->>'peran' as peran, penerima->>'badan' as badan from pesan where jenis = 'berkala_terbit' order by 1, 2`,
    );
    expect(rows.map((one) => `${one.peran}@${one.badan}`)).toEqual([
      'admin_instansi@KT-63.71',
      'admin_instansi@PR-63',
      'pengawas@PR-63',
      'pimpinan@KT-63.71',
    ]);
    expect((await desk.get('provinsi', path)).status).toBe(200);
    expect((await desk.get('pengawas', path)).status).toBe(200);
    expect(wordsOf((await desk.get('pengawas', HERE)).html)).toContain('001/LB/SP4N/KT-63.71/XII/2026');
    expect((await desk.get('adminLain', path)).status).toBe(404);
    // comments are of the draft: those above do not read them
    expect((await desk.get('provinsi', path)).html).not.toContain('berapa');
  });

  it('says the same for ever, and nobody writes it again', async () => {
    const { deps, setNow, database } = test();
    const admin = readerFrom(deps, akunOf('admin'), ROLES.admin);
    const before = await readBerkala(deps, admin, id(1));
    if (!before.ok) throw new Error('not found');
    setNow('2026-12-05T09:00:00+08:00');
    const desk = openDesk(deps);
    await fileLaporan(deps);
    const after = await readBerkala(deps, admin, id(1));
    if (!after.ok) throw new Error('not found');
    expect(after.value.isi).toEqual(before.value.isi);
    expect(after.value.isi.semua['total']?.pembilang).toBe(2);
    expect(JSON.stringify(after.value.isi)).not.toContain(hidden);
    expect(after.value.terbit?.isUtuh).toBe(true);
    const path = `${HERE}/${id(1)}`;
    const csrf = await desk.csrfOf('admin');
    for (const [act, fields] of [
      ['narasi', { versi: '2', analisis: 'Lain.' }],
      ['komentar', { bab: 'dasar', isi: 'Lain.', id: id(8) }],
    ] as const) {
      const sent = await desk.post('admin', `${path}/${act}`, [['_csrf', csrf], ...Object.entries(fields)]);
      expect([act, sent.status]).toEqual([act, 409]);
    }
    await expect(
      query(deps.db, `update berkala set narasi = '{}' where id = $1::uuid`, [id(1)]),
    ).rejects.toThrow(/was issued/);
    await expect(query(deps.db, 'update berkala_terbit set urut = 7', [])).rejects.toThrow(
      /permission denied/,
    );
    expect(await verifyBerkala(deps.db)).toEqual([]);
    await query(
      database.ownerDb,
      `update berkala_terbit set isi = jsonb_set(isi, '{semua,total,pembilang}', '99')`,
      [],
    );
    expect(await verifyBerkala(deps.db)).toEqual(['001/LB/SP4N/KT-63.71/XII/2026']);
    expect(wordsOf((await desk.get('admin', path)).html)).toContain('tidak cocok dengan sidiknya');
    await query(
      database.ownerDb,
      `update berkala_terbit set isi = jsonb_set(isi, '{semua,total,pembilang}', '2')`,
      [],
    );
  });

  it('is a tagged PDF that says the same twice, and a workbook without formulas', async () => {
    const path = `${HERE}/${id(1)}`;
    const bytes = async (bentuk: string): Promise<Buffer> => {
      const answer = await raw(`${path}/laporan.${bentuk}`);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      return Buffer.from(await answer.arrayBuffer());
    };
    const one = await bytes('pdf');
    expect((await bytes('pdf')).equals(one)).toBe(true);
    const pdf = readPdf(one);
    for (const mark of [
      '/MarkInfo',
      '/Marked true',
      '/StructTreeRoot',
      '/Lang (id-ID)',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /H2',
      '/S /Table',
      '/S /TH',
      '/Scope /Column',
      '/S /Figure',
      '/Alt ',
    ])
      expect([mark, pdf.objek.includes(mark)]).toEqual([mark, true]);
    for (const words of [
      '001/LB/SP4N/KT-63.71/XII/2026',
      '14. Rekomendasi',
      'Suku cadang lampu terlambat datang.',
      'Terdisposisi – Selesai',
    ])
      expect([words, pdf.teks.includes(words)]).toEqual([words, true]);
    const sheets = readXlsx(await bytes('xlsx'));
    expect(sheets.map((sheet) => sheet.nama)).toEqual(
      expect.arrayContaining(['Laporan', 'Laporan menurut status', 'Narasi']),
    );
    for (const sheet of sheets) expect(sheet.xml).not.toMatch(/<f[ >]/);
    const status = sheets.find((sheet) => sheet.nama === 'Laporan menurut status');
    expect(status?.baris.find((row) => row[0] === 'Laporan')?.[1]).toBe(2);
    expect(sheets.at(-1)?.baris.flat()).toContain(NARASI.analisis);
  });
});

describe('drafts that begin by themselves', () => {
  it('once at the end of a period, as each body chose, and are told by bell and mail', async () => {
    const { deps, setNow } = test();
    setNow('2027-01-02T09:00:00+07:00');
    const desk = openDesk(deps);
    const chosen = { sasaran: 'PR-63 instansi', urutan: '0', jenis0: 'bulan' };
    expect((await send(desk, 'provinsi', HERE, `${HERE}/jadwal`, chosen)).status).toBe(303);
    expect((await send(desk, 'adminLain', HERE, `${HERE}/jadwal`, chosen)).status).toBe(403);
    const n = await siapkanBerkala(deps, () => false);
    expect(n).toBeGreaterThan(4);
    expect(await siapkanBerkala(deps, () => false)).toBe(0);
    const rows = await query<{ badan: string; lingkup: string; jenis: string; dari: string }>(
      deps.db,
      `select badan, lingkup, jenis, dari from berkala where dibuat_oleh is null and badan in ('PR-63', 'KT-63.71') order by 1, 2, 3`,
    );
    expect(rows.map((one) => `${one.badan} ${one.lingkup} ${one.jenis} ${one.dari}`)).toEqual([
      'KT-63.71 binaan tahun 2026-01-01',
      'KT-63.71 binaan triwulan 2026-10-01',
      'KT-63.71 instansi tahun 2026-01-01',
      'KT-63.71 instansi triwulan 2026-10-01',
      'PR-63 binaan tahun 2026-01-01',
      'PR-63 binaan triwulan 2026-10-01',
      'PR-63 instansi bulan 2026-12-01',
    ]);
    // a program that stood still begins nothing of long ago
    setNow('2027-03-20T09:00:00+07:00');
    expect(await siapkanBerkala(deps, () => false)).toBe(0);
    const [told] = await query<{ n: number }>(
      deps.db,
      `select count(*) as n from pesan where jenis = 'berkala_konsep' and penerima->>'badan' = 'KT-63.71'`,
    );
    expect(told?.n).toBe(6);
  });
});

describe('the map of a report', () => {
  it('stands on the page as in the PDF: shaded and hatched, every area in the table beside it, nothing to click, no script', async () => {
    const { deps, setNow } = test();
    setNow('2027-03-20T09:00:00+07:00');
    const desk = openDesk(deps);
    for (const wilayah of ['63.71.01', '63.71.01', '63.71.02', '63.71', '63.72', '63'])
      await fileLaporan(deps, { wilayah });
    const masa = { ...MULAI, masa: '3', tahun: '2027' };
    await send(desk, 'admin', HERE, HERE, { ...masa, id: id(20) });
    const { html } = await desk.get('admin', `${HERE}/${id(20)}`);
    const chapter = /<section id="wilayah">(.*?)<section id="waktu">/s.exec(html)?.[1] ?? '';
    const [, figure = ''] = /<figure class="peta">(.*?)<\/figure>/s.exec(chapter) ?? [];
    expect(wordsOf(figure)).toContain('Laporan yang ditindaklanjuti menurut kabupaten dan kota');
    expect(figure).toMatch(/fill="url\(#peta-63-\d\)"[^>]*><title>Kota Banjarmasin: 0% \(0 dari 4\)/);
    expect([...figure.matchAll(/<th scope="row">([^<]+)/g)].map(([, nama]) => nama)).toEqual([
      'Kota Banjarbaru',
      'Kota Banjarmasin',
    ]);
    expect(figure).not.toMatch(/<a |<script|style=/);
    // the own kota by kecamatan, the most laporan first, and what names none: together its row above (F129)
    const [, table = ''] =
      /<caption[^>]*>Laporan menurut kecamatan yang dilaporkan(.*?)<\/table>/s.exec(chapter) ?? [];
    expect(
      [...table.matchAll(/<th scope="row">([^<]+)<\/th>\s*<td[^>]*>(\d+)/g)].map((one) => one.slice(1)),
    ).toEqual([
      ['Banjarmasin Selatan', '2'],
      ['Banjarmasin Timur', '1'],
    ]);
    expect(wordsOf(chapter)).toContain('1 laporan di Kota Banjarmasin tidak menyebut kecamatannya.');
    // the one that names a province alone is in neither, and said
    expect(wordsOf(chapter)).toContain('1 laporan lain tidak menyebut kabupaten atau kota.');
    expect(wordsOf((await desk.get('admin', `${HERE}/${id(1)}`)).html)).not.toContain('laporan lain tidak');
  });

  it('tells all six states of every unit, and the times of its first answers', async () => {
    const { deps, setNow } = test();
    setNow('2027-05-20T09:00:00+07:00');
    const desk = openDesk(deps);
    await fileLaporan(deps);
    await send(desk, 'admin', HERE, HERE, { ...MULAI, masa: '5', tahun: '2027', id: id(21) });
    const { html } = await desk.get('admin', `${HERE}/${id(21)}`);
    const tables = new Map(
      [...html.matchAll(/<caption[^>]*>(.*?)<\/caption>(.*?)<\/table>/gs)].map(([, judul = '', isi = '']) => [
        wordsOf(judul),
        wordsOf(isi),
      ]),
    );
    const unit = [...tables].find(([judul]) => judul.startsWith('Laporan menurut unit'))?.[1] ?? '';
    expect(unit).toContain(
      'Unit Laporan Belum diverifikasi Tertunda Belum tindak lanjut Diproses Selesai Arsip Tindak lanjut',
    );
    expect([...tables.keys()].join()).toContain('Jawaban pertama menurut unit');
  });
});
