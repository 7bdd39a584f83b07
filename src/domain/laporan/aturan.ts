import type { Kompetensi } from '../disposisi/kompetensi.ts';
import type { Pohon } from '../instansi/pohon.ts';
import type { KodeWilayah } from '../instansi/wilayah.ts';
import type { Kalender } from '../tenggat/kalender.ts';
import type { KebijakanBaris } from '../tenggat/kebijakan.ts';

/** A topic of `data/kategori.csv`; one that ended keeps its name for old laporan. */
export interface Kategori {
  readonly kode: string;
  readonly induk: string | null;
  readonly nama: string;
  readonly urusan: string;
  /** A laporan of this topic starts rahasia (rules §3). */
  readonly peka: boolean;
  /** False when the topic can no longer be chosen. */
  readonly aktif: boolean;
}

/** The reference data at one version, as every decision sees them: the context of the decider, never read in its midst. */
export interface Rujukan {
  readonly versi: number;
  readonly pohon: Pohon;
  readonly kategori: ReadonlyMap<string, Kategori>;
  readonly kalender: Kalender;
  readonly kebijakan: readonly KebijakanBaris[];
  readonly kompetensi: readonly Kompetensi[];
  /** The code lists of `data/kode.csv`: group → code → meaning, in the order of the data. */
  readonly kode: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The name of a province, kabupaten/kota or kecamatan; null for others (desa are looked up where they are shown). */
  readonly wilayahNama: (kode: KodeWilayah) => string | null;
}
