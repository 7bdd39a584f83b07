import type { Sel } from '../../../domain/isu/naik.ts';
import { Button } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';

/** What a new improvement is asked for; topic and place come with the issue. */
export function PerbaikanForm(props: {
  page: Page;
  sel: Sel;
  badan: readonly { readonly value: string; readonly label: string }[];
  id: string;
  errors: readonly FieldError[];
  typed: (name: string) => string;
}) {
  const { page, sel, errors, typed } = props;
  const words = page.m.petugas.isu.perbaikan.form;
  return (
    <section class="no-print">
      <h2 id="baru">{words.judul}</h2>
      <p>{words.isi}</p>
      <Form page={page} action="/monev/isu/perbaikan">
        <input type="hidden" name="id" value={props.id} />
        <input type="hidden" name="kategori" value={sel.kategori ?? ''} />
        <input type="hidden" name="wilayah" value={sel.wilayah ?? ''} />
        <Select
          page={page}
          name="badan"
          label={words.badan}
          value={typed('badan')}
          errors={errors}
          choices={props.badan}
        />
        <TextField page={page} name="judul" label={words.nama} value={typed('judul')} errors={errors} />
        <TextArea page={page} name="rencana" label={words.rencana} value={typed('rencana')} errors={errors} />
        <TextField
          page={page}
          name="pelaksana"
          label={words.pelaksana}
          hint={words.pelaksanaPetunjuk}
          value={typed('pelaksana')}
          errors={errors}
        />
        <DateField
          page={page}
          name="tenggat"
          label={words.tenggat}
          value={typed('tenggat')}
          errors={errors}
        />
        <TextField
          page={page}
          name="anggaran"
          label={words.anggaran}
          hint={words.anggaranPetunjuk}
          value={typed('anggaran')}
          inputmode="numeric"
          width="sedang"
          errors={errors}
        />
        <Button>{words.kirim}</Button>
      </Form>
    </section>
  );
}
