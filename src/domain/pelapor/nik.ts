import { isHari, type Hari } from '../shared/time.ts';

/**
 * A NIK as sixteen digits, or null when it cannot be one: province that exists (or once did), a birth date on the calendar up to
 * `today` (women have 40 added to the day), a serial that is not 0000 (PP 40/2019 pasal 44: area code, date, serial).
 */
export function parseNik(text: string, today: Hari): string | null {
  const nik = text.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(nik) || !PROVINSI.has(nik.slice(0, 2))) return null;
  if (nik.slice(2, 4) === '00' || nik.slice(4, 6) === '00' || nik.endsWith('0000')) return null;
  return isBirthDate(nik.slice(6, 12), today) ? nik : null;
}

/** Two digits name the year, so either century will do that gives a day of the past. */
function isBirthDate(ddmmyy: string, today: Hari): boolean {
  const written = Number(ddmmyy.slice(0, 2));
  const day = String(written > 40 ? written - 40 : written).padStart(2, '0');
  const rest = `${ddmmyy.slice(4, 6)}-${ddmmyy.slice(2, 4)}-${day}`;
  return ['19', '20'].some((century) => isHari(century + rest) && century + rest <= today);
}

/** Province codes of Kemendagri, and 54 (Timor Timur), which people born there still carry. */
const PROVINSI: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 71 72 73 74 75 76 81 82 ' +
    '91 92 93 94 95 96'
  ).split(' '),
);
