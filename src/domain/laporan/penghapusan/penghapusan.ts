import { refusal, type Refusal } from '../../shared/result.ts';
import type { Instant } from '../../shared/time.ts';
import type { LaporanEvent, Pelaku } from '../events.ts';
import { isTerbuka, type Fakta, type IsiDihapus, type Laporan } from '../types.ts';

/** What is asked to go: everything that was written and sent, or name and contact alone. */
export const CAKUPAN_HAPUS = ['isi', 'kontak'] as const;
export type CakupanHapus = (typeof CAKUPAN_HAPUS)[number];

/** The rights by which words go; the one that was used stands in the history and on the page. */
export const DASAR_HAPUS = {
  permintaan: 'UU 27/2022 Pasal 8 dan Pasal 43 ayat (1) huruf c',
  masa_simpan: 'UU 27/2022 Pasal 44 ayat (1) huruf a',
} as const;

/** An event with its place, as far as erasing asks. */
export interface TempatKata {
  readonly urut: number;
  readonly isErased: boolean;
  readonly event: LaporanEvent;
}

/**
 * What the law keeps for now (UU 27/2022 art. 15 (1) b and c, art. 43 (1) a: still needed): a laporan that is being handled, and one
 * berkadar pengawasan while it is examined, also its contact. Null when it may be asked for.
 */
export function keptByLaw(
  { klasifikasi, status, isiDihapus }: Pick<Fakta, 'klasifikasi' | 'status' | 'isiDihapus'>,
  cakupan: CakupanHapus,
): Refusal | null {
  const isExamined = klasifikasi === 'berkadar_pengawasan' && isTerbuka({ status });
  if (isExamined) return refusal('hapus.under_examination');
  if (cakupan === 'isi' && isTerbuka({ status })) return refusal('hapus.still_open');
  return cakupan === 'kontak' && isiDihapus !== undefined ? refusal('hapus.nothing_left') : null;
}

/**
 * Whose words an event holds: the pelapor's own (or an officer's wording of them: correction, split), those of the pelapor of a
 * merged laporan, or an officer's. Null when there is nothing to erase.
 */
export function wordsOf({ event, isErased }: TempatKata): 'pelapor' | 'gabungan' | 'petugas' | null {
  const { kata, jenis, oleh } = event;
  if (isErased || Object.keys(kata).length === 0) return null;
  if (jenis === 'menerima_tanggapan') return 'gabungan';
  const isWording =
    kata.judul !== undefined || kata.isi !== undefined || (kata.lokasiKeterangan ?? null) !== null;
  return oleh.sebagai === 'pelapor' || isWording ? 'pelapor' : 'petugas';
}

/** Events whose words go: the pelapor's, and those of officers that were chosen beside them (`juga`). Ascending. */
export function urutToErase(events: readonly TempatKata[], juga: readonly number[]): readonly number[] {
  return events
    .filter((one) => {
      const whose = wordsOf(one);
      return whose === 'pelapor' || (whose === 'petugas' && juga.includes(one.urut));
    })
    .map(({ urut }) => urut);
}

/** In a main laporan: the copies of what the pelapor of the merged `nomor` said there. */
export function copiesToErase(events: readonly TempatKata[], nomor: string): readonly number[] {
  return events
    .filter((one) => wordsOf(one) === 'gabungan' && one.event.tindakan.gabungan === nomor)
    .map(({ urut }) => urut);
}

/** Files whose bytes go with the words: all that the pelapor sent, and those of the officers' entries that go. */
export function filesToErase(events: readonly TempatKata[], urut: readonly number[]): readonly string[] {
  const ids = new Set<string>();
  for (const { urut: at, event } of events) {
    const isOwn = event.oleh.sebagai === 'pelapor' || urut.includes(at);
    if (!isOwn || event.jenis === 'menerima_tanggapan') continue;
    for (const one of [...(event.ubah.lampiran ?? []), ...(event.tindakan.lampiran ?? [])]) ids.add(one.id);
  }
  return [...ids];
}

/** The facts that say where and what, and go with the words as far as a chain allows: from the state and from every page. */
export function erasedFacts(
  laporan: Laporan,
  isiDihapus: IsiDihapus,
  files: readonly string[],
): Partial<Fakta> {
  return {
    isiDihapus,
    titik: null,
    tanggalKejadian: null,
    tag: [],
    lampiran: laporan.lampiran.filter((one) => !files.includes(one.id)),
  };
}

/** The event that tells of an erasure, in the chain: without it, words that are gone are a fault (ADR 0016). */
export function erasureEvent(
  jenis: 'isi_dihapus' | 'kontak_dihapus',
  of: {
    readonly pada: Instant;
    readonly oleh: Pelaku;
    readonly dasar: string;
    readonly urut?: readonly number[];
    readonly ubah?: Partial<Fakta>;
    /** In a main laporan: whose copies went. */
    readonly gabungan?: string;
  },
): LaporanEvent {
  const { pada, oleh, dasar, urut, ubah = {}, gabungan } = of;
  const tindakan = {
    dasar,
    ...(urut === undefined ? {} : { dihapus: urut }),
    ...(gabungan === undefined ? {} : { gabungan }),
  };
  return { jenis, pada, oleh, ubah, jam: [], tindakan, kata: {} };
}
