import { HEAD_BYTES, readJpegHead, withExif, type JpegHead } from './jpeg.ts';

/** The server keeps no longer edge than this: to send more is to send it for nothing. */
const MAX_EDGE = 2560;
/** Smaller ones are quicker sent than made anew. */
const MIN_BYTES = 1_000_000;
const QUALITY = 0.85;

/**
 * A large photo, made as small as the server would make it, before it goes over a thin line. Its EXIF goes along, so that place
 * and day can be offered; the server takes them out of what it keeps. Whatever the browser cannot do leaves the file as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (file.type !== 'image/jpeg' || file.size < MIN_BYTES) return file;
  try {
    const head = readJpegHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (head === null || !isCanvasTrue()) return file;
    const small = await redraw(file, head);
    if (small === null || small.size > 0.9 * file.size) return file;
    const bytes = new Uint8Array(await small.arrayBuffer());
    const whole = head.exif === null ? bytes : withExif(bytes, head.exif);
    return new File([whole], file.name, { type: file.type, lastModified: file.lastModified });
  } catch {
    return file;
  }
}

async function redraw(file: File, { width, height, isTurned }: JpegHead): Promise<Blob | null> {
  const scale = Math.min(1, MAX_EDGE / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  // Browsers differ in whether they turn before they resize; a picture that is not turned can be resized while it is read.
  const resize = isTurned ? {} : { resizeWidth: size.width, resizeHeight: size.height };
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    resizeQuality: 'high',
    ...resize,
  });
  const canvas = Object.assign(document.createElement('canvas'), size);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Browsers that guard against being recognised hand back noise instead of what was drawn. */
function isCanvasTrue(): boolean {
  const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 });
  const context = canvas.getContext('2d');
  if (context === null) return false;
  context.fillStyle = '#123456';
  context.fillRect(0, 0, 2, 2);
  const [red, green, blue] = context.getImageData(1, 1, 1, 1).data;
  return red === 0x12 && green === 0x34 && blue === 0x56;
}
