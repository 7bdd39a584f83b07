import { assert } from '../shared/assert.ts';
import type { Instant } from '../shared/time.ts';

/** One policy value and since when it holds. A change is a new row; rows are never rewritten. */
export interface KebijakanBaris {
  readonly kode: string;
  readonly nilai: number | string | boolean;
  readonly berlakuSejak: Instant;
}

/** When the warnings of an office's clock fall due, and whom they climb to (rules §5). */
export interface PeringatanKebijakan {
  readonly persenPetugas: number;
  readonly persenAdmin: number;
  /** Hour of the day, in the clock's zone. */
  readonly pukul: number;
  /** Hari kerja after the end. */
  readonly naikAdminInstansi: number;
  readonly naikPembina: number;
  readonly naikNasional: number;
}

/** On which counted days, and at which hour of the clock's zone, a pelapor is reminded (rules §4). */
export interface PengingatKebijakan {
  readonly hariPertama: number;
  readonly hariKedua: number;
  readonly pukul: number;
}

/** All policies in force at one instant. For a laporan take the instant at which it was filed (N1). */
export interface Kebijakan {
  readonly verifikasiHariKerja: number;
  readonly responsHariKerja: number;
  /** Hari kerja by klasifikasi. */
  readonly penyelesaian: {
    readonly permintaan_informasi: number;
    readonly aspirasi: number;
    readonly pengaduan: number;
    readonly tidak_berkadar_pengawasan: number;
    readonly berkadar_pengawasan: number;
  };
  /** Hari kerja, as are those of bukaKembali and ppid. */
  readonly kelengkapan: number;
  readonly tanggapan: { readonly n: number; readonly satuan: 'hari_kerja' | 'hari' };
  readonly bukaKembali: number;
  readonly ppid: number;
  readonly ppidPerpanjanganMaks: number;
  /** Calendar days. */
  readonly ombudsmanHari: number;
  readonly nilaiUbahHariKerja: number;
  readonly bukaTeksJam: number;
  readonly identitasBukaJam: number;
  /** Answers of a unit wait for the approval of its pimpinan. */
  readonly persetujuanPimpinan: boolean;
  readonly peringatan: PeringatanKebijakan;
  readonly pengingat: PengingatKebijakan;
  /** Hours within which a request to erase is decided. */
  readonly hapusTenggatJam: number;
  /** Days that closed laporan are kept, by the code of the policy. */
  readonly masaSimpan: Readonly<Record<string, number>>;
}

/** A default with its mark in rules.md: [p]roven, [r]eported once, [d]esign, [a]ssumed. */
export interface DefaultKebijakan extends KebijakanBaris {
  readonly tanda: 'p' | 'r' | 'd' | 'a';
  /** The law, in plain words in messages; for a design the program itself. */
  readonly sumber: SumberKebijakan;
}

type SumberKebijakan =
  'waktu_sp4n' | 'tata_kerja' | 'uu_kip' | 'perpres_pengaduan' | 'uu_pdp_40' | 'uu_pdp_44';

