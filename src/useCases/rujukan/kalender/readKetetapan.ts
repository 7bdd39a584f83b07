import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { addHari, hariOf, type Hari } from '../../../domain/shared/time.ts';
import {
  listKetetapan as readKetetapan,
  type KetetapanTercatat,
} from '../../../persistence/rujukan/ketetapan.ts';
import { readKalenderRows } from '../../../persistence/rujukan/readRujukan.ts';
import type { Deps } from '../../deps.ts';

export type { KetetapanTercatat } from '../../../persistence/rujukan/ketetapan.ts';

export interface HariBerlaku {
  readonly tanggal: Hari;
  readonly nama: string;
}

const LOOK_BACK_DAYS = 60;

/** Days off of one reach (null: the country) that still stand, from two months ago on: those that a decree may take back. */
export async function listHariBerlaku(
  deps: Deps,
  instansi: KodeBadan | null,
): Promise<readonly HariBerlaku[]> {
  const { libur } = await readKalenderRows(deps.db);
  const from = addHari(hariOf(deps.now(), 'WIT'), -LOOK_BACK_DAYS);
  return libur
    .filter((one) => one.instansi === instansi && one.dicabut === null && one.tanggal >= from)
    .map(({ tanggal, nama }) => ({ tanggal, nama }));
}

/** Decrees on record, the latest first; those of one instansi with the national ones. Open to every officer. */
export function listKetetapan(deps: Deps, instansi: KodeBadan | null): Promise<readonly KetetapanTercatat[]> {
  return readKetetapan(deps.db, instansi);
}
