import { subtree } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { listPetugasRows, type PetugasBaris } from '../../../persistence/akun/petugas.ts';
import type { Deps } from '../../deps.ts';
import type { Pemberi } from './pemberi.ts';

export type { PetugasBaris } from '../../../persistence/akun/petugas.ts';

export interface PetugasPage {
  readonly baris: readonly PetugasBaris[];
  readonly next: { readonly nama: string; readonly id: string } | null;
}

/**
 * The people of a body and of all below it, with their roles, by name; within the reader's own tree only. Refusal:
 * `akun.not_your_tree`.
 */
export async function listPetugas(
  deps: Deps,
  giver: Pemberi,
  asked: {
    readonly badan: KodeBadan;
    readonly peran?: Peran;
    readonly q?: string;
    /** Also roles that are over, and accounts that are closed. */
    readonly denganLama?: boolean;
    readonly after?: { readonly nama: string; readonly id: string };
    /** 1..200. */
    readonly limit: number;
  },
): Promise<Result<PetugasPage>> {
  const { pohon } = await deps.rujukan();
  const { badan, denganLama = false, ...filter } = asked;
  const mayLook = giver.penugasan.some(
    (one) =>
      one.peran === 'admin_nasional' ||
      (one.peran === 'admin_instansi' && (pohon.jalur.get(badan)?.includes(one.badan) ?? false)),
  );
  if (!mayLook || !pohon.badan.has(badan)) return refuse('akun.not_your_tree', { badan, peran: '' }, 'badan');
  const limit = Math.min(Math.max(1, Math.trunc(asked.limit)), 200);
  const wanted = { ...filter, denganLama, badan: subtree(pohon, badan), limit: limit + 1 };
  const rows = await listPetugasRows(deps.db, wanted, deps.now());
  const baris = rows.slice(0, limit);
  const last = baris.at(-1);
  const next = rows.length > limit && last ? { nama: last.nama, id: last.penugasanId } : null;
  return ok({ baris, next });
}
