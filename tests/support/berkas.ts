import { inflateRawSync, inflateSync } from 'node:zlib';

/** The files in a zip archive, by name: only what our own workbooks need. */
export function unzip(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameSize = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameSize);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    files.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameSize + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

export interface Lembar {
  readonly nama: string;
  /** Numbers as numbers, everything else as text. */
  readonly baris: readonly (readonly (string | number | null)[])[];
  readonly xml: string;
}

/** The sheets of a workbook, in order. */
export function readXlsx(bytes: Buffer): readonly Lembar[] {
  const files = unzip(bytes);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, si = '']) => decode([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t = '']) => t).join('')),
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => decode(name),
  );
  return names.map((nama, i) => {
    const xml = files.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '';
    const baris = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
      cellsOf(row, shared),
    );
    return { nama, baris, xml };
  });
}

function cellsOf(row: string, shared: readonly string[]): (string | number | null)[] {
  const cells: (string | number | null)[] = [];
  for (const [, attributes = '', inside = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const letters = /r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? 'A';
    const column = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
    while (cells.length < column) cells.push(null);
    const kind = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    const inline = /<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1];
    cells.push(
      kind === 's'
        ? (shared[Number(value)] ?? '')
        : kind === 'inlineStr'
          ? decode(inline ?? '')
          : value === undefined
            ? null
            : kind === 'n'
              ? Number(value)
              : decode(value),
    );
  }
  return cells;
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

export interface PdfTerbaca {
  /** The words of all pages, each shown run of letters on a line. */
  readonly teks: string;
  /** Everything outside the streams: the objects. */
  readonly objek: string;
  readonly halaman: number;
}

/** What a PDF of ours says: letters are shown as glyphs of embedded fonts, kerned within brackets; each font tells what they mean. */
export function readPdf(bytes: Buffer): PdfTerbaca {
  const raw = bytes.toString('latin1');
  const streams = streamsOf(bytes, raw);
  const cmaps = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name = '', font = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const object = new RegExp(`\\n${font} 0 obj\\n([^]*?)endobj`).exec(raw)?.[1] ?? '';
    const at = /\/ToUnicode (\d+) 0 R/.exec(object)?.[1] ?? '';
    if (!cmaps.has(name)) cmaps.set(name, lettersOf(streams.get(at) ?? ''));
  }
  const lines: string[] = [];
  for (const content of streams.values()) {
    let letters: ReadonlyMap<string, string> = new Map();
    for (const [, name, run] of content.matchAll(
      /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d.\s])*)\]\s*TJ/g,
    )) {
      if (name !== undefined) letters = cmaps.get(name) ?? new Map();
      else {
        const hex = [...(run ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, one = '']) => one).join('');
        lines.push((hex.match(/.{4}/g) ?? []).map((one) => letters.get(one) ?? '\ufffd').join(''));
      }
    }
  }
  return {
    teks: lines.join('\n'),
    objek: raw.replaceAll(/stream\r?\n[^]*?endstream/g, ''),
    halaman: [...raw.matchAll(/\/Type \/Page\b(?!s)/g)].length,
  };
}

/** What the pages draw. */
export function contentOf(bytes: Buffer): readonly string[] {
  return [...streamsOf(bytes, bytes.toString('latin1')).values()].filter((one) => / Tf\b/.test(one));
}

/** Every packed stream by the number of its object. */
function streamsOf(bytes: Buffer, raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of raw.matchAll(/(\d+) 0 obj\n<<((?:(?!endobj)[^])*?)>>\s*stream\r?\n/g)) {
    const [whole, nomor = '', head = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const start = match.index + whole.length;
    if (!head.includes('FlateDecode') || head.includes('/Length1')) continue;
    found.set(nomor, inflateSync(bytes.subarray(start, start + length)).toString('latin1'));
  }
  return found;
}

/** What each glyph of a font means, out of its map to Unicode. */
function lettersOf(cmap: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [i, [, units = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const text = (units.replaceAll(' ', '').match(/.{4}/g) ?? [])
        .map((one) => String.fromCharCode(Number.parseInt(one, 16)))
        .join('');
      found.set((Number.parseInt(first, 16) + i).toString(16).padStart(4, '0'), text);
    }
  }
  return found;
}
