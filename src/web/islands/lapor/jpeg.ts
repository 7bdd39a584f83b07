/** What the head of a JPEG tells before its pixels are looked at. */
export interface JpegHead {
  /** As it is to be seen: turned upright. */
  readonly width: number;
  readonly height: number;
  /** True when the pixels lie on their side and are turned for showing. */
  readonly isTurned: boolean;
  /** The EXIF segment, saying "upright": for pixels that were turned already. Null when there is none. */
  readonly exif: Uint8Array<ArrayBuffer> | null;
}

/** Segments before the pixels are far shorter than this; what is longer is left as it is. */
export const HEAD_BYTES = 512 * 1024;

const SOI = 0xd8;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
/** `Exif\0\0` behind marker and length, then the TIFF block. */
const EXIF_NAME = [0x45, 0x78, 0x69, 0x66, 0, 0];
const TIFF_AT = 4 + EXIF_NAME.length;
const ORIENTATION = 0x0112;

/** Reads the first bytes of a JPEG (ITU T.81 B.1, EXIF 2.32 §4.5); null when they are none, or broken. */
export function readJpegHead(bytes: Uint8Array): JpegHead | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  let found: { readonly exif: Uint8Array<ArrayBuffer>; readonly orientation: number } | null = null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === SOS) return null;
    const end = at + 2 + wordAt(bytes, at + 2);
    if (marker === APP1 && found === null && end <= bytes.length && isExif(bytes, at)) {
      found = upright(bytes.slice(at, end));
    }
    if (isFrame(marker)) {
      const isTurned = (found?.orientation ?? 1) >= 5;
      const [height, width] = [wordAt(bytes, at + 5), wordAt(bytes, at + 7)];
      if (width === 0 || height === 0) return null;
      const shown = isTurned ? { width: height, height: width } : { width, height };
      return { ...shown, isTurned, exif: found?.exif ?? null };
    }
    if (end <= at + 3) return null;
    at = end;
  }
  return null;
}

/** The picture with an EXIF segment in its place behind the JFIF one. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const isJfif = jpeg[2] === 0xff && jpeg[3] === APP0;
  const at = isJfif ? 4 + wordAt(jpeg, 4) : 2;
  const made = new Uint8Array(jpeg.length + exif.length);
  made.set(jpeg.subarray(0, at));
  made.set(exif, at);
  made.set(jpeg.subarray(at), at + exif.length);
  return made;
}

/** Frames of every coding; between them lie tables and an extension. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isExif(bytes: Uint8Array, at: number): boolean {
  return EXIF_NAME.every((one, i) => bytes[at + 4 + i] === one);
}

/** Says "upright" in the first directory, and what stood there before. */
function upright(exif: Uint8Array<ArrayBuffer>): {
  readonly exif: Uint8Array<ArrayBuffer>;
  readonly orientation: number;
} {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const isLittle = exif[TIFF_AT] === 0x49;
  try {
    const directory = TIFF_AT + view.getUint32(TIFF_AT + 4, isLittle);
    for (let i = 0; i < view.getUint16(directory, isLittle); i += 1) {
      const entry = directory + 2 + 12 * i;
      if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
      const orientation = view.getUint16(entry + 8, isLittle);
      view.setUint16(entry + 8, 1, isLittle);
      return { exif, orientation };
    }
  } catch {
    // A directory that points outside: the block goes as it is, and the server finds no place in it either.
  }
  return { exif, orientation: 1 };
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
