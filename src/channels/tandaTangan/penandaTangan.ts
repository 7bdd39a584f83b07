/** What signs a PDF with somebody's certificate. One call, one answer; it never throws. */
export interface PenandaTangan {
  readonly tandaTangani: (surat: SuratUntukTanda) => Promise<HasilTanda>;
}

export interface SuratUntukTanda {
  readonly pdf: Buffer;
  readonly nama: string;
  /** Whose certificate. Both are passed on and kept nowhere. */
  readonly nik: string;
  readonly kataSandi: string;
}

/**
 * `ditolak`: the service did not take this person or passphrase; `gagal`: nothing is known, so it may be tried again. What the service
 * wrote is not passed on.
 */
export type HasilTanda =
  | { readonly hasil: 'bertanda'; readonly pdf: Buffer; readonly idLayanan: string | null }
  | { readonly hasil: 'ditolak' }
  | { readonly hasil: 'gagal'; readonly sebab: 'sambungan' | 'jawaban' };

/** A PDF that carries a signature of its own (ISO 32000-1 §12.8): whether it is good, a reader with the authority's certificates says. */
export function isBertandaTangan(pdf: Buffer): boolean {
  return (
    pdf.subarray(0, 5).toString('latin1') === '%PDF-' &&
    pdf.includes('/ByteRange') &&
    /\/(?:adbe\.pkcs7\.(?:detached|sha1)|ETSI\.(?:CAdES\.detached|RFC3161))/.test(pdf.toString('latin1'))
  );
}
