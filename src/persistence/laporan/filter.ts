import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import { STATUS_TERBUKA } from '../../domain/laporan/types.ts';
import type { Hari, Instant, Zona } from '../../domain/shared/time.ts';
import { allOf, anyOf, scopeToWhere, type Condition, type Sight } from './scope.ts';
import { queryWords } from './words/searchText.ts';

/** What a list of laporan may be narrowed by (interfaces §5); absent means any. Several values of one field: any of them. */
export interface LaporanFilter {
  readonly status?: readonly string[];
  readonly hasil?: readonly string[];
  /** Instansi responsible now: the caller writes out a tree (`instansi=`) or a simpul (`induk=`). */
  readonly instansi?: readonly string[];
  /** Body that holds it, the lead of several. */
  readonly unit?: readonly string[];
  /** Any of the bodies in charge, joint ones too: an officer's queue. */
  readonly badan?: readonly string[];
  readonly klasifikasi?: readonly string[];
  /** A topic of the upper level includes those below it. */
  readonly kategori?: readonly string[];
  /** An area includes all below it. */
  readonly wilayah?: readonly string[];
  readonly kanal?: readonly string[];
  /** Days on which it was made, inclusive, in the zone of the instansi responsible. */
  readonly dari?: Hari;
  readonly sampai?: Hari;
  /** Whole words of judul and isi, all of them. */
  readonly q?: string;
  /** A word of figures (`src/domain/monev/kata.ts`), as it stands on `pada` in each zone. */
  readonly ukuran?: { readonly kata: string; readonly pada: Readonly<Record<Zona, Hari>> };
  /** Whose it is, as `Keys.pemilik` writes it: the own laporan among all that a reader may see. */
  readonly pemilik?: string;
  readonly hanyaTerbuka?: boolean;
  /** Due before this instant. */
  readonly tempoSebelum?: Instant;
  /** Due at this instant or later. */
  readonly tempoSejak?: Instant;
  /** Came back at least once by "bukan wewenang" or a keberatan. */
  readonly pernahKembali?: true;
  /** An account that gave at least one command: an officer's own laporan. */
  readonly pelaku?: string;
  /** True: nothing is due; false: something is. */
  readonly tanpaTempo?: boolean;
  /** Grouped in this burst (ADR 0020); only who looks through bursts asks for it. */
  readonly banjir?: string;
  /** Bears this sign (N12); only who looks at signs asks for it. */
  readonly sinyal?: string;
  /** Stands in the frozen list of this drive (F104). */
  readonly percepatan?: string;
}

/**
 * The WHERE of a list and of its count: in scope, and fitting every filter, where a filter looks only at what the reader may
 * see of each laporan (a pengawas finds no rahasia laporan by its words).
 */
export function laporanWhere(
  scope: readonly ScopeClause[],
  filter: LaporanFilter,
  /** More that is told of each, as if it were asked for: counting by area tells where they are. */
  told: readonly (keyof LaporanFilter)[] = [],
): Condition {
  return allOf([scopeToWhere(scope, sightOf(filter, told)), ...filterConditions(filter)]);
}

/** The words looked for; null when `q` is not asked. */
export function wantedWords(filter: LaporanFilter): string | null {
  return filter.q === undefined ? null : queryWords(filter.q);
}

const SIGHT_OF: Readonly<Record<keyof LaporanFilter, Sight>> = {
  status: 'angka',
  hasil: 'angka',
  pemilik: 'sendiri',
  hanyaTerbuka: 'angka',
  instansi: 'angka',
  unit: 'ringkas',
  badan: 'ringkas',
  dari: 'ringkas',
  sampai: 'ringkas',
  kategori: 'ringkas',
  klasifikasi: 'ringkas',
  ukuran: 'ringkas',
  tempoSebelum: 'ringkas',
  tempoSejak: 'ringkas',
  pernahKembali: 'ringkas',
  // One's own acts only: the queue asks with the officer's own account.
  pelaku: 'ringkas',
  tanpaTempo: 'ringkas',
  banjir: 'ringkas',
  sinyal: 'ringkas',
  percepatan: 'ringkas',
  wilayah: 'penuh',
  kanal: 'penuh',
  q: 'teks',
};
const SIGHTS: readonly Sight[] = ['sendiri', 'angka', 'ringkas', 'penuh', 'teks'];

function sightOf(filter: LaporanFilter, told: readonly (keyof LaporanFilter)[]): Sight {
  const asked = (Object.keys(filter) as (keyof LaporanFilter)[]).filter((key) => filter[key] !== undefined);
  const most = Math.max(0, ...[...asked, ...told].map((key) => SIGHTS.indexOf(SIGHT_OF[key])));
  return SIGHTS[most] ?? 'teks';
}

