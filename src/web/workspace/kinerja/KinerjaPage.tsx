import { MINIMAL_KINERJA, type Langkah, type UkuranKinerja } from '../../../domain/kinerja/kinerja.ts';
import { formatAngka, formatPecahan, formatPersen } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type {
  DaftarKinerja,
  KinerjaInstansi,
  PetugasDinilai,
} from '../../../useCases/kinerja/readKinerja.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { listTotals } from '../../components/angka/ListTotal.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface KinerjaProps {
  readonly page: Page;
  readonly dari: string;
  readonly sampai: string;
  readonly errors: readonly FieldError[];
  /** Null for days that are none. */
  readonly kinerja: KinerjaInstansi | null;
}

/** What the officers of the own instansi did: what it is for first, then a row for each by name, then how it is counted. */
export function KinerjaPage(props: KinerjaProps) {
  const { page, errors, kinerja } = props;
  const words = page.m.petugas.kinerja;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <ErrorSummary page={page} errors={errors} labels={{ dari: words.dari, sampai: words.sampai }} />
      <p class="no-print">
        <a href="/monev">{page.m.petugas.dasbor.judul}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.untuk}</p>
      <Asked {...props} />
      {kinerja === null ? null : (
        <>
          <p class="facts">{words.masa(kinerja.nama, day(kinerja.dari), day(kinerja.sampai))}</p>
          <Officers page={page} kinerja={kinerja} />
        </>
      )}
      <h2 id="cara">{words.cara}</h2>
      <ul class="list">
        {words.caraIsi(formatAngka(MINIMAL_KINERJA, page.lang)).map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </WorkspaceLayout>
  );
}

function Asked({ page, dari, sampai, errors, kinerja }: KinerjaProps) {
  const words = page.m.petugas.kinerja;
  const choices = kinerja?.pilihan ?? [];
  return (
    <form method="get" action="/monev/petugas" class="no-print">
      <FilterRow tombol={words.tombol}>
        {choices.length < 2 ? null : (
          <Select
            page={page}
            name="instansi"
            label={words.instansi}
            value={kinerja?.instansi ?? ''}
            choices={choices.map(({ kode, nama }) => ({ value: kode, label: nama }))}
          />
        )}
        <DateField page={page} errors={errors} name="dari" label={words.dari} value={dari} />
        <DateField page={page} errors={errors} name="sampai" label={words.sampai} value={sampai} />
      </FilterRow>
    </form>
  );
}

function Officers({ page, kinerja }: { page: Page; kinerja: KinerjaInstansi }) {
  const words = page.m.petugas.kinerja;
  if (kinerja.petugas.length === 0) return <EmptyState judul={words.kosong} isi={words.kosongIsi} />;
  const named = (row: PetugasDinilai, ukuran: UkuranKinerja) => (
    <Counted
      page={page}
      kinerja={kinerja}
      row={row}
      ukuran={ukuran}
      teks={(n) => words.sebanyak(words.ukuran[ukuran], n)}
    />
  );
  const count = (ukuran: UkuranKinerja) => ({
    judul: words.ukuran[ukuran],
    cell: (row: PetugasDinilai) => (
      <Counted page={page} kinerja={kinerja} row={row} ukuran={ukuran} teks={(n) => n} />
    ),
  });
  const step = (langkah: Langkah, ukuran: UkuranKinerja) => ({
    judul: words.langkah[langkah],
    cell: (row: PetugasDinilai) => (
      <>
        {named(row, ukuran)}
        <Step page={page} kinerja={kinerja} row={row} langkah={langkah} />
      </>
    ),
  });
  return (
    <>
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        isStacked
        rows={kinerja.petugas}
        columns={[
          { judul: words.petugas, cell: (row: PetugasDinilai) => row.nama },
          count('beban'),
          step('verifikasi', 'diverifikasi'),
          step('respons', 'dijawab'),
          step('penyelesaian', 'diselesaikan'),
          {
            judul: words.sesudahnya,
            cell: (row: PetugasDinilai) => (
              <>
                {named(row, 'dikonfirmasi')}
                <br />
                {named(row, 'dibuka_kembali')}
              </>
            ),
          },
          count('koreksi'),
        ]}
      />
      <Unduh page={page} judul={words.judul} path="/monev/petugas/unduh" query={queryOf(kinerja)} />
    </>
  );
}

interface CountedProps {
  readonly page: Page;
  readonly kinerja: KinerjaInstansi;
  readonly row: PetugasDinilai;
  readonly ukuran: UkuranKinerja;
  readonly teks: (n: string) => string;
}

/** A number that opens the laporan it counts. */
function Counted({ page, kinerja, row, ukuran, teks }: CountedProps) {
  const n = row.laporan[ukuran].length;
  const text = teks(formatAngka(n, page.lang));
  if (n === 0) return <>{text}</>;
  return (
    <FigureLink href={`/monev/petugas/${row.akunId}/${ukuran}${queryOf(kinerja)}`} jumlah={n}>
      {text}
    </FigureLink>
  );
}

function Step(props: Omit<CountedProps, 'ukuran' | 'teks'> & { langkah: Langkah }) {
  const { page, row, langkah } = props;
  const words = page.m.petugas.kinerja;
  const tepat = row.laporan[`${langkah}_tepat`].length;
  const semua = tepat + row.laporan[`${langkah}_terlambat`].length;
  const waktu = row.waktu[langkah];
  const share = semua < MINIMAL_KINERJA ? null : formatPersen(tepat, semua, 0, page.lang);
  if (semua === 0) return null;
  return (
    <>
      <br />
      <Counted {...props} ukuran={`${langkah}_tepat`} teks={words.tepat} />
      {', '}
      <Counted {...props} ukuran={`${langkah}_terlambat`} teks={words.terlambat} />
      <br />
      <span class="status-note">
        {waktu === null
          ? words.terlaluSedikit
          : words.waktu(
              formatAngka(waktu.tengah, page.lang),
              formatAngka(waktu.p90, page.lang),
              formatPecahan(waktu.jumlah, waktu.banyak, 1, page.lang),
            )}
        {share === null ? '' : `, ${words.bagian(share)}`}
      </span>
    </>
  );
}

/** The laporan behind one number of one officer. */
export function DaftarKinerjaPage({ page, daftar }: { page: Page; daftar: DaftarKinerja }) {
  const words = page.m.petugas.kinerja;
  const { kinerja, petugas, ukuran, laporan, tersembunyi } = daftar;
  const judul = words.daftar(petugas.nama, words.ukuran[ukuran]);
  return (
    <WorkspaceLayout page={page} title={judul}>
      <p class="no-print">
        <a href={`/monev/petugas${queryOf(kinerja)}`}>{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="facts" {...listTotals({ terlihat: laporan.length, tersembunyi })}>
        {words.masa(
          kinerja.nama,
          formatTanggal(kinerja.dari, page.lang),
          formatTanggal(kinerja.sampai, page.lang),
        )}{' '}
        {words.jumlah(petugas.laporan[ukuran].length)}
        {'. '}
        {tersembunyi === 0 ? null : words.tersembunyi(tersembunyi)}
      </p>
      <ul class="list">
        {laporan.map(({ nomor, judul: title }) => (
          <li>
            <a href={`/petugas/laporan/${nomor}`}>{`${nomor} ${title}`}</a>
          </li>
        ))}
      </ul>
    </WorkspaceLayout>
  );
}

function queryOf({ instansi, dari, sampai }: KinerjaInstansi): string {
  return `?${new URLSearchParams({ instansi, dari, sampai }).toString()}`;
}
