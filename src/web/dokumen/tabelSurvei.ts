import { surveiId } from '../../messages/petugas/pengawasan/survei.ts';
import { kepalaUnduhan as kepala } from '../../messages/dokumen/unduhan.ts';
import { UNSUR } from '../../domain/survei/survei.ts';
import type { SurveiTerbaca } from '../../useCases/survei/hasilSurvei.ts';
import type { Tabel } from './dokumen.ts';

/** The survey of a year by body; values that too few answered stay empty. */
export function tabelSurvei({ tahun, semua, baris }: SurveiTerbaca): Tabel {
  const { kolom, unsur, mutu } = surveiId;
  const N = { isAngka: true } as const;
  const value = { ...N, desimal: 2 } as const;
  return {
    kode: 'survei',
    judul: `${surveiId.judul} ${tahun}`,
    kolom: [
      { judul: kepala.kode },
      { judul: kepala.nama },
      { judul: kolom.diundang, ...N },
      { judul: kolom.menjawab, ...N },
      { judul: kolom.tidakMenjawab, ...N },
      ...UNSUR.map((one) => ({ judul: unsur[one], ...value })),
      { judul: kolom.ikm, ...value },
      { judul: kolom.galat, ...value },
      { judul: kolom.mutu },
    ],
    baris: [{ kode: '', nama: surveiId.semua, ...semua }, ...baris].map((row) => [
      row.kode,
      row.nama,
      row.diundang,
      // fewer than a whole wave: how many is not told
      row.menjawab === 0 ? null : row.menjawab,
      row.menjawab === 0 ? null : row.diundang - row.menjawab,
      ...UNSUR.map((one) => row.nilai?.unsur[one] ?? null),
      row.nilai?.ikm ?? null,
      row.nilai?.galat ?? null,
      row.nilai === null ? '' : mutu[row.nilai.mutu],
    ]),
  };
}
