import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ALASAN_ARSIP,
  ALASAN_TUNDA,
  HASIL,
  KANAL,
  KLASIFIKASI,
  STATUS,
} from '../../src/domain/laporan/types.ts';
import { JENIS_EVENT } from '../../src/domain/laporan/events.ts';
import { permittedCommands } from '../../src/domain/laporan/decide.ts';
import { checkSystem } from '../../src/useCases/check/checkSystem.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { loadReferenceData } from '../../src/persistence/rujukan/load/loadReferenceData.ts';
import { loadLaporan } from '../../src/persistence/laporan/loadLaporan.ts';
import { demoAkunIds } from '../../src/persistence/demo/negeriContoh.ts';
import { seedDemo } from '../../src/useCases/demo/seedDemo.ts';
import { readIsuNaik } from '../../src/useCases/isu/readIsu.ts';
import { readPerbaikan, readPerbaikanList } from '../../src/useCases/isu/perbaikan.ts';
import { readPeringkatBeku, readPeringkatBekuList } from '../../src/useCases/monev/peringkatBeku.ts';
import { selesaiOf } from '../../src/domain/percepatan/kemajuan.ts';
import { readPercepatan, readPercepatanList } from '../../src/useCases/percepatan/bacaPercepatan.ts';
import { readEdisiTerbitList } from '../../src/useCases/penghargaan/bacaTerbit.ts';
import { readKokpit } from '../../src/useCases/pengawasan/kokpit.ts';
import { readRapat } from '../../src/useCases/pengawasan/bacaRapat.ts';
import { readRapatList } from '../../src/useCases/pengawasan/rapat.ts';
import { readSinyal } from '../../src/useCases/sinyal/readSinyal.ts';
import { tandaiSinyal } from '../../src/useCases/sinyal/tandaiSinyal.ts';
import { readHasilSurvei } from '../../src/useCases/survei/hasilSurvei.ts';
import { sweepDue } from '../../src/useCases/sapu/sweepDue.ts';
import { readerOf } from '../../src/useCases/akun/readerOf.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestDeps, type TestDeps } from '../support/deps.ts';
import { telusuriNegeri } from '../support/telusur/negeri.ts';
import { tanpaAlasan } from '../support/telusur/tanpaDaftar.ts';

/** A Thursday morning, hari kerja all over the country. */
const NOW = '2026-11-12T10:30:00+07:00';
const DATA_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url));
const isFull = process.env['TEST_SCALE'] === 'full';
const silent = { info: () => undefined, warn: () => undefined };

