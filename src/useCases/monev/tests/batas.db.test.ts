import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { Penugasan } from '../../../domain/instansi/types.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { recordKetetapan } from '../../../persistence/rujukan/ketetapan.ts';
import { createAkun } from '../../akun/pengelolaan/createAkun.ts';
import { laksanakanYangTiba } from '../../rujukan/badan/laksanakan.ts';
import { saveUbah, type UbahDraft } from '../../rujukan/badan/ubahBadan.ts';
import type { Pengelola } from '../../rujukan/pengelola.ts';
import { recomputeDeadlines } from '../../sapu/recomputeDeadlines.ts';
import { file, give, officer, START } from '../../sapu/tests/filed.ts';
import { readIndikator, type IndikatorAsked } from '../readIndikator.ts';
import { readPeringkat } from '../readPeringkat.ts';

/** The odd cases of docs/figures.md, each with its own bodies and days in one year that goes on from test to test. */
const test = useTestDeps({ now: START });
let nasional: Pengelola;
let adminKota: Pengelola;

beforeAll(async () => {
  nasional = await pengelola({ peran: 'admin_nasional', badan: 'NAS' });
  adminKota = await pengelola({ peran: 'admin_instansi', badan: 'KT-63.71' });
});

async function pengelola(one: Penugasan): Promise<Pengelola> {
  const data = { nama: one.peran, email: `${one.peran}@contoh.id`, sandi: 'kapal tua di muara' };
  const made = await createAkun(test().deps, { ...data, penugasan: [one] });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return { reader: { ...PUBLIK, penugasan: [one] }, akunId: made.value.akunId };
}

async function figures(asked: IndikatorAsked) {
  const answer = await readIndikator(test().deps, asked);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const [row] = answer.value.baris;
  return (kode: string) => {
    const one = row?.indikator[kode];
    return one === undefined ? undefined : [one.pembilang, one.penyebut, one.nilai];
  };
}

type Change = Partial<UbahDraft> & Pick<UbahDraft, 'kode' | 'perbuatan' | 'berlaku'>;

async function change(by: Pengelola, over: Change): Promise<void> {
  const draft = { nama: '', penerus: '', pembina: '', alasan: 'Perda perangkat daerah', ...over };
  expect(await saveUbah(test().deps, by, draft)).toMatchObject({ ok: true });
}

