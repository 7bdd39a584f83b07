import type { UkuranPercepatan } from '../../../useCases/percepatan/daftarPercepatan.ts';

export const HERE = '/monev/percepatan';

/** What the page of a drive was asked. */
export interface DriveAsked {
  readonly id: string;
  readonly instansi?: string;
  readonly perTanggal?: string;
}

export function readAsked(id: string, query: Readonly<Record<string, string>>): DriveAsked {
  const { instansi, per_tanggal: perTanggal } = query;
  return { id, ...(instansi ? { instansi } : {}), ...(perTanggal ? { perTanggal } : {}) };
}

/** The query of the same question, with some of it changed; null leaves out. */
export function queryOf(
  { instansi, perTanggal }: DriveAsked,
  change: Readonly<Record<string, string | null>> = {},
): string {
  const all = { instansi, per_tanggal: perTanggal, ...change };
  const given = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

export function driveHref(asked: DriveAsked, change: Readonly<Record<string, string | null>> = {}): string {
  return `${HERE}/${asked.id}${queryOf(asked, change)}`;
}

/** The laporan behind a figure. */
export function daftarHref(
  asked: DriveAsked,
  ukuran: UkuranPercepatan,
  change: Readonly<Record<string, string | null>> = {},
): string {
  return `${HERE}/${asked.id}/laporan${queryOf(asked, { ukuran, ...change })}`;
}
