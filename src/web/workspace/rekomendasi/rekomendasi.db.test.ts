import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { removeUnusedLampiran } from '../../../persistence/lampiran/lampiran.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { openDesk, wordsOf, type Orang } from '../tests/desk.ts';

const test = useTestDeps();
const HERE = '/pengawasan/rekomendasi';
const id = (n: number): string => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
const SURAT = {
  id: id(1),
  pengawas: 'PR-63',
  perihal: 'Hasil monev <b>2026',
  tanggal: '2026-10-01',
  isi1: 'Tetapkan SOP pengelolaan pengaduan.',
  tenggat1: '2026-10-31',
  indikator1: 'keterhubungan',
  isi2: 'Selesaikan laporan yang tertunggak.',
  tenggat2: '2026-12-31',
};
const BUKTI = new File(['%PDF-1.4\n%%EOF\n'], 'sop.pdf', { type: 'application/pdf' });
const JAWAB = { urut: '1', isi: 'SOP sudah ditetapkan <i>bupati.', tanggal: '2026-10-20' };

beforeAll(() => settleOfficers(test().deps));

const send = (
  orang: Orang,
  path: string,
  fields: Record<string, string | File>,
  penerima: readonly string[] = [],
) => openDesk(test().deps).send(orang, path, { ...fields, penerima });

const words = async (orang: Orang, path: string): Promise<string> =>
  wordsOf((await openDesk(test().deps).get(orang, path)).html);
const latest = async (): Promise<string> => {
  const [row] = await query<{ id: string }>(
    test().deps.db,
    'select id from rekomendasi_jawaban order by pada desc, ke desc limit 1',
    [],
  );
  return row?.id ?? '';
};

