import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { query } from '../../persistence/connection/database.ts';
import { openAccounts } from '../../web/workspace/tests/accounts.ts';
import { akunOf, fileLaporan, openDesk, ROLES, wordsOf, type Orang } from '../../web/workspace/tests/desk.ts';
import { readerFrom } from '../akun/readerOf.ts';
import { readIsuNaik } from '../isu/readIsu.ts';
import { readIsu } from '../isu/readSatu.ts';
import { readSinyal } from '../sinyal/readSinyal.ts';
import { tandaiSinyal } from '../sinyal/tandaiSinyal.ts';
import { perbaruiHitungan, UMUR_MS } from './perbaruiHitungan.ts';

const test = useTestDeps();
const readerOf = (orang: Orang) => readerFrom(test().deps, akunOf(orang), ROLES[orang]);
const SAMPAI = '2026-11-02';
const SEMUA = { induk: ['NAS'], sampai: SAMPAI };
/** Everything is many. */
const BANYAK = 1;
let naik = '';

const file = (kategori: string, over = {}) =>
  fileLaporan(test().deps, {
    kategori,
    isi: `Sampah menumpuk di pasar sejak pekan lalu ${randomUUID()} mohon diangkut segera.`,
    ...over,
  });

beforeAll(async () => {
  const { deps, setNow } = test();
  await openAccounts(deps);
  const { kategori } = await deps.rujukan();
  const topics = [...kategori.values()].filter((one) => one.induk === null && one.aktif && !one.peka);
  const biasa = topics[1]?.kode ?? '';
  naik = topics[0]?.kode ?? '';
  setNow('2026-09-01T09:00:00+08:00');
  for (let i = 0; i < 20; i += 1) await file(biasa);
  await file(naik);
  setNow('2026-10-28T09:00:00+08:00');
  for (let i = 0; i < 10; i += 1) await file(naik, i < 3 ? { rahasia: true } : {});
  for (let i = 0; i < 6; i += 1) await file(biasa);
  setNow('2026-11-02T09:00:00+08:00');
  let batas: string | null = null;
  for (let isMore = true; isMore;) ({ batas, isMore } = await tandaiSinyal(deps, batas));
}, 60_000);

/** Works out all that waits. */
const run = async (): Promise<number> => (await perbaruiHitungan(test().deps)).jumlah;

