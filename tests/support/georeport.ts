import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const SCHEMA = path.resolve(import.meta.dirname, '../../docs/api/georeport-v2.xsd');

/** Judges XML with libxml2, by the schema written from the text of GeoReport v2. Null when it is valid. */
export function judgeXml(text: string): string | null {
  const schema = XmlDocument.fromString(readFileSync(SCHEMA, 'utf8'));
  const validator = XsdValidator.fromDoc(schema);
  try {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return null;
    } finally {
      document.dispose();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

const LISTS: Readonly<Record<string, string>> = {
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

/** The XML as the Spark convention writes it in JSON, all leaves as text. */
export function sparkOf(text: string): unknown {
  const items = Object.values(LISTS);
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    isArray: (name) => items.includes(name),
  });
  const [[root, value] = ['', '']] = Object.entries(parser.parse(text) as Record<string, unknown>);
  return folded(root, value);
}

/** JSON of ours as it would come out of the XML: empty values left out, leaves as text. */
export function leavesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leavesOf);
  if (typeof value !== 'object' || value === null) return String(value);
  const kept = Object.entries(value).filter(
    ([, one]) => one !== null && one !== '' && !(Array.isArray(one) && one.length === 0),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, leavesOf(one)]));
}

function folded(name: string, value: unknown): unknown {
  const item = LISTS[name];
  if (item !== undefined) {
    const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[item] : [];
    return (Array.isArray(list) ? list : []).map((one) => folded(item, one));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, folded(key, one)]));
}
