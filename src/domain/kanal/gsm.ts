/**
 * Characters of an SMS (3GPP TS 23.038): the basic table costs one septet each, the extension two. Whatever lies outside makes the
 * whole message UCS-2, which holds less than half.
 */
const DASAR = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const TAMBAHAN = new Set('\f^{}\\[~]|€');

/** What one SMS holds, and each of several joined ones, whose header takes room. */
const SATU = { gsm7: 160, ucs2: 70 } as const;
const SEBAGIAN = { gsm7: 153, ucs2: 67 } as const;

export type Sandi = keyof typeof SATU;

export interface UkuranSms {
  readonly sandi: Sandi;
  /** Septets, or 16-bit units. */
  readonly panjang: number;
  readonly bagian: number;
}

/** How a text travels as SMS, and in how many parts it is charged. */
export function ukuranSms(teks: string): UkuranSms {
  const bagian = pecahSms(teks);
  const sandi = sandiOf(teks);
  return {
    sandi,
    panjang: Array.from(teks).reduce((sum, one) => sum + beratOf(one, sandi), 0),
    bagian: bagian.length,
  };
}

/** Cuts a text into SMS parts; no character is torn, none is lost. An empty text is one empty part. */
export function pecahSms(teks: string): readonly string[] {
  const sandi = sandiOf(teks);
  const huruf = Array.from(teks);
  const total = huruf.reduce((sum, one) => sum + beratOf(one, sandi), 0);
  if (total <= SATU[sandi]) return [teks];
  const parts: string[] = [];
  let part = '';
  let berat = 0;
  for (const one of huruf) {
    const next = beratOf(one, sandi);
    if (berat + next > SEBAGIAN[sandi]) {
      parts.push(part);
      part = '';
      berat = 0;
    }
    part += one;
    berat += next;
  }
  return [...parts, part];
}

/** The same words in characters of the basic table where one can be read for the other: quotes, dashes, accents. */
export function keGsm(teks: string): string {
  return Array.from(teks.normalize('NFC'), (one) => {
    if (DASAR.has(one) || TAMBAHAN.has(one)) return one;
    const other = SEBUTAN[one] ?? one.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    return Array.from(other).every((piece) => DASAR.has(piece) || TAMBAHAN.has(piece)) ? other : one;
  }).join('');
}

const SEBUTAN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u200B': '',
  '\t': ' ',
};

function sandiOf(teks: string): Sandi {
  return Array.from(teks).every((one) => DASAR.has(one) || TAMBAHAN.has(one)) ? 'gsm7' : 'ucs2';
}

/** A character outside the basic plane is two units of UCS-2 and stays together. */
function beratOf(one: string, sandi: Sandi): number {
  return sandi === 'ucs2' ? one.length : TAMBAHAN.has(one) ? 2 : 1;
}
