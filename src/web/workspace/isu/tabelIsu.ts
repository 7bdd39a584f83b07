import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { kepalaUnduhan as kepala } from '../../../messages/dokumen/unduhan.ts';
import type { IsuNaik } from '../../../useCases/isu/readIsu.ts';
import type { Tabel } from '../../dokumen/dokumen.ts';

/** What rises, and every kecamatan that was asked whether it rises, with the codes of topic and place and the numbers that it was found by. */
export function tabelIsu(
  { naik, kecamatan }: Pick<IsuNaik, 'naik' | 'kecamatan'>,
  { kategori, wilayahNama }: Rujukan,
): Tabel {
  const { judul, kolom } = messagesFor('id').petugas.isu;
  const N = { isAngka: true } as const;
  return {
    kode: 'isu',
    judul,
    kolom: [
      { judul: kepala.kategoriKode },
      { judul: kepala.rincianUmum.kategori, lebar: 2 },
      { judul: kepala.wilayahKode },
      { judul: kepala.wilayah, lebar: 2 },
      { judul: kolom.terlihat, ...N },
      { judul: kolom.harapan, ...N, desimal: 2 },
      { judul: kolom.musim, ...N, desimal: 2 },
      { judul: kolom.p, ...N, desimal: 4 },
      { judul: kepala.naik },
    ],
    baris: [...naik, ...kecamatan.filter((one) => !one.isNaik)].map((one) => [
      one.kategori,
      one.kategori === null ? null : (kategori.get(one.kategori)?.nama ?? one.kategori),
      one.wilayah,
      one.wilayah === null ? null : (wilayahNama(one.wilayah) ?? one.wilayah),
      one.jendela,
      one.harapan.terakhir,
      one.harapan.musim,
      one.p,
      one.isNaik ? kepala.ya : kepala.tidak,
    ]),
  };
}
