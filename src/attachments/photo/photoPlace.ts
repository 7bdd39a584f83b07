import exifr from 'exifr';

/** Where and when a photo says it was taken: offered to the pelapor before it is stripped, never kept with the file. */
export interface TempatFoto {
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Local time of the camera as ISO 8601, with its offset when the camera recorded one; null when it did not say. */
  readonly pada: string | null;
}

const wantedTags = [
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
];

/** Reads the EXIF block of an image; null when it holds no believable place. */
export async function readTempatFoto(exif: Buffer | null): Promise<TempatFoto | null> {
  if (!exif) return null;
  const tags = await parseTags(exif);
  const lat = tags['latitude'];
  const lon = tags['longitude'];
  if (!isWithin(lat, 90) || !isWithin(lon, 180)) return null;
  // 0° 0' is what cameras write when they do not know; it lies in the Atlantic.
  if (lat === 0 && lon === 0) return null;
  return { lat, lon, pada: localTime(tags['DateTimeOriginal'], tags['OffsetTimeOriginal']) };
}

async function parseTags(exif: Buffer): Promise<Record<string, unknown>> {
  const isPrefixed = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0';
  try {
    const tags: unknown = await exifr.parse(isPrefixed ? exif.subarray(6) : exif, {
      gps: true,
      pick: wantedTags,
      reviveValues: false,
    });
    return tags && typeof tags === 'object' ? (tags as Record<string, unknown>) : {};
  } catch {
    // A damaged EXIF block is no reason to refuse a good picture: there is just no place to offer.
    return {};
  }
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
}

function localTime(time: unknown, offset: unknown): string | null {
  const parts = typeof time === 'string' ? /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(time) : null;
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (!isRealTime(local)) return null;
  return typeof offset === 'string' && /^[+-]\d\d:\d\d$/.test(offset) ? local + offset : local;
}

/** Cameras without a set clock write zeros. */
function isRealTime(local: string): boolean {
  const time = new Date(`${local}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(local);
}
