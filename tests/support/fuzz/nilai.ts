import type { Acak } from './acak.ts';

/** Planted into texts: found unescaped in any page, it is a fault. */
export const SKRIP = '<script>zqfuzz()</script>';
export const KUTIP = '"\'><img src=x onerror=zqfuzz()>';

/** Texts that break programs. */
const JAHAT: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff\ud800y',
  '\u202Egpj.exe',
  '\u200B\u200D\uFEFF',
  '👨‍👩‍👧‍👦'.repeat(5),
  'é'.normalize('NFD').repeat(40),
  'a'.repeat(10_001),
  '0',
  '-0',
  '1e309',
  'NaN',
  '99999999999999999999',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '2026-11-20T25:61:61Z',
  '-271821-04-20',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'true',
  '[]',
  '{}',
  "' or 1=1 --",
  '%',
  '_%\\',
  '\\u0000',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  '%00',
  '%',
  '%E0%A4%A',
  '\r\nSet-Cookie: a=b',
  '=cmd|calc',
  '@SUM(1)',
  '((((((((((((((((',
  'a & b | c ! <-> d:*',
  '\u0085\u2028\u2029',
  'İıſK',
  '١٢٣٤٥٦٧٨٩',
  SKRIP,
  KUTIP,
  '{{7*7}}${7*7}<%= 7*7 %>',
  'javascript:zqfuzz()',
];

/** Things that fit somewhere: mutations of them go deeper than noise. */
const LAYAK: readonly string[] = [
  'KT-63.71',
  'KT-63.71/06',
  'KT-63.72',
  'PR-63',
  'NAS',
  'KM-09',
  '63.71',
  '63.71.01',
  '63',
  'K16',
  'K16a',
  'pengaduan',
  'aspirasi',
  'permintaan_informasi',
  'berkadar_pengawasan',
  'menunggu_verifikasi',
  'diproses',
  'selesai',
  '2026-11-18',
  '2026-12-24',
  '2027-03-01',
  'ya',
  'tidak',
  '1',
  '5',
  '-3.3194',
  '114.59',
  '01890000-0000-7000-8000-000000000000',
  'Lampu jalan mati di Jalan Pramuka',
  'Sejak seminggu lampu jalan di depan pasar tidak menyala sehingga warga takut lewat.',
  'warga@contoh.test',
  '+6281234567890',
  '0812 3456 7890',
  '6371011203850001',
  'jam:respons:lewat',
  'status:diproses',
];

/** A text: fit, broken, or fit and then broken a little. */
export function teks(acak: Acak, fit: readonly string[] = LAYAK): string {
  if (acak.isTenang && !acak.satuDari(12)) return acak.pilih(fit);
  switch (acak.int(8)) {
    case 0:
    case 1:
      return acak.pilih(JAHAT);
    case 2:
    case 3:
      return rusak(acak, acak.pilih(fit));
    case 4:
      return bising(acak);
    case 5:
      return acak.pilih(LAYAK);
    default:
      return acak.pilih(fit);
  }
}

/** One small wound: cut, doubled, a character planted, a number moved. */
export function rusak(acak: Acak, text: string): string {
  const at = acak.int(text.length + 1);
  switch (acak.int(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + acak.pilih(JAHAT) + text.slice(at);
    case 2:
      return text.repeat(2 + acak.int(4));
    case 3:
      return text.slice(0, at) + String.fromCharCode(acak.int(65_536)) + text.slice(at);
    case 4:
      return text.toUpperCase();
    case 5:
      return text.replace(/\d/, () => String(acak.int(10)));
    case 6:
      return `${text},${acak.pilih(LAYAK)},`;
    default:
      return `${text} ${acak.satuDari(2) ? SKRIP : KUTIP}`;
  }
}

function bising(acak: Acak): string {
  const length = acak.int(acak.satuDari(10) ? 400 : 24);
  return Array.from({ length }, () => String.fromCharCode(acak.int(acak.satuDari(3) ? 65_536 : 128))).join(
    '',
  );
}

/** Any JSON value, seldom deep. */
export function apaPun(acak: Acak, depth = 0): unknown {
  switch (acak.int(depth > 3 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return acak.satuDari(2);
    case 2:
      return acak.pilih([0, -1, 1.5, 1e308, -1e308, 2 ** 53, 1e-320, 5, 999_999_999]);
    case 3:
    case 4:
    case 5:
      return teks(acak);
    case 6:
      return Array.from({ length: acak.int(5) }, () => apaPun(acak, depth + 1));
    case 7:
      return Object.fromEntries(
        Array.from({ length: acak.int(4) }, () => [teks(acak).slice(0, 40), apaPun(acak, depth + 1)]),
      );
    default:
      return tumpuk(acak.int(60));
  }
}

function tumpuk(depth: number): unknown {
  let made: unknown = 'dalam';
  for (let i = 0; i < depth; i += 1) made = i % 2 === 0 ? [made] : { a: made };
  return made;
}
