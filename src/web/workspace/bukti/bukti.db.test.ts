import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { sweepUnusedLampiran } from '../../../useCases/lampiran/sweepUnusedLampiran.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { openDesk, type Orang } from '../tests/desk.ts';

const test = useTestDeps();
const id = (n: number): string => `01900000-0000-7000-8000-0000000004${String(n).padStart(2, '0')}`;
const pdf = (nama: string): File => new File(['%PDF-1.4\n%%EOF\n'], nama, { type: 'application/pdf' });
const desk = () => openDesk(test().deps);

beforeAll(() => settleOfficers(test().deps));

/** Addresses of the files that a page of this person shows, by the name of each. */
async function filesOn(orang: Orang, path: string): Promise<Readonly<Record<string, string>>> {
  const { html } = await desk().get(orang, path);
  const found = [...html.matchAll(/href="(\/pengawasan\/bukti\/[^"]*)">([^<]*)</g)];
  return Object.fromEntries(found.map(([, href = '', nama = '']) => [nama, href]));
}

async function opens(href: string, may: readonly Orang[], not: readonly Orang[]): Promise<void> {
  for (const orang of may) {
    const file = await desk().get(orang, href);
    expect([orang, file.status, file.html]).toEqual([orang, 200, '%PDF-1.4\n%%EOF\n']);
    expect(file.response.headers.get('cache-control')).toContain('no-store');
  }
  for (const orang of not) expect([orang, (await desk().get(orang, href)).status]).toEqual([orang, 404]);
  expect((await desk().get(null, href)).status).toBe(303);
}

