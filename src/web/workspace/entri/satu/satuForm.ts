import { NAS } from '../../../../domain/instansi/types.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import type { EntriSatu } from '../../../../useCases/entri/entriSatu.ts';
import { KOLOM, type Kolom } from '../../../../useCases/entri/kolom.ts';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { uploadLampiran } from '../../../../useCases/lampiran/uploadLampiran.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import type { Officer } from '../../officer.ts';
import { keptFile, pengunggahOf, takeFiles } from '../../perintah/uploads.ts';

export interface Tersimpan {
  readonly id: string;
  readonly nama: string;
}

/** What was typed, and the files that were taken already: both survive a refusal. */
export interface SatuDraft {
  readonly instansi: string;
  readonly baris: Readonly<Partial<Record<Kolom, string>>>;
  readonly kuasaNama: string;
  readonly kuasaHubungan: string;
  readonly surat: Tersimpan | null;
  readonly berkas: readonly Tersimpan[];
}

/** An empty form; the way stays from one entry to the next. */
export function emptyDraft(kanal: string): SatuDraft {
  return {
    instansi: '',
    baris: { kanal: kanal === '' ? 'tatap muka' : kanal.replaceAll('_', ' '), klasifikasi: 'pengaduan' },
    kuasaNama: '',
    kuasaHubungan: '',
    surat: null,
    berkas: [],
  };
}

/** Reads the form and takes its files before its words are judged: a refused word must not cost an upload. */
export async function readDraft(
  deps: Deps,
  officer: Officer,
  form: RequestForm,
): Promise<{ readonly draft: SatuDraft; readonly refusals: readonly Refusal[] }> {
  const scans = await takeFiles(deps, officer, form);
  const surat = await takeSurat(deps, officer, form);
  const draft = {
    instansi: form.text('instansi') || NAS,
    baris: Object.fromEntries(KOLOM.map((one) => [one, form.text(one)])),
    kuasaNama: form.text('kuasa_nama'),
    kuasaHubungan: form.text('kuasa_hubungan'),
    surat: surat.file,
    berkas: scans.berkas,
  };
  return { draft, refusals: [...scans.refusals, ...surat.refusals] };
}

/** What is to be filed of it. */
export function entriOf(deps: Deps, officer: Officer, draft: SatuDraft): EntriSatu {
  return {
    instansi: draft.instansi,
    baris: draft.baris,
    kuasa: { nama: draft.kuasaNama, hubungan: draft.kuasaHubungan, dokumen: draft.surat?.id ?? null },
    lampiran: draft.berkas.map(({ id }) => id),
    pengunggah: pengunggahOf(deps, officer),
  };
}

async function takeSurat(
  deps: Deps,
  officer: Officer,
  form: RequestForm,
): Promise<{ readonly file: Tersimpan | null; readonly refusals: readonly Refusal[] }> {
  const kept = keptFile(form.text('surat_tersimpan'));
  const [file] = form.files('surat');
  if (file === undefined || file.ukuran === 0) return { file: kept, refusals: [] };
  const taken = await uploadLampiran(deps, {
    stream: Readable.fromWeb(file.stream() as NodeStream),
    declaredName: file.nama,
    pengunggah: pengunggahOf(deps, officer),
  });
  if (taken.ok) return { file: { id: taken.value.id, nama: taken.value.nama }, refusals: [] };
  return { file: kept, refusals: taken.refusal.map((one) => ({ ...one, path: 'surat' })) };
}
