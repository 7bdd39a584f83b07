import type { PeringkatBeku } from '../../useCases/monev/peringkatBeku.ts';
import type { BarisBeku } from '../../domain/monev/beku.ts';
import { indikatorOf } from '../../domain/monev/indikator.ts';
import { kepalaUnduhan as kepala } from '../../messages/dokumen/unduhan.ts';
import type { Tabel } from './dokumen.ts';
import { namaIndikator } from './tabelAngka.ts';

/** A frozen ranking as a table: out of what was frozen. */
export function tabelBeku({ parameter, baris, nomor }: PeringkatBeku): Tabel {
  return tabelOf(`${kepala.peringkatTabel} ${nomor}`, parameter.indikator, baris);
}

/** A ranking as it runs, as a table of the same columns. */
export function tabelPeringkat(indikator: string, baris: readonly BarisBeku[]): Tabel {
  return tabelOf(kepala.peringkatTabel, indikator, baris);
}

function tabelOf(judul: string, indikator: string, baris: readonly BarisBeku[]): Tabel {
  const isShare = indikatorOf(indikator)?.satuan === 'bagian';
  const N = { isAngka: true } as const;
  return {
    kode: 'peringkat',
    judul,
    kolom: [
      { judul: kepala.peringkat, ...N },
      { judul: kepala.kode },
      { judul: kepala.nama },
      { judul: namaIndikator(indikator), ...N, ...(isShare ? {} : { desimal: 2 }) },
      { judul: kepala.p90, ...N },
      { judul: kepala.total, ...N },
      { judul: kepala.dikonfirmasi, ...N },
      { judul: kepala.tanpaKonfirmasi, ...N },
      { judul: kepala.tidakDipenuhi, ...N },
    ],
    baris: baris.map((row) => [
      row.peringkat,
      row.kode,
      row.nama,
      isShare ? { pembilang: row.pembilang, penyebut: row.penyebut, desimal: 2 } : row.nilai,
      row.p90,
      row.total,
      row.dikonfirmasi,
      row.tanpaKonfirmasi,
      row.tidakDipenuhi,
    ]),
  };
}
