import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../../messages/format/tanggal.ts';
import type { LaporanPage } from '../../../../useCases/laporan/readLaporan.ts';
import { Button } from '../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';

export interface DataProps {
  readonly page: Page;
  readonly laporan: LaporanPage['baris'];
  readonly persetujuan: { readonly versi: string | null; readonly pada: number | null };
  readonly errors: readonly FieldError[];
}

/** All rights over one's own data in one place (UU 27/2022): see, correct, erase, close, consent. */
export function DataPage(props: DataProps) {
  const { page, errors } = props;
  const words = page.m.portal.hapusData.data;
  return (
    <AkunLayout page={page} title={words.judul} here="data" hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ sandi: words.sandi }} />
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <section aria-labelledby="unduh">
        <h2 id="unduh">{words.unduhJudul}</h2>
        <p>{words.unduhIsi}</p>
        <Form page={page} action="/saya/data/unduh">
          <TextField
            {...{ page, errors }}
            name="sandi"
            label={words.sandi}
            type="password"
            autocomplete="current-password"
            width="sedang"
          />
          <Button>{words.unduhTombol}</Button>
        </Form>
      </section>
      <section aria-labelledby="betul">
        <h2 id="betul">{words.betulJudul}</h2>
        <p>
          {words.betulIsi} <a href="/saya/profil">{words.betulProfil}</a>. {words.betulLain}
        </p>
      </section>
      <EraseSection {...props} />
      <section aria-labelledby="tutup">
        <h2 id="tutup">{words.tutupJudul}</h2>
        <p>{words.tutupIsi}</p>
        <p>
          <a href="/saya/tutup">{page.m.portal.akunSaya.tutup.judul}</a>
        </p>
      </section>
      <ConsentSection {...props} />
      <p>
        {words.tanya} <a href="/kontak">{words.tanyaTautan}</a>.
      </p>
    </AkunLayout>
  );
}

function EraseSection({ page, laporan }: DataProps) {
  const words = page.m.portal.hapusData.data;
  return (
    <section aria-labelledby="hapus">
      <h2 id="hapus">{words.hapusJudul}</h2>
      <p>{words.hapusIsi}</p>
      {laporan.length === 0 ? (
        <p>{words.hapusKosong}</p>
      ) : (
        <ul class="list">
          {laporan.map((one) => (
            <li>
              <a href={`/laporan/${one.nomor}/hapus`}>{words.hapusBagi(formatNomor(one.nomor))}</a>
              {one.judul === null ? '' : `, ${one.judul}`}
              {one.status === null ? '' : ` (${page.m.status.nama[one.status]})`}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/saya">{words.semuaLaporan}</a>
      </p>
    </section>
  );
}

function ConsentSection({ page, persetujuan }: DataProps) {
  const words = page.m.portal.hapusData.data;
  const { versi, pada } = persetujuan;
  return (
    <section aria-labelledby="persetujuan">
      <h2 id="persetujuan">{words.persetujuanJudul}</h2>
      <p>
        {versi === null || pada === null
          ? words.persetujuanTakAda
          : words.persetujuan(versi, formatWaktu(pada, 'WIB', page.lang))}{' '}
        {words.tarikPersetujuan} <a href="/privasi">{words.privasi}</a>
      </p>
    </section>
  );
}
