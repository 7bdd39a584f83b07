import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { hariOf, type Hari } from '../../domain/shared/time.ts';
import { BATAS_KECIL, lindungi } from '../../domain/terbuka/lindungi.ts';
import { masaTerbuka, masaTerbukaOf, type MasaTerbuka } from '../../domain/terbuka/masaTerbuka.ts';
import { readIndikator, type FigureDeps, type IndikatorBaris } from '../monev/readIndikator.ts';
import { readSebaran } from '../monev/readSebaran.ts';

/** The data sets: laporan by state, told apart by body, place, topic, channel. Two of them share no more than the margins. */
export const HIMPUNAN = ['instansi', 'wilayah', 'kategori', 'kanal'] as const;
export type KodeHimpunan = (typeof HIMPUNAN)[number];

/** The six states of every report, in the order of the columns. */
export const KOLOM_TERBUKA = [
  'belum_diverifikasi',
  'tertunda',
  'belum_ditindaklanjuti',
  'proses',
  'selesai',
  'arsip',
] as const;

export interface BarisTerbuka {
  readonly kode: string;
  readonly nama: string;
  /** Null: too small to be told. */
  readonly total: number | null;
  /** By `KOLOM_TERBUKA`; null where a count is protected. */
  readonly sel: readonly (number | null)[];
}

export interface HimpunanData {
  readonly kode: KodeHimpunan;
  readonly masa: MasaTerbuka;
  readonly baris: readonly BarisTerbuka[];
}

/** The half-years that are published, the latest first. */
export async function readMasaTerbuka(deps: FigureDeps): Promise<readonly MasaTerbuka[]> {
  const first = await readIndikator(deps, { indikator: ['total'] });
  return first.ok ? masaTerbuka(first.value.dari, today(deps)) : [];
}

/**
 * One data set of one half-year (F143): counts by state as they stood a month after its end, small ones protected
 * (`domain/terbuka`). Refuses `web.not_found` for what is no set, no half-year, or not published yet.
 */
export async function readHimpunanData(
  deps: FigureDeps,
  set: string,
  kodeMasa: string,
): Promise<Result<HimpunanData>> {
  const kode = HIMPUNAN.find((one) => one === set);
  const masa = masaTerbukaOf(kodeMasa, today(deps));
  if (kode === undefined || masa === null) return refuse('web.not_found');
  const rows = await rowsOf(deps, kode, masa);
  if (!rows.ok) return rows;
  const counted = rows.value
    .map(({ kunci, nama, indikator }) => ({
      kode: kunci,
      nama,
      sel: KOLOM_TERBUKA.map((one) => indikator[one]?.pembilang ?? 0),
    }))
    .filter(({ sel }) => sel.some((n) => n > 0));
  const open = lindungiSekali(counted.map((one) => one.sel));
  const baris = counted.map(({ kode: key, nama, sel }, i): BarisTerbuka => {
    const total = sel.reduce((sum, n) => sum + n, 0);
    return {
      kode: key,
      nama,
      total: total < BATAS_KECIL ? null : total,
      sel: sel.map((n, j) => (open[i]?.[j] === true ? n : null)),
    };
  });
  return ok({ kode, masa, baris });
}

async function rowsOf(
  deps: FigureDeps,
  kode: KodeHimpunan,
  { dari, sampai, perTanggal }: MasaTerbuka,
): Promise<Result<readonly IndikatorBaris[]>> {
  const question = { dari, sampai, perTanggal, indikator: [...KOLOM_TERBUKA] };
  if (kode === 'wilayah') {
    const found = await readSebaran(deps, { ...question, tingkat: 'kabkota' });
    return found.ok ? ok(found.value.baris) : found;
  }
  const found = await readIndikator(deps, { ...question, per: kode });
  return found.ok ? ok(found.value.baris) : found;
}

/** Half-years never change, so neither does what is protected in them. */
const REMEMBERED = 64;
const protectedTables = new Map<string, ReturnType<typeof lindungi>>();

function lindungiSekali(counts: readonly (readonly number[])[]): ReturnType<typeof lindungi> {
  const key = createHash('sha256').update(JSON.stringify(counts)).digest('base64');
  const present = protectedTables.get(key);
  if (present !== undefined) return present;
  const made = lindungi(counts);
  const [oldest] = protectedTables.keys();
  if (protectedTables.size >= REMEMBERED && oldest !== undefined) protectedTables.delete(oldest);
  protectedTables.set(key, made);
  return made;
}

/** The day ends last in the west. */
function today({ now }: FigureDeps): Hari {
  return hariOf(now(), 'WIB');
}
