import { indikatorOf, listedKata } from '../../../domain/monev/indikator.ts';

/** The figures that everybody can read, in the order in which they are shown. */
export const INDIKATOR_UMUM = [
  'tindak_lanjut',
  'selesai',
  'kepatuhan_verifikasi',
  'kepatuhan_respons',
  'kepatuhan_penyelesaian',
  'waktu_verifikasi',
  'waktu_respons',
  'waktu_penyelesaian',
  'kepuasan',
  'tepat_instansi',
  'buka_kembali',
  'keterhubungan',
  'keaktifan',
  'total',
] as const;
export type IndikatorUmum = (typeof INDIKATOR_UMUM)[number];

/** Places of a share on the public pages. */
export const DESIMAL_UMUM = 2;

/** Where a question about figures stands: the filters that its lists need too. */
export interface FigureScope {
  readonly dari?: string;
  readonly sampai?: string;
  readonly instansi?: string;
  readonly jenis?: string;
  readonly klasifikasi?: string;
  readonly kategori?: string;
  readonly induk?: string;
  readonly wilayah?: string;
  /** A past state: its figures have no list, because lists show now. */
  readonly perTanggal?: string;
}

/**
 * The address of the list that a figure counted; null where it counts no laporan (institutions) or adds up several words that
 * no list filter joins.
 */
export function listHref(kode: string, { perTanggal, ...scope }: FigureScope): string | null {
  if (perTanggal !== undefined) return null;
  const indikator = indikatorOf(kode);
  const words = indikator === undefined ? [] : listedKata(indikator);
  if (words.length === 0) return null;
  const query = new URLSearchParams(
    Object.entries(scope).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const isAll = words.length === 1 && words[0] === 'total';
  if (words.every((one) => one.startsWith('status:'))) {
    query.set('status', words.map((one) => one.slice('status:'.length)).join(','));
  } else if (!isAll) {
    if (words.length > 1) return null;
    query.set('ukuran', words[0] ?? '');
  }
  const text = query.toString();
  return text === '' ? '/laporan' : `/laporan?${text}`;
}

/** The list of one measure (domain/monev/kata.ts); null for a past state. */
export function kataHref(kata: string, { perTanggal, ...scope }: FigureScope): string | null {
  if (perTanggal !== undefined) return null;
  const query = new URLSearchParams(
    Object.entries(scope).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const [head = '', value = ''] = kata.split(':');
  if (head === 'status' || head === 'hasil') query.set(head, value);
  else if (kata !== 'total') query.set('ukuran', kata);
  const text = query.toString();
  return text === '' ? '/laporan' : `/laporan?${text}`;
}
