import type { Badan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { isActiveDuring } from '../../domain/monev/himpunan.ts';
import { hitungSemua, type Bahan, type NilaiIndikator } from '../../domain/monev/hitungIndikator.ts';
import { INDIKATOR, usedKata, VERSI_RUMUS, type FaktaLembaga } from '../../domain/monev/indikator.ts';
import { KATA_TOTAL } from '../../domain/monev/kata.ts';
import { bulanOf, periodeSebelum } from '../../domain/monev/periode.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import type { Per } from '../../persistence/monev/gulungan/dimensi.ts';
import { readVersiBuku, sumMeasures, type MeasureSums } from '../../persistence/monev/sumMeasures.ts';
import type { Deps } from '../deps.ts';
import { frameOf, type FigureAsked, type FigureFrame } from './asked.ts';
import { tetap } from '../berbagi/tetap.ts';
import { beratOf } from './berat.ts';
import { lembagaFacts, sumLembaga } from './lembaga.ts';
import { namaOf } from './nama.ts';

export type { Per } from '../../persistence/monev/gulungan/dimensi.ts';
export { PER } from '../../persistence/monev/gulungan/dimensi.ts';

export interface IndikatorAsked extends FigureAsked {
  /** Absent: one row `semua`. */
  readonly per?: Per;
  /** Only these, by code: a page that shows few need not read the histograms of all. Absent: every indicator. */
  readonly indikator?: readonly string[];
}

export interface IndikatorBaris {
  readonly kunci: string;
  readonly nama: string;
  readonly indikator: Readonly<Record<string, NilaiIndikator>>;
}

export interface IndikatorJawaban {
  readonly dari: Hari;
  readonly sampai: Hari;
  readonly perTanggal: Hari;
  /** Of the formulas, the reference data and the ledger: equal versions have equal figures for equal questions. */
  readonly versi: string;
  readonly baris: readonly IndikatorBaris[];
}

export type FigureDeps = Pick<Deps, 'db' | 'now' | 'rujukan'>;

/**
 * The figures of rules §6. They are public and count every laporan, also those that a reader may not list, so no reader is
 * asked for. Refuses unknown bodies and impossible days (`input.*` with the field's name).
 */
export function readIndikator(deps: FigureDeps, asked: IndikatorAsked): Promise<Result<IndikatorJawaban>> {
  return tetap(deps, `indikator ${JSON.stringify(asked)}`, () => workOut(deps, asked), beratOf);
}

async function workOut(
  { db, now, rujukan }: FigureDeps,
  asked: IndikatorAsked,
): Promise<Result<IndikatorJawaban>> {
  const aturan = await rujukan();
  const moment = now();
  const framed = await frameOf(db, aturan, asked, moment);
  if (!framed.ok) return framed;
  const frame = framed.value;
  const per = asked.per ?? 'semua';
  // first, so that figures are never older than the version they are given
  const buku = await readVersiBuku(db);
  const [sums, before, facts] = await Promise.all([
    sumMeasures(db, { ...measured(frame), per, ...kataFor(asked.indikator) }),
    isAsked(asked, 'pertumbuhan') ? totalsBefore(db, frame, per) : null,
    LEMBAGA.some((kode) => isAsked(asked, kode)) ? factsOf(db, aturan, frame, per, moment) : null,
  ]);
  const names = await namaOf(db, aturan, per, [...sums.keys()]);
  const baris = keysOf(frame, per, sums, asked.dari === undefined).map((key) => ({
    ...names(key),
    indikator: hitungSemua(bahanOf(key, sums, before, facts), asked.indikator),
  }));
  const { dari, sampai, perTanggal } = frame;
  return ok({ dari, sampai, perTanggal, versi: `${VERSI_RUMUS}.${aturan.versi}.${buku}`, baris });
}

const LEMBAGA = INDIKATOR.filter((one) => one.rumus.jenis === 'lembaga').map((one) => one.kode);

function isAsked({ indikator }: IndikatorAsked, kode: string): boolean {
  return indikator === undefined || indikator.includes(kode);
}

/** The words that these indicators look at. */
export function kataFor(
  kode: readonly string[] | undefined,
): Pick<Parameters<typeof sumMeasures>[1], 'kata' | 'isTanpaLama'> {
  if (kode === undefined) return { kata: null };
  const used = INDIKATOR.filter((one) => kode.includes(one.kode)).map(usedKata);
  if (used.every((one) => one !== null)) {
    // sorted and each once, so that equal questions are known as such
    return { kata: [...new Set([KATA_TOTAL, ...used.flat()])].sort() };
  }
  return { kata: null, isTanpaLama: !kode.some((one) => one.endsWith('_jam')) };
}

/** The question about laporan as `persistence` takes it. */
export function measured(
  frame: FigureFrame,
): Pick<Parameters<typeof sumMeasures>[1], 'dari' | 'sampai' | 'cakupan' | 'negeri' | 'unit' | 'isLampau'> {
  const { dari, hitungSampai, cakupan, negeri, himpunan, isLampau } = frame;
  return { dari, sampai: hitungSampai, cakupan, negeri, unit: himpunan.unit, isLampau };
}

/** Months are compared by whoever reads them; their rows say nothing of the period before. */
async function totalsBefore(db: Db, frame: FigureFrame, per: Per): Promise<MeasureSums | null> {
  if (per === 'bulan') return null;
  return sumMeasures(db, { ...measured(frame), ...periodeSebelum(frame), per, kata: [KATA_TOTAL] });
}

/** By body for `instansi`, as one sum under '' for `semua`; other rows tell nothing of institutions. */
async function factsOf(
  db: Db,
  aturan: Rujukan,
  frame: FigureFrame,
  per: Per,
  now: number,
): Promise<ReadonlyMap<string, FaktaLembaga> | null> {
  if (frame.himpunan.unit !== null || (per !== 'semua' && per !== 'instansi')) return null;
  const facts = await lembagaFacts(db, aturan, frame, now);
  return per === 'instansi' ? facts : new Map([['', sumLembaga(facts.values())]]);
}

function bahanOf(
  key: string,
  sums: MeasureSums,
  before: MeasureSums | null,
  facts: ReadonlyMap<string, FaktaLembaga> | null,
): Bahan {
  const totalSebelum = before === null ? null : (before.get(key)?.get(KATA_TOTAL) ?? 0);
  const lembaga = facts?.get(key);
  return {
    ukuran: sums.get(key) ?? new Map(),
    ...(totalSebelum === null ? {} : { totalSebelum }),
    ...(lembaga === undefined ? {} : { lembaga }),
  };
}

/** Every body of the set and every month of the period has a row; of other keys those that have laporan. */
function keysOf(frame: FigureFrame, per: Per, sums: MeasureSums, isOpenBegin: boolean): string[] {
  if (per === 'semua') return [''];
  const found = [...sums.keys()].sort();
  if (per === 'bulan') {
    const all = bulanOf(frame);
    const first = found[0] ?? all.at(-1);
    return isOpenBegin ? all.filter((month) => first === undefined || month >= first) : all;
  }
  if (per !== 'instansi') return found.sort((a, b) => Number(a === '') - Number(b === ''));
  const hasRow = (one: Badan): boolean => sums.has(one.kode) || isActiveDuring(one, frame);
  return frame.himpunan.instansi.filter(hasRow).map((one) => one.kode);
}
