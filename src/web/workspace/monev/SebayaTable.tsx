import { formatAngka, KOSONG } from '../../../messages/format/angka.ts';
import type { Sebaya } from '../../../useCases/monev/readSebaya.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { kelasText } from '../../components/angka/Beku.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import type { KodeIndikator } from '../../components/angka/Cara.tsx';
import type { Page } from '../../request/page.ts';

/** One instansi beside those of its kind with about as much to do. */
export function SebayaTable({ page, sebaya }: { page: Page; sebaya: Sebaya }) {
  const { dasbor } = page.m.petugas;
  const words = dasbor.sebaya;
  const n = (count: number): string => formatAngka(count, page.lang);
  const kelas = kelasText(page, sebaya.kelas);
  return (
    <section id="sebaya" class="figures">
      <h2>{words.judul}</h2>
      <p>
        {(sebaya.isSekelas ? words.isi : words.sejenis)(
          n(sebaya.banyak - 1),
          page.m.kode.jenisInstansi[sebaya.diri.jenis],
          kelas,
        )}
      </p>
      {sebaya.banyak < 2 ? null : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={sebaya.ukuran}
          columns={[
            { judul: dasbor.kolom.ukuran, cell: (row) => dasbor.indikator[row.kode as KodeIndikator].nama },
            {
              judul: words.diri,
              isAngka: true,
              cell: (row) => {
                const own = sebaya.diri.indikator[row.kode];
                return own === undefined ? KOSONG : nilaiText(page, own);
              },
            },
            {
              judul: words.tengah,
              isAngka: true,
              cell: (row) => (row.tengah === null ? KOSONG : nilaiText(page, row.tengah)),
            },
            {
              judul: words.peringkat,
              isAngka: true,
              cell: (row) => (row.peringkat === null ? KOSONG : words.ke(n(row.peringkat), n(row.dari))),
            },
          ]}
        />
      )}
    </section>
  );
}
