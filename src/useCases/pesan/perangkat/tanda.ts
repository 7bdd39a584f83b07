import type { Deps } from '../../deps.ts';
import { pengikutOf } from '../../partisipasi/orang.ts';

/** Whose news a device is told: an account's, of one laporan opened by its receipt, of what this browser follows. */
export type PemilikPerangkat =
  | { readonly sebagai: 'akun'; readonly akunId: string }
  | { readonly sebagai: 'pelapor'; readonly laporanId: string; readonly nomor: string }
  | { readonly sebagai: 'peramban'; readonly rahasia: string };

/** By which mark devices of somebody stand in the database; each means nothing without the keys. */
export function tandaOf(deps: Pick<Deps, 'keys'>, pemilik: PemilikPerangkat): Buffer {
  switch (pemilik.sebagai) {
    case 'akun':
      return tandaPemilik(deps, deps.keys.pemilik(pemilik.akunId));
    case 'pelapor':
      return tandaLaporan(deps, pemilik.laporanId);
    case 'peramban':
      // The follower's own digest: whether somebody follows and can be told is asked in one query.
      return pengikutOf(deps, pemilik);
  }
}

/** Of an account, from the mark that its laporan carry. */
export function tandaPemilik({ keys }: Pick<Deps, 'keys'>, pemilik: string): Buffer {
  return keys.sidik('perangkat', `pemilik:${pemilik}`);
}

export function tandaLaporan({ keys }: Pick<Deps, 'keys'>, laporanId: string): Buffer {
  return keys.sidik('perangkat', `laporan:${laporanId}`);
}
