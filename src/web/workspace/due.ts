import { JAM_DINAS } from '../../domain/laporan/tenggat.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Jam, Tenggat } from '../../domain/tenggat/types.ts';
import type { LaporanView } from '../../useCases/laporan/readLaporan.ts';

export interface Due {
  readonly jam: Jam;
  readonly tenggat: Tenggat;
}

/**
 * The clock that must be met first: of the office, else (while it waits) of the pelapor. Null when none runs. The same order
 * as the list's, which sorts by the earliest open clock of the office.
 */
export function nextDueOf(view: Pick<LaporanView, 'tenggat'>): Due | null {
  const open = view.tenggat.filter(({ jam }) => isRunning(jam));
  const office = open.filter(
    ({ jam, tenggat }) => JAM_DINAS.includes(jam.jam) && tenggat.jatuhTempo !== null,
  );
  const pelapor = open.filter(({ jam, tenggat }) => jam.jam === 'kelengkapan' && tenggat.jatuhTempo !== null);
  const [first] = (office.length > 0 ? office : pelapor).toSorted((a, b) => dueAt(a) - dueAt(b));
  return first ?? null;
}

export function isRunning(jam: Jam): boolean {
  return jam.selesai === null && !jam.gugur;
}

function dueAt({ tenggat }: Due): Instant {
  return tenggat.jatuhTempo ?? Number.MAX_SAFE_INTEGER;
}
