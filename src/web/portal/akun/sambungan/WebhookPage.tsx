import { PERISTIWA } from '../../../../domain/webhook/peristiwa.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { listEndedWebhooks, WebhookAkun } from '../../../../useCases/webhook/webhookAkun.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Checkboxes, Radios } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';
import { KUNCI_PATH, PANDUAN_PATH, WEBHOOK_PATH } from './KunciPage.tsx';

type Berakhir = Awaited<ReturnType<typeof listEndedWebhooks>>[number];

export interface WebhookProps {
  readonly page: Page;
  readonly webhook: readonly WebhookAkun[];
  readonly berakhir: readonly Berakhir[];
  readonly typed: {
    readonly alamat: string;
    readonly lingkup: string;
    readonly peristiwa: readonly string[];
  };
  readonly errors: readonly FieldError[];
}

/** Where the account is told of events: which there are, those that ended and why, and another one. */
export function WebhookPage(props: WebhookProps) {
  const { page, errors, webhook, berakhir, typed } = props;
  const words = page.m.portal.webhook;
  const labels = { alamat: words.alamat, lingkup: words.lingkup, peristiwa: words.peristiwa };
  const shared = { page, errors };
  return (
    <AkunLayout page={page} title={words.judul} here="sambungan" hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <ul class="list">
        <li>
          <a href={`${PANDUAN_PATH}/webhook`}>{words.panduan}</a>
        </li>
        <li>
          <a href={KUNCI_PATH}>{words.kunci}</a>
        </li>
      </ul>
      <section aria-labelledby="daftar">
        <h2 id="daftar">{words.daftar(webhook.length)}</h2>
        {webhook.length === 0 ? (
          <EmptyState judul={words.kosong} isi={words.kosongIsi} />
        ) : (
          <List {...props} />
        )}
      </section>
      <section aria-labelledby="tambah">
        <h2 id="tambah">{words.tambahJudul}</h2>
        <Form page={page} action={WEBHOOK_PATH}>
          <TextField
            {...shared}
            name="alamat"
            type="url"
            label={words.alamat}
            hint={words.alamatPetunjuk}
            value={typed.alamat}
            maxlength={2000}
            autocomplete="off"
          />
          <WebhookFields {...shared} {...typed} />
          <Button>{words.tambah}</Button>
        </Form>
      </section>
      {berakhir.length === 0 ? null : <Ended page={page} rows={berakhir} />}
    </AkunLayout>
  );
}

/** What it tells: of which laporan, which events. */
export function WebhookFields(props: {
  page: Page;
  errors: readonly FieldError[];
  lingkup: string;
  peristiwa: readonly string[];
}) {
  const { lingkup, peristiwa, ...shared } = props;
  const words = props.page.m.portal.webhook;
  return (
    <>
      <Radios
        {...shared}
        name="lingkup"
        label={words.lingkup}
        value={lingkup}
        choices={(['terkait', 'semua'] as const).map((value) => ({ value, label: words.lingkupNama[value] }))}
      />
      <div class="many">
        <Checkboxes
          {...shared}
          name="peristiwa"
          label={words.peristiwa}
          hint={words.peristiwaPetunjuk}
          values={peristiwa}
          isOptional
          choices={PERISTIWA.map((value) => ({ value, label: value }))}
        />
      </div>
    </>
  );
}

function List({ page, webhook }: WebhookProps) {
  const words = page.m.portal.webhook;
  return (
    <DataTable
      page={page}
      caption={words.judul}
      isCaptionHidden
      isStacked
      rows={webhook}
      columns={[
        { judul: words.alamat, cell: (one) => <span class="long">{one.alamat}</span> },
        {
          judul: words.peristiwa,
          cell: (one) =>
            one.peristiwa.length === 0 ? words.semuaPeristiwa : words.banyakPeristiwa(one.peristiwa.length),
        },
        {
          judul: words.kiriman,
          cell: ({ jumlah }) =>
            words.kirimanIsi(jumlah['antre'] ?? 0, jumlah['terkirim'] ?? 0, jumlah['mati'] ?? 0),
        },
        {
          judul: words.satu.tindakan,
          cell: (one) => (
            <a href={`${WEBHOOK_PATH}/${one.id}`} aria-label={words.bukaApa(one.alamat)}>
              {words.buka}
            </a>
          ),
        },
      ]}
    />
  );
}

function Ended({ page, rows }: { page: Page; rows: readonly Berakhir[] }) {
  const words = page.m.portal.webhook;
  const why: Readonly<Record<string, string>> = words.sebabNama;
  return (
    <section aria-labelledby="berakhir">
      <h2 id="berakhir">{words.berakhirJudul}</h2>
      <DataTable
        page={page}
        caption={words.berakhirJudul}
        isCaptionHidden
        isStacked
        rows={rows}
        columns={[
          { judul: words.alamat, cell: (one) => <span class="long">{one.alamat}</span> },
          {
            judul: words.berakhir,
            cell: ({ dicabutPada }) =>
              dicabutPada === null ? '' : formatWaktuPendek(dicabutPada, 'WIB', page.lang),
          },
          { judul: words.sebab, cell: ({ sebab }) => why[sebab ?? 'sendiri'] ?? sebab },
        ]}
      />
    </section>
  );
}
