import type { SinyalDibanding } from '../../../domain/sinyal/bandingkan.ts';
import { SINYAL } from '../../../domain/sinyal/sinyal.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { kepalaUnduhan as kepala } from '../../../messages/dokumen/unduhan.ts';
import type { SinyalTerbaca } from '../../../useCases/sinyal/readSinyal.ts';
import type { Sel, Tabel } from '../../dokumen/dokumen.ts';

/** The signs of every body with those of its peers; what the page holds back as too few stays empty here too. */
export function tabelSinyal({ baris }: Pick<SinyalTerbaca, 'baris'>): Tabel {
  const words = messagesFor('id').petugas.sinyal;
  return {
    kode: 'sinyal',
    judul: words.judul,
    kolom: [
      { judul: kepala.kode },
      { judul: words.kolom.instansi, lebar: 3 },
      { judul: kepala.mencolok, isAngka: true },
      ...SINYAL.flatMap((one) => [
        { judul: words.nama[one], isAngka: true },
        { judul: `${words.nama[one]}, ${kepala.sebaya.toLowerCase()}`, isAngka: true },
      ]),
    ],
    baris: baris.map((row) => [
      row.kode,
      row.nama,
      row.mencolok,
      ...SINYAL.flatMap((one) => cellsOf(row.sinyal[one])),
    ]),
  };
}

function cellsOf({ tanda, dasar, sebaya }: SinyalDibanding): readonly [Sel, Sel] {
  if (tanda === null || dasar === 0) return [null, null];
  const peers = sebaya.dasar === 0 ? null : { pembilang: sebaya.tanda, penyebut: sebaya.dasar };
  return [{ pembilang: tanda, penyebut: dasar }, peers];
}
