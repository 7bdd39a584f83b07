import { LINGKUP, MASA_HARI } from '../../../../domain/akun/lingkupKunci.ts';
import type { Instant } from '../../../../domain/shared/time.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { KunciApi } from '../../../../useCases/akun/kunciApi/listApiKeys.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';
import { lingkupText } from './kunciText.ts';

export const KUNCI_PATH = '/saya/kunci-api';
export const WEBHOOK_PATH = '/saya/webhook';
export const PANDUAN_PATH = '/pengembang';

export interface KunciProps {
  readonly page: Page;
  readonly kunci: readonly KunciApi[];
  readonly now: Instant;
  /** What was typed, kept after a refusal. */
  readonly typed: { readonly nama: string; readonly lingkup: readonly string[]; readonly masa: string };
  readonly errors: readonly FieldError[];
}

/** The keys of the account: which there are, what each opens, and the making of another (F136). */
export function KunciPage(props: KunciProps) {
  const { page, errors, kunci, now } = props;
  const words = page.m.portal.kunciApi;
  const isOver = (one: KunciApi): boolean => one.dicabutPada !== null || (one.kedaluwarsa ?? Infinity) <= now;
  const inForce = kunci.filter((one) => !isOver(one));
  const over = kunci.filter(isOver);
  const labels = { nama: words.nama, lingkup: words.lingkup, masa: words.masa };
  return (
    <AkunLayout page={page} title={words.judul} here="sambungan" hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <ul class="list">
        <li>
          <a href={PANDUAN_PATH}>{words.panduan}</a>
        </li>
        <li>
          <a href={WEBHOOK_PATH}>{words.webhook}</a>
        </li>
      </ul>
      <section aria-labelledby="daftar">
        <h2 id="daftar">{words.daftar(inForce.length)}</h2>
        {inForce.length === 0 ? <EmptyState judul={words.kosong} isi={words.kosongIsi} /> : null}
        {inForce.length === 0 ? null : <KeyTable page={page} rows={inForce} caption={words.judul} />}
      </section>
      <MakeForm {...props} />
      {over.length === 0 ? null : (
        <section aria-labelledby="lama">
          <h2 id="lama">{words.tidakBerlaku}</h2>
          <KeyTable page={page} rows={over} caption={words.tidakBerlaku} />
        </section>
      )}
    </AkunLayout>
  );
}

function KeyTable({ page, rows, caption }: { page: Page; rows: readonly KunciApi[]; caption: string }) {
  const words = page.m.portal.kunciApi;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  return (
    <DataTable
      page={page}
      caption={caption}
      isCaptionHidden
      isStacked
      rows={rows}
      columns={[
        {
          judul: words.nama,
          cell: (one) => (
            <>
              {one.nama}
              <br />
              <code class="hint">{one.awalan}…</code>
            </>
          ),
        },
        { judul: words.lingkup, cell: (one) => lingkupText(page, one.lingkup) },
        { judul: words.dibuat, cell: (one) => at(one.dibuatPada) },
        { judul: words.sampai, cell: (one) => endText(page, one) },
        {
          judul: words.terakhir,
          cell: (one) => (one.terakhirPada === null ? words.belumDipakai : at(one.terakhirPada)),
        },
        {
          judul: words.satu.rincian,
          cell: (one) => (
            <a href={`${KUNCI_PATH}/${one.id}`} aria-label={words.rincianApa(one.nama)}>
              {words.rincian}
            </a>
          ),
        },
      ]}
    />
  );
}

/** When a key ends or ended, and why. */
export function endText(page: Page, one: KunciApi): string {
  const words = page.m.portal.kunciApi;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  const { dicabutPada, dicabutOleh, alasanCabut, kedaluwarsa, pengganti } = one;
  if (dicabutPada !== null) {
    return dicabutOleh === null
      ? words.dicabut(at(dicabutPada))
      : words.dicabutOleh(at(dicabutPada), dicabutOleh, alasanCabut ?? '');
  }
  if (kedaluwarsa === null) return words.tanpaAkhir;
  return pengganti === null ? at(kedaluwarsa) : words.diganti(at(kedaluwarsa));
}

function MakeForm({ page, errors, typed }: KunciProps) {
  const words = page.m.portal.kunciApi;
  const shared = { page, errors };
  return (
    <section aria-labelledby="buat">
      <h2 id="buat">{words.buatJudul}</h2>
      <Form page={page} action={KUNCI_PATH}>
        <TextField
          {...shared}
          name="nama"
          label={words.nama}
          hint={words.namaPetunjuk}
          value={typed.nama}
          maxlength={100}
          autocomplete="off"
          width="sedang"
        />
        <Checkboxes
          {...shared}
          name="lingkup"
          label={words.lingkup}
          hint={words.lingkupPetunjuk}
          values={typed.lingkup}
          isOptional
          choices={LINGKUP.map((value) => ({ value, label: words.lingkupNama[value] }))}
        />
        <Select
          {...shared}
          name="masa"
          label={words.masa}
          value={typed.masa}
          choices={MASA_HARI.map((n) => ({ value: String(n), label: words.hari(n) }))}
        />
        <Button>{words.buat}</Button>
      </Form>
    </section>
  );
}
