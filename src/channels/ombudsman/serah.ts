import { createHash } from 'node:crypto';
import { minta, type JaringanTertutup } from '../panggil.ts';

/** The Ombudsman's system as this installation reaches it. */
export interface TujuanOmbudsman {
  readonly alamat: string;
  readonly token: string | null;
  readonly tertutup: JaringanTertutup;
}

/** Their number and state of it; or a code of what went wrong, and whether trying again may help. */
export type JawabanOmbudsman =
  | { readonly galat: null; readonly nomor: string; readonly status: string | null }
  | { readonly galat: string };

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 100_000;

/** Sends a package; the same `id` again is the same package. Redirects are not followed, nor closed networks called. */
export async function serahkanPaket(
  tujuan: TujuanOmbudsman,
  id: string,
  paket: Buffer,
): Promise<JawabanOmbudsman> {
  const digest = createHash('sha256').update(paket).digest('base64');
  return read(
    await minta({
      alamat: tujuan.alamat,
      method: 'POST',
      isi: paket,
      tertutup: tujuan.tertutup,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      headers: {
        ...headersOf(tujuan),
        'content-type': 'application/x-tar',
        'content-digest': `sha-256=:${digest}:`,
        'idempotency-key': id,
      },
    }),
    null,
  );
}

/** Asks how a package that they numbered stands. */
export async function tanyaPaket(tujuan: TujuanOmbudsman, nomor: string): Promise<JawabanOmbudsman> {
  return read(
    await minta({
      alamat: `${tujuan.alamat.replace(/\/+$/, '')}/${encodeURIComponent(nomor)}`,
      method: 'GET',
      tertutup: tujuan.tertutup,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      headers: headersOf(tujuan),
    }),
    nomor,
  );
}

function headersOf({ token }: TujuanOmbudsman): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    'user-agent': 'SP4N-LAPOR-ombudsman/1',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}

function read(
  { status, galat, teks, isTerpotong }: Awaited<ReturnType<typeof minta>>,
  known: string | null,
): JawabanOmbudsman {
  if (status === null) return { galat: galat ?? 'tidak_dikenal' };
  if (status < 200 || status >= 300) return { galat: status < 400 ? 'alihan' : `http.${status}` };
  const answer = isTerpotong ? {} : objectOf(teks);
  const nomor = line(answer['nomor']) ?? known;
  return nomor === null ? { galat: 'tidak_terbaca' } : { galat: null, nomor, status: line(answer['status']) };
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** One line of at most 100 characters, which stands in the history later. */
function line(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return text === '' ? null : Array.from(text).slice(0, 100).join('');
}
