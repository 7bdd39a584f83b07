import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../support/deps.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import { createApp } from '../../src/web/app.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { webDeps } from '../support/webDeps.ts';
import { testWebDeps } from '../support/webServer.ts';
import { idPiagam } from '../../src/domain/penghargaan/calon.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { checkSystem } from '../../src/useCases/check/checkSystem.ts';
import { randomLives, storeHalf } from '../../src/useCases/monev/tests/negeri.ts';
import { settleOfficers } from '../../src/web/workspace/tests/accounts.ts';
import { openDesk, wordsOf, type Orang } from '../../src/web/workspace/tests/desk.ts';

const test = useTestDeps();
const HERE = '/monev/penghargaan';
const id = (n: number): string => `01900000-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;
const EDISI = { nama: 'Penghargaan <b>Pengaduan', tahun: '2026', dari: '2026-01-01', sampai: '2026-11-01' };
const TERCEPAT = {
  nama: 'Tercepat',
  arti: 'Jawaban pertama yang paling cepat.',
  cara: 'hitung',
  jenis: 'pemkot',
  banyak: '1',
  indikator: 'waktu_respons',
  minimal: '1',
  kelas: '',
};
const BIRAWA = {
  ...TERCEPAT,
  nama: 'Anggakara Birawa',
  arti: 'Keberlanjutan inovasi.',
  cara: 'putusan',
  jenis: '',
};

const desk = () => openDesk(test().deps);
const send = (orang: Orang, path: string, fields: Record<string, string>) => desk().send(orang, path, fields);
const status = async (orang: Orang, path: string, fields: Record<string, string>): Promise<number> =>
  (await send(orang, path, fields)).status;
/** What somebody without an account is answered. */
const publicly = async (path: string) => {
  const { deps } = test();
  const routes = [portalRoutes(deps), apiRoutes(deps)];
  const response = await createApp(webDeps(testWebDeps(deps, {})), routes).request(path);
  return { status: response.status, text: await response.text() };
};
const page = async (orang: Orang, n: number): Promise<string> =>
  wordsOf((await desk().get(orang, `${HERE}/${id(n)}`)).html);

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps);
  const aturan = await deps.rujukan();
  await storeHalf(deps.db, aturan, randomLives(aturan, 40, 62_000), 'first');
});

describe('an edition of awards', () => {
  it('is laid down by the ministry and by a supervisor, by nobody else, and seen by its makers alone', async () => {
    expect(await status('nasional', HERE, { ...EDISI, id: id(1) })).toBe(303);
    // sent twice it is one edition; its name is there once a year
    expect(await status('nasional', HERE, { ...EDISI, id: id(1) })).toBe(303);
    expect(await status('nasional', HERE, { ...EDISI, id: id(2) })).toBe(422);
    expect(await status('ganda', HERE, { ...EDISI, id: id(3) })).toBe(303);
    expect(await status('nasional', HERE, { ...EDISI, id: id(4), nama: '', dari: 'besok' })).toBe(422);
    for (const orang of [
      'admin',
      'pimpinan',
      'penghubung',
      'inspektorat',
      'kustodian',
      'provinsi',
    ] as const) {
      expect([orang, await status(orang, HERE, { ...EDISI, id: id(5) })]).toEqual([orang, 403]);
      expect([orang, (await desk().get(orang, HERE)).status]).toEqual([orang, 403]);
      expect([orang, (await desk().get(orang, `${HERE}/${id(1)}`)).status]).toEqual([orang, 404]);
    }
    const list = (await desk().get('nasional', HERE)).html;
    expect(list).toContain('Penghargaan &lt;b&gt;Pengaduan');
    expect(list).not.toContain(id(3));
    // the ministry does not read what a province prepares, nor the other way round
    expect((await desk().get('nasional', `${HERE}/${id(3)}`)).status).toBe(404);
    expect((await desk().get('ganda', `${HERE}/${id(1)}`)).status).toBe(404);
  });

  it('takes awards with names and criteria as data', async () => {
    const at = `${HERE}/${id(1)}/tambah`;
    expect(await status('nasional', at, { ...TERCEPAT, id: id(11) })).toBe(303);
    expect(await status('nasional', at, { ...BIRAWA, id: id(12) })).toBe(303);
    const bad = await send('nasional', at, { ...TERCEPAT, id: id(13), minimal: '0', nama: '<script>x' });
    expect([bad.status, bad.html.includes('<script>x'), bad.html.includes('&lt;script&gt;x')]).toEqual([
      422,
      false,
      true,
    ]);
    expect(await status('ganda', at, { ...TERCEPAT, id: id(14) })).toBe(404);
    expect(await status('admin', at, { ...TERCEPAT, id: id(14) })).toBe(403);
    expect(await page('nasional', 1)).toContain(
      'Nilai tengah “Jawaban pertama” paling rendah, dengan paling sedikit 1 laporan',
    );
  });

  it('computes the winners out of a frozen ranking, and keeps every ranking named', async () => {
    const at = `${HERE}/${id(1)}/hitung`;
    expect(await status('ganda', at, { penghargaan: id(11), id: id(21) })).toBe(404);
    expect(await status('nasional', at, { penghargaan: id(12), id: id(21) })).toBe(404);
    expect(await status('nasional', `${HERE}/${id(1)}/terbit`, {})).toBe(422);
    expect(await status('nasional', at, { penghargaan: id(11), id: id(21) })).toBe(303);
    expect(await status('nasional', at, { penghargaan: id(11), id: id(21) })).toBe(303);
    const shown = await page('nasional', 1);
    expect(shown).toContain('Dari peringkat beku PK-001/2026');
    expect(shown).toContain('Semua calon');
    expect(await status('nasional', at, { penghargaan: id(11), id: id(22) })).toBe(303);
    expect(await page('nasional', 1)).toContain('Dihitung lebih dulu: PK-001/2026');
    const [row] = await query<{ jenis: string; indikator: string; minimal: number }>(
      test().deps.db,
      `select parameter ->> 'jenis' as jenis, parameter ->> 'indikator' as indikator, (parameter ->> 'minimal')::int as minimal
         from peringkat_beku where id = $1`,
      [id(22)],
    );
    expect(row).toEqual({ jenis: 'pemkot', indikator: 'waktu_respons', minimal: 1 });
    // a ranking of other terms decides nothing
    await send('nasional', `${HERE}/${id(1)}/tambah`, { ...TERCEPAT, id: id(15), minimal: '7' });
    expect(await status('nasional', at, { penghargaan: id(15), id: id(22) })).toBe(403);
    expect(await status('nasional', `${HERE}/${id(1)}/keluarkan`, { penghargaan: id(15) })).toBe(303);
  });

  it('takes decisions with a reason, of those who may win', async () => {
    const at = `${HERE}/${id(1)}/putuskan`;
    const typed = {
      penghargaan: id(12),
      id: id(31),
      badan: 'KT-63.71',
      alasan: 'Inovasinya berlanjut tiga tahun.',
    };
    expect(await status('nasional', at, { ...typed, alasan: 'baik' })).toBe(422);
    for (const badan of ['NAS', 'KT-63.71/06', 'KT-00.00', '']) {
      expect([badan, await status('nasional', at, { ...typed, badan })]).toEqual([badan, 422]);
    }
    expect(await status('nasional', at, { ...typed, penghargaan: id(11) })).toBe(404);
    expect(await status('ganda', at, typed)).toBe(404);
    expect(await status('nasional', at, typed)).toBe(303);
    expect(await status('nasional', at, { ...typed, id: id(32), badan: 'KT-63.72' })).toBe(422);
    expect(await status('nasional', `${HERE}/${id(1)}/tarik`, { putusan: id(31) })).toBe(303);
    expect(await status('nasional', `${HERE}/${id(1)}/terbit`, {})).toBe(422);
    expect(await status('nasional', at, { ...typed, id: id(33) })).toBe(303);
    // a province honours its own alone
    await send('ganda', `${HERE}/${id(3)}/tambah`, { ...BIRAWA, id: id(16) });
    const own = { penghargaan: id(16), id: id(34), alasan: typed.alasan };
    const province = (badan: string) => status('ganda', `${HERE}/${id(3)}/putuskan`, { ...own, badan });
    expect([await province('KT-33.74'), await province('PR-63'), await province('KT-63.72')]).toEqual([
      422, 422, 303,
    ]);
  });

  it('waits for the answer to every objection, then is published once and for good', async () => {
    const at = `${HERE}/${id(1)}/terbit`;
    for (const path of [
      '/penghargaan',
      '/penghargaan/unduh.csv',
      '/api/v1/penghargaan',
      '/instansi/KT-63.71',
    ]) {
      const { status: code, text } = await publicly(path);
      expect([path, code, text.includes('Birawa')]).toEqual([path, 200, false]);
    }
    for (const path of [
      `/penghargaan/${id(1)}`,
      `/api/v1/penghargaan/${id(1)}`,
      `/penghargaan/${id(1)}/unduh.xlsx`,
    ]) {
      expect([path, (await publicly(path)).status]).toEqual([path, 404]);
    }
    const objection = { id: id(41), isi: 'Dua laporan kami dihitung dua kali.' };
    expect(await status('admin', `/monev/beku/${id(22)}/keberatan`, objection)).toBe(303);
    const waits = await send('nasional', at, {});
    expect([waits.status, wordsOf(waits.html).includes('keberatan yang belum dijawab')]).toEqual([422, true]);
    expect(await page('nasional', 1)).toContain('1 keberatan belum dijawab');
    const answer = { keberatan: id(41), isi: 'Sudah diperiksa, tidak ada yang dihitung dua kali.' };
    expect(await status('nasional', `/monev/beku/${id(22)}/jawaban`, answer)).toBe(303);
    expect(await status('ganda', at, {})).toBe(404);
    expect(await status('admin', at, {})).toBe(403);
    expect(await status('nasional', at, {})).toBe(303);
    expect(await status('nasional', at, {})).toBe(409);
    for (const [what, fields] of [
      ['tambah', { ...TERCEPAT, id: id(17) }],
      ['keluarkan', { penghargaan: id(11) }],
      ['hitung', { penghargaan: id(11), id: id(23) }],
      ['tarik', { putusan: id(33) }],
    ] as const) {
      expect([what, await status('nasional', `${HERE}/${id(1)}/${what}`, fields)]).toEqual([what, 409]);
    }
  });

  it('is open to everybody: page, files, API and the page of who won, with the same winners', async () => {
    const shown = await publicly(`/penghargaan/${id(1)}`);
    expect(shown.text).toContain('Penghargaan &lt;b&gt;Pengaduan 2026');
    const words = wordsOf(shown.text);
    expect(words).toContain('Anggakara Birawa: Pemerintah Kota Banjarmasin.');
    expect(words).toContain('Inovasinya berlanjut tiga tahun.');
    expect(words).toContain('Dari peringkat beku PK-002/2026');
    const one = JSON.parse((await publicly(`/api/v1/penghargaan/${id(1)}`)).text) as {
      oleh?: string;
      penghargaan: {
        pemenang: { kode: string; nama: string; peringkat: number }[];
        calon: { kode: string; hasil: string }[];
      }[];
    };
    expect(one.oleh).toBeUndefined();
    const [tercepat, birawa] = one.penghargaan;
    expect(tercepat?.pemenang.every((won) => won.peringkat === 1)).toBe(true);
    expect(tercepat?.pemenang.length).toBeGreaterThan(0);
    const [best] = await query<{ kode: string[] }>(
      test().deps.db,
      `with k as (select b ->> 'kode' as kode, (b ->> 'nilai')::float as nilai, (b ->> 'p90')::float as p90
                    from peringkat_beku, jsonb_array_elements(baris) b
                   where id = $1 and b ->> 'nilai' is not null and (b ->> 'penyebut')::int >= 1)
       select array_agg(kode order by kode) as kode from k where (nilai, p90) = (select nilai, p90 from k order by nilai, p90 limit 1)`,
      [id(22)],
    );
    expect(tercepat?.pemenang.map((won) => won.kode).sort()).toEqual(best?.kode);
    expect(
      tercepat?.calon
        .filter((seen) => seen.hasil === 'menang')
        .map((seen) => seen.kode)
        .sort(),
    ).toEqual(best?.kode);
    expect(birawa?.pemenang.map((won) => won.kode)).toEqual(['KT-63.71']);
    const csv = (await publicly('/penghargaan/unduh.csv')).text;
    for (const won of tercepat?.pemenang ?? []) expect(csv).toContain(won.nama);
    expect(csv).toContain('Anggakara Birawa');
    const list = JSON.parse((await publicly('/api/v1/penghargaan')).text) as { baris: { id: string }[] };
    expect(list.baris.map((edisi) => edisi.id)).toEqual([id(1)]);
    const instansi = await publicly('/instansi/KT-63.71');
    expect(wordsOf(instansi.text)).toContain('Anggakara Birawa, Penghargaan <b>Pengaduan 2026, dari');
    expect((await publicly('/instansi/KT-63.72')).text).not.toContain('Birawa');
    expect((await publicly('/penghargaan/x')).status).toBe(404);
  });

  it('gives each winner one numbered certificate, read and kept by winner and giver', async () => {
    const at = `${HERE}/${id(1)}/piagam`;
    const birawa = { penghargaan: id(12), badan: 'KT-63.71' };
    expect(await status('ganda', at, birawa)).toBe(404);
    expect(await status('admin', at, birawa)).toBe(403);
    // who did not win, and what is not published, has none
    expect(await status('nasional', at, { ...birawa, badan: 'KT-63.72' })).toBe(404);
    const early = { penghargaan: id(16), badan: 'KT-63.72' };
    expect(await status('ganda', `${HERE}/${id(3)}/piagam`, early)).toBe(404);
    // nor does another supervisor take its place beforehand, though everybody can work out its id
    const taken = { id: idPiagam(id(12), 'KT-63.71'), isi: 'Lebih dahulu.' };
    expect(await status('ganda', '/pengawasan/KT-63.71/pengingat', taken)).toBe(422);
    expect(await status('nasional', at, birawa)).toBe(303);
    expect(await status('nasional', at, birawa)).toBe(303);
    const path = `/pengawasan/surat/${idPiagam(id(12), 'KT-63.71')}`;
    const [kept] = await query<{ n: number; nomor: string; pengawas: string }>(
      test().deps.db,
      `select count(*) over ()::int as n, nomor, pengawas from tindakan_pengawasan where jenis = 'piagam'`,
    );
    expect(kept).toMatchObject({ n: 1, nomor: '001/PGM/SP4N/NAS/XI/2026', pengawas: 'NAS' });
    expect(await page('nasional', 1)).toContain(
      'Piagam untuk Pemerintah Kota Banjarmasin: 001/PGM/SP4N/NAS/XI/2026',
    );
    const pdf = async (orang: Orang) => (await desk().get(orang, `${path}/surat.pdf`)).html;
    for (const orang of ['nasional', 'admin', 'pimpinan'] as const) {
      const words = wordsOf((await desk().get(orang, path)).html);
      expect(words).toContain('Inovasinya berlanjut tiga tahun.');
      expect((await pdf(orang)).slice(0, 5)).toBe('%PDF-');
    }
    // the same bytes whenever it is made, on one page
    expect(await pdf('admin')).toBe(await pdf('nasional'));
    for (const orang of ['adminLain', 'penghubungLain', 'kustodian'] as const) {
      expect([orang, (await desk().get(orang, path)).status]).toEqual([orang, 404]);
    }
    // never typed
    expect((await desk().get('nasional', '/pengawasan/KT-63.71/piagam')).status).toBe(404);
    expect(
      await status('nasional', '/pengawasan/KT-63.71/piagam', { id: id(51), isi: 'Piagam buatan sendiri.' }),
    ).toBe(404);
    const letter = await desk().get('nasional', '/pengawasan/KT-63.71/penghargaan?perihal=Tercepat%22%3E');
    expect(letter.html).toContain('value="Tercepat&quot;&gt;"');
    const told = await query<{ jenis: string }>(
      test().deps.db,
      `select jenis from pesan where jenis = 'pengawasan_piagam'`,
    );
    expect(told).toHaveLength(1);
  });

  it('is proved by check: who rewrites what was published is found', async () => {
    const { deps, database } = test();
    const found = async (): Promise<string[]> => {
      const all: string[] = [];
      for await (const one of checkSystem(deps)) if (one.jenis === 'penghargaan') all.push(one.rincian);
      return all;
    };
    expect(await found()).toEqual([]);
    await expect(query(deps.db, `update penghargaan_terbit set isi = isi`)).rejects.toThrow(
      /permission denied/,
    );
    await query(
      database.ownerDb,
      `update penghargaan_terbit set isi = jsonb_set(isi, '{penghargaan,1,pemenang,0,kode}', '"KT-63.72"')`,
    );
    expect(await found()).toHaveLength(1);
    await query(
      database.ownerDb,
      `update penghargaan_terbit set isi = jsonb_set(isi, '{penghargaan,1,pemenang,0,kode}', '"KT-63.71"')`,
    );
    expect(await found()).toEqual([]);
  });
});