/** In force from 1970, and before the first row of a kode: imported laporan of any age have a policy. */
export const DEFAULT_KEBIJAKAN: readonly DefaultKebijakan[] = [
  row('verifikasi_hari_kerja', 3, 'p', 'waktu_sp4n'),
  row('respons_hari_kerja', 5, 'p', 'waktu_sp4n'),
  row('penyelesaian_permintaan_informasi', 5, 'r', 'waktu_sp4n'),
  row('penyelesaian_aspirasi', 5, 'r', 'waktu_sp4n'),
  row('penyelesaian_pengaduan', 14, 'p', 'waktu_sp4n'),
  row('penyelesaian_tidak_berkadar_pengawasan', 14, 'p', 'waktu_sp4n'),
  row('penyelesaian_berkadar_pengawasan', 60, 'p', 'waktu_sp4n'),
  row('kelengkapan', 10, 'a', 'waktu_sp4n'),
  row('tanggapan_batas', 10, 'p', 'waktu_sp4n'),
  row('tanggapan_satuan', 'hari_kerja', 'a', 'waktu_sp4n'),
  row('buka_kembali', 10, 'd', 'tata_kerja'),
  row('ppid', 10, 'p', 'uu_kip'),
  row('ppid_perpanjangan_maks', 7, 'p', 'uu_kip'),
  row('ombudsman_hari', 60, 'p', 'perpres_pengaduan'),
  row('nilai_ubah_hari_kerja', 10, 'd', 'tata_kerja'),
  row('buka_teks_jam', 24, 'd', 'tata_kerja'),
  row('identitas_buka_jam', 24, 'd', 'tata_kerja'),
  row('persetujuan_pimpinan', false, 'd', 'tata_kerja'),
  row('peringatan_persen_petugas', 50, 'd', 'tata_kerja'),
  row('peringatan_persen_admin', 80, 'd', 'tata_kerja'),
  row('peringatan_pukul', 7, 'd', 'tata_kerja'),
  row('naik_admin_instansi_hari_kerja', 1, 'd', 'tata_kerja'),
  row('naik_pembina_hari_kerja', 3, 'd', 'tata_kerja'),
  row('naik_nasional_hari_kerja', 5, 'd', 'tata_kerja'),
  row('pengingat_hari_pertama', 5, 'd', 'tata_kerja'),
  row('pengingat_hari_kedua', 9, 'd', 'tata_kerja'),
  row('pengingat_pukul', 9, 'd', 'tata_kerja'),
  row('hapus_tenggat_jam', 72, 'a', 'uu_pdp_40'),
  row('simpan_isi_hari', 1825, 'a', 'uu_pdp_44'),
  row('simpan_isi_berkadar_hari', 3650, 'a', 'uu_pdp_44'),
  row('simpan_isi_arsip_hari', 1095, 'a', 'uu_pdp_44'),
  row('simpan_kontak_hari', 1095, 'a', 'uu_pdp_44'),
  row('simpan_kontak_berkadar_hari', 3650, 'a', 'uu_pdp_44'),
  row('simpan_pesan_hari', 365, 'a', 'uu_pdp_44'),
];

const KODE_SIMPAN = DEFAULT_KEBIJAKAN.map((one) => one.kode).filter((kode) => kode.startsWith('simpan_'));
const KODE = new Map<string, DefaultKebijakan>(DEFAULT_KEBIJAKAN.map((one) => [one.kode, one]));

/**
 * The policies in force at `instant`: of each kode the row with the latest `berlakuSejak` not after it (of two with the
 * same, the later in the list); the default where no row holds yet. Throws on a value that `isNilaiKebijakan` refuses.
 */
export function kebijakanAt(rows: readonly KebijakanBaris[], instant: Instant): Kebijakan {
  let latest = -Infinity;
  for (const { berlakuSejak } of rows)
    if (berlakuSejak <= instant && berlakuSejak > latest) latest = berlakuSejak;
  let answers = answersOf.get(rows);
  if (answers === undefined) answersOf.set(rows, (answers = new Map()));
  let answer = answers.get(latest);
  if (answer === undefined) answers.set(latest, (answer = computed(rows, instant)));
  return answer;
}

/** What holds changes only where a row begins: one answer for each such moment, asked many times for every laporan. */
const answersOf = new WeakMap<readonly KebijakanBaris[], Map<Instant, Kebijakan>>();

