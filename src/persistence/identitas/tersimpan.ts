import { toHex } from '../laporan/row.ts';
import type { Row } from '../laporan/unfold.ts';

/** Who reports, in the open; lies in a third place. */
export interface Identitas {
  readonly akunId: string | null;
  readonly nama: string | null;
  readonly email: string | null;
  readonly telepon: string | null;
  readonly nik: string | null;
}

/** Who reports, of an anonim laporan: readable by nobody here. */
export interface IdentitasTersegel {
  /** Null when nothing was given, or when it lies with another laporan (`di`). */
  readonly segel: { readonly isi: Buffer; readonly kunci: string } | null;
  /** The laporan from which this one was split off: its seal holds for both. */
  readonly di: string | null;
  /** Where answers go, closed by a key of LAPOR_KEYS; null for account holders. */
  readonly balas: Buffer | null;
}

export type IdentitasTersimpan = Identitas | IdentitasTersegel;

export function isTersegel(one: IdentitasTersimpan): one is IdentitasTersegel {
  return 'segel' in one;
}

export const NOBODY: Identitas = { akunId: null, nama: null, email: null, telepon: null, nik: null };

export function identitasRow(laporanId: string, one: IdentitasTersimpan): Row {
  const { akunId, nama, email, telepon, nik } = isTersegel(one) ? NOBODY : one;
  const { segel, di, balas } = isTersegel(one) ? one : { segel: null, di: null, balas: null };
  return {
    laporan_id: laporanId,
    akun_id: akunId,
    nama,
    email,
    telepon,
    nik,
    segel: segel === null ? null : toHex(segel.isi),
    segel_kunci: segel?.kunci ?? null,
    segel_di: di,
    balas: balas === null ? null : toHex(balas),
  };
}
