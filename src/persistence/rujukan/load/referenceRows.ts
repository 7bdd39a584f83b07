import type { Kompetensi, SasaranKompetensi } from '../../../domain/disposisi/kompetensi.ts';
import { JENIS_INSTANSI, NAS } from '../../../domain/instansi/types.ts';
import type { Badan, JenisInstansi } from '../../../domain/instansi/types.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { rowsOf, teksOf, wilayahRows } from './referenceFiles.ts';
import type { CsvRow, ReferenceFiles, WilayahBaris } from './referenceFiles.ts';

/** A topic as the data file names it. */
export interface KategoriBaris {
  readonly kode: string;
  readonly induk: string | null;
  readonly nama: string;
  readonly urusan: string;
  readonly peka: boolean;
}

export interface KodeBaris {
  readonly kelompok: string;
  readonly kode: string;
  readonly arti: string;
}

/** A row of competence with its place in the file, which decides the default of its urusan. */
export interface KompetensiBaris extends Kompetensi {
  readonly urut: number;
}

/** One decree with its days, as `recordKetetapan` takes it but for the instants. */
export interface KetetapanBaris {
  readonly dasar: string;
  readonly ditetapkanPada: string;
  readonly instansi: string | null;
  readonly tahun: number | null;
  readonly status: string | null;
  readonly tambah: readonly { readonly tanggal: string; readonly jenis: JenisLibur; readonly nama: string }[];
  readonly cabut: readonly string[];
}

export type JenisLibur = 'nasional' | 'cuti_bersama' | 'pemilihan' | 'lokal';

