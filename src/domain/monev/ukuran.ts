import { badanOf, instansiOf } from '../instansi/pohon.ts';
import type { Pohon } from '../instansi/pohon.ts';
import type { KodeBadan } from '../instansi/types.ts';
import type { Kanal, Klasifikasi, Laporan } from '../laporan/types.ts';
import { assert } from '../shared/assert.ts';
import { addHari, hariOf } from '../shared/time.ts';
import type { Hari, Instant, Zona } from '../shared/time.ts';
import { hitungTenggat } from '../tenggat/hitung.ts';
import type { Kalender } from '../tenggat/kalender.ts';
import type { Jam } from '../tenggat/types.ts';
import * as kata from './kata.ts';

/** Under what a laporan is counted: the body responsible now, what it is about, and the day on which it was made. */
export interface Dimensi {
  readonly instansi: KodeBadan;
  /** The body that holds it, the lead of several: a unit, or the instansi itself. */
  readonly unit: KodeBadan;
  readonly kategori: string | null;
  readonly klasifikasi: Klasifikasi;
  readonly kanal: Kanal;
  readonly wilayah: string | null;
  /** In `zona`: a laporan that moves to another zone may have been made on another day there (rules §6). */
  readonly dibuat: Hari;
  /** Of the instansi. */
  readonly zona: Zona;
}

/** A word that becomes true on `efektif` if nothing happens before. */
export interface KataNanti {
  readonly ukuran: kata.KataUkuran;
  readonly efektif: Hari;
}

/** All that figures know of one laporan at one moment. */
export interface MeasureVector {
  readonly dimensi: Dimensi;
  /** A multiset, sorted. */
  readonly kini: readonly kata.KataUkuran[];
  /** A multiset, sorted by word and day. */
  readonly nanti: readonly KataNanti[];
}

/** Of the reference data, what measuring looks at. */
export interface UkuranContext {
  readonly pohon: Pohon;
  readonly kalender: Kalender;
}

/**
 * The measures of a laporan as it stands after what happened up to `asOf`. An open clock is not judged: that it will be late
 * is a word for the day after its last one (written in the clock's zone, read in that of the body in charge), so that figures
 * turn by themselves at midnight and any past day can be told. Source: rules §6, docs/figures.md.
 */
export function ukuranOf(laporan: Laporan, aturan: UkuranContext, asOf: Instant): MeasureVector {
  const kini = statusWords(laporan);
  const nanti: KataNanti[] = [];
  for (const jam of laporan.jam) {
    const terukur = kata.JAM_TERUKUR.find((one) => one === jam.jam);
    if (terukur === undefined || jam.gugur) continue;
    if (jam.selesai === null) {
      const { jatuhTempo } = hitungTenggat(jam, aturan.kalender, asOf);
      if (jatuhTempo === null) continue;
      const efektif = addHari(hariOf(jatuhTempo, jam.zona), 1);
      nanti.push({ ukuran: kata.kataJam(terukur, 'lewat'), efektif });
    } else {
      kini.push(...endedWords(terukur, jam, jam.selesai, aturan.kalender));
    }
  }
  return { dimensi: dimensiOf(laporan, aturan.pohon), kini: kini.sort(), nanti: nanti.sort(byWordAndDay) };
}

/** The vector's words as one sorted list of texts, the future ones with their day: `jam:respons:lewat@2026-11-12`. */
export function encodeUkuran(vector: Pick<MeasureVector, 'kini' | 'nanti'>): string[] {
  return [...vector.kini, ...vector.nanti.map((one) => `${one.ukuran}@${one.efektif}`)].sort();
}

/** The inverse of `encodeUkuran`, with the dimensions that are stored beside it. */
export function decodeUkuran(texts: readonly string[], dimensi: Dimensi): MeasureVector {
  const kini: kata.KataUkuran[] = [];
  const nanti: KataNanti[] = [];
  for (const text of texts) {
    const at = text.indexOf('@');
    if (at < 0) kini.push(text);
    else nanti.push({ ukuran: text.slice(0, at), efektif: text.slice(at + 1) });
  }
  return { dimensi, kini: kini.sort(), nanti: nanti.sort(byWordAndDay) };
}

/** The words that hold on `hari`: those of now, and the future ones whose day has come. */
export function kataOn(vector: MeasureVector, hari: Hari): kata.KataUkuran[] {
  const come = vector.nanti.filter((one) => one.efektif <= hari).map((one) => one.ukuran);
  return [...vector.kini, ...come].sort();
}

function dimensiOf(laporan: Laporan, pohon: Pohon): Dimensi {
  const unit = laporan.badan[0];
  assert(unit !== undefined, 'a laporan lies at a body');
  const instansi = instansiOf(pohon, unit);
  const zona = badanOf(pohon, instansi)?.zona ?? 'WIB';
  return {
    instansi,
    unit,
    kategori: laporan.kategori,
    klasifikasi: laporan.klasifikasi,
    kanal: laporan.kanal,
    wilayah: laporan.wilayah,
    dibuat: hariOf(laporan.dibuatPada, zona),
    zona,
  };
}

function statusWords(laporan: Laporan): kata.KataUkuran[] {
  const words = [kata.KATA_TOTAL, kata.kataStatus(laporan.status)];
  const isSelesai = laporan.status === 'selesai';
  if (isSelesai && laporan.hasil !== null) words.push(kata.kataHasil(laporan.hasil));
  if (isSelesai || laporan.jumlahBukaKembali > 0) words.push(kata.KATA_PERNAH_SELESAI);
  if (laporan.jumlahBukaKembali > 0) words.push(kata.KATA_DIBUKA_KEMBALI);
  if (laporan.diteruskanPada !== null) {
    words.push(kata.KATA_DITERUSKAN);
    if (laporan.instansiPertama !== null && !laporan.pindah) words.push(kata.KATA_TEPAT_INSTANSI);
  }
  if (laporan.penilaian !== null) {
    words.push(kata.kataNilai(laporan.penilaian.nilai));
    if (isSelesai) words.push(kata.KATA_DINILAI);
  }
  return words;
}

function endedWords(terukur: kata.JamTerukur, jam: Jam, selesai: Instant, kalender: Kalender): string[] {
  const { status, terpakai } = hitungTenggat(jam, kalender, selesai);
  assert(
    status === 'tepat_waktu' || status === 'terlambat' || status === 'diperpanjang',
    `an ended clock ${jam.jam} is ${status}`,
  );
  return [
    kata.kataJam(terukur, status),
    kata.kataHari(terukur, terpakai),
    kata.kataLama(terukur, wholeHours(jam, selesai)),
  ];
}

const MS_PER_JAM = 3_600_000;

/** From start to end, pauses left out as they are left out of the hari kerja. */
function wholeHours(jam: Jam, selesai: Instant): number {
  let ms = selesai - jam.mulai;
  for (const { dari, sampai } of jam.jeda) ms -= Math.min(sampai ?? selesai, selesai) - dari;
  return Math.floor(Math.max(0, ms) / MS_PER_JAM);
}

function byWordAndDay(a: KataNanti, b: KataNanti): number {
  const [x, y] = [`${a.ukuran}@${a.efektif}`, `${b.ukuran}@${b.efektif}`];
  return x < y ? -1 : Number(x > y);
}
