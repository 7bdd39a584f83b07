import { JUDUL_MAX, JUDUL_MIN } from '../laporan/limits.ts';

/** What was tidied, for the officer who decides. */
export type Kerapian = 'spasi' | 'tanda' | 'huruf' | 'singkatan';

export interface JudulRapi {
  readonly judul: string;
  readonly perubahan: readonly Kerapian[];
}

/**
 * A tidier title (F67): blanks, repeated signs, capitals shouted, abbreviations of chat. `namaDiri` are names of places nearby, which keep
 * their capitals. Null when there is nothing to tidy or the result would break the limits of rules §3. Only ever a suggestion: the
 * pelapor's own words stay (F66).
 */
export function rapikanJudul(judul: string, namaDiri: readonly string[]): JudulRapi | null {
  const steps: readonly (readonly [Kerapian, (text: string) => string])[] = [
    ['spasi', tidyBlanks],
    ['tanda', tidySigns],
    ['singkatan', spellOut],
    ['huruf', (text) => tidyCase(text, namaDiri)],
  ];
  let now = judul;
  const perubahan: Kerapian[] = [];
  for (const [kind, tidy] of steps) {
    const next = tidy(now);
    if (next !== now) perubahan.push(kind);
    now = next;
  }
  const length = Array.from(now).length;
  if (now === judul || length < JUDUL_MIN || length > JUDUL_MAX) return null;
  return { judul: now, perubahan };
}

function tidyBlanks(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ +([,.!?;:])/gu, '$1')
    .replaceAll(/([,;])(?=\p{L})/gu, '$1 ')
    .trim();
}

/** One sign says as much as five; a title ends without one, a question keeps its own. */
function tidySigns(text: string): string {
  return text
    .replaceAll(/([!?.,;:-])\1+/gu, '$1')
    .replaceAll(/[!?]*\?[!?]*/gu, '?')
    .replace(/[\s.,;:!-]+$/u, '');
}

/** Only what cannot mean anything else: "dr" may be a doctor. */
const SINGKATAN: Readonly<Record<string, string>> = {
  yg: 'yang',
  dgn: 'dengan',
  tdk: 'tidak',
  gak: 'tidak',
  nggak: 'tidak',
  ngga: 'tidak',
  utk: 'untuk',
  krn: 'karena',
  karna: 'karena',
  blm: 'belum',
  sdh: 'sudah',
  kpd: 'kepada',
  dlm: 'dalam',
  bgt: 'sekali',
  mhn: 'mohon',
  tlg: 'tolong',
  skrg: 'sekarang',
  jl: 'Jalan',
  jln: 'Jalan',
  kec: 'Kecamatan',
  kel: 'Kelurahan',
  kab: 'Kabupaten',
};
const DENGAN_TITIK = /(?<![\p{L}\p{N}])(jl|jln|kec|kel|kab)\.\s*/giu;

function spellOut(text: string): string {
  return text
    .replaceAll(DENGAN_TITIK, (_, word: string) => `${SINGKATAN[word.toLowerCase()] ?? word} `)
    .replaceAll(/(?<![\p{L}\p{N}.-])\p{L}+(?![\p{L}\p{N}-])/gu, (word) => {
      const full = SINGKATAN[word.toLowerCase()];
      if (full === undefined) return word;
      return /^\p{Lu}/u.test(word) ? capital(full) : full;
    });
}

/** Known words of capitals. A village or district is named by the word behind its kind; behind "jalan" stands "rusak" as often. */
const SINGKATAN_BESAR = new Set(
  `PLN PDAM KTP KK SIM STNK BPKB SKCK BPJS JKN RT RW RSUD SD SDN SMP SMPN SMA SMAN SMK SMKN PNS ASN CPNS PPPK TNI POLRI UMKM BBM LPG
  PJU KUA BPN TPA TPS SPBU ATM PBB NIK NPWP PBG NIB DPRD KIP PKH BLT BUMN BUMD THR UMK UMP KRL WFH CCTV PPDB SPMB`.split(
    /\s+/,
  ),
);
const SEBELUM_NAMA =
  /(?<![\p{L}])(gang|desa|dusun|kelurahan|kecamatan|kabupaten|provinsi|nagari) (\p{Ll})/giu;
/** So many letters, and so large a share of capitals, are shouted. */
const MIN_HURUF = 8;
const BAGIAN_BESAR = 0.7;

function tidyCase(text: string, namaDiri: readonly string[]): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const large = text.match(/\p{Lu}/gu) ?? [];
  const isShouted = letters.length >= MIN_HURUF && large.length / letters.length >= BAGIAN_BESAR;
  return capital(isShouted ? sentenceCase(text, namaDiri) : text);
}

function sentenceCase(text: string, namaDiri: readonly string[]): string {
  const lower = text
    .replaceAll(/\p{L}+/gu, (word) =>
      SINGKATAN_BESAR.has(word.toUpperCase()) ? word.toUpperCase() : word.toLowerCase(),
    )
    .replaceAll(SEBELUM_NAMA, (_, kind: string, first: string) => `${kind} ${first.toUpperCase()}`);
  return namaDiri
    .filter((nama) => nama.length > 3)
    .reduce((now, nama) => {
      const quoted = nama.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return now.replaceAll(new RegExp(`(?<![\\p{L}])${quoted}(?![\\p{L}])`, 'giu'), nama);
    }, lower);
}

function capital(text: string): string {
  const [first = '', ...rest] = Array.from(text);
  return first.toUpperCase() + rest.join('');
}
