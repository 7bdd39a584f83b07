import type { IsiBerkala } from '../../../domain/berkala/berkala.ts';
import { KATEGORI_TINDAK_LANJUT } from '../../../domain/pengawasan/rekomendasi.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { formatAngka, formatPersen } from '../../../messages/format/angka.ts';
import { rekomendasiId } from '../../../messages/petugas/pengawasan/rekomendasi.ts';
import type { Blok } from '../dokumen.ts';
import { N, tabel } from './isian.ts';

/** How the supervisor's recommendations of the period were followed up (rules §6, §7); the authors' own stand beside it as words. */
export function babRekomendasi({ tindakLanjut }: IsiBerkala): readonly Blok[] {
  if (tindakLanjut === undefined) return [];
  if (tindakLanjut.length === 0) return [{ jenis: 'paragraf', teks: kata.tanpaRekomendasi }];
  const all = tindakLanjut.length;
  const of = (kategori: string): number => tindakLanjut.filter((one) => one.kategori === kategori).length;
  const done = of('lengkap');
  return [
    {
      jenis: 'paragraf',
      teks: kata.tindakLanjut(formatAngka(done), formatAngka(all), formatPersen(done, all, 1)),
    },
    tabel(
      'kategori_tindak_lanjut',
      [
        { judul: kata.kolom.kategori, lebar: 4 },
        { judul: kata.kolom.jumlah, ...N },
        { judul: kata.kolom.bagian, ...N, isBatang: true },
      ],
      KATEGORI_TINDAK_LANJUT.map((one) => [
        rekomendasiId.kategori[one],
        of(one),
        { pembilang: of(one), penyebut: all, desimal: 1 },
      ]),
    ),
    tabel(
      'tindak_lanjut',
      [
        { judul: kata.kolom.instansi, lebar: 3 },
        { judul: kata.kolom.kategori, lebar: 2 },
        { judul: kata.kolom.butir, ...N },
        { judul: kata.kolom.diverifikasi, ...N, lebar: 1.3 },
        { judul: kata.kolom.menunggu, ...N, lebar: 1.3 },
        { judul: kata.kolom.dikembalikan, ...N, lebar: 1.3 },
      ],
      tindakLanjut.map((one) => [
        one.nama,
        rekomendasiId.kategori[one.kategori],
        one.semua,
        one.diterima,
        one.menunggu,
        one.dikembalikan,
      ]),
    ),
  ];
}
