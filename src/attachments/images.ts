import sharp, { type JpegOptions, type PngOptions, type ResizeOptions, type WebpOptions } from 'sharp';
import { ok, refuse, type Result } from '../domain/shared/result.ts';
import type { UploadedContent } from './content/byteSource.ts';
import { allowedTypes, type AllowedType } from './content/fileTypes.ts';
import { imageInput, readImageHeader } from './photo/imageHeader.ts';
import {
  attachmentLimits,
  imageTimeoutSeconds,
  maxImageEdgePx,
  maxWaitingImages,
  thumbnailEdgePx,
} from './limits.ts';
import { readTempatFoto, type TempatFoto } from './photo/photoPlace.ts';
import { oneAtATime } from './photo/oneAtATime.ts';

export interface ReencodedImage {
  readonly bytes: Buffer;
  /** The same as before, but a JPEG for a converted HEIC. */
  readonly type: AllowedType;
  readonly lebar: number;
  readonly tinggi: number;
  /** WebP. */
  readonly thumbnail: Buffer;
  readonly tempatFoto: TempatFoto | null;
}

/** The media type of every thumbnail. */
export const thumbnailJenis = allowedTypes.webp.jenis;

/**
 * Makes an inspected image anew from its pixels: turned upright, in sRGB, at most 2560 px long, with nothing of what the camera
 * wrote into it (rules.md §3, F9: place and device of the pelapor never leave with the picture). One image at a time, for a
 * large one takes some hundred MB of memory while it is open. Refuses with `attachments.image_broken` (damaged, cut off, a
 * bomb), `attachments.heic_unreadable`, `attachments.busy` (too many wait already).
 */
export async function reencodeImage(
  content: UploadedContent,
  type: AllowedType,
  maxPixels = attachmentLimits.maxImagePixels,
): Promise<Result<ReencodedImage>> {
  const done = await queue(() => reencode(content, type, maxPixels));
  return done ?? refuse('attachments.busy');
}

const queue = oneAtATime(maxWaitingImages);

// Of the whole process: one thread an image and nothing kept, so that memory stays flat whatever is uploaded.
sharp.concurrency(1);
sharp.cache(false);

async function reencode(
  content: UploadedContent,
  type: AllowedType,
  maxPixels: number,
): Promise<Result<ReencodedImage>> {
  const broken = type === allowedTypes.heic ? 'attachments.heic_unreadable' : 'attachments.image_broken';
  const header = await readImageHeader(content);
  if (!header) return refuse(broken);
  const target = targetTypeOf(type);
  try {
    const main = await sharp(imageInput(content), { limitInputPixels: maxPixels, failOn: 'error' })
      .timeout({ seconds: imageTimeoutSeconds })
      .autoOrient()
      .resize(shrinkTo(maxImageEdgePx))
      .toFormat(target.format, target.options)
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(main.data)
      .timeout({ seconds: imageTimeoutSeconds })
      .resize(shrinkTo(thumbnailEdgePx))
      .webp({ quality: 75 })
      .toBuffer();
    const { width: lebar, height: tinggi } = main.info;
    const tempatFoto = await readTempatFoto(header.exif);
    return ok({ bytes: main.data, type: target.type, lebar, tinggi, thumbnail, tempatFoto });
  } catch {
    // The decoder says no in many words and without codes; whatever it says, the person can only send another picture.
    return refuse(broken);
  }
}

function shrinkTo(edgePx: number): ResizeOptions {
  return { width: edgePx, height: edgePx, fit: 'inside', withoutEnlargement: true };
}

interface TargetType {
  readonly type: AllowedType;
  readonly format: 'jpeg' | 'webp' | 'png';
  readonly options: JpegOptions | WebpOptions | PngOptions;
}

function targetTypeOf(type: AllowedType): TargetType {
  if (type === allowedTypes.png) return { type, format: 'png', options: { compressionLevel: 9 } };
  if (type === allowedTypes.webp) return { type, format: 'webp', options: { quality: 85 } };
  return { type: allowedTypes.jpeg, format: 'jpeg', options: { quality: 85, progressive: true } };
}
