import { describe, expect, it } from 'vitest';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';
import { GELOMBANG, PERTANYAAN } from '../../../domain/survei/survei.ts';
import { query } from '../../../persistence/connection/database.ts';
import { checkSystem } from '../../../useCases/check/checkSystem.ts';
import { addRagam } from '../../../persistence/survei/ragam.ts';
import { addJawaban } from '../../../persistence/survei/survei.ts';
import { submitLaporan } from '../../../useCases/laporan/submitLaporan.ts';
import { readHasilRagam } from '../../../useCases/survei/hasilRagam.ts';
import { readHasilSurvei } from '../../../useCases/survei/hasilSurvei.ts';
import { isiSurvei } from '../../../useCases/survei/isiSurvei.ts';
import { terbitkanSurvei } from '../../../useCases/survei/terbitkanSurvei.ts';
import { tanyaSurvei } from '../../../useCases/survei/tanyaSurvei.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';

const portal = usePortal();
const FULL = Object.fromEntries(PERTANYAAN.map((one) => [one, '4']));
const HARI = 86_400_000;

async function close(nomor: string): Promise<void> {
  const { officer } = portal();
  await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  await officer('penghubung', nomor, { perintah: 'tindak-lanjut', isi: 'Lampu sudah diganti.', akhir: true });
  await officer('kota', nomor, { perintah: 'selesai', ringkasan: 'Lampu sudah menyala lagi.' });
}

/** A closed laporan with the visitor who opened it by its receipt. */
async function owner(): Promise<{
  readonly visitor: Visitor;
  readonly nomor: string;
  readonly path: string;
}> {
  const { nomor, resi } = await fileBy(portal().visitor());
  await close(nomor);
  const visitor = portal().visitor();
  await visitor.open('/lacak');
  await visitor.send('/lacak', { resi: resi ?? '' });
  return { visitor, nomor, path: `/laporan/${nomor}/survei` };
}

const answers = () =>
  query<{ instansi: string; tahun: number; jawaban: number[] }>(
    portal().made.deps.db,
    'select instansi, tahun, jawaban from survei_jawaban',
  );
const hasil = async () => {
  const found = await readHasilSurvei(portal().made.deps, { instansi: ['KT-63.71'] }, 2026);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};

describe('the survey of a closed laporan', () => {
  it('is filled in once by receipt, without account, and leads back to nobody', async () => {
    const { visitor, nomor, path } = await owner();
    expect(visitor.here.html).toContain(`href="${path}"`);
    await visitor.open(path);
    expect(readable(visitor.here.html)).toContain('Pemerintah Kota Banjarmasin');
    const missing = await visitor.send(path, { ...FULL, respons1: '' });
    expect([missing.status, /value="4"[^>]*checked/.test(missing.html)]).toEqual([422, true]);
    const hidden = visitor.hidden(path);
    await Promise.all([
      visitor.post(path, { ...hidden, ...FULL }),
      visitor.post(path, { ...hidden, ...FULL }),
    ]);
    await visitor.post(path, { ...hidden, ...FULL, akses1: '1' });
    expect(await answers()).toEqual([{ instansi: 'KT-63.71', tahun: 2026, jawaban: [4, 4, 4, 4, 4, 4] }]);
    expect(readable((await visitor.open(path)).html)).toContain('sudah diisi');
    const columns = await query<{ nama: string }>(
      portal().made.deps.db,
      `select column_name as nama from information_schema.columns where table_name = 'survei_jawaban' order by 1`,
    );
    expect(columns.map((one) => one.nama)).toEqual([
      'gelombang',
      'instansi',
      'jawaban',
      'kode',
      'tahun',
      'versi',
    ]);
    expect(nomor).toHaveLength(9);
  });

  it('is there for nobody else: a stranger, an open laporan, after its time', async () => {
    const { visitor, nomor, path } = await owner();
    const stranger = portal().visitor();
    expect((await stranger.open(path)).status).toBe(404);
    expect((await stranger.open('/laporan/123456789/survei')).status).toBe(404);
    const before = (await answers()).length;
    expect(await isiSurvei(portal().made.deps, PUBLIK, nomor, FULL as never)).toMatchObject({
      ok: false,
      refusal: [{ code: 'laporan.not_found' }],
    });
    const open = await fileBy(portal().visitor());
    const other = portal().visitor();
    await other.open('/lacak');
    await other.send('/lacak', { resi: open.resi ?? '' });
    expect(other.here.html).not.toContain('/survei"');
    expect(readable((await other.open(`/laporan/${open.nomor}/survei`)).html)).toContain('tidak terbuka');
    await visitor.open(path);
    const hidden = visitor.hidden(path);
    portal().made.advance(91 * HARI);
    expect(readable((await visitor.post(path, { ...hidden, ...FULL })).html)).toContain('tidak terbuka');
    portal().made.advance(-91 * HARI);
    expect(await answers()).toHaveLength(before);
  });
});

