import { PERAN } from '../../../domain/instansi/types.ts';
import type { Page } from '../../request/page.ts';

/** Who acted, as events name them (interfaces.md §9 `oleh`): a role at a body with a pseudonym, never a person. */
export interface Pelaku {
  /** In the reader's words. */
  readonly peran: string;
  readonly badan: string;
  readonly samaran: string;
}

/** Reads `admin_instansi@KT-63.71#0a1b2c3d4e`; null for the pelapor, the system, and what is none of these. */
export function pelakuOf(page: Pick<Page, 'm'>, oleh: string): Pelaku | null {
  const match = /^(\w+)@([^#]+)#(.*)$/.exec(oleh);
  if (match === null) return null;
  const [, kode = '', badan = '', samaran = ''] = match;
  const peran = PERAN.find((one) => one === kode);
  return { peran: peran === undefined ? kode : page.m.kode.peran[peran], badan, samaran };
}
