import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { badanOf } from '../../src/domain/instansi/pohon.ts';
import { PUBLIK } from '../../src/domain/laporan/reader.ts';
import type { Fakta } from '../../src/domain/laporan/types.ts';
import { INDIKATOR, listedKata } from '../../src/domain/monev/indikator.ts';
import { periodeBulan } from '../../src/domain/monev/periode.ts';
import { addHari } from '../../src/domain/shared/time.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { liesBelow } from '../../src/useCases/monev/countHidden.ts';
import { PER, type Per } from '../../src/useCases/monev/readIndikator.ts';
import { randomLives, settle, type Hidup } from '../../src/useCases/monev/tests/negeri.ts';
import { laksanakanYangTiba } from '../../src/useCases/rujukan/badan/laksanakan.ts';
import { saveUbah } from '../../src/useCases/rujukan/badan/ubahBadan.ts';
import { useApi, type As } from '../support/api.ts';

/**
 * Issue 5: for any bodies, period, rows, indicator and reader, a figure of `/indikator` is what `/laporan` lists under the same filters,
 * with what it says of hidden ones and of clocks. Over random histories with confidential, unpublished and transferred laporan.
 */
const isFull = process.env['TEST_SCALE'] === 'full';
/** Whole pieces of twenty (`settle`). */
const LIVES = isFull ? 600 : 100;
const QUESTIONS = isFull ? 2_500 : 110;
const READERS: readonly As[] = [
  'publik',
  'nasional',
  'provinsi',
  'kota',
  'banjarbaru',
  'penghubung',
  'inspektorat',
  'kustodian',
  'pelapor',
];
/** The numerators that a list can hold: all but facts of bodies, times and means. */
const LISTED = INDIKATOR.filter((one) => listedKata(one).length > 0).map(({ kode }) => kode);

const api = useApi();

interface Angka {
  readonly pembilang: number;
}
interface Baris {
  readonly kunci: string;
  readonly indikator: Readonly<Record<string, Angka>>;
}
interface Halaman {
  readonly baris: readonly { readonly nomor: string }[];
  readonly next: string | null;
  readonly tersembunyi?: number;
  readonly dihitung?: number;
}

/** Some are confidential, some are not published yet; what is done has an outcome and nothing else has one (rules §4). */
function withSight(lives: readonly Hidup[]): Hidup[] {
  const sound = ({ status, hasil, ...ubah }: Partial<Fakta>): Partial<Fakta> =>
    status === undefined
      ? { ...ubah, ...(hasil === undefined ? {} : { hasil }) }
      : { ...ubah, status, hasil: status === 'selesai' ? (hasil ?? 'diselesaikan') : null };
  return lives.map((life, i) => ({
    ...life,
    tahap: life.tahap.map((one, step) => {
      const sight = step === 0 ? { rahasia: i % 5 === 1, terbit: i % 3 !== 0 } : {};
      return { ...one, event: { ...one.event, ubah: { ...sound(one.event.ubah), ...sight } } };
    }),
  }));
}

beforeAll(async () => {
  const { db, rujukan } = api().made.deps;
  const aturan = await rujukan();
  await settle(db, aturan, withSight(randomLives(aturan, LIVES, 20_261_123)));
  const { file, give } = api();
  const here = { instansi: 'KT-63.71' };
  const [a, b, c, d] = [
    await file(here),
    await file(here),
    await file({ ...here, rahasia: true }),
    await file(here),
  ];
  for (const nomor of [a, b, c]) await give('kota', nomor, 'verifikasi', { unit: ['KT-63.71/06'] });
  await give('kota', b, 'gabungkan', { ke: a });
  await give('kota', d, 'kerahasiaan', { rahasia: true, alasan: 'Pelapor takut dikenali tetangganya.' });
}, 60_000);

const day = fc.integer({ min: -3, max: 150 }).map((n) => addHari('2026-03-01', n));
const questionArb = fc
  .record(
    {
      instansi: fc.constantFrom('KT-63.71', 'KT-63.71/06', 'KT-91.71', 'KT-33.74,PR-63', 'NAS'),
      induk: fc.constantFrom('PR-63', 'PR-33', 'NAS'),
      jenis: fc.constantFrom('pemkot', 'pemkot,pemprov', 'nasional'),
      days: fc.tuple(day, day),
    },
    { requiredKeys: [] },
  )
  .map(({ days, ...rest }): Record<string, string> => {
    const [dari, sampai] = (days ?? []).toSorted();
    return dari === undefined || sampai === undefined ? rest : { ...rest, dari, sampai };
  });
const tanyaArb = fc.record({
  tanya: questionArb,
  per: fc.constantFrom<Per>(...PER),
  kode: fc.constantFrom(...LISTED),
  siapa: fc.constantFrom(...READERS),
  pilih: fc.nat(1_000),
});

async function rowsOf(tanya: Record<string, string>): Promise<readonly Baris[]> {
  const { status, body } = await api().get<{ readonly baris: readonly Baris[] }>(
    `/indikator?${new URLSearchParams(tanya)}`,
  );
  expect(status, JSON.stringify([tanya, body])).toBe(200);
  return body.baris;
}

