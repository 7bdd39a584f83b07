import { isUuid } from '../../domain/shared/uuid.ts';
import type { Readable } from 'node:stream';
import { thumbnailJenis } from '../../attachments/images.ts';
import { servingHeaders } from '../../attachments/serving.ts';
import type { ByteRange } from '../../attachments/store.ts';
import { viewOf } from '../../domain/laporan/access.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { findLampiran, type Lampiran } from '../../persistence/lampiran/lampiran.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';

export interface LampiranAsked {
  readonly id: string;
  /** Who asks, as an uploader: a file that is in no laporan yet is open to them alone. */
  readonly pengunggah: string | null;
  /** The laporan under whose address it was asked for: the file must be that one's. */
  readonly nomor?: string;
  readonly isThumbnail?: boolean;
}

export interface OpenedLampiran {
  /** Bytes. */
  readonly ukuran: number;
  /** Digest of the content; stands for the version, because a stored file never changes. */
  readonly sidik: string;
  /** Everybody may read it now. */
  readonly isPublic: boolean;
  /** Type, name and guards against running in the page. */
  readonly headers: Readonly<Record<string, string>>;
  readonly read: (range?: ByteRange) => Promise<Readable | null>;
}

/**
 * One stored file for one reader: whoever reads the text of its laporan now, or its uploader while it is in none (rules §3).
 * One that waits for its scan or was held back is read by nobody. Refusal `attachments.not_found` for every other case, whatever
 * it is.
 */
export async function openLampiran(
  deps: Deps,
  reader: Reader,
  asked: LampiranAsked,
): Promise<Result<OpenedLampiran>> {
  const found = isUuid(asked.id.toLowerCase()) ? await findLampiran(deps.db, asked.id) : null;
  if (found === null || found.dihapusPada !== null) return NOT_FOUND;
  const access = await accessTo(deps, reader, found, asked);
  if (access === 'none' || !isOpened(found)) return NOT_FOUND;
  const kunci = asked.isThumbnail === true ? found.thumbnailKunci : found.kunci;
  const stat = kunci === null ? null : await deps.files.stat(kunci);
  if (kunci === null || stat === null) return NOT_FOUND;
  const jenis = asked.isThumbnail === true ? thumbnailJenis : found.jenis;
  return ok({
    ukuran: stat.ukuran,
    sidik: kunci,
    isPublic: access === 'public',
    headers: servingHeaders({ jenis, nama: found.nama }),
    read: (range) => deps.files.open(kunci, range),
  });
}

/** Scanned and found clean, or taken while no scanner was set up. */
export function isOpened({ pindai }: Pick<Lampiran, 'pindai'>): boolean {
  return pindai === 'bersih' || pindai === 'tanpa';
}

const NOT_FOUND = refuse('attachments.not_found');

async function accessTo(
  deps: Deps,
  reader: Reader,
  found: Lampiran,
  asked: LampiranAsked,
): Promise<'none' | 'own' | 'public'> {
  if (found.laporanId === null) {
    const isOwn = asked.pengunggah !== null && found.pengunggah === asked.pengunggah;
    return isOwn && asked.nomor === undefined ? 'own' : 'none';
  }
  const [aturan, loaded] = await Promise.all([
    deps.rujukan(),
    loadLaporanById(deps.db, found.laporanId, { lock: false }),
  ]);
  if (loaded === null || (asked.nomor !== undefined && loaded.laporan.nomor !== asked.nomor)) return 'none';
  const { laporan, milik } = loaded;
  const seenBy = (who: Reader): boolean => viewOf(who, laporan, milik, aturan.pohon, deps.now()).teks;
  if (!seenBy(reader)) return 'none';
  return seenBy(PUBLIK) ? 'public' : 'own';
}
