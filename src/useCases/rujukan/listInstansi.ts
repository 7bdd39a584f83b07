import { badanOf, isActive, supervises } from '../../domain/instansi/pohon.ts';
import type { Badan, JenisInstansi, KodeBadan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';

export interface InstansiFilter {
  readonly jenis?: readonly JenisInstansi[];
  /** A supervisor: itself and all it supervises, as in the figures (interfaces §5). */
  readonly induk?: KodeBadan;
  /** Words of the name (or the code), all of them, anywhere in it, in any case. */
  readonly q?: string;
}

/** The instansi (no units) that hold today, in code order. Open to everyone; an unknown `induk` finds none. */
export function listInstansi(rujukan: Rujukan, filter: InstansiFilter): readonly Badan[] {
  const { pohon } = rujukan;
  const { jenis, induk } = filter;
  if (induk !== undefined && !badanOf(pohon, induk)) return [];
  const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return [...pohon.badan.values()].filter(
    (b) =>
      b.jenis !== 'unit' &&
      isActive(b) &&
      (jenis === undefined || jenis.includes(b.jenis)) &&
      (induk === undefined || supervises(pohon, induk, b.kode)) &&
      words.every((word) => `${b.nama} ${b.kode}`.toLowerCase().includes(word)),
  );
}
