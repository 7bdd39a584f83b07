import { JENIS_INSTANSI, type JenisInstansi, type KodeBadan } from '../../../domain/instansi/types.ts';
import { KANAL, KLASIFIKASI, STATUS, HASIL } from '../../../domain/laporan/types.ts';
import { isKataUkuran } from '../../../domain/monev/kata.ts';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { isUuid } from '../../../domain/shared/uuid.ts';
import { isHari, type Hari } from '../../../domain/shared/time.ts';

export const TAMPILAN = [
  'terbuka',
  'verifikasi',
  'hari-ini',
  'terlambat',
  'jawab',
  'diproses',
  'pelapor',
  'saya',
  'dikembalikan',
  'semua',
] as const;
export type Tampilan = (typeof TAMPILAN)[number];

/** What the address of the queue asks for; whatever is no sensible value is left out. */
export interface QueueAddress {
  readonly tampilan: Tampilan;
  readonly q: string;
  readonly klasifikasi?: readonly string[];
  readonly kategori?: readonly string[];
  readonly kanal?: readonly string[];
  readonly wilayah?: readonly string[];
  readonly unit?: readonly KodeBadan[];
  readonly status?: readonly string[];
  readonly hasil?: readonly string[];
  readonly ukuran?: string;
  readonly instansi?: readonly KodeBadan[];
  readonly induk?: readonly KodeBadan[];
  readonly jenis?: readonly JenisInstansi[];
  readonly dari?: Hari;
  readonly sampai?: Hari;
  /** In the frozen list of this drive. */
  readonly percepatan?: string;
  readonly cursor: string | null;
  /** The laporan that is shown beside the list. */
  readonly pilih: string | null;
}

const CODE = /^[A-Za-z0-9][\w./-]{0,59}$/;
const MAX_VALUES = 50;
const Q_MAX = 200;

export function readAddress(query: Readonly<Record<string, string>>): QueueAddress {
  const list = (name: string, known?: readonly string[]): readonly string[] | undefined => {
    const values = (query[name] ?? '')
      .split(',')
      .filter((one) => (known === undefined ? CODE.test(one) : known.includes(one)))
      .slice(0, MAX_VALUES);
    return values.length === 0 ? undefined : values;
  };
  const day = (name: string): Hari | undefined => {
    const text = query[name] ?? '';
    return isHari(text) ? text : undefined;
  };
  const ukuran = query['ukuran'];
  const found = {
    klasifikasi: list('klasifikasi', KLASIFIKASI),
    kategori: list('kategori'),
    kanal: list('kanal', KANAL),
    wilayah: list('wilayah'),
    unit: list('unit'),
    status: list('status', STATUS),
    hasil: list('hasil', HASIL),
    ukuran: ukuran !== undefined && isKataUkuran(ukuran) ? ukuran : undefined,
    instansi: list('instansi'),
    induk: list('induk'),
    jenis: list('jenis', JENIS_INSTANSI),
    dari: day('dari'),
    sampai: day('sampai'),
    percepatan: isUuid(query['percepatan'] ?? '') ? query['percepatan'] : undefined,
  };
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  const tampilan = TAMPILAN.find((one) => one === query['tampilan']);
  return {
    ...(given as Omit<QueueAddress, 'tampilan' | 'q' | 'cursor' | 'pilih'>),
    tampilan: tampilan ?? (isFigureList(given) ? 'semua' : 'terbuka'),
    q: (query['q'] ?? '').trim().slice(0, Q_MAX),
    cursor: query['cursor'] ?? null,
    pilih: isNomor(query['pilih'] ?? '') ? (query['pilih'] ?? null) : null,
  };
}

/** A list that a figure counts: of the bodies named, not of the officer's own work. */
export function isFigureList(asked: Partial<QueueAddress>): boolean {
  return [asked.instansi, asked.induk, asked.jenis, asked.ukuran, asked.hasil, asked.status].some(
    (one) => one !== undefined,
  );
}

/** Narrowed by more than the view. */
export function isFiltered(asked: QueueAddress): boolean {
  const { tampilan: _tampilan, cursor: _cursor, pilih: _pilih, q, ...rest } = asked;
  return q !== '' || Object.keys(rest).length > 0;
}

/** The queue's address with some of it changed; a changed question begins on the first page with nothing chosen. */
export function queueHref(asked: Partial<QueueAddress>, change: Partial<QueueAddress> = {}): string {
  const { tampilan, q, cursor, pilih, ...rest } = { ...asked, cursor: null, pilih: null, ...change };
  const query = new URLSearchParams();
  if (tampilan !== undefined && tampilan !== 'terbuka') query.set('tampilan', tampilan);
  if (q !== undefined && q !== '') query.set('q', q);
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  if (cursor !== null && cursor !== undefined) query.set('cursor', cursor);
  if (pilih !== null && pilih !== undefined) query.set('pilih', pilih);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '/petugas' : `/petugas?${text}`;
}

/**
 * Back to the list from which somebody came: the queue's query as a page carries it in `dari`, read like any address, so that it
 * leads nowhere but to the queue. Null when it names none.
 */
export function queueReturn(dari: string): string | null {
  if (dari === '' || dari.length > MAX_RETURN) return null;
  const asked = readAddress(Object.fromEntries(new URLSearchParams(dari)));
  return queueHref(asked, { cursor: asked.cursor, pilih: asked.pilih });
}

const MAX_RETURN = 2_000;

/** The query that `queueReturn` reads; a plain queue says so by its view. */
export function returnQuery(href: string): string {
  const [, query = ''] = href.split('?');
  return query === '' ? 'tampilan=terbuka' : query;
}

/** A page of the desk that knows its way back. */
export function withReturn(href: string, dari: string): string {
  return dari === '' ? href : `${href}?${new URLSearchParams({ dari }).toString()}`;
}
