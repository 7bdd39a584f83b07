import { beforeAll, describe, expect, it } from 'vitest';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { runDueMassal } from '../../../useCases/massal/runMassal.ts';
import { readerOf } from '../../../useCases/akun/readerOf.ts';
import { giveCommand } from '../../../useCases/laporan/giveCommand.ts';
import { endPenugasanRows } from '../../../persistence/akun/penugasan.ts';
import {
  csrfIn,
  akunOf,
  fileLaporan,
  INSTANSI,
  openDesk,
  UNIT,
  UNIT_LAIN,
  wordsOf,
  type Orang,
} from './desk.ts';
import { openAccounts } from './accounts.ts';

const test = useTestDeps();
beforeAll(() => openAccounts(test().deps));

async function stored(
  nomor: string,
): Promise<{ status: string; badan: string[]; jenis: string[]; pesan: number }> {
  const { db } = test().deps;
  const row = await db
    .selectFrom('laporan')
    .select(['id', 'status', 'badan'])
    .where('nomor', '=', nomor)
    .executeTakeFirstOrThrow();
  const events = await db
    .selectFrom('riwayat')
    .select('jenis')
    .where('laporan_id', '=', row.id)
    .orderBy('urut')
    .execute();
  const pesan = await db.selectFrom('pesan').select('id').where('laporan_id', '=', row.id).execute();
  return { status: row.status, badan: row.badan, jenis: events.map((one) => one.jenis), pesan: pesan.length };
}

/** Chooses, asks for one action, and opens the page that says what it will do. */
async function plan(orang: Orang, nomor: readonly string[], asked: readonly (readonly [string, string])[]) {
  const desk = openDesk(test().deps);
  const query = new URLSearchParams(nomor.map((one) => ['nomor', one]));
  const choose = await desk.get(orang, `/petugas/massal?${query.toString()}`);
  const sent = await desk.post(orang, '/petugas/massal', [
    ['_csrf', csrfIn(choose.html)],
    ...nomor.map((one) => ['nomor', one] as const),
    ...asked,
  ]);
  const path = sent.response.headers.get('location') ?? '';
  return { desk, sent, path, shown: path === '' ? sent : await desk.get(orang, path) };
}

const FORWARD = [
  ['perintah', 'verifikasi'],
  ['unit-verifikasi', UNIT],
] as const;

async function confirm(orang: Orang, path: string, what: 'jalankan' | 'batal' = 'jalankan') {
  const desk = openDesk(test().deps);
  const page = await desk.get(orang, path);
  return desk.post(orang, `${path}/${what}`, [['_csrf', csrfIn(page.html)]]);
}

const run = () => runDueMassal(test().deps, () => false);

