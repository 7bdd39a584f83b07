import type { Pandangan } from '../../domain/laporan/access.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { JenisEvent, LaporanEvent, Pelaku } from '../../domain/laporan/events.ts';
import { samarkan } from '../../domain/laporan/tulisan/samarkan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Lampiran } from '../../persistence/lampiran/lampiran.ts';
import type { ThreadEntry } from '../../persistence/laporan/thread.ts';
import { fileViews, namedBadan, type Bernama, type LampiranView } from './named.ts';

/** One entry of the thread between pelapor and office, as a reader sees it. */
export interface TanggapanView {
  /** Place in the history. */
  readonly urut: number;
  readonly jenis: JenisEvent;
  readonly pada: Instant;
  readonly oleh: 'pelapor' | 'petugas' | 'sistem';
  /** For whom an officer spoke. */
  readonly badan: Bernama | null;
  readonly isi: string | null;
  readonly akhir: boolean | null;
  readonly rencanaTanggal: string | null;
  readonly verdict: 'sudah' | 'belum' | null;
  readonly isErased: boolean;
  readonly lampiran: readonly LampiranView[];
}

/**
 * What is said in the thread. Reasons of a decision (`alasan`) are for those in charge and the pelapor; what the pelapor said
 * about the rating is theirs and the office's.
 */
export function threadFor(
  thread: readonly ThreadEntry[],
  files: readonly Lampiran[],
  seen: { readonly aturan: Rujukan; readonly pandangan: Pandangan; readonly isPelapor: boolean },
): TanggapanView[] {
  const byId = new Map(files.map((one) => [one.id, one]));
  const isInside = seen.pandangan.dinas || seen.isPelapor;
  return thread.map(({ urut, isErased, event }) => {
    const { tindakan, kata, oleh } = event;
    return {
      urut,
      jenis: event.jenis,
      pada: event.pada,
      oleh: oleh.sebagai,
      badan: speaker(seen.aturan, oleh, tindakan.untuk),
      isi: isInside
        ? (kata.pesan ?? kata.alasan ?? null)
        : event.jenis === 'dinilai'
          ? null
          : pesanUmum(event),
      akhir: tindakan.akhir ?? null,
      rencanaTanggal: tindakan.rencanaTanggal ?? null,
      verdict: tindakan.verdict ?? null,
      isErased,
      lampiran: fileViews(
        (tindakan.lampiran ?? []).map(({ id }) => byId.get(id)).filter((one) => one !== undefined),
        { isSender: oleh.sebagai === 'pelapor' ? seen.isPelapor : seen.pandangan.dinas, isInside },
      ),
    };
  });
}

/**
 * What everybody reads of an act: no officer looks at a pelapor's words before they stand in the thread of a published laporan, so
 * personal data in them are masked at every reading (rules §3, F13); those in charge and the pelapor read them whole.
 */
export function pesanUmum({ oleh, kata }: Pick<LaporanEvent, 'oleh' | 'kata'>): string | null {
  if (kata.pesan === undefined) return null;
  return oleh.sebagai === 'pelapor' ? samarkan(kata.pesan) : kata.pesan;
}

function speaker(aturan: Rujukan, oleh: Pelaku, untuk: string | undefined): Bernama | null {
  const kode = untuk ?? (oleh.sebagai === 'petugas' ? oleh.badan : undefined);
  return kode === undefined ? null : namedBadan(aturan, kode);
}