function filterConditions(filter: LaporanFilter): Condition[] {
  const { status, hasil, instansi, unit, badan, klasifikasi, kategori, wilayah, kanal } = filter;
  const conditions: (Condition | undefined)[] = [
    status && sql`l.status = any(${status}::text[])`,
    hasil && sql`l.hasil = any(${hasil}::text[])`,
    instansi && sql`l.instansi = any(${instansi}::text[])`,
    unit && sql`l.badan[1] = any(${unit}::text[])`,
    badan && sql`l.badan && ${badan}::text[]`,
    klasifikasi && sql`l.klasifikasi = any(${klasifikasi}::text[])`,
    kategori &&
      sql`l.kategori in (select kode from kategori where kode = any(${kategori}::text[]) or induk = any(${kategori}::text[]))`,
    wilayah && anyOf(wilayah.map(withinWilayah)),
    kanal && sql`l.kanal = any(${kanal}::text[])`,
    filter.dari === undefined ? undefined : sql`l.dibuat_hari >= ${filter.dari}::date`,
    filter.sampai === undefined ? undefined : sql`l.dibuat_hari <= ${filter.sampai}::date`,
    filter.q === undefined ? undefined : hasWords(queryWords(filter.q)),
    filter.ukuran && measuredBy(filter.ukuran),
    filter.pemilik === undefined ? undefined : sql`l.pemilik = ${filter.pemilik}`,
    filter.hanyaTerbuka === true ? isOpen : undefined,
    filter.tempoSebelum === undefined
      ? undefined
      : sql`l.jatuh_tempo < ${new Date(filter.tempoSebelum).toISOString()}::timestamptz`,
    filter.tempoSejak === undefined
      ? undefined
      : sql`l.jatuh_tempo >= ${new Date(filter.tempoSejak).toISOString()}::timestamptz`,
    filter.pernahKembali === undefined ? undefined : cameBack,
    filter.pelaku === undefined
      ? undefined
      : sql`exists (select from riwayat r where r.laporan_id = l.id and r.pelaku = ${filter.pelaku}::uuid)`,
    filter.tanpaTempo === undefined
      ? undefined
      : filter.tanpaTempo
        ? sql`l.jatuh_tempo is null`
        : sql`l.jatuh_tempo is not null`,
    filter.banjir === undefined
      ? undefined
      : sql`l.id in (select a.laporan_id from banjir_anggota a where a.banjir_id = ${filter.banjir}::uuid)`,
    filter.sinyal === undefined
      ? undefined
      : sql`exists (select from sinyal s where s.laporan_id = l.id and ${filter.sinyal} = any(s.tanda))`,
    filter.percepatan === undefined
      ? undefined
      : sql`l.id in (select p.laporan_id from percepatan_laporan p where p.percepatan_id = ${filter.percepatan}::uuid)`,
  ];
  return conditions.filter((one) => one !== undefined);
}

// Written out, not as a parameter: the partial indexes of open laporan are used only when the planner can see it.
const isOpen: Condition = sql`l.status in (${sql.join(STATUS_TERBUKA.map((status) => sql.lit(status)))})`;

const cameBack: Condition = sql`((l.keadaan ->> 'jumlahKembali')::int > 0 or l.keadaan ->> 'diputus' is not null)`;

/** Codes have dots between their levels and `/` follows `.`: a range that an index can walk. */
function withinWilayah(kode: string): Condition {
  return sql`(l.wilayah = ${kode} or (l.wilayah >= ${`${kode}.`} and l.wilayah < ${`${kode}/`}))`;
}

/** A query of nothing but stop words finds nothing. */
function hasWords(words: string): Condition {
  if (words === '') return sql`false`;
  return sql`l.cari @@ plainto_tsquery('indonesian', ${words})`;
}

/** `lewat` words stand in the row with the day from which they hold (docs of `encodeUkuran`). */
function measuredBy({ kata, pada }: NonNullable<LaporanFilter['ukuran']>): Condition {
  const { WIB, WITA, WIT } = pada;
  const today = sql`case l.zona when 'WIB' then ${WIB}::text when 'WITA' then ${WITA}::text else ${WIT}::text end`;
  return sql`(l.ukuran @> ${[kata]}::text[] or exists (
    select from unnest(l.ukuran) as u (kata) where starts_with(u.kata, ${`${kata}@`}::text)
      and substr(u.kata, length(${kata}::text) + 2) collate "C" <= ${today} collate "C"))`;
}
