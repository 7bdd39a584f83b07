import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hollowPngOf,
  isoMediaOf,
  matroskaOf,
  mp3Of,
  oggOf,
  oleOf,
  ooxmlOf,
  opendocumentOf,
  pdfOf,
  zipOf,
} from '../../tests/support/sampleFiles.ts';
import { inspectUpload } from './inspect.ts';
import { attachmentLimits } from './limits.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'periksa-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } });

/** Codes with their parameters, from memory and from a file: both ways must say the same. */
async function inspectBoth(bytes: Uint8Array, declaredName: string, fullBytes?: number) {
  const path = join(folder, 'unggahan');
  await writeFile(path, bytes);
  const rest = { declaredName, ...(fullBytes === undefined ? {} : { fullBytes }) };
  const fromMemory = await inspectUpload({ content: { buffer: bytes }, ...rest });
  const fromFile = await inspectUpload({ content: { path }, ...rest });
  expect(fromFile).toEqual(fromMemory);
  return fromFile;
}

async function codesOf(
  bytes: Uint8Array,
  declaredName = 'berkas.jpg',
  fullBytes?: number,
): Promise<string[]> {
  const found = await inspectBoth(bytes, declaredName, fullBytes);
  return found.ok ? [] : found.refusal.map((each) => each.code.replace('attachments.', ''));
}

describe('allowed kinds', () => {
  const samples: ReadonlyArray<readonly [string, string, () => Uint8Array | Promise<Uint8Array>]> = [
    ['jpg', 'image/jpeg', () => picture().jpeg().toBuffer()],
    ['png', 'image/png', () => picture().png().toBuffer()],
    ['webp', 'image/webp', () => picture().webp().toBuffer()],
    ['pdf', 'application/pdf', () => pdfOf()],
    [
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      () => ooxmlOf('docx'),
    ],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', () => ooxmlOf('xlsx')],
    [
      'pptx',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      () => ooxmlOf('pptx'),
    ],
    ['odt', 'application/vnd.oasis.opendocument.text', () => opendocumentOf('text')],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet', () => opendocumentOf('spreadsheet')],
    ['odp', 'application/vnd.oasis.opendocument.presentation', () => opendocumentOf('presentation')],
    ['doc', 'application/msword', () => oleOf(['WordDocument', '1Table', 'Data', 'ObjectPool'])],
    ['xls', 'application/vnd.ms-excel', () => oleOf(['Workbook'])],
    ['xls', 'application/vnd.ms-excel', () => oleOf(['Book'])],
    ['ppt', 'application/vnd.ms-powerpoint', () => oleOf(['Current User', 'PowerPoint Document'])],
    ['mp3', 'audio/mpeg', () => mp3Of({ hasId3: true })],
    ['mp3', 'audio/mpeg', () => mp3Of({ hasId3: false })],
    ['m4a', 'audio/mp4', () => isoMediaOf('M4A ')],
    ['ogg', 'audio/ogg', () => oggOf('opus')],
    ['ogg', 'audio/ogg', () => oggOf('vorbis')],
    ['mp4', 'video/mp4', () => isoMediaOf('isom')],
    ['mp4', 'video/mp4', () => isoMediaOf('mp42')],
    ['3gp', 'video/3gpp', () => isoMediaOf('3gp5')],
    ['webm', 'video/webm', () => matroskaOf('webm')],
  ];

  test.each(samples)('%s is known by its content, whatever it is called', async (extension, jenis, make) => {
    const bytes = await make();
    const found = await inspectBoth(bytes, 'Bukti saya.exe');
    expect(found).toMatchObject({
      ok: true,
      value: { nama: `Bukti saya.${extension}`, type: { jenis, extension }, ukuran: bytes.length },
    });
  });

  test('a large old document whose table of contents lies beyond the first seven megabytes is read', async () => {
    expect(await codesOf(oleOf(['WordDocument'], [], 15_000))).toEqual([]);
  });

  test('an old sheet with a Word object inside is still a sheet', async () => {
    const found = await inspectBoth(oleOf(['MBD001', 'Workbook'], ['WordDocument', 'ObjInfo']), 'a');
    expect(found).toMatchObject({ ok: true, value: { type: { extension: 'xls' } } });
  });
});

