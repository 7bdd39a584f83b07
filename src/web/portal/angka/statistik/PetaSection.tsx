import { formatAngka, formatPersen, KOSONG } from '../../../../messages/format/angka.ts';
import type { IndikatorBaris } from '../../../../useCases/monev/readIndikator.ts';
import type { Sebaran } from '../../../../useCases/monev/readSebaran.ts';
import type { Gambar } from '../../../../useCases/peta/gambarPeta.ts';
import { Choropleth, type NilaiDaerah } from '../../../components/chart/Choropleth.tsx';
import type { Page } from '../../../request/page.ts';
import { statistikHref, UKURAN_UMUM, type StatistikAsked } from './asked.ts';
import { DESIMAL_UMUM, listHref, type FigureScope } from '../figures.ts';
import { nilaiText } from '../../../components/angka/nilaiText.ts';
import type { AskedPeriod } from '../period.tsx';

export interface PetaUmum {
  readonly gambar: Gambar;
  readonly sebaran: Sebaran;
  /** Name of the province shown; null for the country. */
  readonly provinsi: string | null;
}

/** Where laporan lie: a province opens its kabupaten and kota, those open their laporan. */
export function PetaSection(props: {
  page: Page;
  asked: StatistikAsked;
  period: AskedPeriod;
  scope: FigureScope;
  peta: PetaUmum;
}) {
  const { page, asked, period, scope, peta } = props;
  const words = page.m.portal.angka;
  const { ukuran } = asked;
  const nama = words.namaIndikator[ukuran];
  const of = (figures: IndikatorBaris['indikator'], wilayah: string | null): NilaiDaerah => {
    const one = figures[ukuran];
    if (one === undefined || one.nilai === null)
      return { nilai: null, teks: KOSONG, rinci: null, href: null };
    const daftar = wilayah === null ? null : listHref(ukuran, { ...scope, wilayah });
    const href = wilayah === null ? null : hrefOf(wilayah);
    const parts = words.dariJumlah(
      formatAngka(one.pembilang, page.lang),
      formatAngka(one.penyebut, page.lang),
    );
    return {
      nilai: one.nilai,
      teks: nilaiText(page, one, DESIMAL_UMUM),
      rinci: one.satuan === 'bagian' ? parts : null,
      href,
      daftar: daftar === null ? null : { href: daftar, jumlah: one.pembilang },
    };
  };
  const hrefOf = (wilayah: string): string | null =>
    peta.provinsi === null
      ? `${statistikHref(asked, period, { daerah: wilayah })}#peta`
      : listHref(ukuran, { ...scope, wilayah });
  const { daerah: _daerah, ...country } = asked;
  return (
    <section id="peta">
      <h2>{peta.provinsi === null ? words.petaNegeri : words.petaProvinsi(peta.provinsi)}</h2>
      {peta.provinsi === null ? null : (
        <p>
          <a href={`${statistikHref(country, period)}#peta`}>{words.petaKembali}</a>
        </p>
      )}
      <p class="choices-line">
        {UKURAN_UMUM.map((kode) => (
          <a
            href={`${statistikHref(asked, period, { ukuran: kode })}#peta`}
            {...(kode === ukuran ? { 'aria-current': 'true' } : {})}
          >
            {words.namaIndikator[kode]}
          </a>
        ))}
      </p>
      <Choropleth
        page={page}
        id="peta-umum"
        judul={words.petaMenurut(nama, peta.provinsi === null)}
        kepala={peta.provinsi === null ? words.provinsi : words.kabkota}
        ukuran={nama}
        gambar={peta.gambar}
        nilai={new Map(peta.sebaran.baris.map((row) => [row.kunci, of(row.indikator, row.kunci)]))}
        format={(nilai) => legendText(page, ukuran, nilai)}
        diLuarPeta={
          peta.sebaran.tanpa === null
            ? []
            : [{ nama: words.tanpaDaerah, nilai: of(peta.sebaran.tanpa, null) }]
        }
      />
    </section>
  );
}

/** A bound of the legend: it names a step, so a rounded one is enough. */
function legendText({ lang }: Page, ukuran: StatistikAsked['ukuran'], nilai: number): string {
  return ukuran === 'total'
    ? formatAngka(nilai, lang)
    : formatPersen(Math.round(nilai * 10_000), 10_000, 0, lang);
}
