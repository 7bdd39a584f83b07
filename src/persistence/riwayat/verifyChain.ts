import type { StoredEvent } from './readRiwayat.ts';
import { erasureHashOf, HASH_AWAL, headerHashOf, isiHashOf, kataHashOf } from './sealEvent.ts';

/** How a chain is broken, first break first. */
export type ChainBreakKind =
  /** An event is missing, doubled or out of order. */
  | 'urutan'
  /** The header does not follow from the one before it. */
  | 'rantai'
  /** The header does not give its own hash. */
  | 'kepala_peristiwa'
  /** The content (facts, salt, officer's account) does not give the hash in the header. */
  | 'isi'
  /** The words do not give their hash. */
  | 'kata'
  /** The note of an erasure was changed, or words are gone without one. */
  | 'penghapusan'
  /** The last event is not the head that the laporan's row keeps. */
  | 'ekor';

export interface ChainBreak {
  readonly urut: number;
  readonly jenis: ChainBreakKind;
}

/** What the laporan's row says of its chain. */
export interface ChainEnd {
  readonly nomor: string;
  readonly urut: number;
  readonly kepala: Buffer;
}

/** Finds the first break of a whole chain, in ascending order of events; null when it is whole. */
export function verifyChain(events: readonly StoredEvent[], end: ChainEnd): ChainBreak | null {
  let before: Buffer = HASH_AWAL;
  for (const [index, event] of events.entries()) {
    const jenis = breakOf(event, index + 1, before, end.nomor);
    if (jenis !== null) return { urut: index + 1, jenis };
    before = event.hash;
  }
  const isWhole = events.length === end.urut && before.equals(end.kepala);
  return isWhole ? null : { urut: Math.min(events.length, end.urut), jenis: 'ekor' };
}

function breakOf(event: StoredEvent, urut: number, before: Buffer, nomor: string): ChainBreakKind | null {
  if (event.urut !== urut) return 'urutan';
  if (!event.hashSebelum.equals(before)) return 'rantai';
  if (!headerHashOf({ ...event, nomor }).equals(event.hash)) return 'kepala_peristiwa';
  if (!isiHashOf(event).equals(event.isiHash)) return 'isi';
  return wordsBreakOf(event);
}

function wordsBreakOf(event: StoredEvent): ChainBreakKind | null {
  const { kata, kataGaram, kataHash, dihapusPada, dihapusDasar, dihapusHash } = event;
  if (kata !== null && kataGaram !== null) {
    if (dihapusPada !== null || dihapusDasar !== null || dihapusHash !== null) return 'penghapusan';
    return kataHashOf(kataGaram, kata).equals(kataHash) ? null : 'kata';
  }
  if (kata !== null || kataGaram !== null) return 'kata';
  if (dihapusPada === null || dihapusDasar === null || dihapusHash === null) return 'penghapusan';
  return erasureHashOf(kataHash, dihapusPada, dihapusDasar).equals(dihapusHash) ? null : 'penghapusan';
}
