import { PUBLIK } from '../../domain/laporan/reader.ts';
import { viewOf } from '../../domain/laporan/access.ts';
import { hmacSha256 } from '../../domain/shared/hmac.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { loadLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';

/** Who supports or follows: an account, or a browser by the secret that it was given. */
export type Orang =
  | { readonly sebagai: 'akun'; readonly akunId: string }
  | { readonly sebagai: 'peramban'; readonly rahasia: string };

/** Tells one person's support of one laporan, and nothing else: another laporan gives another digest. */
export function pendukungOf({ keys }: Pick<Deps, 'keys'>, orang: Orang, laporanId: string): Buffer {
  return hmacSha256(keys.web, `dukungan\0${laporanId}\0${nameOf(orang)}`);
}

/** Tells one person's report of one comment. */
export function pengadukOf({ keys }: Pick<Deps, 'keys'>, orang: Orang, komentarId: string): Buffer {
  return hmacSha256(keys.web, `aduan\0${komentarId}\0${nameOf(orang)}`);
}

/** The account behind a follower's digest, closed so that the database alone does not tell it; null for a browser. */
export function segelOf({ keys }: Pick<Deps, 'keys'>, orang: Orang): Buffer | null {
  if (orang.sebagai === 'peramban') return null;
  return keys.balas.close(segelName(pengikutOf({ keys }, orang)), orang.akunId);
}

/** Opens it again; null when it belongs to another follower. */
export function akunOfPengikut({ keys }: Pick<Deps, 'keys'>, pengikut: Buffer, segel: Buffer): string | null {
  const akunId = keys.balas.open(segelName(pengikut), segel);
  return pengikutOf({ keys }, { sebagai: 'akun', akunId }).equals(pengikut) ? akunId : null;
}

/** Tells whose list of followed laporan it is. */
export function pengikutOf({ keys }: Pick<Deps, 'keys'>, orang: Orang): Buffer {
  return hmacSha256(keys.web, `ikuti\0${nameOf(orang)}`);
}

/**
 * A laporan that everybody may read; null for any other, whoever asks: support and comments tell nothing of what is not public
 * (rules §3), not even to those who may read it.
 */
export async function loadPublik(deps: Deps, db: Db, nomor: string): Promise<Loaded | null> {
  const aturan = await deps.rujukan();
  const loaded = await loadLaporan(db, nomor, { lock: false });
  if (loaded === null) return null;
  return viewOf(PUBLIK, loaded.laporan, loaded.milik, aturan.pohon, deps.now()).teks ? loaded : null;
}

function segelName(pengikut: Buffer): string {
  return `pengikut:${pengikut.toString('hex')}`;
}

function nameOf(orang: Orang): string {
  return orang.sebagai === 'akun' ? `akun:${orang.akunId}` : `peramban:${orang.rahasia}`;
}
