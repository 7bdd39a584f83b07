import { assert } from '../shared/assert.ts';
import type { Hari } from '../shared/time.ts';
import { findPohonFaults, PohonError } from './pohonFaults.ts';
import { NAS } from './types.ts';
import type { Badan, KodeBadan } from './types.ts';

/**
 * The tree of all bodies that ever were (ended ones too: old laporan keep their meaning, rules §2), with everything that
 * permission and figures ask often worked out once.
 */
export interface Pohon {
  readonly badan: ReadonlyMap<KodeBadan, Badan>;
  /** Direct children, in code order. */
  readonly anak: ReadonlyMap<KodeBadan, readonly KodeBadan[]>;
  /** The way up the tree, the body itself first. */
  readonly jalur: ReadonlyMap<KodeBadan, readonly KodeBadan[]>;
  /** All that supervise a body (tree and pembina, transitive), itself included; `NAS` always. */
  readonly pengawas: ReadonlyMap<KodeBadan, ReadonlySet<KodeBadan>>;
  /** The local government (or administrative area of Jakarta) of a Kemendagri area code. */
  readonly pemda: ReadonlyMap<string, KodeBadan>;
}

const JENIS_PEMDA: ReadonlySet<string> = new Set(['pemprov', 'pemkab', 'pemkot', 'wilayah_administrasi']);

/** Builds the tree. Throws `PohonError` with every fault when the bodies do not make one: a loader's error, never a person's. */
export function buildPohon(badan: readonly Badan[]): Pohon {
  const faults = findPohonFaults(badan);
  if (faults.length > 0) throw new PohonError(faults);
  const sorted = badan.toSorted((a, b) => (a.kode < b.kode ? -1 : 1));
  const byKode = new Map(sorted.map((b) => [b.kode, b]));
  const anak = new Map<KodeBadan, KodeBadan[]>();
  const jalur = new Map<KodeBadan, readonly KodeBadan[]>();
  const pengawas = new Map<KodeBadan, ReadonlySet<KodeBadan>>();
  const pemda = new Map<string, KodeBadan>();
  for (const b of sorted) {
    if (b.induk !== null) {
      const siblings = anak.get(b.induk);
      if (siblings) siblings.push(b.kode);
      else anak.set(b.induk, [b.kode]);
    }
    if (b.wilayah !== null && JENIS_PEMDA.has(b.jenis) && b.berlakuSampai === null)
      pemda.set(b.wilayah, b.kode);
    fillJalur(byKode, jalur, b);
    fillPengawas(byKode, pengawas, b);
  }
  return { badan: byKode, anak, jalur, pengawas, pemda };
}

/** The body of that code, or undefined when there never was one. */
export function badanOf(pohon: Pohon, kode: KodeBadan): Badan | undefined {
  return pohon.badan.get(kode);
}

/** The instansi of a body: itself, or the nearest one above a unit. */
export function instansiOf(pohon: Pohon, kode: KodeBadan): KodeBadan {
  const instansi = ancestorsOrSelf(pohon, kode).find((k) => known(pohon, k).jenis !== 'unit');
  assert(instansi !== undefined, `${kode} lies below no instansi`);
  return instansi;
}

/** The way up the tree: itself, its induk, and so on to the root. */
export function ancestorsOrSelf(pohon: Pohon, kode: KodeBadan): readonly KodeBadan[] {
  const jalur = pohon.jalur.get(kode);
  assert(jalur !== undefined, `unknown body ${kode}`);
  return jalur;
}

/** True when `kode` is `of` or lies below it in the tree: the reach of an admin (rules §2). Unknown codes are within nothing. */
export function isWithin(pohon: Pohon, kode: KodeBadan, of: KodeBadan): boolean {
  return pohon.jalur.get(kode)?.includes(of) ?? false;
}

/** `kode` and everything below it in the tree, itself first. */
export function subtree(pohon: Pohon, kode: KodeBadan): readonly KodeBadan[] {
  const found = [known(pohon, kode).kode];
  for (let i = 0; i < found.length; i += 1) {
    for (const child of pohon.anak.get(found[i] ?? '') ?? []) found.push(child);
  }
  return found;
}

/** The supervisor of a body's instansi; `NAS` where the data name none, and for `NAS` itself. */
export function pembinaOf(pohon: Pohon, kode: KodeBadan): KodeBadan {
  return known(pohon, instansiOf(pohon, kode)).pembina ?? NAS;
}

