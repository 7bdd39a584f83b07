import type { KodeWilayah, TingkatWilayah } from '../../domain/instansi/wilayah.ts';
import { query } from '../connection/database.ts';
import type { Db } from '../connection/database.ts';
import { namaUrut } from './namaUrut.ts';

export interface Wilayah {
  readonly kode: KodeWilayah;
  readonly nama: string;
  readonly tingkat: TingkatWilayah;
  readonly induk: KodeWilayah | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface WilayahFilter {
  /** Only areas directly inside this one. */
  readonly induk?: KodeWilayah;
  /** Beginnings of words of the name, all of them, in any order; or an area code. */
  readonly q?: string;
  readonly limit: number;
}

/**
 * Areas in reading order: larger ones first, then by name. Without a filter the provinces. A text of one or two letters is
 * taken as the beginning of the whole name, because half the country has a word that begins so.
 */
export async function findWilayah(db: Db, filter: WilayahFilter): Promise<readonly Wilayah[]> {
  const words = namaUrut(filter.q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  const induk = filter.induk ?? null;
  if (words.length === 0) {
    // Text without a letter or digit finds nothing, rather than everything.
    if ((filter.q ?? '').trim() !== '') return [];
    return induk === null
      ? query<Wilayah>(db, provincesText, [filter.limit])
      : query<Wilayah>(db, insideText, [induk, filter.limit]);
  }
  const kode = (filter.q ?? '').trim();
  if (/^\d{2}(\.\d{2,4})*$/.test(kode)) return query<Wilayah>(db, kodeText, [kode, induk, filter.limit]);
  const text = words.join(' ');
  if (text.length < MIN_WORD_SEARCH && induk === null) {
    return query<Wilayah>(db, prefixText, [text, `${text}\u{10FFFF}`, filter.limit]);
  }
  const tsquery = words.map((word) => `${word}:*`).join(' & ');
  return query<Wilayah>(db, wordsText, [tsquery, induk, text, filter.limit]);
}

/** One area of any level, or null. */
export async function getWilayah(db: Db, kode: KodeWilayah): Promise<Wilayah | null> {
  const [row] = await query<Wilayah>(db, `select ${columns} from wilayah where kode = $1`, [kode]);
  return row ?? null;
}

const MAX_WORDS = 8;
const MIN_WORD_SEARCH = 3;

const columns = 'kode, nama, tingkat, induk, lat, lon';
const provincesText = `
  select ${columns} from wilayah where tingkat = 'provinsi' order by nama_urut, kode limit $1`;
const insideText = `select ${columns} from wilayah where induk = $1 order by nama_urut, kode limit $2`;
const prefixText = `
  select ${columns} from wilayah where nama_urut >= $1 and nama_urut < $2 order by nama_urut, kode limit $3`;
const kodeText = `
  select ${columns} from wilayah
  where kode >= $1 and kode < $1 || 'a' and ($2::text is null or induk = $2) order by kode limit $3`;
// A name that is just what was asked comes first, then larger areas (their codes are shorter), then names beginning so.
const wordsText = `
  select ${columns} from wilayah
  where kata @@ to_tsquery('simple', $1) and ($2::text is null or induk = $2)
  order by nama_urut <> $3, length(kode), not starts_with(nama_urut, $3), nama_urut, kode limit $4`;
