import { beforeAll, describe, expect, it } from 'vitest';
import { daftarSchema, type LaporanJson } from '../../src/web/api/laporan/laporanSchema.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { addHari, hariOf } from '../../src/domain/shared/time.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { readerOf } from '../../src/useCases/akun/readerOf.ts';
import { bukaPercepatan } from '../../src/useCases/percepatan/bukaPercepatan.ts';
import { useApi, type As } from '../support/api.ts';

const UNIT = 'KT-63.71/06';
const DAY_MS = 86_400_000;
const COUNT = 250;

interface Page {
  readonly baris: LaporanJson[];
  readonly next: string | null;
  readonly tersembunyi?: number;
}

describe('lists and figures through the API', () => {
  const api = useApi();

  beforeAll(async () => {
    const { file, give, advance } = api();
    for (let n = 0; n < COUNT; n += 1) {
      const nomor = await file({
        instansi: n % 5 === 0 ? 'KT-63.72' : 'KT-63.71',
        judul: `Laporan uji nomor ${n} ${n === 17 ? 'kwartalisasi' : ''}`,
        kategori: n % 2 === 0 ? 'K16a' : 'K03a',
        wilayah: n % 3 === 0 ? '63.71.01' : '63.71',
        rahasia: n % 10 === 1,
      });
      if (n % 5 !== 0 && n % 2 === 0) await give('kota', nomor, 'verifikasi', { unit: [UNIT] });
      if (n % 50 === 2) await give('penghubung', nomor, 'tindak-lanjut', { isi: 'Selesai.', akhir: true });
      advance(n % 7 === 0 ? 60_000 : 0);
    }
  });

  const walk = async (query: string, as: As): Promise<Page & { pages: number }> => {
    const baris: LaporanJson[] = [];
    let cursor = '';
    let first: Page | undefined;
    for (let pages = 1; ; pages += 1) {
      const { status, body } = await api().get<Page>(`/laporan?${query}${cursor}`, as);
      expect(status, JSON.stringify(body)).toBe(200);
      first ??= body;
      baris.push(...body.baris);
      if (body.next === null) return { ...first, baris, pages };
      cursor = `&cursor=${body.next}`;
    }
  };

  it.each(['terbaru', 'terlama', 'tenggat'])(
    'walks 250 rows in the order %s without doubles or gaps',
    async (urut) => {
      const all = await walk(`limit=33&urut=${urut}`, 'pelapor');
      expect(all.pages).toBe(Math.ceil(COUNT / 33));
      expect(new Set(all.baris.map((one) => one.nomor)).size).toBe(COUNT);
      const made = all.baris.map((one) => one.dibuatPada ?? '');
      if (urut === 'terbaru') expect(made).toEqual(made.toSorted().toReversed());
      if (urut === 'terlama') expect(made).toEqual(made.toSorted());
    },
  );

  it('gives rows the fields of the single thing, and a cursor to its own order only', async () => {
    const { get } = api();
    const page = (await get<Page>('/laporan?limit=5', 'kota')).body;
    expect(daftarSchema.parse(page)).toEqual(page);
    const one = page.baris[0];
    expect((await get(`/laporan/${one?.nomor ?? ''}`, 'kota')).body).toEqual(one);
    const wrong = await get<Problem>(`/laporan?urut=terlama&cursor=${page.next ?? ''}`, 'kota');
    expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([422, 'cursor']);
  });

  it('narrows by body, supervisor, unit, state, topic, area, channel, period and words', async () => {
    const count = async (query: string, as: As = 'pelapor'): Promise<number> =>
      (await walk(`limit=100&${query}`, as)).baris.length;
    expect(await count('instansi=KT-63.72')).toBe(50);
    expect(await count('instansi=KT-63.71')).toBe(200);
    expect(await count('induk=PR-63')).toBe(COUNT);
    expect(await count('induk=PR-33')).toBe(0);
    expect(await count('induk=PR-63&instansi=KT-63.72')).toBe(50);
    expect(await count(`unit=${UNIT}`)).toBe(100);
    expect(await count(`instansi=${UNIT}`)).toBe(100);
    expect(await count('status=diteruskan,diproses')).toBe(100);
    expect(await count('kategori=K16')).toBe(125);
    expect(await count('kategori=K16a,K03a')).toBe(COUNT);
    expect(await count('wilayah=63.71.01')).toBe(84);
    expect(await count('wilayah=63')).toBe(COUNT);
    expect(await count('kanal=api&klasifikasi=pengaduan')).toBe(COUNT);
    expect(await count('dari=2026-11-02&sampai=2026-11-02')).toBe(COUNT);
    expect(await count('sampai=2026-11-01')).toBe(0);
    expect(await count('q=kwartalisasi')).toBe(1);
    expect(await count('q=kwartal')).toBe(0);
    expect(await count('', 'publik')).toBe(await count('unit=KT-63.71/06', 'publik'));
  });

  it('refuses codes that are not there, by their field', async () => {
    const { body } = await api().get<Problem>(
      '/laporan?instansi=XX-1&induk=YY-2&unit=KT-63.71/99&kategori=K99&wilayah=99.99&dari=2026-02-02&sampai=2026-01-01',
    );
    expect(body.errors.map((one) => one.path)).toEqual([
      'instansi',
      'induk',
      'unit',
      'kategori',
      'wilayah',
      'sampai',
    ]);
  });

  it('makes the sum equal to the figures by tersembunyi, and never beside words', async () => {
    const { get } = api();
    const total = async (query: string): Promise<number> => {
      const { body } = await get<{ baris: { indikator: { total: { nilai: number } } }[] }>(
        `/indikator?${query}`,
      );
      return body.baris[0]?.indikator.total.nilai ?? -1;
    };
    for (const query of ['instansi=KT-63.71', 'induk=PR-63', `instansi=${UNIT}`, 'jenis=pemkot']) {
      for (const as of ['publik', 'kota', 'nasional', 'provinsi'] as const) {
        const list = await walk(`limit=100&${query}`, as);
        expect(list.baris.length + (list.tersembunyi ?? -1), `${query} ${as}`).toBe(await total(query));
      }
    }
    expect((await get<Page>('/laporan?instansi=KT-63.71', 'kota')).body.tersembunyi).toBe(0);
    expect((await get<Page>('/laporan?q=uji')).body).not.toHaveProperty('tersembunyi');
    expect((await get<Page>('/laporan?kategori=K16&wilayah=63.71.01')).body).not.toHaveProperty(
      'tersembunyi',
    );
  });

  it('sends figures compressed and with a tag, the same to everybody, and 304 to whoever has them', async () => {
    const { raw, file } = api();
    const path = '/indikator?per=bulan';
    const gzip = { headers: { 'accept-encoding': 'gzip' } };
    const plain = await raw(path, {}, 'kota');
    const packed = await raw(path, gzip, 'publik');
    expect([plain, packed].map((one) => one.headers.get('content-encoding'))).toEqual([null, 'gzip']);
    const unpacked = new Response(packed.body?.pipeThrough(new DecompressionStream('gzip')));
    expect(await unpacked.text()).toBe(await plain.text());
    const tag = packed.headers.get('etag') ?? '';
    expect([tag === '', plain.headers.get('etag'), plain.headers.get('cache-control')]).toEqual([
      false,
      tag,
      'no-cache',
    ]);
    const again = await raw(path, { headers: { ...gzip.headers, 'if-none-match': tag } }, 'nasional');
    expect([again.status, await again.text()]).toEqual([304, '']);
    await file({ instansi: 'KT-63.72' });
    const anew = await raw(path, { headers: { 'if-none-match': tag } }, 'kota');
    expect([anew.status, anew.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('lists what a figure counts, also when time alone made it late', async () => {
    const { get, advance } = api();
    advance(9 * DAY_MS);
    const figures = await get<{
      baris: { indikator: Record<string, { penyebut: number; pembilang: number }> }[];
    }>('/indikator?instansi=KT-63.71');
    const kepatuhan = figures.body.baris[0]?.indikator['kepatuhan_respons'];
    const late = await walk('limit=100&instansi=KT-63.71&ukuran=jam:respons:lewat', 'kota');
    const inTime = await walk('limit=100&instansi=KT-63.71&ukuran=jam:respons:tepat_waktu', 'kota');
    expect(inTime.baris).toHaveLength(5);
    expect(late.baris).toHaveLength(95);
    expect(kepatuhan).toMatchObject({ pembilang: 5, penyebut: 100 });
    const ranked = await get<{ baris: { peringkat: number | null; kode: string; penyebut: number }[] }>(
      '/peringkat?jenis=pemkot&indikator=tindak_lanjut',
    );
    expect(ranked.body.baris[0]).toMatchObject({ peringkat: 1, kode: 'KT-63.71', penyebut: 200 });
    const of = (await get<{ dari: string; sampai: string; perTanggal: string; versi: string }>('/indikator'))
      .body;
    const { dari, sampai, perTanggal, versi } = of;
    expect(ranked.body).toMatchObject({ sampai, perTanggal, versi, minimal: 0, kelas: null });
    const strict = await get<typeof ranked.body>(
      `/peringkat?jenis=pemkot&indikator=tindak_lanjut&minimal=201&kelas=2&dari=${dari}&per_tanggal=${perTanggal}`,
    );
    expect(strict.body).toMatchObject({ dari, minimal: 201, kelas: 2, perTanggal });
    expect(strict.body.baris).toMatchObject([
      { peringkat: null, kode: 'KT-63.71', kurang: true, total: 200 },
    ]);
    for (const bad of ['indikator=apa', 'indikator=total&minimal=-1', 'indikator=total&kelas=4'])
      expect((await get<Problem>(`/peringkat?${bad}`)).status).toBe(422);
    expect((await get<Problem>('/indikator?per=minggu')).body.errors[0]?.path).toBe('per');
    const told = await get<{
      baris: { kode: string; arah: string; minimal: number; nama: { id: string; en: string } }[];
    }>('/indikator/definisi');
    expect(told.status).toBe(200);
    const codes = told.body.baris.map(({ kode }) => kode);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(figures.body.baris[0]?.indikator ?? {})));
    expect(told.body.baris.find(({ kode }) => kode === 'tertunda')).toMatchObject({
      arah: 'turun',
      minimal: 10,
      nama: { id: 'Tertunda', en: 'Deferred' },
    });
    // nobody answered the survey here: who was asked is told, and no value
    const survei = await get<{ semua: { diundang: number; menjawab: number; nilai: null } }>(
      '/survei?tahun=2026&instansi=KT-63.71',
    );
    expect([survei.status, survei.body.semua.menjawab, survei.body.semua.nilai]).toEqual([200, 0, null]);
    expect((await get<Problem>('/survei?tahun=26')).body.errors[0]?.path).toBe('tahun');
    expect((await get<Problem>('/survei?instansi=KT-63.71')).status).toBe(422);
  });

  it('give a drive for the backlog to whoever reads it, and nothing of it to anybody else', async () => {
    const { get, made } = api();
    const [row] = await query<{ id: string }>(
      made.deps.db,
      `select id from akun where email = 'kota@contoh.id'`,
      [],
    );
    const akunId = row?.id ?? '';
    const id = '01900000-0000-7000-8000-000000000001';
    const hari = hariOf(made.deps.now(), 'WITA');
    const terms = {
      dari: hari,
      potong: hari,
      sampai: addHari(hari, 20),
      umur: '0',
      target: '80',
      jenis: '',
      hanya: [],
    };
    const done = await bukaPercepatan(made.deps, { akunId, reader: await readerOf(made.deps, akunId) }, id, {
      ...terms,
      sasaran: 'KT-63.71 instansi',
      nama: 'Percepatan kota',
      dasar: 'SE Wali Kota 1/2026',
    });
    expect(done).toMatchObject({ ok: true });
    const total = (
      await get<{ baris: { indikator: { total: { pembilang: number } } }[] }>('/indikator?instansi=KT-63.71')
    ).body.baris[0]?.indikator.total.pembilang;
    const list = await get<{ baris: unknown[] }>('/percepatan', 'kota');
    expect(list.body.baris).toMatchObject([{ id, tahap: 'berjalan', jumlah: total, target: 8_000 }]);
    const one = await get<{ semua: object; baris: { kode: string }[]; harian: object[] }>(
      `/percepatan/${id}`,
      'provinsi',
    );
    expect(one.body.semua).toMatchObject({ jumlah: total, terbuka: total, selesai: 0 });
    expect([one.body.baris.map(({ kode }) => kode), one.body.harian]).toEqual([
      ['KT-63.71'],
      [{ hari, selesai: 0, arsip: 0, terbuka: total }],
    ]);
    const units = await get<typeof one.body>(`/percepatan/${id}?instansi=KT-63.71`, 'penghubung');
    expect(units.body.baris.map(({ kode }) => kode)).toEqual(['KT-63.71', UNIT]);
    for (const as of ['publik', 'banjarbaru', 'pelapor', 'kustodian', 'pengembang'] as const) {
      expect([as, (await get<Problem>(`/percepatan/${id}`, as)).status]).toEqual([as, 404]);
      expect([as, (await get<{ baris: unknown[] }>('/percepatan', as)).body.baris]).toEqual([as, []]);
    }
    expect((await get<Problem>(`/percepatan/${id}?per_tanggal=2099-01-01`, 'kota')).status).toBe(422);
  });
});
