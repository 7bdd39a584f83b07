import { Buffer } from 'node:buffer';
import type { Acak } from './acak.ts';
import type { Formulir } from './formulir.ts';
import { apaPun, rusak, teks } from './nilai.ts';
import { nilaiUntuk, type Skema } from './skema.ts';

export interface Permintaan {
  readonly path: string;
  readonly init: RequestInit;
}

/** One call of the OpenAPI document. */
export interface Panggilan {
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Skema }[];
  readonly body: Skema | null;
  readonly isMultipart: boolean;
}

interface Dokumen {
  readonly paths: Record<string, Record<string, Operasi>>;
  readonly components?: { readonly schemas?: Record<string, Skema> };
}
interface Operasi {
  readonly parameters?: readonly { name: string; in: string; schema: Skema }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Skema }> };
}

export function panggilanOf(document: unknown): readonly Panggilan[] {
  const { paths } = document as Dokumen;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const [type = '', body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase(),
        path,
        query: (operation.parameters ?? []).filter((one) => one.in === 'query'),
        body: body?.schema ?? null,
        isMultipart: type === 'multipart/form-data',
      };
    }),
  );
}

export interface Bahan {
  readonly nomor: readonly string[];
  readonly berkas: readonly string[];
  readonly kunci: readonly string[];
  readonly cookie: readonly string[];
}

/** A call of the API with generated path, query, headers and body. */
export function panggilanAcak(acak: Acak, calls: readonly Panggilan[], bahan: Bahan): Permintaan {
  acak.isTenang = acak.satuDari(2);
  const call = acak.pilih(calls);
  const path = call.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => isiPath(acak, name, bahan));
  const query = new URLSearchParams();
  for (const { name, schema } of call.query) {
    if (acak.satuDari(3)) query.append(name, kataDari(nilaiUntuk(acak, schema)));
    if (acak.satuDari(40)) query.append(name, teks(acak));
  }
  if (acak.satuDari(20)) query.append(teks(acak).slice(0, 20), teks(acak));
  const headers: Record<string, string> = {};
  if (!acak.satuDari(10)) headers['authorization'] = `Bearer ${acak.pilih(bahan.kunci)}`;
  if (acak.satuDari(12)) headers['idempotency-key'] = asHeader(teks(acak));
  if (acak.satuDari(12)) headers['if-match'] = asHeader(acak.pilih(['*', '"1"', 'W/"x"', '"', teks(acak)]));
  if (acak.satuDari(12)) headers['accept-language'] = asHeader(teks(acak));
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  const address = `/api/v1${path}${search}`;
  if (call.method === 'GET') return { path: address, init: { headers } };
  return { path: address, init: { method: call.method, headers, ...badan(acak, call, headers) } };
}

function isiPath(acak: Acak, name: string, bahan: Bahan): string {
  const fit = name === 'nomor' ? bahan.nomor : name === 'id' ? bahan.berkas : ['KT-63.71', 'NAS', 'PR-63'];
  return acak.satuDari(6) ? encode(teks(acak, fit)) : acak.pilih(fit);
}

/** Half a surrogate pair has no percent form. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().slice(0, 2000)).replaceAll('%2F', '%2f');
}

function kataDari(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(kataDari).join(',') : (JSON.stringify(value) ?? '');
}

/** What HTTP lets into a header at all. */
function asHeader(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim();
}

const JENIS: readonly string[] = [
  'application/json',
  'application/json; charset=utf-16',
  'application/merge-patch+json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  '',
];

function badan(acak: Acak, call: Panggilan, headers: Record<string, string>): Pick<RequestInit, 'body'> {
  if (call.isMultipart) return acak.satuDari(3) ? pecahan(acak, headers) : { body: dataAcak(acak, 'berkas') };
  headers['content-type'] = acak.satuDari(15) ? acak.pilih(JENIS) : 'application/json';
  const value = call.body === null ? {} : nilaiUntuk(acak, call.body);
  const text = JSON.stringify(value) ?? '';
  switch (acak.int(acak.isTenang ? 60 : 14)) {
    case 0:
      return { body: rusak(acak, text) };
    case 1:
      return { body: JSON.stringify(apaPun(acak)) ?? '' };
    case 2:
      // The same name twice: the last one counts, nothing else may.
      return {
        body: `${text.slice(0, -1)}${text.length > 2 ? ',' : ''}"isi":1,"isi":${JSON.stringify(teks(acak))}}`,
      };
    case 3:
      return {
        body: Uint8Array.from(Buffer.from(text, 'utf8')).map((byte) =>
          acak.satuDari(30) ? acak.int(256) : byte,
        ),
      };
    default:
      return { body: text };
  }
}

