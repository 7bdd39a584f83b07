import type { SinyalDibanding } from '../../../domain/sinyal/bandingkan.ts';
import { SINYAL, TERTUTUP, type Sinyal } from '../../../domain/sinyal/sinyal.ts';
import { formatAngka, formatPersen, KOSONG } from '../../../messages/format/angka.ts';
import type { SinyalTerbaca } from '../../../useCases/sinyal/readSinyal.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import type { Page } from '../../request/page.ts';
import { daftarHref } from './address.ts';

interface SinyalTableProps {
  readonly page: Page;
  readonly baris: SinyalTerbaca['baris'];
  readonly periode: { readonly dari: string; readonly sampai: string };
}

/** Every body with the share of each sign, its counts and that of its peers; a count opens its laporan. */
export function SinyalTable({ page, baris, periode }: SinyalTableProps) {
  const words = page.m.petugas.sinyal;
  if (baris.length === 0) return <EmptyState judul={words.kosong} isi={words.daftar.kosongIsi} />;
  return (
    <section class="figures figures-dense">
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        isStacked
        rows={baris}
        columns={[
          { judul: words.kolom.instansi, cell: (row) => row.nama },
          ...SINYAL.map((sinyal) => ({
            judul: words.nama[sinyal],
            isAngka: true,
            cell: (row: SinyalTableProps['baris'][number]) => (
              <Cell
                page={page}
                nilai={row.sinyal[sinyal]}
                href={hrefOf(sinyal, row.sinyal[sinyal], row.kode, periode)}
              />
            ),
          })),
        ]}
      />
    </section>
  );
}

function hrefOf(
  sinyal: Sinyal,
  { tanda }: SinyalDibanding,
  kode: string,
  periode: SinyalTableProps['periode'],
): string | null {
  return TERTUTUP.includes(sinyal) || !tanda ? null : daftarHref(sinyal, { ...periode, instansi: kode });
}

function Cell({ page, nilai, href }: { page: Page; nilai: SinyalDibanding; href: string | null }) {
  const words = page.m.petugas.sinyal;
  const { tanda, dasar, sebaya } = nilai;
  if (dasar === 0) return KOSONG;
  const n = (count: number): string => formatAngka(count, page.lang);
  const share = tanda === null ? words.kurang : formatPersen(tanda, dasar, 0, page.lang);
  return (
    <>
      {nilai.isMencolok ? <strong>{`${share} ${words.mencolok}`}</strong> : share}
      <br />
      {tanda === null ? null : (
        <span class="facts">
          <FigureLink href={href} jumlah={tanda}>{`${n(tanda)}/${n(dasar)}`}</FigureLink>
          {sebaya.dasar === 0 ? null : (
            <>
              <br />
              {words.sebaya(formatPersen(sebaya.tanda, sebaya.dasar, 0, page.lang))}
            </>
          )}
        </span>
      )}
    </>
  );
}

/** What each sign counts, and how its share is judged. */
export function SinyalCara({ page }: { page: Page }) {
  const words = page.m.petugas.sinyal;
  return (
    <section>
      <h2 id="cara">{words.cara.judul}</h2>
      <ul class="list">
        {words.cara.isi.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <dl class="terms">
        {SINYAL.map((sinyal) => (
          <>
            <dt>{words.nama[sinyal]}</dt>
            <dd>{words.arti[sinyal]}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
