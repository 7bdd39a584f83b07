import type { Lampiran } from '../lampiran/lampiran.ts';
import type { Turunan } from '../laporan/loadLaporan.ts';
import type { Laporan } from '../../domain/laporan/types.ts';

/** What `check` can find (interfaces §9). */
export type FindingJenis =
  /** A chain is broken: `rincian` says how (ChainBreakKind). */
  | 'rantai'
  /** A history cannot be folded. */
  | 'lipatan'
  /** The row differs from what its history folds to: `rincian` names the column. */
  | 'baris'
  /** A header without content, a content without header, or a history without laporan. */
  | 'yatim'
  /** A file or its row is not what the history names: `rincian` says what. */
  | 'lampiran'
  /** The ledger of figures does not add up to the row. */
  | 'buku'
  /** A frozen ranking is not what was signed. */
  | 'peringkat'
  /** A drive for the backlog is not what was sealed. */
  | 'percepatan'
  /** An issued periodic report does not fit its digest. */
  | 'berkala'
  | 'survei'
  /** A published edition of awards is not what was signed. */
  | 'penghargaan'
  /** Issued minutes of a session are no longer what was hashed. */
  | 'rapat'
  /** Rows that the database cannot read out. */
  | 'tak_terbaca'
  /** A daily root, or a head under it, does not hold. */
  | 'akar'
  /** An identity lies in the open where it must be sealed. */
  | 'identitas'
  /** Not a fault: words erased by law; `rincian` names the right and the moment. */
  | 'dihapus';

export interface Finding {
  readonly jenis: FindingJenis;
  readonly isFault: boolean;
  readonly nomor: string | null;
  readonly laporanId: string | null;
  readonly urut: number | null;
  readonly rincian: string;
}

/** What the rules make of a folded laporan, to hold against its row; given because persistence knows no rules. */
export type ExpectedTurunan = Omit<Turunan, 'sapuPada'>;

export interface CheckProgress {
  readonly laporan: number;
  readonly peristiwa: number;
}

export interface CheckOptions {
  /** Derived columns as they must be. */
  readonly derive: (laporan: Laporan) => ExpectedTurunan;
  /** Reads the stored bytes of a file and compares their digest. */
  readonly verifyFile: (lampiran: Lampiran) => Promise<'utuh' | 'hilang' | 'berubah'>;
  /** Verifies the signature of a daily root by the key of that name. */
  readonly verifyKey: (payload: Buffer, tandaTangan: Buffer, kunci: string) => boolean;
  readonly onProgress?: (progress: CheckProgress) => void;
  /** Chunks at work at once, each on a connection of its own; 2 unless told otherwise. */
  readonly parallel?: number;
}

export function fault(
  jenis: FindingJenis,
  rincian: string,
  place: {
    readonly nomor?: string | null;
    readonly laporanId?: string | null;
    readonly urut?: number | null;
  } = {},
): Finding {
  const { nomor = null, laporanId = null, urut = null } = place;
  return { jenis, isFault: true, nomor, laporanId, urut, rincian };
}
