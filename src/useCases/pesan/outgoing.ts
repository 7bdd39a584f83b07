import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Surat } from '../../messages/surat/suratFor.ts';

/** What goes out for a message by mail. */
export interface OutgoingMail {
  readonly to: string;
  readonly surat: Surat;
  /** Message-IDs of the thread that it belongs to, the oldest first. */
  readonly utas?: readonly string[];
}

/** What goes out by another channel: words alone. */
export interface OutgoingTeks {
  readonly kanal: Exclude<Saluran, 'email'>;
  readonly ke: string;
  readonly teks: string;
  readonly masukPada: Instant | null;
  /** Words to choose from, as buttons where the channel has them. */
  readonly tombol?: readonly string[];
  /** Asked for by whoever typed the number, as a code is: held back while the brake holds (`takeRem`). */
  readonly isDiminta?: boolean;
}

/** Why nothing goes out. */
export interface Skipped {
  readonly skip: string;
}

/** What goes out for a message, or why nothing does. */
export type Outgoing = OutgoingMail | OutgoingTeks | Skipped;
