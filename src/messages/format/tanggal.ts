import { hariOf, zonaOffsetMs, type Hari, type Instant, type Zona } from '../../domain/shared/time.ts';
import type { Lang } from '../bahasa.ts';
import { formatAngka } from './angka.ts';

/** `2026-11-25` → `Rabu, 25 November 2026`. Names are our own tables: ICU data differ between builds of Node. */
export function formatHari(hari: Hari, lang: Lang = 'id'): string {
  return `${namaHari(hari, lang)}, ${formatTanggal(hari, lang)}`;
}

/** `2026-11-25` → `25 November 2026`. */
export function formatTanggal(hari: Hari, lang: Lang = 'id'): string {
  const { year, month, day } = parts(hari);
  return `${day} ${BULAN[lang][month - 1] ?? ''} ${year}`;
}

/** `2026-11-25` → `25 Nov 2026`, for dense tables. */
export function formatTanggalPendek(hari: Hari, lang: Lang = 'id'): string {
  const { year, month, day } = parts(hari);
  return `${day} ${BULAN_PENDEK[lang][month - 1] ?? ''} ${year}`;
}

/** `2026-11` or any day of it → `November 2026`. */
export function formatBulan(bulan: string, lang: Lang = 'id'): string {
  return `${BULAN[lang][Number(bulan.slice(5, 7)) - 1] ?? ''} ${Number(bulan.slice(0, 4))}`;
}

/** `Rabu, 25 November 2026 pukul 14.05 WITA`. */
export function formatWaktu(instant: Instant, zona: Zona, lang: Lang = 'id'): string {
  const hari = formatHari(hariOf(instant, zona), lang);
  return lang === 'id'
    ? `${hari} pukul ${formatPukul(instant, zona, lang)}`
    : `${hari}, ${formatPukul(instant, zona, lang)}`;
}

/** `25 Nov 2026, 14.05 WITA`, for dense tables. */
export function formatWaktuPendek(instant: Instant, zona: Zona, lang: Lang = 'id'): string {
  return `${formatTanggalPendek(hariOf(instant, zona), lang)}, ${formatPukul(instant, zona, lang)}`;
}

/** `14.05 WITA`; to the second when `withSeconds` (the officers' history). */
export function formatPukul(instant: Instant, zona: Zona, lang: Lang = 'id', withSeconds = false): string {
  const local = new Date(instant + zonaOffsetMs(zona)).toISOString().slice(11, withSeconds ? 19 : 16);
  return `${lang === 'id' ? local.replaceAll(':', '.') : local} ${zona}`;
}

/** How long something took, in the two largest units that say something: `2 hari 3 jam`, `5 menit`. */
export function formatDurasi(ms: number, lang: Lang = 'id'): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const units: readonly (readonly [number, string])[] = [
    [Math.floor(minutes / 1440), DURASI[lang].hari],
    [Math.floor(minutes / 60) % 24, DURASI[lang].jam],
    [minutes % 60, DURASI[lang].menit],
  ];
  const first = units.findIndex(([n]) => n > 0);
  if (first === -1) return DURASI[lang].sebentar;
  return units
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${formatAngka(n, lang)} ${lang === 'en' && n !== 1 ? `${word}s` : word}`)
    .join(' ');
}

function namaHari(hari: Hari, lang: Lang): string {
  return HARI[lang][new Date(`${hari}T00:00:00Z`).getUTCDay()] ?? '';
}

function parts(hari: Hari): { year: number; month: number; day: number } {
  return { year: Number(hari.slice(0, 4)), month: Number(hari.slice(5, 7)), day: Number(hari.slice(8, 10)) };
}

const HARI: Readonly<Record<Lang, readonly string[]>> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const BULAN: Readonly<Record<Lang, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const BULAN_PENDEK: Readonly<Record<Lang, readonly string[]>> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

const DURASI: Readonly<Record<Lang, { hari: string; jam: string; menit: string; sebentar: string }>> = {
  id: { hari: 'hari', jam: 'jam', menit: 'menit', sebentar: 'kurang dari satu menit' },
  en: { hari: 'day', jam: 'hour', menit: 'minute', sebentar: 'less than a minute' },
};
