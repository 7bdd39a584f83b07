import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { KodeWilayah } from '../../../domain/instansi/wilayah.ts';
import { indukWilayahOf, tingkatOf } from '../../../domain/instansi/wilayah.ts';
import type { TingkatWilayah } from '../../../domain/instansi/wilayah.ts';

/** One source file as text, with the digest by which an unchanged one is known. */
export interface SourceFile {
  readonly berkas: string;
  readonly sidik: string;
  readonly teks: string;
}

export interface ReferenceFiles {
  /** Files of the data folder, by name. */
  readonly data: ReadonlyMap<string, SourceFile>;
  /** Area files of `idn-area-data`, from the province down. */
  readonly wilayah: readonly SourceFile[];
}

export type CsvRow = Readonly<Record<string, string>>;

export interface WilayahBaris {
  readonly kode: KodeWilayah;
  readonly nama: string;
  readonly tingkat: TingkatWilayah;
  readonly induk: KodeWilayah | null;
}

const DATA_FILES = [
  'instansi.csv',
  'unit-pemda.csv',
  'unit-pusat.csv',
  'kategori.csv',
  'kompetensi.csv',
  'kompetensi-kata.csv',
  'kode.csv',
  'hari-libur.csv',
  'geo/kabkota-small.topo.json',
] as const;
const AREA_FILES = ['provinces.csv', 'regencies.csv', 'districts.csv', 'villages.csv'] as const;

/** Reads every source file. Throws when one is missing: reference data are part of the product. */
export async function readReferenceFiles(dataFolder: string): Promise<ReferenceFiles> {
  const areaFolder = join(packageFolder('idn-area-data'), 'data');
  const [data, wilayah] = await Promise.all([
    Promise.all(DATA_FILES.map((name) => readSource(dataFolder, name))),
    Promise.all(AREA_FILES.map((name) => readSource(areaFolder, name))),
  ]);
  return { data: new Map(data.map((file) => [file.berkas, file])), wilayah };
}

/** The rows of a data file; every row has every column of the header, empty fields as ''. */
export function rowsOf(files: ReferenceFiles, name: (typeof DATA_FILES)[number]): readonly CsvRow[] {
  return parseCsv(teksOf(files, name));
}

export function teksOf(files: ReferenceFiles, name: (typeof DATA_FILES)[number]): string {
  const file = files.data.get(name);
  if (!file) throw new Error(`reference file ${name} was not read`);
  return file.teks;
}

/** All areas, provinces first. The level and the area around it are told by the code itself. */
export function wilayahRows(files: ReferenceFiles): readonly WilayahBaris[] {
  return files.wilayah.flatMap((file) =>
    parseCsv(file.teks).map((row) => {
      const kode = row['code'] ?? '';
      return { kode, nama: row['name'] ?? '', tingkat: tingkatOf(kode), induk: indukWilayahOf(kode) };
    }),
  );
}

export function parseCsv(teks: string): readonly CsvRow[] {
  return parse<CsvRow>(teks, { columns: true, bom: true, trim: true, skip_empty_lines: true });
}

async function readSource(folder: string, berkas: string): Promise<SourceFile> {
  const teks = await readFile(join(folder, berkas), 'utf8');
  return { berkas, sidik: createHash('sha256').update(teks).digest('hex'), teks };
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