describe('its results', () => {
  it('are shown by wholes of ten alone, so that no answer is told from the one before', async () => {
    const { deps } = portal().made;
    const start = await hasil();
    expect(start.semua).toMatchObject({ diundang: 2, menjawab: 0, nilai: null });
    const page = await portal().visitor().open('/statistik/survei');
    expect(readable(page.html)).toContain('dari 2 pelapor yang diundang belum cukup yang menjawab');
    for (let i = 1; i < GELOMBANG + 3; i += 1) {
      const sent = await submitLaporan(deps, {
        kiriman: {
          klasifikasi: 'pengaduan',
          judul: 'Lampu jalan mati di pasar',
          isi: 'Lampu jalan di depan pasar tidak menyala sehingga warga takut lewat pada malam hari.',
          kategori: null,
          instansi: 'KT-63.71',
          wilayah: '63.71',
          titik: null,
          lokasiKeterangan: null,
          tanggalKejadian: 'tidak_tahu',
          anonim: true,
          rahasia: true,
          kanal: 'web',
        },
        pengirim: { sebagai: 'tanpa_akun' },
        kontak: null,
        lampiran: [],
        pengunggah: 'uji',
        nomorAsal: null,
      });
      if (!sent.ok) throw new Error(sent.refusal.code);
      const { nomor } = sent.value;
      await close(nomor);
      const reader = { ...PUBLIK, nomorTerbuka: [nomor] };
      const typed = Object.fromEntries(PERTANYAAN.map((one) => [one, i < GELOMBANG ? '3' : '1']));
      const done = await isiSurvei(deps, reader, nomor, typed as never);
      expect(done).toMatchObject({ ok: true, value: { isBaru: true } });
      // not even how many answered moves before ten did
      if (i === GELOMBANG - 2) expect((await hasil()).semua).toMatchObject({ menjawab: 0, nilai: null });
    }
    // nine times 3 and once 4; the three that came after wait for their ten
    expect((await hasil()).semua).toEqual({
      diundang: 14,
      menjawab: 10,
      nilai: { unsur: { akses: 3.1, respons: 3.1, transparansi: 3.1 }, ikm: 77.5, mutu: 'B', galat: 3.03 },
    });
  });

  it('stand on the public page with how they were counted, and as files', async () => {
    const visitor = portal().visitor();
    // the page of the body tells the same; of one that nobody answered for it tells nothing
    expect(readable((await visitor.open('/instansi/KT-63.71')).html)).toContain('mendapat IKM 77,50');
    expect((await visitor.open('/instansi/KT-33.74')).html).not.toContain('survei-instansi');
    const page = await visitor.open('/statistik/survei');
    const text = readable(page.html);
    expect(text).toContain(
      'Seluruh negeri mendapat IKM 77,50 ± 3,03 (B, baik); 71,4 persen menjawab (sedikitnya 10 dari 14).',
    );
    expect(text).toContain('PermenPANRB 14/2017');
    const csv = await visitor.open('/statistik/survei/unduh.csv?tahun=2026');
    expect(csv.html).toContain('KT-63.71');
    expect(csv.html).toMatch(/77[.,]5/);
    expect((await visitor.open('/statistik/survei/unduh.xlsx')).status).toBe(200);
    const english = await visitor.open('/statistik/survei?lang=en&tahun=2025');
    expect(readable(english.html)).toContain('no report completed in 2025');
    expect((await visitor.open('/statistik/survei?tahun=%27')).status).toBe(200);
  });

  it('cannot be rewritten', async () => {
    const { db } = portal().made.deps;
    await expect(query(db, 'update survei_jawaban set tahun = 2025')).rejects.toThrow(/permission denied/);
    await expect(query(db, 'delete from survei_terjawab')).rejects.toThrow(/permission denied/);
    await expect(query(db, 'update survei_terbit set tahun = 2025')).rejects.toThrow(/permission denied/);
    await expect(query(db, 'delete from survei_ragam')).rejects.toThrow(/permission denied/);
  });

  it('is asked by mail some days after the closing: once, and neither whoever answered nor whoever is anonim', async () => {
    const { made, visitor } = portal();
    const asked = async (): Promise<string[]> => {
      const rows = await query<{ nomor: string }>(
        made.deps.db,
        `select data ->> 'nomor' as nomor from pesan where jenis = 'pengingat_survei' order by 1`,
      );
      return rows.map((one) => one.nomor);
    };
    // what earlier cases left open is asked first
    made.advance(4 * HARI);
    await tanyaSurvei(made.deps);
    const before = await asked();
    const [silent, answered, hidden] = [
      await owner(),
      await owner(),
      await fileBy(visitor(), {
        anda: { siapa: 'kontak', email: 'budi@contoh.id', nama: 'Budi', anonim: 'ya' },
      }),
    ];
    await close(hidden.nomor);
    const reader = { ...PUBLIK, nomorTerbuka: [answered.nomor] };
    expect((await isiSurvei(made.deps, reader, answered.nomor, FULL as never)).ok).toBe(true);
    await tanyaSurvei(made.deps);
    expect(await asked()).toEqual(before);
    made.advance(4 * HARI);
    expect((await tanyaSurvei(made.deps)).jumlah).toBe(1);
    expect((await tanyaSurvei(made.deps)).jumlah).toBe(0);
    expect(await asked()).toEqual([...before, silent.nomor].toSorted());
  });
});

