import type { Instant } from '../../domain/shared/time.ts';
import { deleteDraf } from '../../persistence/draf/draf.ts';
import type { Deps } from '../deps.ts';
import { keepDraf, readDraf } from '../draf/draf.ts';
import { drafKunci } from '../draf/seal.ts';

/** Whose form it is: one draft for each command on each laporan of an officer. */
export interface DrafMejaOf {
  readonly akunId: string;
  readonly nomor: string;
  readonly perintah: string;
}

export interface DrafMeja {
  readonly pada: Instant;
  readonly isian: readonly (readonly [string, string])[];
}

/** Keeps what an officer has typed so far, sealed, for `DRAF_MS`. */
export async function keepDrafMeja(deps: Deps, of: DrafMejaOf, isian: DrafMeja['isian']): Promise<Instant> {
  const pada = deps.now();
  await keepDraf(deps, secretOf(deps, of), JSON.stringify({ pada, isian }));
  return pada;
}

/** What was typed into this form before; null when nothing is kept. */
export async function readDrafMeja(deps: Deps, of: DrafMejaOf): Promise<DrafMeja | null> {
  const draf = await readDraf(deps, secretOf(deps, of));
  return draf.keadaan === 'ditulis' ? (JSON.parse(draf.isi) as DrafMeja) : null;
}

/** Sent or thrown away. */
export async function dropDrafMeja(deps: Deps, of: DrafMejaOf): Promise<void> {
  await deleteDraf(deps.db, drafKunci(deps, secretOf(deps, of)));
}

/** Keyed: nobody who knows the account and the number can find or open it, nor name it as the draft of a public form. */
function secretOf({ keys }: Pick<Deps, 'keys'>, { akunId, nomor, perintah }: DrafMejaOf): string {
  return keys.pengunggah(`draf-meja:${akunId}:${nomor}:${perintah}`);
}
