import type { ByteSource } from './byteSource.ts';
import type { AllowedTypeName } from './fileTypes.ts';
import { readOleDirectory } from './oleDirectory.ts';
import { readZipDirectory, readZipText, type ZipEntry } from './zipDirectory.ts';

/** What a container (zip or OLE) turned out to be; `problem` tells why a document is not taken although its type is known. */
export interface OfficeFinding {
  readonly type: AllowedTypeName | null;
  readonly problem?: 'macros' | 'encrypted';
}

const notOffice: OfficeFinding = { type: null };

const mainPartTypes: ReadonlyArray<readonly [RegExp, AllowedTypeName]> = [
  [/wordprocessingml\.document\.main\+xml|ms-word\.document\.macroEnabled/i, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml|ms-excel\.sheet\.(binary\.)?macroEnabled/i, 'xlsx'],
  [/presentationml\.presentation\.main\+xml|ms-powerpoint\.presentation\.macroEnabled/i, 'pptx'],
];

const opendocumentTypes: Readonly<Record<string, AllowedTypeName>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** A zip is an office document when its own list of parts says so; a plain archive, a Java program or an app is not. */
export async function inspectZip(source: ByteSource): Promise<OfficeFinding> {
  const entries = await readZipDirectory(source);
  if (!entries) return notOffice;
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Two parts of one name: programs differ in which they read, so what was checked might not be what is opened.
  if (parts.size !== entries.length) return notOffice;
  const contentTypes = parts.get('[content_types].xml');
  if (contentTypes) return inspectOoxml(source, contentTypes, [...parts.keys()]);
  const mimetype = parts.get('mimetype');
  if (mimetype) return inspectOpendocument(source, mimetype, [...parts.keys()]);
  return notOffice;
}

async function inspectOoxml(
  source: ByteSource,
  contentTypes: ZipEntry,
  names: readonly string[],
): Promise<OfficeFinding> {
  const text = await readZipText(source, contentTypes);
  if (text === null) return notOffice;
  const type = mainPartTypes.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (type === null) return notOffice;
  const hasMacros =
    /macroEnabled|vbaProject|activeX|macrosheet/i.test(text) ||
    names.some((name) => /vbaproject|vbadata|\/activex\/|\/macrosheets\//.test(name));
  return hasMacros ? { type, problem: 'macros' } : { type };
}

async function inspectOpendocument(
  source: ByteSource,
  mimetype: ZipEntry,
  names: readonly string[],
): Promise<OfficeFinding> {
  const text = await readZipText(source, mimetype);
  const type = text === null ? undefined : opendocumentTypes[text.trim()];
  if (!type || !names.includes('content.xml')) return notOffice;
  const hasMacros = names.some((name) => /^(basic|scripts)\/./.test(name));
  return hasMacros ? { type, problem: 'macros' } : { type };
}

/** Word, Excel and PowerPoint before 2007; other compound files (installers, mails) are not office documents. */
export async function inspectOle(source: ByteSource): Promise<OfficeFinding> {
  const directory = await readOleDirectory(source);
  if (!directory) return notOffice;
  const { topNames, allNames } = directory;
  // A newer document with a password is a compound file around an encrypted package: nobody could read or check it.
  if (topNames.includes('EncryptedPackage')) return { type: 'docx', problem: 'encrypted' };
  const type = oleTypeOf(topNames);
  if (type === null) return notOffice;
  const hasMacros = allNames.some((name) => /^(macros|vba|_vba_project.*)$/i.test(name));
  return hasMacros ? { type, problem: 'macros' } : { type };
}

function oleTypeOf(topNames: readonly string[]): AllowedTypeName | null {
  if (topNames.includes('WordDocument')) return 'doc';
  if (topNames.includes('PowerPoint Document')) return 'ppt';
  if (topNames.includes('Workbook') || topNames.includes('Book')) return 'xls';
  return null;
}
