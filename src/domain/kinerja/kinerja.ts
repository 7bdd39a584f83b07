import type { KodeBadan, Penugasan } from '../instansi/types.ts';
import { badanOf, instansiOf, type Pohon } from '../instansi/pohon.ts';
import type { Instant } from '../shared/time.ts';
import { hitungTenggat } from '../tenggat/hitung.ts';
import type { Kalender } from '../tenggat/kalender.ts';
import type { Jam } from '../tenggat/types.ts';

/** Fewer acts than these give no median and no share: one bad week is no finding about a person (docs/figures.md). */
export const MINIMAL_KINERJA = 5;

/** The longest period that is asked for at once, in days. */
export const HARI_TERBANYAK = 366;

/** One act of an officer on one laporan, as the history has it. */
export interface Perbuatan {
  readonly akunId: string;
  readonly laporanId: string;
  readonly urut: number;
  readonly jenis: string;
  readonly pada: Instant;
  /** The body for which it was done. */
  readonly badan: KodeBadan;
  /** Of an answer: that it was the final one. */
  readonly akhir: boolean;
  /** What the pelapor said to it before anybody closed or answered finally again. */
  readonly sesudah: 'dikonfirmasi' | 'dinyatakan_belum' | null;
}

/** The clocks of a laporan by its id. */
export type JamLaporan = ReadonlyMap<string, readonly Jam[]>;

/** What is counted of each officer; each has its list. */
export const UKURAN_KINERJA = [
  'beban',
  'diverifikasi',
  'dijawab',
  'diselesaikan',
  'verifikasi_tepat',
  'verifikasi_terlambat',
  'respons_tepat',
  'respons_terlambat',
  'penyelesaian_tepat',
  'penyelesaian_terlambat',
  'dikonfirmasi',
  'dibuka_kembali',
  'koreksi',
] as const;
export type UkuranKinerja = (typeof UKURAN_KINERJA)[number];

const LANGKAH = ['verifikasi', 'respons', 'penyelesaian'] as const;
export type Langkah = (typeof LANGKAH)[number];

export interface KinerjaPetugas {
  readonly akunId: string;
  /** The laporan behind each number, each once. */
  readonly laporan: Readonly<Record<UkuranKinerja, readonly string[]>>;
  /** Of the clocks that this officer's own acts ended; null below `MINIMAL_KINERJA` of them. */
  readonly waktu: Readonly<Record<Langkah, WaktuPetugas | null>>;
}

/** Hari kerja, pauses left out: median and 90th percentile by nearest rank, the mean as its sum and how many. */
export interface WaktuPetugas {
  readonly tengah: number;
  readonly p90: number;
  readonly jumlah: number;
  readonly banyak: number;
}

/** The instansi whose officers somebody may look at: as its admin or its head, and nobody else (rules §7: never public). */
export function instansiDinilai(penugasan: readonly Penugasan[], pohon: Pohon): readonly KodeBadan[] {
  const own = penugasan.filter(
    ({ peran, badan }) =>
      (peran === 'admin_instansi' || peran === 'pimpinan') &&
      badanOf(pohon, badan)?.jenis !== 'unit' &&
      instansiOf(pohon, badan) === badan,
  );
  return [...new Set(own.map((one) => one.badan))].sort();
}

/**
 * What each officer did. A time belongs to whom ended its clock by an own act in that very moment: what others ended, and waiting for a
 * pelapor (pauses), is nobody's. Clocks that were extended are neither in time nor late. Officers stand in no order of merit.
 */
export function susunKinerja(
  perbuatan: readonly Perbuatan[],
  jamOf: JamLaporan,
  kalender: Kalender,
): readonly KinerjaPetugas[] {
  const byOfficer = new Map<string, Perbuatan[]>();
  for (const one of perbuatan) {
    const own = byOfficer.get(one.akunId);
    if (own === undefined) byOfficer.set(one.akunId, [one]);
    else own.push(one);
  }
  return [...byOfficer].map(([akunId, own]) => ofOfficer(akunId, own, jamOf, kalender));
}

function ofOfficer(
  akunId: string,
  own: readonly Perbuatan[],
  jamOf: JamLaporan,
  kalender: Kalender,
): KinerjaPetugas {
  const found = new Map<UkuranKinerja, Set<string>>(UKURAN_KINERJA.map((one) => [one, new Set()]));
  const days: Record<Langkah, number[]> = { verifikasi: [], respons: [], penyelesaian: [] };
  for (const act of own) {
    for (const ukuran of countedBy(act)) found.get(ukuran)?.add(act.laporanId);
    for (const { langkah, terpakai, tanda } of endedBy(act, jamOf.get(act.laporanId) ?? [], kalender)) {
      days[langkah].push(terpakai);
      if (tanda !== null) found.get(`${langkah}_${tanda}`)?.add(act.laporanId);
    }
  }
  const laporan = Object.fromEntries(
    UKURAN_KINERJA.map((one) => [one, [...(found.get(one) ?? [])]]),
  ) as unknown as KinerjaPetugas['laporan'];
  return {
    akunId,
    laporan,
    waktu: {
      verifikasi: waktuOf(days.verifikasi),
      respons: waktuOf(days.respons),
      penyelesaian: waktuOf(days.penyelesaian),
    },
  };
}

function countedBy({ jenis, akhir, sesudah }: Perbuatan): readonly UkuranKinerja[] {
  switch (jenis) {
    case 'diverifikasi':
    case 'dikelola':
      return ['beban', 'diverifikasi'];
    case 'ditindaklanjuti':
      return ['beban', 'dijawab', ...(akhir ? settled(sesudah) : [])];
    case 'diselesaikan':
      return ['beban', ...settled(sesudah)];
    case 'dikoreksi':
      return ['beban', 'koreksi'];
    default:
      return ['beban'];
  }
}

function settled(sesudah: Perbuatan['sesudah']): readonly UkuranKinerja[] {
  if (sesudah === 'dikonfirmasi') return ['diselesaikan', 'dikonfirmasi'];
  return sesudah === null ? ['diselesaikan'] : ['diselesaikan', 'dibuka_kembali'];
}

interface Ended {
  readonly langkah: Langkah;
  readonly terpakai: number;
  readonly tanda: 'tepat' | 'terlambat' | null;
}

function endedBy(act: Perbuatan, all: readonly Jam[], kalender: Kalender): readonly Ended[] {
  return all.flatMap((jam) => {
    const langkah = LANGKAH.find((one) => one === jam.jam);
    if (langkah === undefined || jam.gugur || jam.selesai === null || jam.selesai !== act.pada) return [];
    const { status, terpakai } = hitungTenggat(jam, kalender, jam.selesai);
    const tanda = status === 'tepat_waktu' ? 'tepat' : status === 'terlambat' ? 'terlambat' : null;
    return [{ langkah, terpakai, tanda }];
  });
}

function waktuOf(values: readonly number[]): WaktuPetugas | null {
  const banyak = values.length;
  if (banyak < MINIMAL_KINERJA) return null;
  const sorted = values.toSorted((a, b) => a - b);
  /** Nearest rank, as everywhere. */
  const at = (persen: number): number => sorted[Math.ceil((persen * banyak) / 100) - 1] ?? 0;
  return { tengah: at(50), p90: at(90), jumlah: values.reduce((sum, one) => sum + one, 0), banyak };
}
