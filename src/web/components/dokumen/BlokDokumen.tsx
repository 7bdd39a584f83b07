import { selText } from '../../dokumen/pdf/tabel.ts';
import { isBagian } from '../../dokumen/csv.ts';
import type { Blok, Grafik, Sel, Tabel } from '../../dokumen/dokumen.ts';
import type { Page } from '../../request/page.ts';
import { LineChart } from '../chart/Chart.tsx';
import { Bar } from '../data/Bar.tsx';
import { QrCode } from '../QrCode.tsx';
import { DataTable } from '../data/DataTable.tsx';

/** One part of a document on a page: the same tables as its PDF and its workbook. */
export function BlokDokumen({ page, blok }: { page: Page; blok: Blok }) {
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
      // the table below holds its figures; the dashboard draws it with links
      return null;
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
