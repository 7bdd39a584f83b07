import { KODE_HARI, kodeOf, nomorHari } from '../../domain/monev/kode.ts';
import { bulanOf, splitPeriode, type Periode } from '../../domain/monev/periode.ts';
import { addHari, type Hari, type Zona } from '../../domain/shared/time.ts';
import type { BarisBaru } from './buntut.ts';
import {
  dimensiOf,
  hasKeluarga,
  LEDGER_VALUE,
  NEGERI,
  valueOf,
  type DimensiGulungan,
  type Per,
} from './gulungan/dimensi.ts';
import { ISI_TEXT } from './gulungan/barisBuku.ts';
import type { Padat } from './gulungan/padat.ts';
import { isTerlihat, notSeen, type Potret } from './gulungan/potret.ts';

/** One body of the set, and the last day that counts there: today in its zone, or the past day asked for. */
export interface Cakupan {
  readonly instansi: string;
  readonly potong: Hari;
}

export interface MeasureQuery extends Periode {
  readonly cakupan: readonly Cakupan[];
  /** When `cakupan` is every body there is: the last day that counts in each zone. The country has roll-ups of its own. */
  readonly negeri: Readonly<Record<Zona, Hari>> | null;
  /** Only laporan that these bodies hold themselves (units, or an instansi as the lead); null for all. */
  readonly unit: readonly string[] | null;
  readonly per: Per;
  /** `potong` lies in the past: what happened after it is taken back. */
  readonly isLampau: boolean;
  /** Only these words; null for all. */
  readonly kata: readonly string[] | null;
  /** Without the histograms of hours: most of all words, and most figures do not look at them. */
  readonly isTanpaLama?: boolean;
  /** With `per: 'wilayah'`: keys are the first so many characters, and only areas inside `dalam` are counted. */
  readonly wilayah?: { readonly panjang: 2 | 5 | 8; readonly dalam: string | null };
}

