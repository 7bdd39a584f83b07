import { selText } from '../../dokumen/selText.ts';
import { isBagian } from '../../dokumen/csv.ts';
import type { Blok, Grafik, PetaDokumen, Sel, Tabel } from '../../dokumen/dokumen.ts';
import type { GambarPeta } from '../../dokumen/pdf/peta.ts';
import { formatAngka, formatPersen, KOSONG } from '../../../messages/format/angka.ts';
import { dokumenBerkala } from '../../../messages/dokumen/berkala.ts';
import { PETA_PROVINSI } from '../../../useCases/peta/gambarPeta.ts';
import type { Page } from '../../request/page.ts';
import { LineChart } from '../chart/Chart.tsx';
import { Choropleth, type NilaiDaerah } from '../chart/Choropleth.tsx';
import { Bar } from '../data/Bar.tsx';
import { QrCode } from '../QrCode.tsx';
import { DataTable } from '../data/DataTable.tsx';

interface BlokProps {
  readonly page: Page;
  readonly blok: Blok;
  /** The outlines of the document's maps; a map without them is left to its table. */
  readonly gambar?: GambarPeta;
}

/** One part of a document on a page: the same tables, maps and charts as its PDF and its workbook. */
export function BlokDokumen({ page, blok, gambar }: BlokProps) {
  switch (blok.jenis) {
    case 'paragraf':
      return <p>{blok.teks}</p>;
    case 'butir':
      return (
        <ol class="list">
          {blok.teks.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      );
    case 'tabel':
      return <TabelDokumen page={page} tabel={blok.tabel} />;
    case 'grafik':
      return <GrafikDokumen page={page} grafik={blok.grafik} />;
    case 'peta':
      return <PetaBlok page={page} peta={blok.peta} gambar={gambar} />;
    case 'qr':
      return <QrCode address={blok.alamat} label={blok.uraian} />;
  }
}

function TabelDokumen({ page, tabel }: { page: Page; tabel: Tabel }) {
  return (
    <section class="figures">
      <DataTable
        page={page}
        caption={tabel.judul}
        rows={tabel.baris}
        columns={tabel.kolom.map((kolom, i) => ({
          judul: kolom.judul,
          ...(kolom.isAngka === true && kolom.isBatang !== true ? { isAngka: true } : {}),
          cell: (row: readonly Sel[]) => {
            const cell: Sel = row[i] ?? null;
            return isBagian(cell) && cell.penyebut > 0 && kolom.isBatang === true ? (
              <Bar page={page} pembilang={cell.pembilang} penyebut={cell.penyebut} />
            ) : (
              selText(cell, kolom)
            );
          },
        }))}
      />
    </section>
  );
}

function GrafikDokumen({ page, grafik }: { page: Page; grafik: Grafik }) {
  const props = {
    page,
    judul: grafik.judul,
    kepala: page.m.monev.bulanan.bulan,
    points: grafik.titik.map(({ label, nilai }) => ({ label, nilai })),
  };
  // a few bars stand in the table itself
  return grafik.jenis === 'garis' ? <LineChart {...props} seri={grafik.seri} /> : null;
}

/** A map without links: what it shows is kept with the report, and the lists behind it go on changing. */
function PetaBlok(props: { page: Page; peta: PetaDokumen; gambar: GambarPeta | undefined }) {
  const { page, peta } = props;
  const gambar = props.gambar?.get(peta.wilayah);
  if (gambar === undefined) return null;
  const nilai = peta.nilai.map(({ kode, pembilang, penyebut }): [string, NilaiDaerah] => [
    kode,
    penyebut === 0
      ? { nilai: null, teks: KOSONG, rinci: null, href: null }
      : {
          nilai: pembilang / penyebut,
          teks: formatPersen(pembilang, penyebut, 0, page.lang),
          rinci: page.m.petugas.dasbor.pecahan(
            formatAngka(pembilang, page.lang),
            formatAngka(penyebut, page.lang),
          ),
          href: null,
        },
  ]);
  return (
    <Choropleth
      page={page}
      id={`peta-${peta.wilayah}`}
      judul={peta.judul}
      kepala={dokumenBerkala.peta.kepala[peta.wilayah === PETA_PROVINSI ? 'provinsi' : 'kabkota']}
      ukuran={dokumenBerkala.kolom.tindakLanjut}
      gambar={gambar}
      nilai={new Map(nilai)}
      format={(value) => formatPersen(Math.round(value * 10_000), 10_000, 0, page.lang)}
    />
  );
}
