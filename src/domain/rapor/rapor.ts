import type { NilaiIndikator } from '../monev/hitungIndikator.ts';
import { indikatorOf } from '../monev/indikator.ts';
import { bandingkanNilai, isKecilLebihBaik } from '../monev/peringkat.ts';
import { sebandingkan, type Anggota, type Sebanding } from '../monev/sebaya.ts';
import { capaianOf, type Target } from '../monev/target.ts';

/**
 * The rules of the report card by version; a change is a new row and a card names the one it was made by. The source knows a
 * "rapor merah" and its line of 50 % and nothing more (features F122): the least numbers are ours (docs/figures.md).
 */
export const ATURAN_RAPOR = [
  {
    versi: 1,
    /** Shares of which more is better are red below it. */
    garisMerah: { pembilang: 1, penyebut: 2 },
    /** Figures over fewer laporan are shown and neither judged nor ranked. */
    minimalLaporan: 10,
    /** A median of, or a place among, fewer bodies with enough laporan is no measure for anybody. */
    minimalSebaya: 3,
  },
] as const;

/** The rules in force. */
export const ATURAN_RAPOR_KINI = ATURAN_RAPOR[ATURAN_RAPOR.length - 1] ?? ATURAN_RAPOR[0];

/** How a figure is judged; the last one says why not in `Dasar`. */
export type Lampu = 'baik' | 'di_bawah' | 'merah' | 'tidak_dinilai';

/** By what it was judged, or why it was not. */
export type Dasar =
  'garis' | 'target' | 'janji' | 'sebaya' | 'sedikit' | 'kosong' | 'tanpa_patokan' | 'keterangan';

/** The main indicators of rules §6, in the order of the card. Those that only explain another one are not judged. */
export const INDIKATOR_RAPOR = [
  'total',
  'tindak_lanjut',
  'selesai',
  'selesai_dikonfirmasi',
  'selesai_diselesaikan',
  'selesai_tanpa_tanggapan',
  'selesai_tidak_dipenuhi',
  'proses',
  'belum_ditindaklanjuti',
  'belum_diverifikasi',
  'tertunda',
  'arsip',
  'waktu_verifikasi',
  'waktu_respons',
  'waktu_penyelesaian',
  'kepatuhan_verifikasi',
  'kepatuhan_respons',
  'kepatuhan_penyelesaian',
  'kepuasan',
  'kepuasan_menilai',
  'tepat_instansi',
  'buka_kembali',
  'keterhubungan',
  'terhubung_akun',
  'terhubung_unit',
  'keaktifan',
  'rekomendasi_disampaikan',
  'rekomendasi_lengkap',
] as const;
export type IndikatorRapor = (typeof INDIKATOR_RAPOR)[number];

const KETERANGAN = /^(?:total|selesai_.*|proses|arsip|tertunda|kepuasan_menilai)$/;

export interface BarisRapor extends Omit<Sebanding, 'kode'> {
  readonly kode: IndikatorRapor;
  readonly nilai: NilaiIndikator;
  /** The same figure of the period before. */
  readonly sebelum: NilaiIndikator | null;
  readonly target: { readonly target: Target; readonly capaian: NilaiIndikator } | null;
  /** Hari kerja within which it is promised to everybody; null where the promise differs by laporan, and for other figures. */
  readonly janji: number | null;
  readonly lampu: Lampu;
  readonly dasar: Dasar;
}

export interface BahanRapor {
  readonly diri: Anggota;
  /** Those of its kind and class of load, itself included. */
  readonly grup: readonly Anggota[];
  readonly sebelum: Readonly<Record<string, NilaiIndikator>>;
  /** Of the year in which the whole period lies. */
  readonly target: readonly Target[];
  /** Counts are held against the target of a year when the year is over only. */
  readonly isSetahunPenuh: boolean;
  readonly janji: Readonly<Partial<Record<IndikatorRapor, number>>>;
}

