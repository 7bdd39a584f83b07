import { refuse, type Result } from '../../domain/shared/result.ts';
import type { WebContext } from '../deps.ts';
import type { RequestForm, UploadedFile } from './requestForm.ts';
import { networkOf } from './clientAddress.ts';
import { budgetOf } from './memoryBudget.ts';

const MAX_FIELDS = 500;
const UNTOLD_BYTES = 1_000_000;

/** The request's form, read once. Urlencoded or multipart; the size was limited before (bodyLimit). */
export async function readForm(c: WebContext): Promise<Result<RequestForm>> {
  if (c.var.form) return { ok: true, value: c.var.form };
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return refuse('web.unreadable_body');
  const bytes = Number(c.req.header('content-length') ?? UNTOLD_BYTES);
  const who = networkOf(c.var.deps.remoteAddress(c));
  const parsed = await budgetOf(bytes).run(who, bytes, () => parse(c));
  if (parsed === 'busy') return refuse('web.busy');
  if (parsed === null) return refuse('web.unreadable_body');
  c.set('form', parsed);
  return { ok: true, value: parsed };
}

export function formFrom(entries: Iterable<readonly [string, string | File]>): RequestForm | null {
  const texts: [string, string][] = [];
  const files: [string, File][] = [];
  for (const [name, value] of entries) {
    if (texts.length + files.length >= MAX_FIELDS) return null;
    // A file field that was left empty comes as a file without name and content.
    if (typeof value !== 'string') {
      if (value.name !== '' || value.size > 0) files.push([name, value]);
    }
    // NUL cannot be stored as text by PostgreSQL and is never typed by a person.
    else texts.push([name, value.replaceAll('\r\n', '\n').replaceAll('\0', '')]);
  }
  return {
    entries: texts,
    text: (name) => texts.findLast(([key]) => key === name)?.[1].trim() ?? '',
    all: (name) => texts.filter(([key]) => key === name).map(([, value]) => value.trim()),
    has: (name) => texts.some(([key]) => key === name),
    files: (name) => files.filter(([key]) => key === name).map(([, file]) => uploaded(file)),
  };
}

async function parse(c: WebContext): Promise<RequestForm | null> {
  try {
    const data = await c.req.raw.formData();
    return formFrom(data.entries());
  } catch (error) {
    // undici reports every malformed body as a TypeError; a broken-off one is an AbortError or has a system code.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'AbortError')) return null;
    throw error;
  }
}

function uploaded(file: File): UploadedFile {
  return {
    nama: file.name,
    jenis: file.type,
    ukuran: file.size,
    stream: () => file.stream(),
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
