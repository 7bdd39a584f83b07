import {
  JENIS_INSTANSI,
  type Badan,
  type JenisInstansi,
  type KodeBadan,
} from '../../../domain/instansi/types.ts';
import { MASA, periodeOfMasa, type Masa, type Periode } from '../../../domain/monev/periode.ts';
import { hariOf, isHari, type Hari, type Instant } from '../../../domain/shared/time.ts';
import type { OfficerByRoles } from '../officer.ts';
import { MAX_BADAN, type MonevAsked } from '../monev/asked.ts';
import { queueHref, type QueueAddress } from '../queue/address.ts';
import { readUrutan, type Urutan } from './sort.ts';

/** What the cockpit's address asks for; whatever is no sensible value is left out. */
export interface KokpitAsked extends Urutan {
  readonly masa: Exclude<Masa, 'semua'> | null;
  readonly periode: Periode;
  readonly jenis: JenisInstansi | null;
  /** The figures as known at the end of this day; null: now. */
  readonly perTanggal: Hari | null;
  /** Where the list of late laporan goes on; null: its beginning. Another question begins anew. */
  readonly cursor?: string | null;
}

/** A supervisor compares periods, so there is always one: this year's unless told otherwise. */
export function readKokpitAsked(
  query: Readonly<Record<string, string>>,
  { zona }: OfficerByRoles,
  now: Instant,
): KokpitAsked {
  const today = hariOf(now, zona);
  const [dari, sampai] = [query['dari'] ?? '', query['sampai'] ?? ''];
  const urutan = readUrutan(query);
  const cursor = query['cursor'] ?? null;
  const jenis = JENIS_INSTANSI.find((one) => one === query['jenis']) ?? null;
  const pada = query['per_tanggal'] ?? '';
  const perTanggal = isHari(pada) ? pada : null;
  if (isHari(dari) && isHari(sampai) && dari <= sampai)
    return { ...urutan, cursor, jenis, perTanggal, masa: null, periode: { dari, sampai } };
  const named = MASA.find((one) => one === query['masa']);
  const masa = named === undefined || named === 'semua' ? 'tahun' : named;
  return {
    ...urutan,
    cursor,
    jenis,
    perTanggal,
    masa,
    periode: { dari: today, sampai: today, ...periodeOfMasa(masa, today) },
  };
}

/** The cockpit's address with some of it changed. */
export function kokpitHref(asked: KokpitAsked, change: Partial<KokpitAsked> = {}): string {
  const { masa, periode, urut, arah, jenis, perTanggal, cursor } = { ...asked, cursor: null, ...change };
  const days = masa === null ? { dari: periode.dari, sampai: periode.sampai } : { masa };
  const rest = {
    ...(jenis === null ? {} : { jenis }),
    ...(perTanggal === null ? {} : { per_tanggal: perTanggal }),
    urut,
    arah,
    ...(cursor == null ? {} : { cursor }),
  };
  return `/pengawasan?${new URLSearchParams({ ...days, ...rest }).toString()}`;
}

/** The cockpit's tables as files, over the same period and kind. */
export function unduhOf(
  asked: KokpitAsked,
  tabel: 'badan' | 'pejabat',
): { readonly path: string; readonly query: string } {
  return {
    path: '/pengawasan/unduh',
    query: `${kokpitHref(asked).replace('/pengawasan', '')}&tabel=${tabel}`,
  };
}

/** The same bodies, period and state as a question to `/monev`: by name, or all of a kind where they are too many. */
export function monevAsked(
  asked: KokpitAsked,
  kode: readonly KodeBadan[],
  pengawas: readonly KodeBadan[],
  dipilih: JenisInstansi | null,
): MonevAsked {
  const set =
    kode.length <= MAX_BADAN
      ? { instansi: kode }
      : { induk: pengawas, ...(dipilih === null ? {} : { jenis: [dipilih] }) };
  const { masa, periode, perTanggal } = asked;
  const days = masa === null ? periode : { masa };
  return { ...set, ...days, ...(perTanggal === null ? {} : { perTanggal }), per: 'instansi' };
}

/** The list behind a figure of one body: its own laporan alone. */
export function badanList(badan: Badan, part: Partial<QueueAddress>): string {
  return queueHref({ instansi: [badan.kode], jenis: [badan.jenis], tampilan: 'semua', ...part });
}

export function badanPath(kode: string): string {
  return `/pengawasan/${encodeURIComponent(kode)}`;
}
