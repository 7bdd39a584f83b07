import { UNSUR } from '../../../domain/survei/survei.ts';
import { csvLine } from '../../../useCases/ekspor/csvLine.ts';
import type { BarisHimpunanSurvei, HimpunanSurvei } from '../../../useCases/survei/himpunanSurvei.ts';

/** Columns of the survey's file behind year, day, code and name. */
export const KOLOM_SURVEI = [
  'diundang',
  'menjawab',
  'tidak_menjawab',
  ...UNSUR,
  'ikm',
  'galat',
  'mutu',
] as const;

/** The survey of a year as a file's text; numbers with a point, as every machine reads them. */
export function tulisSurvei(data: HimpunanSurvei, bentuk: 'csv' | 'json'): string {
  const { tahun, perTanggal, baris } = data;
  if (bentuk === 'csv') {
    return [
      csvLine(['tahun', 'per_tanggal', 'kode', 'nama', ...KOLOM_SURVEI]),
      ...baris.map((row) => csvLine([tahun, perTanggal, row.kode, row.nama, ...cellsOf(row)])),
    ].join('');
  }
  const rows = baris.map((row) => {
    const cells = cellsOf(row);
    return {
      kode: row.kode,
      nama: row.nama,
      ...Object.fromEntries(KOLOM_SURVEI.map((kolom, i) => [kolom, cells[i] ?? null])),
    };
  });
  const { sidik, tandaTangan, kunci } = data;
  return `${JSON.stringify({
    himpunan: 'survei',
    tahun,
    perTanggal,
    lisensi: 'https://creativecommons.org/licenses/by/4.0/',
    dilindungi: 'null: 1-4, or left out to protect such a count',
    edisi: { sidik, tandaTangan, kunci },
    baris: rows,
  })}\n`;
}

function cellsOf({ diundang, menjawab, tidakMenjawab, nilai }: BarisHimpunanSurvei) {
  return [
    diundang,
    menjawab,
    tidakMenjawab,
    ...UNSUR.map((one) => nilai?.unsur[one] ?? null),
    nilai?.ikm ?? null,
    nilai?.galat ?? null,
    nilai?.mutu ?? null,
  ];
}