/** A row of the roll-ups; the one without `instansi` has the mark as its `nilai`. */
export interface FoldedRow extends Padat {
  readonly instansi: string | null;
  readonly dibuat: string;
  readonly nilai: string;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A sum over lines of the ledger, added or taken away. */
export interface LedgerPart extends Statement {
  readonly sign: 1 | -1;
}

interface Source {
  /** Read from the rows of the whole country. */
  readonly isNegeri: boolean;
  readonly dimensi: DimensiGulungan;
  /** Two dimensions at once no roll-up has: a unit's laporan by topic are added up from the unit's lines. */
  readonly isLedger: boolean;
  /** Single days are folded too. */
  readonly hasDays: boolean;
}

/** From which rows a question is answered. */
export function sourceOf(asked: MeasureQuery): Source {
  const { per, unit, negeri } = asked;
  const wide = negeri === null || unit !== null ? null : countryDimensi(asked);
  if (wide !== null) {
    const hasDays = hasKeluarga({ dimensi: wide, rentang: 'hari', isNegeri: true });
    return { isNegeri: true, dimensi: wide, isLedger: false, hasDays };
  }
  const own = dimensiOf(per);
  if (unit === null) return { isNegeri: false, dimensi: own, isLedger: false, hasDays: own === 'semua' };
  return { isNegeri: false, dimensi: 'unit', isLedger: own !== 'semua' && own !== 'unit', hasDays: false };
}

function countryDimensi({ per, wilayah }: MeasureQuery): DimensiGulungan | null {
  if (per === 'instansi' || per === 'unit') return null;
  if (per !== 'wilayah') return dimensiOf(per);
  if (wilayah === undefined || wilayah.panjang === 8) return null;
  if ((wilayah.dalam ?? '').length > wilayah.panjang) return null;
  return wilayah.panjang === 2 ? 'provinsi' : 'kabkota';
}

/** The rows of the roll-ups that a question needs, and the mark out of the same snapshot. */
export function foldedText(asked: MeasureQuery): Statement {
  const { dimensi, isNegeri, isLedger, hasDays } = sourceOf(asked);
  const { value, values } = parameters();
  const { bulan, tepi } = splitPeriode(asked);
  const wordsOnly = asked.kata?.every((kata) => (kodeOf(kata) ?? 0) < KODE_HARI) === true;
  const hari = wordsOnly ? `''` : 'g.hari';
  const lama = wordsOnly || asked.isTanpaLama === true ? `''` : 'g.lama';
  const bodies = isNegeri
    ? Object.keys(asked.negeri ?? {}).map((zona) => NEGERI + zona)
    : asked.cakupan.map((one) => one.instansi);
  const where = [`g.dimensi = '${dimensi}'`, `g.instansi = any(${value(bodies, 'text[]')})`];
  if (asked.unit !== null) where.push(`g.nilai = any(${value(asked.unit, 'text[]')})`);
  const dalam = asked.wilayah?.dalam ?? null;
  if (dalam !== null) {
    const area = value(dalam, 'text');
    where.push(`(g.nilai = ${area} or g.nilai like ${area} || '.%')`);
  }
  const part = (rentang: string, days: readonly Hari[]): string =>
    days.length === 0
      ? ''
      : `select g.instansi, g.dibuat, g.nilai, g.pokok, ${hari} as hari, ${lama} as lama from gulungan_padat g
         where ${where.join(' and ')} and g.rentang = '${rentang}' and g.dibuat = any(${value(days, 'date[]')})
         union all`;
  const months = isLedger || bulan === null ? [] : bulanOf(bulan).map((one) => `${one}-01`);
  const days = isLedger || !hasDays ? [] : tepi.flatMap(daysOf);
  const parts = `${part('bulan', months)} ${part('hari', days)}`.trim();
  // without a part, the parameters have no place either
  return parts === '' ? { text: MARK_TEXT, values: [] } : { text: `${parts} ${MARK_TEXT}`, values };
}

function daysOf({ dari, sampai }: Periode): Hari[] {
  const days: Hari[] = [];
  for (let hari = dari; hari <= sampai; hari = addHari(hari, 1)) days.push(hari);
  return days;
}

const MARK_TEXT = `
  select null as instansi, null::date as dibuat, potret::text as nilai, '' as pokok, '' as hari, '' as lama from gulungan_potret`;

/** What must be read from lines that a snapshot sees: edges without rows, acts after a past day. */
export function ledgerParts(asked: MeasureQuery, potret: Potret): LedgerPart[] {
  const { isLedger, hasDays } = sourceOf(asked);
  const seen = (value: Parameters): string =>
    `pg_visible_in_snapshot(d.xid, ${value(potret.teks, 'pg_snapshot')})`;
  if (isLedger) return [ledgerPart(asked, 1, (value) => `${seen(value)} and ${KNOWN}`)];
  const { bulan, tepi } = splitPeriode(asked);
  const within = (value: Parameters, ranges: readonly Periode[]): string =>
    ranges
      .map((one) => `d.dibuat between ${value(one.dari, 'date')} and ${value(one.sampai, 'date')}`)
      .join(' or ');
  const parts: LedgerPart[] = [];
  if (!hasDays && tepi.length > 0) {
    parts.push(ledgerPart(asked, 1, (value) => `${seen(value)} and ${KNOWN} and (${within(value, tepi)})`));
  }
  if (asked.isLampau && (hasDays || bulan !== null)) {
    const earliest = asked.cakupan.reduce(
      (least, { potong }) => (potong < least ? potong : least),
      asked.sampai,
    );
    const months = (value: Parameters): string =>
      hasDays || bulan === null
        ? ''
        : `and d.dibuat >= ${value(bulan.dari, 'date')} and d.dibuat < ${value(bulan.sampai, 'date')} + interval '1 month'`;
    // the earliest of these days by itself too: only so are pages skipped on which nothing came after
    const after = (value: Parameters): string =>
      `d.efektif > c.potong and d.efektif > ${value(earliest, 'date')} ${months(value)}`;
    parts.push(ledgerPart(asked, -1, (value) => `${seen(value)} and ${after(value)}`));
  }
  return parts;
}

/** The lines that a snapshot does not see. */
export function unfoldedPart(asked: MeasureQuery, potret: Potret): LedgerPart {
  const [xmin, teks] = notSeen(potret);
  return ledgerPart(
    asked,
    1,
    (value) =>
      `d.xid >= ${value(xmin, 'xid8')} and not pg_visible_in_snapshot(d.xid, ${value(teks, 'pg_snapshot')}) and ${KNOWN}`,
  );
}

const KNOWN = 'd.efektif <= c.potong';

type Parameters = (value: unknown, type: string) => string;

function parameters(): { readonly value: Parameters; readonly values: unknown[] } {
  const values: unknown[] = [];
  return { values, value: (value, type) => `$${values.push(value)}::${type}` };
}

function ledgerPart(asked: MeasureQuery, sign: 1 | -1, where: (value: Parameters) => string): LedgerPart {
  const { per, unit, wilayah, cakupan, dari, sampai } = asked;
  const { value, values } = parameters();
  const key =
    wilayah === undefined
      ? ({ instansi: 'd.instansi', bulan: `to_char(d.dibuat, 'YYYY-MM')` }[per as string] ??
        LEDGER_VALUE[dimensiOf(per)])
      : `coalesce(left(d.wilayah, ${wilayah.panjang}), '')`;
  const bodies = value(
    cakupan.map((one) => one.instansi),
    'text[]',
  );
  const days = value(
    cakupan.map((one) => one.potong),
    'date[]',
  );
  const filter = [where(value), `d.dibuat between ${value(dari, 'date')} and ${value(sampai, 'date')}`];
  if (unit !== null) filter.push(`d.unit = any(${value(unit, 'text[]')})`);
  if (wilayah !== undefined && wilayah.dalam !== null) {
    const area = value(wilayah.dalam, 'text');
    filter.push(`(d.wilayah = ${area} or d.wilayah like ${area} || '.%')`);
  }
  // a text for each month: that of many years would be longer than a text may be
  const text = `
    select ${key} as kunci, d.n, string_agg(${ISI_TEXT}, chr(10)) as isi
    from unnest(${bodies}, ${days}) as c(instansi, potong) join delta d on d.instansi = c.instansi
    where ${filter.join(' and ')}
    group by 1, 2, date_trunc('month', d.dibuat)`;
  return { text, values, sign };
}

/** Under which key a row of the roll-ups counts. */
export function keyOfRow({ per, wilayah }: MeasureQuery, { instansi, dibuat, nilai }: FoldedRow): string {
  if (wilayah !== undefined) return nilai.slice(0, wilayah.panjang);
  if (per === 'instansi') return instansi ?? '';
  return per === 'semua' ? '' : per === 'bulan' ? dibuat.slice(0, 7) : nilai;
}

/** The same of a ledger line. */
export function keyOfLine({ per, wilayah }: MeasureQuery, line: BarisBaru): string {
  if (wilayah !== undefined) return line.wilayah.slice(0, wilayah.panjang);
  if (per === 'instansi') return line.instansi;
  return per === 'bulan' ? line.dibuat.slice(0, 7) : valueOf(dimensiOf(per), line);
}

/** For lines that belong to a question and that a snapshot does not see: the number of the last day that counts; null for others. */
export function fitsOf(asked: MeasureQuery, potret: Potret): (line: BarisBaru) => number | null {
  const { dari, sampai, unit, wilayah } = asked;
  const dayOf = new Map(asked.cakupan.map((one) => [one.instansi, one.potong]));
  const units = unit === null ? null : new Set(unit);
  const dalam = wilayah?.dalam ?? null;
  return (line) => {
    const potong = dayOf.get(line.instansi);
    const isMine =
      potong !== undefined &&
      line.efektif <= potong &&
      line.dibuat >= dari &&
      line.dibuat <= sampai &&
      (units === null || units.has(line.unit)) &&
      (dalam === null || line.wilayah === dalam || line.wilayah.startsWith(`${dalam}.`)) &&
      !isTerlihat(potret, line.xid);
    return isMine ? nomorHari(potong) : null;
  };
}
