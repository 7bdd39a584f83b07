import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { listDeliveries, WebhookAkun } from '../../../../useCases/webhook/webhookAkun.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';
import { WEBHOOK_PATH } from './KunciPage.tsx';
import { WebhookFields } from './WebhookPage.tsx';
import { hasilText } from './webhookText.ts';

type Kiriman = Extract<Awaited<ReturnType<typeof listDeliveries>>, { ok: true }>['value'][number];
export type Saring = 'mati' | 'antre' | null;

export interface WebhookSatuProps {
  readonly page: Page;
  readonly webhook: WebhookAkun;
  readonly kiriman: readonly Kiriman[];
  readonly saring: Saring;
}

/** One webhook: what it tells, a trial, its secret, its last deliveries with replay, its end. */
export function WebhookSatuPage(props: WebhookSatuProps) {
  const { page, webhook } = props;
  const words = page.m.portal.webhook;
  return (
    <AkunLayout page={page} title={words.satu.judul} here="sambungan">
      <h1>{words.satu.judul}</h1>
      <SummaryList
        page={page}
        rows={[
          { label: words.alamat, value: <span class="long">{webhook.alamat}</span> },
          { label: words.dibuat, value: formatWaktuPendek(webhook.dibuatPada, 'WIB', page.lang) },
        ]}
      />
      <Deliveries {...props} />
      <Settings page={page} webhook={webhook} />
      <p>
        <a href={WEBHOOK_PATH}>{words.satu.kembali}</a>
      </p>
    </AkunLayout>
  );
}

function Settings({ page, webhook }: Pick<WebhookSatuProps, 'page' | 'webhook'>) {
  const words = page.m.portal.webhook.satu;
  const here = `${WEBHOOK_PATH}/${webhook.id}`;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  const { ujiPada, ujiJawaban, ujiGalat, lamaSampai, lingkup, peristiwa } = webhook;
  const tried = hasilText(page, { jawaban: ujiJawaban, galat: ujiGalat });
  return (
    <>
      <section aria-labelledby="coba">
        <h2 id="coba">{words.cobaJudul}</h2>
        <p>{words.cobaIsi}</p>
        {ujiPada === null ? null : <p>{words.cobaTerakhir(at(ujiPada), tried)}</p>}
        <Form page={page} action={`${here}/coba`}>
          <Button kind="biasa">{words.coba}</Button>
        </Form>
      </section>
      <section aria-labelledby="atur">
        <h2 id="atur">{words.aturJudul}</h2>
        <Form page={page} action={`${here}/ubah`}>
          <WebhookFields page={page} errors={[]} {...{ lingkup, peristiwa }} />
          <Button>{words.simpan}</Button>
        </Form>
      </section>
      <section aria-labelledby="putar">
        <h2 id="putar">{words.rahasiaJudul}</h2>
        <p>{lamaSampai === null ? words.rahasiaIsi : words.rahasiaLama(at(lamaSampai))}</p>
        <Form page={page} action={`${here}/putar`}>
          <Button kind="biasa">{words.putar}</Button>
        </Form>
      </section>
      <section aria-labelledby="hapus">
        <h2 id="hapus">{words.hapusJudul}</h2>
        <p>{words.hapusIsi}</p>
        <Form page={page} action={`${here}/hapus`}>
          <Button kind="bahaya">{words.hapus}</Button>
        </Form>
      </section>
    </>
  );
}

function Deliveries({ page, webhook, kiriman, saring }: WebhookSatuProps) {
  const words = page.m.portal.webhook.satu;
  const here = `${WEBHOOK_PATH}/${webhook.id}`;
  const ways: readonly (readonly [Saring, string])[] = [
    [null, words.semua],
    ['mati', words.hanyaMati],
    ['antre', words.hanyaAntre],
  ];
  return (
    <section aria-labelledby="kiriman">
      <h2 id="kiriman">{words.kirimanJudul}</h2>
      <nav class="parts" aria-label={words.saring}>
        <ul>
          {ways.map(([one, nama]) => (
            <li>
              <a
                href={one === null ? here : `${here}?status=${one}`}
                {...(one === saring ? { 'aria-current': 'page' } : {})}
              >
                {nama}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {kiriman.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DeliveryTable {...{ page, kiriman, here }} />
      )}
    </section>
  );
}

function DeliveryTable({
  page,
  kiriman,
  here,
}: Pick<WebhookSatuProps, 'page' | 'kiriman'> & { readonly here: string }) {
  const words = page.m.portal.webhook.satu;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  return (
    <DataTable
      page={page}
      caption={words.kirimanTabel}
      isStacked
      rows={kiriman}
      columns={[
        { judul: words.laporan, cell: (one) => formatNomor(one.nomor) },
        { judul: words.peristiwa, cell: (one) => <code>{one.jenis}</code> },
        { judul: words.pada, cell: (one) => at(one.pada) },
        {
          judul: words.keadaan,
          cell: (one) =>
            one.status === 'antre'
              ? `${words.status.antre}, ${words.percobaan(one.percobaan + 1)}, ${words.cobaLagi(at(one.cobaPada))}`
              : words.status[one.status],
        },
        { judul: words.jawaban, cell: (one) => hasilText(page, one) },
        {
          judul: words.tindakan,
          cell: (one) => (
            <Form page={page} action={`${here}/ulang`}>
              <input type="hidden" name="kiriman" value={one.id} />
              <button
                class="link"
                type="submit"
                aria-label={words.ulangApa(formatNomor(one.nomor), one.jenis)}
              >
                {words.ulang}
              </button>
            </Form>
          ),
        },
      ]}
    />
  );
}
