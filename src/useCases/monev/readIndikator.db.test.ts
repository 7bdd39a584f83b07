import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Hari } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import { readRujukan } from '../../persistence/rujukan/readRujukan.ts';
import { exportIndikator } from './exportIndikator.ts';
import { readIndikator, type IndikatorAsked } from './readIndikator.ts';
import { KELAS_BEBAN, kelasBebanOf } from '../../domain/monev/sebaya.ts';
import { readPeringkat } from './readPeringkat.ts';
import { NOW, oracle, randomLives, settle, type Hidup } from './tests/negeri.ts';

const database = useTestDatabase();
let aturan: Rujukan;
let lives: Hidup[] = [];
const deps = {
  now: () => NOW,
  rujukan: () => Promise.resolve(aturan),
  get db() {
    return database().db;
  },
};

beforeAll(async () => {
  aturan = await readRujukan(database().db);
  lives = randomLives(aturan, 80, 20_260_720);
  await settle(database().db, aturan, lives);
});

describe('readIndikator', () => {
  test('lists every body of the set and every month of the period, also those without laporan', async () => {
    const bodies = await readIndikator(deps, { induk: ['PR-63'], per: 'instansi' });
    expect(bodies.ok && bodies.value.baris.map((one) => one.kunci)).toEqual([
      'BD-04',
      'KB-63.01',
      'KT-63.71',
      'KT-63.72',
      'PR-63',
    ]);
    const months = await readIndikator(deps, {
      instansi: ['KB-63.01'],
      dari: '2025-11-15',
      sampai: '2026-02-01',
      per: 'bulan',
    });
    expect(
      months.ok && months.value.baris.map((one) => [one.kunci, one.nama, one.indikator['total']?.nilai]),
    ).toEqual([
      ['2025-11', 'November 2025', 0],
      ['2025-12', 'Desember 2025', 0],
      ['2026-01', 'Januari 2026', 0],
      ['2026-02', 'Februari 2026', 0],
    ]);
  });

  test('refuses bodies that never were and days that cannot be', async () => {
    const refusalOf = async (asked: IndikatorAsked): Promise<unknown> => {
      const answer = await readIndikator(deps, asked);
      return answer.ok ? null : [answer.refusal.code, answer.refusal.path];
    };
    expect(await refusalOf({ instansi: ['KT-00'] })).toEqual(['input.unknown_choice', 'instansi']);
    expect(await refusalOf({ dari: '2026-02-30' })).toEqual(['input.invalid_date', 'dari']);
    expect(await refusalOf({ dari: '2026-03-01', sampai: '2026-02-01' })).toEqual([
      'input.invalid',
      'sampai',
    ]);
    expect(await refusalOf({ perTanggal: '2026-08-01' })).toEqual(['input.date_in_future', 'per_tanggal']);
  });

  test('compares with the same period before', async () => {
    const asked = { dari: '2026-04-01', sampai: '2026-04-30' };
    const [now, before] = [
      oracle({ aturan, lives }, asked, 'semua'),
      oracle({ aturan, lives }, { dari: '2026-03-01', sampai: '2026-03-31' }, 'semua'),
    ];
    const answer = await readIndikator(deps, asked);
    const [n, b] = [now.get('semua')?.get('total') ?? 0, before.get('semua')?.get('total') ?? 0];
    expect(answer.ok && answer.value.baris[0]?.indikator['pertumbuhan']).toMatchObject({
      pembilang: n - b,
      penyebut: b,
    });
  });

  test('exports one figure a line', async () => {
    const lines = await exportIndikator(deps, { induk: ['PR-63'] });
    expect(
      lines.ok && lines.value.filter((line) => line.kode === 'selesai').map((line) => line.kunci),
    ).toEqual(['BD-04', 'KB-63.01', 'KT-63.71', 'KT-63.72', 'PR-63']);
  });
});

