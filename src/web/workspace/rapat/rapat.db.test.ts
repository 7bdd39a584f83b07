import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../../tests/support/berkas.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { verifyNotulen } from '../../../persistence/pengawasan/notulen.ts';
import { makeAlamatKalender } from '../../../useCases/meja/alamatKalender.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { akunOf, fileLaporan, openDesk, ROLES, wordsOf, type Orang } from '../tests/desk.ts';

const test = useTestDeps();
const HERE = '/pengawasan/rapat';
const id = (n: number): string => `01900000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const RAPAT = {
  id: id(1),
  pengawas: 'PR-63',
  judul: 'Monev <b>tengah tahun',
  jenis: 'tengah_tahun',
  angkatan: 'Angkatan I',
  kawasan: 'tengah',
  tanggal: '',
  mulai: '09:00',
  selesai: '12:00',
  tempat: 'Aula provinsi',
  tautan: 'https://rapat.contoh.id/monev',
  agenda: 'Paparan capaian, lalu pembahasan.',
  narasumber: 'Ombudsman',
  dari: '2026-01-01',
  sampai: '2026-12-31',
};

beforeAll(async () => {
  await settleOfficers(test().deps);
  await fileLaporan(test().deps);
});

const today = (): string => new Date(test().deps.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const day = (plus: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + plus * 86_400_000).toISOString().slice(0, 10);

const send = (
  orang: Orang,
  path: string,
  fields: Record<string, string>,
  many: Record<string, readonly string[]> = {},
) => openDesk(test().deps).send(orang, path, { ...fields, ...many });

const page = (orang: Orang | null, path: string) => openDesk(test().deps).get(orang, path);
const words = async (orang: Orang, path: string): Promise<string> => wordsOf((await page(orang, path)).html);
const versi = async (n = 1): Promise<string> => {
  const rows = await query<{ versi: number }>(test().deps.db, 'select versi from rapat where id = $1::uuid', [
    id(n),
  ]);
  return String(rows[0]?.versi);
};
const mails = async (jenis: string): Promise<readonly string[]> => {
  const rows = await query<{ badan: string }>(
    test().deps.db,
    `select penerima->>'badan' as badan from pesan where jenis = $1 order by 1`,
    [`pengawasan_rapat_${jenis}`],
  );
  return rows.map((row) => row.badan);
};

describe('a session', () => {
  it('is planned by a supervisor for its own tree, once, and its guests are told', async () => {
    const undangan = ['jenis:pemkot', 'PR-33', 'KM-09', 'PR-63'];
    const plan = { ...RAPAT, tanggal: day(3) };
    expect((await send('ganda', HERE, plan, { undangan })).status).toBe(303);
    expect((await send('ganda', HERE, plan, { undangan: ['KB-63.01'] })).status).toBe(303);
    expect(await mails('undangan')).toEqual(['KT-63.71', 'KT-63.72']);
    expect(await words('ganda', HERE)).toContain('2 diundang, 0 menyatakan hadir');
    expect((await page('ganda', `${HERE}/${id(1)}`)).html).toContain('Monev &lt;b&gt;tengah tahun');
    const bad = await send('ganda', HERE, {
      ...plan,
      id: id(2),
      judul: 'x',
      selesai: '08:00',
      tempat: '',
      tautan: 'javascript:alert(1)',
      agenda: '',
    });
    expect(bad.status).toBe(422);
    for (const field of ['judul', 'selesai', 'tautan', 'agenda', 'undangan'])
      expect([field, bad.html.includes(`href="#isian-${field}"`)]).toEqual([field, true]);
    expect(bad.html).toContain('Ombudsman');
    for (const orang of ['admin', 'provinsi', 'penghubung', 'kustodian', 'nasional'] as const)
      expect([
        orang,
        (await send(orang, HERE, { ...plan, id: id(3) }, { undangan: ['KT-63.71'] })).status,
      ]).toEqual([orang, 403]);
    for (const orang of ['admin', 'provinsi', 'kustodian'] as const)
      expect([orang, (await page(orang, `${HERE}/baru`)).status]).toEqual([orang, 404]);
  });

  it('is read by its guests, who answer for themselves alone', async () => {
    const path = `${HERE}/${id(1)}`;
    expect(await words('adminLain', path)).toContain('Jawab undangan');
    const yes = { badan: 'KT-63.72', jawaban: 'diwakili', nama: 'Rina <i>Kabid' };
    expect((await send('adminLain', `${path}/konfirmasi`, { ...yes, nama: '' })).status).toBe(422);
    expect((await send('adminLain', `${path}/konfirmasi`, { ...yes, jawaban: 'x' })).status).toBe(422);
    expect((await send('adminLain', `${path}/konfirmasi`, { ...yes, badan: 'KT-63.71' })).status).toBe(403);
    expect((await send('adminLain', `${path}/konfirmasi`, yes)).status).toBe(303);
    expect((await page('ganda', path)).html).toContain('diwakili: Rina &lt;i&gt;Kabid');
    expect(await words('ganda', HERE)).toContain('2 diundang, 1 menyatakan hadir');
    for (const what of ['ubah', 'batal', 'notulen'] as const)
      expect([what, (await send('adminLain', `${path}/${what}`, { versi: await versi() })).status]).toEqual([
        what,
        403,
      ]);
    for (const what of ['ubah', 'notulen'] as const)
      expect([what, (await page('adminLain', `${path}/${what}`)).status]).toEqual([what, 403]);
    for (const orang of [
      'penghubung',
      'kustodian',
      'inspektorat',
      'nasional',
      'pengawas',
      'rangkap',
    ] as const) {
      expect([orang, (await page(orang, path)).status]).toEqual([orang, 404]);
      expect([orang, (await send(orang, `${path}/konfirmasi`, yes)).status]).toEqual([orang, 404]);
      expect([orang, (await page(orang, `${path}/notulen.pdf`)).status]).toEqual([orang, 404]);
    }
    expect((await page(null, path)).status).toBe(303);
    expect((await page('ganda', `${HERE}/x`)).status).toBe(404);
  });

  it('has an attendance list to be signed, for whoever holds it, without those who said that they stay away', async () => {
    const path = `${HERE}/${id(1)}`;
    expect((await page('ganda', path)).html).toContain(`href="${path}/daftar-hadir.pdf"`);
    const pdf = async (): Promise<string> => {
      const headers = { cookie: `sesi=${'ganda-'.padEnd(43, 'x')}` };
      const sent = await openDesk(test().deps).app.request(`${path}/daftar-hadir.pdf`, { headers });
      expect(sent.headers.get('content-type')).toBe('application/pdf');
      return readPdf(Buffer.from(await sent.arrayBuffer())).teks.replaceAll('\n', ' ');
    };
    const list = await pdf();
    for (const part of ['Monev <b>tengah tahun', 'Kota Banjarbaru', 'Rina <i>Kabid', 'Tanda tangan'])
      expect([part, list.includes(part)]).toEqual([part, true]);
    const no = { badan: 'KT-63.71', jawaban: 'tidak_hadir', nama: '' };
    expect(list).toContain('Kota Banjarmasin');
    expect((await send('admin', `${path}/konfirmasi`, no)).status).toBe(303);
    expect(await pdf()).not.toContain('Kota Banjarmasin');
    expect(
      (await send('admin', `${path}/konfirmasi`, { ...no, jawaban: 'hadir', nama: 'Budi' })).status,
    ).toBe(303);
    expect((await page('adminLain', `${path}/daftar-hadir.pdf`)).status).toBe(403);
    expect((await page('penghubung', `${path}/daftar-hadir.pdf`)).status).toBe(404);
  });

  it('stands in the calendars of both sides, by its hours alone', async () => {
    for (const orang of ['adminLain', 'ganda', 'admin'] as const) {
      const secret = await makeAlamatKalender(test().deps, akunOf(orang));
      await query(
        test().database.ownerDb,
        `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada)
         select gen_random_uuid(), $1, p->>'peran', p->>'badan', '2020-01-01', '2020-01-01' from jsonb_array_elements($2::jsonb) p`,
        [akunOf(orang), JSON.stringify(ROLES[orang])],
      );
      const { html } = await page(null, `/petugas/tenggat.ics?kunci=${secret}`);
      expect([orang, html.match(/SUMMARY:Rapat monev/g)?.length]).toEqual([orang, 1]);
      expect(html).toContain(`DTSTART:${day(3).replaceAll('-', '')}T010000Z`);
      expect(html).not.toMatch(/Aula|rapat.contoh.id|tengah tahun/);
    }
  });

  it('is moved, and all are told; of two who change it at once the second is', async () => {
    const path = `${HERE}/${id(1)}`;
    const old = await versi();
    const undangan = ['KT-63.71', 'KT-63.72', 'KB-63.01'];
    const moved = { ...RAPAT, tanggal: day(0), versi: old };
    expect(
      (
        await send('ganda', `${path}/notulen`, {
          versi: old,
          notulen: 'Semua sudah memaparkan capaiannya.',
          aksi: 'terbit',
        })
      ).status,
    ).toBe(422);
    expect((await send('ganda', `${path}/ubah`, moved, { undangan })).status).toBe(303);
    expect(await mails('ubah')).toEqual(['KB-63.01', 'KT-63.71', 'KT-63.72']);
    expect((await send('ganda', `${path}/ubah`, moved, { undangan })).status).toBe(409);
    expect((await page('ganda', path)).html).toContain('diwakili: Rina');
  });

  it('has minutes that freeze figures, decisions and attendance, under a number and a digest', async () => {
    const path = `${HERE}/${id(1)}`;
    const draft = {
      notulen: 'Semua instansi memaparkan capaiannya.\nLaporan yang tertunggak dibahas satu per satu.',
      putusan1: 'Selesaikan laporan yang tertunggak.',
      pemilik1: 'KT-63.72',
      tenggat1: day(30),
    };
    const hadir = { hadir: ['KT-63.72', 'KT-33.74'] };
    expect(
      (await send('ganda', `${path}/notulen`, { ...draft, versi: await versi(), aksi: 'simpan' }, hadir))
        .status,
    ).toBe(303);
    // guests see nothing of the draft
    expect(await words('adminLain', path)).not.toContain('satu per satu');
    const bad = await send('ganda', `${path}/notulen`, {
      versi: await versi(),
      aksi: 'terbit',
      notulen: 'x',
      putusan1: 'x',
      pemilik1: 'PR-33',
      tenggat1: '',
    });
    for (const field of ['notulen', 'putusan1', 'pemilik1', 'tenggat1'])
      expect([field, bad.html.includes(`href="#isian-${field}"`)]).toEqual([field, true]);
    const issue = { ...draft, versi: await versi(), aksi: 'terbit' };
    expect((await send('ganda', `${path}/notulen`, issue, hadir)).status).toBe(303);
    expect((await send('ganda', `${path}/notulen`, issue, hadir)).status).toBe(409);
    expect(await mails('notulen')).toEqual(['KB-63.01', 'KT-63.71', 'KT-63.72']);
    const nomor = `001/NTL/SP4N/PR-63/`;
    expect(await words('adminLain', path)).toContain(nomor);
    expect(await words('ganda', HERE)).toContain('1 dari 3 hadir');
    const before = await words('admin', path);
    expect(before).toContain('satu per satu');
    await fileLaporan(test().deps);
    expect(await words('admin', path)).toBe(before);
    const [one, two] = [
      await page('admin', `${path}/notulen.pdf`),
      await page('ganda', `${path}/notulen.pdf`),
    ];
    expect(one.response.headers.get('content-type')).toBe('application/pdf');
    expect(two.html).toBe(one.html);
    const bytes = Buffer.from(
      await (
        await openDesk(test().deps).app.request(`${path}/notulen.pdf`, {
          headers: { cookie: `sesi=${'ganda-'.padEnd(43, 'x')}` },
        })
      ).arrayBuffer(),
    );
    const { teks } = readPdf(bytes);
    for (const part of [
      nomor,
      'Monev <b>tengah tahun',
      'Rina <i>Kabid',
      'Selesaikan laporan yang tertunggak.',
      'Kota Banjarbaru',
      '1 dari 3 instansi',
    ])
      expect([part, teks.replaceAll('\n', ' ').includes(part)]).toEqual([part, true]);
    for (const what of ['ubah', 'batal'] as const)
      expect(
        (await send('ganda', `${path}/${what}`, { ...RAPAT, tanggal: day(0), versi: await versi() })).status,
      ).toBe(409);
    expect(
      (await send('adminLain', `${path}/konfirmasi`, { badan: 'KT-63.72', jawaban: 'hadir', nama: 'Rina' }))
        .status,
    ).toBe(409);
  });

  it('cannot be rewritten, not even past the program', async () => {
    const { deps, database } = test();
    expect(await verifyNotulen(deps.db)).toEqual([]);
    for (const sql of [
      'update rapat_notulen set tahun = 2000',
      'delete from rapat_putusan',
      `update rapat_kabar set isi = 'lain'`,
    ])
      await expect(query(deps.db, sql, [])).rejects.toThrow(/permission denied/);
    for (const sql of [
      `update rapat set notulen = ''`,
      'update rapat_undangan set hadir = true',
      'delete from rapat_undangan',
    ])
      await expect(query(deps.db, sql, [])).rejects.toThrow(/minutes of session/);
    await query(database.ownerDb, `update rapat_notulen set isi = jsonb_set(isi, '{notulen}', '"lain"')`, []);
    expect(await verifyNotulen(deps.db)).toHaveLength(1);
    expect(await words('ganda', `${HERE}/${id(1)}`)).toContain('tidak cocok dengan sidiknya');
  });

  it('has decisions that their owners tell of, and the cockpit shows', async () => {
    const path = `${HERE}/${id(1)}`;
    expect(await words('ganda', '/pengawasan')).toContain('Putusan rapat yang belum selesai (1)');
    const kabar = { id: id(20), urut: '1', status: 'selesai', isi: 'Tunggakan sudah nihil.' };
    for (const orang of ['admin', 'ganda', 'provinsi'] as const)
      expect([orang, (await send(orang, `${path}/kabar`, kabar)).status]).toEqual([orang, 403]);
    expect((await send('penghubung', `${path}/kabar`, kabar)).status).toBe(404);
    expect((await send('adminLain', `${path}/kabar`, { ...kabar, status: 'x', isi: '' })).status).toBe(422);
    expect((await send('adminLain', `${path}/kabar`, { ...kabar, urut: '2' })).status).toBe(403);
    expect((await send('adminLain', `${path}/kabar`, kabar)).status).toBe(303);
    expect((await send('adminLain', `${path}/kabar`, { ...kabar, isi: 'Lain lagi ini.' })).status).toBe(303);
    expect(await words('ganda', path)).toContain('Tunggakan sudah nihil.');
    expect(await words('ganda', '/pengawasan')).toContain('Putusan rapat yang belum selesai (0)');
  });

  it('gives recommendations of its own, to its body’s tree alone', async () => {
    const rekomendasi = {
      id: id(30),
      pengawas: 'PR-63',
      rapat: id(1),
      perihal: 'Hasil rapat',
      tanggal: today(),
      isi1: 'Tetapkan SOP.',
      tenggat1: day(10),
    };
    expect(await words('ganda', `/pengawasan/rekomendasi/baru?rapat=${id(1)}`)).toContain('Diberikan dalam');
    expect(
      (await send('ganda', '/pengawasan/rekomendasi', rekomendasi, { penerima: ['KT-63.72'] })).status,
    ).toBe(303);
    expect(await words('adminLain', `${HERE}/${id(1)}`)).toContain('Hasil rapat');
    expect(
      (
        await send(
          'pengawas',
          '/pengawasan/rekomendasi',
          { ...rekomendasi, id: id(31), pengawas: 'KM-09' },
          { penerima: ['KT-63.72'] },
        )
      ).status,
    ).toBe(403);
  });

  it('is called off with a reason that its guests read', async () => {
    const plan = { ...RAPAT, id: id(5), judul: 'Rapat kedua', tanggal: day(5) };
    await send('ganda', HERE, plan, { undangan: ['KT-63.71'] });
    const path = `${HERE}/${id(5)}`;
    expect((await send('ganda', `${path}/batal`, { versi: await versi(5), alasan: '' })).status).toBe(422);
    expect(
      (await send('ganda', `${path}/batal`, { versi: await versi(5), alasan: 'Narasumber <u>berhalangan.' }))
        .status,
    ).toBe(303);
    expect((await page('admin', path)).html).toContain('Narasumber &lt;u&gt;berhalangan.');
    expect(await mails('batal')).toEqual(['KT-63.71']);
    expect(
      (await send('admin', `${path}/konfirmasi`, { badan: 'KT-63.71', jawaban: 'hadir', nama: 'Budi' }))
        .status,
    ).toBe(409);
    expect((await send('ganda', `${path}/notulen`, { versi: await versi(5), notulen: 'x' })).status).toBe(
      409,
    );
  });
});
