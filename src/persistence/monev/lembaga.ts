import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One body, and the end of the day on which it is asked about, in its zone. */
export interface LembagaAsked {
  readonly instansi: string;
  readonly sampai: Hari;
  /** The first of the 30 days of `keaktifan`. */
  readonly masukDari: Instant;
  readonly akhir: Instant;
}

/** The codes among those asked about that have what the indicators of rules §6 ask of institutions. */
export interface LembagaSets {
  readonly berSk: ReadonlySet<string>;
  readonly berAdmin: ReadonlySet<string>;
  readonly masuk: ReadonlySet<string>;
  /** Units with an active officer, of any body asked about. */
  readonly unitBerpetugas: ReadonlySet<string>;
}

/** Reads the facts of institutions for `keterhubungan`, `terhubung_*` and `keaktifan`. Nothing personal comes out. */
export async function readLembaga(
  db: Db,
  asked: readonly LembagaAsked[],
  units: readonly { readonly unit: readonly string[]; readonly akhir: Instant }[],
): Promise<LembagaSets> {
  const instansi = asked.map((one) => one.instansi);
  const akhir = asked.map((one) => toTimestamptz(one.akhir));
  const [sk, admin, masuk, petugas] = await Promise.all([
    query<Found>(db, SK_TEXT, [instansi, asked.map((one) => one.sampai)]),
    query<Found>(db, PENUGASAN_TEXT, [instansi, akhir, 'admin_instansi']),
    query<Found>(db, MASUK_TEXT, [instansi, asked.map((one) => toTimestamptz(one.masukDari)), akhir]),
    readUnits(db, units),
  ]);
  const setOf = (rows: readonly Found[]): ReadonlySet<string> => new Set(rows.map((row) => row.kode));
  return { berSk: setOf(sk), berAdmin: setOf(admin), masuk: setOf(masuk), unitBerpetugas: setOf(petugas) };
}

/** More units than these are not named one by one: all that have an officer are read, and the wanted ones picked. */
const NAMED_UNITS = 300;

async function readUnits(db: Db, units: Parameters<typeof readLembaga>[2]): Promise<readonly Found[]> {
  const role = 'pejabat_penghubung';
  if (units.reduce((sum, { unit }) => sum + unit.length, 0) <= NAMED_UNITS) {
    const akhir = units.flatMap((one) => one.unit.map(() => toTimestamptz(one.akhir)));
    return query<Found>(db, PENUGASAN_TEXT, [units.flatMap((one) => one.unit), akhir, role]);
  }
  // one moment for each zone
  const moments = [...new Set(units.map((one) => one.akhir))];
  const found = await query<Found & { n: number }>(db, UNIT_TEXT, [moments.map(toTimestamptz), role]);
  const held = new Map<Instant, Set<string>>(moments.map((one) => [one, new Set()]));
  for (const { n, kode } of found) held.get(moments[n - 1] ?? 0)?.add(kode);
  return units.flatMap(({ unit, akhir }) => {
    const of = held.get(akhir);
    return unit.filter((one) => of?.has(one) === true).map((kode) => ({ kode }));
  });
}

interface Found {
  readonly kode: string;
}

const SK_TEXT = `
  select a.instansi as kode from unnest($1::text[], $2::date[]) as a(instansi, sampai)
  where exists (select from sk_pengelola s where s.instansi = a.instansi and s.tanggal <= a.sampai
    and (s.berlaku_sampai is null or s.berlaku_sampai >= a.sampai))`;

// The role is in force and its holder not closed at that moment.
const PENUGASAN_TEXT = `
  select distinct a.badan as kode
  from unnest($1::text[], $2::timestamptz[]) as a(badan, akhir)
  join penugasan p on p.badan = a.badan and p.peran = $3 and p.dari <= a.akhir and (p.sampai is null or p.sampai > a.akhir)
  join akun k on k.id = p.akun_id and (k.nonaktif_pada is null or k.nonaktif_pada > a.akhir)`;

const UNIT_TEXT = `
  select distinct a.n::int as n, p.badan as kode
  from unnest($1::timestamptz[]) with ordinality as a(akhir, n)
  join penugasan p on p.peran = $2 and p.dari <= a.akhir and (p.sampai is null or p.sampai > a.akhir)
  join akun k on k.id = p.akun_id and (k.nonaktif_pada is null or k.nonaktif_pada > a.akhir)`;

const MASUK_TEXT = `
  select a.instansi as kode from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) as a(instansi, dari, akhir)
  where exists (select from masuk_admin m where m.instansi = a.instansi and m.pada >= a.dari and m.pada < a.akhir)`;
