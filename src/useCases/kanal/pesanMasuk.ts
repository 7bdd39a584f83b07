import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import type { Titik } from '../../domain/laporan/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { PesanMasukRow } from '../../persistence/kanal/pesanMasuk.ts';
import type { Balasan } from '../../messages/kanal/balasan.ts';
import type { Deps } from '../deps.ts';

/** A file that came with a message. */
export interface BerkasMasuk {
  readonly nama: string;
  readonly isi: Uint8Array;
}

/** One message as every channel hands it over. */
export interface PesanMasuk {
  readonly kanal: Saluran;
  /** The sender's own id of the message; null where the gateway gives none: then the same words of one sender within a day are a repeat. */
  readonly idAsal: string | null;
  /** As the channel tells it; brought to one form here. */
  readonly pengirim: string;
  readonly teks: string;
  /** A heading that the channel knows apart. */
  readonly judul?: string | null;
  /** Ids of messages that this one answers, the nearest first, and numbers that it names outside its words. */
  readonly rujukan?: { readonly idPesan: readonly string[]; readonly nomor: readonly string[] };
  readonly lampiran?: readonly BerkasMasuk[];
  /** A place that was sent as such. */
  readonly lokasi?: Titik | null;
  /** A machine wrote it: kept, never answered, never a laporan. */
  readonly otomatis?: boolean;
  /** What was found out about its origin (DKIM, SPF …): codes for the officer, no words. */
  readonly catatan?: Readonly<Record<string, string>>;
}

/** What is kept of it, sealed, until it became part of a laporan. */
export interface IsiPesanMasuk {
  readonly teks: string;
  readonly judul: string | null;
  /** Absent in messages of former days. */
  readonly lokasi?: Titik | null;
  readonly idPesan: readonly string[];
  readonly nomor: readonly string[];
  readonly otomatis: boolean;
  readonly catatan: Readonly<Record<string, string>>;
  /** Names of files that could not be taken. */
  readonly ditolak: readonly string[];
}

export function sealIsi({ keys }: Pick<Deps, 'keys'>, id: string, isi: IsiPesanMasuk): Buffer {
  return keys.kanal.close(`${id}:isi`, JSON.stringify(isi));
}

/** Null: the words were erased or became part of a laporan. */
export function openIsi(
  { keys }: Pick<Deps, 'keys'>,
  row: Pick<PesanMasukRow, 'id' | 'isi'>,
): IsiPesanMasuk | null {
  return row.isi === null ? null : (JSON.parse(keys.kanal.open(`${row.id}:isi`, row.isi)) as IsiPesanMasuk);
}

/** Its words as people read them, with the place that was sent. */
export function kataOf({ teks, lokasi = null }: Pick<IsiPesanMasuk, 'teks' | 'lokasi'>): string {
  const place = lokasi === null ? '' : `Lokasi: ${lokasi.lat.toFixed(5)}, ${lokasi.lon.toFixed(5)}`;
  return [teks.trim(), place].filter((one) => one !== '').join('\n');
}

export function sealAlamat({ keys }: Pick<Deps, 'keys'>, id: string, alamat: string): Buffer {
  return keys.kanal.close(`${id}:alamat`, alamat);
}

export function openAlamat(
  { keys }: Pick<Deps, 'keys'>,
  row: Pick<PesanMasukRow, 'id' | 'alamat'>,
): string | null {
  return row.alamat === null ? null : keys.kanal.open(`${row.id}:alamat`, row.alamat);
}

export function sealBalasan({ keys }: Pick<Deps, 'keys'>, id: string, balasan: Balasan): Buffer {
  return keys.kanal.close(`${id}:balasan`, JSON.stringify(balasan));
}

export function openBalasan(
  { keys }: Pick<Deps, 'keys'>,
  row: Pick<PesanMasukRow, 'id' | 'balasan'>,
): Balasan | null {
  return row.balasan === null
    ? null
    : (JSON.parse(keys.kanal.open(`${row.id}:balasan`, row.balasan)) as Balasan);
}

/** Who alone may put the files of a message into a laporan. */
export function pengunggahOf({ keys }: Pick<Deps, 'keys'>, id: string): string {
  return keys.pengunggah(`pesan:${id}`);
}

/** Moments after which a message that failed is tried again. */
export const PERCOBAAN_MAKS = 12;
export const JEDA_TERLAMA_MS = 3_600_000;
export function jedaMs(percobaan: number): Instant {
  return Math.min(10_000 * 2 ** Math.max(0, percobaan - 1), JEDA_TERLAMA_MS);
}
