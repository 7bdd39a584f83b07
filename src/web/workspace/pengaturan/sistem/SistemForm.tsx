import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { SistemLokal } from '../../../../useCases/sistem/kelolaSistem.ts';
import { listInstansi } from '../../../../useCases/rujukan/listInstansi.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkboxes, Radios, Select } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { hasPeran, type Officer } from '../../officer.ts';
import { SISTEM_PATH } from './props.ts';

interface SistemFormProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  /** Absent: a new one. */
  readonly sistem?: SistemLokal;
  readonly form: RequestForm | null;
  readonly errors: readonly FieldError[];
}

/** The settings of a system, new or changed; a refused form keeps what was typed, but the key. */
export function SistemForm(props: SistemFormProps) {
  const { page, sistem, form, errors } = props;
  const words = page.m.petugas.pengaturan.sistem;
  const shared = { page, errors };
  const value = (name: 'nama' | 'alamat' | 'jurisdiksi'): string => form?.text(name) ?? sistem?.[name] ?? '';
  return (
    <Form page={page} action={`${SISTEM_PATH}/${sistem === undefined ? 'daftar' : 'ubah'}`}>
      {sistem === undefined ? (
        <Select
          {...shared}
          name="instansi"
          label={words.instansi}
          value={form?.text('instansi') ?? ''}
          blank={words.pilih}
          choices={instansiChoices(props)}
        />
      ) : (
        <>
          <input type="hidden" name="id" value={sistem.id} />
          <input type="hidden" name="instansi" value={sistem.instansi} />
        </>
      )}
      <TextField
        {...shared}
        name="nama"
        label={words.nama}
        value={value('nama')}
        maxlength={100}
        width="sedang"
      />
      <TextField
        {...shared}
        name="alamat"
        type="url"
        label={words.alamat}
        hint={words.alamatPetunjuk}
        value={value('alamat')}
        maxlength={2_000}
      />
      <TextField
        {...shared}
        name="jurisdiksi"
        label={words.jurisdiksi}
        hint={words.jurisdiksiPetunjuk}
        value={value('jurisdiksi')}
        maxlength={100}
        width="sedang"
        isOptional
      />
      <HowItSpeaks {...props} />
      <Button kind={sistem === undefined ? 'utama' : 'biasa'}>
        {sistem === undefined ? words.daftar : words.simpan}
      </Button>
    </Form>
  );
}

/** Format, directions and key. */
function HowItSpeaks({ page, sistem, form, errors }: SistemFormProps) {
  const words = page.m.petugas.pengaturan.sistem;
  const shared = { page, errors };
  const bentuk = form?.text('bentuk') ?? sistem?.bentuk ?? '';
  const arah = form?.all('arah') ?? directions(sistem);
  return (
    <>
      <Radios
        {...shared}
        name="bentuk"
        label={words.bentuk}
        value={bentuk === '' ? 'json' : bentuk}
        choices={[
          { value: 'json', label: 'JSON' },
          { value: 'xml', label: 'XML' },
        ]}
      />
      <Checkboxes
        {...shared}
        name="arah"
        label={words.arah}
        values={arah}
        choices={[
          { value: 'kirim', label: words.kirim },
          { value: 'tarik', label: words.tarik },
        ]}
        isOptional
      />
      <TextField
        {...shared}
        name="kunci"
        type="password"
        label={words.kunci}
        hint={sistem?.kunci == null ? words.kunciPetunjuk : words.kunciAda}
        autocomplete="off"
        maxlength={1_000}
        width="sedang"
        isOptional
      />
    </>
  );
}

function directions(sistem: SistemLokal | undefined): readonly string[] {
  if (sistem === undefined) return ['kirim', 'tarik'];
  return [...(sistem.kirim ? ['kirim'] : []), ...(sistem.tarik ? ['tarik'] : [])];
}

/** The admin nasional registers for every instansi, an admin for the own ones. */
function instansiChoices({ officer, aturan }: SistemFormProps) {
  const own = officer.reader.penugasan.flatMap(({ peran, badan }) =>
    peran === 'admin_instansi' ? (badanOf(aturan.pohon, badan) ?? []) : [],
  );
  const all = hasPeran(officer, 'admin_nasional') ? listInstansi(aturan, {}) : own;
  return all
    .filter(({ jenis }) => jenis !== 'unit' && jenis !== 'nasional')
    .map(({ kode, nama }) => ({ value: kode, label: nama }));
}
