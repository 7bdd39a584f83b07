import { jedaSistem, SELANG_MS } from '../../domain/antarsistem/jadwal.ts';
import { DatabaseUnavailable } from '../../persistence/connection/errors.ts';
import { noteBaik, noteGagal, takeDueSistem, type SistemLokal } from '../../persistence/sistem/sistem.ts';
import type { Deps } from '../deps.ts';
import { SistemPergi, tukarDengan, type Jaringan } from './jaringan.ts';
import { kirimSistem } from './kirimSistem.ts';
import { olahMasuk } from './olahMasuk.ts';
import { sebarSistem } from './sebarSistem.ts';
import { tarikSistem } from './tarikSistem.ts';

export type { Jaringan } from './jaringan.ts';

export interface TukarCount {
  readonly jumlah: number;
  readonly gagal: number;
  readonly isMore: boolean;
}

/** Longer than one exchange can take, so that no other worker begins the same. */
const LEASE_MS = 15 * 60_000;
const SYSTEMS_A_RUN = 20;
/** One exchange ends after this, within its lease: a system that always has a full page keeps no other one waiting. */
const LONGEST_MS = 5 * 60_000;

/**
 * Exchanges with every system that is due: first what waits is spread, then from each what it says is taken in and worked on, then what it
 * is owed is sent. A system that is away keeps all that waits for it and is asked again with growing pauses, for as long as it takes.
 */
export async function tukarSistem(
  deps: Deps,
  jaringan: Jaringan,
  isStopping: () => boolean = () => false,
): Promise<TukarCount> {
  let jumlah = await sebarSistem(deps, isStopping);
  let gagal = 0;
  for (let done = 0; done < SYSTEMS_A_RUN && !isStopping(); done += 1) {
    const now = deps.now();
    const sistem = await takeDueSistem(deps.db, now, now + LEASE_MS);
    if (sistem === null) return { jumlah, gagal, isMore: false };
    const exchanged = await tukarSatu(deps, jaringan, sistem, isStopping);
    if (exchanged === null) gagal += 1;
    else jumlah += exchanged;
  }
  return { jumlah, gagal, isMore: !isStopping() };
}

/** Null when the system was away or the exchange broke. */
async function tukarSatu(
  deps: Deps,
  jaringan: Jaringan,
  sistem: SistemLokal,
  isStopping: () => boolean,
): Promise<number | null> {
  const until = deps.now() + LONGEST_MS;
  const isOver = (): boolean => isStopping() || deps.now() >= until;
  try {
    const tukar = await tukarDengan(deps, jaringan, sistem, isOver);
    const taken = await tarikSistem(tukar);
    const { selesai } = await olahMasuk(tukar);
    // What was worked on just now may concern other systems.
    await sebarSistem(deps, isStopping);
    // Whoever gave us no key wants nothing written there; what waits is kept until there is one.
    const sent = sistem.kunci === null ? 0 : await kirimSistem(tukar);
    const now = deps.now();
    await noteBaik(deps.db, sistem.id, now, now + SELANG_MS);
    return taken + selesai + sent;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    const kode =
      error instanceof SistemPergi ? error.kode : `program.${error instanceof Error ? error.name : '?'}`;
    const now = deps.now();
    await noteGagal(deps.db, sistem.id, kode, now, jedaSistem(sistem.gagalBeruntun + 1, now));
    return null;
  }
}
