import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One thing that the conformance kit looked at; `perbaikan` names what to mend when it failed. */
export interface Pemeriksaan {
  readonly kode: string;
  readonly hasil: 'lulus' | 'gagal' | 'dilewati';
  /** What was seen instead: facts of the answer, short, nothing that a person wrote. */
  readonly dilihat: string | null;
}

export interface SasaranUji {
  /** Address of the endpoint, without a slash at its end: `https://…/open311/v2`. */
  readonly alamat: string;
  readonly jurisdiksi: string | null;
  /** With a key a request is filed for real, into a system that is there for trying. */
  readonly kunci: string | null;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 20_000_000;
const DAY_MS = 86_400_000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

type Row = Readonly<Record<string, unknown>>;
type Seen = string | null;

/** Looks at an Open311 endpoint as our own client needs it (GeoReport v2), one check after the other; each says what it saw. */
export async function* periksaOpen311(sasaran: SasaranUji, now: number): AsyncGenerator<Pemeriksaan> {
  const ask: Ask = (path, query = {}) => {
    const search = new URLSearchParams({ ...jurisdiction(sasaran), ...query }).toString();
    return fetchText(`${sasaran.alamat}/${path}?${search}`);
  };
  const services: Row[] = [];
  yield* periksaLayanan(ask, services);
  yield* periksaPermintaan(ask, now);
  yield* periksaTulisan(ask, sasaran, services);
}

type Ask = (path: string, query?: Record<string, string>) => Promise<Answer>;

async function* periksaLayanan(ask: Ask, services: Row[]): AsyncGenerator<Pemeriksaan> {
  yield await check('layanan.json', async () => {
    const answer = await ask('services.json');
    services.push(...(rowsOf(answer) ?? []));
    return faultOf(answer, 200, 'application/json') ?? (services.length > 0 ? null : 'daftar kosong');
  });
  yield await check('layanan.xml', async () => {
    const answer = await ask('services.xml');
    return faultOf(answer, 200, 'text/xml') ?? xmlFault(answer.text, 'services');
  });
  yield await check('layanan.isian', () =>
    lacking(services, ['service_code', 'service_name', 'metadata', 'type']),
  );
  yield await check('layanan.definisi', async () => {
    const first = services.find((one) => String(one['metadata']) === 'true');
    if (first === undefined) return null;
    const answer = await ask(`services/${encodeURIComponent(String(first['service_code']))}.json`);
    const definition = jsonOf(answer) as Row | undefined;
    return faultOf(answer, 200) ?? (Array.isArray(definition?.['attributes']) ? null : 'tanpa attributes');
  });
  yield await check('layanan.tak_ada', async () => errorFault(await ask('services/TIDAKADA999.json'), [404]));
}

async function* periksaPermintaan(ask: Ask, now: number): AsyncGenerator<Pemeriksaan> {
  let requests: Row[] = [];
  yield await check('permintaan.json', async () => {
    const answer = await ask('requests.json');
    requests = rowsOf(answer) ?? [];
    return faultOf(answer, 200, 'application/json') ?? (rowsOf(answer) === null ? 'bukan daftar' : null);
  });
  yield await check('permintaan.xml', async () => {
    const answer = await ask('requests.xml');
    return faultOf(answer, 200, 'text/xml') ?? xmlFault(answer.text, 'service_requests');
  });
  yield await check('permintaan.isian', () => {
    const needed = ['service_request_id', 'status', 'service_code', 'requested_datetime', 'updated_datetime'];
    return lacking(requests, needed) ?? stateFault(requests);
  });
  yield await check('permintaan.batas', () => rangeFault(requests, now));
  yield await check('permintaan.satu', async () => {
    const [first] = requests;
    if (first === undefined) return SKIPPED;
    const id = String(first['service_request_id']);
    const answer = await ask(`requests/${encodeURIComponent(id)}.json`);
    const isSame = String(rowsOf(answer)?.[0]?.['service_request_id']) === id;
    return faultOf(answer, 200) ?? (isSame ? null : 'bukan nomor yang diminta');
  });
  yield await check('permintaan.beberapa', async () => {
    const ids = requests.slice(0, 2).map((one) => String(one['service_request_id']));
    if (ids.length < 2) return SKIPPED;
    const rows = rowsOf(await ask('requests.json', { service_request_id: ids.join(',') }));
    return rows?.length === 2 ? null : `${rows?.length ?? 0} baris untuk 2 nomor`;
  });
  yield await check('permintaan.status', async () => {
    const rows = rowsOf(await ask('requests.json', { status: 'closed' }));
    const wrong = rows?.some((one) => one['status'] !== 'closed') ?? true;
    return wrong ? 'ada yang bukan closed' : null;
  });
  yield await check('permintaan.tak_ada', async () =>
    errorFault(await ask('requests/TIDAKADA999.json'), [404]),
  );
}

async function* periksaTulisan(
  ask: Ask,
  sasaran: SasaranUji,
  services: readonly Row[],
): AsyncGenerator<Pemeriksaan> {
  yield await check('kunci.wajib', async () =>
    errorFault(await post(sasaran, services, null), [403, 401, 400]),
  );
  yield await check('kirim', async () => {
    if (sasaran.kunci === null) return SKIPPED;
    const answer = await post(sasaran, services, sasaran.kunci);
    const [made] = rowsOf(answer) ?? [];
    const isGood = answer.status === 200 || answer.status === 201;
    return isGood && (made?.['service_request_id'] ?? made?.['token']) != null
      ? null
      : `status ${answer.status}`;
  });
  yield await check('kabar', async () => {
    const answer = await ask('servicerequestupdates.json');
    return faultOf(answer, 200) ?? (rowsOf(answer) === null ? 'bukan daftar' : null);
  });
}

const SKIPPED = '\0';

async function check(kode: string, look: () => Seen | Promise<Seen>): Promise<Pemeriksaan> {
  try {
    const seen = await look();
    if (seen === SKIPPED) return { kode, hasil: 'dilewati', dilihat: null };
    return { kode, hasil: seen === null ? 'lulus' : 'gagal', dilihat: seen };
  } catch (error) {
    return { kode, hasil: 'gagal', dilihat: error instanceof Error ? causeOf(error) : 'tidak terjawab' };
  }
}

function causeOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

async function fetchText(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new RangeError('too long');
    chunks.push(chunk);
  }
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  return { status: response.status, type, text: Buffer.concat(chunks).toString('utf8') };
}

