import type { Tx } from '../../../persistence/connection/transaction.ts';
import { countTemuanFrom, dropTemuan, TEMUAN, type JenisTemuan } from '../../../persistence/kanal/temuan.ts';
import type { Deps } from '../../deps.ts';
import { pengirimOf, sidikPesan } from '../alamat.ts';
import type { PesanMasuk } from '../pesanMasuk.ts';
import { terimaPesan } from '../terimaPesan.ts';

/** So many posts of one account are kept in a day; what it says beyond that in public is nothing new for an officer. */
export const TEMUAN_SEORANG = 20;
const DAY_MS = 24 * 3_600_000;
/** The sealed note that holds the platform's id of a post: it leads an officer there, and shows when it was taken back. */
const KIRIMAN = 'kiriman';

/** A message of a platform whose id is known. */
export type PesanBernomor = PesanMasuk & { readonly idAsal: string };

/**
 * Keeps a public post that nobody sent to us, sealed, for an officer alone (ADR 0034): it is no laporan by itself, and nobody is answered. The
 * same post by webhook and by search is one; what names us counts as that. False: it was there already, or its author said enough today.
 */
export async function terimaTemuan(deps: Deps, pesan: PesanBernomor, jenis: JenisTemuan): Promise<boolean> {
  const pengirim = pengirimOf(deps, pesan.kanal, pesan.pengirim);
  if ((await countTemuanFrom(deps.db, pengirim, deps.now() - DAY_MS)) >= TEMUAN_SEORANG) return false;
  const catatan = { ...pesan.catatan, [KIRIMAN]: pesan.idAsal };
  const better = jenis === 'temuan' ? forgetting(deps, pesan, ['temuan_cari']) : {};
  const { ulang } = await terimaPesan(deps, { ...pesan, catatan }, { tertahan: jenis, ...better });
  return !ulang;
}

/** What takes the place of a waiting temuan of the same post, within its transaction: somebody wrote to us after all. */
export function forgetting(
  deps: Deps,
  { kanal, idAsal }: Pick<PesanBernomor, 'kanal' | 'idAsal'>,
  jenis: readonly JenisTemuan[] = TEMUAN,
): { readonly bersama: (tx: Tx) => Promise<void> } {
  return { bersama: (tx) => dropTemuan(tx, { kanal, sidik: sidikPesan(deps, kanal, idAsal), jenis }) };
}

/** The platform's id of a temuan; null: there is none. */
export function kirimanOf(catatan: Readonly<Record<string, string>>): string | null {
  const id = catatan[KIRIMAN] ?? '';
  return /^\d{1,25}$/u.test(id) ? id : null;
}

export function isTemuan(hasil: string | null): hasil is JenisTemuan {
  return (TEMUAN as readonly (string | null)[]).includes(hasil);
}
