import { describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { laporanSchema } from '../../src/web/api/laporan/laporanSchema.ts';
import { useApi } from '../support/api.ts';

const UNIT = 'KT-63.71/06';
interface Riwayat {
  readonly baris: readonly { readonly jenis: string; readonly isi: Record<string, unknown> | null }[];
}

describe('the pelapor of a merged laporan', () => {
  const api = useApi();

  /** A main laporan with a final answer, and the neighbour's that was merged into it before. */
  async function merged(over: Record<string, unknown> = {}): Promise<{ main: string; twin: string }> {
    const { file, give } = api();
    const main = await file({ instansi: 'KT-63.71' });
    const twin = await file({ instansi: 'KT-63.71', ...over }, 'tetangga');
    await give('kota', main, 'verifikasi', { unit: [UNIT] });
    await give('kota', twin, 'gabungkan', { ke: main });
    return { main, twin };
  }

  it('is heard in the main one, which stays as it is, and sees on the own one that it was taken there', async () => {
    const { give, get, refused, made } = api();
    const { main, twin } = await merged();
    const before = (await get(`/laporan/${main}`, 'kota')).body;
    const told = await give('tetangga', twin, 'tanggapan', { isi: 'Di gang kami juga gelap.' });
    expect(laporanSchema.safeParse(told).success).toBe(true);
    expect(told).toMatchObject({
      status: 'diarsipkan',
      alasanArsip: 'duplikat',
      utama: { status: 'diteruskan' },
    });
    expect(told.boleh).toContain('tanggapan');
    expect(told.tanggapan?.at(-1)).toMatchObject({
      jenis: 'tanggapan_dibawa',
      isi: 'Di gang kami juga gelap.',
    });
    expect(await refused('tetangga', twin, 'tanggapan', { isi: 'Sudah', selesai: true })).toEqual([
      409,
      'laporan.no_final_answer_yet',
    ]);
    await give('penghubung', main, 'tindak-lanjut', { isi: 'Sudah diganti.', akhir: true });
    await give('tetangga', twin, 'tanggapan', { isi: 'Masih gelap.', selesai: false });
    for (const reader of ['publik', 'pelapor', 'penghubung'] as const) {
      const { body } = await get(`/laporan/${main}`, reader);
      expect(body.tanggapan?.filter((one) => one.jenis === 'menerima_tanggapan')).toMatchObject([
        { oleh: 'pelapor', isi: 'Di gang kami juga gelap.', verdict: null },
        { oleh: 'pelapor', isi: 'Masih gelap.', verdict: 'belum' },
      ]);
      if (reader === 'publik') expect(JSON.stringify(body)).not.toContain(twin);
      const history = await get<Riwayat>(`/laporan/${main}/riwayat`, reader);
      if (reader !== 'penghubung') expect(JSON.stringify(history.body)).not.toContain(twin);
    }
    const after = (await get(`/laporan/${main}`, 'kota')).body;
    expect(after).toMatchObject({ status: 'diproses', hasil: null });
    const respons = (one: typeof after) => one.tenggat?.filter(({ jam }) => jam === 'respons').length;
    expect(respons(after)).toBe(respons(before));
    expect(after.tenggat?.find(({ jam }) => jam === 'tanggapan')?.status).toBe('berjalan');
    const sent = await query<{ peran: string }>(
      made.deps.db,
      `select penerima->>'peran' as peran from pesan p join laporan l on l.id = p.laporan_id
        where l.nomor = $1 and p.jenis = 'menerima_tanggapan'`,
      [main],
    );
    expect(sent.map((one) => one.peran)).toEqual(['pejabat_penghubung', 'pejabat_penghubung']);
  });

  it('who is rahasia is heard by those in charge alone', async () => {
    const { give, get } = api();
    const { main, twin } = await merged({ rahasia: true, anonim: true });
    await give('tetangga', twin, 'tanggapan', { isi: 'Rumah saya nomor tujuh.' });
    const words = async (as: Parameters<typeof get>[1]) =>
      JSON.stringify([
        (await get(`/laporan/${main}`, as)).body,
        (await get(`/laporan/${main}/riwayat`, as)).body,
      ]);
    for (const reader of ['publik', 'pelapor', 'nasional', 'banjarbaru'] as const) {
      expect(await words(reader)).not.toMatch(/nomor tujuh/);
      expect((await get(`/laporan/${main}`, reader)).body.tanggapan).not.toContainEqual(
        expect.objectContaining({ jenis: 'menerima_tanggapan' }),
      );
    }
    for (const reader of ['kota', 'penghubung'] as const) expect(await words(reader)).toMatch(/nomor tujuh/);
    expect((await get(`/laporan/${twin}`, 'publik')).status).toBe(404);
  });

  it('who becomes rahasia later takes the earlier words out of the public thread too', async () => {
    const { give, get } = api();
    const { main, twin } = await merged();
    await give('tetangga', twin, 'tanggapan', { isi: 'Saya tinggal di sebelahnya.' });
    expect(JSON.stringify((await get(`/laporan/${main}`)).body)).toContain('sebelahnya');
    await give('tetangga', twin, 'kerahasiaan', { rahasia: true });
    for (const path of [`/laporan/${main}`, `/laporan/${main}/riwayat`]) {
      expect(JSON.stringify((await get(path)).body)).not.toContain('sebelahnya');
    }
  });

  it('hears the state of a main one that is rahasia, and nothing else of it', async () => {
    const { give, get } = api();
    const { main, twin } = await merged();
    await give('kota', main, 'kerahasiaan', { rahasia: true, alasan: 'Menyebut anak' });
    const told = await give('tetangga', twin, 'tanggapan', { isi: 'Masih gelap.' });
    expect(told.utama).toEqual({ status: 'diteruskan', hasil: null });
    expect((await get(`/laporan/${main}`, 'tetangga')).status).toBe(404);
  });

  it('is told the steps that the public sees, of a rahasia main one the state alone', async () => {
    const { give, made } = api();
    const { main, twin } = await merged();
    await give('penghubung', main, 'tindak-lanjut', { isi: 'Tim kami datang besok.', akhir: false });
    await give('kota', main, 'catatan', { isi: 'Catatan dalam.' });
    await give('kota', main, 'kerahasiaan', { rahasia: true, alasan: 'Menyebut anak' });
    await give('penghubung', main, 'tindak-lanjut', { isi: 'Masih dikerjakan.', akhir: false });
    await give('penghubung', main, 'tindak-lanjut', { isi: 'Sudah.', akhir: true });
    await give('kota', main, 'selesai', { ringkasan: 'Sudah diganti.' });
    const told = await query<{ data: Record<string, unknown> }>(
      made.deps.db,
      `select p.data from pesan p join laporan l on l.id = p.laporan_id
        where l.nomor = $1 and p.jenis = 'laporan_utama' order by p.dibuat_pada, p.kunci`,
      [twin],
    );
    expect(told.map((one) => one.data)).toEqual([
      expect.objectContaining({ nomor: twin, status: 'diproses', langkah: 'ditindaklanjuti', akhir: false }),
      { nomor: twin, status: 'selesai' },
    ]);
    expect(JSON.stringify(told)).not.toContain(main);
  });

  it('is heard where a chain of merges ends, and nobody else speaks for them', async () => {
    const { file, give, get, refused } = api();
    const { main, twin } = await merged();
    const last = await file({ instansi: 'KT-63.71' }, 'pengembang');
    await give('kota', last, 'verifikasi', { unit: [UNIT] });
    await give('kota', main, 'gabungkan', { ke: last });
    await give('tetangga', twin, 'tanggapan', { isi: 'Lewat dua gabungan.' });
    expect((await get(`/laporan/${last}`, 'publik')).body.tanggapan?.at(-1)).toMatchObject({
      jenis: 'menerima_tanggapan',
      isi: 'Lewat dua gabungan.',
    });
    expect(await refused('pelapor', twin, 'tanggapan', { isi: 'Saya bukan pelapornya.' })).toEqual([
      404,
      'laporan.not_found',
    ]);
    expect(await refused('kota', twin, 'tanggapan', { isi: 'Saya petugas.' })).toEqual([
      403,
      'laporan.not_permitted',
    ]);
    await give('pengembang', last, 'tarik');
    expect(await refused('tetangga', twin, 'tanggapan', { isi: 'Terlambat.' })).toEqual([
      409,
      'laporan.main_takes_no_words',
    ]);
    expect((await get(`/laporan/${twin}`, 'tetangga')).body.boleh).not.toContain('tanggapan');
  });

  it('and the main one may write at the same moment: both are kept', async () => {
    const { give, get } = api();
    const { main, twin } = await merged();
    await Promise.all(
      [1, 2, 3].flatMap((n) => [
        give('tetangga', twin, 'tanggapan', { isi: `Tetangga ${n}` }),
        give('pelapor', main, 'tanggapan', { isi: `Pelapor ${n}` }),
      ]),
    );
    const thread = (await get(`/laporan/${main}`)).body.tanggapan ?? [];
    expect(thread.filter((one) => /^(Tetangga|Pelapor) \d$/.test(one.isi ?? ''))).toHaveLength(6);
  });
});
