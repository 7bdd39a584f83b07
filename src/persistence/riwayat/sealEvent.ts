import type { LaporanEvent } from '../../domain/laporan/events.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { formatPelaku } from './pelaku.ts';

/** Gives 16 fresh random bytes at every call. */
export type Garam = () => Buffer;

/** What the chain knows before an event. */
export interface SealPlace {
  readonly nomor: string;
  readonly urut: number;
  readonly hashSebelum: Buffer;
}

/** One event as it lies in `riwayat` and `riwayat_isi` (without laporan_id). */
export interface SealedEvent {
  readonly urut: number;
  readonly jenis: string;
  readonly pada: number;
  readonly oleh: string;
  readonly pelaku: string | null;
  readonly isiHash: Buffer;
  readonly hashSebelum: Buffer;
  readonly hash: Buffer;
  readonly garam: Buffer;
  readonly fakta: string;
  readonly kata: string;
  readonly kataGaram: Buffer;
  readonly kataHash: Buffer;
}

/** What stands before the first event. */
export const HASH_AWAL = Buffer.alloc(32);

/** Turns an event into its stored rows and its hash (interfaces §9). `pelaku` is the account of an officer, never of a pelapor. */
export function sealEvent(
  event: LaporanEvent,
  place: SealPlace,
  pelaku: string | null,
  garam: Garam,
): SealedEvent {
  const { jenis, pada, ubah, jam, tindakan } = event;
  const oleh = formatPelaku(event.oleh);
  const fakta = canonicalJson({ ubah, jam, tindakan });
  const kata = canonicalJson(event.kata);
  const salt = garam();
  const kataGaram = garam();
  const kataHash = kataHashOf(kataGaram, kata);
  const isiHash = isiHashOf({ garam: salt, fakta, kataHash, pelaku });
  const header = { nomor: place.nomor, urut: place.urut, jenis, pada, oleh };
  return {
    urut: place.urut,
    jenis,
    pada,
    oleh,
    pelaku,
    isiHash,
    hashSebelum: place.hashSebelum,
    hash: headerHashOf({ ...header, isiHash, hashSebelum: place.hashSebelum }),
    garam: salt,
    fakta,
    kata,
    kataGaram,
    kataHash,
  };
}

export function kataHashOf(kataGaram: Buffer, kata: string): Buffer {
  return sha256(kataGaram, kata);
}

/** Binds facts, the hash of the words and the officer's account; holds also when the words were erased by law. */
export function isiHashOf(isi: {
  readonly garam: Buffer;
  readonly fakta: string;
  readonly kataHash: Buffer;
  readonly pelaku: string | null;
}): Buffer {
  const { fakta, kataHash, pelaku } = isi;
  // Members in the order of RFC 8785, strings and null only: JSON.stringify gives the canonical text.
  return sha256(isi.garam, JSON.stringify({ fakta, kata: kataHash.toString('hex'), pelaku }));
}

export function headerHashOf(header: {
  readonly nomor: string;
  readonly urut: number;
  readonly jenis: string;
  readonly pada: number;
  readonly oleh: string;
  readonly isiHash: Buffer;
  readonly hashSebelum: Buffer;
}): Buffer {
  // As above: this order of members is the canonical one.
  const text = JSON.stringify({
    hashSebelum: header.hashSebelum.toString('hex'),
    isi: header.isiHash.toString('hex'),
    jenis: header.jenis,
    laporan: header.nomor,
    oleh: header.oleh,
    pada: new Date(header.pada).toISOString(),
    urut: header.urut,
  });
  return sha256(text);
}

/** Binds when and by which right words were erased, so that a changed bit there is found too. */
export function erasureHashOf(kataHash: Buffer, pada: number, dasar: string): Buffer {
  return sha256(kataHash, canonicalJson({ dasar, pada: new Date(pada).toISOString() }));
}
