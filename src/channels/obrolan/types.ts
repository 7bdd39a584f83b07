import type { Instant } from '../../domain/shared/time.ts';

/** A file that lies with the platform until it is fetched. */
export interface BerkasJauh {
  readonly id: string;
  /** As its sender named it; null: it has no name. */
  readonly nama: string | null;
}

/** One message of a chat platform, read and not yet believed. */
export interface ObrolanMasuk {
  /** The platform's own id of the message. */
  readonly idAsal: string;
  /** Where an answer goes: a number, a chat, an account; of X with the way it came (`dm:…`, `umum:…`). */
  readonly pengirim: string;
  /** `''` for what has no words: a photo, a voice, a sticker. */
  readonly teks: string;
  /** The platform's id of our message that this one answers; null: it stands alone. */
  readonly balasUntuk: string | null;
  readonly berkas: readonly BerkasJauh[];
  /** Degrees; null: no place was sent. */
  readonly lokasi: { readonly lat: number; readonly lon: number } | null;
  /** Everybody can read it there, so nothing but the number may be answered in the same place. */
  readonly isUmum: boolean;
}

/** How one of our messages fared, as the platform tells. */
export interface KabarKiriman {
  readonly idLuar: string;
  readonly status: 'terkirim' | 'sampai' | 'terbaca' | 'gagal';
  /** The platform's code of a failure; null: none. */
  readonly kode: string | null;
  readonly pada: Instant | null;
}

export interface Terbaca {
  readonly pesan: readonly ObrolanMasuk[];
  readonly kabar: readonly KabarKiriman[];
}

export interface Kiriman {
  /** As in `ObrolanMasuk.pengirim`. */
  readonly kepada: string;
  readonly teks: string;
  /** The platform's id of the message that is answered. */
  readonly balasUntuk: string | null;
  /** Within the time in which the platform allows free words; otherwise a template goes. */
  readonly isDalamJendela: boolean;
}

/** `retry`: away or busy. `refused`: this message or receiver will never be taken. */
export interface Terkirim {
  readonly outcome: 'sent' | 'retry' | 'refused';
  readonly code: string;
  readonly idLuar: string | null;
}

/** What a chat platform's HTTP interface does for us. */
export interface Platform {
  kirim(kiriman: Kiriman): Promise<Terkirim>;
  /** The bytes of a file, at most `maxBytes`; null when it is gone or larger. Throws when the platform is away. */
  ambil(
    berkas: BerkasJauh,
    maxBytes: number,
  ): Promise<{ readonly nama: string; readonly isi: Buffer } | null>;
}