describe('odd cases of figures', () => {
  it('an empty period has zero laporan, and no value where there is nothing to divide by', async () => {
    const asked = { instansi: ['KB-63.01'], dari: '2024-01-01', sampai: '2024-01-31' };
    const of = await figures(asked);
    expect(of('total')?.[2]).toBe(0);
    for (const kode of ['selesai', 'tindak_lanjut', 'waktu_respons', 'kepatuhan_respons', 'kepuasan'])
      expect([kode, of(kode)]).toEqual([kode, [0, 0, null]]);
    expect(of('pertumbuhan')?.[2]).toBeNull();
    const ranked = await readPeringkat(test().deps, { ...asked, indikator: 'selesai' });
    expect(ranked.ok && ranked.value.baris.map((one) => [one.peringkat, one.nilai])).toEqual([[null, null]]);
  });

  it('one laporan is a whole: a share of 1, and its own time as median, p90 and mean', async () => {
    const { deps } = test();
    const nomor = await file(deps, { instansi: 'KT-63.72', wilayah: '63.72', kategori: null });
    const asked = { instansi: ['KT-63.72'], dari: '2026-11-02', sampai: '2026-11-02' };
    const before = await figures(asked);
    expect([before('total')?.[2], before('belum_diverifikasi')]).toEqual([1, [1, 1, 1]]);
    expect(before('waktu_verifikasi')?.[2]).toBeNull();
    const [unit = ''] = [...(await deps.rujukan()).pohon.badan.keys()].filter((kode) =>
      kode.startsWith('KT-63.72/'),
    );
    await give(deps, officer('admin_instansi', 'KT-63.72'), nomor, { perintah: 'verifikasi', unit: [unit] });
    const answer = await readIndikator(deps, asked);
    const row = answer.ok ? answer.value.baris[0]?.indikator : undefined;
    // verified on the same day: 0 hari kerja, which is a value
    expect(row?.['waktu_verifikasi']).toMatchObject({ nilai: 0, p90: 0, rata: 0, pembilang: 0, penyebut: 1 });
    expect(row?.['kepatuhan_verifikasi']).toMatchObject({ pembilang: 1, penyebut: 1, nilai: 1 });
  });

  it('a merger moves laporan on its day: before it they stand at the former body, the sum above is the same', async () => {
    const { deps, setNow } = test();
    const [former, successor] = ['KT-63.71/06', 'KT-63.71/10'];
    const nomor = await file(deps);
    await give(deps, officer('admin_instansi', 'KT-63.71'), nomor, {
      perintah: 'verifikasi',
      unit: [former],
    });
    const merge = { perbuatan: 'gabung', penerus: successor, berlaku: '2026-11-04' } as const;
    await change(adminKota, { ...merge, kode: former });
    setNow('2026-11-04T00:30:00+08:00');
    expect(await laksanakanYangTiba(deps)).toBe(1);
    const period = { dari: '2026-11-02', sampai: '2026-11-02' };
    const counts = async (perTanggal?: string): Promise<unknown[]> => {
      const at = perTanggal === undefined ? period : { ...period, perTanggal };
      const found = await Promise.all(
        [former, successor, 'KT-63.71'].map((kode) => figures({ ...at, instansi: [kode] })),
      );
      return found.map((of) => of('total')?.[0]);
    };
    expect(await counts('2026-11-03')).toEqual([1, 0, 1]);
    expect(await counts('2026-11-04')).toEqual([0, 1, 1]);
    // a period before the merger, as it stands now: with whoever answers for it now
    expect(await counts()).toEqual([0, 1, 1]);
  });

  it('a decree that comes late frees open clocks from the day it is known; ended ones and days before stay', async () => {
    const { deps, setNow } = test();
    setNow('2026-11-09T09:00:00+07:00');
    const at = { instansi: 'KT-33.74', wilayah: '33.74', kategori: null };
    const ended = await file(deps, at);
    await file(deps, at);
    setNow('2026-11-13T09:00:00+07:00');
    const admin = officer('admin_instansi', 'KT-33.74');
    await give(deps, admin, ended, { perintah: 'verifikasi', unit: ['KT-33.74/01'] });
    const asked = { instansi: ['KT-33.74'], dari: '2026-11-09', sampai: '2026-11-09' };
    const late = [0, 2, 0];
    expect((await figures(asked))('kepatuhan_verifikasi')).toEqual(late);
    setNow('2026-11-16T09:00:00+07:00');
    await withTransaction(deps.db, { random: () => 0.5 }, (tx) =>
      recordKetetapan(tx, {
        dasar: 'Keputusan yang terlambat',
        ditetapkanPada: '2026-11-16',
        instansi: null,
        tahun: 2026,
        status: 'compiled',
        tambah: ['2026-11-10', '2026-11-11', '2026-11-12'].map((tanggal) => ({
          tanggal,
          jenis: 'cuti_bersama' as const,
          nama: 'Cuti bersama tambahan',
        })),
        cabut: [],
        pada: deps.now(),
      }),
    );
    deps.expireRujukan();
    await recomputeDeadlines(deps);
    expect((await figures(asked))('kepatuhan_verifikasi')).toEqual([0, 1, 0]);
    expect((await figures({ ...asked, perTanggal: '2026-11-13' }))('kepatuhan_verifikasi')).toEqual(late);
  });

  it('an instansi counts for whoever supervises it now, also for days before it moved', async () => {
    const { deps, setNow } = test();
    setNow('2026-11-19T09:00:00+08:00');
    const period = { dari: '2026-11-02', sampai: '2026-11-02', jenis: ['pemkot'] } as const;
    const counts = async (): Promise<unknown[]> => {
      const found = await Promise.all(
        ['PR-63', 'PR-31'].map((kode) => figures({ ...period, induk: [kode] })),
      );
      return found.map((of) => of('total')?.[0]);
    };
    expect(await counts()).toEqual([2, 0]);
    const move = { perbuatan: 'pindah', pembina: 'PR-31', berlaku: '2026-11-20' } as const;
    await change(nasional, { ...move, kode: 'KT-63.72' });
    expect(await counts()).toEqual([2, 0]);
    setNow('2026-11-20T00:30:00+08:00');
    expect(await laksanakanYangTiba(deps)).toBe(1);
    expect(await counts()).toEqual([1, 1]);
    const past = await figures({ ...period, induk: ['PR-31'], perTanggal: '2026-11-10' });
    expect(past('total')?.[0]).toBe(1);
    expect((await figures({ ...period, induk: ['NAS'] }))('total')?.[0]).toBe(2);
  });

  it('a moment at the turn of the year counts by the zone of each body, and its clock runs on into the new one', async () => {
    const { deps, setNow } = test();
    setNow('2026-12-31T23:30:00+08:00');
    const places = { 'KT-33.74': '33.74', 'KT-63.71': '63.71', 'KT-91.71': '91.71' };
    const numbers = new Map<string, string>();
    for (const [instansi, wilayah] of Object.entries(places))
      numbers.set(instansi, await file(deps, { instansi, wilayah, kategori: null }));
    setNow('2027-01-04T09:00:00+08:00');
    const of = async (instansi: string, over: Partial<IndikatorAsked>) =>
      (await figures({ instansi: [instansi], ...over }))('total')?.[0];
    const old = { dari: '2026-12-31', sampai: '2026-12-31' };
    const young = { dari: '2027-01-01', sampai: '2027-01-01' };
    for (const [instansi, inOld] of [
      ['KT-33.74', 1],
      ['KT-63.71', 1],
      ['KT-91.71', 0],
    ] as const) {
      expect([instansi, await of(instansi, old)]).toEqual([instansi, inOld]);
      expect([instansi, await of(instansi, young)]).toEqual([instansi, 1 - inOld]);
      // no day of both years is counted twice or lost
      expect(await of(instansi, { dari: old.dari, sampai: young.sampai })).toBe(1);
      expect(await of(instansi, { ...old, perTanggal: old.sampai })).toBe(inOld);
    }
    await give(deps, officer('admin_instansi', 'KT-63.71'), numbers.get('KT-63.71') ?? '', {
      perintah: 'verifikasi',
      unit: ['KT-63.71/10'],
    });
    // Thursday to Monday with New Year's Day between: one hari kerja, in the year in which the laporan was made
    expect((await figures({ instansi: ['KT-63.71'], ...old }))('waktu_verifikasi')).toEqual([1, 1, 1]);
    expect((await figures({ instansi: ['KT-63.71'], ...young }))('waktu_verifikasi')).toEqual([0, 0, null]);
  });
});