describe('refused kinds', () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const html = '<!doctype html><html><script>alert(1)</script></html>';
  const samples: ReadonlyArray<readonly [string, () => Uint8Array | Promise<Uint8Array>]> = [
    ['SVG', () => Buffer.from(svg)],
    ['SVG without its first line', () => Buffer.from(svg.slice(21))],
    ['HTML', () => Buffer.from(html)],
    ['HTML as UTF-16', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, 'utf16le')])],
    ['plain text', () => Buffer.from('Jalan rusak di depan pasar')],
    ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a Windows program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a plain zip', () => zipOf([['foto.jpg', 'x']])],
    [
      'a Java program',
      () =>
        zipOf([
          ['META-INF/MANIFEST.MF', 'Main-Class: A'],
          ['A.class', 'x'],
        ]),
    ],
    [
      'an app',
      () =>
        zipOf([
          ['AndroidManifest.xml', 'x'],
          ['classes.dex', 'x'],
        ]),
    ],
    [
      'an e-book',
      () =>
        zipOf([
          ['mimetype', 'application/epub+zip'],
          ['content.xml', 'x'],
        ]),
    ],
    ['a zip whose end is missing', () => ooxmlOf('docx').subarray(0, -30)],
    [
      'a document with two lists of parts',
      () => ooxmlOf('docx', { extraParts: [['[content_types].XML', wordTypes]] }),
    ],
    [
      'an open document without content',
      () => zipOf([['mimetype', 'application/vnd.oasis.opendocument.text']]),
    ],
    ['an installer (OLE)', () => oleOf(['SummaryInformation', 'Property'])],
    ['a mail (OLE)', () => oleOf(['__properties_version1.0'])],
    ['an OLE header with nothing behind', () => oleOf(['WordDocument']).subarray(0, 512)],
    ['GIF', () => picture().gif().toBuffer()],
    ['TIFF', () => picture().tiff().toBuffer()],
    ['AVIF', () => picture().avif().toBuffer()],
    ['QuickTime', () => isoMediaOf('qt  ')],
    ['Matroska', () => matroskaOf('matroska')],
    ['Ogg video', () => oggOf('theora')],
    ['random bytes', () => Buffer.from('8f3a1c77e1aa5502b1c9', 'hex')],
  ];

  test.each(samples)('%s is not taken, even when it is called a JPEG', async (_name, make) => {
    expect(await codesOf(await make())).toEqual(['type_not_allowed']);
  });

  test('an OLE file whose chain of sectors runs in a circle comes to an end', async () => {
    const circular = oleOf(['WordDocument']);
    circular.writeUInt32LE(circular.readUInt32LE(48), 512 + 4 * circular.readUInt32LE(48));
    expect(await codesOf(circular)).toEqual(['type_not_allowed']);
  });

  test('an OLE tree whose brothers point at each other comes to an end', async () => {
    const circular = oleOf(['SummaryInformation']);
    const directory = (circular.readUInt32LE(48) + 1) * 512;
    circular.writeUInt32LE(1, directory + 128 + 68);
    circular.writeUInt32LE(0, directory + 128 + 72);
    expect(await codesOf(circular)).toEqual(['type_not_allowed']);
  });

  test.each(['docx', 'xlsx', 'pptx'] as const)('%s with macros is not taken', async (kind) => {
    const vba = { extraParts: [['word/vbaProject.bin', 'x']] as const };
    expect(await codesOf(ooxmlOf(kind, { hasMacroType: true }))).toEqual(['macros_not_allowed']);
    expect(await codesOf(ooxmlOf(kind, vba))).toEqual(['macros_not_allowed']);
  });

  test('older and open documents with macros are not taken', async () => {
    expect(await codesOf(oleOf(['WordDocument', 'Macros']))).toEqual(['macros_not_allowed']);
    expect(await codesOf(oleOf(['Workbook', '_VBA_PROJECT_CUR']))).toEqual(['macros_not_allowed']);
    expect(await codesOf(oleOf(['ObjectPool', 'WordDocument'], ['VBA']))).toEqual(['macros_not_allowed']);
    const basic = [['Basic/Standard/Module1.xml', 'x']] as const;
    expect(await codesOf(opendocumentOf('text', basic))).toEqual(['macros_not_allowed']);
  });

  test('a document with a password is told as such', async () => {
    expect(await codesOf(oleOf(['EncryptionInfo', 'EncryptedPackage']))).toEqual(['document_encrypted']);
  });

  test('a part that unpacks to far more than it should is not unpacked', async () => {
    const bomb = zipOf([
      ['[Content_Types].xml', `wordprocessingml.document.main+xml${' '.repeat(5_000_000)}`],
    ]);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await codesOf(bomb)).toEqual(['type_not_allowed']);
  });

  test('one file that is two things at once is not taken', async () => {
    const withPage = pdfOf('<html><script>alert(1)</script>');
    const withArchive = Buffer.concat([pdfOf(), zipOf([['A.class', 'x']], 'catatan')]);
    const songWithPhp = Buffer.concat([
      mp3Of({ hasId3: true }).subarray(0, 40),
      Buffer.from('<?php system(1);'),
    ]);
    expect(await codesOf(withPage)).toEqual(['mixed_content']);
    expect(await codesOf(withArchive)).toEqual(['mixed_content']);
    expect(await codesOf(Buffer.concat([isoMediaOf('isom'), zipOf([['a', 'x']])]))).toEqual([
      'mixed_content',
    ]);
    expect(await codesOf(songWithPhp)).toEqual(['mixed_content']);
  });

  test('an empty file is told as such', async () => {
    expect(await codesOf(Buffer.alloc(0))).toEqual(['empty']);
  });
});

