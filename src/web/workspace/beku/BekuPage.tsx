import type { BarisBeku } from '../../../domain/monev/beku.ts';
import type { Pohon } from '../../../domain/instansi/pohon.ts';
import type { BekuTerbaca } from '../../../useCases/monev/peringkatBeku.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { Beku, KeberatanList } from '../../components/angka/Beku.tsx';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Form } from '../../components/form/Form.tsx';
import { Select } from '../../components/form/choices.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Page } from '../../request/page.ts';
import type { SinyalTerbaca } from '../../../useCases/sinyal/readSinyal.ts';
import { sinyalHref } from '../sinyal/address.ts';
import { SinyalTable } from '../sinyal/SinyalTable.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import type { Typed } from './BekuForm.tsx';

export interface BekuPageProps extends BekuTerbaca {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly typed: Typed;
  readonly mayObject: boolean;
  readonly mayAnswer: boolean;
  /** Null for whoever sees no signs. */
  readonly sinyal: SinyalTerbaca['baris'] | null;
  /** Bodies whose counted laporan the officer may look through. */
  readonly terbuka: readonly BarisBeku[];
}

/** One frozen ranking with what an officer can do about it: object for a body that takes part, or answer. */
export function BekuPage(props: BekuPageProps) {
  const { page, beku, keberatan, typed } = props;
  const words = page.m.portal.beku;
  const open = keberatan.filter((one) => one.jawaban === null);
  const judul = `${words.judul} ${beku.nomor}`;
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={typed.errors.length > 0}>
      <ErrorSummary page={page} errors={typed.errors} labels={{ isi: words.form.keberatanIsi }} />
      <p>
        <a href="/monev/beku">{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <Beku
        page={page}
        beku={beku}
        pohon={props.pohon}
        daftarHref={({ kode }) =>
          props.terbuka.some((one) => one.kode === kode)
            ? `/monev/beku/${beku.id}/laporan?kode=${kode}`
            : null
        }
      />
      {props.terbuka.length === 0 ? null : <Counted page={page} beku={beku} terbuka={props.terbuka} />}
      {props.sinyal === null ? null : <Signs page={page} beku={beku} sinyal={props.sinyal} />}
      <KeberatanList page={page} keberatan={keberatan} />
      {props.mayAnswer && open.length > 0 ? (
        <section>
          <h2>{words.form.jawabKirim}</h2>
          <Form page={page} action={`/monev/beku/${beku.id}/jawaban`}>
            <Select
              page={page}
              name="keberatan"
              label={words.keberatan}
              value={typed.text('keberatan')}
              choices={open.map((one) => ({ value: one.id, label: words.form.jawab(one.nama) }))}
            />
            <TextArea
              page={page}
              name="isi"
              label={words.form.jawabKirim}
              value={typed.text('isi')}
              errors={typed.errors}
            />
            <Button>{words.form.jawabKirim}</Button>
          </Form>
        </section>
      ) : props.mayObject ? (
        <section>
          <h2>{words.form.keberatan}</h2>
          <Form page={page} action={`/monev/beku/${beku.id}/keberatan`}>
            <input type="hidden" name="id" value={typed.id} />
            <TextArea
              page={page}
              name="isi"
              label={words.form.keberatanIsi}
              hint={words.form.keberatanPetunjuk}
              value={typed.text('isi')}
              errors={typed.errors}
            />
            <Button>{words.form.keberatanKirim}</Button>
          </Form>
        </section>
      ) : null}
    </WorkspaceLayout>
  );
}

/** Bodies of the ranking with striking signs; the whole table has its own page. */
function Signs(props: Pick<BekuPageProps, 'page' | 'beku'> & { sinyal: SinyalTerbaca['baris'] }) {
  const { page, beku, sinyal } = props;
  const words = page.m.petugas.sinyal;
  const { dari, sampai, jenis } = beku.parameter;
  const striking = sinyal.filter((one) => one.mencolok > 0);
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <section>
      <h2 id="sinyal">{words.beku}</h2>
      <p>
        {striking.length === 0
          ? words.temuanTenang(n(sinyal.length))
          : words.temuan(n(striking.length), n(sinyal.length))}
      </p>
      {striking.length === 0 ? null : <SinyalTable page={page} baris={striking} periode={beku.parameter} />}
      <p>
        <a href={sinyalHref({ dari, sampai, jenis })}>{words.judul}</a>
      </p>
    </section>
  );
}

/** The way to the laporan that were counted for one body. */
function Counted({ page, beku, terbuka }: Pick<BekuPageProps, 'page' | 'beku' | 'terbuka'>) {
  const words = page.m.portal.beku.daftar;
  return (
    <section class="no-print">
      <h2 id="daftar">{words.judul}</h2>
      <p>{words.pembuka}</p>
      <form method="get" action={`/monev/beku/${beku.id}/laporan`}>
        <Select
          page={page}
          name="kode"
          label={words.pilih}
          value=""
          choices={terbuka.map((one) => ({ value: one.kode, label: one.nama }))}
        />
        <Button kind="biasa">{words.buka}</Button>
      </form>
    </section>
  );
}
