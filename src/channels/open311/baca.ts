import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { KabarLuar, PermintaanLuar } from '../../domain/antarsistem/masukan.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface LayananLuar {
  readonly kode: string;
  readonly nama: string | null;
  readonly grup: string | null;
}

const ROWS_MAX = 1_100;
const WORDS_MAX = 8_000;

/** What each list's items are called in XML. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  service_requests: 'request',
  service_request_updates: 'request_update',
};

/**
 * The rows of an answer, however that is written; null for what is none. A document type or an entity of its own is refused before anything
 * is parsed: nobody needs them here, and both have been used to make a reader fetch or swell (CWE-611, CWE-776).
 */
export function rowsDari(text: string, bentuk: 'json' | 'xml', root: string): readonly Row[] | null {
  return (bentuk === 'json' ? fromJson(text, root) : fromXml(text, root))?.slice(0, ROWS_MAX) ?? null;
}

function fromJson(text: string, root: string): Row[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  // A definition of a service is one object that holds its list.
  const list = isRow(parsed) ? parsed[root] : parsed;
  return Array.isArray(list) ? list.filter(isRow) : null;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  trimValues: true,
});

function fromXml(text: string, root: string): Row[] | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || nesting(text) || XMLValidator.validate(text) !== true) return null;
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch {
    return null;
  }
  const [outer] = isRow(parsed) ? Object.values(parsed) : [];
  const list = root === 'attributes' && isRow(outer) ? outer['attributes'] : outer;
  if (list === '') return [];
  const items = isRow(list) ? list[ITEMS[root] ?? root] : undefined;
  if (items === undefined) return isRow(list) ? [] : null;
  return (Array.isArray(items) ? items : [items]).filter(isRow);
}

const DEPTH_MAX = 30;

/** Whether elements lie deeper than any answer of the specification. */
function nesting(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function layananDari(row: Row): LayananLuar | null {
  const kode = exact(row['service_code'], 100);
  return kode === null
    ? null
    : { kode, nama: short(row['service_name'], 200), grup: short(row['group'], 200) };
}

export function permintaanDari(row: Row): PermintaanLuar | null {
  const id = exact(row['service_request_id'], 100);
  const dimintaPada = instantOf(row['requested_datetime']);
  if (id === null || dimintaPada === null) return null;
  const more = isRow(row['extended_attributes']) ? row['extended_attributes'] : {};
  return {
    id,
    dimintaPada,
    diubahPada: instantOf(row['updated_datetime']) ?? dimintaPada,
    status: short(more['detailed_status'], 100) ?? short(row['status'], 100) ?? 'open',
    catatanStatus: words(row['status_notes']),
    layanan: exact(row['service_code'], 100),
    namaLayanan: short(row['service_name'], 200),
    uraian: words(row['description']),
    badan:
      short(more['unit_code'], 100) ??
      short(more['agency_code'], 100) ??
      short(row['agency_responsible'], 100),
    alamat: short(row['address'], 500),
    lat: numberOf(row['lat']),
    lon: numberOf(row['long']),
    media: linkOf(row['media_url']),
  };
}

export function kabarDari(row: Row): KabarLuar | null {
  const id = exact(row['update_id'], 200);
  const permintaan = exact(row['service_request_id'], 100);
  const pada = instantOf(row['updated_datetime']);
  if (id === null || permintaan === null || pada === null) return null;
  const author = short(row['author'], 20);
  return {
    id,
    permintaan,
    pada,
    status: short(row['external_status_code'], 100) ?? short(row['status'], 100) ?? 'open',
    uraian: words(row['description']),
    media: linkOf(row['media_url']),
    oleh: author === 'pelapor' ? 'pelapor' : 'petugas',
    isAkhir: String(row['final']) === 'true',
  };
}

/** Text without what no page can show; null for none. */
function words(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .trim();
  return text === '' ? null : text.slice(0, WORDS_MAX).toWellFormed();
}

function short(value: unknown, max: number): string | null {
  const text = words(value)?.replaceAll(/\s+/g, ' ') ?? null;
  return text === null ? null : text.slice(0, max).toWellFormed();
}

/** An id or a code: cut short it would be another one. */
function exact(value: unknown, max: number): string | null {
  const text = words(value);
  return text === null || text.length > max ? null : text;
}

function numberOf(value: unknown): number | null {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim() !== ''
        ? Number(value)
        : NaN;
  return Number.isFinite(number) ? number : null;
}

function linkOf(value: unknown): string | null {
  const text = words(value);
  return text !== null && text.length <= 500 && /^https?:\/\/[^\s<>"]+$/i.test(text) ? text : null;
}

/** With a zone, as the specification has it; null for anything else, and for what lies beyond any calendar. */
function instantOf(value: unknown): number | null {
  const text = words(value);
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text))
    return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
