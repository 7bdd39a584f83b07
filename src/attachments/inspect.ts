import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { ok, refusal, type Refusal, type Result } from '../domain/shared/result.ts';
import { withByteSource, type ByteSource, type UploadedContent } from './content/byteSource.ts';
import { cleanNama } from './content/fileName.ts';
import { allowedTypes, typeOfMagic, type AllowedType, type AllowedTypeName } from './content/fileTypes.ts';
import { canDecodeHeic, readImageHeader } from './photo/imageHeader.ts';
import { attachmentLimits, bytesPerMb, type AttachmentLimits } from './limits.ts';
import { inspectOle, inspectZip, type OfficeFinding } from './content/officeDocument.ts';
import { endsAsZip } from './content/zipDirectory.ts';

export interface UploadToInspect {
  readonly content: UploadedContent;
  readonly declaredName: string;
  readonly limits?: AttachmentLimits;
  /** Size of the whole upload when `content` holds only its beginning, because it went over every limit. */
  readonly fullBytes?: number;
}

export interface InspectedUpload {
  /** Safe to show; carries the extension of the true type. */
  readonly nama: string;
  readonly type: AllowedType;
  readonly ukuran: number;
}

/**
 * Says by the content alone what an uploaded file is and whether a laporan may carry it (rules.md §3). Refuses with all reasons
 * at once: `attachments.` `empty`, `type_not_allowed`, `too_large`, `macros_not_allowed`, `document_encrypted`,
 * `mixed_content`, `too_many_pixels`, `heic_unreadable`, `image_broken`.
 */
export async function inspectUpload(upload: UploadToInspect): Promise<Result<InspectedUpload, Refusal[]>> {
  const { content, limits = attachmentLimits } = upload;
  return withByteSource(content, async (source) => {
    const ukuran = upload.fullBytes ?? source.size;
    const isCut = ukuran > source.size;
    if (ukuran === 0) return { ok: false, refusal: [refusal('attachments.empty')] };
    const found = await findType(content, source, isCut);
    const refusals = [...found.refusals, ...sizeRefusals(found.family, ukuran, limits)];
    const type = found.typeName === null ? null : allowedTypes[found.typeName];
    if (type?.family === 'image') refusals.push(...(await imageRefusals(content, type, limits, isCut)));
    else if (type) refusals.push(...(await mixedContentRefusals(source, type)));
    if (refusals.length > 0 || type === null) return { ok: false, refusal: refusals };
    return ok({ nama: cleanNama(upload.declaredName, type.extension), type, ukuran });
  });
}

interface FoundType {
  readonly typeName: AllowedTypeName | null;
  /** Known also for a container of which only the beginning is there. */
  readonly family: AllowedType['family'] | null;
  readonly refusals: readonly Refusal[];
}

async function findType(content: UploadedContent, source: ByteSource, isCut: boolean): Promise<FoundType> {
  const magic =
    'path' in content ? await fileTypeFromFile(content.path) : await fileTypeFromBuffer(content.buffer);
  const start = await source.read(0, 8);
  const inspectContainer = containerInspector(start);
  if (!inspectContainer) {
    const typeName = magic ? typeOfMagic(magic.mime) : null;
    if (typeName) return { typeName, family: allowedTypes[typeName].family, refusals: [] };
    return { typeName: null, family: null, refusals: [typeNotAllowed(magic?.ext)] };
  }
  // Their table of contents lies at the end: of a file cut off for its size only the size can be told.
  if (isCut) return { typeName: null, family: 'document', refusals: [] };
  const { type, problem } = await inspectContainer(source);
  if (type === null) return { typeName: null, family: null, refusals: [typeNotAllowed(magic?.ext)] };
  const refusals = problem ? [refusal(officeRefusalCodes[problem])] : [];
  return { typeName: type, family: 'document', refusals };
}

const officeRefusalCodes = {
  macros: 'attachments.macros_not_allowed',
  encrypted: 'attachments.document_encrypted',
} as const;

function containerInspector(start: Buffer): ((source: ByteSource) => Promise<OfficeFinding>) | null {
  const signature = start.toString('hex');
  if (signature.startsWith('504b')) return inspectZip;
  return signature === 'd0cf11e0a1b11ae1' ? inspectOle : null;
}

function typeNotAllowed(foundExtension: string | undefined): Refusal {
  return refusal('attachments.type_not_allowed', foundExtension ? { ditemukan: foundExtension } : undefined);
}

function sizeRefusals(
  family: AllowedType['family'] | null,
  ukuran: number,
  limits: AttachmentLimits,
): Refusal[] {
  const isSmall = family === 'image' || family === 'document';
  const maxBytes = isSmall ? limits.maxDocumentBytes : limits.maxMediaBytes;
  if (ukuran <= maxBytes) return [];
  return [refusal('attachments.too_large', { ukuran, limitMb: maxBytes / bytesPerMb })];
}

/** Looks at the header only: a picture of a few bytes can claim thousands of millions of pixels. */
async function imageRefusals(
  content: UploadedContent,
  type: AllowedType,
  limits: AttachmentLimits,
  isCut: boolean,
): Promise<Refusal[]> {
  const isHeic = type === allowedTypes.heic;
  const header = await readImageHeader(content);
  if (isHeic && !canDecodeHeic(header)) return [refusal('attachments.heic_unreadable')];
  if (!header) return isCut ? [] : [refusal('attachments.image_broken')];
  const megapixels = (header.lebar * header.tinggi) / 1_000_000;
  if (header.lebar * header.tinggi <= limits.maxImagePixels) return [];
  const limitMegapixels = limits.maxImagePixels / 1_000_000;
  return [refusal('attachments.too_many_pixels', { megapixels: Math.ceil(megapixels), limitMegapixels })];
}

const headBytes = 1024;
const markup = /<(!doctype\s+html|html|head|body|script|svg|iframe)\b|<\?php/i;

/**
 * Files that are kept as they are must be one thing only: no page at their beginning, no archive at their end. (Images need
 * no such check, they are made anew.)
 */
async function mixedContentRefusals(source: ByteSource, type: AllowedType): Promise<Refusal[]> {
  const head = (await source.read(0, headBytes)).toString('latin1');
  const start = await source.read(0, 8);
  const hidesArchive = containerInspector(start) === null && (await endsAsZip(source));
  return markup.test(head) || hidesArchive
    ? [refusal('attachments.mixed_content', { extension: type.extension })]
    : [];
}