describe('recommendations', () => {
  it('are given by a supervisor to those below it, once, and told to each', async () => {
    const to = ['jenis:pemkot', 'PR-33', 'KM-09', 'PR-63'];
    expect((await send('ganda', HERE, SURAT, to)).status).toBe(303);
    expect((await send('ganda', HERE, SURAT, ['KB-63.01'])).status).toBe(303);
    const told = await query<{ badan: string; data: { rekomendasi: string; tanggal: string } }>(
      test().deps.db,
      `select penerima->>'badan' as badan, data from pesan where jenis = 'pengawasan_rekomendasi' order by 1`,
      [],
    );
    expect(told.map((row) => [row.badan, row.data.rekomendasi, row.data.tanggal])).toEqual([
      ['KT-63.71', `${id(1)}/KT-63.71`, '2026-10-31'],
      ['KT-63.72', `${id(1)}/KT-63.72`, '2026-10-31'],
    ]);
    const page = await openDesk(test().deps).get('ganda', `${HERE}/${id(1)}`);
    expect(page.html).toContain('Hasil monev &lt;b&gt;2026');
    expect(wordsOf(page.html)).toContain('0 dari 2 Lengkap (0,0%).');
    expect(wordsOf(page.html)).toContain('Tidak menyampaikan');
    expect(await words('ganda', `${HERE}/${id(1)}/KT-63.72`)).toContain('Tentang: Keterhubungan');
    // points that are over are counted; the next due date lies ahead
    expect(wordsOf(page.html)).toContain('Tidak menyampaikan 0 dari 2 0 1 31 Desember 2026');
  });

  it('are answered by the receiver with evidence, and read by nobody else', async () => {
    const path = `${HERE}/${id(1)}/KT-63.72`;
    const open = await words('adminLain', `${path}?butir=1`);
    expect(open).toContain('Jawab butir 1');
    expect(await words('adminLain', HERE)).not.toContain('Beri rekomendasi');
    expect((await openDesk(test().deps).get('adminLain', `${HERE}/baru`)).status).toBe(403);
    const bad = await send('adminLain', `${path}/jawab`, {
      ...JAWAB,
      isi: 'x',
      tanggal: '2026-12-31',
      id: id(10),
    });
    expect(bad.status).toBe(422);
    for (const field of ['isi', 'tanggal', 'lampiran'])
      expect([field, bad.html.includes(`href="#isian-${field}"`)]).toEqual([field, true]);
    // a refused word does not cost the file
    const kept = await send('adminLain', `${path}/jawab`, {
      ...JAWAB,
      isi: 'x',
      id: id(10),
      lampiran: BUKTI,
    });
    const berkas = /name="berkas" value="([^"]*)"/.exec(kept.html)?.[1] ?? '';
    expect((await send('adminLain', `${path}/jawab`, { ...JAWAB, id: id(10), berkas })).status).toBe(303);
    expect((await send('adminLain', `${path}/jawab`, { ...JAWAB, id: id(10), berkas })).status).toBe(303);
    expect((await send('adminLain', `${path}/jawab`, { ...JAWAB, id: id(11), berkas })).status).toBe(409);
    expect(
      (await send('adminLain', `${path}/jawab`, { ...JAWAB, urut: '9', id: id(12), berkas })).status,
    ).toBe(403);
    const page = await openDesk(test().deps).get('adminLain', path);
    expect(page.html).toContain('SOP sudah ditetapkan &lt;i&gt;bupati.');
    expect(wordsOf(page.html)).toContain('Belum lengkap');
    for (const orang of ['penghubung', 'penghubungLain', 'kustodian', 'inspektorat', 'pimpinan'] as const) {
      expect([orang, (await openDesk(test().deps).get(orang, path)).status]).toEqual([orang, 404]);
      expect([orang, (await send(orang, `${path}/jawab`, { ...JAWAB, id: id(13), berkas })).status]).toEqual([
        orang,
        404,
      ]);
    }
    // another city of the same province sees its own part alone
    expect((await openDesk(test().deps).get('admin', `${HERE}/${id(1)}`)).status).toBe(200);
    expect((await openDesk(test().deps).get('admin', path)).status).toBe(404);
    expect((await openDesk(test().deps).get(null, path)).status).toBe(303);
  });

  it('are corrected or taken back by the receiver while nobody judged them; what was said before stays', async () => {
    const path = `${HERE}/${id(1)}/KT-63.72`;
    const desk = openDesk(test().deps);
    const form = await desk.get('adminLain', `${path}?butir=1&aksi=koreksi`);
    expect(form.html).toContain('SOP sudah ditetapkan &lt;i&gt;bupati.</textarea>');
    const berkas = /name="berkas" value="([^"]*)"/.exec(form.html)?.[1] ?? '';
    const better = {
      ...JAWAB,
      isi: 'SOP Nomor 12 sudah ditetapkan.',
      ganti: await latest(),
      id: id(14),
      berkas,
    };
    expect((await send('adminLain', `${path}/jawab`, { ...better, ganti: id(50) })).status).toBe(409);
    // the former file stays, another one comes beside it
    const lagi = new File(['%PDF-1.4\n%%EOF\n'], 'foto.pdf', { type: 'application/pdf' });
    expect((await send('adminLain', `${path}/jawab`, { ...better, lampiran: lagi })).status).toBe(303);
    const page = await desk.get('ganda', `${path}?butir=1&aksi=periksa`);
    const files = [...page.html.matchAll(/href="(\/pengawasan\/bukti\/[^"]*)">([^<]*)</g)];
    expect(files.map((one) => one[2])).toEqual(['sop.pdf', 'foto.pdf', 'sop.pdf']);
    for (const [, href = ''] of files) {
      for (const orang of ['adminLain', 'ganda', 'provinsi'] as const)
        expect([orang, (await desk.get(orang, href)).status]).toEqual([orang, 200]);
      for (const orang of ['admin', 'penghubung', 'kustodian', 'pimpinan'] as const)
        expect([orang, (await desk.get(orang, href)).status]).toEqual([orang, 404]);
    }
    expect(wordsOf(page.html)).toContain('Diganti dengan jawaban baru oleh Petugas adminLain');
    const old = { urut: '1', jawaban: id(10), putusan: 'terima', alasan: '' };
    expect((await send('ganda', `${path}/verifikasi`, old)).status).toBe(409);
    expect(page.html).toContain(`name="jawaban" value="${id(14)}"`);
    // only its own body takes it back, and what is judged never
    expect((await send('ganda', `${path}/tarik`, { urut: '1', jawaban: id(14) })).status).toBe(403);
    expect((await send('admin', `${path}/tarik`, { urut: '1', jawaban: id(14) })).status).toBe(404);
    expect((await send('adminLain', `${path}/tarik`, { urut: '1', jawaban: id(14) })).status).toBe(303);
    expect((await send('adminLain', `${path}/tarik`, { urut: '1', jawaban: id(14) })).status).toBe(303);
    expect(await words('ganda', `${HERE}/${id(1)}/KT-63.72`)).toContain('Tidak menyampaikan');
    const again = { ...JAWAB, id: id(15), berkas };
    expect((await send('adminLain', `${path}/jawab`, { ...again, ganti: id(14) })).status).toBe(409);
    expect((await send('adminLain', `${path}/jawab`, again)).status).toBe(303);
    expect(await words('ganda', `${HERE}/${id(1)}`)).toContain('Belum lengkap');
  });

  it('have their evidence opened by both sides, and kept from the purge', async () => {
    const bukti = `${HERE}/bukti/${await latest()}`;
    const desk = openDesk(test().deps);
    for (const orang of ['adminLain', 'ganda', 'provinsi', 'pengawas'] as const) {
      const file = await desk.get(orang, bukti);
      expect([orang, file.status, file.html]).toEqual([orang, 200, '%PDF-1.4\n%%EOF\n']);
      expect(file.response.headers.get('cache-control')).toContain('no-store');
    }
    for (const orang of ['admin', 'penghubung', 'kustodian'] as const)
      expect([orang, (await desk.get(orang, bukti)).status]).toEqual([orang, 404]);
    for (const path of [`${HERE}/bukti/x`, `${HERE}/x`, `${HERE}/${id(1)}/KT-33.74`, `${HERE}/${id(99)}`])
      expect([path, (await desk.get('ganda', path)).status]).toEqual([path, 404]);
    const later = Date.parse('2027-11-01T00:00:00Z');
    const gone = await removeUnusedLampiran(test().deps.db, later, 100);
    expect(gone.map((one) => one.id)).not.toContain(
      (await query<{ lampiran: string }>(test().deps.db, 'select lampiran from rekomendasi_jawaban', []))[0]
        ?.lampiran,
    );
    expect((await desk.get('ganda', bukti)).status).toBe(200);
  });

  it('are verified by those who supervise, with reasons when an answer goes back, and never twice', async () => {
    const path = `${HERE}/${id(1)}/KT-63.72`;
    const jawaban = await latest();
    const verify = { urut: '1', jawaban, putusan: 'kembalikan', alasan: 'Nomor SOP belum ada.' };
    expect((await send('adminLain', `${path}/verifikasi`, verify)).status).toBe(403);
    expect((await send('provinsi', `${path}/verifikasi`, verify)).status).toBe(403);
    expect((await send('penghubung', `${path}/verifikasi`, verify)).status).toBe(404);
    expect((await send('ganda', `${path}/verifikasi`, { ...verify, alasan: '' })).status).toBe(422);
    expect((await send('ganda', `${path}/verifikasi`, { ...verify, putusan: 'x' })).status).toBe(422);
    expect((await send('ganda', `${path}/verifikasi`, { ...verify, jawaban: id(50) })).status).toBe(403);
    expect((await send('ganda', `${path}/verifikasi`, verify)).status).toBe(303);
    expect((await send('ganda', `${path}/verifikasi`, { ...verify, putusan: 'terima' })).status).toBe(409);
    expect((await send('adminLain', `${path}/tarik`, { urut: '1', jawaban })).status).toBe(409);
    expect(await words('adminLain', path)).toContain('Nomor SOP belum ada.');
    const told = await query(
      test().deps.db,
      `select 1 as n from pesan where jenis = 'pengawasan_rekomendasi_kembali'`,
      [],
    );
    expect(told).toHaveLength(1);
    // answered anew, both points; the ministry that supervises the province may verify too
    for (const [urut, n] of [
      ['1', 20],
      ['2', 21],
    ] as const) {
      const again = { ...JAWAB, urut, id: id(n), lampiran: BUKTI };
      expect((await send('adminLain', `${path}/jawab`, again)).status).toBe(303);
    }
    expect(await words('ganda', `${HERE}/${id(1)}`)).toContain('Disampaikan, belum diverifikasi');
    const accept = { urut: '1', jawaban: id(20), putusan: 'terima', alasan: '' };
    expect((await send('pengawas', `${path}/verifikasi`, accept)).status).toBe(303);
    expect(
      (await send('ganda', `${path}/verifikasi`, { ...accept, urut: '2', jawaban: id(21) })).status,
    ).toBe(303);
    expect(await words('ganda', `${HERE}/${id(1)}`)).toContain('1 dari 2 Lengkap (50,0%).');
    expect((await send('adminLain', `${path}/jawab`, { ...JAWAB, id: id(22), lampiran: BUKTI })).status).toBe(
      409,
    );
  });

  it('are not verified by whoever answered, though the same person supervises', async () => {
    const path = `${HERE}/${id(1)}/KT-63.71`;
    expect((await send('ganda', `${path}/jawab`, { ...JAWAB, id: id(30), lampiran: BUKTI })).status).toBe(
      303,
    );
    const verify = { urut: '1', jawaban: id(30), putusan: 'terima', alasan: '' };
    expect((await send('ganda', `${path}/verifikasi`, verify)).status).toBe(403);
    expect((await send('pengawas', `${path}/verifikasi`, verify)).status).toBe(303);
  });

  it('are refused with every fault at once, for bodies that are not one’s own, and never rewritten', async () => {
    const bad = await send('ganda', HERE, {
      ...SURAT,
      id: id(2),
      perihal: 'x',
      tanggal: '2026-12-31',
      isi1: '',
      tenggat1: '2026-02-30',
      indikator1: 'karangan',
    });
    expect(bad.status).toBe(422);
    for (const field of ['perihal', 'tanggal', 'isi1', 'tenggat1', 'indikator1', 'penerima'])
      expect([field, bad.html.includes(`href="#isian-${field}"`)]).toEqual([field, true]);
    expect(bad.html).toContain('Selesaikan laporan yang tertunggak.');
    for (const orang of ['admin', 'provinsi', 'penghubung', 'pimpinan', 'kustodian', 'nasional'] as const)
      expect([orang, (await send(orang, HERE, { ...SURAT, id: id(3) }, ['KT-63.71'])).status]).toEqual([
        orang,
        403,
      ]);
    for (const asal of [{ rapat: id(90) }, { berkala: id(90) }, { rapat: 'x' }])
      expect((await send('ganda', HERE, { ...SURAT, ...asal, id: id(4) }, ['KT-63.71'])).status).toBe(403);
    for (const table of [
      'rekomendasi',
      'rekomendasi_jawaban',
      'rekomendasi_putusan',
      'rekomendasi_tarik',
      'bukti_pengawasan',
    ])
      await expect(query(test().deps.db, `delete from ${table}`, [])).rejects.toThrow(/permission denied/);
  });

  it('are downloaded with every receiver’s kategori', async () => {
    const csv = await openDesk(test().deps).get('ganda', `${HERE}/${id(1)}/unduh.csv`);
    expect(csv.html).toContain('KT-63.72,Pemerintah Kota Banjarbaru,Lengkap,2,2,0,0,0,0');
    expect((await openDesk(test().deps).get('kustodian', `${HERE}/${id(1)}/unduh.csv`)).status).toBe(404);
    expect((await openDesk(test().deps).get('ganda', HERE)).html).toContain(`${HERE}/baru`);
    expect(await words('ganda', `${HERE}/baru?baku=ya`)).toContain('Sosialisasikan SP4N-LAPOR!');
  });
});