describe('sizes', () => {
  const grown = (start: Uint8Array, size: number) =>
    Buffer.concat([start, Buffer.alloc(size - start.length)]);
  const { maxDocumentBytes, maxMediaBytes } = attachmentLimits;

  test('a document may have 10 MB to the byte', async () => {
    expect(await codesOf(grown(pdfOf(), maxDocumentBytes))).toEqual([]);
    const over = await inspectBoth(grown(pdfOf(), maxDocumentBytes + 1), 'a.pdf');
    expect(over).toEqual({
      ok: false,
      refusal: [{ code: 'attachments.too_large', params: { ukuran: maxDocumentBytes + 1, limitMb: 10 } }],
    });
  });

  test('a film may have 50 MB to the byte', async () => {
    expect(await codesOf(grown(isoMediaOf('isom'), maxMediaBytes))).toEqual([]);
    const over = await inspectBoth(grown(isoMediaOf('isom'), maxMediaBytes + 1), 'a.mp4');
    expect(over).toMatchObject({ ok: false, refusal: [{ params: { limitMb: 50 } }] });
  });

  test('an image may have 10 MB to the byte', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    expect(await codesOf(grown(jpeg, maxDocumentBytes))).toEqual([]);
    expect(await codesOf(grown(jpeg, maxDocumentBytes + 1))).toEqual(['too_large']);
  });

  test('an image may have 50 megapixels to the pixel, told from its header alone', async () => {
    expect(await codesOf(hollowPngOf(10_000, 5_000))).toEqual([]);
    expect(await codesOf(hollowPngOf(10_000, 5_001))).toEqual(['too_many_pixels']);
    const huge = await inspectBoth(hollowPngOf(60_000, 60_000), 'a.png');
    expect(huge).toEqual({
      ok: false,
      refusal: [{ code: 'attachments.too_many_pixels', params: { megapixels: 3600, limitMegapixels: 50 } }],
    });
    expect(await codesOf(hollowPngOf(0x7fffffff, 0x7fffffff))).toEqual(['image_broken']);
  });

  test('all that is wrong is told at once', async () => {
    const bytes = grown(hollowPngOf(60_000, 60_000), maxDocumentBytes + 1);
    expect(await codesOf(bytes)).toEqual(['too_large', 'too_many_pixels']);
    expect(await codesOf(grown(Buffer.from('MZ'), maxMediaBytes + 1))).toEqual([
      'type_not_allowed',
      'too_large',
    ]);
  });

  test('of a file cut off for its size only the size is told, against the limit of its kind', async () => {
    const start = ooxmlOf('docx').subarray(0, 100);
    const found = await inspectBoth(start, 'a.docx', 90_000_000);
    expect(found).toEqual({
      ok: false,
      refusal: [{ code: 'attachments.too_large', params: { ukuran: 90_000_000, limitMb: 10 } }],
    });
    const jpeg = (await picture().jpeg().toBuffer()).subarray(0, 200);
    expect(await codesOf(jpeg, 'a.jpg', 90_000_000)).toEqual(['too_large']);
  });
});

describe('pictures that cannot be read', () => {
  test('a HEIC that our build cannot decode is refused with its own code', async () => {
    expect(await codesOf(isoMediaOf('heic'), 'IMG_0001.HEIC')).toEqual(['heic_unreadable']);
  });

  test('a JPEG of which hardly the beginning is there is broken', async () => {
    expect(await codesOf((await picture().jpeg().toBuffer()).subarray(0, 60))).toEqual(['image_broken']);
  });
});
