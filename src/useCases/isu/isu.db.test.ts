import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { readerFrom } from '../akun/readerOf.ts';
import { countVisible } from '../laporan/readLaporan.ts';
import { query } from '../../persistence/connection/database.ts';
import { openAccounts } from '../../web/workspace/tests/accounts.ts';
import { akunOf, fileLaporan, openDesk, ROLES, wordsOf, type Orang } from '../../web/workspace/tests/desk.ts';
import { kataSering } from './kataSering.ts';
import { readIsuNaik } from './readIsu.ts';
import { readIsu } from './readSatu.ts';

const test = useTestDeps();
const HARI = 86_400_000;
const id = (n: number): string => `01900000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const RAHASIA = 'Kebisingan sirine rahasiakata mengganggu setiap malam di gang kami dekat sekolah dasar';
let [naik, biasa] = ['', ''];
const SAMPAI = '2026-11-02';

beforeAll(async () => {
  const { deps, setNow } = test();
  await openAccounts(deps);
  const { kategori } = await deps.rujukan();
  const topics = [...kategori.values()].filter((one) => one.induk === null && one.aktif && !one.peka);
  [naik, biasa] = [topics[0]?.kode ?? '', topics[1]?.kode ?? ''];
  const file = (kategoriKode: string, n: number, over = {}) =>
    fileLaporan(deps, {
      kategori: kategoriKode,
      isi: `Sampah menumpuk di pasar sejak pekan lalu, laporan ${n} ${randomUUID()} mohon diangkut segera.`,
      ...over,
    });
  setNow('2026-09-01T09:00:00+08:00');
  // the kecamatan are as unequal as ever but for what rose in the second
  for (let i = 0; i < 30; i += 1) await file(biasa, i, { wilayah: '63.71.01' });
  for (let i = 0; i < 2; i += 1) await file(naik, i);
  setNow('2026-10-28T09:00:00+08:00');
  for (let i = 0; i < 14; i += 1) await file(naik, i, { wilayah: '63.71.02' });
  for (let i = 0; i < 12; i += 1) await file(biasa, i, { wilayah: '63.71.01' });
  for (let i = 0; i < 4; i += 1)
    await file(naik, i, { isi: RAHASIA, rahasia: true, ...(i < 3 ? { wilayah: '63.71.02' } : {}) });
  setNow('2026-11-02T09:00:00+08:00');
}, 60_000);

const readerOf = (orang: Orang) => readerFrom(test().deps, akunOf(orang), ROLES[orang]);
const KOTA = { instansi: ['KT-63.71'], sampai: SAMPAI };

describe('rising issues', () => {
  it('find the topic whose share rose, not the one that is as common as ever', async () => {
    const found = await readIsuNaik(test().deps, readerOf('admin'), KOTA);
    if (!found.ok) throw new Error(found.refusal.code);
    const topics = found.value.naik.filter((one) => one.wilayah === null);
    expect(topics.map((one) => one.kategori)).toEqual([naik]);
    expect(topics[0]).toMatchObject({ jendela: 18, harapan: { musim: null } });
    expect(found.value.naik.some((one) => one.kategori === biasa)).toBe(false);
  });

  it('count for every reader as many as the list holds, also those who see less', async () => {
    const { deps } = test();
    for (const orang of [
      'admin',
      'penghubung',
      'pimpinan',
      'nasional',
      'ganda',
      'pengawas',
      'adminLain',
    ] as const) {
      const reader = readerOf(orang);
      for (const sel of [
        { kategori: naik, wilayah: null },
        { kategori: naik, wilayah: '63.71' },
        { kategori: null, wilayah: '63.71' },
      ]) {
        const one = await readIsu(deps, reader, KOTA, sel);
        if (!one.ok) throw new Error(one.refusal.code);
        const { dari, sampai } = one.value.waktu.jendela;
        const listed = await countVisible(deps, reader, {
          instansi: ['KT-63.71'],
          ...(sel.kategori === null ? {} : { kategori: [sel.kategori] }),
          ...(sel.wilayah === null ? {} : { wilayah: [sel.wilayah] }),
          dari,
          sampai,
        });
        expect([orang, sel, one.value.hitungan.jendela]).toEqual([orang, sel, listed]);
      }
    }
  });

  it('go down to the kecamatan of one kota, corrected with all the rest, each count with its list', async () => {
    const { deps } = test();
    const found = await readIsuNaik(deps, readerOf('admin'), KOTA);
    if (!found.ok) throw new Error(found.refusal.code);
    const { kecamatan, naik: rising, waktu } = found.value;
    expect(kecamatan.map((one) => [one.wilayah, one.jendela, one.isNaik])).toEqual([
      ['63.71.02', 17, true],
      ['63.71.01', 12, false],
    ]);
    // what rises there is the topic that rose, and nothing of the other kecamatan
    const places = rising.filter((one) => (one.wilayah?.length ?? 0) > 5);
    expect(places.map((one) => [one.kategori, one.wilayah])).toEqual(
      expect.arrayContaining([
        [null, '63.71.02'],
        [naik, '63.71.02'],
      ]),
    );
    expect(places.every((one) => one.wilayah === '63.71.02')).toBe(true);
    for (const one of kecamatan) {
      const wilayah = one.wilayah ?? '';
      const listed = await countVisible(deps, readerOf('admin'), {
        instansi: KOTA.instansi,
        wilayah: [wilayah],
        ...waktu.jendela,
      });
      expect([wilayah, one.jendela]).toEqual([wilayah, listed]);
    }
    const topic = await readIsu(deps, readerOf('admin'), KOTA, { kategori: naik, wilayah: null });
    expect(topic).toMatchObject({ value: { kecamatan: [{ wilayah: '63.71.02', n: 17 }] } });
    // who looks at a whole province is asked by kabupaten and kota
    const above = await readIsuNaik(deps, readerOf('pengawas'), { induk: ['PR-63'], sampai: SAMPAI });
    expect(above).toMatchObject({ ok: true, value: { kecamatan: [] } });
    expect(above.ok && above.value.naik.every((one) => (one.wilayah ?? '').length <= 5)).toBe(true);
    const place = { kategori: null, wilayah: '63.71.02' };
    const seen = await readIsu(deps, readerOf('pengawas'), { induk: ['PR-63'], sampai: SAMPAI }, place);
    const listed = await countVisible(deps, readerOf('pengawas'), {
      instansi: ['KT-63.71'],
      wilayah: ['63.71.02'],
      ...waktu.jendela,
    });
    expect(seen).toMatchObject({ ok: true, value: { hitungan: { jendela: listed } } });
  });

  it('take words only from texts that the reader may read, never from rahasia ones', async () => {
    const { deps } = test();
    const sel = { kategori: naik, wilayah: null };
    const own = await readIsu(deps, readerOf('admin'), KOTA, sel);
    if (!own.ok) throw new Error(own.refusal.code);
    expect(own.value.kata.map((one) => one.kata)).toContain('sampah');
    expect(own.value.kata.map((one) => one.kata)).not.toContain('rahasiakata');
    expect(own.value.dibaca).toBe(14);
    // nothing is published yet, so who supervises reads no text
    const above = await readIsu(deps, readerOf('pengawas'), KOTA, sel);
    if (!above.ok) throw new Error(above.refusal.code);
    expect([above.value.dibaca, above.value.kata]).toEqual([0, []]);
  });

  it('have defined figures for an empty period and a body without laporan', async () => {
    const { deps } = test();
    const early = await readIsuNaik(deps, readerOf('admin'), { ...KOTA, sampai: '2015-01-01' });
    expect(early).toMatchObject({ ok: true, value: { naik: [], ditanya: 0, semua: { jendela: 0 } } });
    const other = await readIsu(
      deps,
      readerOf('adminLain'),
      { instansi: ['KT-63.72'], sampai: SAMPAI },
      {
        kategori: naik,
        wilayah: null,
      },
    );
    expect(other).toMatchObject({ ok: true, value: { hitungan: { jendela: 0 }, isu: null, kata: [] } });
    expect((await readIsuNaik(deps, readerOf('admin'), { ...KOTA, instansi: ['XX-1'] })).ok).toBe(false);
  });

  it('stand on pages with links to their lists', async () => {
    const desk = openDesk(test().deps);
    const list = await desk.get('admin', '/monev/isu');
    expect(list.status).toBe(200);
    const file = await desk.get('admin', '/monev/isu/unduh.csv');
    const rows: unknown[] = parse(file.html, { columns: true, bom: true });
    expect(rows).toHaveLength(new Set(list.html.match(/\/monev\/isu\/lihat\?[^"]*/g)).size);
    expect((await desk.get('pelapor', '/monev/isu/unduh.csv')).status).toBe(403);
    const href = /\/monev\/isu\/lihat\?[^"]*/.exec(list.html)?.[0]?.replaceAll('&amp;', '&') ?? '';
    const one = await desk.get('admin', href);
    expect(one.status).toBe(200);
    const all = /href="(\/petugas\?[^"]*)"[^>]*>Buka semua (\d+) laporan/.exec(one.html);
    const listed = await desk.get('admin', (all?.[1] ?? '').replaceAll('&amp;', '&'));
    expect(wordsOf(listed.html)).toContain(`${all?.[2] ?? 'x'} laporan`);
    for (const bad of ['', '?kategori=%27', '?kategori=K99x', '?wilayah=63', '?wilayah=99.99'])
      expect([bad, (await desk.get('admin', `/monev/isu/lihat${bad}`)).status]).toEqual([bad, 404]);
    expect((await desk.get('pelapor', '/monev/isu')).status).toBe(403);
  });
});

describe('words', () => {
  it('leave out what is masked, digits, stop words, and what too few texts hold', () => {
    const texts = Array.from(
      { length: 5 },
      (_, i) => `Jalan rusak [email disamarkan] 081234 yang ${'abcde'[i]}unik`,
    );
    expect(kataSering(texts)).toEqual([
      { kata: 'jalan', laporan: 5 },
      { kata: 'rusak', laporan: 5 },
    ]);
    expect(kataSering([])).toEqual([]);
  });
});

describe('improvements', () => {
  const desk = () => openDesk(test().deps);
  const csrfOf = async (orang: Orang, path: string) =>
    /name="_csrf" value="([^"]*)"/.exec((await desk().get(orang, path)).html)?.[1] ?? '';
  const DRAFT = () => ({
    badan: 'KT-63.71',
    kategori: naik,
    wilayah: '63.71',
    judul: 'Jadwal angkut <b> sampah',
    rencana: 'Truk kedua pada sore hari di tiga pasar terbesar.',
    pelaksana: 'Kepala Dinas Lingkungan Hidup',
    tenggat: '2026-12-20',
    anggaran: '250000000',
  });
  const plan = async (orang: Orang, n: number, change: Record<string, string> = {}) =>
    desk().post(orang, '/monev/isu/perbaikan', [
      ['_csrf', await csrfOf(orang, `/monev/isu/lihat?kategori=${naik}`)],
      ['id', id(n)],
      ...Object.entries({ ...DRAFT(), ...change }),
    ]);
  const tell = async (orang: Orang, n: number, m: number, fields: Record<string, string>) =>
    desk().post(orang, `/monev/isu/perbaikan/${id(n)}`, [
      ['_csrf', await csrfOf(orang, `/monev/isu/lihat?kategori=${naik}`)],
      ['id', id(m)],
      ...Object.entries(fields),
    ]);

  it('are planned by those who write for their body, once, and by nobody else', async () => {
    expect((await plan('admin', 1)).status).toBe(303);
    expect((await plan('admin', 1, { judul: 'Sesuatu yang lain' })).status).toBe(303);
    for (const orang of ['adminLain', 'provinsi', 'pengawas', 'pimpinan', 'penghubung', 'nasional'] as const)
      expect([orang, (await plan(orang, 2)).status]).toEqual([orang, 403]);
    const bad = await plan('admin', 3, { tenggat: '2020-01-01', anggaran: '=1', rencana: '' });
    expect([bad.status, bad.html.includes('value="=1"')]).toEqual([422, true]);
    const rows = await query<{ judul: string }>(test().deps.db, 'select judul from perbaikan', []);
    expect(rows).toEqual([{ judul: 'Jadwal angkut <b> sampah' }]);
    expect((await plan('admin', 9, { kategori: '', wilayah: '63.71.02' })).status).toBe(303);
    expect((await desk().get('admin', `/monev/isu/perbaikan/${id(9)}`)).html).toContain(
      'Kecamatan Banjarmasin Timur',
    );
    await expect(query(test().deps.db, `update perbaikan set judul = 'x'`, [])).rejects.toThrow(
      /permission denied/,
    );
  });

  it('are read by the own people and those above, escaped, and by nobody beside', async () => {
    for (const orang of ['admin', 'pimpinan', 'ganda', 'pengawas', 'nasional'] as const) {
      const page = await desk().get(orang, `/monev/isu/perbaikan/${id(1)}`);
      expect([orang, page.status, page.html.includes('<b> sampah')]).toEqual([orang, 200, false]);
    }
    for (const orang of ['adminLain', 'penghubung', 'kustodian', 'rangkap'] as const)
      expect([orang, (await desk().get(orang, `/monev/isu/perbaikan/${id(1)}`)).status]).toEqual([
        orang,
        404,
      ]);
    expect((await desk().get('admin', '/monev/isu/perbaikan/x')).status).toBe(404);
  });

  it('are told of with evidence once done, and then measured against the time before', async () => {
    const { deps, advance } = test();
    const done = { status: 'selesai', tanggal: '2026-11-02', isi: 'Truk kedua berjalan.', bukti: '' };
    expect((await tell('admin', 1, 11, done)).status).toBe(422);
    expect((await tell('admin', 1, 12, { ...done, bukti: 'BA-12/2026', tanggal: '2026-11-03' })).status).toBe(
      422,
    );
    expect((await tell('adminLain', 1, 13, { ...done, bukti: 'BA-12/2026' })).status).toBe(404);
    expect((await tell('pengawas', 1, 14, { ...done, bukti: 'BA-12/2026' })).status).toBe(403);
    expect((await tell('admin', 1, 15, { ...done, bukti: 'BA-12/2026' })).status).toBe(303);
    const soon = await desk().get('admin', `/monev/isu/perbaikan/${id(1)}`);
    expect(wordsOf(soon.html)).toContain('Hasil dihitung sejak 14 hari');
    for (let i = 0; i < 40; i += 1) {
      advance(HARI);
      await fileLaporan(deps, {
        kategori: biasa,
        isi: `Air keruh lagi ${randomUUID()} sejak pagi di rumah kami.`,
      });
    }
    const later = await desk().get('admin', `/monev/isu/perbaikan/${id(1)}`);
    // 20 of 62 before, none of 39 after
    expect(wordsOf(later.html)).toContain('Bagiannya turun menjadi 0,00 kali semula');
    expect(wordsOf(later.html)).toMatch(/Sebelum: .* 20 62 32,3% Sesudah: .* 0 39 0,0%/);
  });

  it('are listed on the page of their issue', async () => {
    const page = await desk().get('admin', `/monev/isu/lihat?kategori=${naik}&wilayah=63.71`);
    expect(wordsOf(page.html)).toContain('Jadwal angkut <b> sampah');
  });
});
