import { ISI_MAX, ISI_MIN } from '../laporan/limits.ts';
import type { Klasifikasi, TanggalKejadian, Titik } from '../laporan/types.ts';
import type { Hari } from '../shared/time.ts';
import type { Saluran } from './kemampuan.ts';
import { hariDalam } from './hariDalam.ts';
import { tafsirkan } from './tafsirkan.ts';

/** Channels on which one question at a time is asked; by mail people write all at once. */
export const KANAL_BERTANYA: readonly Saluran[] = ['whatsapp', 'telegram', 'x', 'sms'];

/** What is asked, in this order; then the laporan is filed, and `foto` waits a little for pictures. */
export type Langkah = 'apa' | 'di_mana' | 'kapan' | 'nama';

/** What was told so far. */
export interface Isian {
  readonly kata: readonly string[];
  readonly klasifikasi: Klasifikasi;
  readonly anonim: boolean;
  readonly rahasia: boolean;
  readonly tempat: string | null;
  readonly titik: Titik | null;
  readonly hari: Hari | null;
  /** When, in words that name no day. */
  readonly waktu: string | null;
  /** How often the present question was asked. */
  readonly kali: number;
  /** Questions that have their answer, or were passed over. */
  readonly sudah: readonly Langkah[];
}

export interface Jawaban {
  readonly teks: string;
  readonly titik: Titik | null;
}

export type Lanjut =
  | { readonly jenis: 'tanya'; readonly isian: Isian; readonly langkah: Langkah; readonly ulang: boolean }
  /** Everything was asked, or the sender wants it sent as it is. */
  | { readonly jenis: 'cukup'; readonly isian: Isian }
  | { readonly jenis: 'batal' };

/** A question is asked again so often; then the next one comes. */
const MAKS_KALI = 2;
const TEMPAT_MAX = 1_000;

const LEWATI = /^(?:lewati|lewat|skip|tidak tahu|tdk tahu|nggak tahu|gak tau|tidak ada|-+)[\s.!]*$/iu;
const KIRIM = /^(?:kirim|kirim saja|cukup)[\s.!]*$/iu;
const BATAL = /^(?:batal|batalkan|tidak jadi)[\s.!]*$/iu;
const BERTEMPAT =
  /\b(?:di|dekat|depan|belakang|seberang|samping|jl|jln|gang|gg|desa|dusun|kampung|kel|kelurahan|kec|kecamatan|kab|kabupaten|rt|rw|km|simpang|komplek|perumahan)\b/iu;

/** Begins to ask, with a message that is too short to be a laporan or only a place. */
export function mulaiTanya(
  { teks, titik }: Jawaban,
  of: { readonly kanal: Saluran; readonly hariIni: Hari },
): Extract<Lanjut, { jenis: 'tanya' }> {
  // As long a sentence as a laporan needs, for its keywords alone.
  const dikenal = tafsirkan(`${teks} ${'x'.repeat(ISI_MIN)}`);
  const empty: Isian = {
    kata: [],
    klasifikasi: dikenal.jenis === 'laporan' ? dikenal.klasifikasi : 'pengaduan',
    anonim: dikenal.jenis === 'laporan' && dikenal.anonim,
    rahasia: dikenal.jenis === 'laporan' && dikenal.rahasia,
    tempat: null,
    titik,
    hari: hariDalam(teks, of.hariIni),
    waktu: null,
    kali: 1,
    sudah: [],
  };
  const kata = tanpaKataKunci(teks);
  const isian = { ...empty, kata: kata === '' ? [] : [kata] };
  const next = berikut(isian, of.kanal) ?? 'apa';
  return { jenis: 'tanya', isian, langkah: next, ulang: false };
}

/** What an answer to a question leads to. The day is recognised wherever it is named, a place that was sent always counts. */
export function jawabTanya(
  isian: Isian,
  langkah: Langkah,
  { teks, titik }: Jawaban,
  of: { readonly kanal: Saluran; readonly hariIni: Hari },
): Lanjut {
  const words = teks.trim();
  if (BATAL.test(words)) return { jenis: 'batal' };
  const placed = titik === null ? isian : { ...isian, titik };
  if (KIRIM.test(words)) return { jenis: 'cukup', isian: placed };
  const isSkipped = LEWATI.test(words);
  const isOnlyPlace = words === '' && titik !== null;
  const told = words === '' || isSkipped ? placed : diisi(placed, langkah, words, of.hariIni);
  const isAnswered = isSkipped || terjawab(told, langkah, words) || (isOnlyPlace && langkah === 'di_mana');
  if (!isAnswered && isian.kali < MAKS_KALI)
    return { jenis: 'tanya', isian: { ...told, kali: isian.kali + 1 }, langkah, ulang: !isOnlyPlace };
  const done: Isian = { ...told, kali: 1, sudah: [...told.sudah, langkah] };
  const next = berikut(done, of.kanal);
  return next === null
    ? { jenis: 'cukup', isian: done }
    : { jenis: 'tanya', isian: done, langkah: next, ulang: false };
}

