import { beforeAll, expect, test } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { badanOf, instansiOf } from '../../domain/instansi/pohon.ts';
import { isTerbuka } from '../../domain/laporan/types.ts';
import { KEADAAN, keadaanOf, selesaiOf, terbukaOf } from '../../domain/percepatan/kemajuan.ts';
import { addHari, startOfHari } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import { readerFrom } from '../akun/readerOf.ts';
import { checkSystem } from '../check/checkSystem.ts';
import { NOW, randomLives, storeHalf, type Hidup } from '../monev/tests/negeri.ts';
import { readPercepatan, readPercepatanList } from './bacaPercepatan.ts';
import { jalankanPercepatan } from './bekukan.ts';
import { bukaPercepatan } from './bukaPercepatan.ts';
import { readDaftarPercepatan, UKURAN_PERCEPATAN } from './daftarPercepatan.ts';

const made = useTestDeps();
const AKUN = '00000000-0000-7000-8000-000000000001';
const ID = '01900000-0000-7000-8000-0000000000a1';
const LATE = '01900000-0000-7000-8000-0000000000a2';
const OPENED = Date.parse('2026-04-02T03:00:00Z');
const DRAFT = {
  nama: 'Percepatan penyelesaian 2026',
  dasar: 'SE Menteri PANRB 5/2026',
  dari: '2026-04-02',
  sampai: '2026-06-10',
  potong: '2026-03-31',
  umur: '3',
  target: '80',
  jenis: '',
  hanya: [],
  sasaran: 'NAS binaan',
};
let lives: Hidup[] = [];

const nasional = () => ({
  akunId: AKUN,
  reader: readerFrom(made().deps, AKUN, [{ peran: 'admin_nasional', badan: 'NAS' }]),
});

beforeAll(async () => {
  const { deps, database, setNow } = made();
  await query(
    database.ownerDb,
    `insert into akun (id, email, nama, nama_pengguna, sandi, dibuat_pada) values ($1, 'acak@contoh.test', 'Admin nasional', 'acak', 'x', now())`,
    [AKUN],
  );
  const aturan = await deps.rujukan();
  lives = randomLives(aturan, 250, 71_000);
  await storeHalf(deps.db, aturan, lives, 'first');
  await storeHalf(deps.db, aturan, lives, 'rest');
  setNow(OPENED);
  for (const [id, dari] of [
    [ID, DRAFT.dari],
    [LATE, '2026-04-20'],
  ] as const) {
    const done = await bukaPercepatan(deps, nasional(), id, { ...DRAFT, dari });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  }
});

/** What the histories themselves say, folded anew: the list at the start, and each of its laporan at the end of a day. */
async function oracle(start: number, hari: string) {
  const { pohon } = await made().deps.rujukan();
  return lives.flatMap(({ tahap }) => {
    const first = tahap.findLast((one) => one.pada <= start)?.laporan;
    if (first === undefined || !isTerbuka(first)) return [];
    const badan = first.badan[0] ?? '';
    const instansi = instansiOf(pohon, badan);
    const zona = badanOf(pohon, instansi)?.zona ?? 'WIB';
    // three hari kerja before Tuesday 31 March: on the 26th or earlier (the 18th to 24th are off, and the weekend)
    if (instansi === 'NAS' || first.dibuatPada >= startOfHari('2026-03-27', zona)) return [];
    const now = tahap.findLast((one) => one.pada < startOfHari(addHari(hari, 1), zona))?.laporan ?? first;
    const since = tahap.filter((one) => one.pada > start && one.pada < startOfHari(addHari(hari, 1), zona));
    return [
      {
        nomor: first.nomor,
        instansi,
        badan,
        keadaan: keadaanOf(now.status, now.hasil, false),
        pindah: instansiOf(pohon, now.badan[0] ?? '') !== instansi,
        kembali: isTerbuka(now) && since.some(({ event }) => event.ubah.status === 'selesai'),
      },
    ];
  });
}

test('the list is what was open when the drive began, and each figure what the histories say of a day', async () => {
  const { deps, setNow } = made();
  setNow(NOW);
  for (const hari of ['2026-04-02', '2026-04-10', '2026-05-01', '2026-06-10', '2026-07-01']) {
    const found = await readPercepatan(deps, nasional().reader, { id: ID, perTanggal: hari });
    if (!found.ok) throw new Error(found.refusal.code);
    const { baris, semua, harian } = found.value;
    const expected = await oracle(OPENED, hari);
    expect(semua.jumlah).toBe(expected.length);
    expect(semua.jumlah).toBeGreaterThan(40);
    for (const row of baris) {
      const own = expected.filter((one) => one.instansi === row.kode);
      const of = (what: (one: (typeof own)[number]) => boolean): number => own.filter(what).length;
      expect([hari, row.kode, ...KEADAAN.map((one) => row[one])]).toEqual([
        hari,
        row.kode,
        ...KEADAAN.map((keadaan) => of((one) => one.keadaan === keadaan)),
      ]);
      expect([row.jumlah, row.pindah, row.dibukaKembali]).toEqual([
        own.length,
        of((one) => one.pindah),
        of((one) => one.kembali),
      ]);
    }
    const last = harian.at(-1);
    expect(last).toEqual({
      hari,
      selesai: selesaiOf(semua),
      arsip: semua.arsip,
      terbuka: terbukaOf(semua),
    });
  }
});