describe('the demo country', { timeout: 600_000 }, () => {
  let database: TestDatabase;
  let made: TestDeps;
  const lines: string[] = [];
  const report = (line: string): void => void lines.push(line);

  beforeAll(async () => {
    database = await createTestDatabase();
    made = await createTestDeps(database.db, { now: NOW });
    await loadReferenceData(database.ownerDb, {
      dataFolder: DATA_FOLDER,
      pada: Date.parse('2020-01-01T00:00:00Z'),
      log: silent,
    });
    made.deps.expireRujukan();
  }, 300_000);
  afterAll(async () => {
    await made.close();
    await database.drop();
  });

  test('is built in two parts when it was broken off, and only once', async () => {
    const broken = await seedDemo(made.deps, { report, stopAfter: 1_500 });
    expect(broken.isMade).toBe(false);
    made.advance(3_600_000);
    const whole = await seedDemo(made.deps, { report });
    expect(whole.isMade).toBe(true);
    expect([...broken.ditolak, ...whole.ditolak]).toEqual([]);
    expect(whole.laporan).toBeGreaterThanOrEqual(5_000);
    const again = await seedDemo(made.deps, { report });
    expect(again).toEqual({ isMade: false, laporan: 0, ditolak: [] });
    expect(await counted('select count(*)::int as n from laporan')).toBe(whole.laporan);
    expect(lines.join('\n')).toMatch(
      /Data contoh: 1\.\d{3} dari \d\.\d{3} laporan …[^]*dilanjutkan[^]*siap dalam/,
    );
    // Its end is in the figures too.
    expect(await counted('select count(*)::int as n from gulungan_padat')).toBeGreaterThan(1_000);
  });

  const counted = async (text: string, values: readonly unknown[] = []): Promise<number> => {
    const [row] = await query<{ n: number }>(database.db, text, [...values]);
    return row?.n ?? 0;
  };
  const distinct = async (column: string): Promise<string[]> => {
    const rows = await query<{ x: string | null }>(
      database.db,
      `select distinct ${column} as x from laporan`,
    );
    return rows.flatMap((row) => (row.x === null ? [] : [row.x])).sort();
  };

  test('has every state, outcome, reason, channel, klasifikasi, kategori and event', async () => {
    expect(await distinct('status')).toEqual([...STATUS].sort());
    expect(await distinct('hasil')).toEqual([...HASIL].sort());
    expect(await distinct('klasifikasi')).toEqual([...KLASIFIKASI].sort());
    expect(await distinct('kanal')).toEqual([...KANAL].sort());
    expect(await distinct(`keadaan->>'alasanArsip'`)).toEqual([...ALASAN_ARSIP].sort());
    const { kategori } = await made.deps.rujukan();
    expect(await distinct('kategori')).toEqual([...kategori.keys()].sort());
    const jenis = await query<{ jenis: string }>(database.db, 'select distinct jenis from riwayat');
    // Nobody of the demo has asked for erasure yet: whoever tries it finds something to erase. No Ombudsman answers there either.
    const absent = ['isi_dihapus', 'kontak_dihapus', 'ombudsman_mencatat'];
    expect(jenis.map((one) => one.jenis).sort()).toEqual(
      JENIS_EVENT.filter((one) => !absent.includes(one)).sort(),
    );
    const tunda = await query<{ x: string }>(
      database.db,
      `select distinct fakta::jsonb#>>'{tindakan,alasanKode}' as x from riwayat_isi i join riwayat r using (laporan_id, urut)
        where r.jenis = 'ditunda'`,
    );
    expect(tunda.map((one) => one.x).sort()).toEqual([...ALASAN_TUNDA].sort());
    for (const flag of [
      'anonim',
      'rahasia',
      'terbit',
      'cardinality(badan) > 1',
      "keadaan->'lampiran' <> '[]'",
    ]) {
      expect(await counted(`select count(*)::int as n from laporan where ${flag}`), flag).toBeGreaterThan(15);
    }
  });

  test('lies within the last eighteen months, on every instansi', async () => {
    const [range] = await query<{ first: number; last: number; end: number }>(
      database.db,
      'select min(dibuat_pada) as first, max(dibuat_pada) as last, max(diubah_pada) as end from laporan',
    );
    const eighteen = new Date(NOW);
    eighteen.setMonth(eighteen.getMonth() - 18);
    expect(range?.first).toBeGreaterThanOrEqual(eighteen.getTime());
    expect(Math.max(range?.last ?? Infinity, range?.end ?? Infinity)).toBeLessThanOrEqual(Date.parse(NOW));
    const few = await query<{ kode: string; n: number }>(
      database.db,
      `select b.kode, count(l.id)::int as n from badan b left join laporan l on l.instansi = b.kode
        where b.jenis <> 'unit' group by b.kode having count(l.id) < 3`,
    );
    expect(few).toEqual([]);
    expect(await counted('select count(distinct judul)::int as n from laporan')).toBeGreaterThan(4_000);
  });

  test('stands up to check', async () => {
    const findings = [];
    for await (const one of checkSystem(made.deps)) findings.push(one);
    expect(findings).toEqual([]);
  });

  test('gives every account of the start page something to do', async () => {
    const ids = await demoAkunIds(database.db);
    const aturan = await made.deps.rujukan();
    const open = await query<{ nomor: string }>(
      database.db,
      `select nomor from laporan where status not in ('selesai', 'diarsipkan') and instansi in ('NAS', 'PR-63', 'KT-63.71', 'KM-09')`,
    );
    const able = new Map<string, Set<string>>();
    for (const { nomor } of open) {
      const loaded = await loadLaporan(database.db, nomor, { lock: false });
      if (loaded === null) continue;
      for (const name of [
        'pelapor',
        'nasional',
        'provinsi',
        'kota',
        'penghubung',
        'kustodian2',
        'pengembang',
      ]) {
        const reader = await readerOf(made.deps, ids.get(`${name}@demo.test`) ?? '');
        const some = able.get(name) ?? new Set();
        for (const one of permittedCommands(loaded, reader, { pada: made.deps.now() }, aturan)) some.add(one);
        able.set(name, some);
      }
    }
    for (const [name, wanted] of Object.entries({
      pelapor: ['ubah', 'lengkapi', 'tanggapan', 'tarik'],
      nasional: ['verifikasi', 'putuskan'],
      provinsi: ['verifikasi', 'putuskan'],
      kota: ['verifikasi', 'disposisi', 'perpanjang', 'selesai'],
      penghubung: ['tindak-lanjut', 'bukan-wewenang'],
      kustodian2: ['identitas/setuju'],
      pengembang: ['tanggapan', 'tarik'],
    })) {
      expect([...(able.get(name) ?? [])], name).toEqual(expect.arrayContaining(wanted));
    }
  });

  const as = async (name: string) =>
    readerOf(made.deps, (await demoAkunIds(database.db)).get(`${name}@demo.test`) ?? '');
  const TAHUN = { dari: '2026-01-01', sampai: '2026-11-12' };

  test('has follow-up reports of every kategori, sessions with minutes and an answered objection', async () => {
    const kokpit = await readKokpit(made.deps, await as('provinsi'), TAHUN, null);
    if (!kokpit.ok) throw new Error(kokpit.refusal.code);
    const { baris, putusan } = kokpit.value;
    expect(new Set(baris.flatMap(({ rekomendasi }) => rekomendasi.kategori ?? []))).toEqual(
      new Set(['lengkap', 'belum_lengkap', 'belum_diverifikasi', 'tidak_menyampaikan']),
    );
    expect(baris.some(({ register }) => register.sop) && baris.some(({ register }) => !register.sop)).toBe(
      true,
    );
    expect(baris.some(({ tindakan }) => tindakan?.nomor != null)).toBe(true);
    expect(putusan.length).toBeGreaterThan(0);
    const sessions = await readRapatList(made.deps, await as('provinsi'));
    const read = await Promise.all(
      sessions.map(async ({ id }) => readRapat(made.deps, await as('provinsi'), id)),
    );
    const minutes = read.map((one) => one.ok && one.value.terbit);
    expect(minutes).toContain(null);
    expect(minutes.filter((one) => one !== null && one !== false && one.isUtuh).length).toBeGreaterThan(0);
    const [, first] = (await readPeringkatBekuList(made.deps)).toSorted(
      (a, b) => b.dibuatPada - a.dibuatPada,
    );
    const frozen = await readPeringkatBeku(made.deps, first?.id ?? '');
    expect(frozen.ok && frozen.value.keberatan.map((one) => one.jawaban !== null)).toEqual([true]);
    const [edisi] = await readEdisiTerbitList(made.deps);
    expect(edisi?.isi.penghargaan.map((one) => one.pemenang.length > 0)).toEqual([true, true]);
    expect(await counted(`select count(*)::int as n from tindakan_pengawasan where jenis = 'piagam'`)).toBe(
      1,
    );
    // what happened long ago is told to nobody now
    expect(await counted('select count(*)::int as n from pesan')).toBe(0);
  });

  test('has a survey that some answered, and a result only where enough did', async () => {
    const found = await readHasilSurvei(made.deps, {}, 2026);
    if (!found.ok) throw new Error(found.refusal.code);
    const { semua, baris } = found.value;
    expect(semua.menjawab / semua.diundang).toBeGreaterThan(0.1);
    expect(semua.menjawab / semua.diundang).toBeLessThan(0.4);
    expect(baris.every((one) => one.menjawab % 10 === 0)).toBe(true);
    const told = baris.filter(({ nilai }) => nilai !== null).map(({ kode }) => kode);
    expect(told).toEqual(expect.arrayContaining(['KT-63.71']));
    expect(told.length).toBeLessThan(baris.length / 4);
  });

  test('shows a rising topic, an improvement that helped, and signs where they were laid', async () => {
    const kota = await as('kota');
    const nasional = await as('nasional');
    const rising = await readIsuNaik(made.deps, nasional, { sampai: '2026-11-11' });
    const cells = rising.ok ? rising.value.naik.map((one) => `${one.kategori} ${one.wilayah}`) : [];
    expect(cells).toContain('K16 63.03');
    const [done] = (await readPerbaikanList(made.deps, kota, null)).filter((one) => one.selesai !== null);
    const measured = await readPerbaikan(made.deps, kota, done?.id ?? '');
    const rasio = measured.ok ? measured.value.dampak?.rasio : null;
    expect(rasio?.atas).toBeLessThan(1);
    let batas: string | null = null;
    for (let isMore = true; isMore;) ({ batas, isMore } = await tandaiSinyal(made.deps, batas));
    const signs = await readSinyal(made.deps, await as('provinsi'), TAHUN, { jenis: null });
    if (!signs.ok) throw new Error(signs.refusal.code);
    const striking = signs.value.baris.flatMap(({ kode, sinyal }) =>
      Object.entries(sinyal).flatMap(([nama, one]) => (one.isMencolok ? [`${kode} ${nama}`] : [])),
    );
    expect(striking).toEqual(expect.arrayContaining(['KB-63.11 tutup_massal', 'KB-63.04 jawaban_tiruan']));
  });

  test('has a drive for the backlog that is over, and one under way beside it', async () => {
    const provinsi = await as('provinsi');
    const drives = await readPercepatanList(made.deps, provinsi);
    expect(drives.map((one) => one.tahap)).toEqual(['berjalan', 'berjalan', 'berakhir']);
    const [over] = drives.filter((one) => one.tahap === 'berakhir');
    const now = drives.find((one) => one.tahap === 'berjalan' && one.lingkup === 'binaan');
    for (const id of [over?.id ?? '', now?.id ?? '']) {
      const found = await readPercepatan(made.deps, provinsi, { id });
      if (!found.ok) throw new Error(found.refusal.code);
      const { semua, dulu } = found.value;
      expect(semua.jumlah).toBeGreaterThan(10);
      expect(selesaiOf(semua)).toBeGreaterThan(0);
      expect(dulu === null).toBe(id === over?.id);
    }
  });

  test(
    'has for every figure of every role the list that it counts',
    { timeout: isFull ? 7_200_000 : 600_000 },
    async () => {
      const seed = process.env['TELUSUR_SEED'] ?? new Date().toISOString().slice(0, 10);
      const tell = (line: string): void =>
        console.log(`${line} (${isFull ? 'full' : `TELUSUR_SEED=${seed}`})`);
      const { salah, tanpaDaftar } = await telusuriNegeri(made.deps, { isFull, seed, tell });
      expect(salah).toEqual([]);
      // a sample does not see every table: what it finds is told, what all of them show is judged
      const tanpa = tanpaAlasan(tanpaDaftar);
      if (!isFull && tanpa.length > 0) tell(`numbers without a list: ${tanpa.join('; ')}`);
      expect(isFull ? tanpa : []).toEqual([]);
    },
  );

  test('leaves only the work of the day to the first sweep', async () => {
    const done = await sweepDue(made.deps);
    expect(done.dilihat).toBeGreaterThan(0);
    expect(done.pesan).toBeLessThan(500);
    expect(done.otomatis).toBeLessThan(20);
  });
});
