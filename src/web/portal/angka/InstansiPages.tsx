import { JENIS_UMUM, type Badan } from '../../../domain/instansi/types.ts';
import { formatAngka, formatPersenKata } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import type { PenghargaanBadan } from '../../../useCases/penghargaan/bacaTerbit.ts';
import type { InstansiWithUnit } from '../../../useCases/rujukan/getInstansi.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import type { SurveiTerbaca } from '../../../useCases/survei/hasilSurvei.ts';
import { SurveiInstansi } from '../survei/SurveiInstansi.tsx';
import { PenghargaanInstansi } from '../penghargaan/PenghargaanInstansi.tsx';
import { LaporanRows } from '../daftar/LaporanRows.tsx';
import { DESIMAL_UMUM } from './figures.ts';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { statistikHref } from './statistik/asked.ts';
import { Basis, CaraLink } from './statistik/QualityTable.tsx';
import { Buckets } from './statistik/StatistikTables.tsx';

/** All bodies, by name and type. */
export function InstansiListPage(props: {
  page: Page;
  q: string;
  jenis: string;
  semua: number;
  rows: readonly Badan[];
}) {
  const { page, rows } = props;
  const words = page.m.portal.angka;
  const choices = JENIS_UMUM.map((value) => ({
    value,
    label: page.m.kode.jenisInstansi[value],
  }));
  return (
    <Layout page={page} title={words.instansiJudul}>
      <h1>{words.instansiJudul}</h1>
      <p class="lead">{page.m.portal.instansi.daftarKalimat(props.semua)}</p>
      <search>
        <form method="get" action="/instansi" class="public-filters">
          <FilterRow tombol={words.tombol}>
            <TextField page={page} name="q" label={words.cari} value={props.q} type="search" />
            <Select
              page={page}
              name="jenis"
              label={words.jenis}
              value={props.jenis}
              blank={words.semuaJenis}
              choices={choices}
            />
          </FilterRow>
        </form>
      </search>
      <h2>{words.jumlahInstansi(rows.length)}</h2>
      {rows.length === 0 ? (
        <EmptyState judul={words.tidakAda} isi={words.tidakAdaIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.instansiJudul}
          isCaptionHidden
          columns={[
            { judul: words.nama, cell: (row) => <a href={`/instansi/${row.kode}`}>{row.nama}</a> },
            { judul: words.jenis, cell: (row) => page.m.kode.jenisInstansi[row.jenis] },
          ]}
          rows={rows}
        />
      )}
    </Layout>
  );
}

export interface InstansiProps {
  readonly page: Page;
  readonly instansi: InstansiWithUnit;
  readonly pembina: Badan | null;
  readonly wilayah: string | null;
  readonly angka: IndikatorBaris | null;
  /** The days that its figures are of. */
  readonly masa: { readonly dari: string; readonly sampai: string } | null;
  /** Its latest public laporan, and how many of its laporan the reader may list: the public ones for visitors. */
  readonly terbaru: readonly LaporanView[];
  readonly jumlah: number;
  /** What it won in announced editions, the latest first. */
  readonly penghargaan: readonly PenghargaanBadan[];
  /** The satisfaction survey of this year and the one before. */
  readonly survei: readonly SurveiTerbaca[];
  readonly isUmum: boolean;
}

/** One body: what it has done in a sentence, the way to write to it, who answers for it, its figures, its laporan, its units. */
export function InstansiPage(props: InstansiProps) {
  const { page, instansi } = props;
  const words = page.m.portal.instansi;
  const isOpen = instansi.berlakuSampai === null && instansi.jenis !== 'nasional';
  return (
    <Layout page={page} title={instansi.nama} isWide>
      <h1>{instansi.nama}</h1>
      {instansi.berlakuSampai === null ? null : (
        <p>{page.m.portal.angka.berakhir(formatTanggal(instansi.berlakuSampai, page.lang))}</p>
      )}
      <Finding {...props} />
      {isOpen ? (
        <p class="not-printed">
          <ButtonLink href={`/lapor?instansi=${encodeURIComponent(instansi.kode)}`}>{words.lapor}</ButtonLink>
        </p>
      ) : null}
      <div class="laporan-columns">
        <div>
          <Latest {...props} />
          <Figures {...props} />
        </div>
        <div>
          <About {...props} />
          <PenghargaanInstansi page={page} penghargaan={props.penghargaan} />
          <SurveiInstansi page={page} nama={instansi.nama} hasil={props.survei} />
          <Units page={page} instansi={instansi} />
        </div>
      </div>
    </Layout>
  );
}

/** The finding first (pages.md), with how long people usually wait. */
function Finding({ page, instansi, angka }: InstansiProps) {
  const words = page.m.portal.instansi;
  const { pembilang = 0, penyebut = 0 } = angka?.indikator['tindak_lanjut'] ?? {};
  if (penyebut === 0) return <p class="lead">{words.kalimatKosong(instansi.nama)}</p>;
  const share = formatPersenKata(pembilang, penyebut, 0, page.lang);
  const text = (kode: string): string | null => {
    const nilai = angka?.indikator[kode];
    return nilai === undefined || nilai.nilai === null ? null : nilaiText(page, nilai, DESIMAL_UMUM);
  };
  const [jawab, selesai] = [text('waktu_respons'), text('waktu_penyelesaian')];
  return (
    <p class="lead">
      {words.kalimat(instansi.nama, share, formatAngka(penyebut, page.lang))}{' '}
      {jawab === null || selesai === null ? null : words.kecepatan(jawab, selesai)}
    </p>
  );
}

