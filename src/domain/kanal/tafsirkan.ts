import { ISI_MAX, ISI_MIN, JUDUL_MAX, JUDUL_MIN, TEKS_MAX } from '../laporan/limits.ts';
import type { Klasifikasi } from '../laporan/types.ts';
import { isNomor } from '../shared/nomor.ts';

/** Words of the conversation (interfaces §8). */
export type PerintahKanal = 'status' | 'balas' | 'selesai' | 'belum' | 'tarik';

/** What a message from a channel asks for, by its words alone. */
export type Tafsir =
  | { readonly jenis: 'status'; readonly nomor: string | null }
  | {
      readonly jenis: 'balas' | 'selesai' | 'belum' | 'tarik';
      readonly nomor: string | null;
      readonly isi: string;
    }
  | {
      readonly jenis: 'laporan';
      readonly klasifikasi: Klasifikasi;
      readonly judul: string;
      readonly isi: string;
      readonly anonim: boolean;
      readonly rahasia: boolean;
    }
  | { readonly jenis: 'bantuan' }
  /** The numbers of the sender's own laporan are asked for (F163). */
  | { readonly jenis: 'nomor' }
  | { readonly jenis: 'tidak_dipahami'; readonly sebab: SebabTakPaham; readonly nomor?: string };

export type SebabTakPaham = 'kosong' | 'terlalu_pendek' | 'terlalu_panjang' | 'nomor_salah' | 'tanpa_isi';

const KATA_PERINTAH: Readonly<Record<string, PerintahKanal>> = {
  STATUS: 'status',
  CEK: 'status',
  BALAS: 'balas',
  JAWAB: 'balas',
  SELESAI: 'selesai',
  SUDAH: 'selesai',
  BELUM: 'belum',
  TARIK: 'tarik',
};

/** Keywords before a new laporan; optional, any case. "ANONIM" and "RAHASIA" may follow or stand alone. */
const KATA_KLASIFIKASI: Readonly<Record<string, Klasifikasi>> = {
  LAPOR: 'pengaduan',
  ADUAN: 'pengaduan',
  PENGADUAN: 'pengaduan',
  ASPIRASI: 'aspirasi',
  USUL: 'aspirasi',
  INFORMASI: 'permintaan_informasi',
  TANYA: 'permintaan_informasi',
};

const BANTUAN = /^(?:bantuan|help|info|cara|menu|\?)[\s.!?]*$/iu;
const NOMOR_SAYA = /^(?:nomor|no|lupa(?:\s+nomor)?)(?:\s+(?:saya|laporan))*[\s.!?]*$/iu;
/** Nine digits, with or without blanks, dots or dashes between them, and no tenth one joined to them. */
const BERNOMOR = /^[\s:#.,-]*(?:no(?:mor)?[\s.:]*)?(?:LPR-?|#)?(\d(?:[ .-]?\d){8})(?!\d)[\s:.,-]*/iu;
const ADA_ANGKA = /^[\s:#.,-]*(?:no(?:mor)?[\s.:]*)?(?:LPR-?|#)?\d{4,}/iu;

/**
 * Reads a message by its words: `STATUS nomor`, `BALAS nomor …`, `SELESAI nomor`, `BELUM nomor alasan`, else a new laporan. A command
 * without a number means the one laporan that its sender may have (`nomor: null`); whoever acts decides whether there is one.
 * `judul`: a heading that the channel knows apart (the subject of a mail).
 */
export function tafsirkan(teks: string, judul: string | null = null): Tafsir {
  const words = rapi(teks);
  if (words === '' && rapi(judul ?? '') === '') return { jenis: 'tidak_dipahami', sebab: 'kosong' };
  if (BANTUAN.test(words)) return { jenis: 'bantuan' };
  if (NOMOR_SAYA.test(words)) return { jenis: 'nomor' };
  return commandIn(words) ?? laporanFrom(words, rapi(judul ?? ''));
}

/** The first nine digits of a heading that are a nomor: "Re: Laporan #123 456 789". */
export function nomorDalam(teks: string): string | null {
  for (const [found] of teks.slice(0, 1_000).matchAll(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g)) {
    const nomor = found.replaceAll(/\D/g, '');
    if (isNomor(nomor)) return nomor;
  }
  return null;
}

/** Words as people mean them: no control characters, no blanks at the ends. Never shorter by a visible sign. */
function rapi(teks: string): string {
  return teks
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\t\u200c\u200d]/gu, '')
    .trim();
}

