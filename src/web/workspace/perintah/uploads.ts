import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { uploadLampiran } from '../../../useCases/lampiran/uploadLampiran.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Officer } from '../officer.ts';
import type { Draft } from './types.ts';

export interface TakenFiles {
  /** Those of this sending and those ticked from an earlier one. */
  readonly berkas: Draft['berkas'];
  readonly refusals: readonly Refusal[];
}

/** Takes the files of a form before its words are judged: a refused word must not cost an upload. */
export async function takeFiles(deps: Deps, officer: Officer, form: RequestForm): Promise<TakenFiles> {
  const kept = keptFiles(form);
  const files = form.files('lampiran');
  if (kept.length + files.length > MAX_LAMPIRAN) {
    const params = { max: MAX_LAMPIRAN, jumlah: kept.length + files.length };
    return {
      berkas: kept.slice(0, MAX_LAMPIRAN),
      refusals: [refusal('input.too_many', params, 'lampiran')],
    };
  }
  const berkas = [...kept];
  const refusals: Refusal[] = [];
  for (const file of files) {
    const taken = await uploadLampiran(deps, {
      stream: Readable.fromWeb(file.stream() as NodeStream),
      declaredName: file.nama,
      pengunggah: pengunggahOf(deps, officer),
    });
    if (taken.ok) berkas.push({ id: taken.value.id, nama: taken.value.nama });
    else refusals.push(...taken.refusal.map((one) => ({ ...one, path: 'lampiran' })));
  }
  return { berkas, refusals };
}

export function pengunggahOf(deps: Deps, officer: Officer): string {
  return deps.keys.pengunggah(`akun:${officer.akunId}`);
}

/** A kept file travels with its form as `id name`; the name is only shown, the id is checked when the command is given. */
export function keptValue({ id, nama }: Draft['berkas'][number]): string {
  return `${id} ${nama}`;
}

/** The files that an earlier sending or a draft of this form had. */
export function keptFiles(form: RequestForm): Draft['berkas'] {
  return form.all('berkas').flatMap((text) => keptFile(text) ?? []);
}

export function keptFile(text: string): Draft['berkas'][number] | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.{1,200})$/s.exec(text);
  return match === null ? null : { id: match[1] ?? '', nama: match[2] ?? '' };
}
