import { isSaluran } from '../../domain/kanal/kemampuan.ts';
import { tombolBalasan, tulisBalasan } from '../../messages/kanal/balasan.ts';
import type { PesanMasukRow } from '../../persistence/kanal/pesanMasuk.ts';
import type { Deps } from '../deps.ts';
import { openBalasan } from './pesanMasuk.ts';

/** The words of a reply as its channel carries them; null: nothing is said. */
export function teksOf(deps: Pick<Deps, 'keys'>, row: PesanMasukRow): string | null {
  const balasan = openBalasan(deps, row);
  return balasan === null || !isSaluran(row.kanal) ? null : tulisBalasan(balasan, row.kanal);
}

/** Words that its platform may offer as buttons. */
export function tombolOf(deps: Pick<Deps, 'keys'>, row: PesanMasukRow): readonly string[] {
  const balasan = openBalasan(deps, row);
  return balasan === null ? [] : tombolBalasan(balasan);
}