/** The words of a laporan from what was told; null while they are too few for one. */
export function laporanDari(isian: Isian): {
  readonly klasifikasi: Klasifikasi;
  readonly judul: string;
  readonly isi: string;
  readonly anonim: boolean;
  readonly rahasia: boolean;
  readonly titik: Titik | null;
  readonly lokasiKeterangan: string | null;
  readonly tanggalKejadian: TanggalKejadian | null;
} | null {
  const { klasifikasi, anonim, rahasia, titik, tempat, hari } = isian;
  if (isian.kata.length === 0) return null;
  const tafsir = tafsirkan(`LAPOR ${kataSemua(isian)}`);
  if (tafsir.jenis !== 'laporan') return null;
  return {
    klasifikasi,
    judul: tafsir.judul,
    isi: tafsir.isi,
    anonim: anonim || tafsir.anonim,
    rahasia: rahasia || tafsir.rahasia,
    titik,
    lokasiKeterangan: tempat,
    tanggalKejadian: hari ?? (isian.sudah.includes('kapan') ? 'tidak_tahu' : null),
  };
}

/** Everything that was told, for whoever reads it. */
export function kataSemua({ kata, tempat, waktu, titik }: Isian): string {
  const place = titik === null ? '' : `${titik.lat.toFixed(5)}, ${titik.lon.toFixed(5)}`;
  const where = [tempat ?? '', tempat === null ? place : ''].filter((one) => one !== '').join(' ');
  return [kata.join(' '), where === '' ? '' : `Tempat: ${where}`, waktu === null ? '' : `Waktu: ${waktu}`]
    .filter((one) => one !== '')
    .join('\n');
}

function diisi(isian: Isian, langkah: Langkah, words: string, hariIni: Hari): Isian {
  const hari = isian.hari ?? hariDalam(words, hariIni);
  switch (langkah) {
    case 'apa':
      return { ...isian, hari, kata: [...isian.kata, words.slice(0, ISI_MAX)] };
    case 'di_mana':
      return { ...isian, hari, tempat: potong([isian.tempat ?? '', words].join(' ').trim()) };
    case 'kapan':
      return { ...isian, hari, waktu: potong(words) };
    case 'nama':
      return {
        ...isian,
        anonim: isian.anonim || /\banonim\b/iu.test(words),
        rahasia: isian.rahasia || /\brahasia\b/iu.test(words),
      };
  }
}

function terjawab(isian: Isian, langkah: Langkah, words: string): boolean {
  switch (langkah) {
    case 'apa':
      return isCukup(isian);
    case 'di_mana':
      return isian.tempat !== null;
    case 'kapan':
      return isian.waktu !== null;
    case 'nama':
      return /\b(?:anonim|rahasia|biasa|terbuka)\b/iu.test(words);
  }
}

/** The first question that has no answer yet; null: none is left. */
function berikut(isian: Isian, kanal: Saluran): Langkah | null {
  const open: readonly (readonly [Langkah, boolean])[] = [
    ['apa', !isCukup(isian)],
    ['di_mana', isian.tempat === null && isian.titik === null && !BERTEMPAT.test(isian.kata.join(' '))],
    ['kapan', isian.hari === null && isian.waktu === null],
    // Each SMS costs its sender something: the words ANONIM and RAHASIA work there as ever.
    ['nama', kanal !== 'sms' && !isian.anonim && !isian.rahasia],
  ];
  return open.find(([one, isOpen]) => isOpen && !isian.sudah.includes(one))?.[0] ?? null;
}

/** Three words of ten letters tell something; place and time make it long enough. */
function isCukup({ kata }: Isian): boolean {
  return kata.join(' ').replaceAll(/\s+/gu, ' ').trim().length >= 12;
}

function tanpaKataKunci(teks: string): string {
  return teks
    .trim()
    .replace(/^(?:(?:lapor|aduan|pengaduan|aspirasi|usul|informasi|tanya|anonim|rahasia)\b[\s:,.-]*)+/iu, '')
    .trim();
}

function potong(teks: string): string {
  return Array.from(teks).slice(0, TEMPAT_MAX).join('');
}
