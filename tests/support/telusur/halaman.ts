/** A link from a number to the list that it counts, as `FigureLink` writes it. */
export interface Angka {
  readonly href: string;
  /** What the list must come to; `ada`: at least one. */
  readonly jumlah: number | 'ada';
  /** It counts only what the reader may list. */
  readonly hanyaTerlihat: boolean;
  readonly teks: string;
}

/** What a list says of itself, and the laporan on this page of it. */
export interface Daftar {
  /** Null for a list that states no total: its rows are counted page by page. */
  readonly total: {
    readonly terlihat: number;
    readonly tersembunyi: number | null;
    readonly dihitung: number | null;
  } | null;
  readonly nomor: readonly string[];
  readonly next: string | null;
}

/** A cell of a table with a number in it that leads to no list. */
export interface Sel {
  readonly judul: string;
  readonly kolom: string;
  readonly teks: string;
}

export function figuresOn(html: string): Angka[] {
  return anchors(html).flatMap(({ href, tag, teks }) => {
    const jumlah = attributeOf(tag, 'data-jumlah');
    return jumlah === null
      ? []
      : [
          {
            href,
            teks,
            hanyaTerlihat: tag.includes(' data-hanya='),
            jumlah: jumlah === 'ada' ? 'ada' : Number(jumlah),
          },
        ];
  });
}

/** Links to lists of laporan with a number in their text that do not say what the list must come to. */
export function unmarkedOn(html: string): string[] {
  const marked = new Set(figuresOn(html).map(({ href }) => href));
  return anchors(html).flatMap(({ href, tag, teks }) => {
    // the picture of a map leads where its table does
    const isMarked = attributeOf(tag, 'data-jumlah') !== null || marked.has(href);
    const isPage = / rel="(?:next|prev)"/.test(tag) || / class="(?:row-title|row-open)"/.test(tag);
    return isMarked || isPage || !isList(href) || !/\d/.test(teks) ? [] : [`${href} “${teks}”`];
  });
}

/** Pages that list laporan under a filter. */
export function isList(href: string): boolean {
  return /^\/(?:laporan|petugas)(?:\?|$)|^\/monev\/sinyal\/|^\/monev\/petugas\/[^?]+\/|^\/(?:monev\/(?:beku|percepatan)|peringkat\/beku)\/[^/]+\/laporan/.test(
    href,
  );
}

export function daftarOn(path: string, html: string): Daftar {
  const tag = /<\w+[^>]* data-terlihat="\d+"[^>]*>/.exec(html)?.[0];
  const of = (name: string): number | null => {
    const text = tag === undefined ? null : attributeOf(tag, name);
    return text === null ? null : Number(text);
  };
  const terlihat = of('data-terlihat');
  const next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1];
  return {
    total:
      terlihat === null
        ? null
        : { terlihat, tersembunyi: of('data-tersembunyi'), dihitung: of('data-dihitung') },
    nomor: [...html.matchAll(rowPattern(path))].map(([, nomor = '']) => nomor),
    next: next === undefined ? null : unescapeHtml(next),
  };
}

function rowPattern(path: string): RegExp {
  if (path.startsWith('/laporan')) return /class="laporan-title" href="\/laporan\/(\d{9})"/g;
  if (path.startsWith('/peringkat')) return /href="\/laporan\/(\d{9})"/g;
  return /^\/petugas(?:\?|$)/.test(path)
    ? /<li class="row[^"]*" data-nomor="(\d{9})"/g
    : /href="\/petugas\/laporan\/(\d{9})"/g;
}

/** Addresses on a page, each once, without the part after `#`. */
export function linksOn(html: string): string[] {
  return [...new Set(anchors(html).map(({ href }) => href.split('#')[0] ?? ''))].filter(
    (href) => href.startsWith('/') && !href.startsWith('//'),
  );
}

/** Numbers in tables that lead to no list: a whole number, a share, or so many of so many. */
export function loneNumbersOn(html: string): Sel[] {
  return tablesOn(html).flatMap(({ judul, kolom, baris }) =>
    baris.flatMap((cells) =>
      cells.flatMap((cell, i) => {
        const teks = wordsIn(cell);
        const isCount = /^[\d.]+(?:%|\b)/.test(teks) && /^[\d.,%/ ]+(?:dari [\d.]+|laporan)?$/.test(teks);
        return isCount && !/^[–0][,0%]*$/.test(teks) && !cell.includes('data-jumlah=')
          ? [{ judul, kolom: kolom[i] ?? '', teks }]
          : [];
      }),
    ),
  );
}

/** Counts of laporan said in a finding that no figure of the page says too. */
export function loneSentencesOn(html: string): string[] {
  const told = new Set(figuresOn(html).map(({ jumlah }) => String(jumlah)));
  for (const [, n = ''] of html.matchAll(/ data-(?:terlihat|tersembunyi)="(\d+)"/g)) told.add(n);
  return [...html.matchAll(/<p class="(?:figure-finding|lead)"[^>]*>(.*?)<\/p>/gs)].flatMap(
    ([, inner = '']) =>
      [...wordsIn(inner).matchAll(/(?<![\d.,])(\d{1,3}(?:\.\d{3})*) laporan/g)]
        .map(([words, n = '']) => ({ words, n: n.replaceAll('.', '') }))
        .filter(({ n }) => n !== '0' && !told.has(n))
        .map(({ words }) => words),
  );
}

export interface Tabel {
  readonly judul: string;
  readonly kolom: readonly string[];
  /** Cells as they are written. */
  readonly baris: readonly (readonly string[])[];
}

export function tablesOn(html: string): Tabel[] {
  return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, inner = '']) => ({
    judul: wordsIn(/<caption[^>]*>(.*?)<\/caption>/s.exec(inner)?.[1] ?? ''),
    kolom: [...inner.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) =>
      wordsIn(head.replaceAll(/<a class="cara-link".*?<\/a>/gs, '')),
    ),
    baris: [...(/<tbody[^>]*>(.*)<\/tbody>/s.exec(inner)?.[1] ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(
      ([, row = '']) => [...row.matchAll(/<(th|td)[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => cell),
    ),
  }));
}

/** A number as it is printed in Indonesian; NaN for anything else. */
export function bilangan(teks: string): number {
  return /^\d{1,3}(?:\.\d{3})*$/.test(teks) ? Number(teks.replaceAll('.', '')) : Number.NaN;
}

interface Anchor {
  readonly href: string;
  readonly tag: string;
  readonly teks: string;
}

function anchors(html: string): Anchor[] {
  return [...html.matchAll(/(<a [^>]*>)(.*?)<\/a>/gs)].flatMap(([, tag = '', inner = '']) => {
    const href = attributeOf(tag, 'href');
    return href === null ? [] : [{ href, tag, teks: wordsIn(inner) }];
  });
}

function attributeOf(tag: string, name: string): string | null {
  const text = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return text === undefined ? null : unescapeHtml(text);
}

export function wordsIn(html: string): string {
  return unescapeHtml(html.replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
