import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { WebContext } from '../../deps.ts';
import { readForm } from '../../request/form.ts';
import type { UploadedFile } from '../../request/requestForm.ts';

/** What a multipart request brought: its file (or files, which is one too many) and the names of its other fields. */
export interface FileBody {
  readonly berkas: readonly UploadedFile[];
  readonly lain: readonly string[];
}

/** Reads a multipart request. `text` stands for its content, because the boundary differs from one sending to the next. */
export async function fileBody(
  c: WebContext,
): Promise<Result<{ readonly json: FileBody; readonly text: string }>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) {
    return refuse('web.unsupported_media_type', { tipe: 'multipart/form-data' });
  }
  const form = await readForm(c);
  if (!form.ok) return form;
  const berkas = form.value.files('berkas');
  const lain = [...new Set(form.value.entries.map(([name]) => name))];
  if (c.req.header('idempotency-key') === undefined) return ok({ json: { berkas, lain }, text: '' });
  const digest = createHash('sha256');
  for (const file of berkas) {
    digest.update(JSON.stringify([file.nama, file.ukuran]));
    for await (const chunk of file.stream()) digest.update(chunk);
  }
  return ok({ json: { berkas, lain }, text: `${digest.digest('hex')} ${lain.join()}` });
}