/**
 * True when `kode` is in the reach of `pengawas`: itself, all below it in the tree, and all that it supervises, transitively
 * (rules §2). `NAS` supervises all. Unknown codes are supervised by nobody.
 */
export function supervises(pohon: Pohon, pengawas: KodeBadan, kode: KodeBadan): boolean {
  return pohon.pengawas.get(kode)?.has(pengawas) ?? false;
}

/** The instansi (no units) in the reach of `pengawas`, itself included, in code order. */
export function supervisedInstansi(pohon: Pohon, pengawas: KodeBadan): readonly KodeBadan[] {
  return [...pohon.badan.values()]
    .filter((b) => b.jenis !== 'unit' && supervises(pohon, pengawas, b.kode))
    .map((b) => b.kode);
}

/**
 * The unit that examines laporan berkadar pengawasan for a body: its inspektorat (APIP), or that of the nearest body above
 * which has one (an administrative area of Jakarta has the province's); null where there is none.
 */
export function inspektoratOf(pohon: Pohon, kode: KodeBadan): KodeBadan | null {
  return unitWithUrusan(pohon, kode, ['pengawasan']);
}

/**
 * The unit that answers information requests of a body: a PPID of its own (central bodies: unit 04), else Diskominfo (local
 * governments: unit 03, rules §4 `ke ppid`), else that of the nearest body above; null where there is none.
 */
export function ppidUnitOf(pohon: Pohon, kode: KodeBadan): KodeBadan | null {
  return unitWithUrusan(pohon, kode, ['informasi publik', 'informatika']);
}

/** The units of an instansi at any depth that hold on `pada` (default: have no end), without those of an instansi below it. */
export function activeUnits(pohon: Pohon, instansi: KodeBadan, pada?: Hari): readonly KodeBadan[] {
  return subtree(pohon, instansi).filter((kode) => {
    const b = known(pohon, kode);
    return b.jenis === 'unit' && instansiOf(pohon, kode) === instansi && isActive(b, pada);
  });
}

/** True when the body holds on `pada`; without a day: when it has no end. */
export function isActive(badan: Badan, pada?: Hari): boolean {
  if (pada === undefined) return badan.berlakuSampai === null;
  const isBegun = badan.berlakuSejak === null || badan.berlakuSejak <= pada;
  return isBegun && (badan.berlakuSampai === null || pada <= badan.berlakuSampai);
}

function unitWithUrusan(pohon: Pohon, kode: KodeBadan, urusan: readonly string[]): KodeBadan | null {
  for (const above of ancestorsOrSelf(pohon, kode)) {
    if (known(pohon, above).jenis === 'unit') continue;
    const units = activeUnits(pohon, above);
    for (const wanted of urusan) {
      const unit = units.find((u) => known(pohon, u).urusan === wanted);
      if (unit !== undefined) return unit;
    }
  }
  return null;
}

function known(pohon: Pohon, kode: KodeBadan): Badan {
  const badan = pohon.badan.get(kode);
  assert(badan !== undefined, `unknown body ${kode}`);
  return badan;
}

function fillJalur(
  byKode: ReadonlyMap<KodeBadan, Badan>,
  jalur: Map<KodeBadan, readonly KodeBadan[]>,
  badan: Badan,
): readonly KodeBadan[] {
  const done = jalur.get(badan.kode);
  if (done) return done;
  const above = badan.induk === null ? undefined : byKode.get(badan.induk);
  const path = above ? [badan.kode, ...fillJalur(byKode, jalur, above)] : [badan.kode];
  jalur.set(badan.kode, path);
  return path;
}

function fillPengawas(
  byKode: ReadonlyMap<KodeBadan, Badan>,
  pengawas: Map<KodeBadan, ReadonlySet<KodeBadan>>,
  badan: Badan,
): ReadonlySet<KodeBadan> {
  const done = pengawas.get(badan.kode);
  if (done) return done;
  const all = new Set([badan.kode, NAS]);
  for (const next of [badan.induk, badan.pembina]) {
    const above = next === null ? undefined : byKode.get(next);
    if (above) for (const kode of fillPengawas(byKode, pengawas, above)) all.add(kode);
  }
  pengawas.set(badan.kode, all);
  return all;
}