describe('answers by topic and channel', () => {
  it('are kept as sums alone, and shown by wholes of fifty of the whole country', async () => {
    const { deps } = portal().made;
    const before = (await readHasilRagam(deps, 2026)).kanal.find((one) => one.kunci === 'web');
    expect(before).toMatchObject({ menjawab: 0, nilai: null });
    expect(before?.diundang).toBeGreaterThan(14);
    const ragam = { klasifikasi: 'aspirasi', kategori: null, kanal: 'surat' };
    const add = (nilai: number) =>
      addRagam(deps.db, { tahun: 2026, versi: 1, ragam, jawaban: Array<number>(6).fill(nilai) });
    const surat = async () => (await readHasilRagam(deps, 2026)).kanal.find((one) => one.kunci === 'surat');
    for (let i = 0; i < 49; i += 1) await add(3);
    expect(await surat()).toMatchObject({ menjawab: 0, nilai: null });
    await add(3);
    const whole = { menjawab: 50, nilai: { unsur: { akses: 3, respons: 3, transparansi: 3 }, ikm: 75 } };
    expect(await surat()).toMatchObject(whole);
    for (let i = 0; i < 49; i += 1) await add(1);
    expect(await surat()).toMatchObject(whole);
    await add(1);
    expect(await surat()).toMatchObject({ menjawab: 100, nilai: { ikm: 50 } });
    const page = readable((await portal().visitor().open('/statistik/survei?tahun=2026')).html);
    expect(page).toContain('Menurut klasifikasi, topik, dan saluran');
    expect(page).toContain('Seluruh negeri, dihitung per lima puluh jawaban');
  });
});

describe('a body that would answer for its pelapor', () => {
  it('may not: its officers hold the receipt in vain, and a list of guessed numbers opens nothing', async () => {
    const { deps } = portal().made;
    const { nomor, path } = await owner();
    const before = await answers();
    for (const penugasan of [
      { peran: 'admin_instansi', badan: 'KT-63.71' },
      { peran: 'pejabat_penghubung', badan: 'KT-63.71/06' },
      { peran: 'pimpinan', badan: 'KT-63.71' },
    ] as const) {
      const reader = { ...PUBLIK, nomorTerbuka: [nomor], penugasan: [penugasan] };
      expect(await isiSurvei(deps, reader, nomor, FULL as never)).toMatchObject({
        ok: false,
        refusal: [{ code: 'laporan.not_found' }],
      });
    }
    const stranger = portal().visitor();
    for (const guess of ['survei?resi=ABCDEFGHJK', 'survei?token=1', 'survei/'])
      expect((await stranger.open(`/laporan/${nomor}/${guess}`)).status).toBe(404);
    expect((await stranger.post(path, FULL)).status).toBeGreaterThanOrEqual(400);
    expect(await answers()).toEqual(before);
    // an officer of another body reports as everybody does
    const other = { ...PUBLIK, nomorTerbuka: [nomor], penugasan: [{ peran: 'pimpinan', badan: 'KT-63.72' }] };
    expect(await isiSurvei(deps, other as never, nomor, FULL as never)).toMatchObject({ ok: true });
  });
});

