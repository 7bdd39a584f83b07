import type { LaporanPage, LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Pagination } from '../../../components/data/Pagination.tsx';
import { Button, ButtonLink } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import { LaporanRows } from '../../daftar/LaporanRows.tsx';
import { turnOf } from '../../laporan/commandForm.ts';
import { AkunLayout } from '../AkunLayout.tsx';

export interface SayaAsked {
  readonly q: string;
  readonly status: string;
}

export interface SayaProps {
  readonly page: Page;
  readonly asked: SayaAsked;
  /** What waits for the pelapor; only shown before the whole list is searched or turned over. */
  readonly turns: readonly LaporanView[];
  readonly list: LaporanPage;
  readonly nextHref: string | null;
  readonly isEmailChecked: boolean;
  readonly errors: readonly FieldError[];
}

/** The own laporan: what waits for one first, then all, with search. */
export function SayaPage(props: SayaProps) {
  const { page, asked, turns, list, errors } = props;
  const words = page.m.portal.akunSaya;
  const isNarrowed = asked.q !== '' || asked.status !== '';
  const isNew = list.baris.length === 0 && !isNarrowed;
  const note = (laporan: LaporanView) => <NextStep page={page} laporan={laporan} />;
  return (
    <AkunLayout page={page} title={words.saya.judul} here="laporan" hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ resi: words.saya.resi }} />
      <h1>{words.saya.judul}</h1>
      {props.isEmailChecked ? null : (
        <Notice page={page} kind="perhatian">
          <p>
            {words.emailBelum} <a href="/saya/profil#email">{words.emailBelumTautan}</a>
          </p>
        </Notice>
      )}
      {turns.length === 0 ? null : (
        <section aria-labelledby="giliran">
          <h2 id="giliran">{words.saya.giliranJudul}</h2>
          <LaporanRows page={page} rows={turns} note={note} />
        </section>
      )}
      {isNew ? (
        <EmptyState judul={words.saya.kosong} isi={words.saya.kosongIsi}>
          <p>
            <ButtonLink href="/lapor">{words.saya.tulis}</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <section aria-labelledby="semua">
          <h2 id="semua">{words.saya.semuaJudul}</h2>
          <FilterForm page={page} asked={asked} isNarrowed={isNarrowed} />
          {list.baris.length === 0 ? (
            <EmptyState judul={words.saya.takCocok} isi={words.saya.takCocokIsi} />
          ) : (
            <LaporanRows page={page} rows={list.baris} note={note} />
          )}
          <Pagination page={page} nextHref={props.nextHref} />
          <p>
            <ButtonLink href="/lapor">{words.saya.tulis}</ButtonLink>
          </p>
        </section>
      )}
      <ClaimForm page={page} errors={errors} />
    </AkunLayout>
  );
}

function FilterForm({ page, asked, isNarrowed }: { page: Page; asked: SayaAsked; isNarrowed: boolean }) {
  const words = page.m.portal.akunSaya.saya;
  const choices = Object.entries(page.m.status.nama).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form method="get" action="/saya" class="filter-row">
        <TextField page={page} name="q" label={words.cari} value={asked.q} type="search" />
        <Select
          {...{ page, choices }}
          name="status"
          label={words.status}
          value={asked.status}
          blank={words.semuaStatus}
        />
        <div class="filter-go">
          <Button kind="biasa">{words.tampilkan}</Button>
          {isNarrowed ? <a href="/saya">{words.hapus}</a> : null}
        </div>
      </form>
    </search>
  );
}

/** A laporan sent without account comes in by its receipt. */
function ClaimForm({ page, errors }: { page: Page; errors: readonly FieldError[] }) {
  const words = page.m.portal.akunSaya.saya;
  return (
    <section aria-labelledby="tambah">
      <h2 id="tambah">{words.tambahJudul}</h2>
      <p>{words.tambahIsi}</p>
      <Form page={page} action="/saya/tambah">
        <TextField
          {...{ page, errors }}
          name="resi"
          label={words.resi}
          inputmode="numeric"
          autocomplete="off"
          width="sedang"
        />
        <Button kind="biasa">{words.tambahTombol}</Button>
      </Form>
    </section>
  );
}

function NextStep({ page, laporan }: { page: Page; laporan: LaporanView }) {
  const words = page.m.portal.akunSaya.saya.giliran;
  const turn = turnOf(laporan);
  if (turn === null) return <p class="facts">{words.menunggu}</p>;
  return (
    <p class="next-step">
      <a href={`/laporan/${laporan.nomor}#giliran`}>{words[turn as 'lengkapi']}</a>
    </p>
  );
}
