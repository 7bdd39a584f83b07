import sharp from 'sharp';
import type { UploadedContent } from '../content/byteSource.ts';

export interface ImageHeader {
  readonly format: string;
  readonly lebar: number;
  readonly tinggi: number;
  readonly compression: string | null;
  readonly exif: Buffer | null;
}

const readableFormats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif']);

/** What an image says of itself, without decoding a pixel; null when that cannot be read. */
export async function readImageHeader(content: UploadedContent): Promise<ImageHeader | null> {
  try {
    // The limit on pixels is checked by the caller, who tells the size in the refusal.
    const found = await sharp(imageInput(content), { limitInputPixels: false }).metadata();
    if (!readableFormats.has(found.format)) return null;
    return {
      format: found.format,
      lebar: found.width,
      tinggi: found.height,
      compression: found.compression ?? null,
      exif: found.exif ?? null,
    };
  } catch {
    return null;
  }
}

/** The library reads HEIF pictures packed as AV1; those packed as HEVC (most phones) only where its build includes that codec. */
export function canDecodeHeic(header: ImageHeader | null): boolean {
  if (!header) return false;
  return header.compression === 'av1' || suffixesRead().includes('.heic');
}

export function imageInput(content: UploadedContent): string | Buffer {
  if ('path' in content) return content.path;
  return Buffer.from(content.buffer.buffer, content.buffer.byteOffset, content.buffer.byteLength);
}

function suffixesRead(): readonly string[] {
  const { input } = sharp.format.heif;
  return 'fileSuffix' in input && Array.isArray(input.fileSuffix) ? input.fileSuffix : [];
}
