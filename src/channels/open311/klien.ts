import { minta, type Jawaban, type JaringanTertutup } from '../panggil.ts';
import type { KabarLuar, PermintaanLuar } from '../../domain/antarsistem/masukan.ts';
import { kabarDari, layananDari, permintaanDari, rowsDari, type LayananLuar, type Row } from './baca.ts';

/** Where a local system is and how it is spoken to. */
export interface Titik {
  /** Address of its endpoint without a slash at the end. */
  readonly alamat: string;
  readonly jurisdiksi: string | null;
  readonly bentuk: 'json' | 'xml';
  readonly kunci: string | null;
}

/**
 * What went wrong: `pergi` the system is away or broken (tried again as a whole), `tolak` it refused this one thing, `tanpa` it has no
 * such call. `kode` is a code of ours or of HTTP, never what the other side wrote.
 */
export interface Galat {
  readonly galat: 'pergi' | 'tolak' | 'tanpa';
  readonly kode: string;
  readonly status: number | null;
}

export type Didapat<T> = { readonly galat: null; readonly isi: T } | Galat;

/** Our side of GeoReport v2, as a client. */
export interface KlienOpen311 {
  readonly layanan: (titik: Titik) => Promise<Didapat<readonly LayananLuar[]>>;
  /** Codes of the attributes that a service asks for. */
  readonly atribut: (titik: Titik, layanan: string) => Promise<Didapat<readonly string[]>>;
  readonly permintaan: (titik: Titik, saring: Saring) => Promise<Didapat<readonly PermintaanLuar[]>>;
  readonly kabar: (titik: Titik, saring: Rentang) => Promise<Didapat<readonly KabarLuar[]>>;
  /** Answers the id that it got there; null when only a token was handed out. */
  readonly kirimPermintaan: (
    titik: Titik,
    isian: Isian,
    kunci: string,
  ) => Promise<Didapat<{ readonly id: string | null; readonly token: string | null }>>;
  readonly kirimKabar: (titik: Titik, isian: Isian, kunci: string) => Promise<Didapat<string | null>>;
  readonly token: (titik: Titik, token: string) => Promise<Didapat<string | null>>;
}

export type { LayananLuar } from './baca.ts';
export type Isian = Readonly<Record<string, string>>;
export interface Rentang {
  readonly dari: number;
  readonly sampai: number;
}
export type Saring = Rentang | { readonly id: readonly string[] };

const TIMEOUT_MS = 20_000;
/** A thousand requests with long descriptions; whoever sends more is cut off. */
const MAX_BYTES = 8_000_000;

export function klienOpen311(options: { readonly tertutup: JaringanTertutup }): KlienOpen311 {
  const ask = askBy(options.tertutup);
  return {
    layanan: async (titik) => read(await ask(titik, 'services'), titik, 'services', layananDari),
    atribut: async (titik, layanan) => {
      const answer = await ask(titik, `services/${encodeURIComponent(layanan)}`);
      return read(answer, titik, 'attributes', (row) => textOf(row['code']));
    },
    permintaan: async (titik, saring) => {
      const query =
        'id' in saring
          ? { service_request_id: saring.id.join(',') }
          : { ...rangeOf(saring), page_size: '1000' };
      const answer = await ask(titik, 'requests', { query: { ...query, extensions: 'true' } });
      return read(answer, titik, 'service_requests', permintaanDari);
    },
    kabar: async (titik, saring) => {
      const answer = await ask(titik, 'servicerequestupdates', {
        query: { ...rangeOf(saring), extensions: 'true' },
      });
      return read(answer, titik, 'service_request_updates', kabarDari);
    },
    kirimPermintaan: async (titik, isian, kunci) => {
      const answer = await ask(titik, 'requests', { isian, kunci });
      const rows = read(answer, titik, 'service_requests', (row) => row);
      if (rows.galat !== null) return rows;
      const [row = {}] = rows.isi;
      const made = { id: textOf(row['service_request_id']), token: textOf(row['token']) };
      return made.id === null && made.token === null ? notUnderstood() : { galat: null, isi: made };
    },
    kirimKabar: async (titik, isian, kunci) => {
      const answer = await ask(titik, 'servicerequestupdates', { isian, kunci });
      const rows = read(answer, titik, 'service_request_updates', (row) => textOf(row['update_id']));
      return rows.galat === null ? { galat: null, isi: rows.isi[0] ?? null } : rows;
    },
    token: async (titik, token) => {
      const answer = await ask(titik, `tokens/${encodeURIComponent(token)}`);
      const rows = read(answer, titik, 'service_requests', (row) => textOf(row['service_request_id']));
      return rows.galat === null ? { galat: null, isi: rows.isi[0] ?? null } : rows;
    },
  };
}

interface Asked {
  readonly query?: Isian;
  readonly isian?: Isian;
  readonly kunci?: string;
}

type Ask = (titik: Titik, path: string, asked?: Asked) => Promise<Jawaban>;

function askBy(tertutup: JaringanTertutup): Ask {
  return (titik, path, { query = {}, isian, kunci } = {}) => {
    const place = titik.jurisdiksi === null ? {} : { jurisdiction_id: titik.jurisdiksi };
    const search = new URLSearchParams({ ...place, ...query }).toString();
    const body =
      isian === undefined
        ? undefined
        : new URLSearchParams({
            ...place,
            ...isian,
            ...(titik.kunci === null ? {} : { api_key: titik.kunci }),
          }).toString();
    return minta({
      alamat: `${titik.alamat}/${path}.${titik.bentuk}${search === '' || body !== undefined ? '' : `?${search}`}`,
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { isi: Buffer.from(body) }),
      tertutup,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      headers: {
        accept: titik.bentuk === 'json' ? 'application/json' : 'text/xml',
        'user-agent': 'SP4N-LAPOR-open311/1',
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }),
        ...(kunci === undefined ? {} : { 'idempotency-key': kunci }),
      },
    });
  };
}

/** The rows that can be read; one that cannot is left out, as it would be by everybody. */
function read<T>(
  answer: Jawaban,
  titik: Titik,
  root: string,
  one: (row: Row) => T | null,
): Didapat<readonly T[]> {
  const fault = galatOf(answer);
  if (fault !== null) return fault;
  const rows = rowsDari(answer.teks, titik.bentuk, root);
  return rows === null ? notUnderstood() : { galat: null, isi: rows.flatMap((row) => one(row) ?? []) };
}

function galatOf({ status, galat, isTerpotong }: Jawaban): Galat | null {
  if (status === null) return { galat: 'pergi', kode: galat ?? 'tidak_dikenal', status };
  if (status >= 300 && status < 400) return { galat: 'pergi', kode: 'alihan', status };
  if (status === 404 || status === 405) return { galat: 'tanpa', kode: `http.${status}`, status };
  if (status === 401 || status === 403) return { galat: 'pergi', kode: 'kunci', status };
  if (status === 429 || status >= 500) return { galat: 'pergi', kode: `http.${status}`, status };
  if (status >= 400) return { galat: 'tolak', kode: `http.${status}`, status };
  return isTerpotong ? { galat: 'pergi', kode: 'terlalu_panjang', status } : null;
}

function notUnderstood(): Galat {
  return { galat: 'pergi', kode: 'tidak_terbaca', status: 200 };
}

function rangeOf({ dari, sampai }: Rentang): Isian {
  const text = (pada: number): string => new Date(pada).toISOString().replace(/\.\d+Z$/, 'Z');
  return { start_date: text(dari), end_date: text(sampai) };
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  return text === '' || text.length > 100 ? null : text;
}
