import type { HariKemajuan } from '../../../domain/percepatan/kemajuan.ts';
import { formatAngka, formatPecahan } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { PercepatanTerbaca } from '../../../useCases/percepatan/bacaPercepatan.ts';
import { LineChart } from '../../components/chart/Chart.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import type { Page } from '../../request/page.ts';
import { HERE, queryOf, type DriveAsked } from './address.ts';

interface HarianProps {
  readonly page: Page;
  readonly asked: DriveAsked;
  readonly baca: PercepatanTerbaca;
}

/** Up to so many points are told one by one; beyond, every seventh day and the last one. */
const SATU_SATU = 21;

/** The course of a drive, and beside the one before on the same days. All days are in the files. */
export function Harian({ page, asked, baca }: HarianProps) {
  const words = page.m.petugas.percepatan;
  const { harian, dulu, semua } = baca;
  if (harian.length < 2) return null;
  const shown = points(harian);
  const isWeekly = shown.length < harian.length;
  return (
    <section>
      <LineChart
        page={page}
        judul={isWeekly ? words.grafikMinggu : words.grafik}
        kepala={words.hari}
        seri={[words.selesai, words.terbuka]}
        points={shown.map(({ one }) => ({
          label: shortDay(one.hari, page),
          nilai: [one.selesai, one.terbuka],
        }))}
      />
      {dulu === null ? null : (
        <LineChart
          page={page}
          judul={words.bandingan(dulu.percepatan.nama)}
          kepala={words.hari}
          seri={[words.kini, words.dulu]}
          format={(nilai) => `${formatPecahan(nilai, 10, 1, page.lang)}%`}
          points={shown.map(({ one, ke }) => ({
            label: words.hariKe(formatAngka(ke + 1, page.lang)),
            nilai: [share(one, semua.jumlah), share(dulu.harian[ke], dulu.jumlah)],
          }))}
        />
      )}
      <Unduh
        page={page}
        judul={words.harian}
        path={`${HERE}/${asked.id}/unduh`}
        query={queryOf(asked, { tabel: 'harian' })}
      />
    </section>
  );
}

function points(harian: readonly HariKemajuan[]) {
  const all = harian.map((one, ke) => ({ one, ke }));
  const last = all.length - 1;
  return all.length <= SATU_SATU ? all : all.filter(({ ke }) => ke % 7 === 0 || ke === last);
}

/** In tenths of a percent, so that the axis has whole numbers. */
function share(one: HariKemajuan | undefined, jumlah: number): number | null {
  return one === undefined || jumlah === 0 ? null : Math.round((one.selesai * 1_000) / jumlah);
}

/** `12 Nov`: the year stands in the sentence above. */
function shortDay(hari: string, page: Page): string {
  const [day = '', month = ''] = formatTanggal(hari, page.lang).split(' ');
  return `${day} ${month.slice(0, 3)}`;
}
