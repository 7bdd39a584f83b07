import { formatAngka } from '../../messages/format/angka.ts';
import { BarChart, LineChart } from '../components/chart/Chart.tsx';
import { Bar } from '../components/data/Bar.tsx';
import { DataTable } from '../components/data/DataTable.tsx';
import { EmptyState } from '../components/data/EmptyState.tsx';
import { Pagination } from '../components/data/Pagination.tsx';
import { SummaryList } from '../components/data/SummaryList.tsx';
import { Unduh } from '../components/data/Unduh.tsx';
import { BlokDokumen } from '../components/dokumen/BlokDokumen.tsx';
import { ButtonLink } from '../components/form/Button.tsx';
import { Flags } from '../components/laporan/Flags.tsx';
import { MarkedText } from '../components/laporan/MarkedText.tsx';
import { StatusTag } from '../components/laporan/StatusTag.tsx';
import { Thread } from '../components/laporan/Thread.tsx';
import { Timeline } from '../components/laporan/Timeline.tsx';
import type { Page } from '../request/page.ts';
import { SAMPLE_AT } from './LookSamples.tsx';

/** Shown as the mark of personal data; the number belongs to nobody. */
const SAMPLE_PHONE = '0812 0000 0000';
const TOTAL = [1294, 826, 215];
const SELESAI = [1219, 644, 77];
const DITERIMA = [310, 354, 402, 298, 377, 421, 455, 390, 512, 604, 588, 431];
const DISELESAIKAN = [280, 301, 377, 310, 322, 398, 430, 401, 440, 512, 530, 299];

export function Facts({ page }: { page: Page }) {
  const words = page.m.gaya;
  const rows = [
    { label: words.labelJudul, value: words.isianJudul, changeHref: '#fakta' },
    { label: page.m.portal.daftar.status, value: <StatusTag page={page} status="diproses" /> },
    { label: words.kepalaInstansi, value: words.instansiContoh[0] ?? '' },
  ];
  return (
    <>
      <Flags page={page} view={{ rahasia: true, anonim: true }} />
      <SummaryList page={page} rows={rows} />
      <p>
        <MarkedText teks={`${words.pesanPelapor} ${SAMPLE_PHONE}`} />
      </p>
    </>
  );
}

export function Tables({ page }: { page: Page }) {
  const words = page.m.gaya;
  const rows = words.instansiContoh.map((nama, i) => ({
    nama,
    total: TOTAL[i] ?? 0,
    selesai: SELESAI[i] ?? 0,
  }));
  return (
    <>
      <DataTable
        page={page}
        caption={words.tabelAngka}
        columns={[
          { judul: words.kepalaInstansi, cell: (row) => row.nama, sortHref: '#tabel', sorted: 'ascending' },
          { judul: words.kepalaTotal, isAngka: true, cell: (row) => formatAngka(row.total, page.lang) },
          {
            judul: words.kepalaSelesai,
            cell: (row) => <Bar page={page} pembilang={row.selesai} penyebut={row.total} decimals={2} />,
          },
        ]}
        rows={rows}
      />
      <Unduh page={page} judul={words.tabelAngka} path="#tabel" />
      <DataTable
        page={page}
        caption={words.tabelKata}
        isStacked
        columns={[
          { judul: words.labelJudul, cell: () => <a href="#tabel">{words.isianJudul}</a> },
          { judul: words.kepalaTempat, cell: (row) => row.nama },
          { judul: words.kepalaKeterangan, cell: () => words.keteranganContoh },
        ]}
        rows={rows}
      />
    </>
  );
}

export function Charts({ page }: { page: Page }) {
  const words = page.m.gaya;
  const shared = { page, kepala: words.bulan };
  const points = words.bulanContoh.map((label, i) => ({
    label,
    nilai: [DITERIMA[i] ?? 0, DISELESAIKAN[i] ?? null],
    isDitandai: i === words.bulanContoh.length - 1,
  }));
  const { muda, mudaArti } = page.m.monev.bulanan;
  return (
    <>
      <BarChart {...shared} judul={words.grafikBatang} seri={[words.diterima]} points={points} />
      <LineChart
        {...shared}
        judul={words.grafikGaris}
        seri={[words.diterima, words.selesai]}
        points={points}
        tanda={{ id: 'gaya-tanda', kata: muda, arti: mudaArti('17') }}
      />
      <Document page={page} />
    </>
  );
}

/** A table of a periodic report, the same on the page as in its PDF and workbook. */
function Document({ page }: { page: Page }) {
  const words = page.m.gaya;
  const kolom = [
    { judul: words.kepalaInstansi },
    { judul: words.kepalaTotal, isAngka: true },
    { judul: words.kepalaSelesai, isAngka: true, isBatang: true },
  ];
  const baris = words.instansiContoh.map((nama, i) => {
    const penyebut = TOTAL[i] ?? 0;
    return [nama, penyebut, { pembilang: SELESAI[i] ?? 0, penyebut }] as const;
  });
  const tabel = { kode: 'contoh', judul: words.tabelDokumen, kolom, baris };
  return <BlokDokumen page={page} blok={{ jenis: 'tabel', tabel }} />;
}

export function Path({ page }: { page: Page }) {
  const words = page.m.gaya;
  const steps = words.langkahContoh.map((judul, i) => ({
    judul,
    pada: SAMPLE_AT + i * 26 * 3_600_000,
    ...(i === 0 ? {} : { oleh: words.dinas }),
    ...(i === 2 ? { isi: words.pesanDinas } : {}),
  }));
  const messages = [
    { id: 'pesan-1', dari: words.pelapor, isPelapor: true, pada: SAMPLE_AT, isi: words.pesanPelapor },
    {
      id: 'pesan-2',
      dari: words.dinas,
      isPelapor: false,
      pada: SAMPLE_AT + 26 * 3_600_000,
      isi: words.pesanDinas,
      tanda: words.jawabanAkhir,
      lampiran: (['bersih', 'menunggu', 'tertahan'] as const).map((pindai) => ({
        nama: words.namaBerkas,
        href: '#perjalanan',
        ukuran: 245_000,
        pindai,
      })),
    },
  ];
  return (
    <>
      <Timeline page={page} zona="WITA" steps={steps} />
      <Thread page={page} zona="WITA" messages={messages} />
    </>
  );
}

export function Lists({ page }: { page: Page }) {
  const words = page.m.gaya;
  return (
    <>
      <EmptyState judul={words.kosongJudul} isi={words.kosongIsi}>
        <ButtonLink href="#kosong">{words.tombolUtama}</ButtonLink>
      </EmptyState>
      <Pagination page={page} prevHref="#kosong" nextHref="#kosong" />
    </>
  );
}