const ISI: readonly string[] = [
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n',
  '\x89PNG\r\n\x1a\n',
  'GIF89a',
  'PK\x03\x04',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>zqfuzz()</script></svg>',
  '\xff\xd8\xff\xe0',
  '',
];

function berkasAcak(acak: Acak): File {
  const isi = Buffer.from(acak.satuDari(2) ? acak.pilih(ISI) : rusak(acak, acak.pilih(ISI)), 'latin1');
  const nama = teks(acak, ['bukti.pdf', 'foto.png', 'surat.docx']).toWellFormed().slice(0, 300);
  return new File([new Uint8Array(isi)], nama, {
    type: asHeader(acak.pilih(['application/pdf', 'image/png', teks(acak)])),
  });
}

function dataAcak(acak: Acak, field: string): FormData {
  const data = new FormData();
  data.append(acak.satuDari(10) ? teks(acak).slice(0, 30) : field, berkasAcak(acak));
  if (acak.satuDari(8)) data.append(field, berkasAcak(acak));
  if (acak.satuDari(8)) data.append(field, teks(acak));
  return data;
}

/** A multipart body broken by hand. */
function pecahan(acak: Acak, headers: Record<string, string>): { body: string } {
  headers['content-type'] = acak.pilih([
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'multipart/form-data; boundary="',
  ]);
  const whole =
    '--x\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--x--\r\n';
  return { body: acak.satuDari(3) ? whole : rusak(acak, whole) };
}

/** A form as somebody's page holds it, filled in wildly; hidden fields mostly as they stand. */
export function formulirAcak(acak: Acak, { formulir, cookie }: Terbuka): Permintaan {
  acak.isTenang = acak.satuDari(2);
  const fields: [string, string | File][] = [];
  for (const { nama, jenis, nilai } of formulir.isian) {
    const isKept = jenis === 'hidden' && !(nama !== '_csrf' && acak.satuDari(8));
    if (!isKept && acak.satuDari(jenis === 'checkbox' || jenis === 'radio' ? 2 : 8)) continue;
    if (jenis === 'file') fields.push([nama, berkasAcak(acak)]);
    else fields.push([nama, isKept || acak.satuDari(3) ? acak.pilih(nilai) : teks(acak, nilai)]);
    if (acak.satuDari(30)) fields.push([nama, teks(acak)]);
  }
  if (acak.satuDari(15)) fields.push([teks(acak).slice(0, 40), teks(acak)]);
  if (acak.satuDari(60)) for (let i = 0; i < 520; i += 1) fields.push([`n${i}`, 'x']);
  const [path = '/'] = formulir.action.split('#');
  const texts = (): URLSearchParams =>
    new URLSearchParams(
      fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  if (formulir.method === 'get') {
    const at = path.split('?')[0] ?? '/';
    return { path: `${at}?${texts().toString()}`.slice(0, 6000), init: { headers: { cookie } } };
  }
  const headers: Record<string, string> = { cookie, origin: 'http://127.0.0.1:3000' };
  const isMultipart = formulir.isMultipart || fields.some(([, value]) => typeof value !== 'string');
  if (!isMultipart) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    const text = texts().toString();
    return { path, init: { method: 'POST', headers, body: acak.satuDari(40) ? rusak(acak, text) : text } };
  }
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return { path, init: { method: 'POST', headers, body: data } };
}

export interface Terbuka {
  readonly formulir: Formulir;
  readonly cookie: string;
}

/** Any address of ours with what does not belong there. */
export function alamatAcak(acak: Acak, routes: readonly string[], bahan: Bahan): Permintaan {
  const path = acak
    .pilih(routes)
    .replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => isiPath(acak, name, bahan));
  const query = new URLSearchParams();
  for (let i = acak.int(4); i > 0; i -= 1) query.append(acak.pilih(KUNCI), teks(acak));
  const headers: Record<string, string> = {};
  if (path.startsWith('/api/')) headers['authorization'] = `Bearer ${acak.pilih(bahan.kunci)}`;
  else
    headers['cookie'] = acak.satuDari(8)
      ? asHeader(`sesi=${teks(acak)}; terbuka=${teks(acak)}`)
      : acak.pilih(bahan.cookie);
  return { path: query.size === 0 ? path : `${path}?${query.toString()}`.slice(0, 6000), init: { headers } };
}

const KUNCI: readonly string[] = (
  'q status hasil klasifikasi kategori wilayah instansi induk jenis unit kanal dari sampai ukuran urut cursor limit lang ' +
  'per per_tanggal indikator tahun nomor tampilan next resi halaman cari cariInstansi cariWilayah badan perintah kode versi'
).split(' ');