function Latest({ page, instansi, terbaru, jumlah, isUmum }: InstansiProps) {
  const words = page.m.portal.instansi;
  return (
    <section aria-labelledby="laporan-instansi">
      <h2 id="laporan-instansi">{words.laporan}</h2>
      {terbaru.length === 0 ? (
        <EmptyState judul={words.laporanKosong} isi={words.laporanKosongIsi} />
      ) : (
        <>
          <LaporanRows page={page} rows={terbaru} />
          <p>
            <FigureLink
              href={`/laporan?instansi=${encodeURIComponent(instansi.kode)}`}
              jumlah={jumlah}
              hanyaTerlihat
            >
              {words.laporanSemua(jumlah, isUmum)}
            </FigureLink>
          </p>
        </>
      )}
    </section>
  );
}

const SHOWN = [
  'selesai',
  'kepatuhan_verifikasi',
  'kepatuhan_respons',
  'kepatuhan_penyelesaian',
  'waktu_verifikasi',
  'waktu_respons',
  'waktu_penyelesaian',
  'kepuasan',
] as const;

function Figures({ page, instansi, angka, masa }: InstansiProps) {
  const words = page.m.portal.angka;
  if (angka === null || masa === null) return null;
  const scope = { instansi: instansi.kode };
  const rows = SHOWN.flatMap((kode) => {
    const nilai = angka.indikator[kode];
    return nilai === undefined ? [] : [{ kode, nilai }];
  });
  // the way of counting is told of bodies that have figures of their own set
  const hasCara = instansi.jenis !== 'unit';
  return (
    <section aria-labelledby="angka-instansi">
      <h2 id="angka-instansi">{words.angkaInstansi}</h2>
      <p>
        {words.angkaKeterangan(formatTanggal(masa.dari, page.lang), formatTanggal(masa.sampai, page.lang))}
      </p>
      <Buckets page={page} indikator={angka.indikator} scope={scope} />
      <DataTable
        page={page}
        caption={page.m.portal.instansi.angkaJudul}
        columns={[
          { judul: words.indikator, cell: ({ kode }) => words.namaIndikator[kode] },
          { judul: words.nilai, isAngka: true, cell: ({ nilai }) => nilaiText(page, nilai, DESIMAL_UMUM) },
          {
            judul: words.dihitungDari,
            isAngka: true,
            cell: ({ kode, nilai }) => <Basis page={page} kode={kode} nilai={nilai} scope={scope} />,
          },
          ...(hasCara
            ? [
                {
                  judul: words.caraHitung,
                  cell: ({ kode }: (typeof rows)[number]) => (
                    <CaraLink
                      page={page}
                      kode={kode}
                      href={statistikHref({ instansi: instansi.kode, ukuran: 'total' }, masa, {
                        path: `/statistik/cara/${kode}`,
                      })}
                    />
                  ),
                },
              ]
            : []),
        ]}
        rows={rows}
      />
      {instansi.jenis === 'nasional' || instansi.jenis === 'unit' ? null : (
        <p>
          <a href={`/instansi/${instansi.kode}/rapor`}>{page.m.portal.rapor.tautan}</a>
        </p>
      )}
      <p>
        <a href="/statistik">{page.m.portal.instansi.semuaAngka}</a>
      </p>
    </section>
  );
}

function About({ page, instansi, pembina, wilayah }: InstansiProps) {
  const words = page.m.portal.angka;
  const own = page.m.portal.instansi;
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  const officer = [instansi.penanggungJawabNama, instansi.penanggungJawabJabatan].filter(Boolean).join(', ');
  return (
    <section aria-labelledby="tentang-instansi">
      <h2 id="tentang-instansi">{own.penanggungJawab}</h2>
      <p>{officer === '' ? own.penanggungJawabKosong : <strong>{officer}</strong>}</p>
      <p class="hint">{own.penanggungJawabIsi}</p>
      <SummaryList
        page={page}
        rows={[
          ...row(words.alamat, instansi.alamat),
          ...row(words.jenis, page.m.kode.jenisInstansi[instansi.jenis]),
          ...row(words.wilayah, wilayah),
          ...(pembina === null
            ? []
            : [{ label: words.pembina, value: <a href={`/instansi/${pembina.kode}`}>{pembina.nama}</a> }]),
          ...row(words.zona, instansi.zona),
          ...row(words.kode, instansi.kode),
        ]}
      />
    </section>
  );
}

function Units({ page, instansi }: Pick<InstansiProps, 'page' | 'instansi'>) {
  const words = page.m.portal.angka;
  return (
    <section aria-labelledby="unit-instansi">
      <h2 id="unit-instansi">{words.unit}</h2>
      {instansi.unit.length === 0 ? (
        <p>{words.tanpaUnit}</p>
      ) : (
        <ul class="list">
          {instansi.unit.map((one) => (
            <li>{one.nama}</li>
          ))}
        </ul>
      )}
      {instansi.riwayat.length === 0 ? null : (
        <>
          <h2>{words.dahulu}</h2>
          <ul class="list">
            {instansi.riwayat.map((one) => (
              <li>{one.nama}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
