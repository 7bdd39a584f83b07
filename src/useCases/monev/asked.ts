import { himpunanOf, instansiIn, type Himpunan, type HimpunanAsked } from '../../domain/monev/himpunan.ts';
import { endOfBulan, type Periode } from '../../domain/monev/periode.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { hariOf, isHari, type Hari, type Instant, type Zona } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { readFirstHari } from '../../persistence/monev/sumMeasures.ts';
import type { Cakupan } from '../../persistence/monev/tanya.ts';

/** What every question about figures names (interfaces §5). */
export interface FigureAsked extends HimpunanAsked {
  /** Inclusive days on which laporan were made; absent: from the first laporan. */
  readonly dari?: Hari;
  /** Absent: to today. */
  readonly sampai?: Hari;
  /** As they stood at the end of this day; absent: now. */
  readonly perTanggal?: Hari;
}

/** The question with everything filled in. */
export interface FigureFrame extends Periode {
  readonly himpunan: Himpunan;
  readonly cakupan: readonly Cakupan[];
  /** For the set of all bodies: the last day that counts in each zone. */
  readonly negeri: Readonly<Record<Zona, Hari>> | null;
  readonly perTanggal: Hari;
  readonly isLampau: boolean;
  /** As good as `sampai`, and a whole month where that lies ahead: nothing is made after today, and months read faster. */
  readonly hitungSampai: Hari;
}

/** Fills in the question. Refuses unknown bodies, days that are none, a period that ends before it begins, a day to come. */
export async function frameOf(
  db: Db,
  rujukan: Rujukan,
  asked: FigureAsked,
  now: Instant,
): Promise<Result<FigureFrame>> {
  const himpunan = himpunanOf(rujukan.pohon, asked);
  if (!himpunan.ok) return himpunan;
  const bad = refuseDays(asked, now);
  if (bad !== null) return bad;
  const { instansi } = himpunan.value;
  const today = todayByZona(now);
  const latest = instansi.map((one) => today[one.zona]).reduce((a, b) => (a > b ? a : b), today.WIB);
  const { perTanggal } = asked;
  const potong = (zona: Zona): Hari =>
    perTanggal !== undefined && perTanggal < today[zona] ? perTanggal : today[zona];
  const cakupan = instansi.map(({ kode, zona }) => ({ instansi: kode, potong: potong(zona) }));
  const isNegeri = instansi.length === instansiIn(rujukan.pohon).length;
  const sampai = asked.sampai ?? latest;
  const dari =
    asked.dari ??
    (await readFirstHari(
      db,
      cakupan.map((one) => one.instansi),
    )) ??
    sampai;
  return ok({
    himpunan: himpunan.value,
    cakupan,
    negeri: isNegeri ? { WIB: potong('WIB'), WITA: potong('WITA'), WIT: potong('WIT') } : null,
    dari: dari < sampai || asked.dari !== undefined ? dari : sampai,
    sampai,
    hitungSampai: sampai >= today.WIT ? endOfBulan(sampai) : sampai,
    perTanggal: perTanggal ?? latest,
    isLampau: perTanggal !== undefined && instansi.some(({ zona }) => perTanggal < today[zona]),
  });
}

export function todayByZona(now: Instant): Readonly<Record<Zona, Hari>> {
  return { WIB: hariOf(now, 'WIB'), WITA: hariOf(now, 'WITA'), WIT: hariOf(now, 'WIT') };
}

function refuseDays(asked: FigureAsked, now: Instant): ReturnType<typeof refuse> | null {
  const { dari, sampai, perTanggal } = asked;
  for (const [path, hari] of [
    ['dari', dari],
    ['sampai', sampai],
    ['per_tanggal', perTanggal],
  ] as const) {
    if (hari !== undefined && !isHari(hari)) return refuse('input.invalid_date', undefined, path);
  }
  if (dari !== undefined && sampai !== undefined && dari > sampai)
    return refuse('input.invalid', undefined, 'sampai');
  if (perTanggal !== undefined && perTanggal > hariOf(now, 'WIT')) {
    return refuse('input.date_in_future', undefined, 'per_tanggal');
  }
  return null;
}
