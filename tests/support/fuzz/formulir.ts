/** A form as a page holds it. */
export interface Formulir {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly isMultipart: boolean;
  readonly isian: readonly Isian[];
}

export interface Isian {
  readonly nama: string;
  readonly jenis: string;
  /** What it holds as the page stands, and what can be chosen. */
  readonly nilai: readonly string[];
}

/** Every form of a page, with its fields: only what our own pages write, read by expression. */
export function formulirIn(html: string, address: string): readonly Formulir[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, open = '', inside = '']) => ({
    action: decode(attribute(open, 'action') ?? address),
    method: attribute(open, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    isMultipart: attribute(open, 'enctype') === 'multipart/form-data',
    isian: isianIn(inside),
  }));
}

function isianIn(inside: string): readonly Isian[] {
  const found = new Map<string, { jenis: string; nilai: string[] }>();
  const add = (nama: string | undefined, jenis: string, nilai: readonly string[]): void => {
    if (nama === undefined || nama === '') return;
    const known = found.get(nama) ?? { jenis, nilai: [] };
    known.nilai.push(...nilai);
    found.set(nama, known);
  };
  for (const [, tag = '', rest = ''] of inside.matchAll(/<(input|button)\b([^>]*)>/g)) {
    add(attribute(rest, 'name'), attribute(rest, 'type') ?? tag, [decode(attribute(rest, 'value') ?? '')]);
  }
  for (const [, rest = '', text = ''] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(rest, 'name'), 'textarea', [decode(text)]);
  }
  for (const [, rest = '', options = ''] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const values = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, one = '']) =>
      decode(attribute(one, 'value') ?? ''),
    );
    add(attribute(rest, 'name'), 'select', values.length === 0 ? [''] : values);
  }
  return [...found].map(([nama, one]) => ({ nama: decode(nama), ...one }));
}

function attribute(open: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(open)?.[1];
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
