import { JENIS_INSTANSI, type Badan } from '../../../domain/instansi/types.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import type { InstansiWithUnit } from '../../../useCases/rujukan/getInstansi.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button, ButtonLink } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { Buckets } from './StatistikPage.tsx';

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
  const choices = JENIS_INSTANSI.filter((one) => one !== 'unit' && one !== 'nasional').map((value) => ({
    value,
    label: page.m.kode.jenisInstansi[value],
  }));
  return (
    <Layout page={page} title={words.instansiJudul}>
      <h1>{words.instansiJudul}</h1>
      <p>{words.instansiPembuka(props.semua)}</p>
      <search>
        <form method="get" action="/instansi" class="public-filters">
          <div class="list-filters">
            <TextField page={page} name="q" label={words.cari} value={props.q} type="search" />
            <Select
              page={page}
              name="jenis"
              label={words.jenis}
              value={props.jenis}
              blank={words.semuaJenis}
              choices={choices}
            />
          </div>
          <Button kind="biasa">{words.tombol}</Button>
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

/** One body: what it is, who answers for it, its units, its figures, and the way to write to it. */
export function InstansiPage(props: {
  page: Page;
  instansi: InstansiWithUnit;
  pembina: Badan | null;
  wilayah: string | null;
  angka: IndikatorBaris | null;
}) {
  const { page, instansi, pembina } = props;
  const words = page.m.portal.angka;
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  const officer = [instansi.penanggungJawabNama, instansi.penanggungJawabJabatan].filter(Boolean).join(', ');
  const isOpen = instansi.berlakuSampai === null && instansi.jenis !== 'nasional';
  return (
    <Layout page={page} title={instansi.nama}>
      <h1>{instansi.nama}</h1>
      {instansi.berlakuSampai === null ? null : (
        <p>{words.berakhir(formatTanggal(instansi.berlakuSampai, page.lang))}</p>
      )}
      {isOpen ? (
        <p>
          <ButtonLink href={`/lapor?instansi=${instansi.kode}`}>{words.lapor}</ButtonLink>
        </p>
      ) : null}
      <SummaryList
        page={page}
        rows={[
          ...row(words.jenis, page.m.kode.jenisInstansi[instansi.jenis]),
          ...row(words.penanggungJawab, officer === '' ? null : officer),
          ...row(words.alamat, instansi.alamat),
          ...row(words.wilayah, props.wilayah),
          ...(pembina === null
            ? []
            : [{ label: words.pembina, value: <a href={`/instansi/${pembina.kode}`}>{pembina.nama}</a> }]),
          ...row(words.zona, instansi.zona),
          ...row(words.kode, instansi.kode),
        ]}
      />
      <h2>{words.angkaInstansi}</h2>
      <p>{words.angkaKeterangan}</p>
      {props.angka === null ? null : (
        <Buckets page={page} indikator={props.angka.indikator} scope={{ instansi: instansi.kode }} />
      )}
      <h2>{words.unit}</h2>
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
    </Layout>
  );
}
