import { badanOf, isActive } from '../../../domain/instansi/pohon.ts';
import type { Badan, KodeBadan } from '../../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import {
  countTanggungan,
  listRencana,
  type RencanaTercatat,
  type Tanggungan,
} from '../../../persistence/rujukan/badanTulis.ts';
import {
  getBadan,
  listBadanRiwayat,
  type BadanDetail,
  type BadanLama,
} from '../../../persistence/rujukan/instansiQueries.ts';
import { readJaringan } from '../../../persistence/jaringan/jaringan.ts';
import type { Deps } from '../../deps.ts';
import type { Pengelola } from '../pengelola.ts';
import { roleForJaringan } from './jaringanInstansi.ts';
import { maySeeBadan, roleToAddBelow, roleToChange } from './badanReach.ts';

export type { RencanaTercatat } from '../../../persistence/rujukan/badanTulis.ts';

export interface BadanTampil {
  readonly detail: BadanDetail;
  /** Direct units and instansi below, those in force first. */
  readonly anak: readonly Badan[];
  readonly riwayat: readonly BadanLama[];
  readonly rencana: readonly RencanaTercatat[];
  readonly tanggungan: Tanggungan;
  readonly mayChange: boolean;
  readonly mayAdd: boolean;
  /** The ranges that it calls its own; null for whoever does not keep them. */
  readonly jaringan: readonly string[] | null;
}

/** One body with its past, what waits for it and what hangs on it. Refusal `web.not_found` outside one's own tree. */
export async function readBadan(
  deps: Deps,
  { reader }: Pengelola,
  kode: KodeBadan,
): Promise<Result<BadanTampil>> {
  const { pohon } = await deps.rujukan();
  if (badanOf(pohon, kode) === undefined || !maySeeBadan(reader, pohon, kode)) return refuse('web.not_found');
  const keepsJaringan = roleForJaringan(reader, pohon, kode) !== null;
  const [detail, riwayat, rencana, tanggungan, jaringan] = await Promise.all([
    getBadan(deps.db, kode),
    listBadanRiwayat(deps.db, kode),
    listRencana(deps.db, kode),
    countTanggungan(deps.db, kode, deps.now()),
    keepsJaringan ? readJaringan(deps.db, [kode]) : null,
  ]);
  if (detail === null) return refuse('web.not_found');
  const anak = (pohon.anak.get(kode) ?? []).flatMap((one) => badanOf(pohon, one) ?? []);
  return ok({
    detail,
    anak: anak.toSorted((a, b) => Number(isActive(b)) - Number(isActive(a))),
    riwayat,
    rencana,
    tanggungan,
    mayChange: roleToChange(reader, pohon, kode) !== null,
    mayAdd: roleToAddBelow(reader, pohon, kode) !== null,
    jaringan,
  });
}
