import { badanOf, instansiOf, isActive, subtree, supervises } from '../instansi/pohon.ts';
import type { Pohon } from '../instansi/pohon.ts';
import type { Badan, JenisInstansi, KodeBadan } from '../instansi/types.ts';
import { refuse, ok, type Result } from '../shared/result.ts';
import type { Periode } from './periode.ts';

/** Which bodies figures (and lists) are asked of; absent means all. Several values: any of them. */
export interface HimpunanAsked {
  /** Bodies with everything below them; may name units. */
  readonly instansi?: readonly KodeBadan[];
  /** Supervisors: themselves and all they supervise. */
  readonly induk?: readonly KodeBadan[];
  readonly jenis?: readonly JenisInstansi[];
}

export interface Himpunan {
  /** In code order; bodies that ended too, because old laporan stay with them. */
  readonly instansi: readonly Badan[];
  /** When units were named: the bodies whose own laporan alone count. */
  readonly unit: readonly KodeBadan[] | null;
}

/**
 * The set that `instansi=`, `induk=` and `jenis=` mean (rules §6, interfaces §5), all three together narrowing. Laporan at
 * `NAS` belong to `NAS` alone: it is in the set of everything and in its own, not in that of a body below. Refuses codes
 * that never were.
 */
export function himpunanOf(pohon: Pohon, asked: HimpunanAsked): Result<Himpunan> {
  for (const path of ['instansi', 'induk'] as const) {
    const unknown = asked[path]?.find((kode) => badanOf(pohon, kode) === undefined);
    if (unknown !== undefined) return refuse('input.unknown_choice', { nilai: unknown }, path);
  }
  const { instansi, induk, jenis } = asked;
  const below = instansi?.flatMap((kode) => subtree(pohon, kode));
  const hasUnit = instansi?.some((kode) => badanOf(pohon, kode)?.jenis === 'unit') ?? false;
  const named = below === undefined ? null : new Set(below.map((kode) => instansiOf(pohon, kode)));
  const found = instansiIn(pohon).filter(
    (one) =>
      (named === null || named.has(one.kode)) &&
      (induk === undefined || induk.some((kode) => supervises(pohon, kode, one.kode))) &&
      (jenis === undefined || jenis.includes(one.jenis)),
  );
  return ok({ instansi: found, unit: hasUnit && below !== undefined ? below : null });
}

const listed = new WeakMap<Pohon, readonly Badan[]>();

/** All that are no units, in code order: a fortieth of the tree, asked for with every figure. */
export function instansiIn(pohon: Pohon): readonly Badan[] {
  const present = listed.get(pohon);
  if (present !== undefined) return present;
  const found = [...pohon.badan.values()].filter((one) => one.jenis !== 'unit');
  listed.set(pohon, found);
  return found;
}

/** Existed on some day of the period: such a body has a row even without laporan. */
export function isActiveDuring(badan: Badan, { dari, sampai }: Periode): boolean {
  const isBegun = badan.berlakuSejak === null || badan.berlakuSejak <= sampai;
  return isBegun && (badan.berlakuSampai === null || badan.berlakuSampai >= dari);
}

/** Bodies that institutions' indicators count at `sampai`: all but the node of the admin nasional (rules §2). */
export function lembagaOf(himpunan: Himpunan, sampai: Periode['sampai']): readonly Badan[] {
  return himpunan.instansi.filter((one) => one.jenis !== 'nasional' && isActive(one, sampai));
}