describe('a bulk action', () => {
  it('says what it will do to how many, skips what it cannot with the reason, waits, acts, tells each outcome', async () => {
    const { deps, advance } = test();
    const clear = [await fileLaporan(deps), await fileLaporan(deps)];
    const done = await fileLaporan(deps);
    await openDesk(deps).give('admin', done, 'kelola', {});
    const foreign = await fileLaporan(deps, { instansi: 'KT-63.72', rahasia: true });

    const { path, shown } = await plan('admin', [...clear, done, foreign], FORWARD);
    const words = wordsOf(shown.html);
    expect(words).toContain('2 laporan akan dikerjakan. 2 laporan dilewati');
    expect(words).toContain('Pelapor dari 2 laporan');
    expect(words).toContain('Petugas Dinas Pekerjaan Umum dan Penataan Ruang');
    // the foreign one is told like one that is not there
    expect(words).not.toContain('rahasia');
    for (const nomor of clear) expect((await stored(nomor)).jenis).toEqual(['dibuat']);

    const before = await Promise.all(clear.map(stored));
    expect((await confirm('admin', path)).status).toBe(303);
    expect(await run()).toBe(0);
    expect(wordsOf((await openDesk(deps).get('admin', path)).html)).toContain('60 detik lagi');
    // nothing was written and nobody told during the wait
    expect(await Promise.all(clear.map(stored))).toEqual(before);

    advance(60_000);
    expect(await run()).toBe(4);
    for (const nomor of clear) {
      const now = await stored(nomor);
      expect([now.status, now.badan, now.jenis.at(-1)]).toEqual(['diteruskan', [UNIT], 'diverifikasi']);
      expect(now.pesan).toBeGreaterThan(1);
    }
    expect((await stored(done)).jenis).toEqual(['dibuat', 'dikelola']);
    const outcome = wordsOf((await openDesk(deps).get('admin', path)).html);
    expect(outcome).toContain('2 dari 4 laporan berhasil dikerjakan');
    // running the job again does nothing twice
    expect(await run()).toBe(0);
  });

  it('is taken back within its wait: no event, no message, and never afterwards', async () => {
    const { deps, advance } = test();
    const nomor = await fileLaporan(deps);
    const before = await stored(nomor);
    const { path } = await plan('admin', [nomor], FORWARD);
    await confirm('admin', path);
    await confirm('admin', path, 'batal');
    advance(120_000);
    expect(await run()).toBe(0);
    expect(await stored(nomor)).toEqual(before);
    expect(wordsOf((await openDesk(deps).get('admin', path)).html)).toContain(
      'Tidak ada laporan yang berubah',
    );
    // pressing "do it" on the old page revives nothing
    await confirm('admin', path);
    advance(120_000);
    expect(await run()).toBe(0);

    const late = await plan('admin', [nomor], FORWARD);
    await confirm('admin', late.path);
    advance(60_000);
    await run();
    await confirm('admin', late.path, 'batal');
    expect((await stored(nomor)).status).toBe('diteruskan');
  });

  it('leaves alone what somebody changed meanwhile, and says so', async () => {
    const { deps, advance } = test();
    const [changed, noted, same] = [
      await fileLaporan(deps),
      await fileLaporan(deps),
      await fileLaporan(deps),
    ];
    const { path } = await plan('admin', [changed, noted, same], FORWARD);
    await confirm('admin', path);
    const desk = openDesk(deps);
    await desk.give('ganda', changed, 'koreksi', {
      judul: 'Jalan berlubang di Pasar Baru',
      alasan: 'Salah nama.',
    });
    await desk.give('ganda', noted, 'catatan', { isi: 'Sudah ditelepon.' });
    advance(60_000);
    await run();
    expect((await stored(changed)).jenis).toEqual(['dibuat', 'dikoreksi']);
    // a note changes no ground
    expect((await stored(noted)).status).toBe('diteruskan');
    expect((await stored(same)).status).toBe('diteruskan');
    const words = wordsOf((await desk.get('admin', path)).html);
    expect(words).toContain('Tidak disentuh: Dikoreksi sementara itu');
  });

  it('acts once when its worker dies in the midst and another takes over', async () => {
    const { deps, advance } = test();
    const nomor = [await fileLaporan(deps), await fileLaporan(deps)];
    const { path } = await plan('admin', nomor, [
      ['perintah', 'arsipkan'],
      ['alasanKode', 'iseng'],
      ['pesan', 'Ini uji coba.'],
    ]);
    await confirm('admin', path);
    advance(60_000);
    let looked = 0;
    // stops after the first laporan, as a process that is told to stop
    await runDueMassal(deps, () => (looked += 1) > 2);
    expect((await Promise.all(nomor.map(stored))).map((one) => one.status)).toEqual([
      'diarsipkan',
      'menunggu_verifikasi',
    ]);
    expect(await run()).toBe(0); // still held by the dead one
    advance(61_000);
    expect(await run()).toBe(1);
    for (const one of nomor) expect((await stored(one)).jenis).toEqual(['dibuat', 'diarsipkan']);
  });

  it('marks what seems to be personal data before it goes to many', async () => {
    const nomor = await fileLaporan(test().deps);
    const kata = (pesan: string) =>
      [
        ['perintah', 'arsipkan'],
        ['alasanKode', 'iseng'],
        ['pesan', pesan],
      ] as const;
    const marked = await plan('admin', [nomor], kata('Telepon saja <i>0812 5555 1234</i>.'));
    expect(marked.shown.html).toContain('&lt;i&gt;<mark>0812 5555 1234</mark>');
    expect(wordsOf(marked.shown.html)).toContain('Yang ditandai tampaknya data pribadi');
    const plain = await plan('admin', [nomor], kata('Ini uji coba saja.'));
    expect(wordsOf(plain.shown.html)).not.toContain('data pribadi');
  });

  it('acts by the roles of the moment: whose role ended during the wait does nothing', async () => {
    const { deps, advance } = test();
    const nomor = await fileLaporan(deps);
    const { path } = await plan('mantan', [nomor], FORWARD);
    await confirm('mantan', path);
    const role = { akunId: akunOf('mantan'), peran: 'admin_instansi', badan: INSTANSI } as const;
    await endPenugasanRows(deps.db, { ...role, pada: deps.now() });
    advance(60_000);
    await run();
    expect((await stored(nomor)).jenis).toEqual(['dibuat']);
  });
});