describe('institutions', () => {
  const at = (hari: Hari, jam = '10:00'): string => `${hari}T${jam}:00+08:00`;

  beforeAll(async () => {
    const { ownerDb } = database();
    await query(
      ownerDb,
      `insert into sk_pengelola (id, instansi, nomor, tanggal, berlaku_sampai, diubah_pada) values
      (gen_random_uuid(), 'KT-63.71', '1/2025', '2025-01-01', '2026-06-30', now()),
      (gen_random_uuid(), 'PR-63', '2/2026', '2026-06-30', null, now()),
      (gen_random_uuid(), 'KB-63.01', '3/2020', '2020-01-01', '2025-12-31', now())`,
    );
    await query(
      ownerDb,
      `insert into masuk_admin (instansi, pada) values
      ('KT-63.71', $1), ('PR-63', $2), ('KB-63.01', $3)`,
      [at('2026-06-01', '00:00'), at('2026-05-31', '23:59'), at('2026-06-30', '23:59')],
    );
    await query(
      ownerDb,
      `insert into akun (id, nama, email, sandi, dibuat_pada, nonaktif_pada) values
      ('01900000-0000-7000-8000-0000000000a1', 'Satu', 'satu@contoh.id', 'x', $1, null),
      ('01900000-0000-7000-8000-0000000000a2', 'Dua', 'dua@contoh.id', 'x', $1, $2)`,
      [at('2026-01-01'), at('2026-06-15')],
    );
    await query(
      ownerDb,
      `insert into penugasan (id, akun_id, peran, badan, dari, sampai, dibuat_pada) values
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a1', 'admin_instansi', 'KT-63.71', $1, null, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a1', 'admin_instansi', 'PR-63', $1, $2, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a2', 'admin_instansi', 'KT-63.72', $1, null, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a1', 'pejabat_penghubung', 'KT-63.71/06', $1, null, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a2', 'pejabat_penghubung', 'KT-63.71/03', $1, null, $1)`,
      [at('2026-01-01'), at('2026-06-10')],
    );
  });

  test('are counted as at sampai: SK by validity, sign-ins of 30 days, roles in force of open accounts', async () => {
    const answer = await readIndikator(deps, {
      induk: ['PR-63'],
      jenis: ['pemprov', 'pemkab', 'pemkot'],
      sampai: '2026-06-30',
    });
    const row = answer.ok ? answer.value.baris[0]?.indikator : undefined;
    expect(row?.['keterhubungan']).toMatchObject({ pembilang: 2, penyebut: 4, nilai: 0.5 });
    expect(row?.['keaktifan']).toMatchObject({ pembilang: 2, penyebut: 4 });
    expect(row?.['terhubung_akun']).toMatchObject({ pembilang: 1, penyebut: 4 });
    expect(row?.['terhubung_unit']).toMatchObject({ pembilang: 1, penyebut: 100 });
    const earlier = await readIndikator(deps, {
      induk: ['PR-63'],
      jenis: ['pemprov', 'pemkab', 'pemkot'],
      sampai: '2026-06-01',
    });
    const before = earlier.ok ? earlier.value.baris[0]?.indikator : undefined;
    expect(before?.['keterhubungan']).toMatchObject({ pembilang: 1 });
    expect(before?.['terhubung_akun']).toMatchObject({ pembilang: 3 });
  });

  test('each body has its own row, and the node of the admin nasional none of them', async () => {
    const answer = await readIndikator(deps, { per: 'instansi', sampai: '2026-06-30' });
    const rows = answer.ok ? answer.value.baris : [];
    expect(rows.find((one) => one.kunci === 'KT-63.71')?.indikator['keterhubungan']?.nilai).toBe(1);
    expect(rows.find((one) => one.kunci === 'KB-63.01')?.indikator['keterhubungan']?.nilai).toBe(0);
    expect(rows.find((one) => one.kunci === 'NAS')?.indikator).not.toHaveProperty('keterhubungan');
  });
});

describe('readPeringkat', () => {
  test('ranks by the same figures, bodies without laporan last and without rank', async () => {
    const answer = await readPeringkat(deps, { jenis: ['pemkot', 'pemkab'], indikator: 'selesai' });
    const rows = answer.ok ? answer.value.baris : [];
    const expected = oracle({ aturan, lives }, {}, 'instansi');
    for (const row of rows) expect(row.penyebut).toBe(expected.get(row.kode)?.get('total') ?? 0);
    const values = rows.filter((row) => row.nilai !== null).map((row) => row.nilai ?? 0);
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(rows.at(-1)).toMatchObject({ peringkat: null, nilai: null, penyebut: 0 });
  });

  test('says days, state, version and who has a rank, and gives those below the minimum none', async () => {
    const asked = { jenis: ['pemkot', 'pemkab'] as const, indikator: 'selesai' };
    const all = await readPeringkat(deps, asked);
    if (!all.ok) throw new Error('not answered');
    const { dari, sampai, perTanggal, versi, minimal, kelas, baris } = all.value;
    const figures = await readIndikator(deps, { jenis: asked.jenis, per: 'instansi' });
    expect(figures.ok && figures.value).toMatchObject({ dari, sampai, perTanggal, versi });
    expect([minimal, kelas]).toEqual([0, null]);
    const totals = baris.map((one) => one.total).filter((n) => n > 0);
    const most = Math.max(...totals);
    expect(Math.min(...totals)).toBeLessThan(most);
    const few = await readPeringkat(deps, { ...asked, minimal: most });
    const rows = few.ok ? few.value.baris : [];
    expect(rows).toHaveLength(baris.length);
    for (const one of rows)
      expect([one.kode, one.kurang, one.peringkat !== null]).toEqual([
        one.kode,
        one.total < most,
        one.total === most,
      ]);
    // every body stands in one class, and ranks begin anew in each
    const classes = await Promise.all(
      KELAS_BEBAN.map((_, one) => readPeringkat(deps, { ...asked, kelas: one })),
    );
    const byKelas = classes.map((one) => (one.ok ? one.value.baris : []));
    expect(byKelas.flat()).toHaveLength(baris.length);
    for (const [i, own] of byKelas.entries()) {
      expect(own.every((one) => kelasBebanOf(one.total) === i)).toBe(true);
      if (own.some((one) => one.nilai !== null)) expect(own[0]?.peringkat).toBe(1);
    }
  });

  test('refuses an indicator that does not exist', async () => {
    const answer = await readPeringkat(deps, { indikator: 'kecepatan' });
    expect(answer.ok ? null : answer.refusal).toMatchObject({
      code: 'input.unknown_choice',
      path: 'indikator',
    });
  });
});
