import { NAS, type KodeBadan } from '../../../domain/instansi/types.ts';
import type { Sel } from '../../../domain/isu/naik.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { hariOf, isHari, type Instant } from '../../../domain/shared/time.ts';
import type { IsuAsked } from '../../../useCases/isu/readIsu.ts';
import { readMonevAsked } from '../monev/asked.ts';
import type { OfficerByRoles } from '../officer.ts';
import { queueHref } from '../queue/address.ts';

/** Bodies of the address, else the officer's own as on the dashboard; the country is what `NAS` supervises. */
export function readIsuAsked(
  query: Readonly<Record<string, string>>,
  officer: OfficerByRoles,
  aturan: Rujukan,
  now: Instant,
): IsuAsked {
  const { instansi, induk } = readMonevAsked(query, officer, aturan, now);
  const today = hariOf(now, officer.zona);
  const given = query['sampai'] ?? '';
  const sampai = isHari(given) && given <= today ? given : today;
  if (instansi === undefined && induk === undefined) return { induk: [NAS], sampai };
  return {
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
    sampai,
  };
}

function paramsOf({ instansi, induk, sampai }: IsuAsked, sel: Sel | null): URLSearchParams {
  const all: Record<string, string | null | undefined> = {
    instansi: instansi?.join(','),
    induk: induk?.join(','),
    sampai,
    kategori: sel?.kategori,
    wilayah: sel?.wilayah,
  };
  return new URLSearchParams(Object.entries(all).filter((one): one is [string, string] => one[1] != null));
}

export function isuListHref(asked: IsuAsked): string {
  return `/monev/isu${isuListQuery(asked)}`;
}

export function isuListQuery(asked: IsuAsked): string {
  return `?${paramsOf(asked, null).toString()}`;
}

export function isuHref(asked: IsuAsked, sel: Sel): string {
  return `/monev/isu/lihat?${paramsOf(asked, sel).toString()}`;
}

/** The laporan that a cell counts in these days. */
export function laporanHref(
  { instansi, induk }: { readonly instansi?: readonly KodeBadan[]; readonly induk?: readonly KodeBadan[] },
  { kategori, wilayah }: Sel,
  { dari, sampai }: { readonly dari: string; readonly sampai: string },
): string {
  return queueHref({
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
    ...(kategori === null ? {} : { kategori: [kategori] }),
    ...(wilayah === null ? {} : { wilayah: [wilayah] }),
    dari,
    sampai,
    tampilan: 'semua',
  });
}
