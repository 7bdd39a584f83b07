import { formatAngka, formatPecahan, formatPersen } from '../../../messages/format/angka.ts';
import { Choropleth, type NilaiDaerah } from '../../components/chart/Choropleth.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import type { Page } from '../../request/page.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { monevHref, type MonevAsked } from './asked.ts';
import { jumlahOf, listHref, partOf } from './links.ts';
import { UKURAN_PETA, type PetaMonev } from './petaMonev.ts';

/** Where the laporan of the set lie: one indicator at a time, each area opening its list. */
export function PetaSection(props: { page: Page; asked: MonevAsked; peta: PetaMonev }) {
  const { page, asked, peta } = props;
  const { dasbor } = page.m.petugas;
  const { ukuran, tingkat, sebaran } = peta;
  const of = (figures: IndikatorBaris['indikator'], wilayah: string | null): NilaiDaerah => {
    const one = figures[ukuran];
    if (one === undefined || one.nilai === null) {
      return { nilai: null, teks: '–', rinci: null, href: null };
    }
    const part = partOf(ukuran);
    const href = wilayah === null || part === null ? null : listHref(asked, part, { wilayah: [wilayah] });
    return {
      nilai: one.nilai,
      teks: nilaiText(page, one),
      rinci:
        one.satuan === 'bagian'
          ? dasbor.pecahan(formatAngka(one.pembilang, page.lang), formatAngka(one.penyebut, page.lang))
          : null,
      href,
      daftar: href === null ? null : { href, jumlah: jumlahOf(ukuran, one) },
    };
  };
  return (
    <section id="peta" class="figures">
      <h2>{dasbor.peta.judul}</h2>
      <p class="choices-line">
        {UKURAN_PETA.map((kode) => (
          <a
            href={`${monevHref(asked, { peta: kode })}#peta`}
            {...(kode === ukuran ? { 'aria-current': 'true' } : {})}
          >
            {dasbor.indikator[kode].nama}
          </a>
        ))}
      </p>
      <Choropleth
        page={page}
        id="peta-monev"
        judul={dasbor.peta.menurut(dasbor.indikator[ukuran].nama, dasbor.peta.tingkat[tingkat])}
        kepala={dasbor.peta.kepala[tingkat]}
        ukuran={dasbor.indikator[ukuran].nama}
        gambar={peta.gambar}
        nilai={new Map(sebaran.baris.map((row) => [row.kunci, of(row.indikator, row.kunci)]))}
        format={(nilai) => legendText(page, ukuran, nilai)}
        diLuarPeta={
          sebaran.tanpa === null ? [] : [{ nama: dasbor.peta.tanpa[tingkat], nilai: of(sebaran.tanpa, null) }]
        }
      />
    </section>
  );
}

/** A bound of the legend: it names a step, so a rounded one is enough. */
function legendText({ lang }: Page, ukuran: PetaMonev['ukuran'], nilai: number): string {
  if (ukuran === 'total') return formatAngka(nilai, lang);
  const scaled = Math.round(nilai * 10_000);
  return ukuran === 'kepuasan'
    ? formatPecahan(scaled, 10_000, 2, lang)
    : formatPersen(scaled, 10_000, 0, lang);
}
