/** A file that came with a mail, as it was sent: checked like every other upload before it is kept. */
export interface BerkasSurat {
  readonly nama: string;
  readonly isi: Buffer;
}

/** What a mail server says of one of our own mails (RFC 3464). */
export interface Pantulan {
  /** Message-ID of the mail that came back, without angle brackets; null when the report does not say. */
  readonly messageId: string | null;
  /** Enhanced status code, e.g. `5.1.1` (RFC 3463); `''` when none was given. */
  readonly status: string;
  /** False while the other server still tries (`delayed`). */
  readonly isTetap: boolean;
}

/** Why no person wrote this mail: it is kept, never answered, and makes no laporan. */
export type Otomatis = 'pantulan' | 'balasan_otomatis' | 'milis' | 'gema' | 'tanpa_pengirim';

/** Results of SPF, DKIM and DMARC in the words of RFC 8601; `none` where nothing was said. */
export interface Keaslian {
  readonly spf: string;
  readonly dkim: string;
  readonly dmarc: string;
  /** Domain of the `From` line, in small letters, when somebody who may speak for it stood up for this mail; null: nobody did. */
  readonly oleh: string | null;
}

/** One mail that came in, read; nothing in it is believed yet. */
export interface SuratMasuk {
  /** The same for the same mail, however often it is delivered: Message-ID and sender, else a digest of its content. */
  readonly idAsal: string;
  /** Address of the `From` line, in small letters; null when there is none that can be read. */
  readonly dari: string | null;
  readonly subjek: string;
  /** What the person wrote: of a reply without quoted words and signature. */
  readonly teks: string;
  /** Message-IDs of `In-Reply-To` and `References`, nearest first, without angle brackets. */
  readonly rujukan: readonly string[];
  readonly berkas: readonly BerkasSurat[];
  /** More files than a mail may bring were left out. */
  readonly isBerkasTerpotong: boolean;
  readonly otomatis: Otomatis | null;
  readonly pantulan: Pantulan | null;
  /** Every `Authentication-Results`, the topmost first. To be believed from the mailbox's own server alone. */
  readonly hasilAsli: readonly string[];
}
