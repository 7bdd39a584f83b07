import type { Readable } from 'node:stream';

/** What looks for malware in a file's bytes. One call, one answer; it never throws. */
export interface Pemindai {
  readonly pindai: (content: Readable) => Promise<HasilPindai>;
}

/**
 * `bersih`: nothing known was found. `terinfeksi`: `temuan` names what. `gagal`: nothing is known about the file, so it stays
 * unread and is scanned again.
 */
export type HasilPindai =
  | { readonly hasil: 'bersih' }
  | { readonly hasil: 'terinfeksi'; readonly temuan: string }
  | { readonly hasil: 'gagal'; readonly sebab: SebabGagal };

/**
 * Why a scan gave no answer: the scanner cannot be reached; it hung up on the way; it took too long; the file is longer than it
 * takes; it answered with what the protocol does not know; it answered that it failed; the stored bytes could not be read.
 */
export type SebabGagal =
  'sambungan' | 'terputus' | 'waktu' | 'terlalu_besar' | 'jawaban' | 'pemindai' | 'berkas';
