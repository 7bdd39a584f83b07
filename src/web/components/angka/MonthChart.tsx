import type { BulanMuda } from '../../../domain/rapor/bulanMuda.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatBulan } from '../../../messages/format/tanggal.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { LineChart } from '../chart/Chart.tsx';
import type { Page } from '../../request/page.ts';

/**
 * Laporan made in each month, and how many of them are done: a gap that opens at the end is work, one that stays is a problem. Months
 * whose laporan still have their time are hatched and named.
 */
export function MonthChart(props: {
  page: Page;
  baris: readonly IndikatorBaris[];
  muda: BulanMuda;
  /** The list of what an indicator counts of a month; null for a past state. */
  hrefOf: (kode: 'total' | 'selesai', bulan: string) => string | null;
}) {
  const { page, baris, hrefOf, muda } = props;
  const words = page.m.monev.bulanan;
  if (baris.length < 2) return null;
  return (
    <LineChart
      page={page}
      judul={words.judul}
      kepala={words.bulan}
      seri={[words.masuk, words.selesai]}
      tanda={{
        id: 'bulan-muda',
        kata: words.muda,
        arti: words.mudaArti(formatAngka(muda.hariKerja, page.lang)),
      }}
      points={baris.map(({ kunci, indikator }, i) => ({
        label: shortBulan(kunci, i === 0, page),
        nilai: [indikator['total']?.pembilang ?? 0, indikator['selesai']?.pembilang ?? 0],
        daftar: [hrefOf('total', kunci), hrefOf('selesai', kunci)],
        isDitandai: muda.bulan.has(kunci),
      }))}
    />
  );
}

/** `Nov 26` for the first month and each January, else `Nov`: a year of labels fits side by side. */
function shortBulan(bulan: string, isFirst: boolean, page: Page): string {
  const [name = '', year = ''] = formatBulan(bulan, page.lang).split(' ');
  const short = name.slice(0, 3);
  return isFirst || bulan.endsWith('-01') ? `${short} ${year.slice(2)}` : short;
}
