import type { Badan } from '../../src/domain/instansi/types.ts';
import type { Hari, Zona } from '../../src/domain/shared/time.ts';
import {
  laporanRow,
  moment,
  skRow,
  type LaporanRow,
  type MasukRow,
  type SkRow,
  type Status,
} from './goldenRows.ts';

/**
 * The published figures of rules §6 as histories to import (`interfaces.md` §7): laporan, SK and sign-ins whose counts are
 * those that the ministry and the provinces printed. What the sources do not tell (days, texts, topics) is made up here.
 */
export interface GoldenSet {
  readonly nama: string;
  /** The question of `/indikator` or `/peringkat` that must give the figures. */
  readonly tanya: {
    readonly instansi?: readonly string[];
    readonly induk?: readonly string[];
    readonly jenis?: readonly ('pemprov' | 'pemkab' | 'pemkot')[];
    readonly dari: Hari;
    readonly sampai: Hari;
  };
  readonly laporan: readonly LaporanRow[];
  readonly sk: readonly SkRow[];
  readonly masuk: readonly MasukRow[];
  /** Indicator → numerator, denominator, and what is printed with so many decimals. */
  readonly harapan: Readonly<
    Record<string, readonly [pembilang: number, penyebut: number, tercetak: string, desimal?: number]>
  >;
}

/** All sets, for the bodies of the reference data. They lie in periods of their own, so all go into one database. */
export function goldenSets(badan: readonly Badan[]): GoldenSet[] {
  const zona = new Map(badan.map((one) => [one.kode, one.zona]));
  const simpul = (provinsi: string): string[] => [
    provinsi,
    ...badan.filter((one) => one.pembina === provinsi && isPemda(one)).map((one) => one.kode),
  ];
  return [
    daerah(zona, {
      nama: 'Kalimantan Selatan 2020',
      badan: simpul('PR-63'),
      periode: ['2020-01-01', '2020-09-08'],
      jumlah: {
        selesai: 1219,
        diproses: 51,
        menunggu_verifikasi: 9,
        diteruskan: 8,
        tertunda: 4,
        diarsipkan: 3,
      },
      sk: 14,
      masuk: 14,
      tercetak: {
        tindak_lanjut: '98%',
        selesai: '94%',
        proses: '4%',
        keaktifan: '100%',
        keterhubungan: '100%',
      },
    }),
    daerah(zona, {
      nama: 'Kalimantan Tengah 2020',
      badan: simpul('PR-62'),
      periode: ['2020-01-01', '2020-09-08'],
      jumlah: {
        selesai: 644,
        diproses: 26,
        menunggu_verifikasi: 70,
        diteruskan: 60,
        tertunda: 16,
        diarsipkan: 10,
      },
      sk: 15,
      masuk: 10,
      tercetak: {
        tindak_lanjut: '81%',
        selesai: '78%',
        proses: '3%',
        keaktifan: '67%',
        keterhubungan: '100%',
      },
    }),
    daerah(zona, {
      nama: 'Jambi Januari-Agustus 2020',
      badan: simpul('PR-15'),
      periode: ['2020-01-01', '2020-08-31'],
      jumlah: {
        selesai: 77,
        diproses: 12,
        menunggu_verifikasi: 60,
        diteruskan: 50,
        tertunda: 10,
        diarsipkan: 6,
      },
      sk: 11,
      masuk: 10,
      tercetak: {
        tindak_lanjut: '41%',
        selesai: '36%',
        proses: '6%',
        keaktifan: '83%',
        keterhubungan: '92%',
      },
    }),
    daerah(zona, {
      nama: 'Lampung 2020',
      badan: simpul('PR-18'),
      periode: ['2020-01-01', '2020-12-31'],
      jumlah: {},
      sk: 12,
      masuk: 13,
      tercetak: { keaktifan: '81%', keterhubungan: '75%' },
    }),
    daerah(zona, {
      nama: 'Jawa Timur paruh pertama 2024',
      badan: ['PR-35'],
      periode: ['2024-01-01', '2024-06-30'],
      jumlah: { selesai: 905, diproses: 48, tertunda: 51, diarsipkan: 7 },
      sk: 0,
      masuk: 0,
      tercetak: { selesai: '90%', proses: '5%', tertunda: '5%', arsip: '1%' },
    }),
    jawaTimur2021(simpul('PR-35').slice(1)),
    provinsi2019(zona, badan),
  ];
}

function isPemda(one: Badan): boolean {
  return one.jenis === 'pemkab' || one.jenis === 'pemkot';
}

