import type { IsiBerkala } from '../../../domain/berkala/berkala.ts';
import { UNSUR } from '../../../domain/survei/survei.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { surveiId } from '../../../messages/petugas/pengawasan/survei.ts';
import type { Blok } from '../dokumen.ts';
import { N, tabel } from './isian.ts';

/** What those who reported said of the year; nothing where nobody was asked, and no value where too few answered. */
export function babSurvei({ survei }: Pick<IsiBerkala, 'survei'>): readonly Blok[] {
  if (survei === undefined || survei.diundang === 0) return [];
  const { diundang, menjawab, nilai, tahun } = survei;
  const { kolom, unsur, mutu } = surveiId;
  const value = { ...N, desimal: 2 } as const;
  return [
    { jenis: 'paragraf', teks: kata.survei(String(tahun)) },
    tabel(
      'survei',
      [
        { judul: kata.kolom.ukuran, lebar: 2 },
        { judul: kolom.diundang, ...N },
        { judul: kolom.menjawab, ...N },
        { judul: kolom.tingkat, ...N },
        ...UNSUR.map((one) => ({ judul: unsur[one], ...value })),
        { judul: kolom.ikm, ...value },
        { judul: kolom.mutu, lebar: 1.6 },
      ],
      [
        [
          surveiId.judul,
          diundang,
          menjawab,
          { pembilang: menjawab, penyebut: diundang },
          ...UNSUR.map((one) => nilai?.unsur[one] ?? null),
          nilai?.ikm ?? null,
          nilai === null ? surveiId.belumCukup : mutu[nilai.mutu],
        ],
      ],
    ),
  ];
}
