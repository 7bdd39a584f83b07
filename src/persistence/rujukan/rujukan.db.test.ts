import { beforeAll, describe, expect, it } from 'vitest';
import { applyFixture, FIXTURE_PADA, fixtureRows } from '../../../tests/support/fixture.ts';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { badanOf, inspektoratOf, supervises } from '../../domain/instansi/pohon.ts';
import { addHariKerja, isHariKerja, isSementara } from '../../domain/tenggat/kalender.ts';
import { query } from '../connection/database.ts';
import { withTransaction } from '../connection/transaction.ts';
import { listHariLibur } from './hariLiburQueries.ts';
import { changeBadan, getBadan, listBadanRiwayat } from './instansiQueries.ts';
import { recordKetetapan } from './ketetapan.ts';
import { applyRows } from './load/loadReferenceData.ts';
import { readRujukan, readVersiRujukan } from './readRujukan.ts';
import { rujukanCache } from './rujukanCache.ts';

const pada = FIXTURE_PADA;
const log = { info: () => undefined, warn: () => undefined };
const instant = (text: string) => Date.parse(text);

describe('the small country, laid out by the application role', () => {
  const database = useTestDatabase();

  beforeAll(async () => {
    const { ownerDb, db } = database();
    await query(
      ownerDb,
      'truncate wilayah, badan, kategori, kompetensi, kode, ketetapan_libur, kebijakan cascade',
    );
    await applyFixture(db);
  });

  it('reads back as one snapshot', async () => {
    const { db } = database();
    const rujukan = await readRujukan(db);
    expect(badanOf(rujukan.pohon, 'KT-63.71/06')).toEqual({
      kode: 'KT-63.71/06',
      nama: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      jenis: 'unit',
      induk: 'KT-63.71',
      pembina: null,
      wilayah: '63.71',
      zona: 'WITA',
      urusan: 'pekerjaan umum',
      berlakuSejak: null,
      berlakuSampai: null,
    });
    expect(supervises(rujukan.pohon, 'KM-09', 'KT-91.71')).toBe(true);
    expect(inspektoratOf(rujukan.pohon, 'KT-31.74')).toBe('PR-31/02');
    expect(rujukan.kategori.get('K11b')).toMatchObject({
      induk: 'K11',
      urusan: 'pengawasan',
      peka: true,
      aktif: true,
    });
    expect(rujukan.kompetensi.find((k) => k.objek === 'jalan nasional')).toMatchObject({ instansi: 'KM-27' });
    expect(rujukan.kompetensi.find((k) => k.urusan === 'umum')?.objek).toBeNull();
    expect(rujukan.kode.get('hasil')?.get('dikonfirmasi')).toBe('Dinyatakan selesai oleh pelapor');
    expect(rujukan.wilayahNama('63.71.01')).toBe('Banjarmasin Selatan');
    expect(rujukan.wilayahNama('63.71.01.1001')).toBeNull();
    expect(rujukan.kebijakan.find((k) => k.kode === 'respons_hari_kerja')).toMatchObject({ nilai: 5 });
  });

  it('knows a decree from 00:00 WIB of its day, not before', async () => {
    const { kalender } = await readRujukan(database().db);
    // Rules §5: forwarded 14 August 2025, cuti bersama of the 18th decreed on the 7th, five hari kerja end on the 22nd.
    expect(addHariKerja(kalender, '2025-08-14', 5, 'KT-33.74', instant('2025-08-14T09:00:00+07:00'))).toBe(
      '2025-08-22',
    );
    expect(isHariKerja(kalender, '2025-08-18', 'KT-33.74', instant('2025-08-07T00:00:00+07:00') - 1)).toBe(
      true,
    );
    expect(isHariKerja(kalender, '2025-08-18', 'KT-33.74', instant('2025-08-07T00:00:00+07:00'))).toBe(false);
    expect(isSementara(kalender, '2026-05-01', instant('2026-01-01T00:00:00Z'))).toBe(false);
    expect(isSementara(kalender, '2027-05-01', instant('2026-01-01T00:00:00Z'))).toBe(true);
  });

  it('changes nothing, and raises no version, when laid out again', async () => {
    const { db } = database();
    const before = await readVersiRujukan(db);
    const counts = await applyRows(db, await fixtureRows(), { pada: pada + 1, log });
    expect(Object.values(counts).every((c) => c.ditambah + c.diubah + c.dibiarkan === 0)).toBe(true);
    expect(await readVersiRujukan(db)).toBe(before);
  });

  it('keeps the past of a changed row, and lets hand-made changes stand against the files', async () => {
    const { db } = database();
    const rows = await fixtureRows();
    const renamed = rows.badan.map((b) => (b.kode === 'KM-36' ? { ...b, nama: 'Kementerian Tanah' } : b));
    const topics = rows.kategori.map((k) =>
      k.kode === 'K13a' ? { ...k, nama: 'Sampah dan kebersihan' } : k,
    );
    const changed = await applyRows(
      db,
      { ...rows, badan: renamed, kategori: topics },
      { pada: pada + 5000, log },
    );
    expect([changed.badan.diubah, changed.kategori.diubah]).toEqual([1, 1]);
    expect(await getBadan(db, 'KM-36')).toMatchObject({ nama: 'Kementerian Tanah', versi: 2 });
    expect(await listBadanRiwayat(db, 'KM-36')).toMatchObject([
      { versi: 1, nama: expect.stringContaining('Agraria'), dari: pada, sampai: pada + 5000 },
    ]);
    const past = await query<{ isi: { nama: string } }>(
      db,
      `select isi from rujukan_riwayat where tabel = 'kategori' and kunci = 'K13a'`,
    );
    expect(past.map((p) => p.isi.nama)).toEqual(['Sampah']);

    const why = { sebab: 'Perubahan nama', pada: pada + 9000 };
    expect(await changeBadan(db, 'KM-36', { nama: 'Kementerian Agraria' }, why)).toBe(3);
    expect(await changeBadan(db, 'XX-1', { nama: 'Tidak ada' }, why)).toBeNull();
    const again = await applyRows(db, rows, { pada: pada + 10_000, log });
    expect(again.badan).toEqual({ ditambah: 0, diubah: 0, dibiarkan: 1 });
    expect(await getBadan(db, 'KM-36')).toMatchObject({ nama: 'Kementerian Agraria' });
    expect((await listBadanRiwayat(db, 'KM-36')).map((r) => [r.versi, r.sebab])).toEqual([
      [2, 'Perubahan nama'],
      [1, 'pembaruan data rujukan'],
    ]);
  });

  it('refuses bodies that make no tree, with every reason, and writes nothing', async () => {
    const { db } = database();
    const rows = await fixtureRows();
    const before = await readVersiRujukan(db);
    const broken = rows.badan.map((b) => (b.kode === 'PR-63' ? { ...b, pembina: 'KT-63.71' } : b));
    await expect(applyRows(db, { ...rows, badan: broken }, { pada, log })).rejects.toThrow(
      'KT-63.71: lingkaran',
    );
    expect(await readVersiRujukan(db)).toBe(before);
  });

  it('lets nobody but the owner rewrite the past', async () => {
    const { db } = database();
    await expect(query(db, 'update badan_riwayat set nama = $1', ['x'])).rejects.toThrow('permission denied');
    await expect(query(db, 'delete from badan where kode = $1', ['NAS'])).rejects.toThrow(
      'permission denied',
    );
    await expect(query(db, 'update ketetapan_libur set diketahui = now()')).rejects.toThrow(
      'permission denied',
    );
    await expect(query(db, `insert into rujukan_riwayat values ('a', 'b', 1, '{}', now())`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('a new decree', () => {
  const database = useTestDatabase();

  it('adds days and takes days back from the instant at which it is known', async () => {
    const { db } = database();
    const at = instant('2026-11-10T09:00:00+07:00');
    const decree = {
      dasar: 'SKB perubahan 2026',
      ditetapkanPada: '2026-11-10',
      instansi: null,
      tahun: null,
      status: null,
      tambah: [{ tanggal: '2026-12-28', jenis: 'cuti_bersama' as const, nama: 'Cuti bersama tambahan' }],
      cabut: ['2026-12-24', '2026-12-29'],
      pada: at,
    };
    const recorded = await recordKetetapan(db, decree);
    expect(recorded).toMatchObject({
      isNew: true,
      hari: ['2026-12-24', '2026-12-28'],
      tidakDitemukan: ['2026-12-29'],
    });
    expect(await recordKetetapan(db, decree)).toMatchObject({ id: recorded.id, isNew: false, hari: [] });

    const { kalender } = await readRujukan(db);
    expect(isHariKerja(kalender, '2026-12-24', 'KT-63.71', at - 1)).toBe(false);
    expect(isHariKerja(kalender, '2026-12-24', 'KT-63.71', at)).toBe(true);
    expect(isHariKerja(kalender, '2026-12-28', 'KT-63.71', at - 1)).toBe(true);
    expect(isHariKerja(kalender, '2026-12-28', 'KT-63.71', at)).toBe(false);
    const december = async (pada: number) =>
      (await listHariLibur(db, 2026, pada)).map((h) => h.tanggal).filter((t) => t > '2026-12');
    expect(await december(at - 1)).toEqual(['2026-12-24', '2026-12-25']);
    expect(await december(at)).toEqual(['2026-12-25', '2026-12-28']);
  });

  it('of one instansi counts there only', async () => {
    const { db } = database();
    const at = instant('2026-09-01T09:00:00+08:00');
    await recordKetetapan(db, {
      dasar: 'Keputusan Wali Kota Banjarmasin',
      ditetapkanPada: '2026-09-01',
      instansi: 'KT-63.71',
      tahun: null,
      status: null,
      tambah: [{ tanggal: '2026-09-24', jenis: 'lokal', nama: 'Hari jadi kota' }],
      cabut: [],
      pada: at,
    });
    const { kalender } = await readRujukan(db);
    expect(isHariKerja(kalender, '2026-09-24', 'KT-63.71', at)).toBe(false);
    expect(isHariKerja(kalender, '2026-09-24', 'KT-63.72', at)).toBe(true);
  });
});

describe('the snapshot in memory', () => {
  const database = useTestDatabase();

  it('stays while nothing changed, is read again when the version rose, at once after own writes', async () => {
    const { db } = database();
    let now = 0;
    const cache = rujukanCache(db, () => now);
    const [first, twin] = await Promise.all([cache.get(), cache.get()]);
    expect(twin).toBe(first);
    now += 2500;
    expect(await cache.get()).toBe(first);

    await changeBadan(db, 'KM-36', { nama: 'Kementerian Tanah' }, { sebab: 'uji', pada: pada + 1 });
    now += 1000;
    expect(await cache.get()).toBe(first);
    now += 1500;
    const second = await cache.get();
    expect(badanOf(second.pohon, 'KM-36')?.nama).toBe('Kementerian Tanah');

    await changeBadan(db, 'KM-36', { nama: 'Kementerian Agraria' }, { sebab: 'uji', pada: pada + 2 });
    cache.expire();
    expect(badanOf((await cache.get()).pohon, 'KM-36')?.nama).toBe('Kementerian Agraria');
  });

  it('is not changed by a transaction that rolls back', async () => {
    const { db } = database();
    const before = await readVersiRujukan(db);
    const failing = withTransaction(db, { random: () => 0 }, async (tx) => {
      await changeBadan(tx, 'KM-36', { nama: 'Dibatalkan' }, { sebab: 'uji', pada: pada + 3 });
      throw new Error('dibatalkan');
    });
    await expect(failing).rejects.toThrow('dibatalkan');
    expect(await readVersiRujukan(db)).toBe(before);
  });
});
