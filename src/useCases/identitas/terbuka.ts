import type { Kuasa } from '../../domain/pelapor/kuasa.ts';
import type { Result } from '../../domain/shared/result.ts';

/** An identity in words, as it was given. */
export interface IdentitasTerbuka {
  readonly nama: string | null;
  readonly email: string | null;
  readonly telepon: string | null;
  readonly nik: string | null;
  /** For whom they report; absent when for themselves. */
  readonly kuasa?: Kuasa;
}

/** Where answers go, as it lies in the envelope of an anonim laporan. */
export interface AlamatBalas {
  readonly email: string | null;
  readonly telepon: string | null;
}

/** What the one who asks names: the laporan, and the request that another penjaga identitas approved. */
export interface BukaAsk {
  readonly nomor: string;
  readonly permintaan: string;
}

/**
 * The way to the brankas from a process that cannot open anything itself. Answers null when the pelapor gave nothing. Refusals:
 * those of `openIdentitas`, `identitas.brankas_away` when it does not answer.
 */
export interface Brankas {
  readonly open: (ask: BukaAsk) => Promise<Result<IdentitasTerbuka | null>>;
}
