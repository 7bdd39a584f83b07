import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { TUTUP_MASSAL } from '../../domain/sinyal/sinyal.ts';
import { readBackupTables } from '../../persistence/backup/tables.ts';
import { query } from '../../persistence/connection/database.ts';
import { markJaringanSendiri } from '../../persistence/jaringan/jaringan.ts';
import { countPenulis } from '../../persistence/sinyal/penulis.ts';
import { openAccounts } from '../../web/workspace/tests/accounts.ts';
import {
  akunOf,
  fileLaporan,
  INSTANSI,
  openDesk,
  ROLES,
  UNIT,
  wordsOf,
  type Orang,
} from '../../web/workspace/tests/desk.ts';
import { readerFrom } from '../akun/readerOf.ts';
import { readSinyal } from './readSinyal.ts';
import { tandaiSinyal } from './tandaiSinyal.ts';

const test = useTestDeps();
const JAWABAN = 'Terima kasih atas laporan Anda. Petugas kami sudah ke lapangan dan pekerjaan sudah selesai.';
const MASA = 'dari=2026-11-01&sampai=2026-11-30';
const HARI = 86_400_000;
let nomor: readonly string[] = [];

async function markAll(): Promise<void> {
  let batas: string | null = null;
  for (let isMore = true; isMore;) ({ batas, isMore } = await tandaiSinyal(test().deps, batas));
}

