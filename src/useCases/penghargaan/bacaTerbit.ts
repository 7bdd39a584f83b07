import { NAS, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Calon } from '../../domain/penghargaan/calon.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { findPeringkatBeku } from '../../persistence/monev/peringkatBeku.ts';
import {
  findEdisiTerbit,
  listEdisiPemenang,
  listEdisiTerbit,
  type EdisiBertanda,
  type PenghargaanTerbit,
} from '../../persistence/penghargaan/terbit.ts';
import type { Deps } from '../deps.ts';
import { calonOf } from './bacaEdisi.ts';

export type { EdisiTerbit, PenghargaanTerbit } from '../../persistence/penghargaan/terbit.ts';

const SHOWN = 100;

/** All published editions, the latest first: public. */
export function readEdisiTerbitList(deps: Deps): Promise<readonly EdisiBertanda[]> {
  return listEdisiTerbit(deps.db, SHOWN);
}

export interface EdisiTerbaca {
  readonly edisi: EdisiBertanda;
  /** By award: everybody who was looked at, and objections to the ranking. */
  readonly calon: ReadonlyMap<string, readonly Calon[]>;
}

/** One published edition, its candidates out of the frozen rankings: public. Refuses `web.not_found`. */
export async function readEdisiTerbit(deps: Deps, id: string): Promise<Result<EdisiTerbaca>> {
  const edisi = isUuid(id) ? await findEdisiTerbit(deps.db, id) : null;
  if (edisi === null) return refuse('web.not_found');
  const calon = new Map<string, readonly Calon[]>();
  for (const award of edisi.isi.penghargaan) {
    if (award.peringkat === null) continue;
    calon.set(award.id, calonOf(award, await findPeringkatBeku(deps.db, award.peringkat.id)));
  }
  return ok({ edisi, calon });
}

export interface PenghargaanBadan {
  readonly edisiId: string;
  readonly tahun: number;
  readonly edisi: string;
  readonly namaPemberi: string;
  readonly penghargaan: PenghargaanTerbit;
}

/** What a body won in published editions, the latest first: public. */
export async function readPenghargaanBadan(
  deps: Deps,
  kode: KodeBadan,
): Promise<readonly PenghargaanBadan[]> {
  if (kode === NAS) return [];
  const found = await listEdisiPemenang(deps.db, kode, SHOWN);
  return found.flatMap(({ isi }) =>
    isi.penghargaan
      .filter((one) => one.pemenang.some((won) => won.kode === kode))
      .map((penghargaan) => ({
        edisiId: isi.id,
        tahun: isi.tahun,
        edisi: isi.nama,
        namaPemberi: isi.namaPemberi,
        penghargaan,
      })),
  );
}
