import { MINIMAL_KINERJA, UKURAN_KINERJA, type Langkah } from '../../domain/kinerja/kinerja.ts';
import { kepalaUnduhan as kepala } from '../../messages/dokumen/unduhan.ts';
import { kinerjaId as kata } from '../../messages/petugas/pengawasan/kinerja.ts';
import type { KinerjaInstansi } from '../../useCases/kinerja/readKinerja.ts';
import type { Sel, Tabel } from './dokumen.ts';

const LANGKAH = ['verifikasi', 'respons', 'penyelesaian'] as const satisfies readonly Langkah[];

/** The work of officers as a table: counts, times and shares where there are enough. */
export function tabelKinerja({ petugas }: KinerjaInstansi): Tabel {
  const N = { isAngka: true, lebar: 1 } as const;
  return {
    kode: 'petugas',
    judul: kata.judul,
    kolom: [
      { judul: kata.petugas, lebar: 2 },
      ...UKURAN_KINERJA.map((one) => ({ judul: kata.ukuran[one], ...N })),
      ...LANGKAH.flatMap((one) => [
        { judul: `${kata.langkah[one]}, ${kepala.median}`, ...N },
        { judul: `${kata.langkah[one]}, ${kepala.p90.toLowerCase()}`, ...N },
        { judul: `${kata.langkah[one]}, ${kepala.rata.toLowerCase()}`, ...N, desimal: 2 },
        { judul: `${kata.langkah[one]}, ${kepala.banyak.toLowerCase()}`, ...N },
      ]),
      ...LANGKAH.map((one) => ({ judul: `${kata.langkah[one]}, ${kepala.tepat}`, ...N })),
    ],
    baris: petugas.map(({ nama, laporan, waktu }) => [
      nama,
      ...UKURAN_KINERJA.map((one) => laporan[one].length),
      ...LANGKAH.flatMap((one): readonly Sel[] => {
        const time = waktu[one];
        return time === null
          ? [null, null, null, null]
          : [time.tengah, time.p90, time.jumlah / time.banyak, time.banyak];
      }),
      ...LANGKAH.map((one): Sel => {
        const pembilang = laporan[`${one}_tepat`].length;
        const penyebut = pembilang + laporan[`${one}_terlambat`].length;
        return penyebut < MINIMAL_KINERJA ? null : { pembilang, penyebut };
      }),
    ]),
  };
}
