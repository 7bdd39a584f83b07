import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { RapatTerbaca } from '../../../useCases/pengawasan/bacaRapat.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface NotulenPageProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly baca: RapatTerbaca;
  /** Rows for decisions: those that are kept, and some empty ones. */
  readonly baris: number;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  readonly hadir: readonly string[];
}

/** Who came, what was said, what was decided: kept as a draft, then issued once. */
export function NotulenPage(props: NotulenPageProps) {
  const { page, pohon, baca, errors, typed } = props;
  const words = page.m.petugas.rapat.tulis;
  const { rapat, undangan } = baca;
  const judul = words.judul(rapat.judul);
  const nama = (kode: string): string => badanOf(pohon, kode)?.nama ?? kode;
  const nomor = Array.from({ length: props.baris }, (_, i) => String(i + 1));
  const labels = Object.fromEntries([
    ['notulen', words.notulen],
    ...nomor.flatMap((n) => [
      [`putusan${n}`, words.putusan(n)],
      [`pemilik${n}`, words.pemilik(n)],
      [`tenggat${n}`, words.tenggat(n)],
    ]),
  ]) as Readonly<Record<string, string>>;
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href={`/pengawasan/rapat/${rapat.id}`}>{rapat.judul}</a>
      </p>
      <h1>{judul}</h1>
      <Form page={page} action={`/pengawasan/rapat/${rapat.id}/notulen`}>
        <input type="hidden" name="versi" value={String(rapat.versi)} />
        <Checkboxes
          page={page}
          name="hadir"
          label={words.hadir}
          values={props.hadir}
          choices={undangan.map(({ badan, nama: wakil }) => ({
            value: badan,
            label: wakil === '' ? nama(badan) : `${nama(badan)}: ${wakil}`,
          }))}
        />
        <TextArea
          page={page}
          name="notulen"
          label={words.notulen}
          value={typed('notulen')}
          rows={12}
          errors={errors}
        />
        <p class="facts">{words.putusanPetunjuk}</p>
        {nomor.map((n) => (
          <DecisionFields {...props} n={n} />
        ))}
        <p class="facts">{words.terbitIsi}</p>
        <p class="buttons">
          <Button kind="biasa" name="aksi" value="simpan">
            {words.simpan}
          </Button>
          <Button name="aksi" value="terbit">
            {words.terbitkan}
          </Button>
        </p>
      </Form>
    </WorkspaceLayout>
  );
}

function DecisionFields({ page, pohon, baca, errors, typed, n }: NotulenPageProps & { n: string }) {
  const words = page.m.petugas.rapat.tulis;
  const field = (name: string) => ({ page, name, value: typed(name), errors, isOptional: true });
  const owners = [baca.rapat.pengawas, ...baca.undangan.map(({ badan }) => badan)];
  return (
    <>
      <TextArea {...field(`putusan${n}`)} label={words.putusan(n)} rows={2} />
      <Select
        {...field(`pemilik${n}`)}
        label={words.pemilik(n)}
        blank={words.tanpaPemilik}
        choices={owners.map((value) => ({ value, label: badanOf(pohon, value)?.nama ?? value }))}
      />
      <DateField {...field(`tenggat${n}`)} label={words.tenggat(n)} />
    </>
  );
}
