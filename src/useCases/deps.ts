import type { PenandaTangan } from '../channels/tandaTangan/penandaTangan.ts';
import type { JaringanTertutup } from '../channels/panggil.ts';
import type { Pemindai } from '../attachments/pindai/pemindai.ts';
import type { AttachmentStore } from '../attachments/store.ts';
import type { Rujukan } from '../domain/laporan/aturan.ts';
import type { PenyediaOidc } from '../channels/oidc/penyedia.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Jangkar } from '../keys/jangkar.ts';
import type { Jurnal } from '../keys/jurnal.ts';
import type { Keys } from '../keys/keys.ts';
import type { Database } from '../persistence/connection/database.ts';
import type { Brankas } from './identitas/terbuka.ts';
import type { PeristiwaKeamanan } from './akun/pengaman/peristiwa.ts';

/** Chance as an argument: tests give their own. */
export interface Chance {
  /** A fresh UUIDv7 for the instant. */
  readonly uuid: (now: Instant) => string;
  readonly bytes: (size: number) => Buffer;
  /** A whole number 0 ≤ n < below. */
  readonly int: (below: number) => number;
}

/** To whom codes go by SMS, and how many at most. */
export interface AturanSms {
  /** What a number has to begin with, as `+628`. */
  readonly awalan: readonly string[];
  /** The brake: codes of the whole country within an hour. */
  readonly perJam: number;
}

/** What every use case may reach; built once in `composition`. */
export interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly chance: Chance;
  /** The reference data in force, as one snapshot. */
  readonly rujukan: () => Promise<Rujukan>;
  /** To be called after a change of reference data was committed. */
  readonly expireRujukan: () => void;
  readonly keys: Keys;
  readonly files: AttachmentStore;
  /** Looks for malware in uploads; null: none is set up, and every file says so. */
  readonly pemindai: Pemindai | null;
  /** Opens sealed identities in a process of its own. */
  readonly brankas: Brankas;
  /** What was erased by law, outside the database and every backup. */
  readonly jurnal: Jurnal;
  /** Holds the chain of daily roots fast, outside the database. */
  readonly jangkar: Jangkar;
  /** Whose word signs in besides a password; none by default. */
  readonly oidc: readonly PenyediaOidc[];
  /** Codes by SMS; null: no way to send one is set up. */
  readonly sms: AturanSms | null;
  /** A verdict by SMS (SELESAI, BELUM) is asked back with a code: the gateway does not vouch for numbers. Off by default. */
  readonly tanyaUlangSms?: boolean;
  /** Push services besides those of the known browsers; none by default. */
  readonly layananDorong?: readonly string[];
  /** Signs letters; null: they are signed elsewhere and brought here. */
  readonly penandaTangan: PenandaTangan | null;
  /** Which closed networks what leaves the house may be sent to. */
  readonly jaringanTertutup: JaringanTertutup;
  /** For uploads under way; cleaned by whoever puts something there. */
  readonly tempFolder: string;
  /** An installation for trying: officers need no second factor there (interfaces §3). */
  readonly isDemo: boolean;
  /** Tells the log what concerns the safety of accounts, without anything of the person. */
  readonly tellSecurity: (peristiwa: PeristiwaKeamanan) => void;
  /** False only while demo data are built: COMMIT does not wait for the disk. */
  readonly isDurable: boolean;
  /** True while demo data are built or a history is imported: nobody is told of what happened long ago. */
  readonly isMuted: boolean;
}
