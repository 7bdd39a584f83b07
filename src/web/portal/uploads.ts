import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { refusalText } from '../../messages/refusals/table.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import type { Deps } from '../../useCases/deps.ts';
import { uploadLampiran, type Uploaded } from '../../useCases/lampiran/uploadLampiran.ts';
import type { FieldError } from '../components/form/fieldErrors.ts';
import type { Page } from '../request/page.ts';
import type { UploadedFile } from '../request/requestForm.ts';

export interface KeptFile {
  readonly id: string;
  readonly nama: string;
  readonly ukuran: number;
  /** It has a small picture. */
  readonly isGambar: boolean;
  /** It is scanned first: until then not even its sender sees it. */
  readonly isDiperiksa: boolean;
  /** Where and when a photo says it was taken: told this once. */
  readonly tempatFoto: Uploaded['tempatFoto'];
}

export interface TakenFiles {
  readonly kept: readonly KeptFile[];
  /** One sentence for each file that was not kept, with its name and every reason. */
  readonly errors: readonly FieldError[];
}

/**
 * Stores the files of a form at once, one after the other, so that a mistake elsewhere in the form loses none; each refused
 * one is named. No more than `room` are taken.
 */
export async function takeUploads(
  deps: Deps,
  page: Page,
  files: readonly UploadedFile[],
  options: {
    readonly pengunggah: string;
    readonly room: number;
    readonly max: number;
    readonly path: string;
  },
): Promise<TakenFiles> {
  const kept: KeptFile[] = [];
  const errors: FieldError[] = [];
  const refused = (nama: string, reasons: readonly Refusal[]): void => {
    const why = reasons.map((one) => refusalText(one, page.lang)).join(' ');
    errors.push({ path: options.path, text: `${page.m.portal.lapor.berkasDitolak(nama)} ${why}` });
  };
  for (const file of files) {
    if (kept.length >= options.room) {
      refused(file.nama, [refusal('laporan.too_many_files', { maks: options.max })]);
      continue;
    }
    const taken = await uploadLampiran(deps, {
      stream: Readable.fromWeb(file.stream() as ReadableStream),
      declaredName: file.nama,
      pengunggah: options.pengunggah,
    });
    if (taken.ok) {
      const { id, nama, ukuran, jenis, tempatFoto, isDiperiksa } = taken.value;
      kept.push({ id, nama, ukuran, isGambar: jenis.startsWith('image/'), isDiperiksa, tempatFoto });
    } else refused(file.nama, taken.refusal);
  }
  return { kept, errors };
}
