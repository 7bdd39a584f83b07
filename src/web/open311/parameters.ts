import { isNomor, parseNomor } from '../../domain/shared/nomor.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import { MS_PER_HARI, type Instant } from '../../domain/shared/time.ts';
import type { Deps } from '../../useCases/deps.ts';
import { isWilayahHukum, PERMINTAAN_MAX, type Kotak } from '../../useCases/open311/permintaan.ts';

/** Parameters of GeoReport: an empty one counts as absent, unknown ones are passed over, as the specification has it. */
export type Given = (name: string) => string | undefined;

/** What parsing found wrong; every reader adds to it, so that all mistakes are told at once. */
export type Faults = Refusal[];

/** Days that `start_date` and `end_date` may span (GeoReport v2, response volume). */
const RANGE_DAYS = 90;
const RANGE_MS = RANGE_DAYS * MS_PER_HARI;
const HALAMAN_MAX = 1_000;

export function givenIn(value: (name: string) => string | undefined): Given {
  return (name) => {
    const text = value(name)?.trim();
    return text === '' ? undefined : text;
  };
}

/** Null: the whole country, which is also meant by the host of this installation and by NAS. */
export async function jurisdictionOf(
  deps: Deps,
  origin: string,
  given: Given,
  faults: Faults,
): Promise<string | null> {
  const kode = given('jurisdiction_id');
  if (kode === undefined || kode === 'NAS') return null;
  if (URL.canParse(origin) && [new URL(origin).hostname, new URL(origin).host].includes(kode)) return null;
  if (!(await isWilayahHukum(deps, kode)))
    faults.push(refusal('georeport.jurisdiction_unknown', { kode: shortened(kode) }, 'jurisdiction_id'));
  return kode;
}

/** Both ends included; one end alone stands for the 90 days from it or up to it, none for the last 90 days. */
export function rangeOf(
  given: Given,
  now: Instant,
  faults: Faults,
): { readonly dari: Instant; readonly sampai: Instant } {
  const start = instantOf(given, 'start_date', faults);
  const end = instantOf(given, 'end_date', faults);
  const dari = start ?? (end ?? now) - RANGE_MS;
  const sampai = end ?? Math.max(dari, Math.min(now, dari + RANGE_MS));
  if (sampai < dari) faults.push(refusal('georeport.range_order', undefined, 'end_date'));
  else if (sampai - dari > RANGE_MS)
    faults.push(refusal('georeport.range_too_long', { hari: RANGE_DAYS }, 'end_date'));
  return { dari, sampai };
}

export function pageOf(given: Given, faults: Faults): { readonly halaman: number; readonly ukuran: number } {
  return {
    halaman: wholeNumber(given, 'page', 1, HALAMAN_MAX, faults),
    ukuran: wholeNumber(given, 'page_size', PERMINTAAN_MAX, PERMINTAAN_MAX, faults),
  };
}

/** `open`, `closed` or both; undefined when both are wanted. */
export function statusOf(given: Given, faults: Faults): boolean | undefined {
  const named = listOf(given, 'status')?.map((one) => one.toLowerCase());
  const wrong = named?.find((one) => one !== 'open' && one !== 'closed');
  if (wrong !== undefined) {
    faults.push(refusal('input.unknown_choice', { nilai: shortened(wrong) }, 'status'));
  }
  const isOpen = named?.includes('open') ?? false;
  return named === undefined || (isOpen && named.includes('closed')) ? undefined : isOpen;
}

/** Numbers of the laporan that are asked for by id, also wrongly written ones, which are simply not found. */
export function nomorOf(given: Given): readonly string[] | undefined {
  return listOf(given, 'service_request_id')?.map((id) => nomorOfId(id) ?? '');
}

/** A comma list; undefined when it was not given. */
export function listOf(given: Given, name: string): readonly string[] | undefined {
  const text = given(name);
  if (text === undefined) return undefined;
  const all = text.split(',').map((one) => one.trim());
  return [...new Set(all.filter((one) => one !== ''))].slice(0, PERMINTAAN_MAX);
}

export function boxOf(given: Given, faults: Faults): Kotak | undefined {
  const text = given('bbox');
  if (text === undefined) return undefined;
  const [barat, selatan, timur, utara, ...rest] = text.split(',').map((one) => numberOf(one.trim()));
  const isWhole = [barat, selatan, timur, utara].every((one) => one != null) && rest.length === 0;
  if (!isWhole || barat == null || selatan == null || timur == null || utara == null) {
    faults.push(refusal('georeport.box_form', undefined, 'bbox'));
    return undefined;
  }
  const isInside = Math.abs(selatan) <= 90 && Math.abs(utara) <= 90 && Math.abs(barat) <= 180;
  if (!isInside || Math.abs(timur) > 180 || selatan > utara || barat > timur) {
    faults.push(refusal('georeport.box_form', undefined, 'bbox'));
    return undefined;
  }
  return { barat, selatan, timur, utara };
}

/** A decimal number as people write it; null for anything else. */
export function numberOf(text: string): number | null {
  return /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : null;
}

/** Letters before the digits, because XML clients turn plain digits into numbers (interfaces §6). */
export function idOf(nomor: string): string {
  return `LPR-${nomor}`;
}

/** Null for what no id of ours can be. */
export function nomorOfId(id: string): string | null {
  const text = /^LPR-?(.+)$/i.exec(id.trim())?.[1];
  const nomor = text === undefined ? null : parseNomor(text);
  return nomor !== null && isNomor(nomor) ? nomor : null;
}

function wholeNumber(given: Given, name: string, fallback: number, max: number, faults: Faults): number {
  const text = given(name);
  if (text === undefined) return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= max) return value;
  faults.push(refusal('input.out_of_range', { min: 1, max }, name));
  return fallback;
}

/** With a zone, as the W3C note on dates asks of whoever names a time; a `+` that became a space is one again. */
function instantOf(given: Given, name: string, faults: Faults): Instant | undefined {
  const text = given(name)?.replace(' ', '+');
  if (text === undefined) return undefined;
  const isForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const instant = isForm ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  faults.push(refusal('georeport.instant_form', undefined, name));
  return undefined;
}

function shortened(text: string): string {
  return Array.from(text.toWellFormed()).slice(0, 60).join('');
}
