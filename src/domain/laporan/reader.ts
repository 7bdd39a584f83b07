import {
  ancestorsOrSelf,
  badanOf,
  inspektoratOf,
  instansiOf,
  isWithin,
  supervises,
} from '../instansi/pohon.ts';
import type { Pohon } from '../instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../instansi/types.ts';
import type { Fakta } from './types.ts';
import type { Wewenang } from './table.ts';

/**
 * Whoever asks or acts. `pemilik` and `pembuat` are keyed hashes, never an account's id: the same that lie beside a laporan,
 * so that "is this mine?" can be answered without a name.
 */
export interface Reader {
  /** Pseudonym of the account within history entries that concern reading (`buka-teks`); null for the public. */
  readonly pembaca: string | null;
  readonly pemilik: string | null;
  /** Hash of the account whose API key makes laporan for other people. */
  readonly pembuat: string | null;
  /** Nomor opened by a secret (receipt or link) in this visit. */
  readonly nomorTerbuka: readonly string[];
  /** Roles in force now. */
  readonly penugasan: readonly Penugasan[];
}

/** A reader as far as the roles say: what is decided by it alone is the same for all who hold the same. */
export type ReaderByRoles = Pick<Reader, 'penugasan'>;

export const PUBLIK: Reader = {
  pembaca: null,
  pemilik: null,
  pembuat: null,
  nomorTerbuka: [],
  penugasan: [],
};

/** Whose a laporan is; lies apart from its history. */
export interface Kepemilikan {
  readonly pemilik: string | null;
  readonly pembuat: string | null;
}

/** How a reader stands to one laporan, role by role (rules §3, table "who sees what"). */
export interface Kedudukan {
  readonly pelapor: boolean;
  readonly pembuat: boolean;
  /** Assignments in charge as admin, by which commands of `admin` are given. */
  readonly admin: readonly Penugasan[];
  readonly unit: readonly Penugasan[];
  readonly pimpinan: boolean;
  readonly nasional: boolean;
  readonly pengawas: boolean;
  readonly kustodian: boolean;
  readonly operator: boolean;
  readonly pernah: boolean;
}

type Pihak = Pick<Fakta, 'nomor' | 'badan' | 'pernah' | 'terlapor'>;

/** Computes the standing of `reader` towards one laporan. Pure; the tree is the only context. */
export function kedudukanOf(reader: Reader, laporan: Pihak, milik: Kepemilikan, pohon: Pohon): Kedudukan {
  const free = reader.penugasan.filter(
    (one) => !isBlindedAmong(one, reader.penugasan, laporan.terlapor, pohon),
  );
  const has = (test: (one: Penugasan) => boolean): Penugasan[] => free.filter(test);
  const inTree = (one: Penugasan): boolean =>
    laporan.badan.some((badan) => isWithin(pohon, badan, one.badan));
  const exact = (one: Penugasan): boolean => laporan.badan.includes(one.badan);
  const examiner = (one: Penugasan): boolean =>
    one.peran === 'inspektorat' && laporan.badan.includes(examinerBadan(one, pohon));
  const unit = has((one) => (one.peran === 'pejabat_penghubung' && exact(one)) || examiner(one));
  const admin = has(
    (one) =>
      (one.peran === 'admin_instansi' && inTree(one)) ||
      (one.peran === 'admin_nasional' && laporan.badan.includes(NAS)) ||
      (examiner(one) && standsInForAdmin(one, laporan.terlapor, pohon)),
  );
  return {
    pelapor:
      (reader.pemilik !== null && reader.pemilik === milik.pemilik) ||
      reader.nomorTerbuka.includes(laporan.nomor),
    pembuat: reader.pembuat !== null && reader.pembuat === milik.pembuat,
    admin,
    unit,
    pimpinan: has((one) => one.peran === 'pimpinan' && inTree(one)).length > 0,
    nasional: has((one) => one.peran === 'admin_nasional').length > 0,
    // the reach of a pengawas is between instansi (rules §2): a role written at a unit reaches nothing, as in `readScope`
    pengawas:
      has(
        (one) =>
          one.peran === 'pengawas' &&
          supervises(pohon, one.badan, instansiOf(pohon, laporan.badan[0] ?? NAS)),
      ).length > 0,
    kustodian: reader.penugasan.some((one) => one.peran === 'kustodian'),
    operator: reader.penugasan.some((one) => one.peran === 'operator_tik'),
    pernah:
      has(
        (one) =>
          HANDLERS.includes(one.peran) &&
          laporan.pernah.some((badan) => isWithin(pohon, badan, seatOf(one, pohon))),
      ).length > 0,
  };
}

