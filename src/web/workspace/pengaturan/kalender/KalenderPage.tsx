import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatHari, formatTanggal } from '../../../../messages/format/tanggal.ts';
import type { JangkauanKalender } from '../../../../useCases/rujukan/kalender/ketetapanDraft.ts';
import type { KetetapanTercatat } from '../../../../useCases/rujukan/kalender/readKetetapan.ts';
import type { KalenderTahun } from '../../../../useCases/rujukan/readKalender.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { FilterRow } from '../../../components/form/FilterRow.tsx';
import { ButtonLink } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';

export interface KalenderProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly reach: JangkauanKalender;
  readonly tahun: number;
  /** Whose local days are shown beside the national ones; null: none. */
  readonly instansi: string | null;
  readonly kalender: KalenderTahun;
  readonly ketetapan: readonly KetetapanTercatat[];
}

/** The days off of one year, national and of one instansi, with the decree of each; decrees on record below. */
export function KalenderPage(props: KalenderProps) {
  const { page, officer, tahun, kalender, reach } = props;
  const words = page.m.petugas.pengaturan.kalender;
  const rows = kalender.baris.filter(
    (one) => !('instansi' in one) || one.instansi === null || one.instansi === props.instansi,
  );
  return (
    <BagianPage page={page} officer={officer} bagian="kalender" title={words.judul}>
      <p>{words.isi}</p>
      <YearForm {...props} />
      {kalender.sementara ? (
        <Notice page={page} kind="perhatian">
          <p>{words.sementara(tahun)}</p>
        </Notice>
      ) : null}
      <p class="buttons">
        {reach.nasional ? (
          <ButtonLink href="/pengaturan/kalender/ketetapan" kind="biasa">
            {words.catatNasional}
          </ButtonLink>
        ) : null}
        {mayKeepLokal(props) ? (
          <ButtonLink href={`/pengaturan/kalender/ketetapan?instansi=${props.instansi ?? ''}`} kind="biasa">
            {words.catatLokal(namaOf(props, props.instansi))}
          </ButtonLink>
        ) : null}
      </p>
      {rows.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.tabel(tahun, formatAngka(rows.length, page.lang))}
          rows={rows}
          columns={[
            { judul: words.tanggal, cell: (one) => formatHari(one.tanggal, page.lang) },
            { judul: words.nama, cell: (one) => ('nama' in one ? one.nama : words.tanggalTetap) },
            { judul: words.jenis, cell: (one) => words.jenisLibur[one.jenis] },
            {
              judul: words.berlakuBagi,
              cell: (one) =>
                !('instansi' in one) || one.instansi === null
                  ? words.seluruhNegeri
                  : namaOf(props, one.instansi),
            },
            { judul: words.dasar, cell: (one) => ('dasar' in one ? one.dasar : page.m.umum.tidakAda) },
            { judul: words.tindakan, cell: (one) => <Revoke {...props} hari={one} /> },
          ]}
        />
      )}
      <Decrees {...props} />
    </BagianPage>
  );
}

function mayKeepLokal({ reach, instansi }: KalenderProps): boolean {
  return instansi !== null && (reach.nasional || reach.instansi.includes(instansi));
}

function Revoke(props: KalenderProps & { hari: KalenderTahun['baris'][number] }) {
  const { page, hari, reach } = props;
  const words = page.m.petugas.pengaturan.kalender;
  if (!('instansi' in hari)) return <>{page.m.umum.tidakAda}</>;
  const may = hari.instansi === null ? reach.nasional : mayKeepLokal(props);
  if (!may) return <>{page.m.umum.tidakAda}</>;
  const query = new URLSearchParams({
    cabut: hari.tanggal,
    ...(hari.instansi === null ? {} : { instansi: hari.instansi }),
  });
  return (
    <a
      href={`/pengaturan/kalender/ketetapan?${query.toString()}`}
      aria-label={words.cabutApa(formatHari(hari.tanggal, page.lang))}
    >
      {words.cabutTaut}
    </a>
  );
}

function YearForm({ page, tahun, instansi, reach, aturan }: KalenderProps) {
  const words = page.m.petugas.pengaturan.kalender;
  return (
    <form method="get" action="/pengaturan/kalender">
      <FilterRow tombol={words.tampilkan}>
        <TextField
          page={page}
          name="tahun"
          label={words.tahun}
          value={String(tahun)}
          width="pendek"
          inputmode="numeric"
        />
        {reach.instansi.length > 1 ? (
          <Select
            page={page}
            name="instansi"
            label={words.instansi}
            value={instansi ?? ''}
            choices={reach.instansi.map((value) => ({
              value,
              label: badanOf(aturan.pohon, value)?.nama ?? value,
            }))}
          />
        ) : reach.nasional ? (
          <TextField
            page={page}
            name="instansi"
            label={words.instansiKode}
            value={instansi ?? ''}
            width="sedang"
            autocomplete="off"
          />
        ) : null}
      </FilterRow>
    </form>
  );
}

function Decrees(props: KalenderProps) {
  const { page } = props;
  const words = page.m.petugas.pengaturan.kalender;
  return (
    <section>
      <h2>{words.daftarKetetapan}</h2>
      <DataTable
        isStacked
        page={page}
        caption={words.daftarKetetapan}
        isCaptionHidden
        rows={props.ketetapan}
        columns={[
          { judul: words.dasar, cell: (one) => one.dasar },
          { judul: words.ditetapkan, cell: (one) => formatTanggal(one.ditetapkanPada, page.lang) },
          {
            judul: words.berlakuBagi,
            cell: (one) => (one.instansi === null ? words.seluruhNegeri : namaOf(props, one.instansi)),
          },
          { judul: words.ditambah, cell: (one) => formatAngka(one.tambah, page.lang), isAngka: true },
          { judul: words.dicabut, cell: (one) => formatAngka(one.cabut, page.lang), isAngka: true },
          { judul: words.dicatatOleh, cell: (one) => one.oleh ?? words.dariData },
        ]}
      />
    </section>
  );
}

function namaOf({ aturan }: KalenderProps, kode: string | null): string {
  return badanOf(aturan.pohon, kode ?? '')?.nama ?? kode ?? '';
}
