import { isBertandaTangan, type HasilTanda, type PenandaTangan } from './penandaTangan.ts';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 20_000_000;

/**
 * Signs at an eSign client service as the Balai Sertifikasi Elektronik gives it to bodies: `POST api/sign/pdf` as a form with the file,
 * the NIK and the passphrase, basic authentication by the user and password of the address; the answer is the signed PDF. The address is
 * the operator's: no guard against closed networks.
 */
export function penandaTanganEsign(alamat: string): PenandaTangan {
  const url = new URL(alamat);
  const masuk = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`);
  const to = new URL('api/sign/pdf', `${url.origin}${url.pathname.replace(/\/?$/, '/')}`);
  return {
    tandaTangani: async ({ pdf, nama, nik, kataSandi }) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), nama);
      form.set('nik', nik);
      form.set('passphrase', kataSandi);
      form.set('tampilan', 'invisible');
      try {
        const answer = await fetch(to, {
          method: 'POST',
          body: form,
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: { authorization: `Basic ${masuk.toString('base64')}` },
        });
        return await read(answer, pdf);
      } catch {
        return { hasil: 'gagal', sebab: 'sambungan' };
      }
    },
  };
}

async function read(answer: Response, sent: Buffer): Promise<HasilTanda> {
  if (answer.status === 401 || answer.status >= 500) {
    await answer.body?.cancel();
    return { hasil: 'gagal', sebab: 'jawaban' };
  }
  if (!answer.ok) {
    await answer.body?.cancel();
    return { hasil: 'ditolak' };
  }
  const pdf = await bytesOf(answer);
  // a signature is added behind what was sent (incremental update), which therefore stays as it was
  if (pdf === null || !isBertandaTangan(pdf) || !pdf.subarray(0, sent.length).equals(sent)) {
    return { hasil: 'gagal', sebab: 'jawaban' };
  }
  const id = answer.headers.get('id_dokumen');
  return { hasil: 'bertanda', pdf, idLayanan: id !== null && /^[\w-]{1,100}$/.test(id) ? id : null };
}

/** Null: more than a letter can be. */
async function bytesOf(answer: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
