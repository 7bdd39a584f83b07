import { badanOf, instansiOf } from '../instansi/pohon.ts';
import { NAS, type KodeBadan } from '../instansi/types.ts';
import type { Rujukan } from '../laporan/aturan.ts';
import { endOfBulan } from '../monev/periode.ts';
import { endOfHari, hariOf, type Hari, type Instant } from '../shared/time.ts';
import { addHariKerja } from '../tenggat/kalender.ts';
import { kebijakanAt } from '../tenggat/kebijakan.ts';

/** Months whose laporan are not all done for want of time, and not only for want of work. */
export interface BulanMuda {
  /** As `YYYY-MM`. */
  readonly bulan: ReadonlySet<string>;
  /** Hari kerja after a month's last day until it can be held against others. */
  readonly hariKerja: number;
}

/**
 * The months (in order) that are held against others too early, now or on `perTanggal`: since their last day less has passed than is
 * promised for verifying and settling an ordinary complaint (rules §5). By the calendar of the one instansi asked about, else of the
 * country. Laporan that are promised less are done by then; those under supervision may take longer still.
 */
export function bulanMuda(
  bulan: readonly string[],
  { pohon, kalender, kebijakan }: Pick<Rujukan, 'pohon' | 'kalender' | 'kebijakan'>,
  asked: {
    readonly instansi?: readonly KodeBadan[];
    readonly induk?: readonly KodeBadan[];
    readonly perTanggal?: Hari;
  },
  now: Instant,
): BulanMuda {
  const [kode, ...more] = asked.instansi ?? [];
  const isOne = kode !== undefined && more.length === 0 && asked.induk === undefined;
  const badan = isOne ? (instansiOf(pohon, kode) ?? NAS) : NAS;
  const zona = badanOf(pohon, badan)?.zona ?? 'WIB';
  const hari = asked.perTanggal ?? hariOf(now, zona);
  const asOf = Math.min(now, endOfHari(hari, zona));
  const batas = kebijakanAt(kebijakan, asOf);
  const hariKerja = batas.verifikasiHariKerja + batas.penyelesaian.pengaduan;
  const young: string[] = [];
  // only the last ones can be: what lies behind one that is not is not asked about
  for (const one of bulan.toReversed()) {
    if (addHariKerja(kalender, endOfBulan(`${one}-01`), hariKerja, badan, asOf) < hari) break;
    young.push(one);
  }
  return { bulan: new Set(young), hariKerja };
}