/** Roles by which a body handles a laporan; only their acts are "its own acts" once it has moved on. */
export const HANDLERS: readonly Penugasan['peran'][] = [
  'admin_instansi',
  'pejabat_penghubung',
  'pimpinan',
  'inspektorat',
];

/** Everything that `COMMAND_TABLE` may ask of a standing. */
export function hasWewenang(kedudukan: Kedudukan, wewenang: Wewenang): boolean {
  switch (wewenang) {
    case 'pelapor':
      return kedudukan.pelapor || kedudukan.pembuat;
    case 'admin':
      return kedudukan.admin.length > 0;
    case 'unit':
      return kedudukan.unit.length > 0;
    case 'sistem':
      return false;
    default:
      return kedudukan[wewenang];
  }
}

/** The body at which a role is exercised. */
export function seatOf(one: Penugasan, pohon: Pohon): KodeBadan {
  return one.peran === 'inspektorat' ? examinerBadan(one, pohon) : one.badan;
}

/**
 * An examiner's role may be written at the inspektorat itself or at its instansi; it always means the inspektorat.
 */
export function examinerBadan(one: Penugasan, pohon: Pohon): KodeBadan {
  const badan = badanOf(pohon, one.badan);
  if (badan?.jenis === 'unit') return one.badan;
  return inspektoratOf(pohon, one.badan) ?? one.badan;
}

/** When a whole instansi is complained of its admins are blind, and its inspektorat gives the admin's commands instead. */
function standsInForAdmin(one: Penugasan, terlapor: KodeBadan | null, pohon: Pohon): boolean {
  const instansi = instansiOf(pohon, examinerBadan(one, pohon));
  return isBlinded({ peran: 'admin_instansi', badan: instansi }, terlapor, pohon);
}

/**
 * The unit complained of sees no more than the public (rules §3): every role at the terlapor or below it. When a whole
 * instansi is complained of, its inspektorat still examines (rules §2), unless it is itself the terlapor.
 */
export function isBlinded(one: Penugasan, terlapor: KodeBadan | null, pohon: Pohon): boolean {
  return terlapor !== null && blindingCodes(one, pohon).includes(terlapor);
}

/** The terlapor codes by which a role goes blind: the same knowledge as data, for `readScope`. */
export function blindingCodes(one: Penugasan, pohon: Pohon): readonly KodeBadan[] {
  if (one.peran === 'admin_nasional') return [];
  const badan = seatOf(one, pohon);
  const codes = ancestorsOrSelf(pohon, badan);
  const examines = badan === inspektoratOf(pohon, instansiOf(pohon, badan));
  return examines ? codes.filter((kode) => badanOf(pohon, kode)?.jenis === 'unit') : codes;
}

/** `isBlinded` for a role beside the others of its holder. */
export function isBlindedAmong(
  one: Penugasan,
  held: readonly Penugasan[],
  terlapor: KodeBadan | null,
  pohon: Pohon,
): boolean {
  return terlapor !== null && blindingCodesAmong(one, held, pohon).includes(terlapor);
}

/**
 * The terlapor codes by which a role goes blind in these hands. Who stands in for an examiner stays a person of the own unit: when
 * that is complained of, the lent role shows them no more than the public sees (rules §3), whoever lent it.
 */
export function blindingCodesAmong(
  one: Penugasan,
  held: readonly Penugasan[],
  pohon: Pohon,
): readonly KodeBadan[] {
  const codes = blindingCodes(one, pohon);
  if (one.pinjaman !== true || one.peran === 'admin_nasional') return codes;
  const own = held.filter((other) => other.pinjaman !== true);
  return [...new Set([...codes, ...own.flatMap((other) => blindingCodes(other, pohon))])];
}

/** Whether a berkadar laporan may not be sent to `tujuan` because it, or what it lies below, is complained of. */
export function isTerlapor(tujuan: KodeBadan, terlapor: KodeBadan | null, pohon: Pohon): boolean {
  if (terlapor === null) return false;
  if (tujuan === terlapor) return true;
  const ownInspektorat = inspektoratOf(pohon, instansiOf(pohon, tujuan));
  if (tujuan === ownInspektorat && badanOf(pohon, terlapor)?.jenis !== 'unit') return false;
  return isWithin(pohon, tujuan, terlapor);
}
