import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../tests/support/berkas.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readerOf } from '../../../useCases/akun/readerOf.ts';
import { giveCommand, type Incoming } from '../../../useCases/laporan/giveCommand.ts';
import { jalankanPercepatan } from '../../../useCases/percepatan/bekukan.ts';
import { TUTUP_MASSAL } from '../../../domain/sinyal/sinyal.ts';
import { tandaiSinyal } from '../../../useCases/sinyal/tandaiSinyal.ts';
import { openAccounts } from '../tests/accounts.ts';
import {
  akunOf,
  fileLaporan,
  openDesk,
  tokenOf,
  UNIT,
  unescapeHtml,
  wordsOf,
  type Orang,
} from '../tests/desk.ts';

const test = useTestDeps();
const HARI = 86_400_000;
const HERE = '/monev/percepatan';
const id = (n: number): string => `01900000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const DRIVE = `${HERE}/${id(1)}`;
const DRAFT = {
  sasaran: 'KT-63.71 instansi',
  nama: 'Percepatan akhir tahun <b>',
  dasar: 'SE Wali Kota 800/12/2026',
  dari: '2026-11-23',
  sampai: '2026-12-04',
  potong: '2026-11-23',
  umur: '5',
  target: '50',
  jenis: '',
};
/** Of the drive: one done and confirmed, one closed, one not feasible, one archived, one reopened, one moved, one worked on, one left. */
const nomor: string[] = [];
let muda = '';

async function act(orang: Orang, of: string, command: Incoming): Promise<void> {
  const { deps } = test();
  const akunId = akunOf(orang);
  const reader = await readerOf(deps, akunId);
  const giver = { sebagai: 'orang', reader, akunId, pengunggah: deps.keys.pengunggah(akunId) } as const;
  expect(await giveCommand(deps, giver, of, command)).toMatchObject({ ok: true });
}

const open = (orang: Orang, n: number, change: Record<string, string | readonly string[]> = {}) =>
  openDesk(test().deps).send(orang, HERE, { id: id(n), ...DRAFT, ...change });

beforeAll(async () => {
  const { deps, advance, setNow } = test();
  await openAccounts(deps);
  for (let i = 0; i < 8; i += 1) {
    nomor.push(await fileLaporan(deps, i === 7 ? { rahasia: true } : {}));
    advance(60_000);
  }
  // eight were made on 2 November; one is too young for the drive
  setNow('2026-11-20T09:00:00+08:00');
  muda = await fileLaporan(deps);
  setNow('2026-11-23T09:00:00+08:00');
});

describe('a drive for the backlog', () => {
  it('is opened over what is one own to call upon, and by nobody over others', async () => {
    for (const [orang, sasaran] of [
      ['admin', 'KT-63.72 instansi'],
      ['admin', 'PR-63 binaan'],
      ['admin', 'NAS binaan'],
      ['adminLain', 'KT-63.71 instansi'],
      ['provinsi', 'PR-63 binaan'],
      ['penghubung', 'KT-63.71 instansi'],
      ['pimpinan', 'KT-63.71 instansi'],
      ['inspektorat', 'KT-63.71 instansi'],
      ['kustodian', 'NAS binaan'],
      ['pengawas', 'NAS binaan'],
      ['nasional', 'KT-63.71 instansi'],
    ] as const)
      expect([orang, sasaran, (await open(orang, 9, { sasaran })).status]).toEqual([orang, sasaran, 403]);
    const bad = await open('admin', 9, {
      nama: '',
      sampai: '2026-11-23',
      umur: 'x',
      target: '101',
      potong: '2026-12-01',
    });
    expect(bad.status).toBe(422);
    for (const label of [
      'Nama percepatan',
      'Hari terakhir',
      'Umur laporan',
      'Target selesai',
      'Hari batas umur',
    ])
      expect(wordsOf(bad.html)).toContain(label);
    expect((await open('ganda', 9, { sasaran: 'PR-63 binaan', hanya: ['KT-33.74'] })).status).toBe(422);
    expect((await open('admin', 1)).status).toBe(303);
    // the same form again is the same drive; another one's id is nobody else's
    expect((await open('admin', 1, { nama: 'Nama yang lain' })).status).toBe(303);
    expect((await open('adminLain', 1, { sasaran: 'KT-63.72 instansi' })).status).toBe(403);
    expect((await open('ganda', 2, { sasaran: 'PR-63 binaan', jenis: 'pemkot', umur: '0' })).status).toBe(
      303,
    );
    const [row] = await query<{ n: number }>(test().deps.db, 'select count(*) as n from percepatan', []);
    expect(row?.n).toBe(2);
  });

  it('counts what becomes of its list, day by day, and a reopened one as open', async () => {
    const { advance } = test();
    const answer = {
      perintah: 'tindak-lanjut',
      isi: 'Lubang sudah kami tutup dengan aspal kemarin.',
      akhir: true,
    } as const;
    const verified = { perintah: 'verifikasi', unit: [UNIT] } as const;
    for (const one of [0, 1, 2, 4, 6]) await act('admin', nomor[one] ?? '', verified);
    advance(HARI);
    for (const one of [0, 1, 2, 4]) await act('penghubung', nomor[one] ?? '', answer);
    await act('pelapor', nomor[0] ?? '', {
      perintah: 'tanggapan',
      isi: 'Sudah rata, terima kasih.',
      selesai: true,
    });
    const ringkasan = 'Jalan sudah ditambal seluruhnya.';
    await act('admin', nomor[1] ?? '', { perintah: 'selesai', ringkasan });
    await act('admin', nomor[2] ?? '', {
      perintah: 'selesai',
      ringkasan: 'Jalan itu milik swasta, tidak dapat kami perbaiki.',
      hasil: 'tidak_dapat_dipenuhi',
    });
    await act('admin', nomor[4] ?? '', { perintah: 'selesai', ringkasan });
    advance(HARI);
    await act('pelapor', nomor[4] ?? '', {
      perintah: 'tanggapan',
      isi: 'Masih berlubang di sisi kiri.',
      selesai: false,
    });
    await act('admin', nomor[3] ?? '', {
      perintah: 'arsipkan',
      alasanKode: 'tidak_jelas',
      pesan: 'Tidak jelas jalan mana yang dimaksud, mohon buat laporan baru.',
    });
    await act('admin', nomor[5] ?? '', {
      perintah: 'bukan-wewenang',
      alasan: 'Jalan itu jalan provinsi, bukan wewenang kota.',
      usulan: 'PR-63',
    });
    const { html } = await openDesk(test().deps).get('admin', DRIVE);
    const words = wordsOf(html).replaceAll(' ,', ',');
    expect(words).toContain('3 dari 8 laporan selesai (37,5%); 4 masih terbuka.');
    expect(words).toContain('Target 50%: kurang 1 laporan.');
    expect(words).toContain('Laporan terbuka yang terlama berumur 23 hari.');
    expect(words).toContain('1 dikonfirmasi, 1 tanpa konfirmasi, 1 tidak dapat dipenuhi');
    expect(words).toContain('2 ditangani, 2 belum ditangani, 1 dibuka kembali');
    expect(html).toContain('Percepatan akhir tahun &lt;b&gt;');
    // as it was known the day before: the reopened one was settled then
    const before = await openDesk(test().deps).get('admin', `${DRIVE}?per_tanggal=2026-11-24`);
    expect(wordsOf(before.html)).toContain('4 dari 8 laporan selesai (50,0%); 4 masih terbuka.');
    expect(wordsOf(before.html)).toContain('Target 50% tercapai.');
  });

  it('opens the very laporan behind each number, as far as each reader may', async () => {
    const desk = openDesk(test().deps);
    for (const orang of ['admin', 'pimpinan', 'penghubung', 'nasional', 'provinsi'] as const) {
      for (const path of [DRIVE, `${DRIVE}?instansi=KT-63.71`, `${DRIVE}?per_tanggal=2026-11-24`]) {
        const { html, status } = await desk.get(orang, path);
        expect([orang, path, status]).toEqual([orang, path, 200]);
        const links = [...html.matchAll(/href="([^"]*\/laporan\?[^"]*)" aria-label="[^"]*: (\d+)"/g)];
        expect(links.length).toBeGreaterThan(5);
        for (const [, href = '', n] of links) {
          const list = await desk.get(orang, unescapeHtml(href));
          const listed = new Set(
            [...list.html.matchAll(/\/petugas\/laporan\/(\d{9})"/g)].map((one) => one[1]),
          );
          const [, hidden = '0'] = /(\d+) di antaranya tidak dapat Anda buka/.exec(wordsOf(list.html)) ?? [];
          expect([orang, href, listed.size + Number(hidden)]).toEqual([orang, href, Number(n)]);
          expect(listed.has(muda)).toBe(false);
        }
      }
    }
    // a supervisor knows a rahasia laporan by its state, never by its words; a colleague of another unit sees his own alone
    const all = `${DRIVE}/laporan?ukuran=semua`;
    const provinsi = (await desk.get('pengawas', all)).html;
    expect(provinsi).toContain(`/petugas/laporan/${nomor[7]}">Isi tidak dapat Anda baca</a>`);
    expect((await desk.get('penghubungLain', all)).html).toContain('di antaranya tidak dapat Anda buka');
    const moved = (await desk.get('nasional', `${DRIVE}/laporan?ukuran=pindah`)).html;
    expect(moved).toMatch(new RegExp(`/petugas/laporan/${nomor[5]}".*data-judul="Kini di">[A-Z]`));
  });

  it('is unknown to whoever has nothing to do with it', async () => {
    const desk = openDesk(test().deps);
    for (const orang of ['adminLain', 'kustodian', 'pelapor', 'rangkap'] as const)
      for (const path of [
        DRIVE,
        `${DRIVE}/laporan?ukuran=semua`,
        `${DRIVE}/unduh.csv`,
        `${DRIVE}/daftar.xlsx?ukuran=semua`,
      ]) {
        const { status, html } = await desk.get(orang, path);
        expect([orang, path, status === 200 || html.includes('37,5')]).toEqual([orang, path, false]);
      }
    // the supervisor's one takes both cities in: the other one reads it too
    expect((await desk.get('adminLain', `${HERE}/${id(2)}`)).status).toBe(200);
    expect((await desk.get('adminLain', HERE)).html).not.toContain(DRIVE);
    expect((await desk.get('adminLain', HERE)).html).toContain(`${HERE}/baru`);
    expect((await desk.get('penghubung', `${HERE}/baru`)).status).toBe(403);
    expect((await desk.get(null, DRIVE)).status).toBe(303);
    for (const path of [
      '?instansi=KT-33.74',
      '/laporan?ukuran=baik',
      '/laporan?ukuran=bertanda',
      '/laporan?ukuran=semua&badan=X',
    ])
      expect([path, (await desk.get('admin', `${DRIVE}${path}`)).status]).toEqual([path, 404]);
    for (const hari of ['2026-11-22', '2027-01-01', 'kemarin'])
      expect((await desk.get('admin', `${DRIVE}?per_tanggal=${hari}`)).status).toBe(422);
  });

  it('stands in the queue as a mark and a filter', async () => {
    const desk = openDesk(test().deps);
    const { html } = await desk.get('admin', '/petugas');
    expect(html.match(/<strong>Percepatan<\/strong>/g)?.length).toBe(4);
    const narrowed = await desk.get('admin', `/petugas?percepatan=${id(1)}`);
    const rows = [...new Set([...narrowed.html.matchAll(/data-nomor="(\d+)"/g)].map((one) => one[1]))];
    // one of the four open ones lies in the province now
    expect(new Set(rows)).toEqual(new Set([4, 6, 7].map((one) => nomor[one])));
    expect(narrowed.html).toContain('selected');
    expect((await desk.get('adminLain', '/petugas')).html).not.toContain(id(1));
  });

  it('reminds by the cockpit alone, and leads whoever supervises to signs of bulk closing', async () => {
    const { deps, advance } = test();
    const desk = openDesk(deps);
    expect((await desk.get('admin', DRIVE)).html).not.toContain('/pengawasan/KT-63.71#lakukan');
    expect((await desk.get('nasional', DRIVE)).html).toContain('/pengawasan/KT-63.71#lakukan');
    const mass: string[] = [];
    advance(-20 * HARI);
    for (let i = 0; i < TUTUP_MASSAL.jumlah; i += 1)
      mass.push(await fileLaporan(deps, { instansi: 'KT-63.72', wilayah: '63.72' }));
    advance(20 * HARI);
    expect(
      (await open('adminLain', 3, { sasaran: 'KT-63.72 instansi', dari: '2026-11-25', target: '' })).status,
    ).toBe(303);
    for (const one of mass) {
      await act('adminLain', one, { perintah: 'kelola' });
      const isi = `Laporan ${one} sudah kami kerjakan pagi ini sampai tuntas.`;
      await act('adminLain', one, { perintah: 'tindak-lanjut', isi, akhir: true });
      await act('adminLain', one, {
        perintah: 'selesai',
        ringkasan: `Laporan ${one} sudah selesai ditangani.`,
      });
      advance(1_000);
    }
    let batas: string | null = null;
    for (let isMore = true; isMore;) ({ batas, isMore } = await tandaiSinyal(deps, batas));
    const { html } = await desk.get('nasional', `${HERE}/${id(3)}`);
    expect(html).toMatch(/ukuran=bertanda[^>]*aria-label="[^"]*: 10"/);
    expect(html).toContain('href="/monev/sinyal"');
    const list = await desk.get('nasional', `${HERE}/${id(3)}/laporan?ukuran=bertanda&instansi=KT-63.72`);
    expect([...list.html.matchAll(/\/petugas\/laporan\/(\d{9})"/g)].length).toBe(10);
    // whoever is marked is not told by what
    expect((await desk.get('adminLain', `${HERE}/${id(3)}`)).html).not.toContain('bertanda');
  });

  it('comes as CSV and XLSX with the numbers of the page', async () => {
    const { app } = openDesk(test().deps);
    const send = (path: string) =>
      app.request(`${DRIVE}/${path}`, { headers: { cookie: `sesi=${tokenOf('admin')}` } });
    const csv = await (await send('unduh.csv?per_tanggal=2026-11-25')).text();
    expect(csv).toContain('KT-63.71,');
    expect(csv.split('\n')[1]).toContain('8,');
    const days = await (await send('unduh.csv?tabel=harian&per_tanggal=2026-11-25')).text();
    expect(days.trim().split(/\r?\n/).slice(1)).toEqual([
      '2026-11-23,0,0,8',
      '2026-11-24,4,0,4',
      '2026-11-25,3,1,4',
    ]);
    const [sheet] = readXlsx(
      Buffer.from(await (await send('daftar.xlsx?ukuran=selesai&per_tanggal=2026-11-25')).arrayBuffer()),
    );
    expect(sheet?.baris.filter((row) => nomor.includes(String(row[0]))).length).toBe(3);
  });

  it('is called off with a reason before it begins, and never after', async () => {
    const desk = openDesk(test().deps);
    const later = { dari: '2026-12-01', sampai: '2026-12-20' };
    expect((await open('admin', 4, later)).status).toBe(303);
    const page = await desk.get('admin', `${HERE}/${id(4)}`);
    expect(wordsOf(page.html)).toContain('Daftar laporan dibekukan pada 1 Desember 2026');
    const off = (orang: Orang, n: number, alasan: string) =>
      desk.send(orang, `${HERE}/${id(n)}/batal`, { alasan });
    expect((await off('pimpinan', 4, 'Salah menulis nomor surat edaran.')).status).toBe(403);
    expect((await off('admin', 4, 'x')).status).toBe(422);
    expect((await off('admin', 1, 'Angkanya kurang bagus untuk kami.')).status).toBe(409);
    expect((await off('admin', 4, 'Salah menulis nomor surat edaran.')).status).toBe(303);
    expect(wordsOf((await desk.get('admin', `${HERE}/${id(4)}`)).html)).toContain(
      'Salah menulis nomor surat edaran.',
    );
    test().setNow('2026-12-02T09:00:00+08:00');
    expect(await jalankanPercepatan(test().deps, () => false)).toBe(0);
  });

  it('ends with a result that is sealed and stays', async () => {
    const { deps, setNow } = test();
    const desk = openDesk(deps);
    setNow('2026-12-04T23:30:00+08:00');
    expect(await jalankanPercepatan(deps, () => false)).toBe(0);
    setNow('2026-12-05T09:00:00+08:00');
    expect(await jalankanPercepatan(deps, () => false)).toBe(3);
    const sentence = async (query = ''): Promise<string> =>
      /\d+ dari 8 laporan selesai[^;]*/.exec(
        wordsOf((await desk.get('admin', `${DRIVE}${query}`)).html),
      )?.[0] ?? '';
    const sealed = await sentence();
    expect(wordsOf((await desk.get('admin', DRIVE)).html)).toContain('Hasil akhir: dihitung sekali');
    await act('pelapor', nomor[1] ?? '', {
      perintah: 'tanggapan',
      isi: 'Ternyata berlubang lagi.',
      selesai: false,
    });
    expect(await sentence()).toBe(sealed);
    expect(await sentence('?per_tanggal=2026-12-05')).not.toBe(sealed);
    expect(wordsOf((await desk.get('admin', HERE)).html)).toContain('berakhir');
    expect((await desk.get('admin', '/petugas')).html).not.toContain('<strong>Percepatan</strong>');
    // the next one stands beside this one
    expect(
      (await open('admin', 5, { dari: '2026-12-05', sampai: '2026-12-20', potong: '2026-12-05' })).status,
    ).toBe(303);
    setNow('2026-12-07T09:00:00+08:00');
    const next = await desk.get('admin', `${HERE}/${id(5)}`);
    expect(wordsOf(next.html)).toContain('Bagian yang selesai, dibanding Percepatan akhir tahun');
    expect((await desk.get('admin', `${HERE}/${id(5)}?lang=en`)).html).toContain('Share settled, beside');
  });
});
