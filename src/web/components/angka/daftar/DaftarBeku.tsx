import { indikatorOf } from '../../../../domain/monev/indikator.ts';
import { KATA_TOTAL } from '../../../../domain/monev/kata.ts';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { DaftarBeku as Daftar, LaporanBeku } from '../../../../useCases/beku/daftarBeku.ts';
import { DataTable } from '../../data/DataTable.tsx';
import { EmptyState } from '../../data/EmptyState.tsx';
import { Pagination } from '../../data/Pagination.tsx';
import type { Page } from '../../../request/page.ts';
import { kataText, ukuranText } from '../kataText.ts';
import { listTotals } from '../ListTotal.tsx';

interface DaftarBekuProps {
  readonly page: Page;
  readonly daftar: Daftar;
  /** Where rankings stand: `/peringkat/beku` for everybody, `/monev/beku` for officers. */
  readonly path: '/peringkat/beku' | '/monev/beku';
}

/** The very laporan that a frozen ranking counted for one body, each with what it was counted as, and the sums that the figure is made of (N11). */
export function DaftarBeku({ page, daftar, path }: DaftarBekuProps) {
  const words = page.m.portal.beku.daftar;
  const { beku, baris, laporan, semua, terlihat, next } = daftar;
  const judul = words.judulDari(beku.nomor, baris.nama);
  const n = (count: number): string => formatAngka(count, page.lang);
  const isUmum = path === '/peringkat/beku';
  const hidden = semua - terlihat;
  const laporanPath = isUmum ? '/laporan' : '/petugas/laporan';
  return (
    <>
      <p>
        <a href={`${path}/${beku.id}`}>{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="figure-finding" {...listTotals({ terlihat, tersembunyi: hidden })}>
        {daftar.isCocok ? words.cocok(n(semua)) : words.beda(n(semua))}
      </p>
      <p>{isUmum ? words.umum(n(terlihat), n(hidden)) : hidden > 0 ? words.tersembunyi(n(hidden)) : null}</p>
      <p class="facts">{words.pembuka}</p>
      <Counted page={page} daftar={daftar} />
      <h2>{words.judul}</h2>
      {laporan.length === 0 ? (
        <EmptyState
          judul={semua === 0 ? words.kosong : words.kosongTerbuka}
          isi={semua === 0 ? words.kosongIsi : words.kosongTerbukaIsi}
        />
      ) : (
        <DataTable
          page={page}
          caption={judul}
          isCaptionHidden
          isStacked
          rows={laporan}
          columns={[
            {
              judul: words.nomor,
              cell: (one) => <a href={`${laporanPath}/${one.nomor}`}>{formatNomor(one.nomor)}</a>,
            },
            { judul: words.dihitung, cell: (one) => countedAs(page, one) },
          ]}
        />
      )}
      <Pagination
        page={page}
        nextHref={next === null ? null : `${path}/${beku.id}/laporan?kode=${baris.kode}&sesudah=${next}`}
      />
    </>
  );
}

/** The formula, and what was added up over all laporan of the body, also those that are not listed. */
function Counted({ page, daftar }: Pick<DaftarBekuProps, 'page' | 'daftar'>) {
  const words = page.m.monev.cara;
  const kode = daftar.beku.parameter.indikator;
  const jenis = indikatorOf(kode)?.rumus.jenis;
  const { nama, rumus } = page.m.petugas.dasbor.indikator[kode as 'total'];
  return (
    <section>
      <h2 id="cara">{words.judul(nama)}</h2>
      <p>{rumus}</p>
      {jenis === 'lembaga' ? (
        <p>{words.lembaga}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.pembilang}
          rows={daftar.kata}
          columns={[
            { judul: words.kata, cell: ({ kata }) => wordText(page, kata) },
            { judul: words.jumlah, isAngka: true, cell: ({ n }) => formatAngka(n, page.lang) },
          ]}
        />
      )}
    </section>
  );
}

function wordText(page: Page, kata: string): string {
  return /^(?:hari|lama):/.test(kata) ? ukuranText(page, kata) : kataText(page, kata);
}

/** Two ended clocks of one laporan count twice, and say so. That it counts among all says something of what counts as nothing else only. */
function countedAs(page: Page, { kata, n }: LaporanBeku): string {
  return kata
    .flatMap((one, i) => {
      if (one === KATA_TOTAL && kata.length > 1) return [];
      const count = n[i] ?? 0;
      const text = ukuranText(page, one);
      return [count === 1 ? text : `${text} (${formatAngka(count, page.lang)})`];
    })
    .join(', ');
}