/** One laporan through its life: forwarded, answered, closed by the admin. */
async function live(at: { readonly jawaban: string; readonly anonim?: boolean }): Promise<string> {
  const { deps } = test();
  const desk = openDesk(deps);
  const one = await fileLaporan(deps, at.anonim === true ? { anonim: true } : {});
  const give = async (orang: Orang, perintah: string, typed: Record<string, string | readonly string[]>) => {
    const done = await desk.give(orang, one, perintah, typed);
    if (done.status !== 303)
      throw new Error(`${perintah} ${done.status} ${wordsOf(done.html).slice(0, 600)}`);
  };
  await give('admin', 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
  await give('penghubung', 'tindak-lanjut', { isi: at.jawaban, akhir: 'ya' });
  return one;
}

const close = async (one: string): Promise<void> => {
  const done = await openDesk(test().deps).give('admin', one, 'selesai', {
    ringkasan: `Selesai ${one} diperbaiki.`,
  });
  if (done.status !== 303) throw new Error(`selesai ${done.status} ${wordsOf(done.html).slice(0, 600)}`);
};

beforeAll(async () => {
  const { deps, advance } = test();
  await openAccounts(deps);
  const made: string[] = [];
  for (let i = 0; i < TUTUP_MASSAL.jumlah; i += 1) {
    const words = `Pekerjaan nomor ${'abcdefghij'[i]} di ${randomUUID()} ${randomUUID()} sudah selesai ditangani dinas`;
    made.push(await live({ jawaban: i < 5 ? JAWABAN : words }));
    advance(60_000);
  }
  for (const one of made) {
    advance(60_000);
    await close(one);
  }
  advance(2 * HARI);
  await close(await live({ jawaban: `Lampu ${randomUUID()} sudah menyala kembali sejak kemarin sore hari` }));
  nomor = made;
  await markAll();
}, 60_000);

const rows = <T extends object>(text: string, values: readonly unknown[] = []) =>
  query<T>(test().deps.db, text, [...values]);

describe('the signs of a body', () => {
  it('mark bulk closing and copied answers, and nothing else', async () => {
    const [found] = await rows<{ massal: number; dasar: number; tiruan: number }>(
      `select count(*) filter (where 'tutup_massal' = any(tanda)) as massal,
         count(*) filter (where 'tutup_massal' = any(dasar)) as dasar,
         count(*) filter (where 'jawaban_tiruan' = any(tanda)) as tiruan from sinyal`,
    );
    expect(found).toEqual({ massal: 10, dasar: 11, tiruan: 5 });
  });

  it('are the same when everything is looked at again, and from the beginning', async () => {
    const all = async () => {
      const found = await rows<{ tanda: string[] }>(
        'select laporan_id, dasar, tanda from sinyal order by laporan_id',
      );
      return found.map((one) => ({ ...one, tanda: one.tanda.toSorted() }));
    };
    const before = await all();
    await markAll();
    expect(await all()).toEqual(before);
    await rows('delete from sinyal');
    await rows('delete from sinyal_jejak');
    await markAll();
    expect(await all()).toEqual(before);
  });

  it('stand on the page of a supervisor with as many laporan as the list behind the number', async () => {
    const desk = openDesk(test().deps);
    for (const orang of ['ganda', 'pengawas', 'nasional'] as const) {
      const page = await desk.get(orang, `/monev/sinyal?${MASA}&jenis=pemkot`);
      expect([orang, page.status]).toEqual([orang, 200]);
      const href =
        new RegExp(`/monev/sinyal/tutup_massal\\?instansi=${INSTANSI}[^"]*`).exec(page.html)?.[0] ?? '';
      expect([orang, wordsOf(page.html).includes('10/11')]).toEqual([orang, true]);
      const list = await desk.get(orang, href.replaceAll('&amp;', '&'));
      expect(list.status).toBe(200);
      const listed = [...list.html.matchAll(/href="\/petugas\/laporan\/(\d{9})"/g)].map(
        (one) => one[1] ?? '',
      );
      expect(listed.toSorted()).toEqual(nomor.toSorted());
      expect(wordsOf(list.html)).toContain('10 laporan.');
      const file = await desk.get(orang, `/monev/sinyal/unduh.csv?${MASA}&jenis=pemkot`);
      expect(file.html).toMatch(new RegExp(`^${INSTANSI},.*,10,11,`, 'm'));
    }
  });

  it('are shown to nobody else: not to the body itself, its units, another province, or a pelapor', async () => {
    const desk = openDesk(test().deps);
    const list = `/monev/sinyal/tutup_massal?instansi=${INSTANSI}&${MASA}`;
    for (const orang of [
      'admin',
      'penghubung',
      'pimpinan',
      'adminLain',
      'kustodian',
      'inspektorat',
    ] as const) {
      const page = await desk.get(orang, `/monev/sinyal?${MASA}`);
      expect([orang, wordsOf(page.html).includes('10/11')]).toEqual([orang, false]);
      expect([orang, (await desk.get(orang, list)).status]).toEqual([orang, 404]);
    }
    const file = `/monev/sinyal/unduh.csv?${MASA}&jenis=pemkot`;
    for (const orang of ['admin', 'penghubung', 'adminLain'] as const)
      expect([orang, (await desk.get(orang, file)).status]).toEqual([orang, 404]);
    expect((await desk.get('pelapor', list)).status).toBe(403);
    expect((await desk.get(null, list)).status).toBe(303);
  });

  it('have no list of who wrote, none of what is no sign, none of a body outside the reach', async () => {
    const desk = openDesk(test().deps);
    for (const path of [
      `/monev/sinyal/orang_sendiri?instansi=${INSTANSI}&${MASA}`,
      `/monev/sinyal/apa%27?instansi=${INSTANSI}&${MASA}`,
      `/monev/sinyal/tutup_massal?instansi=PR-63&${MASA}`,
      `/monev/sinyal/tutup_massal?instansi=KT-33.74&${MASA}`,
      `/monev/sinyal/tutup_massal?instansi=&${MASA}`,
      `/monev/sinyal/tutup_massal?instansi=${INSTANSI}&${MASA}&cursor=x`,
    ]) {
      expect([path, (await desk.get('ganda', path)).status]).toEqual([path, 404]);
    }
  });

  it('say so for a period without laporan', async () => {
    const page = await openDesk(test().deps).get('ganda', '/monev/sinyal?dari=2020-01-01&sampai=2020-01-31');
    expect(page.status).toBe(200);
    expect(wordsOf(page.html)).toContain('Tidak ada tanda yang mencolok');
  });
});

describe('who wrote', () => {
  const shown = async () => {
    const { deps } = test();
    const reader = readerFrom(deps, akunOf('nasional'), ROLES.nasional);
    const found = await readSinyal(
      deps,
      reader,
      { dari: '2026-11-01', sampai: '2026-11-30' },
      { jenis: 'pemkot' },
    );
    if (!found.ok) throw new Error(found.refusal.code);
    const row = found.value.baris.find((one) => one.kode === INSTANSI);
    return [row?.sinyal.orang_sendiri, row?.sinyal.jaringan_sendiri];
  };

  it('is asked of open and published laporan alone, told from five on, and kept nowhere', async () => {
    const { deps } = test();
    const { ownerDb } = test().database;
    expect(await shown()).toMatchObject([{ dasar: 11, tanda: null, p: null }, { dasar: 0 }]);
    await query(
      ownerDb,
      `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada)
       values ($1, $2, 'pejabat_penghubung', $3, '2026-01-01', '2026-01-01')`,
      [deps.chance.uuid(deps.now()), akunOf('pelapor'), UNIT],
    );
    expect(await shown()).toMatchObject([{ dasar: 11, tanda: 11 }, { dasar: 0 }]);
    // anonim, rahasia and unpublished ones are not asked at all
    await live({
      jawaban: `Rambu ${randomUUID()} sudah dipasang kembali oleh dinas perhubungan`,
      anonim: true,
    });
    await fileLaporan(deps);
    await fileLaporan(deps, { rahasia: true });
    expect(await shown()).toMatchObject([{ dasar: 11, tanda: 11 }, { dasar: 0 }]);
    await markAll();
    const kept = await rows<{ n: number }>(
      `select count(*) as n from sinyal where dasar && '{orang_sendiri,jaringan_sendiri}'`,
    );
    expect(kept).toEqual([{ n: 0 }]);
    const page = await openDesk(deps).get('nasional', `/monev/sinyal?${MASA}&jenis=pemkot`);
    expect(page.html).not.toMatch(/monev\/sinyal\/(?:orang|jaringan)_sendiri/);
  });
});

describe('from where it was written', () => {
  it('is counted beside the identity alone: of published laporan that stayed, and no more once the identity is gone', async () => {
    const { deps } = test();
    const asked = { instansi: [INSTANSI], dari: '2026-01-01', sampai: '2026-12-31' };
    const counted = async () => {
      const all = await countPenulis(deps.db, asked, [], () => false);
      const found = all.find((one) => one.sinyal === 'jaringan_sendiri' && one.dasar > 0);
      return found === undefined ? null : [found.tanda, found.dasar];
    };
    expect(await counted()).toBeNull();
    const open = await rows<{ id: string }>(
      `select l.id from laporan l join identitas i on i.laporan_id = l.id
        where l.terbit and not l.anonim and i.akun_id is not null and l.keadaan ->> 'pindah' is distinct from 'true' order by l.id limit 8`,
    );
    expect(open).toHaveLength(8);
    const mark = (n: number, sendiri: boolean) => markJaringanSendiri(deps.db, open[n]?.id ?? '', sendiri);
    for (let n = 0; n < 8; n += 1) await mark(n, n < 6);
    expect(await counted()).toEqual([6, 8]);
    const page = await openDesk(deps).get('nasional', `/monev/sinyal?${MASA}&jenis=pemkot`);
    expect(wordsOf(page.html)).toContain('Jaringan sendiri');
    expect(page.html).not.toContain('/monev/sinyal/jaringan_sendiri');
    await query(
      deps.db,
      `update identitas set akun_id = null, nama = null, email = null where laporan_id = $1`,
      [open[0]?.id],
    );
    expect(await counted()).toEqual([5, 7]);
    expect(await rows(`select 1 as n from sinyal where 'jaringan_sendiri' = any(tanda || dasar)`)).toEqual(
      [],
    );
  });
});

describe('what is compared', () => {
  it('goes after two windows while the marks stay, and no backup carries any of it', async () => {
    const { advance } = test();
    const before = await rows('select 1 as n from sinyal where cardinality(tanda) > 0');
    advance(61 * HARI);
    await markAll();
    expect(await rows('select 1 as n from sinyal_jejak')).toEqual([]);
    expect(await rows('select 1 as n from sinyal where cardinality(tanda) > 0')).toHaveLength(before.length);
    const kept = (await readBackupTables(test().deps.db)).map((one) => one.nama);
    expect(kept.filter((one) => one.startsWith('sinyal'))).toEqual([]);
  });
});