interface Daerah {
  readonly nama: string;
  readonly badan: readonly string[];
  readonly periode: readonly [Hari, Hari];
  readonly jumlah: Partial<Record<Status, number>>;
  readonly sk: number;
  readonly masuk: number;
  readonly tercetak: Readonly<Record<string, string>>;
}

function daerah(zona: ReadonlyMap<string, Zona>, set: Daerah): GoldenSet {
  const { nama, badan, periode, jumlah } = set;
  const [dari, sampai] = periode;
  const statuses = Object.entries(jumlah).flatMap(([status, n]) =>
    Array.from({ length: n }, () => status as Status),
  );
  const laporan = statuses.map((status, i) => {
    const instansi = badan[i % badan.length] ?? '';
    return laporanRow({ nama, i, status, instansi, periode, zona: zona.get(instansi) ?? 'WIB' });
  });
  const total = laporan.length;
  const selesai = jumlah.selesai ?? 0;
  const diproses = jumlah.diproses ?? 0;
  const counts: Record<string, readonly [number, number]> = {
    tindak_lanjut: [selesai + diproses, total],
    selesai: [selesai, total],
    proses: [diproses, total],
    tertunda: [jumlah.tertunda ?? 0, total],
    arsip: [jumlah.diarsipkan ?? 0, total],
    keterhubungan: [set.sk, badan.length],
    keaktifan: [set.masuk, badan.length],
  };
  const isProvince = badan.length > 1;
  return {
    nama,
    tanya: isProvince
      ? { induk: badan.slice(0, 1), jenis: ['pemprov', 'pemkab', 'pemkot'], dari, sampai }
      : { instansi: badan, dari, sampai },
    laporan,
    sk: badan.slice(0, set.sk).map((instansi) => skRow(instansi, dari)),
    // from the other end, so that the bodies with SK and the active ones are not the same
    masuk: badan.slice(badan.length - set.masuk).map((instansi, i) => ({
      instansi,
      pada: moment(sampai, -(i % 30), zona.get(instansi) ?? 'WIB', 9 + (i % 8)),
    })),
    harapan: Object.fromEntries(
      Object.entries(set.tercetak).map(([kode, text]) => {
        const [pembilang, penyebut] = counts[kode] ?? [0, 0];
        return [kode, [pembilang, penyebut, text] as const];
      }),
    ),
  };
}

function jawaTimur2021(badan: readonly string[]): GoldenSet {
  return {
    nama: 'Jawa Timur 2021',
    tanya: { induk: ['PR-35'], jenis: ['pemkab', 'pemkot'], dari: '2021-01-01', sampai: '2021-12-31' },
    laporan: [],
    sk: badan.map((instansi) => skRow(instansi, '2021-01-01')),
    masuk: [],
    harapan: { keterhubungan: [badan.length, badan.length, '100%'] },
  };
}

/** Provinces that came later than 2019. */
const BARU: ReadonlySet<string> = new Set(['PR-93', 'PR-94', 'PR-95', 'PR-96']);

/** The provinces that there were in 2019. */
export function provinsi2019Kode(badan: readonly Pick<Badan, 'kode' | 'jenis'>[]): readonly string[] {
  return badan.filter((one) => one.jenis === 'pemprov' && !BARU.has(one.kode)).map((one) => one.kode);
}

/** 34 provinces: Sumatera Barat 25/27 first, Kalimantan Selatan 100/109 second, the others below. */
function provinsi2019(zona: ReadonlyMap<string, Zona>, badan: readonly Badan[]): GoldenSet {
  const periode = ['2019-01-01', '2019-12-31'] as const;
  const provinces = provinsi2019Kode(badan);
  const laporan = provinces.flatMap((instansi, p) => {
    const [selesai, total] = { 'PR-13': [25, 27], 'PR-63': [100, 109] }[instansi] ?? [4 + (p % 9), 14];
    return Array.from({ length: total ?? 0 }, (_, i) =>
      laporanRow({
        nama: `Provinsi 2019 ${instansi}`,
        i,
        status: i < (selesai ?? 0) ? 'selesai' : i % 2 === 0 ? 'diproses' : 'diteruskan',
        instansi,
        periode,
        zona: zona.get(instansi) ?? 'WIB',
      }),
    );
  });
  return {
    nama: 'Peringkat 34 provinsi 2019',
    tanya: { jenis: ['pemprov'], dari: periode[0], sampai: periode[1] },
    laporan,
    sk: [],
    masuk: [],
    harapan: { 'PR-13': [25, 27, '92,59%', 2], 'PR-63': [100, 109, '91,74%', 2] },
  };
}
