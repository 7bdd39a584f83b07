import { readFileSync } from 'node:fs';
import { buildKalender } from '../kalender.ts';
import type { Kalender } from '../kalender.ts';
import type { HariLibur } from '../types.ts';

const FILE = new URL('../../../../data/hari-libur.csv', import.meta.url);

/** The rows of the shipped `data/hari-libur.csv`; no field of it holds a line break or a doubled quote. */
export const HARI_LIBUR: readonly HariLibur[] = readFileSync(FILE, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const fields = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map((match) =>
      (match[1] ?? '').replaceAll('"', ''),
    );
    const [tanggal = '', jenis = '', nama = '', dasar = '', ditetapkan = ''] = fields;
    return {
      tanggal,
      jenis: jenis as HariLibur['jenis'],
      nama,
      dasar,
      instansi: null,
      diketahui: Date.parse(`${ditetapkan}T00:00:00+07:00`),
      dicabut: null,
    };
  });

/** 2020-2026, each known since the first SKB of that year. */
export const TAHUN_BERKETETAPAN = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((tahun) => ({
  tahun,
  diketahui: Math.min(
    ...HARI_LIBUR.filter((row) => row.tanggal.startsWith(`${tahun}-`) && row.dasar.startsWith('SKB')).map(
      (row) => row.diketahui,
    ),
  ),
}));

export const REAL_KALENDER: Kalender = buildKalender(HARI_LIBUR, TAHUN_BERKETETAPAN);