function computed(rows: readonly KebijakanBaris[], instant: Instant): Kebijakan {
  const inForce = new Map<string, KebijakanBaris>(KODE);
  for (const one of rows) {
    if (one.berlakuSejak > instant) continue;
    const known = inForce.get(one.kode);
    if (known === undefined || one.berlakuSejak >= known.berlakuSejak) inForce.set(one.kode, one);
  }
  const number = (kode: string): number => Number(nilaiOf(inForce, kode));
  return {
    verifikasiHariKerja: number('verifikasi_hari_kerja'),
    responsHariKerja: number('respons_hari_kerja'),
    penyelesaian: {
      permintaan_informasi: number('penyelesaian_permintaan_informasi'),
      aspirasi: number('penyelesaian_aspirasi'),
      pengaduan: number('penyelesaian_pengaduan'),
      tidak_berkadar_pengawasan: number('penyelesaian_tidak_berkadar_pengawasan'),
      berkadar_pengawasan: number('penyelesaian_berkadar_pengawasan'),
    },
    kelengkapan: number('kelengkapan'),
    tanggapan: {
      n: number('tanggapan_batas'),
      satuan: nilaiOf(inForce, 'tanggapan_satuan') === 'hari' ? 'hari' : 'hari_kerja',
    },
    bukaKembali: number('buka_kembali'),
    ppid: number('ppid'),
    ppidPerpanjanganMaks: number('ppid_perpanjangan_maks'),
    ombudsmanHari: number('ombudsman_hari'),
    nilaiUbahHariKerja: number('nilai_ubah_hari_kerja'),
    bukaTeksJam: number('buka_teks_jam'),
    identitasBukaJam: number('identitas_buka_jam'),
    persetujuanPimpinan: nilaiOf(inForce, 'persetujuan_pimpinan') === true,
    peringatan: {
      persenPetugas: number('peringatan_persen_petugas'),
      persenAdmin: number('peringatan_persen_admin'),
      pukul: number('peringatan_pukul'),
      naikAdminInstansi: number('naik_admin_instansi_hari_kerja'),
      naikPembina: number('naik_pembina_hari_kerja'),
      naikNasional: number('naik_nasional_hari_kerja'),
    },
    pengingat: {
      hariPertama: number('pengingat_hari_pertama'),
      hariKedua: number('pengingat_hari_kedua'),
      pukul: number('pengingat_pukul'),
    },
    hapusTenggatJam: number('hapus_tenggat_jam'),
    masaSimpan: Object.fromEntries(KODE_SIMPAN.map((kode) => [kode, number(kode)])),
  };
}

/** Whether `nilai` may be the policy `kode`: a kode that exists, a value of its kind and inside sensible bounds. */
export function isNilaiKebijakan(kode: string, nilai: unknown): boolean {
  const byDefault = KODE.get(kode)?.nilai;
  if (byDefault === undefined) return false;
  if (typeof byDefault === 'string') return nilai === 'hari_kerja' || nilai === 'hari';
  if (typeof byDefault === 'boolean') return typeof nilai === 'boolean';
  if (typeof nilai !== 'number' || !Number.isInteger(nilai)) return false;
  const { min, max } = BOUNDS.get(kode) ?? BOUNDS_OF_LIMITS;
  return nilai >= min && nilai <= max;
}

const BOUNDS_OF_LIMITS = { min: 1, max: 1000 };
const BOUNDS = new Map<string, { readonly min: number; readonly max: number }>([
  ['peringatan_pukul', { min: 0, max: 23 }],
  ['pengingat_pukul', { min: 0, max: 23 }],
  ['peringatan_persen_petugas', { min: 1, max: 100 }],
  ['peringatan_persen_admin', { min: 1, max: 100 }],
  ...KODE_SIMPAN.map((kode) => [kode, { min: 30, max: 36_500 }] as const),
]);

export const DEFAULT_PERINGATAN: PeringatanKebijakan = kebijakanAt([], 0).peringatan;
export const DEFAULT_PENGINGAT: PengingatKebijakan = kebijakanAt([], 0).pengingat;

function nilaiOf(inForce: ReadonlyMap<string, KebijakanBaris>, kode: string): KebijakanBaris['nilai'] {
  const one = inForce.get(kode);
  const isFit = one !== undefined && isNilaiKebijakan(kode, one.nilai);
  if (!isFit) assert(false, `policy ${kode} = ${String(one?.nilai)}`);
  return one.nilai;
}

function row(
  kode: string,
  nilai: KebijakanBaris['nilai'],
  tanda: DefaultKebijakan['tanda'],
  sumber: SumberKebijakan,
): DefaultKebijakan {
  return { kode, nilai, berlakuSejak: 0, tanda, sumber };
}
