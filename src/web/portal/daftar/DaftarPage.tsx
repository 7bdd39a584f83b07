import { KLASIFIKASI, STATUS } from '../../../domain/laporan/types.ts';
import type { Kategori, Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { LaporanPage } from '../../../useCases/laporan/readLaporan.ts';
import { URUT } from '../../../useCases/laporan/readLaporan.ts';
import { Button } from '../../components/form/Button.tsx';
import { Select, type Choice } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import { listTotals, TotalNotes, type ListTotal } from '../../components/angka/ListTotal.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { hrefOf } from './address.ts';
import type { Asked } from './filter.ts';
import { FilterChips } from './FilterChips.tsx';
import { LaporanRows } from './LaporanRows.tsx';

export interface DaftarProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly now: Instant;
  readonly asked: Asked;
  readonly errors: readonly FieldError[];
  readonly kategori: readonly Kategori[];
  /** Null when the filters could not be understood. */
  readonly found: {
    readonly list: LaporanPage;
    readonly total: ListTotal;
    readonly nextHref: string | null;
  } | null;
}

/** The public list: filters in the address, rows, and how many there are, shown or not. */
export function DaftarPage(props: DaftarProps) {
  const { page, errors, found } = props;
  const words = page.m.portal.daftar;
  return (
    <Layout
      page={page}
      title={words.judul}
      hasErrors={errors.length > 0}
      description={words.pembuka}
      isWide
      scripts={['peta.js']}
    >
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <FilterForm {...props} />
      <FilterChips page={page} aturan={props.aturan} asked={props.asked} />
      {found === null ? null : (
        <div class="list-columns">
          <Result page={page} found={found} now={props.now} isUkuran={props.asked.ukuran !== ''} />
          <MapBeside page={page} asked={props.asked} />
        </div>
      )}
    </Layout>
  );
}

/** The map has a page of its own; on wide screens with script it comes beside the list, after it. */
function MapBeside({ page, asked }: { page: Page; asked: Asked }) {
  const words = page.m.portal.daftarPeta;
  return (
    <section aria-labelledby="peta-judul" class="not-printed">
      <h2 id="peta-judul">{words.peta}</h2>
      <div id="peta-laporan" data-peta={hrefOf(asked, '/laporan/peta')}>
        <p>
          <a href={hrefOf(asked, '/laporan/peta')}>{words.petaLihat}</a>
        </p>
      </div>
      <p class="facts">
        <a href={hrefOf({ ...asked, urut: '' }, '/laporan.atom')} rel="alternate" type="application/atom+xml">
          {words.umpan}
        </a>
      </p>
    </section>
  );
}

interface ResultProps {
  readonly isUkuran: boolean;
  readonly page: Page;
  readonly found: NonNullable<DaftarProps['found']>;
  readonly now: Instant;
}

function Result(props: ResultProps) {
  const { page, found, now } = props;
  const words = page.m.portal.daftar;
  const { list, total, nextHref } = found;
  const { terlihat, tersembunyi } = total;
  return (
    <section aria-labelledby="jumlah">
      <h2 id="jumlah" {...listTotals(total)}>
        {words.jumlah(terlihat)}
      </h2>
      {tersembunyi === null || tersembunyi === 0 ? null : (
        <p class="facts">
          {words.tersembunyi(tersembunyi)} {words.seluruhnya(terlihat + tersembunyi)}
        </p>
      )}
      <TotalNotes page={page} total={total} isUkuran={props.isUkuran} />
      {list.baris.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi}>
          <p>
            <a href="/laporan">{words.hapus}</a>
          </p>
        </EmptyState>
      ) : (
        <LaporanRows page={page} rows={list.baris} now={now} />
      )}
      <Pagination page={page} nextHref={nextHref} />
    </section>
  );
}

/** Filters that came with a figure and have no field of their own travel along unseen. */
const CARRIED = ['hasil', 'induk', 'jenis', 'unit', 'kanal', 'ukuran'] as const;

