import { badanOf, instansiOf, isActive } from '../../domain/instansi/pohon.ts';
import { NAS, type Badan, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';

export interface BadanFound {
  readonly kode: KodeBadan;
  readonly nama: string;
  /** Of a unit; null for an instansi. */
  readonly instansi: string | null;
}

/** Enough to choose from by eye; whoever finds more adds a word. */
export const MAX_FOUND = 12;

/**
 * Bodies that hold today whose name (a unit's together with its instansi's) or code has all words of `q`, instansi first,
 * short names first; at most `MAX_FOUND` and one more as a sign that there are others. The node of the admin nasional is not
 * among them: nothing is sent there by choice. Open to everyone.
 */
export function searchBadan(
  { pohon }: Rujukan,
  q: string,
  isWanted: (badan: Badan) => boolean = () => true,
): readonly BadanFound[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: BadanFound[] = [];
  for (const badan of pohon.badan.values()) {
    if (badan.kode === NAS || !isActive(badan) || !isWanted(badan)) continue;
    const instansi =
      badan.jenis === 'unit' ? (badanOf(pohon, instansiOf(pohon, badan.kode))?.nama ?? null) : null;
    const text = `${badan.nama} ${instansi ?? ''} ${badan.kode}`.toLowerCase();
    if (words.every((word) => text.includes(word)))
      found.push({ kode: badan.kode, nama: badan.nama, instansi });
  }
  return found.toSorted(byFit).slice(0, MAX_FOUND + 1);
}

function byFit(a: BadanFound, b: BadanFound): number {
  return (
    Number(a.instansi !== null) - Number(b.instansi !== null) ||
    a.nama.length - b.nama.length ||
    (a.kode < b.kode ? -1 : 1)
  );
}
