import type { Hari, Zona } from '../shared/time.ts';

/** Codes of `data/kode.csv`, group jenis_instansi. */
export const JENIS_INSTANSI = [
  'nasional',
  'kementerian',
  'lpnk',
  'lembaga',
  'tni_polri_kejaksaan',
  'pemprov',
  'pemkab',
  'pemkot',
  'wilayah_administrasi',
  'bumn',
  'bumd',
  'ptn',
  'lldikti',
  'perwakilan_ri',
  'unit',
] as const;
export type JenisInstansi = (typeof JENIS_INSTANSI)[number];

/** Those that people write to and that are compared: neither the node of the admin nasional nor units. */
export const JENIS_UMUM = JENIS_INSTANSI.filter((one) => one !== 'unit' && one !== 'nasional');

/** The code of a body: an instansi (`KT-63.71`) or a unit below it (`KT-63.71/06`). */
export type KodeBadan = string;

/** The own node of the admin nasional in the tree (rules §2). */
export const NAS: KodeBadan = 'NAS';

/** One body of the tree: an instansi or a unit of any depth. */
export interface Badan {
  readonly kode: KodeBadan;
  readonly nama: string;
  readonly jenis: JenisInstansi;
  /** The body above it in the tree; null at a root. A unit always has one. */
  readonly induk: KodeBadan | null;
  /** The supervisor as the data name it; null means `NAS`. Units have none of their own. */
  readonly pembina: KodeBadan | null;
  /** Kemendagri area code, null for central bodies. */
  readonly wilayah: string | null;
  readonly zona: Zona;
  /** What a unit is competent for (`data/unit-pemda.csv`), e.g. `pengawasan` for the inspektorat, `informatika` for 03. */
  readonly urusan: string | null;
  readonly berlakuSejak: Hari | null;
  readonly berlakuSampai: Hari | null;
}

/** Codes of `data/kode.csv`, group peran. */
export const PERAN = [
  'admin_nasional',
  'admin_instansi',
  'pejabat_penghubung',
  'pimpinan',
  'inspektorat',
  'pengelola_kelembagaan',
  'pengawas',
  'kustodian',
  'operator_tik',
  'pengembang',
  'pelapor',
] as const;
export type Peran = (typeof PERAN)[number];

/** A role held for one body, already known to be in force at the moment of asking. */
export interface Penugasan {
  readonly peran: Peran;
  readonly badan: KodeBadan;
  /** Held for somebody who is away: what the own roles may not see, this one does not show either (`blindingCodesAmong`). */
  readonly pinjaman?: true;
}
