import { mkdir, rm, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ok, refuse, type Refusal, type Result } from '../domain/shared/result.ts';
import { diskFullCode, isDiskFull } from './disk/diskFull.ts';
import { isMadeOfBoxes } from './content/fileTypes.ts';
import { cleanNama } from './content/fileName.ts';
import { reencodeImage, thumbnailJenis } from './images.ts';
import { inspectUpload, type InspectedUpload } from './inspect.ts';
import { attachmentLimits, maxDrainBytes, type AttachmentLimits } from './limits.ts';
import { blankFilmPlace } from './photo/filmPlace.ts';
import type { TempatFoto } from './photo/photoPlace.ts';
import type { AttachmentStore } from './store.ts';
import { openNewFile, tempPath, type OpenForWriting } from './disk/tempFile.ts';

export interface IncomingUpload {
  readonly stream: Readable;
  readonly declaredName: string;
  readonly store: AttachmentStore;
  readonly tempFolder: string;
  readonly randomId: () => string;
  readonly limits?: AttachmentLimits;
  readonly openForWriting?: OpenForWriting;
}

export interface StoredAttachment {
  readonly nama: string;
  /** Media type. */
  readonly jenis: string;
  /** Bytes, as stored. */
  readonly ukuran: number;
  readonly sha256: string;
  readonly kunci: string;
  readonly thumbnailKunci: string | null;
  /** Pixels; null when it is not an image. */
  readonly lebar: number | null;
  readonly tinggi: number | null;
  /** Only to be offered to the pelapor; never to be stored with the file. */
  readonly tempatFoto: TempatFoto | null;
}

type Intake = Result<StoredAttachment, Refusal[]>;

/**
 * Takes one uploaded file: receives, inspects, makes images anew, blanks
 * the place in films, stores. Refuses with the codes of `inspectUpload`,
 * `reencodeImage` and `attachments.disk_full`, all reasons at once. The stream is read to its end also when the file is
 * refused, so that the other fields of the form behind it are not lost. Throws when the stream breaks off. No temporary file
 * stays behind.
 */
export async function takeUpload(upload: IncomingUpload): Promise<Intake> {
  const temp = tempPath(upload.tempFolder, upload.randomId());
  try {
    const received = await receive(upload, temp);
    if (!received.ok) return { ok: false, refusal: [received.refusal] };
    const inspected = await inspectUpload({
      content: { path: temp },
      declaredName: upload.declaredName,
      fullBytes: received.value,
      ...(upload.limits ? { limits: upload.limits } : {}),
    });
    if (!inspected.ok) return inspected;
    const isImage = inspected.value.type.family === 'image';
    return isImage
      ? await keepImage(upload, temp, inspected.value)
      : await keepAsIs(upload, temp, inspected.value);
  } finally {
    await rm(temp, { force: true });
  }
}

/** Writes at most the largest allowed size and one byte; answers how many bytes came. */
async function receive(upload: IncomingUpload, temp: string): Promise<Result<number>> {
  const limits = upload.limits ?? attachmentLimits;
  const cap = Math.max(limits.maxDocumentBytes, limits.maxMediaBytes) + 1;
  let file = await unlessDiskFull(openTemp(upload, temp));
  let received = 0;
  try {
    for await (const chunk of upload.stream as AsyncIterable<Uint8Array>) {
      const fitting = chunk.subarray(0, Math.max(0, cap - received));
      if (file && fitting.length > 0 && !(await unlessDiskFull(writeAll(file, fitting)))) {
        await file.close();
        file = null;
      }
      received += chunk.length;
      // Whoever sends on and on is cut off; leaving the loop destroys the stream.
      if (received > maxDrainBytes) break;
    }
  } finally {
    await file?.close();
  }
  return file === null ? refuse(diskFullCode) : ok(received);
}

async function openTemp(upload: IncomingUpload, temp: string): Promise<FileHandle> {
  await mkdir(upload.tempFolder, { recursive: true, mode: 0o700 });
  return (upload.openForWriting ?? openNewFile)(temp);
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<true> {
  await file.writeFile(bytes);
  return true;
}

async function unlessDiskFull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (fault) {
    if (isDiskFull(fault)) return null;
    throw fault;
  }
}

async function keepImage(upload: IncomingUpload, temp: string, inspected: InspectedUpload): Promise<Intake> {
  const made = await reencodeImage({ path: temp }, inspected.type, upload.limits?.maxImagePixels);
  if (!made.ok) return { ok: false, refusal: [made.refusal] };
  const { bytes, type, lebar, tinggi, thumbnail, tempatFoto } = made.value;
  const main = await upload.store.put(bytes, { jenis: type.jenis });
  if (!main.ok) return { ok: false, refusal: [main.refusal] };
  // If this fails, the main file stays without an owner; the sweep of unused files takes it.
  const small = await upload.store.put(thumbnail, { jenis: thumbnailJenis });
  if (!small.ok) return { ok: false, refusal: [small.refusal] };
  const nama = cleanNama(upload.declaredName, type.extension);
  const thumbnailKunci = small.value.kunci;
  return ok({ nama, jenis: type.jenis, ...main.value, thumbnailKunci, lebar, tinggi, tempatFoto });
}

async function keepAsIs(upload: IncomingUpload, temp: string, inspected: InspectedUpload): Promise<Intake> {
  const { nama, type } = inspected;
  if (isMadeOfBoxes(type)) await blankFilmPlace(temp);
  const bytes = createReadStream(temp);
  const kept = await upload.store.put(bytes, { jenis: type.jenis }).finally(() => bytes.destroy());
  if (!kept.ok) return { ok: false, refusal: [kept.refusal] };
  const nothingSeen = { thumbnailKunci: null, lebar: null, tinggi: null, tempatFoto: null };
  return ok({ nama, jenis: type.jenis, ...kept.value, ...nothingSeen });
}
