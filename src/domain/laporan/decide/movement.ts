import {
  ancestorsOrSelf,
  badanOf,
  instansiOf,
  isWithin,
  pembinaOf,
  supervises,
} from '../../instansi/pohon.ts';
import { NAS, type KodeBadan } from '../../instansi/types.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isTerlapor } from '../reader.ts';
import type { JamOp } from '../events.ts';
import type { Fakta, Klasifikasi } from '../types.ts';
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
  const staying = laporan.jam.filter((one) => one.jam === 'respons' && one.selesai === null);
  const leaving = leavingInstansi(situation, lead);
  const jam: JamOp[] = [...end('verifikasi'), ...drop('tanggapan'), ...leaving];
  for (const one of staying) {
    if (one.unit !== null && !badan.includes(one.unit))
      jam.push({ op: 'gugur', jam: 'respons', unit: one.unit });
  }
  jam.push(...drop('janji'));
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
  const { aturan, kedudukan } = situation;
  if (unit.length === 0) return refuse('laporan.unit_required', undefined, 'unit');
  if (new Set(unit).size !== unit.length) return refuse('laporan.unit_twice', undefined, 'unit');
  for (const kode of unit) {
    const badan = badanOf(aturan.pohon, kode);
    if (badan === undefined) return refuse('laporan.badan_unknown', { kode }, 'unit');
    if (badan.jenis !== 'unit') return refuse('laporan.not_a_unit', { kode }, 'unit');
    const isReached = kedudukan.admin.some((one) =>
      isWithin(aturan.pohon, kode, adminRoot(situation, one.badan)),
    );
    if (reach === 'tree' && !isReached) return refuse('laporan.unit_outside_tree', { kode }, 'unit');
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
): Result<KodeBadan> {
  const { laporan, aturan } = situation;
  const badan = badanOf(aturan.pohon, instansi);
  if (badan === undefined) return refuse('laporan.badan_unknown', { kode: instansi }, 'instansi');
  if (badan.jenis === 'unit') return refuse('laporan.not_an_instansi', { kode: instansi }, 'instansi');
  if (instansi === NAS) return refuse('laporan.return_instead', undefined, 'instansi');
  if (laporan.badan.includes(instansi))
    return refuse('laporan.same_instansi', { kode: instansi }, 'instansi');
  if (laporan.mengikat) return refuse('laporan.decision_binds');
  if (laporan.pernah.includes(instansi) && laporan.jumlahKembali > 0) {
    return refuse('laporan.return_instead', undefined, 'instansi');
  }
  if (isTerlapor(instansi, terlapor, aturan.pohon)) {
    return refuse('laporan.terlapor_gets_it', { kode: instansi }, 'instansi');
  }
  return ok(instansi);
}

/** One level up: unit → instansi, instansi → its pembina, else `NAS`. */
export function oneLevelUp(situation: Situation, asUnit: boolean): KodeBadan {
  const { pohon } = situation.aturan;
  const lead = leadOf(situation.laporan);
  return asUnit ? instansiOf(pohon, lead) : pembinaOf(pohon, lead);
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
  if (provinsi === undefined) return NAS;
  return concerned.every((kode) => supervises(aturan.pohon, provinsi, kode)) ? provinsi : NAS;
}
