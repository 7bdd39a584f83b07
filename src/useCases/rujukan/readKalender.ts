import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { addHari } from '../../domain/shared/time.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { isHariKerja, isSementara } from '../../domain/tenggat/kalender.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { listHariLibur } from '../../persistence/rujukan/hariLiburQueries.ts';
import type { HariLiburTercatat } from '../../persistence/rujukan/hariLiburQueries.ts';

export interface KalenderTahun {
  readonly tahun: number;
  /** True while no decree settles the year: weekends and fixed dates alone count (rules §5). */
  readonly sementara: boolean;
  readonly baris: readonly (HariLiburTercatat | HariTetap)[];
}

/** A day off in a year without decree: a holiday that has the same date every year. */
export interface HariTetap {
  readonly tanggal: Hari;
  readonly jenis: 'tetap';
}

/** The days off of a year as known at `pada`, local ones included, in order. Open to everyone. */
export async function readKalender(
  db: Db,
  rujukan: Rujukan,
  tahun: number,
  pada: Instant,
): Promise<KalenderTahun> {
  const recorded = await listHariLibur(db, tahun, pada);
  const sementara = isSementara(rujukan.kalender, `${tahun}-01-01`, pada);
  if (!sementara) return { tahun, sementara, baris: recorded };
  const known = new Set(recorded.filter((h) => h.instansi === null).map((h) => h.tanggal));
  const fixed = fixedDays(rujukan, tahun, pada).filter((tanggal) => !known.has(tanggal));
  const baris = [...recorded, ...fixed.map((tanggal) => ({ tanggal, jenis: 'tetap' as const }))];
  return { tahun, sementara, baris: baris.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1)) };
}

/** Days that the calendar itself holds to be off though no weekend: asked of it, so that the rule lies in one place. */
function fixedDays(rujukan: Rujukan, tahun: number, pada: Instant): readonly Hari[] {
  const found: Hari[] = [];
  for (let hari = `${tahun}-01-01`; hari <= `${tahun}-12-31`; hari = addHari(hari, 1)) {
    const weekday = new Date(`${hari}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (!isWeekend && !isHariKerja(rujukan.kalender, hari, '', pada)) found.push(hari);
  }
  return found;
}
