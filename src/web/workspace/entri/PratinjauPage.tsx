import type { Refusal } from '../../../domain/shared/result.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { tulisTabel, type BarisEntri } from '../../../useCases/entri/bacaTabel.ts';
import type { EntriDiperiksa, EntriDraft } from '../../../useCases/entri/entriMassal.ts';
import { KOLOM, type Kolom } from '../../../useCases/entri/kolom.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { errorOf, fieldErrors, fieldId, type FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { cellName } from './entriForm.ts';
import { ENTRI_PATH } from './EntriPage.tsx';

/** Rows that can be corrected on one page: a browser's form has only so many fields. More follow when these are right. */
const EDITABLE = 25;

interface PratinjauProps {
  readonly page: Page;
  readonly draft: EntriDraft;
  readonly diperiksa: EntriDiperiksa;
  readonly kunci: string;
}

/** The table as it was understood, every mistake beside its cell; sent only when there is none left. */
export function PratinjauPage(props: PratinjauProps) {
  const { page, diperiksa } = props;
  const words = page.m.petugas.entri;
  const { tabel, baris } = diperiksa;
  const wrong = baris.flatMap((one, i) => (one.jenis === 'salah' ? [i] : []));
  const editable = new Set(wrong.slice(0, EDITABLE));
  const errors = [...editable].flatMap((i) => rowErrors(page, baris[i], i));
  const kolom = shownColumns(diperiksa);
  const angka = (n: number): string => formatAngka(n, page.lang);
  const judul =
    wrong.length === 0
      ? words.siap(angka(baris.length))
      : words.salah(angka(wrong.length), angka(baris.length));
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page, [...editable], kolom)} />
      <h1>{judul}</h1>
      {tabel.tidakDikenal.length === 0 ? null : <p>{words.tidakDikenal(tabel.tidakDikenal.join(', '))}</p>}
      {wrong.length > EDITABLE ? <p>{words.sebagian(angka(EDITABLE))}</p> : null}
      <Form page={page} action={ENTRI_PATH} hasFiles>
        <Carried {...props} />
        <p class="buttons">
          {wrong.length === 0 ? (
            <Button name="aksi" value="kirim">
              {words.kirim(angka(baris.length))}
            </Button>
          ) : (
            <Button name="aksi" value="periksa">
              {words.periksaLagi}
            </Button>
          )}
          <Button kind="biasa" name="aksi" value="ubah">
            {words.kembali}
          </Button>
        </p>
        <DataTable
          page={page}
          caption={words.tabel}
          isStacked
          rows={tabel.baris.map((row, i) => ({ row, i }))}
          columns={[
            {
              judul: words.baris,
              cell: ({ i }) => (
                <>
                  {i + 1} <span class="hint">{wrong.includes(i) ? words.perluDibetulkan : words.benar}</span>
                  {editable.has(i) ? <Remove page={page} row={i} /> : null}
                </>
              ),
            },
            ...kolom.map((one) => ({
              judul: words.kolom[one],
              cell: ({ row, i }: { row: BarisEntri; i: number }) =>
                editable.has(i) ? (
                  <EditCell page={page} row={i} kolom={one} value={row[one] ?? ''} errors={errors} />
                ) : (
                  shortened(row[one] ?? '')
                ),
            })),
          ]}
        />
      </Form>
    </WorkspaceLayout>
  );
}

function Carried({ draft, diperiksa, kunci }: PratinjauProps) {
  return (
    <>
      <input type="hidden" name="kunci" value={kunci} />
      <input type="hidden" name="instansi" value={draft.instansi} />
      <input type="hidden" name="kanal" value={draft.kanal} />
      <input type="hidden" name="klasifikasi" value={draft.klasifikasi} />
      <input type="hidden" name="teks" value={tulisTabel(diperiksa.tabel)} />
    </>
  );
}

function EditCell(props: {
  page: Page;
  row: number;
  kolom: Kolom;
  value: string;
  errors: readonly FieldError[];
}) {
  const { page, row, kolom, value } = props;
  const name = cellName(row, kolom);
  const id = fieldId(name);
  const error = errorOf(props.errors, name);
  const wired = {
    id,
    name,
    'aria-label': page.m.petugas.entri.sel(page.m.petugas.entri.kolom[kolom], row + 1),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-galat` }),
  };
  return (
    <>
      {error === undefined ? null : (
        <p class="field-error" id={`${id}-galat`}>
          <span class="hidden">{page.m.formulir.galat} </span>
          {error}
        </p>
      )}
      {kolom === 'isi' || value.includes('\n') ? (
        <textarea {...wired} class="input" rows={3}>{`\n${value}`}</textarea>
      ) : (
        <input {...wired} class="input" type="text" value={value} autocomplete="off" />
      )}
    </>
  );
}

function Remove({ page, row }: { page: Page; row: number }) {
  const words = page.m.petugas.entri;
  return (
    <div class="choice">
      <input type="checkbox" name={`hapus.${row}`} value="ya" id={`hapus-${row}`} />
      <label for={`hapus-${row}`}>
        {words.hapus} <span class="hidden">{words.barisKe(row + 1)}</span>
      </label>
    </div>
  );
}

function rowErrors(
  page: Page,
  one: EntriDiperiksa['baris'][number] | undefined,
  row: number,
): readonly FieldError[] {
  const galat: readonly Refusal[] = one?.jenis === 'salah' ? one.galat : [];
  return fieldErrors(
    galat.map((refusal) => ({ ...refusal, path: `s.${row}.${refusal.path ?? 'isi'}` })),
    page.lang,
  );
}

/** The table's own columns, and those that a mistake asks for. */
function shownColumns({ tabel, baris }: EntriDiperiksa): readonly Kolom[] {
  const asked = new Set<string>(
    baris.flatMap((one) => (one.jenis === 'salah' ? one.galat.map(({ path = '' }) => path) : [])),
  );
  return KOLOM.filter((one) => tabel.kolom.includes(one) || asked.has(one));
}

function labelsOf(
  page: Page,
  rows: readonly number[],
  kolom: readonly Kolom[],
): Readonly<Record<string, string>> {
  const words = page.m.petugas.entri;
  const pairs = rows.flatMap((row) =>
    kolom.map((one) => [cellName(row, one), words.sel(words.kolom[one], row + 1)]),
  );
  return Object.fromEntries(pairs) as Readonly<Record<string, string>>;
}

const SHORT = 120;

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= SHORT ? text : `${letters.slice(0, SHORT).join('')} …`;
}