/** All pages of a list, and what the first one says besides. */
async function listed(tanya: Record<string, string>, siapa: As) {
  const nomor: string[] = [];
  let first: Halaman | undefined;
  for (let cursor = ''; ;) {
    const path = `/laporan?${new URLSearchParams({ ...tanya, limit: '100' })}${cursor}`;
    const { status, body } = await api().get<Halaman>(path, siapa);
    expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
    first ??= body;
    nomor.push(...body.baris.map((one) => one.nomor));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  expect(new Set(nomor).size).toBe(nomor.length);
  const { tersembunyi, dihitung } = first;
  return { terlihat: nomor.length, tersembunyi, dihitung };
}

/** The filters of one row; null for rows that no filter names alone. */
async function rowFilter(
  per: Per,
  tanya: Record<string, string>,
  kunci: string,
  rows: readonly Baris[],
): Promise<Record<string, string> | null> {
  const aturan = await api().made.deps.rujukan();
  if (kunci.startsWith('tanpa_') || rows.some((one) => liesBelow(aturan, per, one.kunci, kunci))) return null;
  if (per === 'semua') return {};
  if (per === 'bulan') return { ...periodeBulan(kunci, tanya) };
  if (per !== 'instansi') return { [per]: kunci };
  const unit = tanya['instansi']?.includes('/') === true ? tanya['instansi'] : kunci;
  return {
    instansi: unit,
    jenis: badanOf(aturan.pohon, kunci)?.jenis ?? '',
  };
}

function wordFilter(kode: string): Record<string, string> {
  const words = listedKata(INDIKATOR.find((one) => one.kode === kode) ?? fail());
  const [first = ''] = words;
  for (const name of ['status', 'hasil']) {
    if (first.startsWith(`${name}:`))
      return { [name]: words.map((one) => one.slice(name.length + 1)).join(',') };
  }
  expect(words).toHaveLength(1);
  return first === 'total' ? {} : { ukuran: first };
}

const fail = (): never => {
  throw new Error('no such indicator');
};

async function holdsFor(questions: number, arb: typeof tanyaArb): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(arb, async ({ tanya, per, kode, siapa, pilih }) => {
      const rows = await rowsOf({ ...tanya, per });
      const row = rows[pilih % Math.max(1, rows.length)];
      if (row === undefined) return note('no rows');
      const own = await rowFilter(per, tanya, row.kunci, rows);
      if (own === null) return note('no filter');
      const asked = { ...tanya, ...own, ...wordFilter(kode) };
      const figure = row.indikator[kode]?.pembilang;
      const list = await listed(asked, siapa);
      const what = JSON.stringify({ asked, siapa, kode, row: row.kunci, list });
      expect(list.tersembunyi, what).toBeTypeOf('number');
      const all = list.terlihat + (list.tersembunyi ?? 0);
      expect(list.dihitung ?? all, what).toBe(figure);
      // a clock is one of a laporan: so many laporan there are at the most
      expect(all, what).toBeLessThanOrEqual(figure ?? Number.NaN);
      note(siapa);
      note(per);
      if (all > 0) note('something');
      if ((list.tersembunyi ?? 0) > 0) note('hidden');
      if (list.dihitung !== undefined && list.dihitung > all) note('clocks');
      return undefined;
    }),
    { numRuns: questions },
  );
  return seen;
}

/** Under another supervisor from the next day on. */
async function moved(kode: string, pembina: string): Promise<void> {
  const { made, setNow } = api();
  const penugasan = [{ peran: 'admin_nasional', badan: 'NAS' }] as const;
  const akun = await createAkun(made.deps, {
    nama: 'Contoh pemindah',
    email: 'pemindah@contoh.id',
    sandi: 'kapal tua di muara',
    penugasan,
  });
  if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
  const by = { reader: { ...PUBLIK, penugasan }, akunId: akun.value.akunId };
  const draft = {
    kode,
    perbuatan: 'pindah',
    pembina,
    berlaku: '2026-11-03',
    nama: '',
    penerus: '',
    alasan: 'Perda',
  } as const;
  expect(await saveUbah(made.deps, by, draft)).toMatchObject({ ok: true });
  setNow('2026-11-03T06:00:00+07:00');
  expect(await laksanakanYangTiba(made.deps)).toBe(1);
}

describe('a figure and its list', () => {
  it('are equal for any bodies, days, rows, indicator and reader', async () => {
    const seen = await holdsFor(QUESTIONS, tanyaArb);
    for (const what of ['something', 'hidden', ...READERS, 'instansi', 'unit', 'bulan'])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  });

  it('are equal where one laporan has a clock several times', async () => {
    const seen = await holdsFor(
      isFull ? 500 : 40,
      tanyaArb.map((one) => ({
        ...one,
        tanya: {},
        kode: 'kepatuhan_respons',
        per: one.per === 'unit' ? 'unit' : 'semua',
      })),
    );
    expect(seen.get('clocks') ?? 0).toBeGreaterThan(0);
  });

  it('stay equal for the old and the new supervisor of an instansi that moves', async () => {
    const total = async (induk: string): Promise<number> =>
      (await rowsOf({ induk }))[0]?.indikator['total']?.pembilang ?? -1;
    const before = [await total('PR-63'), await total('PR-33'), await total('NAS')];
    await moved('KT-33.74', 'PR-63');
    const after = [await total('PR-63'), await total('PR-33'), await total('NAS')];
    expect(after[2]).toBe(before[2]);
    expect(after[0] ?? 0).toBeGreaterThan(before[0] ?? 0);
    expect((after[0] ?? 0) + (after[1] ?? 0)).toBe((before[0] ?? 0) + (before[1] ?? 0));
    const supervised = tanyaArb.map((one) => ({
      ...one,
      tanya: { induk: one.pilih % 2 === 0 ? 'PR-63' : 'PR-33' },
      siapa: one.pilih % 3 === 0 ? one.siapa : ('provinsi' as const),
    }));
    await holdsFor(isFull ? 500 : 30, supervised);
  });
});
