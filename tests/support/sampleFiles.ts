import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Small real files of every kind that a laporan may or may not carry, built byte by byte. */

export type ZipPart = readonly [name: string, content: string];

export function zipOf(parts: readonly ZipPart[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name);
    const plain = Buffer.from(content);
    const method = name === 'mimetype' ? 0 : 8;
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(position, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, nameBytes);
    locals.push(local);
    position += local.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(table.length, 8);
  end.writeUInt32LE(position, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...locals, table, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

const mainParts = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const;

const macroTypes = {
  docx: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  pptx: 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
} as const;

export function ooxmlOf(
  kind: keyof typeof mainParts,
  options: { readonly hasMacroType?: boolean; readonly extraParts?: readonly ZipPart[] } = {},
): Buffer {
  const [part, name] = mainParts[kind];
  const plain = `application/vnd.openxmlformats-officedocument.${name}.main+xml`;
  const type = options.hasMacroType ? macroTypes[kind] : plain;
  const types = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zipOf([
    ['[Content_Types].xml', types],
    ['_rels/.rels', '<Relationships/>'],
    [part, '<isi/>'],
    ...(options.extraParts ?? []),
  ]);
}

export function opendocumentOf(
  kind: 'text' | 'spreadsheet' | 'presentation',
  extraParts: readonly ZipPart[] = [],
): Buffer {
  return zipOf([
    ['mimetype', `application/vnd.oasis.opendocument.${kind}`],
    ['content.xml', '<office:document-content/>'],
    ['META-INF/manifest.xml', '<manifest/>'],
    ...extraParts,
  ]);
}

const none = 0xffffffff;
const endOfChain = 0xfffffffe;

/** A compound file: header, `padding` unused sectors, the allocation table, the directory (`names` below the root, `nested` below the first of them). */
export function oleOf(names: readonly string[], nested: readonly string[] = [], padding = 0): Buffer {
  const all = ['Root Entry', ...names, ...nested];
  const sectors = Math.ceil(all.length / 4);
  const directory = Buffer.alloc(sectors * 512);
  all.forEach((name, index) => {
    const entry = directory.subarray(index * 128, index * 128 + 128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(2 * name.length + 2, 64);
    entry[66] = index === 0 ? 5 : 2;
    const isLast = index === names.length || index === all.length - 1;
    const child = index === 0 ? 1 : index === 1 && nested.length > 0 ? names.length + 1 : none;
    entry.writeUInt32LE(none, 68);
    entry.writeUInt32LE(index === 0 || isLast ? none : index + 1, 72);
    entry.writeUInt32LE(child, 76);
  });
  return Buffer.concat([...oleFrame(padding, sectors), directory]);
}

/** As many table sectors as the file needs; those beyond the header's 109 are listed in one more sector. */
function oleFrame(padding: number, directorySectors: number): Buffer[] {
  const tableCount = Math.ceil((padding + directorySectors + 300) / 128);
  const hasList = tableCount > 109;
  const firstTable = padding + (hasList ? 1 : 0);
  const firstDirectory = firstTable + tableCount;
  const header = Buffer.alloc(512, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(tableCount, 44);
  header.writeUInt32LE(firstDirectory, 48);
  header.writeUInt32LE(hasList ? padding : endOfChain, 68);
  const list = Buffer.alloc(512, 0xff);
  const tables = Buffer.alloc(tableCount * 512, 0xff);
  for (let index = 0; index < tableCount; index += 1) {
    if (index < 109) header.writeUInt32LE(firstTable + index, 76 + 4 * index);
    else list.writeUInt32LE(firstTable + index, 4 * (index - 109));
  }
  for (let index = 0; index < directorySectors; index += 1) {
    const isLast = index === directorySectors - 1;
    tables.writeUInt32LE(isLast ? endOfChain : firstDirectory + index + 1, 4 * (firstDirectory + index));
  }
  return [header, Buffer.alloc(padding * 512), ...(hasList ? [list] : []), tables];
}

export function pdfOf(text = 'Bukti'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n` +
      `%${text}\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n110\n%%EOF\n`,
  );
}

/** One box of an MP4 file. */
export function isoBox(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** MP4 and its relations, told apart by brand: `isom`, `mp42`, `M4A `, `3gp5`, `heic`, `qt  `, `avif`. */
export function isoMediaOf(brand: string): Buffer {
  const ftyp = isoBox('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}mp41`, 'latin1'));
  return Buffer.concat([
    ftyp,
    isoBox('moov', isoBox('mvhd', Buffer.alloc(100))),
    isoBox('mdat', Buffer.alloc(64)),
  ]);
}

export function oggOf(codec: 'opus' | 'vorbis' | 'theora'): Buffer {
  const codecHeads = { opus: 'OpusHead', vorbis: '\x01vorbis', theora: '\x80theora' };
  const head = Buffer.alloc(28);
  head.write('OggS\0\x02', 'latin1');
  head[26] = 1;
  head[27] = 30;
  const packet = Buffer.alloc(30);
  packet.write(codecHeads[codec], 'latin1');
  return Buffer.concat([head, packet]);
}

export function matroskaOf(docType: 'webm' | 'matroska'): Buffer {
  const name = Buffer.from(docType);
  const fields = Buffer.concat([
    Buffer.from('428681014287810442f2810442f38108', 'hex'),
    Buffer.from([0x42, 0x82, 0x80 | name.length]),
    name,
  ]);
  const head = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from([0x80 | fields.length]), fields]);
  return Buffer.concat([head, Buffer.from('18538067', 'hex'), Buffer.from([0x80]), Buffer.alloc(32)]);
}

/** Frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes each. */
export function mp3Of(options: { readonly hasId3: boolean }): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000);
  const id3 = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0a', 'latin1'), Buffer.alloc(10)]);
  return Buffer.concat([...(options.hasId3 ? [id3] : []), frame, frame, frame, frame]);
}

/** A PNG of a few bytes that claims to be of the given size. */
export function hollowPngOf(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(4);
    frame.writeUInt32BE(content.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([frame, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = 2;
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}