function FilterForm(props: DaftarProps) {
  const { page, asked, errors } = props;
  const words = page.m.portal.daftar;
  const isNarrowed = Object.entries(asked).some(([key, value]) => key !== 'urut' && value !== '');
  const isOpen = Object.entries(asked).some(([key, value]) => key !== 'q' && value !== '');
  return (
    <search aria-label={words.saring}>
      <form method="get" action="/laporan" class="public-filters">
        <TextField page={page} errors={errors} name="q" label={words.q} value={asked.q} type="search" />
        <details class="more-filters" open={isOpen || errors.length > 0}>
          <summary>{words.saringLagi}</summary>
          <MoreFilters {...props} />
        </details>
        {CARRIED.filter((key) => asked[key] !== '').map((key) => (
          <input type="hidden" name={key} value={asked[key]} />
        ))}
        {CARRIED.every((key) => asked[key] === '') ? null : <p class="facts">{words.aktif}</p>}
        <p>
          <Button kind="biasa">{words.tombol}</Button>
          {isNarrowed ? <a href="/laporan">{words.hapus}</a> : null}
        </p>
      </form>
    </search>
  );
}

function MoreFilters({ page, asked, errors, kategori }: DaftarProps) {
  const words = page.m.portal.daftar;
  const shared = { page, errors };
  const labels = labelsOf(page);
  return (
    <div class="filter-row">
      <Select
        {...shared}
        name="status"
        label={labels.status}
        value={asked.status}
        blank={words.semua}
        choices={withCurrent(statusChoices(page), asked.status)}
      />
      <Select
        {...shared}
        name="klasifikasi"
        label={labels.klasifikasi}
        value={asked.klasifikasi}
        blank={words.semua}
        choices={withCurrent(klasifikasiChoices(page), asked.klasifikasi)}
      />
      <Select
        {...shared}
        name="kategori"
        label={labels.kategori}
        value={asked.kategori}
        blank={words.semua}
        choices={kategoriChoices(kategori)}
      />
      <TextField
        {...shared}
        name="instansi"
        label={labels.instansi}
        hint={words.instansiPetunjuk}
        value={asked.instansi}
      />
      <TextField
        {...shared}
        name="wilayah"
        label={labels.wilayah}
        hint={words.wilayahPetunjuk}
        value={asked.wilayah}
      />
      <DateField {...shared} name="dari" label={labels.dari} value={asked.dari} />
      <DateField {...shared} name="sampai" label={labels.sampai} value={asked.sampai} />
      <Select
        {...shared}
        name="urut"
        label={words.urut}
        value={asked.urut || 'terbaru'}
        choices={URUT.map((value) => ({ value, label: words.urutPilihan[value] }))}
      />
    </div>
  );
}

/** Several values at once come from a figure's link: kept as one choice of its own. */
function withCurrent(choices: readonly Choice[], current: string): readonly Choice[] {
  const parts = current.split(',').filter((one) => one !== '');
  if (parts.length < 2) return choices;
  const label = parts.map((one) => choices.find((choice) => choice.value === one)?.label ?? one).join(' + ');
  return [...choices, { value: current, label }];
}

function statusChoices(page: Page): readonly Choice[] {
  return STATUS.map((value) => ({ value, label: page.m.status.nama[value] }));
}

function klasifikasiChoices(page: Page): readonly Choice[] {
  return KLASIFIKASI.map((value) => ({ value, label: page.m.kode.klasifikasi[value] }));
}

function kategoriChoices(kategori: readonly Kategori[]) {
  return kategori
    .filter((one) => one.induk === null)
    .map((group) => ({
      label: group.nama,
      choices: [group, ...kategori.filter((one) => one.induk === group.kode)].map((one) => ({
        value: one.kode,
        label: one.nama,
      })),
    }));
}

function labelsOf(page: Page) {
  const words = page.m.portal.daftar;
  const { q, status, klasifikasi, kategori, instansi, wilayah, dari, sampai } = words;
  return { q, status, klasifikasi, kategori, instansi, wilayah, dari, sampai };
}
