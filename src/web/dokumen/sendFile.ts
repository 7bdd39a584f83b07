import type { WebContext } from '../deps.ts';

const JENIS = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

export type BentukBerkas = keyof typeof JENIS;

/** Sends a file to be kept, not shown in the page, and never by a cache: it was made for this reader. */
export function sendFile(
  c: WebContext,
  file: { readonly bentuk: BentukBerkas; readonly nama: string; readonly isi: Buffer | Iterable<string> },
): Response {
  const { bentuk, nama, isi } = file;
  const name = nama.replaceAll(/[^\w.-]+/g, '-').slice(0, 120);
  c.header('Content-Type', JENIS[bentuk]);
  c.header('Content-Disposition', `attachment; filename="${name}.${bentuk}"`);
  c.header('Cache-Control', 'private, no-store');
  return Buffer.isBuffer(isi) ? c.body(new Uint8Array(isi)) : c.body(streamOf(isi));
}

/** Line by line as it is read: a long table is never whole in memory as text. */
function streamOf(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const steps = lines[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let part = '';
      while (part.length < 16_384) {
        const { value, done } = steps.next();
        if (done === true) {
          if (part !== '') controller.enqueue(encoder.encode(part));
          controller.close();
          return;
        }
        part += value;
      }
      controller.enqueue(encoder.encode(part));
    },
  });
}
