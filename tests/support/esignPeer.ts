import { generateKeyPairSync, sign } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EsignPeer {
  /** With the user and password that it asks for. */
  readonly url: string;
  /** Whose certificate it knows, and its passphrase. */
  readonly pemilik: { readonly nik: string; readonly kataSandi: string };
  readonly diterima: { readonly nik: string; readonly nama: string; readonly pdf: Buffer }[];
  /** What it answers from now on instead of signing. */
  answer(how: 'benar' | 'putus' | 'rusak' | 'tanpa_tanda' | number): void;
  close(): Promise<void>;
}

const PEMILIK = { nik: '6371015708900003', kataSandi: ' kata sandi perahu ' };
const MASUK = `Basic ${Buffer.from('aplikasi:rahasia@1').toString('base64')}`;

/** A service for electronic signatures, written from the manual of the eSign client service: it shares no line with what asks it. */
export async function startEsignPeer(): Promise<EsignPeer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const diterima: EsignPeer['diterima'] = [];
  let how: Parameters<EsignPeer['answer']>[0] = 'benar';
  const server = http.createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      if (how === 'putus') return response.destroy();
      if (typeof how === 'number') return void response.writeHead(how).end('{"error":"x"}');
      if (request.method !== 'POST' || request.url !== '/e/api/sign/pdf')
        return void response.writeHead(404).end();
      if (request.headers.authorization !== MASUK) return void response.writeHead(401).end();
      const form = await new Response(new Uint8Array(body), {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      }).formData();
      const file = form.get('file');
      if (!(file instanceof File)) return void response.writeHead(400).end();
      const isOwner = form.get('nik') === PEMILIK.nik && form.get('passphrase') === PEMILIK.kataSandi;
      if (!isOwner)
        return void response.writeHead(400).end('{"error":"Passphrase anda salah","status_code":2031}');
      const pdf = Buffer.from(await file.arrayBuffer());
      diterima.push({ nik: PEMILIK.nik, nama: file.name, pdf });
      const signed = how === 'benar' ? withSignature(pdf, sign('sha256', pdf, privateKey)) : pdf;
      response.writeHead(200, { 'content-type': 'application/pdf', id_dokumen: 'dok-7f3a' });
      response.end(how === 'rusak' ? 'bukan PDF' : signed);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://aplikasi:rahasia%401@127.0.0.1:${port}/e`,
    pemilik: PEMILIK,
    diterima,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Behind the document, as an incremental update does it. */
function withSignature(pdf: Buffer, signature: Buffer): Buffer {
  const dictionary = `\n9999 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 ${pdf.length} ${pdf.length} 0] /Contents <${signature.toString('hex')}> >>\nendobj\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(dictionary, 'latin1')]);
}

async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
