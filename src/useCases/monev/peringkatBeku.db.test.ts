import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { addHari } from '../../domain/shared/time.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { query } from '../../persistence/connection/database.ts';
import { checkSystem } from '../check/checkSystem.ts';
import { readerFrom } from '../akun/readerOf.ts';
import {
  bekukanPeringkat,
  jawabKeberatan,
  keberatanPeringkat,
  readPeringkatBeku,
  readPeringkatBekuList,
} from './peringkatBeku.ts';
import { readDaftarBeku, readDaftarBekuUmum } from '../beku/daftarBeku.ts';
import { countHidden } from './countHidden.ts';
import { readIndikator } from './readIndikator.ts';
import { randomLives, storeHalf } from './tests/negeri.ts';

const made = useTestDeps();
const akun = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const id = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;
const DRAFT = {
  indikator: 'tindak_lanjut',
  jenis: 'pemkot',
  dari: '2026-01-01',
  sampai: '2026-11-01',
  minimal: '1',
  kelas: '',
};
const by = (n: number, ...penugasan: readonly Penugasan[]) => ({
  akunId: akun(n),
  reader: readerFrom(made().deps, akun(n), penugasan),
});
const nasional = () => by(1, { peran: 'admin_nasional', badan: 'NAS' });
const pengawas = () => by(2, { peran: 'pengawas', badan: 'PR-63' });
const kota = () => by(3, { peran: 'admin_instansi', badan: 'KT-63.71' });

beforeAll(async () => {
  const { database } = made();
  for (const n of [1, 2, 3]) {
    await query(
      database.ownerDb,
      `insert into akun (id, email, nama, nama_pengguna, sandi, dibuat_pada) values ($1, $2, $3, $4, 'x', now())`,
      [akun(n), `beku${n}@contoh.test`, `Orang ${n}`, `beku${n}`],
    );
  }
});