export interface TitikWilayah extends WilayahBaris {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Everything that the files say, as rows. */
export interface ReferenceRows {
  readonly wilayah: readonly TitikWilayah[];
  readonly badan: readonly Badan[];
  readonly kategori: readonly KategoriBaris[];
  readonly kompetensi: readonly KompetensiBaris[];
  readonly kode: readonly KodeBaris[];
  readonly ketetapan: readonly KetetapanBaris[];
}

export function referenceRows(files: ReferenceFiles): ReferenceRows {
  return {
    wilayah: withTitik(wilayahRows(files), files),
    badan: badanRows(files),
    kategori: kategoriRows(files),
    kompetensi: kompetensiRows(files),
    kode: rowsOf(files, 'kode.csv').map((row) => ({
      kelompok: field(row, 'kelompok'),
      kode: field(row, 'kode'),
      arti: field(row, 'arti'),
    })),
    ketetapan: ketetapanRows(files),
  };
}

const JENIS_OPD: ReadonlySet<JenisInstansi> = new Set(['pemprov', 'pemkab', 'pemkot']);

/**
 * All instansi with their usual units: 25 for a local government, four for every other body. The administrative areas of
 * Jakarta belong to the province's tree (rules §2) and have none of their own, nor has `NAS`, which is no office.
 */
function badanRows(files: ReferenceFiles): readonly Badan[] {
  const opd = rowsOf(files, 'unit-pemda.csv');
  const pusat = rowsOf(files, 'unit-pusat.csv');
  return rowsOf(files, 'instansi.csv').flatMap((row) => {
    const instansi = instansiOfRow(row);
    if (instansi.kode === NAS || instansi.jenis === 'wilayah_administrasi') return [instansi];
    const units = JENIS_OPD.has(instansi.jenis) ? opd : pusat;
    return [instansi, ...units.map((unit) => unitOfRow(instansi, unit))];
  });
}

function instansiOfRow(row: CsvRow): Badan {
  return {
    kode: field(row, 'kode'),
    nama: field(row, 'nama'),
    jenis: jenisOf(field(row, 'jenis')),
    induk: optional(row, 'induk'),
    pembina: optional(row, 'pembina'),
    wilayah: optional(row, 'wilayah'),
    zona: zonaOf(field(row, 'zona_waktu')),
    urusan: null,
    berlakuSejak: optional(row, 'berlaku_sejak'),
    berlakuSampai: null,
  };
}

function unitOfRow(instansi: Badan, row: CsvRow): Badan {
  return {
    ...instansi,
    kode: `${instansi.kode}/${field(row, 'nomor')}`,
    nama: field(row, 'nama'),
    jenis: 'unit',
    induk: instansi.kode,
    pembina: null,
    urusan: field(row, 'urusan'),
  };
}

function kategoriRows(files: ReferenceFiles): readonly KategoriBaris[] {
  return rowsOf(files, 'kategori.csv').map((row) => ({
    kode: field(row, 'kode'),
    induk: optional(row, 'induk'),
    nama: field(row, 'nama'),
    urusan: field(row, 'urusan'),
    peka: row['peka'] === 'peka',
  }));
}

const SASARAN: Readonly<Record<string, SasaranKompetensi>> = {
  '(pemda tempat kejadian)': 'pemda',
  '(pemprov tempat kejadian)': 'pemprov',
  '(instansi yang diadukan)': 'terlapor',
};

function kompetensiRows(files: ReferenceFiles): readonly KompetensiBaris[] {
  const kata = new Map(
    rowsOf(files, 'kompetensi-kata.csv').map((row) => [
      `${field(row, 'urusan')}|${row['objek'] ?? ''}`,
      field(row, 'kata').split(';'),
    ]),
  );
  return rowsOf(files, 'kompetensi.csv').map((row, urut) => {
    const sasaran = SASARAN[field(row, 'instansi')] ?? 'instansi';
    const objek = optional(row, 'objek');
    return {
      urut,
      urusan: field(row, 'urusan'),
      tingkat: tingkatOf(field(row, 'tingkat')),
      objek,
      sasaran,
      instansi: sasaran === 'instansi' ? field(row, 'instansi') : null,
      unitNomor: optional(row, 'unit_nomor'),
      kata: kata.get(`${field(row, 'urusan')}|${objek ?? ''}`) ?? [],
    };
  });
}

/** So many national holidays in a year are only in the decree that settles the year; others add single days. */
const MIN_HARI_SETAHUN = 10;

function ketetapanRows(files: ReferenceFiles): readonly KetetapanBaris[] {
  const byDecree = Map.groupBy(
    rowsOf(files, 'hari-libur.csv'),
    (row) => `${field(row, 'ditetapkan_pada')} ${field(row, 'dasar')}`,
  );
  return [...byDecree.values()].map((rows) => {
    const first = rows[0] ?? {};
    const tahun = field(first, 'tanggal').slice(0, 4);
    const national = rows.filter((r) => r['jenis'] === 'nasional' && r['tanggal']?.startsWith(tahun));
    return {
      dasar: field(first, 'dasar'),
      ditetapkanPada: field(first, 'ditetapkan_pada'),
      instansi: null,
      tahun: national.length >= MIN_HARI_SETAHUN ? Number(tahun) : null,
      status: optional(first, 'status'),
      tambah: rows.map((row) => ({
        tanggal: field(row, 'tanggal'),
        jenis: jenisLiburOf(field(row, 'jenis')),
        nama: field(row, 'nama'),
      })),
      cabut: [],
    };
  });
}

/** The middle of each kabupaten/kota as the boundary file gives it; of a province the mean of its own. */
function withTitik(rows: readonly WilayahBaris[], files: ReferenceFiles): readonly TitikWilayah[] {
  const titik = new Map<string, { lat: number; lon: number }>();
  const topo = JSON.parse(teksOf(files, 'geo/kabkota-small.topo.json')) as TopoKabkota;
  for (const { id, properties } of topo.objects.kabkota.geometries) {
    titik.set(id, { lat: properties.lat, lon: properties.lng });
  }
  for (const [provinsi, inside] of Map.groupBy(titik.keys(), (kode) => kode.slice(0, 2))) {
    const points = inside.flatMap((kode) => titik.get(kode) ?? []);
    const mean = (of: (p: { lat: number; lon: number }) => number) =>
      points.reduce((sum, p) => sum + of(p), 0) / points.length;
    titik.set(provinsi, { lat: mean((p) => p.lat), lon: mean((p) => p.lon) });
  }
  return rows.map((row) => ({ ...row, lat: null, lon: null, ...titik.get(row.kode) }));
}

interface TopoKabkota {
  readonly objects: {
    readonly kabkota: {
      readonly geometries: readonly {
        readonly id: string;
        readonly properties: { readonly lat: number; readonly lng: number };
      }[];
    };
  };
}

function field(row: CsvRow, name: string): string {
  const value = row[name];
  if (value === undefined || value === '') {
    throw new Error(`reference data: column ${name} is empty in ${JSON.stringify(row)}`);
  }
  return value;
}

function optional(row: CsvRow, name: string): string | null {
  const value = row[name];
  return value === undefined || value === '' ? null : value;
}

function jenisOf(text: string): JenisInstansi {
  return oneOf(text, JENIS_INSTANSI);
}

function zonaOf(text: string): Zona {
  return oneOf(text, ['WIB', 'WITA', 'WIT'] as const);
}

function tingkatOf(text: string): Kompetensi['tingkat'] {
  return oneOf(text, ['kabkota', 'provinsi', 'pusat'] as const);
}

function jenisLiburOf(text: string): JenisLibur {
  return oneOf(text, ['nasional', 'cuti_bersama', 'pemilihan'] as const);
}

function oneOf<T extends string>(text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new Error(`reference data: ${text} is none of ${allowed.join(', ')}`);
  return found;
}
