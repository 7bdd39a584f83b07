import type { Instant } from '../../domain/shared/time.ts';
import type { PengirimSaluran } from '../pengirim.ts';

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
  /** Where an answer goes: a number, a chat, an account. */
  readonly pengirim: string;
  /** `''` for what has no words: a photo, a voice, a sticker. */
  readonly teks: string;
  /** The platform's id of our message that this one answers; null: it stands alone. */
  readonly balasUntuk: string | null;
  readonly berkas: readonly BerkasJauh[];
  /** Degrees; null: no place was sent. */
  readonly lokasi: { readonly lat: number; readonly lon: number } | null;
  /** Said in public with our name and not to us: an officer looks at it, nothing comes of it by itself. */
  readonly isTemuan?: boolean;
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

/** One chat platform: who it is, what it says, how it is answered. */
export interface Obrolan extends PengirimSaluran {
  readonly kanal: 'whatsapp' | 'telegram' | 'x';
  /** Whether a delivery comes from the platform: by a signature over the bytes as they came, or by a secret word. */
  isAsli(raw: Uint8Array, header: (name: string) => string | undefined): boolean;
  /** Null: this is no delivery of the platform. */
  baca(body: unknown): Terbaca | null;
  /** How the platform finds out that the address is ours: the body to answer a GET with; null: it is not the platform that asks. */
  sambut(query: (name: string) => string | undefined): string | null;
  /** The bytes of a file, at most `maxBytes`; null when it is gone or larger. Throws when the platform is away. */
  ambil(
    berkas: BerkasJauh,
    maxBytes: number,
  ): Promise<{ readonly nama: string; readonly isi: Buffer } | null>;
}
