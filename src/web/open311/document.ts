import { XMLBuilder } from 'fast-xml-parser';

/** A value of an answer, the same for JSON and XML; null is an empty element, which XML leaves out (interfaces §6). */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

export const FORMATS = ['json', 'xml'] as const;
export type Format = (typeof FORMATS)[number];

/** Exactly these: the encoding stands in the XML declaration, and JSON is always UTF-8 (RFC 8259). */
export const MEDIA_TYPE: Readonly<Record<Format, string>> = { json: 'application/json', xml: 'text/xml' };

/** What the elements of each list are called in XML; JSON has no name for them (the Spark convention). */
const ELEMENT_OF: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  media_urls: 'media_url',
  notes: 'note',
};

const builder = new XMLBuilder({ ignoreAttributes: true, suppressEmptyNode: false, processEntities: true });

/** The text of an answer; `root` names the outermost element of the XML. */
export function textOf(format: Format, root: string, value: Value): string {
  if (format === 'json') return JSON.stringify(value);
  const content = elementOf(root, value);
  const body = builder.build({ [root]: content ?? '' });
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}`;
}

type Element = string | Element[] | { [name: string]: Element };

/** Null when nothing is left in it. */
function elementOf(name: string, value: Value): Element | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return writable(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) {
    const items = value.flatMap((one) => elementOf(name, one) ?? []);
    return items.length === 0 ? null : { [ELEMENT_OF[name] ?? 'item']: items };
  }
  const fields = Object.entries(value).flatMap(([key, one]) => {
    const element = elementOf(key, one);
    return element === null ? [] : [[key, element] as const];
  });
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** Without what XML 1.0 cannot carry: most control characters, halves of pairs, two noncharacters. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