function post(sasaran: SasaranUji, services: readonly Row[], kunci: string | null): Promise<Answer> {
  const body = new URLSearchParams({
    ...jurisdiction(sasaran),
    ...(kunci === null ? {} : { api_key: kunci }),
    service_code: String(services[0]?.['service_code'] ?? ''),
    lat: '-3.3194',
    long: '114.5908',
    description: 'Uji kesesuaian Open311 dari SP4N-LAPOR!. Mohon diabaikan.',
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  return fetchText(`${sasaran.alamat}/requests.json`, { method: 'POST', headers, body: body.toString() });
}

function jurisdiction({ jurisdiksi }: SasaranUji): Record<string, string> {
  return jurisdiksi === null ? {} : { jurisdiction_id: jurisdiksi };
}

function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rowsOf(answer: Answer): Row[] | null {
  const found = jsonOf(answer);
  return Array.isArray(found) ? (found as Row[]) : null;
}

function faultOf({ status, type }: Answer, wanted: number, media?: string): Seen {
  if (status !== wanted) return `status ${status}`;
  return media === undefined || type === media ? null : `jenis isi ${type.slice(0, 60)}`;
}

function errorFault(answer: Answer, statuses: readonly number[]): Seen {
  if (!statuses.includes(answer.status)) return `status ${answer.status}`;
  const [first] = rowsOf(answer) ?? [];
  return first?.['code'] == null || first['description'] == null ? 'tanpa code dan description' : null;
}

function xmlFault(text: string, root: string): Seen {
  if (XMLValidator.validate(text) !== true) return 'XML tidak terbaca';
  if (!/^<\?xml[^>]*encoding="utf-8"/i.test(text)) return 'tanpa deklarasi UTF-8';
  const parsed = new XMLParser({ ignoreDeclaration: true }).parse(text) as Row;
  return Object.hasOwn(parsed, root) ? null : `akar ${Object.keys(parsed)[0] ?? 'kosong'}`;
}

function lacking(rows: readonly Row[], fields: readonly string[]): Seen {
  if (rows.length === 0) return SKIPPED;
  const missing = fields.find((field) => rows.some((one) => one[field] == null || one[field] === ''));
  return missing === undefined ? null : `tanpa ${missing}`;
}

function stateFault(rows: readonly Row[]): Seen {
  if (rows.some((one) => one['status'] !== 'open' && one['status'] !== 'closed'))
    return 'status lain dari open, closed';
  const isInstant = (one: Row): boolean => INSTANT.test(String(one['requested_datetime']));
  return rows.every(isInstant) ? null : 'waktu tanpa zona';
}

function rangeFault(rows: readonly Row[], now: number): Seen {
  if (rows.length === 0) return SKIPPED;
  if (rows.length > 1_000) return `${rows.length} baris`;
  const oldest = Math.min(...rows.map((one) => Date.parse(String(one['requested_datetime']))));
  return now - oldest <= 91 * DAY_MS ? null : 'lebih lama dari 90 hari';
}
