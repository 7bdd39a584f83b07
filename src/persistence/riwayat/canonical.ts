import { hash } from 'node:crypto';

/**
 * RFC 8785 text. Throws on what JSON cannot say (undefined members, lone surrogates): it would not come back as it was. In one walk of
 * our own, since an import canonicalises ten values a row.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (value.isWellFormed()) return JSON.stringify(value);
      throw new TypeError('a text with half a character cannot be kept in the history');
    case 'number':
      // JavaScript's shortest form is the canonical one.
      if (Number.isFinite(value)) return String(value);
      throw new TypeError(`${value} cannot be kept in the history`);
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : structureText(value);
    default:
      throw new TypeError(`${typeof value} cannot be kept in the history`);
  }
}

const PLAIN_NAME = /^\w+$/;

function structureText(value: object): string {
  if ('toJSON' in value) throw new TypeError('what is not plain data cannot be kept in the history');
  // Not map: it would pass over the gaps of an array.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  // The default order is that of UTF-16 code units, as the RFC wants it.
  for (const name of Object.keys(members).sort()) {
    const quoted = PLAIN_NAME.test(name) ? `"${name}"` : canonicalJson(name);
    text += `${text === '' ? '' : ','}${quoted}:${canonicalJson(members[name])}`;
  }
  return `{${text}}`;
}

/** SHA-256 of the parts one after the other; for short parts one call over their copy is faster than a hash object. */
export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'buffer');
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return hash('sha256', Buffer.concat(bytes), 'buffer');
}
