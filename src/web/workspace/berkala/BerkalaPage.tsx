import { BAB, BAB_WAJIB, type KodeBab } from '../../../domain/berkala/berkala.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { dokumenBerkala } from '../../../messages/dokumen/berkala.ts';
import { formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { BerkalaTerbaca } from '../../../useCases/berkala/bacaBerkala.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { BlokDokumen } from '../../components/dokumen/BlokDokumen.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Dokumen } from '../../dokumen/dokumen.ts';
import type { GambarPeta } from '../../dokumen/pdf/peta.ts';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface BerkalaPageProps {
  readonly page: Page;
  readonly baca: BerkalaTerbaca;
  readonly dokumen: Dokumen;
  readonly gambar: GambarPeta;
  readonly zona: Zona;
  readonly isOver: boolean;
  /** Whether the reader gives recommendations out of it: issued, by whoever acts for its body. */
  readonly isPemberi: boolean;
  /** Of a new comment: the same form sent twice is one. */
  readonly id: string;
  readonly errors: readonly FieldError[];
  /** What was typed into the form that was refused; null shows what is stored. */
  readonly typed: ((name: string) => string) | null;
}

/** One report: what it says, chapter by chapter; of a draft also its words to write, comments, and issuing. */
export function BerkalaPage(props: BerkalaPageProps) {
  const { page, baca, dokumen, errors } = props;
  const words = page.m.petugas.berkala;
  const { berkala, terbit, wewenang } = baca;
  const labels = { ...dokumenBerkala.bab, isi: words.komentar.isi, bab: words.komentar.bab };
  return (
    <WorkspaceLayout page={page} title={`${words.judul}: ${dokumen.anak}`} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p class="no-print">
        <a href="/monev/berkala">{words.kembali}</a>
      </p>
      <article lang="id" class="report">
        <h1>{dokumen.judul}</h1>
        <p class="lead">{dokumen.anak}</p>
        {dokumen.tanda === null ? null : (
          <p>
            <strong>{dokumen.tanda}.</strong> {dokumenBerkala.konsepIsi}
          </p>
        )}
        <p class="choices-line no-print">
          <a href={`/monev/berkala/${berkala.id}/laporan.pdf`} download>{`${words.unduh} ${words.pdf}`}</a>
          <a href={`/monev/berkala/${berkala.id}/laporan.xlsx`} download>{`${words.unduh} ${words.xlsx}`}</a>
          {props.isPemberi ? (
            <a href={`/pengawasan/rekomendasi/baru?berkala=${berkala.id}`}>
              {page.m.petugas.rekomendasi.baru}
            </a>
          ) : null}
        </p>
        <SummaryList page={page} rows={dokumen.kepala.map(([label, value]) => ({ label, value }))} />
        {terbit === null ? null : (
          <p class="facts">{terbit.isUtuh ? words.utuh : <strong>{words.bukanUtuh}</strong>}</p>
        )}
        <p class="figure-finding">{dokumen.ringkasan}</p>
        {dokumen.bagian.map((bagian) => (
          <section id={bagian.kode}>
            <h2>{bagian.judul}</h2>
            {bagian.blok.map((blok) => (
              <BlokDokumen page={page} blok={blok} gambar={props.gambar} />
            ))}
            {bagian.narasi === '' ? null : <p class="act-text">{bagian.narasi}</p>}
          </section>
        ))}
      </article>
      {terbit === null && wewenang.tulis ? <NarasiForm {...props} /> : null}
      {wewenang.lihatKonsep ? <Comments {...props} /> : null}
      {terbit === null && wewenang.terbitkan ? <IssueForm {...props} /> : null}
    </WorkspaceLayout>
  );
}

function NarasiForm({ page, baca, errors, typed }: BerkalaPageProps) {
  const words = page.m.petugas.berkala;
  const stored = (bab: KodeBab): string => (typed === null ? (baca.narasi[bab] ?? '') : typed(bab));
  return (
    <section class="no-print">
      <h2 id="uraian">{words.narasi}</h2>
      <Form page={page} action={`/monev/berkala/${baca.berkala.id}/narasi`}>
        <input type="hidden" name="versi" value={String(baca.berkala.versi)} />
        {BAB.map((bab) => (
          <TextArea
            page={page}
            name={bab}
            label={dokumenBerkala.bab[bab]}
            value={stored(bab)}
            rows={BAB_WAJIB.includes(bab) ? 6 : 2}
            errors={errors}
            {...(BAB_WAJIB.includes(bab) ? { hint: words.wajib } : { isOptional: true })}
          />
        ))}
        <Button>{words.simpan}</Button>
      </Form>
    </section>
  );
}

function Comments({ page, baca, zona, id, errors, typed }: BerkalaPageProps) {
  const words = page.m.petugas.berkala.komentar;
  const { komentar, wewenang, terbit, berkala } = baca;
  return (
    <section class="no-print">
      <h2 id="komentar">{words.judul}</h2>
      {komentar.length === 0 ? <p>{words.kosong}</p> : null}
      <ul class="list">
        {komentar.map((one) => (
          <li>
            <strong>{dokumenBerkala.bab[one.bab]}</strong>
            <p class="act-text">{one.isi}</p>
            <span class="facts">{words.oleh(one.nama, formatWaktuPendek(one.pada, zona, page.lang))}</span>
          </li>
        ))}
      </ul>
      {terbit === null && wewenang.komentar ? (
        <Form page={page} action={`/monev/berkala/${berkala.id}/komentar`}>
          <input type="hidden" name="id" value={id} />
          <Select
            page={page}
            name="bab"
            label={words.bab}
            value={typed?.('bab') ?? 'analisis'}
            errors={errors}
            choices={BAB.map((value) => ({ value, label: dokumenBerkala.bab[value] }))}
          />
          <TextArea
            page={page}
            name="isi"
            label={words.isi}
            value={typed?.('isi') ?? ''}
            rows={3}
            errors={errors}
          />
          <Button kind="biasa">{words.kirim}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function IssueForm({ page, baca, isOver }: BerkalaPageProps) {
  const words = page.m.petugas.berkala.terbitkan;
  return (
    <section class="no-print">
      <h2 id="terbit">{words.judul}</h2>
      {isOver ? (
        <Form page={page} action={`/monev/berkala/${baca.berkala.id}/terbit`}>
          <p>{words.isi}</p>
          <input type="hidden" name="versi" value={String(baca.berkala.versi)} />
          <Button kind="bahaya">{words.kirim}</Button>
        </Form>
      ) : (
        <p>{words.belum}</p>
      )}
    </section>
  );
}