describe('who may', () => {
  it('shows a bulk action to nobody but its officer, confirms and undoes it for nobody else', async () => {
    const { deps, advance } = test();
    const nomor = await fileLaporan(deps);
    const { path } = await plan('admin', [nomor], FORWARD);
    const desk = openDesk(deps);
    for (const orang of ['ganda', 'adminLain', 'penghubung'] as const) {
      expect((await desk.get(orang, path)).status).toBe(404);
      const csrf = await desk.csrfOf(orang);
      expect((await desk.post(orang, `${path}/jalankan`, [['_csrf', csrf]])).status).toBe(404);
    }
    expect((await desk.get('admin', '/petugas/massal/00000000-0000-7000-8000-00000000ffff')).status).toBe(
      404,
    );
    expect((await desk.get('admin', '/petugas/massal/x')).status).toBe(404);
    advance(120_000);
    expect(await run()).toBe(0);
    expect((await stored(nomor)).jenis).toEqual(['dibuat']);
  });

  it('does for a penghubung and a stranger what a single command would do: nothing', async () => {
    const { deps, advance } = test();
    const nomor = await fileLaporan(deps);
    for (const orang of ['penghubung', 'adminLain', 'pengawas'] as const) {
      const { path, shown } = await plan(orang, [nomor], FORWARD);
      expect(wordsOf(shown.html)).toContain('0 laporan akan dikerjakan. 1 laporan dilewati');
      await confirm(orang, path);
    }
    advance(60_000);
    await run();
    expect((await stored(nomor)).jenis).toEqual(['dibuat']);
  });

  it('asks again for what is missing, refuses none and too many, keeps what was typed', async () => {
    const { deps } = test();
    const nomor = await fileLaporan(deps);
    const bad = await plan(
      'admin',
      [nomor],
      [
        ['perintah', 'arsipkan'],
        ['pesan', 'Ya'],
      ],
    );
    expect(bad.sent.status).toBe(422);
    expect(wordsOf(bad.sent.html)).toContain('Tulis paling sedikit 5 karakter');
    expect(bad.sent.html).toMatch(/<textarea[^>]*name="pesan"[^>]*>\nYa</);
    const none = await plan('admin', [], FORWARD);
    expect(wordsOf(none.sent.html)).toContain('Belum ada laporan yang dipilih');
    const many = Array.from({ length: 101 }, (_, n) => checked(10_000_000 + n));
    const tooMany = await plan('admin', many, FORWARD);
    expect(wordsOf(tooMany.sent.html)).toContain('Paling banyak 100 laporan sekali jalan');
  });

  it('leaves a laporan that moved out of sight untold in the outcome', async () => {
    const { deps, advance } = test();
    const nomor = await fileLaporan(deps);
    const { path } = await plan('admin', [nomor], FORWARD);
    await confirm('admin', path);
    const reader = await readerOf(deps, akunOf('ganda'));
    const giver = { sebagai: 'orang', reader, akunId: akunOf('ganda'), pengunggah: '' } as const;
    await giveCommand(deps, giver, nomor, { perintah: 'verifikasi', instansi: 'KT-63.72' });
    advance(60_000);
    await run();
    expect((await stored(nomor)).badan).toEqual(['KT-63.72']);
    expect((await openDesk(deps).get('admin', path)).html).not.toContain(UNIT_LAIN);
  });
});

/** A nomor with its check digit, by trying: nobody has it. */
function checked(n: number): string {
  for (let digit = 0; digit < 10; digit += 1) {
    if (isNomor(`${n}${digit}`)) return `${n}${digit}`;
  }
  throw new Error('no check digit fits');
}
