import type { SurveiTerbaca } from '../../../useCases/survei/hasilSurvei.ts';
import { temuanSurvei } from '../../components/angka/Survei.tsx';
import type { Page } from '../../request/page.ts';

/**
 * What pelapor answered about a body (F131), year by year: only years with enough answers, told just as everywhere else (ADR 0038).
 * Nothing where there are none: an empty section would say no more.
 */
export function SurveiInstansi(props: { page: Page; nama: string; hasil: readonly SurveiTerbaca[] }) {
  const { page, nama } = props;
  const { judul, tahun } = page.m.petugas.survei;
  const heard = props.hasil.filter((one) => one.semua.nilai !== null);
  if (heard.length === 0) return null;
  return (
    <section aria-labelledby="survei-instansi">
      <h2 id="survei-instansi">{judul}</h2>
      {heard.map((one) => (
        <p>
          <a href={`/statistik/survei?tahun=${one.tahun}`}>{`${tahun} ${one.tahun}`}</a>
          {`: ${temuanSurvei(page, nama, one)}`}
        </p>
      ))}
    </section>
  );
}
