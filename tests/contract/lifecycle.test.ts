import { describe, expect, it } from 'vitest';
import { laporanSchema, riwayatSchema } from '../../src/web/api/laporan/laporanSchema.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { KIRIMAN, useApi } from '../support/api.ts';

const UNIT = 'KT-63.71/06';
const DAY_MS = 86_400_000;

describe('the life of a laporan through the API', () => {
  const api = useApi();

  it('goes the whole way: filed, forwarded, answered, confirmed, rated', async () => {
    const { post, get, give, advance } = api();
    const filed = await post<Record<string, unknown>>(
      '/laporan',
      { ...KIRIMAN, instansi: 'KT-63.71', kategori: 'K16a', wilayah: '63.71.01' },
      'pelapor',
    );
    expect(filed.status).toBe(201);
    const nomor = String(filed.body['nomor']);
    expect(filed.headers.get('location')).toBe(`/api/v1/laporan/${nomor}`);
    expect(filed.body).toMatchObject({
      status: 'menunggu_verifikasi',
      instansi: 'KT-63.71',
      unit: [],
      kategori: 'K16a',
      wilayah: '63.71.01',
      kanal: 'api',
      terbit: false,
      peringatan: [],
      pelapor: { nama: 'Contoh pelapor', email: 'pelapor@contoh.id' },
      dibuatPada: '2026-11-02T10:00:00+08:00',
      boleh: ['ubah', 'kerahasiaan', 'tarik', 'ombudsman'],
    });
    expect(filed.body).not.toHaveProperty('resi');
    expect(filed.body['tenggat']).toContainEqual({
      jam: 'verifikasi',
      mulai: '2026-11-02T10:00:00+08:00',
      jatuhTempo: '2026-11-05T23:59:59+08:00',
      selesai: null,
      status: 'berjalan',
      putaran: 1,
      sementara: false,
    });

    const forwarded = await give('kota', nomor, 'verifikasi', {
      unit: [UNIT],
      klasifikasi: 'tidak_berkadar_pengawasan',
    });
    expect(forwarded).toMatchObject({ status: 'diteruskan', unit: [UNIT], terbit: true });
    expect(forwarded.tenggat).toContainEqual(
      expect.objectContaining({ jam: 'respons', unit: UNIT, status: 'berjalan' }),
    );
    advance(DAY_MS);
    const answeredOnce = await give('penghubung', nomor, 'tindak-lanjut', {
      isi: 'Kami jadwalkan.',
      akhir: false,
      rencanaTanggal: '2026-11-06',
    });
    expect(answeredOnce).toMatchObject({ status: 'diproses' });
    expect(answeredOnce).not.toHaveProperty('peringatan');
    advance(DAY_MS);
    await give('penghubung', nomor, 'tindak-lanjut', { isi: 'Lampu sudah diganti.', akhir: true });
    advance(DAY_MS);
    const confirmed = await give('pelapor', nomor, 'tanggapan', { isi: 'Terima kasih.', selesai: true });
    expect(confirmed).toMatchObject({ status: 'selesai', hasil: 'dikonfirmasi' });
    expect(confirmed.tanggapan?.map((one) => [one.jenis, one.isi, one.badan])).toEqual([
      ['ditindaklanjuti', 'Kami jadwalkan.', UNIT],
      ['ditindaklanjuti', 'Lampu sudah diganti.', UNIT],
      ['dikonfirmasi', 'Terima kasih.', null],
    ]);
    const rated = await give('pelapor', nomor, 'penilaian', { nilai: 5, teks: 'Cepat' });
    expect(rated).toMatchObject({ penilaian: 5 });

    const publicly = await get(`/laporan/${nomor}`);
    expect(laporanSchema.parse(publicly.body)).toEqual(publicly.body);
    expect(publicly.body).toMatchObject({ judul: KIRIMAN.judul, pelapor: null, nomorAsal: null, boleh: [] });
    const history = await get<{ baris: { urut: number; hash: string; hashSebelum: string }[] }>(
      `/laporan/${nomor}/riwayat`,
    );
    expect(riwayatSchema.parse(history.body)).toEqual(history.body);
    const { baris } = history.body;
    expect(baris.map((row) => row.urut)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const [index, row] of baris.entries()) {
      expect(row.hashSebelum).toBe(index === 0 ? '0'.repeat(64) : baris[index - 1]?.hash);
    }
    expect(JSON.stringify(history.body)).not.toMatch(/contoh\.id|Contoh pelapor/);
  });

  it('tells by kind what personal data everybody could read in an answer, also when it is asked again', async () => {
    const { post } = api();
    const filed = await post<Record<string, unknown>>(
      '/laporan',
      { ...KIRIMAN, instansi: 'KT-63.71' },
      'pelapor',
    );
    const nomor = String(filed.body['nomor']);
    const pesan = 'Silakan hubungi Bapak Rahmat Hidayat di 0812 5555 1234.';
    const ask = () =>
      post<Record<string, unknown>>(`/laporan/${nomor}/arsipkan`, { alasanKode: 'iseng', pesan }, 'kota', {
        'idempotency-key': 'pribadi-1',
      });
    const first = await ask();
    expect(first.body).toMatchObject({
      status: 'diarsipkan',
      peringatan: [
        {
          path: 'pesan',
          code: 'laporan.warn_personal_data',
          message: expect.stringContaining('(nama, telepon)'),
        },
      ],
    });
    expect((await ask()).body).toEqual(first.body);
  });

  it('takes a second belum to the pembina, which decides bindingly', async () => {
    const { file, give, refused } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    await give('kota', nomor, 'kelola');
    for (const round of [1, 2]) {
      await give('kota', nomor, 'tindak-lanjut', { isi: `Jawaban ${round}`, akhir: true });
      await give('pelapor', nomor, 'tanggapan', { isi: 'Masih mati.', selesai: false });
    }
    const [status, code] = await refused('kota', nomor, 'tindak-lanjut', { isi: 'Lagi', akhir: true });
    expect([status, code]).toEqual([409, 'laporan.moved_on']);
    const decided = await give('provinsi', nomor, 'putuskan', {
      instansi: 'KT-63.71',
      alasan: 'Kerjakan ulang dengan pemeriksaan lapangan.',
    });
    expect(decided.instansi).toBe('KT-63.71');
    expect(await refused('kota', nomor, 'bukan-wewenang', { alasan: 'Bukan kami', usulan: 'KM-36' })).toEqual(
      [409, 'laporan.decision_binds'],
    );
    await give('kota', nomor, 'kelola');
  });

  it('hands a request for documents to the PPID, with its own clock and one extension', async () => {
    const { file, give, refused } = api();
    const nomor = await file({ klasifikasi: 'permintaan_informasi', instansi: 'KT-63.71' });
    await give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    const atPpid = await give('kota', nomor, 'ke-ppid');
    expect(atPpid.unit).toEqual(['KT-63.71/03']);
    const clock = atPpid.tenggat?.find((one) => one.jam === 'ppid');
    const due = clock?.jatuhTempo?.slice(0, 10) ?? '';
    const later = (days: number): string =>
      new Date(Date.parse(due) + days * DAY_MS).toISOString().slice(0, 10);
    expect(await refused('kota', nomor, 'perpanjang', { tanggal: later(30), alasan: 'Perlu waktu' })).toEqual(
      [422, 'laporan.ppid_extension_too_long'],
    );
    await give('kota', nomor, 'perpanjang', { tanggal: later(5), alasan: 'Perlu waktu' });
    expect(await refused('kota', nomor, 'perpanjang', { tanggal: later(7), alasan: 'Lagi' })).toEqual([
      409,
      'laporan.ppid_extended_once',
    ]);
    const answer = await give('ppid', nomor, 'tindak-lanjut', { isi: 'Ini salinannya.', akhir: true });
    expect(answer.tenggat?.find((one) => one.jam === 'ppid')?.selesai).not.toBeNull();
  });

  it('merges a duplicate and splits a second matter, linking the numbers', async () => {
    const { file, give, get, refused } = api();
    const [main, copy] = [await file({ instansi: 'KT-63.71' }), await file({ instansi: 'KT-63.71' })];
    expect(await refused('kota', copy, 'gabungkan', { ke: copy })).toEqual([
      422,
      'laporan.merge_with_itself',
    ]);
    const merged = await give('kota', copy, 'gabungkan', { ke: main });
    expect(merged).toMatchObject({ status: 'diarsipkan', alasanArsip: 'duplikat' });
    expect(merged.terkait).toEqual([{ nomor: main, hubungan: 'digabung_ke' }]);
    expect((await get(`/laporan/${main}`, 'kota')).body.terkait).toEqual([
      { nomor: copy, hubungan: 'gabungan_dari' },
    ]);
    const split = (await give('kota', main, 'pecah', {
      judul: 'Saluran air tersumbat di pasar',
      isi: 'Di tempat yang sama saluran air tersumbat sampah sejak lama.',
    })) as unknown as { nomorBaru: string };
    const second = await get(`/laporan/${split.nomorBaru}`, 'pelapor');
    expect(second.body).toMatchObject({
      status: 'menunggu_verifikasi',
      instansi: 'KT-63.71',
      terkait: [{ nomor: main, hubungan: 'dipecah_dari' }],
    });
  });

  it('lets its pelapor add, answer a question and withdraw', async () => {
    const { file, give, get, refused } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const edited = await give('pelapor', nomor, 'ubah', { judul: 'Lampu jalan mati total di pasar' });
    expect(edited.judul).toBe('Lampu jalan mati total di pasar');
    const asked = await give('kota', nomor, 'tunda', { pertanyaan: 'Di tiang nomor berapa?' });
    expect(asked.status).toBe('tertunda');
    const resumed = await give('pelapor', nomor, 'lengkapi', { isi: 'Tiang 12 dan 13.' });
    expect(resumed.status).toBe('menunggu_verifikasi');
    expect(await refused('tetangga', nomor, 'tarik')).toEqual([404, 'laporan.not_found']);
    const withdrawn = await give('pelapor', nomor, 'tarik', {});
    expect(withdrawn).toMatchObject({ status: 'diarsipkan', alasanArsip: 'ditarik_pelapor' });
    expect(await refused('pelapor', nomor, 'tarik')).toEqual([409, 'laporan.transition_not_allowed']);
    expect((await get(`/laporan/${nomor}`)).status).toBe(404);
  });

  it('tells the second of two officers what happened meanwhile', async () => {
    const { file, post, refused } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const both = await Promise.all([
      post<Problem>(`/laporan/${nomor}/verifikasi`, { unit: [UNIT] }, 'kota'),
      post<Problem>(`/laporan/${nomor}/verifikasi`, { unit: ['KT-63.71/07'] }, 'kotaKedua'),
    ]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const loser = both.find((one) => one.status === 409)?.body;
    expect(loser).toMatchObject({ code: 'laporan.transition_not_allowed' });
    expect(loser?.title).toContain('Diteruskan');
    const other = await file({ instansi: 'KT-63.71' });
    await post(`/laporan/${other}/verifikasi`, { instansi: 'KT-63.72' }, 'kota');
    expect(await refused('kotaKedua', other, 'kelola')).toEqual([409, 'laporan.moved_on']);
  });

  it('goes back up when it is not theirs, and a request of a guardian needs a second one', async () => {
    const { file, give, refused, post } = api();
    const nomor = await file({ instansi: 'KT-63.71', anonim: true });
    await give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    const back = await give('penghubung', nomor, 'bukan-wewenang', {
      alasan: 'Wewenang dinas lain',
      usulan: 'KT-63.72',
    });
    expect(back).toMatchObject({ nomor });
    const asked = await post<{ permintaan: string }>(
      `/laporan/${nomor}/identitas`,
      { alasan: 'Permintaan tertulis penyidik' },
      'kustodian',
    );
    expect(asked.status).toBe(200);
    const { permintaan } = asked.body;
    expect(await refused('kustodian', nomor, 'identitas/setuju', { permintaan })).toEqual([
      403,
      'laporan.second_person_needed',
    ]);
    await give('kustodian2', nomor, 'identitas/setuju', { permintaan });
    expect(await refused('kustodian2', nomor, 'identitas/setuju', { permintaan })).toEqual([
      422,
      'laporan.request_unknown',
    ]);
  });
});