describe('a frozen ranking', () => {
  test('is numbered, signed and kept; the same form again is the same ranking', async () => {
    const { deps } = made();
    const first = await bekukanPeringkat(deps, nasional(), id(1), DRAFT);
    const again = await bekukanPeringkat(deps, nasional(), id(1), { ...DRAFT, minimal: '5' });
    const second = await bekukanPeringkat(deps, pengawas(), id(2), DRAFT);
    if (!first.ok || !again.ok || !second.ok) throw new Error('refused');
    expect([first.value.nomor, again.value.nomor, second.value.nomor]).toEqual([
      'PK-001/2026',
      'PK-001/2026',
      'PK-002/2026',
    ]);
    expect(again.value.parameter.minimal).toBe(1);
    expect(second.value.parameter.induk).toBe('PR-63');
    expect(second.value.baris.map((one) => one.kode)).toEqual(['KT-63.71', 'KT-63.72']);
    expect(first.value.baris.length).toBeGreaterThan(second.value.baris.length);
    expect((await readPeringkatBekuList(deps)).map((one) => one.nomor)).toEqual([
      'PK-002/2026',
      'PK-001/2026',
    ]);
  });

  test('lists the very laporan that it counted, also after they changed', async () => {
    const { deps } = made();
    const aturan = await deps.rujukan();
    const lives = randomLives(aturan, 40, 62_000);
    await storeHalf(deps.db, aturan, lives, 'first');
    for (const [n, indikator] of [
      [5, 'tindak_lanjut'],
      [6, 'waktu_respons'],
      [7, 'kepatuhan_respons'],
    ] as const) {
      const made5 = await bekukanPeringkat(deps, nasional(), id(n), { ...DRAFT, indikator });
      if (!made5.ok) throw new Error('refused');
    }
    const all = async (reader: Reader) => {
      const found = [];
      for (const n of [5, 6, 7]) {
        for (const kode of ['KT-63.71', 'KT-33.74', 'KT-63.72']) {
          const one = await readDaftarBeku(deps, reader, { id: id(n), kode, sesudah: '' });
          found.push(one.ok ? one.value : one.refusal.code);
        }
      }
      return found;
    };
    const before = await all(nasional().reader);
    for (const one of before) {
      if (typeof one === 'string') throw new Error(one);
      expect([one.baris.kode, one.isCocok, one.semua]).toEqual([one.baris.kode, true, one.baris.total]);
    }
    expect(before.reduce((sum, one) => sum + (typeof one === 'string' ? 0 : one.semua), 0)).toBeGreaterThan(
      20,
    );
    await storeHalf(deps.db, aturan, lives, 'rest');
    await storeHalf(deps.db, aturan, randomLives(aturan, 10, 63_000), 'first');
    const numbersOf = (rows: typeof before) =>
      rows.map((one) => (typeof one === 'string' ? one : [one.isCocok, one.semua, one.laporan]));
    expect(numbersOf(await all(nasional().reader))).toEqual(numbersOf(before));
    // the own body and the supervised ones alone; nobody else learns a number
    const codes = (rows: typeof before) =>
      rows.map((one) => (typeof one === 'string' ? '-' : one.baris.kode));
    expect(codes(await all(kota().reader)).slice(0, 3)).toEqual(['KT-63.71', '-', '-']);
    expect(codes(await all(pengawas().reader)).slice(0, 3)).toEqual(['KT-63.71', '-', 'KT-63.72']);
    expect(codes(await all(by(3, { peran: 'pejabat_penghubung', badan: 'KT-63.71/06' }).reader))).toEqual(
      Array(9).fill('-'),
    );
    expect(
      await readDaftarBeku(deps, nasional().reader, { id: 'x', kode: 'KT-63.71', sesudah: '' }),
    ).toMatchObject({
      ok: false,
    });
  });

  test('shows everybody the public ones by number and tells of the others what the public lists tell, also by differences', async () => {
    const { deps, database } = made();
    await storeHalf(deps.db, await deps.rujukan(), randomLives(await deps.rujukan(), 30, 64_000), 'first');
    // the laporan of a city: some public, some not, one of them alone on its day
    const rows = await query<{ nomor: string; hari: string }>(
      deps.db,
      `select nomor, dibuat::text as hari from laporan l join lateral
         (select dibuat from delta d where d.laporan_id = l.id order by id desc limit 1) d on true
        where l.instansi = 'KT-63.71' and not l.rahasia order by l.terbit desc, nomor`,
    );
    expect(rows.length).toBeGreaterThan(4);
    const [secret] = rows;
    if (secret === undefined) throw new Error('no laporan');
    const every = (n: number): string[] => rows.filter((_, i) => i % n === 1).map((one) => one.nomor);
    await query(database.ownerDb, 'update laporan set terbit = true where nomor = any($1)', [every(2)]);
    await query(database.ownerDb, 'update laporan set rahasia = true, terbit = true where nomor = $1', [
      secret.nomor,
    ]);
    const whole = { ...DRAFT, indikator: 'selesai', dari: '2020-01-01', minimal: '0' };
    const cut = { ...whole, dari: addHari(secret.hari, 1) };
    for (const [n, draft] of [
      [8, whole],
      [9, cut],
    ] as const)
      expect((await bekukanPeringkat(deps, nasional(), id(n), draft)).ok).toBe(true);
    const read = async (n: number, sesudah = '') => {
      const found = await readDaftarBekuUmum(deps, { id: id(n), kode: 'KT-63.71', sesudah });
      if (!found.ok) throw new Error(found.refusal.code);
      return found.value;
    };
    const [all, later] = [await read(8), await read(9)];
    for (const { isCocok, semua, terlihat, baris, laporan } of [all, later])
      expect([isCocok, semua, laporan.length]).toEqual([true, baris.total, terlihat]);
    expect(all.terlihat).toBeGreaterThan(2);
    // just the public ones, and none of the others by a word
    const open = await query<{ nomor: string }>(
      deps.db,
      `select nomor from laporan where terbit and not rahasia`,
    );
    const known = new Set(open.map((one) => one.nomor));
    expect(all.laporan.every((one) => known.has(one.nomor))).toBe(true);
    expect(JSON.stringify([all.laporan, later.laporan])).not.toContain(secret.nomor);
    // hidden: just what the public list of the same body and days says, of either ranking and of their difference
    const hidden = ({ semua, terlihat }: typeof all): number => semua - terlihat;
    const told = (dari: string, sampai: string, visible: number) =>
      countHidden(deps, { instansi: ['KT-63.71'], jenis: ['pemkot'], dari, sampai }, visible);
    expect(await told(whole.dari, whole.sampai, all.terlihat)).toBe(hidden(all));
    expect(await told(cut.dari, cut.sampai, later.terlihat)).toBe(hidden(later));
    const early = all.laporan.length - later.laporan.length;
    expect(await told(whole.dari, secret.hari, early)).toBe(hidden(all) - hidden(later));
    expect(hidden(all)).toBeGreaterThan(hidden(later));
    // what was added up differs as the public figures of those days do
    const days = await readIndikator(deps, {
      jenis: ['pemkot'],
      dari: whole.dari,
      sampai: secret.hari,
      per: 'instansi',
      indikator: ['selesai'],
    });
    const figure = days.ok ? days.value.baris.find((one) => one.kunci === 'KT-63.71') : undefined;
    const sum = ({ kata }: typeof all, word: string): number => kata.find((one) => one.kata === word)?.n ?? 0;
    expect([
      sum(all, 'status:selesai') - sum(later, 'status:selesai'),
      sum(all, 'total') - sum(later, 'total'),
    ]).toEqual([figure?.indikator['selesai']?.pembilang, figure?.indikator['selesai']?.penyebut]);
    // a hidden number is a place in the list like any other
    const next = String(Number(secret.nomor) + 1).padStart(9, '0');
    expect((await read(8, secret.nomor)).laporan).toEqual((await read(8, next)).laporan);
    // what is hidden later leaves the list and goes on being counted
    const gone = all.laporan[0]?.nomor ?? '';
    await query(database.ownerDb, 'update laporan set rahasia = true where nomor = $1', [gone]);
    const after = await read(8);
    expect([after.semua, after.isCocok, hidden(after)]).toEqual([all.semua, true, hidden(all) + 1]);
    expect(after.laporan.map((one) => one.nomor)).toEqual(
      all.laporan.map((one) => one.nomor).filter((one) => one !== gone),
    );
    expect((await readDaftarBekuUmum(deps, { id: id(8), kode: 'KT-63.71/06', sesudah: '' })).ok).toBe(false);
  });

  test('of institutions says no more than how many laporan there were', async () => {
    const { deps } = made();
    const of = '01900000-0000-7000-8000-000000000010';
    expect((await bekukanPeringkat(deps, nasional(), of, { ...DRAFT, indikator: 'keterhubungan' })).ok).toBe(
      true,
    );
    const found = await readDaftarBekuUmum(deps, { id: of, kode: 'KT-63.71', sesudah: '' });
    if (!found.ok) throw new Error(found.refusal.code);
    expect([found.value.isCocok, found.value.kata.map((one) => one.kata)]).toEqual([true, ['total']]);
  });

  test('does not move when laporan come later', async () => {
    const { deps } = made();
    const before = await readPeringkatBeku(deps, id(1));
    const aturan = await deps.rujukan();
    await storeHalf(deps.db, aturan, randomLives(aturan, 20, 61_000), 'first');
    expect(await readPeringkatBeku(deps, id(1))).toEqual(before);
    const fresh = await bekukanPeringkat(deps, nasional(), id(4), DRAFT);
    if (!fresh.ok || !before.ok) throw new Error('refused');
    const sum = (rows: readonly { readonly total: number }[]): number =>
      rows.reduce((n, one) => n + one.total, 0);
    expect(sum(fresh.value.baris)).toBeGreaterThan(sum(before.value.beku.baris));
  });

  test('is refused to others, for a period under way, and for an id of somebody else', async () => {
    const { deps } = made();
    const codes = async (who: ReturnType<typeof kota>, n: string, draft = DRAFT): Promise<unknown> => {
      const done = await bekukanPeringkat(deps, who, n, draft);
      return done.ok ? null : done.refusal.map((one) => `${one.code} ${one.path ?? ''}`);
    };
    expect(await codes(kota(), id(3))).toEqual(['web.forbidden ']);
    expect(await codes(by(3), id(3))).toEqual(['web.forbidden ']);
    expect(await codes(pengawas(), id(1))).toEqual(['web.forbidden ']);
    expect(await codes(nasional(), id(3), { ...DRAFT, sampai: '2026-11-02' })).toEqual([
      'input.date_in_future sampai',
    ]);
    expect(await codes(nasional(), 'x')).toEqual(['input.invalid id']);
    expect((await readPeringkatBeku(deps, 'x')).ok).toBe(false);
  });

  test('takes objections of those who take part, and one answer each', async () => {
    const { deps } = made();
    const at = { id: id(1), keberatanId: id(7) };
    const isi = 'Dua laporan kami sudah selesai pada 30 Oktober.';
    const foreign = by(3, { peran: 'admin_instansi', badan: 'KB-63.01' });
    expect((await keberatanPeringkat(deps, foreign, at, isi)).ok).toBe(false);
    expect((await keberatanPeringkat(deps, kota(), at, 'pendek')).ok).toBe(false);
    expect((await keberatanPeringkat(deps, kota(), at, isi)).ok).toBe(true);
    expect((await keberatanPeringkat(deps, kota(), at, isi)).ok).toBe(true);
    const jawab = 'Kami periksa: keduanya selesai sesudah masa itu.';
    // whoever objects does not answer, nor a supervisor of part of them
    expect((await jawabKeberatan(deps, kota(), at, jawab)).ok).toBe(false);
    expect((await jawabKeberatan(deps, pengawas(), at, jawab)).ok).toBe(false);
    expect((await jawabKeberatan(deps, nasional(), at, jawab)).ok).toBe(true);
    expect((await jawabKeberatan(deps, nasional(), at, jawab)).ok).toBe(false);
    const read = await readPeringkatBeku(deps, id(1));
    expect(read.ok && read.value.keberatan.map((one) => [one.instansi, one.isi, one.jawaban])).toEqual([
      ['KT-63.71', isi, jawab],
    ]);
  });

  test('is proved by check, which finds every change', async () => {
    const { deps, database } = made();
    const findings = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const one of checkSystem(deps)) if (one.jenis === 'peringkat') found.push(one.rincian);
      return found;
    };
    expect(await findings()).toEqual([]);
    await expect(query(deps.db, `update peringkat_beku set versi = 'x'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(query(deps.db, 'delete from peringkat_jawaban')).rejects.toThrow('permission denied');
    const owner = database.ownerDb;
    await query(
      owner,
      `update peringkat_beku set baris = jsonb_set(baris, '{0,peringkat}', '9') where urut = 1`,
    );
    expect(await findings()).toEqual([
      'peringkat PK-001/2026: isi berubah',
      'peringkat PK-001/2026: tanda tangan tidak sah',
    ]);
    await query(owner, 'delete from peringkat_jawaban');
    await query(owner, 'delete from peringkat_keberatan');
    await query(owner, 'delete from peringkat_beku where urut = 1');
    expect(await findings()).toEqual([
      'peringkat PK-002/2026: tidak menyambung',
      'peringkat PK-002/2026: nomor sebelumnya hilang',
    ]);
  });
});