/**
 * The rows of a report card. A figure over too few laporan is not judged. A share of which more is better is red below the line,
 * whatever the others do; else it is held against its target, the promise of the law, or the median of its peers, whichever is
 * there first. Equal is good enough. Peers with too few laporan have no place and no part in the median.
 */
export function susunRapor(bahan: BahanRapor): readonly BarisRapor[] {
  return INDIKATOR_RAPOR.flatMap((kode) => {
    const nilai = bahan.diri.indikator[kode];
    return nilai === undefined ? [] : [barisOf(bahan, kode, nilai)];
  });
}

/** How many rows have each light; those that explain are left out. */
export function hitungLampu(baris: readonly BarisRapor[]): Readonly<Record<Lampu, number>> {
  const found = { baik: 0, di_bawah: 0, merah: 0, tidak_dinilai: 0 };
  for (const one of baris) if (one.dasar !== 'keterangan') found[one.lampu] += 1;
  return found;
}

function barisOf(bahan: BahanRapor, kode: IndikatorRapor, nilai: NilaiIndikator): BarisRapor {
  const cukup = bahan.grup.filter((one) => isCukup(kode, one.indikator[kode]));
  const { peringkat, dari, tengah } = KETERANGAN.test(kode)
    ? { peringkat: null, dari: 0, tengah: null }
    : sebandingkan(cukup, bahan.diri.kode, kode);
  const isSedikit = dari < ATURAN_RAPOR_KINI.minimalSebaya;
  const found = bahan.target.find((one) => one.indikator === kode);
  const row = {
    kode,
    nilai,
    sebelum: bahan.sebelum[kode] ?? null,
    target: found === undefined ? null : { target: found, capaian: capaianOf(found, nilai) },
    janji: bahan.janji[kode] ?? null,
    peringkat: isSedikit ? null : peringkat,
    dari,
    tengah: isSedikit ? null : tengah,
  };
  return { ...row, ...judge(row, bahan.isSetahunPenuh) };
}

function judge(
  row: Omit<BarisRapor, 'lampu' | 'dasar'>,
  isSetahunPenuh: boolean,
): Pick<BarisRapor, 'lampu' | 'dasar'> {
  const { kode, nilai, target, janji, tengah } = row;
  const no = (dasar: Dasar) => ({ lampu: 'tidak_dinilai', dasar }) as const;
  const by = (isGood: boolean, dasar: Dasar) => ({ lampu: isGood ? 'baik' : 'di_bawah', dasar }) as const;
  if (KETERANGAN.test(kode)) return no('keterangan');
  if (nilai.nilai === null) return no('kosong');
  if (!isCukup(kode, nilai)) return no('sedikit');
  if (isMerah(kode, nilai)) return { lampu: 'merah', dasar: 'garis' };
  if (target !== null && (target.target.jenis === 'bagian' || isSetahunPenuh)) {
    return by(target.capaian.pembilang >= target.capaian.penyebut, 'target');
  }
  if (janji !== null) return by(nilai.nilai <= janji, 'janji');
  if (tengah !== null) return by(bandingkanNilai(kode, nilai, tengah) <= 0, 'sebaya');
  return no('tanpa_patokan');
}

function isMerah(kode: string, { satuan, pembilang, penyebut }: NilaiIndikator): boolean {
  const { garisMerah } = ATURAN_RAPOR_KINI;
  if (satuan !== 'bagian' || isKecilLebihBaik(kode)) return false;
  return pembilang * garisMerah.penyebut < penyebut * garisMerah.pembilang;
}

/** Facts of the body itself need no number of laporan. */
function isCukup(kode: string, nilai: NilaiIndikator | undefined): boolean {
  if (nilai === undefined) return false;
  return indikatorOf(kode)?.rumus.jenis === 'lembaga' || nilai.penyebut >= ATURAN_RAPOR_KINI.minimalLaporan;
}
