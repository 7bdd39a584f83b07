import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../tests/support/berkas.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readerOf } from '../../../useCases/akun/readerOf.ts';
import { giveCommand, type Incoming } from '../../../useCases/laporan/giveCommand.ts';
import { START } from '../../../useCases/sapu/tests/filed.ts';
import { openAccounts } from '../tests/accounts.ts';
import { akunOf, fileLaporan, openDesk, tokenOf, UNIT, wordsOf, type Orang } from '../tests/desk.ts';

const test = useTestDeps({ now: START });
const HERE = '/monev/petugas';
const YEAR = '?dari=2026-01-01&sampai=2026-12-31';
const nomor: string[] = [];

async function act(orang: Orang, of: string, command: Incoming): Promise<void> {
  const { deps } = test();
  const akunId = akunOf(orang);
  const reader = await readerOf(deps, akunId);
  const giver = { sebagai: 'orang', reader, akunId, pengunggah: deps.keys.pengunggah(akunId) } as const;
  expect(await giveCommand(deps, giver, of, command)).toMatchObject({ ok: true });
}

beforeAll(async () => {
  const { deps, advance } = test();
  await openAccounts(deps);
  for (let i = 0; i < 6; i += 1) nomor.push(await fileLaporan(deps));
  // a week later the first five are verified too late, the last one is left
  advance(7 * 86_400_000);
  for (const one of nomor.slice(0, 5)) await act('admin', one, { perintah: 'verifikasi', unit: [UNIT] });
  for (const one of nomor.slice(0, 3)) {
    const isi = 'Lubang sudah kami tutup dengan aspal kemarin.';
    await act('penghubung', one, { perintah: 'tindak-lanjut', isi, akhir: true });
  }
  await act('pelapor', nomor[0] ?? '', {
    perintah: 'tanggapan',
    isi: 'Masih berlubang di sisi kiri.',
    selesai: false,
  });
  await act('pelapor', nomor[1] ?? '', {
    perintah: 'tanggapan',
    isi: 'Sudah rata, terima kasih.',
    selesai: true,
  });
  await act('admin', nomor[4] ?? '', { perintah: 'catatan', isi: 'Titip ke bidang jalan.' });
});

