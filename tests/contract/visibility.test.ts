import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/web/errors/problem.ts';
import { useApi, type As } from '../support/api.ts';

const UNIT = 'KT-63.71/06';

describe('who sees what through the API (rules §3)', () => {
  const api = useApi();
  const statusFor = async (nomor: string, people: readonly As[]): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(people.map(async (as) => [as, (await api().get(`/laporan/${nomor}`, as)).status])),
    ) as Record<string, number>;
  const everybody: readonly As[] = [
    'publik',
    'pelapor',
    'tetangga',
    'kota',
    'banjarbaru',
    'penghubung',
    'provinsi',
    'nasional',
    'pengembang',
    'kustodian',
  ];

  it('shows an unpublished laporan to its pelapor, those in charge and their supervisors only', async () => {
    const { file, get } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    expect(await statusFor(nomor, everybody)).toEqual({
      publik: 404,
      pelapor: 200,
      tetangga: 404,
      kota: 200,
      banjarbaru: 404,
      penghubung: 404,
      provinsi: 200,
      nasional: 200,
      pengembang: 404,
      kustodian: 404,
    });
    const supervisor = (await get(`/laporan/${nomor}`, 'provinsi')).body;
    expect(supervisor).toMatchObject({
      status: 'menunggu_verifikasi',
      judul: null,
      isi: null,
      pelapor: null,
      lampiran: null,
      tanggapan: null,
      wilayah: null,
    });
    expect(supervisor.tenggat).not.toBeNull();
    expect((await get(`/laporan/${nomor}`, 'kota')).body.pelapor?.nama).toBe('Contoh pelapor');
  });

  it('hides what is rahasia from the public, lists and other bodies, and opens its text for a reason', async () => {
    const { file, give, get, refused } = api();
    const nomor = await file({
      instansi: 'KT-63.71',
      rahasia: true,
      judul: 'Kata zamrudian ada di judul ini',
    });
    await give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    expect(await statusFor(nomor, ['publik', 'tetangga', 'banjarbaru', 'penghubung', 'pelapor'])).toEqual({
      publik: 404,
      tetangga: 404,
      banjarbaru: 404,
      penghubung: 200,
      pelapor: 200,
    });
    expect((await get(`/laporan/${nomor}`, 'nasional')).body).toMatchObject({ rahasia: true, isi: null });
    for (const as of ['publik', 'nasional', 'provinsi'] as const) {
      const found = await get<{ baris: unknown[] }>('/laporan?q=zamrudian', as);
      expect(found.body.baris, as).toEqual([]);
    }
    expect(await refused('kota', nomor, 'buka-teks', { alasan: 'Ingin tahu' })).toEqual([
      403,
      'laporan.not_permitted',
    ]);
    const opened = await give('provinsi', nomor, 'buka-teks', { alasan: 'Pemeriksaan triwulan' });
    expect(opened.judul).toBe('Kata zamrudian ada di judul ini');
    const history = await get<{ baris: { isi: unknown; hash: string }[] }>(
      `/laporan/${nomor}/riwayat`,
      'pelapor',
    );
    expect(history.body.baris).toHaveLength(3);
  });

  it('never tells who an anonim pelapor is, nor lets the pelapor’s account show', async () => {
    const { file, give, get } = api();
    const nomor = await file({ instansi: 'KT-63.71', anonim: true });
    await give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    for (const as of ['publik', 'kota', 'penghubung', 'nasional', 'pelapor'] as const) {
      const seen = await get(`/laporan/${nomor}`, as);
      expect(seen.status, as).toBe(200);
      expect(seen.body.pelapor, as).toBeNull();
      const history = await (await api().raw(`/laporan/${nomor}/riwayat`, {}, as)).text();
      expect(JSON.stringify(seen.body) + history, as).not.toContain('Contoh pelapor');
    }
  });

  it('blinds the unit complained of, and sends the laporan to the inspektorat', async () => {
    const { file, give, refused, get } = api();
    const nomor = await file({ instansi: 'KT-63.71', rahasia: true });
    expect(
      await refused('kota', nomor, 'verifikasi', { unit: [UNIT], klasifikasi: 'berkadar_pengawasan' }),
    ).toEqual([422, 'laporan.terlapor_required']);
    expect(
      await refused('kota', nomor, 'verifikasi', {
        unit: [UNIT],
        klasifikasi: 'berkadar_pengawasan',
        terlapor: UNIT,
      }),
    ).toEqual([422, 'laporan.terlapor_gets_it']);
    const units = (await get<{ unit: { kode: string; nama: string }[] }>('/instansi/KT-63.71')).body.unit;
    const inspektorat = units.find((one) => one.nama.includes('Inspektorat'))?.kode ?? '';
    const sent = await give('kota', nomor, 'verifikasi', {
      unit: [inspektorat],
      klasifikasi: 'berkadar_pengawasan',
      terlapor: UNIT,
    });
    expect(sent.terlapor).toBe(UNIT);
    expect(await statusFor(nomor, ['penghubung', 'inspektorat', 'publik'])).toEqual({
      penghubung: 404,
      inspektorat: 200,
      publik: 404,
    });
  });

  it('answers 404 alike for what is hidden, absent, or no number at all', async () => {
    const { file, get } = api();
    const hidden = await file({ instansi: 'KT-63.71' });
    const bodies = await Promise.all(
      [hidden, '999999999', '123', 'x'.repeat(300)].map(async (nomor) => {
        const { status, body, headers } = await get<Problem>(`/laporan/${nomor}`);
        expect(status).toBe(404);
        expect(headers.get('content-type')).toBe('application/problem+json');
        return JSON.stringify({ ...body, correlationId: '' });
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    // An address with NUL is none of ours at all.
    expect((await get<Problem>('/laporan/%00')).status).toBe(404);
  });

  it('lets a developer’s key act for those it filed for, and no other developer’s business be seen', async () => {
    const { post, get, give, refused } = api();
    const sent = { nama: 'Siti Aminah', email: 'Siti@Contoh.id', telepon: '0812 3456 7890' };
    const filed = await post(
      '/laporan',
      {
        klasifikasi: 'aspirasi',
        judul: 'Taman bermain di kelurahan kami',
        isi: 'Mohon ada taman bermain untuk anak-anak di kelurahan kami.',
        instansi: 'KT-63.71',
        kanal: 'whatsapp',
        nomorAsal: 'WA-77',
        pelapor: sent,
      },
      'pengembang',
    );
    expect(filed.status).toBe(201);
    const { nomor } = filed.body;
    expect(filed.body).toMatchObject({
      kanal: 'whatsapp',
      nomorAsal: 'WA-77',
      pelapor: { nama: 'Siti Aminah', email: 'siti@contoh.id', telepon: '+6281234567890' },
    });
    expect((await get(`/laporan/${nomor}`, 'kota')).body.pelapor?.nama).toBe('Siti Aminah');
    await give('kota', nomor, 'kelola');
    await give('kota', nomor, 'tindak-lanjut', { isi: 'Sudah dianggarkan.', akhir: true });
    expect(await refused('pelapor', nomor, 'tanggapan', { isi: 'x', selesai: true })).toEqual([
      403,
      'laporan.not_permitted',
    ]);
    const confirmed = await give('pengembang', nomor, 'tanggapan', { isi: 'Baik.', selesai: true });
    expect(confirmed.hasil).toBe('dikonfirmasi');
    const history = await get<{ baris: { oleh: string }[] }>(`/laporan/${nomor}/riwayat`);
    expect(history.body.baris[0]?.oleh).toMatch(/^pengembang@KT-63\.71#[0-9a-f]{10}$/);
    const refusedBody = await post<Problem>('/laporan', { ...FILED, pelapor: sent }, 'pelapor');
    expect([refusedBody.status, refusedBody.body.errors.map((one) => one.path)]).toEqual([403, ['pelapor']]);
  });
});

const FILED = {
  klasifikasi: 'aspirasi',
  judul: 'Taman bermain di kelurahan kami',
  isi: 'Mohon ada taman bermain untuk anak-anak di kelurahan kami.',
};
