import { isUuid } from '../../domain/shared/uuid.ts';
import type { IsiBerkala, Narasi } from '../../domain/berkala/berkala.ts';
import { wewenangBerkala, type WewenangBerkala } from '../../domain/berkala/wewenang.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { dokumenBerkala } from '../../messages/dokumen/berkala.ts';
import {
  findBerkala,
  findTerbit,
  listKomentar,
  sidikBerkala,
  type Berkala,
  type BerkalaTerbit,
  type Komentar,
} from '../../persistence/berkala/berkala.ts';
import type { Deps } from '../deps.ts';
import { hitungBerkala } from './hitungBerkala.ts';

export type { Komentar } from '../../persistence/berkala/berkala.ts';

export interface BerkalaTerbaca {
  readonly berkala: Berkala;
  readonly isi: IsiBerkala;
  readonly narasi: Narasi;
  /** Null for a draft: its figures are those of this moment. */
  readonly terbit: (Omit<BerkalaTerbit, 'isi' | 'narasi'> & { readonly isUtuh: boolean }) | null;
  readonly komentar: readonly Komentar[];
  readonly wewenang: WewenangBerkala;
}

/**
 * One report: a draft with its figures of now and its comments, for the body's own people; an issued one with the figures that were
 * kept, also for those who supervise the body. Refuses `web.not_found` for everybody else as for what is not there.
 */
export async function readBerkala(deps: Deps, reader: Reader, id: string): Promise<Result<BerkalaTerbaca>> {
  const berkala = isUuid(id) ? await findBerkala(deps.db, id) : null;
  if (berkala === null) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const wewenang = wewenangBerkala(reader.penugasan, berkala, pohon);
  const issued = berkala.nomor === null ? null : await findTerbit(deps.db, id);
  if (issued === null ? !wewenang.lihatKonsep : !wewenang.lihatTerbit) return refuse('web.not_found');
  const komentar = wewenang.lihatKonsep ? await listKomentar(deps.db, id) : [];
  if (issued !== null) {
    const { isi, narasi, ...terbit } = issued;
    const isUtuh = sidikBerkala(issued).equals(issued.sidik);
    return ok({ berkala, isi, narasi, terbit: { ...terbit, isUtuh }, komentar, wewenang });
  }
  const isi = await hitungBerkala(deps, berkala, dokumenBerkala.dasar);
  if (!isi.ok) return isi;
  return ok({ berkala, isi: isi.value, narasi: berkala.narasi, terbit: null, komentar, wewenang });
}
