import {
  ancestorsOrSelf,
  badanOf,
  instansiOf,
  isActive,
  isWithin,
  pembinaOf,
  supervises,
  type Pohon,
} from '../../instansi/pohon.ts';
import { NAS, type Badan, type KodeBadan } from '../../instansi/types.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { hariOf, type Instant } from '../../shared/time.ts';
import { isTerlapor } from '../reader.ts';
import type { JamOp } from '../events.ts';
import type { KodeJam } from '../../tenggat/types.ts';
import type { Fakta, Klasifikasi, Laporan } from '../types.ts';
import { leadOf, type Situation } from './context.ts';
import {
  drop,
  end,
  leavingInstansi,
  openJam,
  startPenyelesaian,
  startRespons,
  startVerifikasi,
} from './clocks.ts';

/** How a laporan goes from body to body: the two ways of rules §4, and who is asked when nobody wants it. */

export interface Movement {
  readonly ubah: Partial<Fakta>;
  readonly jam: readonly JamOp[];
}

/** Disposisi: the bodies have it now and their respons clocks run; published unless rahasia. */
export function forwardTo(
  situation: Situation,
  badan: readonly KodeBadan[],
  after: { readonly klasifikasi: Klasifikasi; readonly rahasia: boolean },
): Movement {
  const { laporan, moment } = situation;
  const lead = badan[0] as KodeBadan;
  const leaving = leavingInstansi(situation, lead);
  const jam: JamOp[] = [...end('verifikasi'), ...drop('tanggapan'), ...leaving];
  for (const { jam: kode, unit } of openDuties(laporan)) {
    if (!badan.includes(unit)) jam.push({ op: 'gugur', jam: kode, unit });
  }
  for (const one of badan) if (!openJam(laporan, 'respons', one)) jam.push(startRespons(situation, one));
  const settles = leaving.length === 0 && (openJam(laporan, 'penyelesaian') ?? openJam(laporan, 'ppid'));
  if (!settles) jam.push(startPenyelesaian(situation, lead, after.klasifikasi));
  return {
    ubah: {
      status: 'diteruskan',
      ...placing(situation, badan),
      terbit: !after.rahasia && !laporan.diturunkan,
      diteruskanPada: laporan.diteruskanPada ?? moment.pada,
      jawabanAkhir: false,
      ...(laporan.diputus === null ? {} : { diputus: null, mengikat: true }),
    },
    jam,
  };
}

/** What single units still owe, each unit and kind once; whoever keeps the laporan keeps its duty and its promise. */
function openDuties(laporan: Laporan): readonly { readonly jam: KodeJam; readonly unit: KodeBadan }[] {
  const duties = new Map<string, { jam: KodeJam; unit: KodeBadan }>();
  for (const { jam, unit, selesai } of laporan.jam) {
    const isDuty = (jam === 'respons' || jam === 'janji') && selesai === null;
    if (isDuty && unit !== null) duties.set(`${jam} ${unit}`, { jam, unit });
  }
  return [...duties.values()];
}

/** Arrival at an instansi as `menunggu_verifikasi`: a new verifikasi clock, no disposisi yet. */
export function arriveAt(situation: Situation, instansi: KodeBadan): Movement {
  return {
    ubah: { status: 'menunggu_verifikasi', ...placing(situation, [instansi]), jawabanAkhir: false },
    jam: [
      ...end('verifikasi'),
      ...drop('respons', 'janji', 'tanggapan', 'buka_kembali'),
      ...leavingInstansi(situation, instansi),
      startVerifikasi(situation, instansi),
    ],
  };
}

function placing(situation: Situation, badan: readonly KodeBadan[]): Partial<Fakta> {
  const { laporan, aturan } = situation;
  const instansi = instansiOf(aturan.pohon, badan[0] as KodeBadan);
  const first = laporan.instansiPertama ?? (instansi === NAS ? null : instansi);
  const had = [...laporan.pernah, ...laporan.badan].filter((one) => !badan.includes(one));
  return {
    badan,
    pernah: [...new Set(had)],
    instansiPertama: first,
    pindah: laporan.pindah || (laporan.instansiPertama !== null && instansi !== laporan.instansiPertama),
  };
}

