import type { Asked, AskedKey } from './filter.ts';

/** The address of a list, its map or its feed under these filters; empty ones are left out. */
export function hrefOf(asked: Asked, path = '/laporan', more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(
    [...Object.entries(asked), ...Object.entries(more)].filter(([, v]) => v !== ''),
  );
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same filters with one of them changed. */
export function withFilter(asked: Asked, key: AskedKey, value: string): Asked {
  return { ...asked, [key]: value };
}
