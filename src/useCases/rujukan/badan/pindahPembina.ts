import {
  badanOf,
  buildPohon,
  isActive,
  supervisedInstansi,
  type Pohon,
} from '../../../domain/instansi/pohon.ts';
import { findPohonFaults } from '../../../domain/instansi/pohonFaults.ts';
import { NAS, type Badan, type KodeBadan } from '../../../domain/instansi/types.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { countTerbukaDi } from '../../../persistence/rujukan/badanTulis.ts';
import type { Deps } from '../../deps.ts';

/** What a change of the supervisor moves, told before it is saved. */
export interface DampakPembina {
  /** Bodies that supervise it today and then no more, and the other way round, by name. */
  readonly lepas: readonly string[];
  readonly baru: readonly string[];
  /** Instansi that it supervises itself: they come along. */
  readonly bawahan: number;
  /** Open laporan at it and at those. */
  readonly laporan: number;
}

/** An instansi in force that may supervise: none of those below it, or the supervision went in a circle. */
export function pembinaRefusals(
  pohon: Pohon,
  badan: Pick<Badan, 'kode' | 'jenis' | 'pembina'>,
  pembina: KodeBadan,
): readonly Refusal[] {
  if (badan.jenis === 'unit') return [refusal('badan.unit_has_no_supervisor', undefined, 'perbuatan')];
  if (pembina === '') return [refusal('input.required', undefined, 'pembina')];
  if (pembina === (badan.pembina ?? NAS)) return [refusal('badan.same_supervisor', undefined, 'pembina')];
  const above = badanOf(pohon, pembina);
  const isFit = above !== undefined && above.jenis !== 'unit' && isActive(above) && pembina !== badan.kode;
  if (!isFit || findPohonFaults(withPembina(pohon, badan.kode, pembina)).length > 0)
    return [refusal('badan.supervisor_unfit', undefined, 'pembina')];
  return [];
}

/** Who sees more and who sees less, by the tree as it would be. */
export async function dampakPembina(deps: Deps, badan: Badan, pembina: KodeBadan): Promise<DampakPembina> {
  const { pohon } = await deps.rujukan();
  const after = buildPohon(withPembina(pohon, badan.kode, pembina));
  const kini = pohon.pengawas.get(badan.kode) ?? new Set();
  const nanti = after.pengawas.get(badan.kode) ?? new Set();
  const names = (kode: Iterable<KodeBadan>): string[] =>
    [...kode].map((one) => badanOf(pohon, one)?.nama ?? one).toSorted();
  const reach = supervisedInstansi(pohon, badan.kode);
  return {
    lepas: names([...kini].filter((one) => !nanti.has(one))),
    baru: names([...nanti].filter((one) => !kini.has(one))),
    bawahan: reach.length - 1,
    laporan: await countTerbukaDi(deps.db, reach),
  };
}

/** Null stands for the national node, as in the data. */
export function storedPembina(pembina: KodeBadan): KodeBadan | null {
  return pembina === NAS ? null : pembina;
}

function withPembina(pohon: Pohon, kode: KodeBadan, pembina: KodeBadan): readonly Badan[] {
  return [...pohon.badan.values()].map((one) =>
    one.kode === kode ? { ...one, pembina: storedPembina(pembina) } : one,
  );
}
