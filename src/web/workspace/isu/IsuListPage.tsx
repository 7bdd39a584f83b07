import type { Isu } from '../../../domain/isu/naik.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Hari, Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { Perbaikan } from '../../../useCases/isu/perbaikan.ts';
import type { IsuAsked, IsuNaik } from '../../../useCases/isu/readIsu.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { isuHref, isuListQuery, laporanHref } from './address.ts';
import { kira, namaSel, peluang } from './angka.ts';
import { PerbaikanTable } from './PerbaikanTable.tsx';

export interface IsuListProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly asked: IsuAsked;
  readonly isu: IsuNaik;
  readonly perbaikan: readonly Perbaikan[];
  readonly hari: Hari;
  readonly zona: Zona;
}

/** What rises, each with its laporan; then what is being done; then how it was found (N13). */
export function IsuListPage(props: IsuListProps) {
  const { page, asked, isu } = props;
  const words = page.m.petugas.isu;
  const { dari, sampai } = isu.waktu.jendela;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/monev">{page.m.petugas.dasbor.judul}</a>
      </p>
      <h1>{words.judul}</h1>
      {isu.isTerhitung ? <p class="figure-finding">{finding(props)}</p> : null}
      <p>{words.pembuka(formatTanggal(dari, page.lang), formatTanggal(sampai, page.lang))}</p>
      <p class="facts">
        {words.terlihat}
        {isu.isTerhitung && isu.semua.musim === 0 ? ` ${words.musimBelum}` : ''}
        {isu.dihitung === null ? '' : ` ${words.dihitung(formatWaktu(isu.dihitung, props.zona, page.lang))}`}
      </p>
      {isu.isTerhitung ? null : <EmptyState {...words.sedangDihitung} />}
      <form method="get" action="/monev/isu" class="filter-form no-print">
        {asked.instansi === undefined ? null : (
          <input type="hidden" name="instansi" value={asked.instansi.join(',')} />
        )}
        {asked.induk === undefined ? null : (
          <input type="hidden" name="induk" value={asked.induk.join(',')} />
        )}
        <DateField page={page} name="sampai" label={words.sampai} value={asked.sampai} />
        <Button kind="biasa">{words.tampilkan}</Button>
      </form>
      {isu.naik.length === 0 ? null : <Rises {...props} />}
      {isu.kecamatan.length === 0 ? null : <Kecamatan {...props} />}
      {isu.naik.length + isu.kecamatan.length === 0 ? null : (
        <Unduh page={page} judul={words.judul} path="/monev/isu/unduh" query={isuListQuery(asked)} />
      )}
      <section>
        <h2 id="perbaikan">{words.perbaikan.judul}</h2>
        {props.perbaikan.length === 0 ? (
          <EmptyState judul={words.perbaikan.kosong} isi={words.perbaikan.kosongIsi} />
        ) : (
          <PerbaikanTable {...props} baris={props.perbaikan} />
        )}
      </section>
      <section>
        <h2 id="cara">{words.cara.judul}</h2>
        <ul class="list">
          {words.cara.isi.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </section>
    </WorkspaceLayout>
  );
}

function finding({ page, aturan, isu }: IsuListProps): string {
  const words = page.m.petugas.isu;
  const n = (count: number): string => formatAngka(count, page.lang);
  const [first] = isu.naik;
  if (isu.ditanya === 0) return words.tanpaLaporan;
  if (first === undefined) return words.tanpaTemuan(n(isu.ditanya));
  const usual = Math.max(first.harapan.terakhir, first.harapan.musim ?? 0);
  const name = namaSel(page, aturan, first);
  return words.temuan(name, n(first.jendela), kira(page, usual), n(isu.naik.length - 1));
}

function Rises({ page, aturan, asked, isu }: IsuListProps) {
  const { judul, kolom } = page.m.petugas.isu;
  return (
    <DataTable
      page={page}
      caption={judul}
      isCaptionHidden
      isStacked
      rows={isu.naik}
      columns={[
        {
          judul: kolom.isu,
          cell: (one) => <a href={isuHref(asked, one)}>{namaSel(page, aturan, one)}</a>,
        },
        ...measuresOf({ page, asked, isu }),
      ]}
    />
  );
}

/** Every kecamatan of the own area, also those that did not rise: where the hot spots are, and where not (F129). */
function Kecamatan({ page, aturan, asked, isu }: IsuListProps) {
  const words = page.m.petugas.isu.kecamatan;
  return (
    <section>
      <h2 id="kecamatan">{words.judul}</h2>
      <p class="facts">{words.isi}</p>
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        rows={isu.kecamatan}
        columns={[
          {
            judul: words.kolom,
            cell: (one) => (
              <a href={isuHref(asked, one)}>{aturan.wilayahNama(one.wilayah ?? '') ?? one.wilayah}</a>
            ),
          },
          ...measuresOf({ page, asked, isu }),
          { judul: words.keadaan, cell: (one) => (one.isNaik ? <strong>{words.naik}</strong> : words.tetap) },
        ]}
      />
    </section>
  );
}

function measuresOf({ page, asked, isu }: Pick<IsuListProps, 'page' | 'asked' | 'isu'>) {
  const { kolom } = page.m.petugas.isu;
  return [
    {
      judul: kolom.terlihat,
      isAngka: true,
      cell: (one: Isu) => (
        <FigureLink href={laporanHref(asked, one, isu.waktu.jendela)} jumlah={one.jendela} hanyaTerlihat>
          {formatAngka(one.jendela, page.lang)}
        </FigureLink>
      ),
    },
    { judul: kolom.harapan, isAngka: true, cell: (one: Isu) => kira(page, one.harapan.terakhir) },
    { judul: kolom.musim, isAngka: true, cell: (one: Isu) => kira(page, one.harapan.musim) },
    { judul: kolom.p, isAngka: true, cell: (one: Isu) => peluang(page, one.p) },
  ];
}
