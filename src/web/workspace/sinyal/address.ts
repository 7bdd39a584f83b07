import { JENIS_INSTANSI, type JenisInstansi } from '../../../domain/instansi/types.ts';
import { MASA, periodeOfMasa, type Masa } from '../../../domain/monev/periode.ts';
import { hariOf, isHari, type Instant } from '../../../domain/shared/time.ts';
import type { OfficerByRoles } from '../officer.ts';

/** What the address of the signs asks for; nonsense is left out. */
export interface SinyalAsked {
  /** Absent when the days were given themselves. */
  readonly masa?: Masa;
  readonly dari: string;
  readonly sampai: string;
  readonly jenis: JenisInstansi | null;
}

export function readSinyalAsked(
  query: Readonly<Record<string, string>>,
  { zona }: Pick<OfficerByRoles, 'zona'>,
  now: Instant,
): SinyalAsked {
  const { dari = '', sampai = '' } = query;
  const jenis = JENIS_INSTANSI.find((one) => one === query['jenis']) ?? null;
  if (isHari(dari) && isHari(sampai) && dari <= sampai) return { dari, sampai, jenis };
  const masa = MASA.find((one) => one === query['masa'] && one !== 'semua') ?? 'tahun';
  const days = periodeOfMasa(masa, hariOf(now, zona));
  const today = hariOf(now, zona);
  return { masa, dari: days.dari ?? today, sampai: days.sampai ?? today, jenis };
}

export function sinyalHref(asked: SinyalAsked, change: Partial<SinyalAsked> = {}): string {
  return `/monev/sinyal${sinyalQuery({ ...asked, ...change })}`;
}

export function sinyalQuery({ masa, dari, sampai, jenis }: SinyalAsked): string {
  const query = new URLSearchParams(masa === undefined ? { dari, sampai } : { masa });
  if (jenis !== null) query.set('jenis', jenis);
  return `?${query.toString()}`;
}

/** The laporan of one body that bear a sign. */
export function daftarHref(
  sinyal: string,
  asked: {
    readonly instansi: string;
    readonly dari: string;
    readonly sampai: string;
    readonly cursor?: string;
  },
): string {
  const { instansi, dari, sampai, cursor } = asked;
  const query = new URLSearchParams({ instansi, dari, sampai, ...(cursor === undefined ? {} : { cursor }) });
  return `/monev/sinyal/${sinyal}?${query.toString()}`;
}
