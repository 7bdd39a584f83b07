import { createHash } from 'node:crypto';
import { pdfOf } from './sampleFiles.ts';

/** One laporan that somebody sends, perhaps with a file, until it is acknowledged. */
export interface Submission {
  readonly mark: string;
  readonly idempotencyKey: string;
  readonly file: Buffer | null;
  /** Id of the upload once it was acknowledged. */
  uploaded: string | null;
  /** Number of the laporan once it was acknowledged. */
  nomor: string | null;
}

export function makeSubmissions(count: number, name: string): Submission[] {
  return Array.from({ length: count }, (_, index) => {
    const mark = `${name}n${index}`;
    const file = index % 4 === 0 ? pdfOf(`bukti ${mark}`) : null;
    return { mark, idempotencyKey: `kunci-${mark}`, file, uploaded: null, nomor: null };
  });
}

export interface Sender {
  readonly address: () => string;
  readonly key: string;
}

/** Does what is still missing of a submission. Throws, or returns false, when the server is away or asks to come back later. */
export async function submit(sender: Sender, one: Submission): Promise<boolean> {
  if (one.file !== null && one.uploaded === null) {
    const form = new FormData();
    form.append('berkas', new File([Uint8Array.from(one.file)], `${one.mark}.pdf`));
    const answer = await call(sender, '/lampiran', { method: 'POST', body: form });
    if (answer.status === 503) return false;
    if (answer.status !== 201) throw new UnexpectedAnswer(answer);
    one.uploaded = String(answer.json['id']);
  }
  if (one.nomor !== null) return true;
  const answer = await call(sender, '/laporan', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': one.idempotencyKey },
    body: JSON.stringify({
      klasifikasi: 'pengaduan',
      judul: `Lampu jalan mati ${one.mark}`,
      isi: `Lampu jalan di depan pasar mati sejak seminggu, tanda ${one.mark}.`,
      instansi: 'KT-63.71',
      ...(one.uploaded === null ? {} : { lampiran: [one.uploaded] }),
    }),
  });
  if (answer.status === 503 || answer.json['code'] === 'idempotency.in_progress') return false;
  if (answer.status !== 201) throw new UnexpectedAnswer(answer);
  one.nomor = String(answer.json['nomor']);
  return true;
}

/** An answer that neither acknowledges nor asks for patience: never right, whatever was killed. */
export class UnexpectedAnswer extends Error {
  constructor(answer: Answer) {
    super(`answered ${answer.status}: ${JSON.stringify(answer.json).slice(0, 500)}`);
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

export async function call({ address, key }: Sender, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${address()}/api/v1${path}`, {
    ...init,
    headers: { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(60_000),
  });
  const json = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, json };
}

/** What was acknowledged and cannot be read as it was sent. Empty when nothing was lost. */
export async function findLost(sender: Sender, all: readonly Submission[]): Promise<string[]> {
  const lost: string[] = [];
  for (const one of all) {
    if (one.nomor !== null) {
      const { status, json } = await call(sender, `/laporan/${one.nomor}`);
      if (status !== 200 || !String(json['isi']).includes(`${one.mark}.`)) lost.push(`laporan ${one.mark}`);
    }
    if (one.uploaded !== null && one.file !== null) {
      const response = await fetch(`${sender.address()}/api/v1/lampiran/${one.uploaded}`, {
        headers: { authorization: `Bearer ${sender.key}` },
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      if (response.status !== 200 || digestOf(bytes) !== digestOf(one.file)) lost.push(`upload ${one.mark}`);
    }
  }
  return lost;
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** How many laporan of the sender carry each judul, from the list itself. */
export async function countByJudul(sender: Sender): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, json } = await call(sender, `/laporan?limit=100&instansi=KT-63.71${query}`);
    if (status !== 200) throw new Error(`the list answered ${status}`);
    for (const { judul } of json['baris'] as { judul: string }[])
      counts.set(judul, (counts.get(judul) ?? 0) + 1);
    cursor = json['next'] as string | null;
  } while (cursor !== null);
  return counts;
}