describe('the edition of a year', () => {
  const file = async (bentuk: 'csv' | 'json') =>
    (await portal().visitor().open(`/data-terbuka/survei/2026.${bentuk}`)).html;
  const shown = async () => (await portal().visitor().open('/statistik/survei/unduh.csv?tahun=2026')).html;

  it('comes once nobody may answer any more, and from then on nothing that is looked at differs', async () => {
    const { made } = portal();
    const { deps, database } = made;
    made.advance(Date.parse('2027-03-31T23:00:00+07:00') - deps.now());
    for (const instansi of ['PR-31', 'PR-63']) {
      const jawaban = [3, 3, 3, 3, 3, 3];
      for (let i = 0; i < 20; i += 1)
        await addJawaban(deps.db, { kode: deps.chance.bytes(16), instansi, tahun: 2026, versi: 1, jawaban });
    }
    expect(await terbitkanSurvei(deps)).toBe(0);
    expect((await portal().visitor().open('/data-terbuka/survei/2026.csv')).status).toBe(404);
    const live = await shown();
    made.advance(2 * 3_600_000);
    expect(
      await Promise.all([terbitkanSurvei(deps), terbitkanSurvei(deps)]).then((n) => n.toSorted()),
    ).toEqual([0, 1]);
    // the last look at the moving year and the first at the edition are the same
    expect(await shown()).toBe(live);
    const first = await Promise.all([file('csv'), file('json'), shown()]);
    expect(first[0]).toContain('2026,2027-04-01,KT-63.71');
    const { baris } = JSON.parse(first[1]) as { baris: Record<string, number | string | null>[] };
    const countsOf = (kode: string) => {
      const row = baris.find((one) => one['kode'] === kode);
      return [row?.['diundang'], row?.['menjawab'], row?.['tidak_menjawab'], row?.['ikm']];
    };
    // three kept silent: neither count, nor the index; one of the two others falls out with it, the other stays
    expect(countsOf('KT-63.71')).toEqual([18, null, null, null]);
    const others = [countsOf('PR-31'), countsOf('PR-63')];
    expect(others).toContainEqual([20, 20, 0, 75]);
    expect(others).toContainEqual([20, null, null, null]);
    // whoever was invited still moves: receipts go with time, and the page, the call and the files stay
    await query(database.ownerDb, 'delete from resi');
    made.advance(HARI);
    expect(await terbitkanSurvei(deps)).toBe(0);
    expect(await Promise.all([file('csv'), file('json'), shown()])).toEqual(first);
    expect((await hasil()).beku).toBe('2027-04-01');
    const page = readable((await portal().visitor().open('/statistik/survei?tahun=2026')).html);
    expect(page).toContain('Dibekukan dan ditandatangani pada 1 April 2027');
  });

  it('lies in the catalogue and on the page of data sets, and nonsense leads nowhere', async () => {
    const visitor = portal().visitor();
    const catalogue = (await visitor.open('/data-terbuka/katalog.jsonld')).html;
    expect(catalogue).toContain('/data-terbuka/survei/2026.csv');
    const page = (await visitor.open('/data-terbuka/himpunan')).html;
    for (const bentuk of ['csv', 'json'])
      expect(page).toContain(`href="/data-terbuka/survei/2026.${bentuk}"`);
    const header = (await file('csv')).split(/\r?\n/)[0]?.replace('\uFEFF', '').split(',') ?? [];
    expect(header).toHaveLength(13);
    for (const kolom of header) expect(page).toContain(`<code>${kolom}</code>`);
    for (const bad of ['2025.csv', '2026.geojson', '2026', '26.csv', '2026.csv.json', '2026-1.csv'])
      expect([bad, (await visitor.open(`/data-terbuka/survei/${bad}`)).status]).toEqual([bad, 404]);
  });

  it('is proved by check: a changed number is found', async () => {
    const { deps, database } = portal().made;
    const findings = async () => {
      const found: string[] = [];
      for await (const one of checkSystem(deps)) if (one.jenis === 'survei') found.push(one.rincian);
      return found;
    };
    expect(await findings()).toEqual([]);
    await query(database.ownerDb, `update survei_terbit set baris = jsonb_set(baris, '{0,diundang}', '999')`);
    expect(await findings()).toEqual(['survei 2026: isinya tidak cocok dengan sidik atau tanda tangannya']);
  });
});
