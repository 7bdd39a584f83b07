import { isWithin } from '../../domain/instansi/pohon.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import {
  listPerubahan as readPerubahan,
  type JenisPerubahan,
  type Perubahan,
} from '../../persistence/perubahan/perubahan.ts';
import type { Deps } from '../deps.ts';
import { templatInstansi } from '../templat/templat.ts';
import { lembagaKept } from './kelolaLembaga.ts';
import { isNasional } from './pengelola.ts';

export type { JenisPerubahan, Keadaan, Perubahan } from '../../persistence/perubahan/perubahan.ts';

const MAX_PERUBAHAN = 50;

/**
 * The last changes of one sort, the latest first: those of the whole country, and those of bodies at which this person holds a role,
 * above them or below; an admin nasional reads all.
 */
export async function listPerubahan(
  deps: Deps,
  reader: Reader,
  asked: { readonly jenis: JenisPerubahan; readonly kunci?: string },
): Promise<readonly Perubahan[]> {
  const { pohon } = await deps.rujukan();
  const all = await readPerubahan(deps.db, { ...asked, ...scopeOf(), limit: MAX_PERUBAHAN });
  return all;

  function scopeOf(): { readonly lingkup?: readonly (string | null)[] } {
    if (isNasional(reader)) return {};
    const own = [...pohon.badan.keys()].filter((kode) =>
      reader.penugasan.some(({ badan }) => isWithin(pohon, kode, badan) || isWithin(pohon, badan, kode)),
    );
    return { lingkup: [...own, null] };
  }
}

const JENIS_LEMBAGA = ['sk', 'penanggung_jawab', 'templat'] as const;

/**
 * The last changes of what an instansi keeps of itself (its SK, who is responsible, its templates), the latest first, for those
 * who keep it; empty for everybody else.
 */
export async function listPerubahanLembaga(deps: Deps, reader: Reader): Promise<readonly Perubahan[]> {
  const lingkup = [...new Set([...lembagaKept(reader), ...templatInstansi(reader)])];
  if (lingkup.length === 0) return [];
  const found = await Promise.all(
    JENIS_LEMBAGA.map((jenis) => readPerubahan(deps.db, { jenis, lingkup, limit: MAX_PERUBAHAN })),
  );
  return found
    .flat()
    .toSorted((a, b) => b.id - a.id)
    .slice(0, MAX_PERUBAHAN);
}