test('every figure is as long as its list, by body and by unit', async () => {
  const { deps } = made();
  const { reader } = nasional();
  const found = await readPercepatan(deps, reader, { id: ID, perTanggal: '2026-05-01' });
  if (!found.ok) throw new Error(found.refusal.code);
  const expected = await oracle(OPENED, '2026-05-01');
  let looked = 0;
  for (const row of found.value.baris.filter((one) => one.jumlah > 0)) {
    for (const ukuran of UKURAN_PERCEPATAN) {
      const asked = { id: ID, perTanggal: '2026-05-01', instansi: row.kode, ukuran, banyak: 500 };
      const list = await readDaftarPercepatan(deps, reader, asked);
      if (!list.ok) {
        expect([ukuran, list.refusal.code]).toEqual(['bertanda', 'web.not_found']);
        continue;
      }
      const { semua, terlihat, laporan } = list.value;
      const n = {
        ...row,
        semua: row.jumlah,
        selesai: selesaiOf(row),
        terbuka: terbukaOf(row),
        dibuka_kembali: row.dibukaKembali,
        bertanda: row.bertanda ?? 0,
      }[ukuran];
      expect([row.kode, ukuran, semua, terlihat, laporan.length]).toEqual([row.kode, ukuran, n, n, n]);
      const numbers = expected.map((one) => one.nomor);
      expect(laporan.every((one) => numbers.includes(one.nomor))).toBe(true);
      looked += 1;
    }
    const units = await readPercepatan(deps, reader, {
      id: ID,
      perTanggal: '2026-05-01',
      instansi: row.kode,
    });
    if (!units.ok) throw new Error(units.refusal.code);
    expect(units.value.semua.jumlah).toBe(row.jumlah);
    for (const { kode, jumlah } of units.value.baris)
      expect([kode, jumlah]).toEqual([kode, expected.filter((one) => one.badan === kode).length]);
  }
  expect(looked).toBeGreaterThan(30);
});

test('a start noticed late has the list of its day, and a result the figures of the last day', async () => {
  const { deps } = made();
  expect(await jalankanPercepatan(deps, () => false)).toBe(3);
  expect(await jalankanPercepatan(deps, () => false)).toBe(0);
  const late = await readPercepatan(deps, nasional().reader, { id: LATE });
  const first = await readPercepatan(deps, nasional().reader, { id: ID });
  if (!late.ok || !first.ok) throw new Error('refused');
  const begun = startOfHari('2026-04-20', 'WIB');
  expect(late.value.semua.jumlah).toBe((await oracle(begun, '2026-04-20')).length);
  expect(late.value.semua.jumlah).not.toBe(first.value.semua.jumlah);
  const expected = await oracle(OPENED, DRAFT.sampai);
  expect([first.value.isBeku, first.value.tahap, first.value.hari]).toEqual([true, 'berakhir', DRAFT.sampai]);
  expect(selesaiOf(first.value.semua)).toBe(
    expected.filter((one) => ['dikonfirmasi', 'tanpa_konfirmasi', 'tidak_dipenuhi'].includes(one.keadaan))
      .length,
  );
  // the later one is held against the earlier one, day by day
  expect(late.value.dulu?.percepatan.id).toBe(ID);
  expect(late.value.dulu?.harian.length).toBe(late.value.harian.length);
  const list = await readPercepatanList(deps, nasional().reader);
  expect(list.map((one) => [one.id, one.tahap])).toEqual([
    [LATE, 'berakhir'],
    [ID, 'berakhir'],
  ]);
});

test('nobody changes list, terms or result unseen', async () => {
  const { deps, database } = made();
  const faults = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const one of checkSystem(deps)) if (one.jenis === 'percepatan') found.push(one.rincian);
    return found;
  };
  expect(await faults()).toEqual([]);
  for (const [sql, code] of [
    [`delete from percepatan_laporan`, /permission denied/],
    [`update percepatan_laporan set status = 'selesai'`, /permission denied/],
    [`update percepatan set target = 1`, /permission denied/],
    [`update percepatan_beku set isi = '{}'`, /permission denied/],
    [
      `insert into percepatan_laporan select '${ID}', id, urut, instansi, badan[1], status, zona from laporan
        where id not in (select laporan_id from percepatan_laporan where percepatan_id = '${ID}') limit 1`,
      /frozen/,
    ],
  ] as const)
    await expect(query(deps.db, sql, []), sql).rejects.toThrow(code);
  const owner = database.ownerDb;
  await query(
    owner,
    `delete from percepatan_laporan where (percepatan_id, laporan_id) in (select percepatan_id, laporan_id from percepatan_laporan where percepatan_id = $1 limit 1)`,
    [ID],
  );
  await query(owner, `update percepatan set umur = 90 where id = $1`, [LATE]);
  expect(await faults()).toEqual([
    'percepatan Percepatan penyelesaian 2026: daftar laporannya berubah',
    'percepatan Percepatan penyelesaian 2026: ketentuannya berubah',
  ]);
});