describe('files of supervision', () => {
  it('stand beside an instruction and its news, each for its own readers', async () => {
    const edaran = {
      id: id(1),
      badan: 'PR-63',
      dari: 'Gubernur Kalimantan Selatan',
      nomor: '065/1',
      perihal: 'Tunggakan pengaduan',
      tanggal: '2026-10-01',
      isi1: 'Selesaikan tunggakan.',
      tenggat1: '2026-12-31',
      pemilik: ['KT-63.71', 'KT-63.72'],
    };
    const HERE = '/pengawasan/instruksi';
    expect((await desk().send('adminLain', HERE, { ...edaran, lampiran: pdf('x.pdf') })).status).toBe(403);
    // a refused word does not cost the file
    const bad = await desk().send('ganda', HERE, { ...edaran, perihal: 'x', lampiran: pdf('edaran.pdf') });
    const berkas = /name="berkas" value="([^"]*)"/.exec(bad.html)?.[1] ?? '';
    expect([bad.status, berkas]).toEqual([422, expect.stringContaining('edaran.pdf')]);
    expect((await desk().send('ganda', HERE, { ...edaran, berkas })).status).toBe(303);
    const path = `${HERE}/${id(1)}`;
    const kabar = { bagian: '1 KT-63.72', status: 'selesai', isi: 'Tunggakan nihil.', id: id(2) };
    // somebody else's upload is nobody's evidence
    expect((await desk().send('adminLain', path, { ...kabar, berkas })).status).toBe(422);
    const sent = await desk().send('adminLain', path, {
      ...kabar,
      lampiran: [pdf('rekap.pdf'), pdf('foto.pdf')],
    });
    expect(sent.status).toBe(303);
    const own = await filesOn('ganda', path);
    expect(Object.keys(own)).toEqual(['edaran.pdf', 'rekap.pdf', 'foto.pdf']);
    await opens(
      own['edaran.pdf'] ?? '',
      ['ganda', 'adminLain', 'admin'],
      ['penghubung', 'kustodian', 'nasional'],
    );
    await opens(own['rekap.pdf'] ?? '', ['ganda', 'adminLain'], ['penghubung', 'kustodian']);
    expect((await desk().get('pimpinan', own['rekap.pdf'] ?? '')).status).toBe(404);
  });

  it('stand beside a visit, for its supervisors alone', async () => {
    const visit = {
      id: id(3),
      isi: 'Kunjungan ke ruang pengaduan.',
      tanggal: '2026-10-30',
      ukuranNama1: 'Meja layanan',
      ukuranNilai1: '2',
      lampiran: pdf('berita-acara.pdf'),
    };
    expect((await desk().send('ganda', '/pengawasan/KT-63.72/kunjungan', visit)).status).toBe(303);
    const { 'berita-acara.pdf': href = '' } = await filesOn('ganda', '/pengawasan/KT-63.72');
    await opens(href, ['ganda', 'pengawas', 'provinsi'], ['adminLain', 'admin', 'kustodian', 'penghubung']);
  });

  it('stand beside a session, put there by whoever holds it', async () => {
    const rapat = {
      id: id(4),
      pengawas: 'PR-63',
      judul: 'Monev tengah tahun',
      jenis: 'tengah_tahun',
      angkatan: '',
      kawasan: 'tengah',
      tanggal: '2026-12-01',
      mulai: '09:00',
      selesai: '12:00',
      tempat: 'Aula provinsi',
      tautan: '',
      agenda: 'Paparan capaian, lalu pembahasan.',
      narasumber: '',
      dari: '2026-01-01',
      sampai: '2026-10-31',
      undangan: ['KT-63.72'],
    };
    expect((await desk().send('ganda', '/pengawasan/rapat', rapat)).status).toBe(303);
    const path = `/pengawasan/rapat/${id(4)}`;
    expect((await desk().send('adminLain', `${path}/berkas`, { lampiran: pdf('x.pdf') })).status).toBe(403);
    expect((await desk().send('penghubung', `${path}/berkas`, { lampiran: pdf('x.pdf') })).status).toBe(404);
    expect((await desk().send('ganda', `${path}/berkas`, {})).html).toContain('href="#isian-lampiran"');
    for (const nama of ['paparan.pdf', 'bahan.pdf'])
      expect((await desk().send('ganda', `${path}/berkas`, { lampiran: pdf(nama) })).status).toBe(303);
    const files = await filesOn('adminLain', path);
    expect(Object.keys(files)).toEqual(['paparan.pdf', 'bahan.pdf']);
    await opens(files['bahan.pdf'] ?? '', ['ganda', 'adminLain'], ['admin', 'penghubung', 'kustodian']);
  });

  it('stand beside the news of an improvement, in the place of words', async () => {
    const plan = {
      id: id(5),
      badan: 'KT-63.71',
      kategori: 'K20',
      wilayah: '',
      judul: 'Perbaikan lampu jalan',
      rencana: 'Mengganti lampu di titik yang dilaporkan.',
      pelaksana: 'Dinas Perhubungan',
      tenggat: '2026-12-31',
      anggaran: '',
    };
    const made = await desk().send('admin', '/monev/isu/perbaikan', plan);
    expect(made.status).toBe(303);
    const path = `/monev/isu/perbaikan/${id(5)}`;
    const done = { id: id(6), status: 'selesai', tanggal: '2026-11-02', isi: 'Lampu diganti.', bukti: '' };
    expect((await desk().send('admin', path, done)).status).toBe(422);
    expect((await desk().send('admin', path, { ...done, lampiran: pdf('serah-terima.pdf') })).status).toBe(
      303,
    );
    const { 'serah-terima.pdf': href = '' } = await filesOn('admin', path);
    await opens(href, ['admin', 'ganda', 'pimpinan'], ['adminLain', 'penghubung', 'kustodian']);
  });

  it('are kept from the purge, and an id that is none opens nothing', async () => {
    const { 'berita-acara.pdf': href = '' } = await filesOn('ganda', '/pengawasan/KT-63.72');
    test().advance(3 * 86_400_000);
    await sweepUnusedLampiran(test().deps);
    expect((await desk().get('ganda', href)).status).toBe(200);
    for (const path of ['x', id(1), id(99)])
      expect((await desk().get('ganda', `/pengawasan/bukti/${path}`)).status).toBe(404);
  });
});
