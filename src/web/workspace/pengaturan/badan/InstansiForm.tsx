import { badanOf, isActive, type Pohon } from '../../../../domain/instansi/pohon.ts';
import { JENIS_BARU, ZONA_BARU } from '../../../../useCases/rujukan/badan/tambahInstansi.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Select, type Choice } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { BADAN_PATH, type BadanTyped } from './props.ts';

interface InstansiProps {
  readonly page: Page;
  readonly pohon: Pohon;
  /** The instansi above; empty at the top. */
  readonly induk: string;
  readonly typed: BadanTyped;
  readonly errors: readonly FieldError[];
}

/** A new instansi, at the top or below the one whose page it is; its field names differ from those of the other forms there. */
export function InstansiForm(props: InstansiProps) {
  const { page, pohon, induk, typed } = props;
  const words = page.m.petugas.pengaturan.badan;
  const isOurs = typed.form === 'instansi';
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
  const shared = { page, errors: isOurs ? props.errors : [] };
  const above = badanOf(pohon, induk);
  return (
    <details {...(isOurs ? { open: true } : {})}>
      <summary>
        {above === undefined ? words.tambahInstansi : words.tambahInstansiDiBawah(above.nama)}
      </summary>
      <Form page={page} action={`${BADAN_PATH}/instansi`}>
        <input type="hidden" name="kode" value={induk} />
        <TextField
          {...shared}
          name="namaInstansi"
          label={words.namaInstansi}
          value={value('namaInstansi')}
          autocomplete="off"
        />
        <TextField
          {...shared}
          name="kodeBaru"
          label={words.kode}
          hint={words.kodePetunjuk}
          value={value('kodeBaru')}
          autocomplete="off"
          width="sedang"
        />
        <PlaceFields {...props} />
        <DateField
          {...shared}
          name="berlakuSejak"
          label={words.berlaku}
          hint={words.berlakuSejakPetunjuk}
          value={value('berlakuSejak')}
        />
        <TextArea
          {...shared}
          name="alasanInstansi"
          label={words.alasan}
          hint={words.alasanPetunjuk}
          value={value('alasanInstansi')}
          rows={2}
        />
        <Button kind="biasa">{words.simpanInstansi}</Button>
      </Form>
    </details>
  );
}

/** What kind it is, who supervises it, where it is. */
function PlaceFields(props: InstansiProps) {
  const { page, pohon, induk, typed } = props;
  const words = page.m.petugas.pengaturan.badan;
  const isOurs = typed.form === 'instansi';
  const value = (name: string, otherwise = ''): string => (isOurs ? typed.text(name) : otherwise);
  const shared = { page, errors: isOurs ? props.errors : [] };
  const above = badanOf(pohon, induk);
  return (
    <>
      <Select
        {...shared}
        name="jenisInstansi"
        label={words.jenis}
        value={value('jenisInstansi')}
        blank={words.pilih}
        choices={JENIS_BARU.map((one) => ({ value: one, label: page.m.kode.jenisInstansi[one] }))}
      />
      <Select
        {...shared}
        name="pembinaInstansi"
        label={words.pembina}
        value={value('pembinaInstansi')}
        blank={words.pilih}
        choices={instansiChoices(pohon)}
      />
      <TextField
        {...shared}
        name="wilayah"
        label={words.wilayah}
        hint={words.wilayahPetunjuk}
        value={value('wilayah')}
        autocomplete="off"
        width="sedang"
        isOptional
      />
      <Select
        {...shared}
        name="zona"
        label={words.zona}
        value={value('zona', above?.zona ?? 'WIB')}
        choices={ZONA_BARU.map((one) => ({ value: one, label: one }))}
      />
    </>
  );
}

/** Instansi in force by name, the national node among them; no units. */
export function instansiChoices(pohon: Pohon): readonly Choice[] {
  return [...pohon.badan.values()]
    .filter((one) => one.jenis !== 'unit' && isActive(one))
    .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
    .map((one) => ({ value: one.kode, label: one.nama }));
}
