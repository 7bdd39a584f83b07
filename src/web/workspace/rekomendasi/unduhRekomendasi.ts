import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { rekomendasiId } from '../../../messages/petugas/pengawasan/rekomendasi.ts';
import type { RekomendasiTerbaca } from '../../../useCases/pengawasan/rekomendasi.ts';
import type { Tabel } from '../../dokumen/dokumen.ts';

const N = { isAngka: true } as const;

/** Every receiver with its kategori and its points, as it is downloaded. */
export function tabelRekomendasi({ bagian }: RekomendasiTerbaca, pohon: Pohon): Tabel {
  const { kolom, kategori, unduh } = rekomendasiId;
  return {
    kode: 'rekomendasi',
    judul: unduh,
    kolom: [
      { judul: kolom.kode },
      { judul: kolom.penerima },
      { judul: kolom.kategori },
      { judul: kolom.butir, ...N },
      { judul: kolom.diterima, ...N },
      { judul: kolom.menunggu, ...N },
      { judul: kolom.dikembalikan, ...N },
      { judul: kolom.belum, ...N },
      { judul: kolom.lewat, ...N },
    ],
    baris: bagian.map((one) => [
      one.badan,
      badanOf(pohon, one.badan)?.nama ?? one.badan,
      one.kategori === null ? null : kategori[one.kategori],
      one.semua,
      one.diterima,
      one.menunggu,
      one.dikembalikan,
      one.semua - one.diterima - one.menunggu - one.dikembalikan,
      one.lewat,
    ]),
  };
}
