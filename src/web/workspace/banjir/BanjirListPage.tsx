import type { Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KelompokBanjir } from '../../../useCases/banjir/banjir.ts';
import type { Page } from '../../request/page.ts';
import { DaftarTunggu } from '../DaftarTunggu.tsx';

/** The groups with laporan that wait, the largest first. */
export function BanjirListPage(props: { page: Page; daftar: readonly KelompokBanjir[]; zona: Zona }) {
  const { page, daftar, zona } = props;
  const words = page.m.petugas.banjir;
  const { kolom } = words;
  const when = (pada: number): string => formatWaktu(pada, zona, page.lang);
  return (
    <DaftarTunggu
      page={page}
      words={words}
      daftar={daftar}
      columns={[
        {
          judul: kolom.sebab,
          cell: (one) => <a href={`/petugas/banjir/${one.id}`}>{words.sebab[one.sebab]}</a>,
        },
        { judul: kolom.jumlah, cell: (one) => formatAngka(one.jumlah, page.lang), isAngka: true },
        { judul: kolom.menunggu, cell: (one) => formatAngka(one.menunggu, page.lang), isAngka: true },
        { judul: kolom.masa, cell: (one) => words.masa(when(one.awal), when(one.akhir)) },
      ]}
    />
  );
}
