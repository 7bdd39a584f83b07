/** What in a text may tell who somebody is. */
export const JENIS_PRIBADI = ['nik', 'rekening', 'email', 'telepon', 'plat', 'nama'] as const;
export type JenisPribadi = (typeof JENIS_PRIBADI)[number];

/** A place in a text, as offsets of UTF-16 units: `teks.slice(mulai, akhir)`. */
export interface Temuan {
  readonly jenis: JenisPribadi;
  readonly mulai: number;
  readonly akhir: number;
}

/** A piece of a text; `jenis` null for what is not marked. The pieces together are the text. */
export interface Potongan {
  readonly teks: string;
  readonly jenis: JenisPribadi | null;
}

/**
 * What looks like personal data in a text (F13): NIK, account numbers, e-mail, mobile numbers, number plates, and people
 * named with a title. In the order of the text, none overlapping another. A warning, never a proof: it misses and it errs,
 * so nothing is removed by it. Linear in the length of the text.
 */
export function findDataPribadi(teks: string): readonly Temuan[] {
  const found: Temuan[] = [];
  const tanda = [...teks.matchAll(TANDA)].map((one) => ({
    mulai: one.index,
    akhir: one.index + one[0].length,
  }));
  for (const jenis of JENIS_PRIBADI) {
    for (const match of teks.matchAll(POLA[jenis])) {
      const whole = match.groups?.['inti'] ?? match[0];
      const mulai = match.index + match[0].lastIndexOf(whole);
      const one = { jenis, mulai, akhir: mulai + whole.length };
      const isFree = ![...tanda, ...found].some((had) => isOverlapping(had, one));
      if (isReal(jenis, whole) && isFree) found.push(one);
      if (found.length >= MAX_FOUND) break;
    }
  }
  return found.toSorted((a, b) => a.mulai - b.mulai);
}

/** The text cut at what was found, to be shown with marks. */
export function potongTeks(teks: string, temuan: readonly Temuan[]): readonly Potongan[] {
  const pieces: Potongan[] = [];
  let at = 0;
  for (const { jenis, mulai, akhir } of temuan) {
    if (mulai > at) pieces.push({ teks: teks.slice(at, mulai), jenis: null });
    pieces.push({ teks: teks.slice(mulai, akhir), jenis });
    at = akhir;
  }
  if (at < teks.length) pieces.push({ teks: teks.slice(at), jenis: null });
  return pieces;
}

/** Signs of machines that name nobody, whatever digits they hold: a UUID in an address that was pasted, a nomor as we write it. */
const TANDA =
  /(?<![\p{L}\p{N}])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|#\d{3} \d{3} \d{3})(?![\p{L}\p{N}])/giu;

/** More marks than anybody reads; and a bound for hostile text. */
const MAX_FOUND = 50;

/** Repetitions are bounded everywhere: a text of 10,000 letters costs no more than its length. */
const POLA: Readonly<Record<JenisPribadi, RegExp>> = {
  nik: /(?<!\d)\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}(?!\d)/g,
  // The number alone is not enough: any long number would do.
  rekening:
    /\b(?:rekening|norek|rek|bri|bca|bni|mandiri|bsi|btn|virtual account|va|account)\b[^\d\n]{0,20}(?<inti>\d(?:[ .-]?\d){7,17})(?!\d)/gi,
  email: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  telepon: /(?<![\d+])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/g,
  plat: /(?<![\p{L}\p{N}])(?<awal>[A-Z]{1,2})[ .-]?\d{1,4}[ .-]?[A-Z]{1,3}(?![\p{L}\p{N}])/gu,
  nama: /(?<![\p{L}\p{N}])(?:Bapak|Ibu|Pak|Bu|Sdr\.?|Sdri\.?|Saudara|Saudari|Haji|Hajjah|Ustadz|Ustaz|Mr\.?|Mrs\.?|Ms\.?|bapak|ibu|pak|bu|saudara|saudari) (?<inti>\p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30}){0,3})/gu,
};

/** Words that follow "Pak" and "Bu" and name an office, not a person. */
const JABATAN =
  /^(?:Kepala|Camat|Lurah|Bupati|Walikota|Wali|Gubernur|Menteri|Presiden|Ketua|Guru|Dokter|Polisi|Petugas|Direktur|Rektor|Kades|Kadis|Sekda|RT|RW|Hakim|Jaksa|Kota|Negara|Rumah)\b/;

/** Letters with which number plates begin; RT, RW, KM, NO and the like are none. */
const AWAL_PLAT = new Set(
  (
    'A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP CC CD DA DB DC DD DE DG DH DK DL ' +
    'DM DN DP DR DT DW EA EB ED KB KH KT KU PA PB PG PS PT'
  ).split(' '),
);

function isReal(jenis: JenisPribadi, found: string): boolean {
  if (jenis === 'plat') return AWAL_PLAT.has(/^[A-Z]+/.exec(found)?.[0] ?? '');
  // Any 16 digits are marked as a NIK: those that are none are cards or receipts, also private.
  return jenis !== 'nama' || !JABATAN.test(found);
}

function isOverlapping(a: Omit<Temuan, 'jenis'>, b: Omit<Temuan, 'jenis'>): boolean {
  return a.mulai < b.akhir && b.mulai < a.akhir;
}