/** Units that an admin may forward to: real, in force, in its own tree, not complained of. */
export function checkUnits(
  situation: Situation,
  unit: readonly KodeBadan[],
  terlapor: KodeBadan | null,
  reach: 'tree' | 'anywhere',
): Result<readonly KodeBadan[]> {
  const { aturan, kedudukan, laporan, moment } = situation;
  const bound = laporan.mengikat && reach === 'tree' ? instansiOf(aturan.pohon, leadOf(laporan)) : null;
  if (unit.length === 0) return refuse('laporan.unit_required', undefined, 'unit');
  if (new Set(unit).size !== unit.length) return refuse('laporan.unit_twice', undefined, 'unit');
  for (const kode of unit) {
    const badan = badanOf(aturan.pohon, kode);
    if (badan === undefined) return refuse('laporan.badan_unknown', { kode }, 'unit');
    if (badan.jenis !== 'unit') return refuse('laporan.not_a_unit', { kode }, 'unit');
    if (!isActiveAt(badan, moment.pada)) return refuse('laporan.badan_ended', { kode }, 'unit');
    const isReached = kedudukan.admin.some((one) =>
      isWithin(aturan.pohon, kode, adminRoot(situation, one.badan)),
    );
    if (reach === 'tree' && !isReached) return refuse('laporan.unit_outside_tree', { kode }, 'unit');
    if (bound !== null && !isWithin(aturan.pohon, kode, bound)) return refuse('laporan.decision_binds');
    if (isTerlapor(kode, terlapor, aturan.pohon)) return refuse('laporan.terlapor_gets_it', { kode }, 'unit');
  }
  return ok(unit);
}

/** An examiner in charge acts for its whole instansi; an admin for its own body and what lies below. */
function adminRoot(situation: Situation, badan: KodeBadan): KodeBadan {
  return instansiOf(situation.aturan.pohon, badan);
}

/** Another instansi, to which the laporan may be handed for verifikasi. */
export function checkInstansi(
  situation: Situation,
  instansi: KodeBadan,
  terlapor: KodeBadan | null,
  reach: 'tree' | 'anywhere',
): Result<KodeBadan> {
  const { laporan, aturan, moment } = situation;
  const badan = badanOf(aturan.pohon, instansi);
  if (badan === undefined) return refuse('laporan.badan_unknown', { kode: instansi }, 'instansi');
  if (badan.jenis === 'unit') return refuse('laporan.not_an_instansi', { kode: instansi }, 'instansi');
  if (instansi === NAS) return refuse('laporan.return_instead', undefined, 'instansi');
  if (laporan.badan.includes(instansi))
    return refuse('laporan.same_instansi', { kode: instansi }, 'instansi');
  if (!isActiveAt(badan, moment.pada)) return refuse('laporan.badan_ended', { kode: instansi }, 'instansi');
  if (laporan.mengikat && reach === 'tree') return refuse('laporan.decision_binds');
  if (isTerlapor(instansi, terlapor, aturan.pohon)) {
    return refuse('laporan.terlapor_gets_it', { kode: instansi }, 'instansi');
  }
  return ok(instansi);
}

/** Whether a body may be given a laporan at `pada`: one that was merged away or is not yet there has nobody to act. */
export function isActiveAt(badan: Badan, pada: Instant): boolean {
  return isActive(badan, hariOf(pada, badan.zona));
}

/** One level up: unit → instansi, instansi → its pembina, else `NAS`; never to the one complained of. */
export function oneLevelUp(situation: Situation, asUnit: boolean): KodeBadan {
  const { laporan, aturan } = situation;
  const lead = leadOf(laporan);
  const above = asUnit ? instansiOf(aturan.pohon, lead) : pembinaOf(aturan.pohon, lead);
  return nearestFree(aturan.pohon, above, laporan.terlapor);
}

/** `kode`, or the nearest body above it (unit → instansi → pembina … `NAS`) that is not complained of (rules §4). */
export function nearestFree(pohon: Pohon, kode: KodeBadan, terlapor: KodeBadan | null): KodeBadan {
  let free = kode;
  while (free !== NAS && isTerlapor(free, terlapor, pohon)) {
    const instansi = instansiOf(pohon, free);
    free = instansi === free ? pembinaOf(pohon, free) : instansi;
  }
  return free;
}

/** Where `kelola` puts it: the instansi of the admin who takes it, the present one before others. */
export function ownBody({ laporan, kedudukan, aturan }: Situation): KodeBadan {
  const here = leadOf(laporan);
  const isOwn = kedudukan.admin.some((one) => one.badan === here);
  const own = kedudukan.admin[0]?.badan;
  return isOwn || own === undefined ? here : instansiOf(aturan.pohon, own);
}

/**
 * Who decides after a second return: the province when all concerned are its own and it is not itself the one that
 * returns it, else the admin nasional (rules §4 `putuskan`). `NAS` having passed it on does not make it concerned.
 */
export function arbiterFor(situation: Situation, usulan: KodeBadan): KodeBadan {
  const { laporan, aturan } = situation;
  const returning = instansiOf(aturan.pohon, leadOf(laporan));
  const concerned = [...laporan.pernah, ...laporan.badan, usulan].filter((kode) => kode !== NAS);
  const provinsi = [...ancestorsOrSelf(aturan.pohon, returning), pembinaOf(aturan.pohon, returning)].find(
    (kode) => kode !== returning && badanOf(aturan.pohon, kode)?.jenis === 'pemprov',
  );
  if (provinsi === undefined || isTerlapor(provinsi, laporan.terlapor, aturan.pohon)) return NAS;
  return concerned.every((kode) => supervises(aturan.pohon, provinsi, kode)) ? provinsi : NAS;
}
