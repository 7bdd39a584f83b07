import type { Hari } from '../../domain/shared/time.ts';
import type { Lang } from '../bahasa.ts';
import { formatAngka } from './angka.ts';
import { jamak } from './jamak.ts';
import { formatHari } from './tanggal.ts';

export interface SisaWaktuOptions {
  readonly lang?: Lang;
  /** Most clocks count hari kerja; the Ombudsman's counts calendar days (rules §5). */
  readonly satuan?: 'hari_kerja' | 'hari';
  /** Late although no whole hari kerja has passed yet (a weekend since the end). */
  readonly isTerlambat?: boolean;
}

/**
 * Time left as words with the date (pages.md): `2 hari kerja lagi, paling lambat Rabu, 25 November 2026`,
 * `hari ini hari terakhir, …`, `terlambat 3 hari kerja`. `sisa` below zero is late; null is a paused clock.
 */
export function sisaWaktu(
  sisa: number | null,
  jatuhTempo: Hari | null,
  options: SisaWaktuOptions = {},
): string {
  const { lang = 'id', satuan = 'hari_kerja', isTerlambat = false } = options;
  const words = WORDS[lang];
  if (sisa === null || jatuhTempo === null) return words.jeda;
  if (sisa < 0) return words.terlambat(count(-sisa, satuan, lang));
  if (isTerlambat) return words.baruTerlambat(words.satuan[satuan]);
  if (sisa === 0) return words.hariIni(formatHari(jatuhTempo, lang));
  return words.lagi(count(sisa, satuan, lang), formatHari(jatuhTempo, lang));
}

function count(n: number, satuan: 'hari_kerja' | 'hari', lang: Lang): string {
  const word = WORDS[lang].satuan[satuan];
  return lang === 'en' ? jamak(n, word) : `${formatAngka(n, lang)} ${word}`;
}

const wordsId = {
  satuan: { hari_kerja: 'hari kerja', hari: 'hari' },
  jeda: 'dijeda, menunggu kelengkapan dari pelapor',
  terlambat: (lama: string) => `terlambat ${lama}`,
  baruTerlambat: (satuan: string) => `terlambat, kurang dari satu ${satuan}`,
  hariIni: (hari: string) => `hari ini hari terakhir, ${hari}`,
  lagi: (lama: string, hari: string) => `${lama} lagi, paling lambat ${hari}`,
};

const wordsEn: typeof wordsId = {
  satuan: { hari_kerja: 'working day', hari: 'day' },
  jeda: 'paused, waiting for more information from the reporter',
  terlambat: (lama) => `${lama} late`,
  baruTerlambat: (satuan) => `late by less than one ${satuan}`,
  hariIni: (hari) => `today is the last day, ${hari}`,
  lagi: (lama, hari) => `${lama} left, by ${hari}`,
};

const WORDS: Readonly<Record<Lang, typeof wordsId>> = { id: wordsId, en: wordsEn };
