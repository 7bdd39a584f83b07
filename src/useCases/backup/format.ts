import type { Readable } from 'node:stream';
import type { SchemaStep } from '../../persistence/backup/tables.ts';

/**
 * The file of a backup: a gzipped tar with `manifest.json`, the rows of each table in parts (`tabel/NAME/00001.jsonl`), the
 * files (`lampiran/SHA256`) and `indeks.json` with the SHA-256 of every part; behind it one line with the SHA-256 of all
 * before, so that any changed bit and any missing end is found before a row is read. docs/operations/backup.md says how to read it
 * without this program.
 */
export const FORMAT = 1;

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly program: string;
  readonly dibuatPada: string;
  readonly skema: readonly SchemaStep[];
  /** Name of the key that signs daily roots: tells whether the folder of keys fits. */
  readonly kunciAkar: string;
}

export interface PartDigest {
  readonly nama: string;
  readonly ukuran: number;
  readonly sha256: string;
}

export interface Indeks {
  readonly bagian: readonly PartDigest[];
  readonly baris: Readonly<Record<string, number>>;
  /** Names and sizes of the files, in their order, under one digest: each name is the digest of its bytes. */
  readonly lampiran: { readonly jumlah: number; readonly bita: number; readonly sidik: string };
  /** Files that were not there or changed when the backup was made. */
  readonly rusak: readonly string[];
  /** Uploads that were swept away while the backup was made: nobody needs them. */
  readonly hilang: readonly string[];
}

/** A file that can be read from any place. */
export interface BackupFile {
  readonly ukuran: number;
  /** Bytes from `start` up to, but not with, `end`. */
  readonly open: (start: number, end: number) => Readable;
}

const SEAL = 'SP4N-LAPOR sha256 ';
export const SEAL_LENGTH = SEAL.length + 64 + 1;

export function sealOf(sha256: string): string {
  return `${SEAL}${sha256}\n`;
}

export function parseSeal(text: string): string | null {
  const hex = text.slice(SEAL.length, -1);
  return text === sealOf(hex) && /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

export const MANIFEST = 'manifest.json';
export const INDEKS = 'indeks.json';

export function partName(tabel: string, number: number): string {
  return `tabel/${tabel}/${String(number).padStart(5, '0')}.jsonl`;
}

export function parsePartName(name: string): string | null {
  return /^tabel\/([a-z_]+)\/\d{5,}\.jsonl$/.exec(name)?.[1] ?? null;
}

export function fileName(kunci: string): string {
  return `lampiran/${kunci}`;
}

export function parseFileName(name: string): string | null {
  return /^lampiran\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null;
}