describe('rising issues of many laporan', () => {
  const direct = async (orang: Orang) => {
    const found = await readIsuNaik(test().deps, readerOf(orang), SEMUA);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const ahead = async (orang: Orang) => {
    const found = await readIsuNaik(test().deps, readerOf(orang), SEMUA, BANYAK);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };

  it('are worked out ahead and then equal what is counted now, whoever asks', async () => {
    for (const orang of [
      'nasional',
      'pengawas',
      'admin',
      'adminLain',
      'inspektorat',
      'penghubung',
    ] as const) {
      expect(await ahead(orang)).toMatchObject({ isTerhitung: false, naik: [], dihitung: null });
      expect(await run()).toBe(1);
      expect([orang, await ahead(orang)]).toEqual([
        orang,
        { ...(await direct(orang)), dihitung: test().deps.now() },
      ]);
      expect(await run()).toBe(0);
    }
    expect((await direct('nasional')).naik.map((one) => one.kategori)).toContain(naik);
  });

  it('tell of one cell what is counted now: of a rise at once, of any other once it was asked', async () => {
    const { deps } = test();
    const of = async (sel: Parameters<typeof readIsu>[3], besar?: number) => {
      const found = await readIsu(deps, readerOf('nasional'), SEMUA, sel, besar);
      if (!found.ok) throw new Error('not found');
      const { hitungan, harapan, isu, ...rest } = found.value;
      const { jendela, terakhir, musim } = hitungan;
      return { ...rest, hitungan: { jendela, terakhir, musim }, harapan, isNaik: isu?.isNaik };
    };
    for (const [sel, isRise] of [
      [{ kategori: naik, wilayah: null }, true],
      [{ kategori: naik, wilayah: '63.71' }, true],
      [{ kategori: null, wilayah: '63.71' }, false],
      [{ kategori: null, wilayah: '31.74' }, false],
    ] as const) {
      const first = await of(sel, BANYAK);
      expect([sel, first.isTerhitung]).toEqual([sel, isRise]);
      if (!isRise) {
        // what is of now is told, what is being counted is not
        expect(first).toMatchObject({ mingguan: [], peta: null, kecamatan: null, dihitung: null });
        expect(await run()).toBe(1);
      }
      expect(await of(sel, BANYAK)).toEqual({ ...(await of(sel)), dihitung: deps.now() });
    }
    const { mingguan, peta, hitungan } = await of({ kategori: naik, wilayah: null }, BANYAK);
    expect(mingguan.slice(-4).reduce((a, b) => a + b, 0)).toBe(hitungan.jendela);
    expect([...(peta?.n ?? [])].reduce((sum, [, n]) => sum + n, 0)).toBeGreaterThan(0);
  });

  it('are worked out again after some hours while somebody asks, and go on with the days', async () => {
    const { deps, advance } = test();
    const before = await ahead('nasional');
    await file(naik);
    expect(await run()).toBe(0);
    expect(await ahead('nasional')).toEqual(before);
    advance(UMUR_MS + 1);
    expect(await run()).toBeGreaterThan(0);
    const after = await ahead('nasional');
    expect(after).toEqual({ ...(await direct('nasional')), dihitung: deps.now() });
    expect(after.semua.jendela).toBe(before.semua.jendela + 1);
    advance(86_400_000);
    await run();
    const tomorrow = { induk: ['NAS'], sampai: '2026-11-03' };
    const found = await readIsuNaik(deps, readerOf('nasional'), tomorrow, BANYAK);
    expect(found).toMatchObject({ ok: true, value: { waktu: { jendela: { sampai: '2026-11-03' } } } });
    const bound = await readIsuNaik(deps, readerOf('nasional'), { ...SEMUA, sampai: '2026-10-30' }, BANYAK);
    expect(bound).toMatchObject({ ok: true, value: { isTerhitung: false } });
    // nobody asked for the others since
    advance(8 * 86_400_000);
    expect(await run()).toBe(1);
    advance(31 * 86_400_000);
    await run();
    expect(await query(deps.db, 'select 1 as n from hitungan')).toEqual([]);
  });

  it('name nobody: the question is that of a role', async () => {
    const { deps } = test();
    await readIsuNaik(deps, readerOf('ganda'), { induk: ['NAS'], sampai: '2026-12-12' }, BANYAK);
    const [row] = await query<{ teks: string }>(deps.db, 'select tanya::text as teks from hitungan');
    for (const own of [readerOf('ganda').pemilik, readerOf('ganda').pembaca, akunOf('ganda')])
      expect(row?.teks).not.toContain(own);
  });
});

describe('signs of many laporan', () => {
  it('are worked out ahead and then equal what is counted now', async () => {
    const { deps } = test();
    const ask = async (besar?: number) => {
      const found = await readSinyal(
        deps,
        readerOf('nasional'),
        { dari: '2026-01-01', sampai: '2026-11-30' },
        { jenis: 'pemkot', ...(besar === undefined ? {} : { besar }) },
      );
      if (!found.ok) throw new Error(found.refusal.code);
      return found.value;
    };
    expect(await ask(BANYAK)).toMatchObject({ isTerhitung: false, baris: [] });
    await run();
    const now = await ask();
    expect(await ask(BANYAK)).toEqual({ ...now, dihitung: deps.now() });
    expect(now.baris.some((one) => one.sinyal.ubah_klasifikasi.dasar > 0)).toBe(false);
    expect(now.baris.length).toBeGreaterThan(0);
  });

  it('say on their page what they are', async () => {
    const desk = openDesk(test().deps);
    const page = await desk.get('nasional', '/monev/sinyal?jenis=pemkot');
    expect(wordsOf(page.html)).not.toContain('Sedang dihitung');
  });
});
