import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { checkSystem } from '../../../useCases/check/checkSystem.ts';
import { randomLives, storeHalf } from '../../../useCases/monev/tests/negeri.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { openDesk, wordsOf, type Orang } from '../tests/desk.ts';

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