function commandIn(words: string): Tafsir | null {
  const head = /^([a-z]{3,7})(?![a-z])/i.exec(words);
  const glued = head ?? /^(status|balas|selesai|belum)(?=\d)/i.exec(words);
  const perintah = KATA_PERINTAH[(glued?.[1] ?? '').toUpperCase()];
  if (glued === null || perintah === undefined) return null;
  const rest = words.slice(glued[0].length);
  const named = BERNOMOR.exec(rest);
  if (named === null) return withoutNomor(perintah, rest, words);
  const nomor = (named[1] ?? '').replaceAll(/\D/g, '');
  if (!isNomor(nomor)) return { jenis: 'tidak_dipahami', sebab: 'nomor_salah', nomor };
  return commandOf(perintah, nomor, rest.slice(named[0].length).trim());
}

/** "Belum ada petugas yang datang …" is a sentence as well: only its sender's own laporan tells which. */
function withoutNomor(perintah: PerintahKanal, rest: string, words: string): Tafsir | null {
  if (ADA_ANGKA.test(rest)) return { jenis: 'tidak_dipahami', sebab: 'nomor_salah' };
  const isi = rest.replace(/^[\s:,.-]+/, '').trim();
  if (isi === '') return perintah === 'balas' ? TANPA_ISI : commandOf(perintah, null, '');
  // "Status gunung berapi …", "Selesai rapat …", "Tarik tambang …": other sentences; only the commands themselves are short.
  if (perintah === 'status' || perintah === 'selesai' || perintah === 'tarik') return null;
  return commandOf(perintah, null, perintah === 'belum' ? words : isi);
}

const TANPA_ISI = { jenis: 'tidak_dipahami', sebab: 'tanpa_isi' } as const;

function commandOf(perintah: PerintahKanal, nomor: string | null, isi: string): Tafsir {
  if (perintah === 'status') return { jenis: 'status', nomor };
  if (huruf(isi) > TEKS_MAX) return { jenis: 'tidak_dipahami', sebab: 'terlalu_panjang' };
  if (isi === '' && perintah !== 'selesai' && perintah !== 'tarik')
    return { ...TANPA_ISI, ...(nomor === null ? {} : { nomor }) };
  return { jenis: perintah, nomor, isi };
}

function laporanFrom(words: string, judul: string): Tafsir {
  let rest = words;
  let klasifikasi: Klasifikasi = 'pengaduan';
  let anonim = false;
  let rahasia = false;
  for (let word = firstWord(rest), n = 0; word !== null && n < 3; word = firstWord(rest), n += 1) {
    const key = word.trim().replaceAll(/\W/g, '').toUpperCase();
    const known = KATA_KLASIFIKASI[key];
    if (known !== undefined && n === 0) klasifikasi = known;
    else if (key === 'ANONIM') anonim = true;
    else if (key === 'RAHASIA') rahasia = true;
    else break;
    rest = rest.slice(word.length);
  }
  const isi = isiOf(rest.trim(), judul);
  if (huruf(satuBaris(isi)) < ISI_MIN) return { jenis: 'tidak_dipahami', sebab: 'terlalu_pendek' };
  if (huruf(isi) > ISI_MAX) return { jenis: 'tidak_dipahami', sebab: 'terlalu_panjang' };
  return { jenis: 'laporan', klasifikasi, judul: judulOf(judul, isi), isi, anonim, rahasia };
}

/** A heading alone may hold the whole matter; words too short get it before them. */
function isiOf(words: string, judul: string): string {
  if (judul === '' || huruf(words) >= ISI_MIN) return words;
  return words === '' ? judul : `${judul}\n${words}`;
}

function firstWord(words: string): string | null {
  return /^[a-z]{3,10}\b[\s:,.-]+/i.exec(words)?.[0] ?? null;
}

/** The heading as given, else the first sentence, else as many whole words as fit. Every isi of 20 letters gives one of ten. */
function judulOf(judul: string, isi: string): string {
  const given = satuBaris(judul);
  if (huruf(given) >= JUDUL_MIN) return potong(given, JUDUL_MAX);
  const line = satuBaris(isi);
  const sentence = /^.{10,}?(?=[.!?](?:\s|$))/u.exec(line)?.[0] ?? line;
  return potong(huruf(sentence) >= JUDUL_MIN ? sentence : line, JUDUL_DARI_ISI);
}

/** A heading made from the words of an SMS stays one line on a screen. */
const JUDUL_DARI_ISI = 100;

function satuBaris(teks: string): string {
  return teks.replaceAll(/\s+/gu, ' ').trim();
}

function potong(teks: string, maks: number): string {
  const all = Array.from(teks);
  if (all.length <= maks) return teks;
  const cut = all.slice(0, maks - 1).join('');
  const word = cut.replace(/\s+\S*$/u, '');
  return `${huruf(word) >= JUDUL_MIN ? word : cut}…`;
}

function huruf(teks: string): number {
  return Array.from(teks).length;
}
