import { badanOf, isActive } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import {
  addHari,
  hariOf,
  startOfHari,
  type Hari,
  type Instant,
  type Zona,
} from '../../domain/shared/time.ts';
import { lateByBadan } from '../../persistence/pengawasan/terlambat.ts';
import type { Deps } from '../deps.ts';
import { countVisible, type LaporanFilter } from '../laporan/readLaporan.ts';

/** Whose digest: the bodies of the queue, the zone in which the day ends. */
export interface Bertugas {
  readonly reader: Reader;
  readonly badan: readonly KodeBadan[];
  readonly zona: Zona;
}

/** What waits for an officer; each number is that of the queue's view of the same name. */
export interface RingkasanHarian {
  readonly terlambat: number;
  readonly hariIni: number;
  readonly verifikasi: number;
  readonly jawab: number;
  readonly pelapor: number;
}

/** A clock is late from the second after its last one, as the queue has it. */
const LATE_AFTER_MS = 999;

/** Counts by the same filters as the queue's views: every number opens a list of just as many. */
export async function hitungHarian(deps: Deps, { reader, badan, zona }: Bertugas): Promise<RingkasanHarian> {
  const now = deps.now();
  const count = (filter: LaporanFilter): Promise<number> => countVisible(deps, reader, { badan, ...filter });
  const [terlambat, hariIni, verifikasi, jawab, pelapor] = await Promise.all([
    count(lateFilter(now)),
    count({ hanyaTerbuka: true, tempoSejak: now - LATE_AFTER_MS, tempoSebelum: endOfToday(now, zona) }),
    count({ status: ['menunggu_verifikasi'] }),
    count({ status: ['diteruskan'] }),
    count({ status: ['tertunda'] }),
  ]);
  return { terlambat, hariIni, verifikasi, jawab, pelapor };
}

/** One week on one page, for a head (F162): Monday to Sunday before the present week. */
export interface RingkasanMingguan {
  readonly dari: Hari;
  readonly sampai: Hari;
  /** Made in that week. */
  readonly masuk: number;
  /** As it stands now. */
  readonly terbuka: number;
  readonly terlambat: number;
  readonly verifikasi: number;
  /** Bodies with late laporan, the most first. */
  readonly unit: readonly { readonly kode: KodeBadan; readonly nama: string; readonly terlambat: number }[];
}

const SHOWN_UNITS = 5;

export async function hitungMingguan(
  deps: Deps,
  { reader, badan, zona }: Bertugas,
): Promise<RingkasanMingguan> {
  const now = deps.now();
  const { pohon } = await deps.rujukan();
  const { dari, sampai } = lastWeek(hariOf(now, zona));
  const count = (filter: LaporanFilter): Promise<number> => countVisible(deps, reader, { badan, ...filter });
  const scope = readScope(reader, pohon);
  const [masuk, terbuka, terlambat, verifikasi, late] = await Promise.all([
    count({ dari, sampai }),
    count({ hanyaTerbuka: true }),
    count(lateFilter(now)),
    count({ status: ['menunggu_verifikasi'] }),
    lateByBadan(deps.db, { scope, filter: { badan, ...lateFilter(now) } }),
  ]);
  const lateAt = new Map<KodeBadan, number>();
  for (const row of late) lateAt.set(row.unit, (lateAt.get(row.unit) ?? 0) + row.n);
  const unit = badan
    .flatMap((kode) => {
      const one = badanOf(pohon, kode);
      const n = lateAt.get(kode);
      return one === undefined || n === undefined || !isActive(one)
        ? []
        : [{ kode, nama: one.nama, terlambat: n }];
    })
    .toSorted((a, b) => b.terlambat - a.terlambat);
  return { dari, sampai, masuk, terbuka, terlambat, verifikasi, unit: unit.slice(0, SHOWN_UNITS) };
}

/** Monday to Sunday of the week before that of `hari`. */
export function lastWeek(hari: Hari): { readonly dari: Hari; readonly sampai: Hari } {
  const monday = mondayOf(hari);
  return { dari: addHari(monday, -7), sampai: addHari(monday, -1) };
}

export function mondayOf(hari: Hari): Hari {
  const weekday = new Date(`${hari}T00:00:00Z`).getUTCDay();
  return addHari(hari, -((weekday + 6) % 7));
}

function lateFilter(now: Instant): LaporanFilter {
  return { hanyaTerbuka: true, tempoSebelum: now - LATE_AFTER_MS };
}

function endOfToday(now: Instant, zona: Zona): Instant {
  return startOfHari(addHari(hariOf(now, zona), 1), zona);
}