describe('the work of officers', () => {
  const rowsOf = async (): Promise<readonly (readonly unknown[])[]> => {
    const response = await openDesk(test().deps).app.request(`${HERE}/unduh.xlsx${YEAR}`, {
      headers: { cookie: `sesi=${tokenOf('admin')}` },
    });
    expect(response.status).toBe(200);
    const [sheet] = readXlsx(Buffer.from(await response.arrayBuffer()));
    return sheet?.baris ?? [];
  };

  it('is counted from the history, each by what the own acts did', async () => {
    const rows = await rowsOf();
    const head = rows.find((one) => one[0] === 'Petugas');
    const of = (nama: string, kolom: string): unknown =>
      rows.find((one) => one[0] === nama)?.[head?.indexOf(kolom) ?? -1];
    const admin = 'Petugas admin';
    const penghubung = 'Petugas penghubung';
    expect([of(admin, 'Laporan yang dikerjakan'), of(admin, 'Diverifikasi'), of(admin, 'Dijawab')]).toEqual([
      5, 5, 0,
    ]);
    expect([of(admin, 'Verifikasi tepat waktu'), of(admin, 'Verifikasi terlambat')]).toEqual([0, 5]);
    for (const angka of ['nilai tengah dalam hari kerja', 'persentil ke-90', 'rata-rata', 'banyaknya'])
      expect([angka, of(admin, `Waktu verifikasi, ${angka}`)]).toEqual([angka, 5]);
    expect([of(penghubung, 'Dijawab'), of(penghubung, 'Jawaban akhir atau ditutup')]).toEqual([3, 3]);
    expect([of(penghubung, 'Jawaban pertama tepat waktu'), of(penghubung, 'Diverifikasi')]).toEqual([3, 0]);
    expect([of(penghubung, 'Dibenarkan pelapor'), of(penghubung, 'Dinyatakan belum selesai')]).toEqual([
      1, 1,
    ]);
    // three are too few for a median of a person
    expect(of(penghubung, 'Waktu jawaban pertama, nilai tengah dalam hari kerja') ?? '').toBe('');
  });

  it('opens the very laporan behind each number, for whom it may', async () => {
    const desk = openDesk(test().deps);
    const { html } = await desk.get('pimpinan', `${HERE}${YEAR}`);
    const links = [...html.matchAll(/href="(\/monev\/petugas\/[^"]+)"[^>]*>[^<\d]*(\d+)[^<]*</g)];
    expect(links.length).toBeGreaterThan(6);
    for (const [, href = '', n] of links) {
      const list = await desk.get('pimpinan', href.replaceAll('&amp;', '&'));
      const listed = new Set([...list.html.matchAll(/\/petugas\/laporan\/(\d{9})"/g)].map((one) => one[1]));
      expect([href, list.status, listed.size]).toEqual([href, 200, Number(n)]);
    }
    const own = `${HERE}/${akunOf('penghubung')}/dibuka_kembali${YEAR}`;
    expect((await desk.get('admin', own)).html).toContain(`/petugas/laporan/${nomor[0]}`);
    expect(wordsOf(html)).toContain('bukan penilaian kinerja ASN');
    expect((await desk.get('admin', `${HERE}${YEAR}&lang=en`)).html).toContain('Work of officers');
  });

  it('is for the admin and the head of the own instansi and nobody else', async () => {
    const desk = openDesk(test().deps);
    const paths = [
      `${HERE}?instansi=KT-63.71&dari=2026-01-01&sampai=2026-12-31`,
      `${HERE}/unduh.csv?instansi=KT-63.71&dari=2026-01-01&sampai=2026-12-31`,
      `${HERE}/${akunOf('admin')}/beban?instansi=KT-63.71&dari=2026-01-01&sampai=2026-12-31`,
    ];
    for (const path of paths) {
      for (const orang of ['admin', 'pimpinan', 'ganda'] as const)
        expect([orang, path, (await desk.get(orang, path)).status]).toEqual([orang, path, 200]);
      for (const orang of [
        'penghubung',
        'adminLain',
        'provinsi',
        'pengawas',
        'nasional',
        'inspektorat',
        'kustodian',
        'pelapor',
      ] as const) {
        const { status, html } = await desk.get(orang, path);
        expect([orang, path, status, html.includes('dikerjakan')]).toEqual([orang, path, 403, false]);
      }
      expect((await desk.get(null, path)).status).toBe(303);
    }
    // another one's officers are nobody here
    expect((await desk.get('adminLain', `${HERE}/${akunOf('admin')}/beban${YEAR}`)).status).toBe(404);
    expect((await desk.get('admin', '/monev')).html).toContain(`href="${HERE}"`);
    expect((await desk.get('penghubung', '/monev')).html).not.toContain(`href="${HERE}"`);
  });

  it('refuses impossible days, more than a year and nonsense', async () => {
    const desk = openDesk(test().deps);
    const status = async (path: string): Promise<number> => (await desk.get('admin', path)).status;
    expect(await status(`${HERE}?dari=2026-02-30`)).toBe(422);
    expect(await status(`${HERE}?dari=2025-01-01&sampai=2026-12-31`)).toBe(422);
    expect(await status(`${HERE}/bukan-id/beban${YEAR}`)).toBe(404);
    expect(await status(`${HERE}/${akunOf('admin')}/peringkat${YEAR}`)).toBe(404);
    expect(wordsOf((await desk.get('admin', `${HERE}?dari=2019-01-01&sampai=2019-12-31`)).html)).toContain(
      'Belum ada perbuatan petugas',
    );
  });

  it('reads the acts of a period by an index', async () => {
    const rows = await query<{ definisi: string }>(
      test().deps.db,
      `select indexdef as definisi from pg_indexes where indexname = 'riwayat_pelaku'`,
      [],
    );
    expect(rows[0]?.definisi).toContain('(pelaku, pada) WHERE (pelaku IS NOT NULL)');
  });
});
