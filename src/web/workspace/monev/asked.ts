import { badanOf } from '../../../domain/instansi/pohon.ts';
import { JENIS_INSTANSI, NAS, type JenisInstansi, type KodeBadan } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import { endOfHari, hariOf, isHari, type Instant } from '../../../domain/shared/time.ts';
import { MASA, periodeOfMasa, type Masa } from '../../../domain/monev/periode.ts';
import { janjiOf } from '../../../domain/rapor/janji.ts';
import { kebijakanAt } from '../../../domain/tenggat/kebijakan.ts';
import { PER, type IndikatorAsked, type Per } from '../../../useCases/monev/readIndikator.ts';
import type { OfficerByRoles } from '../officer.ts';

/** What the dashboard's address asks for. */
export interface MonevAsked {
  readonly instansi?: readonly KodeBadan[];
  readonly induk?: readonly KodeBadan[];
  readonly jenis?: readonly JenisInstansi[];
  readonly dari?: Hari;
  readonly sampai?: Hari;
  readonly perTanggal?: Hari;
  readonly per: Exclude<Per, 'semua'>;
  /** The period by its name; absent when the days were given themselves. */
  readonly masa?: Masa;
  /** Which indicators the breakdown shows (`rincian/kelompok.ts`); files know `semua` too. */
  readonly rincian?: string;
  /** Column by which the breakdown is sorted, and its end. */
  readonly urut?: string;
  readonly arah?: 'naik' | 'turun';
  /** Indicator of the map. */
  readonly peta?: string;
  /** Which hundred rows of a long breakdown, from 1. */
  readonly lembar?: number;
}

/** Bodies that one address may name. */
export const MAX_BADAN = 60;

const CODE = /^[A-Za-z0-9][\w./-]{0,59}$/;

/** Bodies of the address, else the officer's own: what it supervises, or what it is in charge of. Nonsense is left out. */
export function readMonevAsked(
  query: Readonly<Record<string, string>>,
  officer: OfficerByRoles,
  { pohon }: Rujukan,
  now: Instant,
): MonevAsked {
  const codes = (name: string): readonly KodeBadan[] | undefined => {
    const found = (query[name] ?? '')
      .split(',')
      .filter((one) => CODE.test(one) && badanOf(pohon, one) !== undefined)
      .slice(0, MAX_BADAN);
    return found.length === 0 ? undefined : found;
  };
  const day = (name: string): Hari | undefined => {
    const text = query[name] ?? '';
    return isHari(text) ? text : undefined;
  };
  const jenis = (query['jenis'] ?? '').split(',');
  const kinds = JENIS_INSTANSI.filter((one) => jenis.includes(one) && one !== 'unit');
  const named = { instansi: codes('instansi'), induk: codes('induk') };
  const isOwn =
    named.instansi === undefined &&
    named.induk === undefined &&
    kinds.length === 0 &&
    query['jenis'] === undefined;
  const scope = isOwn ? ownScope(officer) : named;
  const per = PER.find((one) => one === query['per']);
  const namedMasa = MASA.find((one) => one === query['masa']);
  const isDated = day('dari') !== undefined || day('sampai') !== undefined;
  const masa = isDated ? undefined : (namedMasa ?? 'tahun');
  const days =
    masa === undefined
      ? { dari: day('dari'), sampai: day('sampai') }
      : periodeOfMasa(masa, hariOf(now, officer.zona));
  const isOneBody = scope.instansi?.length === 1 && scope.induk === undefined;
  const given = {
    ...scope,
    jenis: kinds.length === 0 ? undefined : kinds,
    ...days,
    masa,
    perTanggal: day('per_tanggal'),
    rincian: /^[a-z]{1,20}$/.exec(query['rincian'] ?? '')?.[0],
    urut: /^[a-z_]{1,40}(?:\.[a-z0-9]{1,10})?$/.exec(query['urut'] ?? '')?.[0],
    arah: (['naik', 'turun'] as const).find((one) => one === query['arah']),
    peta: /^[a-z_]{1,40}$/.exec(query['peta'] ?? '')?.[0],
    lembar: /^[1-9]\d{0,3}$/.test(query['lembar'] ?? '') ? Number(query['lembar']) : undefined,
  };
  return {
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Omit<
      MonevAsked,
      'per'
    >),
    per: per === undefined || per === 'semua' ? (isOneBody ? 'unit' : 'instansi') : per,
  };
}

/** The node of the admin nasional looks at the whole country. */
function ownScope({ penugasan }: OfficerByRoles): {
  instansi?: readonly KodeBadan[];
  induk?: readonly KodeBadan[];
} {
  if (penugasan.some((one) => one.badan === NAS)) return {};
  const handles = penugasan.filter((one) => one.peran !== 'pengawas');
  const [first] = handles.length > 0 ? handles : penugasan;
  if (first === undefined) return {};
  return first.peran === 'pengawas' ? { induk: [first.badan] } : { instansi: [first.badan] };
}

/** The dashboard's address with some of it changed; a long breakdown begins at its first rows again unless they are named. */
export function monevHref(asked: MonevAsked, change: Partial<MonevAsked> = {}, path = '/monev'): string {
  const { perTanggal, ...wanted } = { ...asked, lembar: undefined, ...change };
  // a named period stands for its days, so that a kept address means today's
  const { dari, sampai, masa, ...others } = wanted;
  const rest = masa === undefined ? { dari, sampai, ...others } : { masa, ...others };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  if (perTanggal !== undefined) query.set('per_tanggal', perTanggal);
  return `${path}?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
}

/** The page that says how one figure of this question came about: same bodies, same days, same state. */
export function caraHref(asked: MonevAsked, kode: string): string {
  return monevHref(asked, {}, `/monev/cara/${encodeURIComponent(kode)}`);
}

/** The question about figures: bodies and days. */
export function indikatorAsked(asked: MonevAsked): Omit<IndikatorAsked, 'per'> {
  const {
    per: _per,
    masa: _masa,
    rincian: _rincian,
    urut: _urut,
    arah: _arah,
    peta: _peta,
    lembar: _lembar,
    ...question
  } = asked;
  return question;
}

/** What is promised to everybody on the last day of the period (as the report card takes it), in the zone of the one body asked about. */
export function janjiAsked(
  { instansi }: MonevAsked,
  sampai: Hari,
  { pohon, kebijakan }: Rujukan,
): ReturnType<typeof janjiOf> {
  const zona = badanOf(pohon, instansi?.[0] ?? NAS)?.zona ?? 'WIB';
  return janjiOf(kebijakanAt(kebijakan, endOfHari(sampai, zona)));
}
