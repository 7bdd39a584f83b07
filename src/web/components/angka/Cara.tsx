import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { formatAngka, formatPecahan } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Hitungan, Terhitung } from '../../../useCases/monev/readHitungan.ts';
import type { Page } from '../../request/page.ts';
import { DataTable } from '../data/DataTable.tsx';
import { SummaryList } from '../data/SummaryList.tsx';
import { FigureLink } from './FigureLink.tsx';
import { kataText } from './kataText.ts';
import { nilaiText } from './nilaiText.ts';

export type KodeIndikator = keyof Page['m']['petugas']['dasbor']['indikator'];

export function isKodeIndikator(page: Pick<Page, 'm'>, kode: string): kode is KodeIndikator {
  return Object.hasOwn(page.m.petugas.dasbor.indikator, kode);
}

export interface CaraProps {
  readonly page: Page;
  readonly kode: KodeIndikator;
  readonly hitungan: Hitungan;
  /** The set of bodies in words. */
  readonly siapa: string;
  /** The list of the laporan that carry a measure; null where there is none to open. */
  readonly listHref: (kata: string) => string | null;
  readonly kembali: string;
}

/** How one figure came about: formula, what was counted and by what it was divided, each with its list (N11). */
export function Cara(props: CaraProps) {
  const { page, kode, hitungan } = props;
  const words = page.m.monev.cara;
  const { nama, rumus } = page.m.petugas.dasbor.indikator[kode];
  const { nilai } = hitungan;
  const isClock = /^(?:kepatuhan|diperpanjang|waktu)_/.test(kode);
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <>
      <h1>{words.judul(nama)}</h1>
      <p class="figure-finding">{finding(props)}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.rumus, value: rumus },
          { label: words.siapa, value: props.siapa },
          { label: words.masa, value: words.masaIsi(day(hitungan.dari), day(hitungan.sampai)) },
          { label: words.keadaan, value: day(hitungan.perTanggal) },
          ...(nilai.p90 == null
            ? []
            : [{ label: words.p90, value: nilaiText(page, { ...nilai, nilai: nilai.p90 }) }]),
          ...(nilai.p90 === undefined || nilai.penyebut === 0
            ? []
            : [{ label: words.rata, value: formatPecahan(nilai.pembilang, nilai.penyebut, 1, page.lang) }]),
          { label: words.pembulatan, value: words.pembulatanIsi },
          { label: words.versi, value: hitungan.versi },
        ]}
      />
      <Words {...props} judul={words.pembilang} rows={hitungan.pembilang} />
      <Words {...props} judul={words.penyebut} rows={hitungan.penyebut} />
      {hitungan.pembilang.length === 0 ? <p>{words.lembaga}</p> : null}
      {isClock ? <p class="facts">{words.jam}</p> : null}
      {nilai.p90 === undefined ? null : <p class="facts">{words.peringkat}</p>}
      <p class="facts">{words.tersembunyi}</p>
      <p>
        <a href={`/statistik/indikator#indikator-${kode}`}>{page.m.portal.definisi.tautanSatu}</a>
      </p>
      <p>
        <a href={props.kembali}>{words.kembali}</a>
      </p>
    </>
  );
}

function finding({ page, hitungan: { nilai } }: CaraProps): string {
  const words = page.m.monev.cara;
  if (nilai.nilai === null) return words.kosong;
  const shown = nilaiText(page, nilai, 2);
  if (nilai.satuan !== 'bagian' && nilai.satuan !== 'skala_1_5') return shown;
  return words.bagi(shown, formatAngka(nilai.pembilang, page.lang), formatAngka(nilai.penyebut, page.lang));
}

function Words(props: CaraProps & { judul: string; rows: readonly Terhitung[] }) {
  const { page, kode, judul, rows } = props;
  const words = page.m.monev.cara;
  if (rows.length === 0) return null;
  const satuan = indikatorOf(kode)?.satuan;
  const sum = rows.reduce((n, row) => n + row.n, 0);
  return (
    <DataTable
      page={page}
      caption={judul}
      rows={rows}
      columns={[
        {
          judul: satuan === 'hari_kerja' || satuan === 'jam' ? page.m.petugas.dasbor.kolom.nilai : words.kata,
          cell: (row) => kataText(page, row.kata),
        },
        {
          judul: `${words.jumlah} (${formatAngka(sum, page.lang)})`,
          isAngka: true,
          cell: (row) => {
            const n = formatAngka(row.n, page.lang);
            return (
              <FigureLink
                href={row.n === 0 ? null : props.listHref(row.kata)}
                jumlah={row.n}
                label={words.buka(n)}
              >
                {n}
              </FigureLink>
            );
          },
        },
      ]}
    />
  );
}
