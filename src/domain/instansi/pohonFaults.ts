import type { Badan, KodeBadan } from './types.ts';

/** Why a set of bodies is no tree. */
export type SebabPohon =
  | 'kode_kembar'
  | 'induk_tidak_ada'
  | 'pembina_tidak_ada'
  | 'pembina_unit'
  | 'lingkaran'
  | 'unit_tanpa_induk'
  | 'unit_dengan_pembina'
  | 'instansi_di_bawah_unit';

export interface PohonFault {
  readonly kode: KodeBadan;
  readonly sebab: SebabPohon;
  /** The other body that the fault is about, where there is one. */
  readonly dengan: KodeBadan | null;
}

/** Carries every fault at once, so that whoever mends the data sees them all. */
export class PohonError extends Error {
  readonly faults: readonly PohonFault[];

  constructor(faults: readonly PohonFault[]) {
    const lines = faults.map((f) => `${f.kode}: ${f.sebab}${f.dengan === null ? '' : ` (${f.dengan})`}`);
    super(`The bodies make no tree: ${lines.join('; ')}`);
    this.name = 'PohonError';
    this.faults = faults;
  }
}

/**
 * Every reason why `badan` make no tree: codes used twice, parents or supervisors that are missing, units without a parent or
 * with an own supervisor, circles over tree and supervision together (each told once, at its smallest code).
 */
export function findPohonFaults(badan: readonly Badan[]): readonly PohonFault[] {
  const byKode = new Map<KodeBadan, Badan>();
  const faults: PohonFault[] = [];
  for (const b of badan) {
    if (byKode.has(b.kode)) faults.push({ kode: b.kode, sebab: 'kode_kembar', dengan: null });
    byKode.set(b.kode, b);
  }
  for (const b of byKode.values()) faults.push(...faultsOf(b, byKode));
  for (const kode of findCircles(byKode)) faults.push({ kode, sebab: 'lingkaran', dengan: null });
  return faults;
}

function faultsOf(b: Badan, byKode: ReadonlyMap<KodeBadan, Badan>): readonly PohonFault[] {
  const faults: PohonFault[] = [];
  const add = (sebab: SebabPohon, dengan: KodeBadan | null) => faults.push({ kode: b.kode, sebab, dengan });
  const induk = b.induk === null ? undefined : byKode.get(b.induk);
  if (b.induk !== null && !induk) add('induk_tidak_ada', b.induk);
  if (b.jenis === 'unit' && b.induk === null) add('unit_tanpa_induk', null);
  if (b.jenis === 'unit' && b.pembina !== null) add('unit_dengan_pembina', b.pembina);
  if (b.jenis !== 'unit' && induk?.jenis === 'unit') add('instansi_di_bawah_unit', b.induk);
  if (b.pembina !== null) {
    const pembina = byKode.get(b.pembina);
    if (!pembina) add('pembina_tidak_ada', b.pembina);
    else if (pembina.jenis === 'unit') add('pembina_unit', b.pembina);
  }
  return faults;
}

/** The smallest code of every circle: depth first, a body met again while it is still on the way up closes one. */
function findCircles(byKode: ReadonlyMap<KodeBadan, Badan>): readonly KodeBadan[] {
  const finished = new Set<KodeBadan>();
  const circles = new Set<KodeBadan>();
  const path: KodeBadan[] = [];
  const onPath = new Set<KodeBadan>();
  const visit = (kode: KodeBadan): void => {
    const badan = byKode.get(kode);
    if (!badan || finished.has(kode)) return;
    if (onPath.has(kode)) {
      circles.add(path.slice(path.indexOf(kode)).toSorted()[0] ?? kode);
      return;
    }
    path.push(kode);
    onPath.add(kode);
    for (const next of [badan.induk, badan.pembina]) if (next !== null) visit(next);
    path.pop();
    onPath.delete(kode);
    finished.add(kode);
  };
  for (const kode of byKode.keys()) visit(kode);
  return [...circles];
}
