import type { JenisInstansi, KodeBadan } from '../../domain/instansi/types.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import { himpunanOf } from '../../domain/monev/himpunan.ts';
import { refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { LaporanFilter } from '../../persistence/laporan/filter.ts';
import { getWilayah } from '../../persistence/rujukan/wilayahQueries.ts';
import type { Deps } from '../deps.ts';
import { todayByZona } from '../monev/asked.ts';

/** What somebody asks a list for, in the words of the API (interfaces §5); `instansi` and `induk` as in figures. */
export interface ListAsked {
  readonly status?: readonly string[];
  readonly hasil?: readonly string[];
  /** That body and everything below it. */
  readonly instansi?: readonly KodeBadan[];
  /** A supervisor: itself and all it supervises. */
  readonly induk?: readonly KodeBadan[];
  readonly jenis?: readonly JenisInstansi[];
  /** The lead. */
  readonly unit?: readonly KodeBadan[];
  readonly klasifikasi?: readonly string[];
  readonly kategori?: readonly string[];
  readonly wilayah?: readonly string[];
  readonly kanal?: readonly string[];
  readonly dari?: Hari;
  readonly sampai?: Hari;
  readonly q?: string;
  /** A word of figures: the list behind one. */
  readonly ukuran?: string;
}

/**
 * The filter of a list. Refuses, all at once, codes that are not in the data (`input.unknown_choice` {nilai}, with the field's
 * name) and a period that ends before it begins (`input.invalid`, sampai).
 */
export async function listFilterOf(
  deps: Pick<Deps, 'db' | 'rujukan' | 'now'>,
  asked: ListAsked,
): Promise<Result<LaporanFilter, readonly Refusal[]>> {
  const { pohon, kategori, wilayahNama } = await deps.rujukan();
  const found: Refusal[] = [];
  const unknown = (path: string, nilai: string | undefined): void => {
    if (nilai !== undefined) found.push(refusal('input.unknown_choice', { nilai }, path));
  };
  for (const path of ['instansi', 'induk', 'unit'] as const) {
    unknown(
      path,
      asked[path]?.find((kode) => badanOf(pohon, kode) === undefined),
    );
  }
  unknown(
    'kategori',
    asked.kategori?.find((kode) => !kategori.has(kode)),
  );
  for (const kode of asked.wilayah ?? []) {
    if (wilayahNama(kode) === null && (await getWilayah(deps.db, kode)) === null) unknown('wilayah', kode);
  }
  if (asked.dari !== undefined && asked.sampai !== undefined && asked.dari > asked.sampai) {
    found.push(refusal('input.invalid', undefined, 'sampai'));
  }
  if (found.length > 0) return { ok: false, refusal: found };
  const { instansi: _bodies, induk: _above, jenis: _kinds, unit, ukuran, ...plain } = asked;
  const bodies = bodiesOf(asked);
  const himpunan = bodies === null ? null : himpunanOf(pohon, bodies);
  if (himpunan !== null && !himpunan.ok) return { ok: false, refusal: [himpunan.refusal] };
  const named = himpunan?.value.unit ?? null;
  const leads =
    unit === undefined ? named : named === null ? unit : unit.filter((kode) => named.includes(kode));
  return {
    ok: true,
    value: {
      ...plain,
      ...(himpunan === null ? {} : { instansi: himpunan.value.instansi.map((one) => one.kode) }),
      ...(leads === null ? {} : { unit: leads }),
      ...(ukuran === undefined ? {} : { ukuran: { kata: ukuran, pada: todayByZona(deps.now()) } }),
    },
  };
}

/** Null when every body will do. */
function bodiesOf({
  instansi,
  induk,
  jenis,
}: ListAsked): Pick<ListAsked, 'instansi' | 'induk' | 'jenis'> | null {
  if (instansi === undefined && induk === undefined && jenis === undefined) return null;
  return {
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
    ...(jenis === undefined ? {} : { jenis }),
  };
}
