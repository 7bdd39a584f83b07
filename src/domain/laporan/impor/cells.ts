import { isHari, type Hari, type Instant } from '../../shared/time.ts';
import { refusal, type Refusal } from '../../shared/result.ts';

/** One row as texts by column; columns that the file lacks are absent. */
export type Baris = Readonly<Record<string, string | undefined>>;

/** Reads the cells of one row and gathers every reason against it, so that a file can be mended in one go. */
export class Cells {
  readonly #baris: Baris;
  readonly refusals: Refusal[] = [];

  constructor(baris: Baris) {
    this.#baris = baris;
  }

  /** The trimmed text; null when empty. */
  text(kolom: string): string | null {
    const text = this.#baris[kolom]?.trim() ?? '';
    return text === '' ? null : text;
  }

  refuse(kolom: string, code: string, params?: Readonly<Record<string, string | number>>): null {
    this.refusals.push(refusal(code, params, kolom));
    return null;
  }

  /** A text of at most `max` code points that the database can keep. */
  limited(kolom: string, max: number): string | null {
    const text = this.text(kolom);
    if (text === null) return null;
    if (text.includes('\u0000')) return this.refuse(kolom, 'import.nul_character');
    const length = text.length > max ? Array.from(text).length : text.length;
    return length > max ? this.refuse(kolom, 'import.too_long', { max, panjang: length }) : text;
  }

  oneOf<T extends string>(kolom: string, choices: readonly T[]): T | null {
    const text = this.text(kolom);
    if (text === null) return null;
    const found = choices.find((choice) => choice === text);
    return found ?? this.refuse(kolom, 'import.unknown_choice', { pilihan: choices.join(', ') });
  }

  flag(kolom: string): boolean {
    const text = this.text(kolom);
    if (text !== null && text !== 'ya' && text !== 'tidak') this.refuse(kolom, 'import.flag_invalid');
    return text === 'ya';
  }

  number(kolom: string, min: number, max: number): number | null {
    const text = this.text(kolom);
    if (text === null) return null;
    const value = /^[+-]?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : this.refuse(kolom, 'import.number_invalid', { min, max });
  }

  hari(kolom: string): Hari | null {
    const text = this.text(kolom);
    if (text === null) return null;
    return isHari(text) && text >= EARLIEST ? text : this.refuse(kolom, 'import.day_invalid');
  }

  /** An instant with its offset, not after `now`. */
  instant(kolom: string, now: Instant): Instant | null {
    const text = this.text(kolom);
    if (text === null) return null;
    const instant = parseInstant(text);
    if (instant === null) return this.refuse(kolom, 'import.instant_invalid');
    return instant > now ? this.refuse(kolom, 'import.instant_future') : instant;
  }
}

/** No system of complaints kept records before this day; an earlier one is a slip or an empty date field. */
const EARLIEST: Hari = '1990-01-01';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:[Zz]|([+-])(0\d|1[0-4]):([0-5]\d))$/;

/** RFC 3339, seconds may be missing; parts finer than a millisecond are cut off. Null for anything else. */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, hari = '', jam, menit, detik = '0', pecahan = '', tanda, jamGeser = '0', menitGeser = '0'] = match;
  if (!isHari(hari) || hari < EARLIEST) return null;
  const local =
    Date.parse(`${hari}T00:00:00Z`) +
    Number(jam) * 3_600_000 +
    Number(menit) * 60_000 +
    Number(detik) * 1000 +
    Number(pecahan.slice(0, 3).padEnd(3, '0'));
  const offset = Number(jamGeser) * 3_600_000 + Number(menitGeser) * 60_000;
  return tanda === '-' ? local + offset : local - offset;
}
