import type { ButirTerbaca } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Radios } from '../../components/form/choices.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import { keptValue } from '../perintah/uploads.ts';
import type { TindakLanjutProps } from './props.ts';

type ButirFormProps = TindakLanjutProps & { readonly one: ButirTerbaca };

function pathOf({ baca: { rekomendasi, bagian } }: ButirFormProps): string {
  return `/pengawasan/rekomendasi/${rekomendasi.id}/${encodeURIComponent(bagian.badan)}`;
}

/** What was done about a point, when, and the evidence. */
export function AnswerForm(props: ButirFormProps) {
  const { page, one, errors, typed, berkas } = props;
  const words = page.m.petugas.rekomendasi.jawab;
  const nomor = String(one.urut);
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  return (
    <Form page={page} action={`${pathOf(props)}/jawab`} hasFiles>
      <h3>{words.judul(nomor)}</h3>
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="urut" value={nomor} />
      <TextArea {...field('isi')} label={words.isi} rows={5} />
      <DateField {...field('tanggal')} label={words.tanggal} />
      {berkas.length === 0 ? null : (
        <Checkboxes
          page={page}
          name="berkas"
          label={words.bukti}
          values={berkas.map(keptValue)}
          choices={berkas.map((file) => ({ value: keptValue(file), label: file.nama }))}
        />
      )}
      <FileField
        page={page}
        name="lampiran"
        label={words.bukti}
        max={1}
        isMultiple={false}
        errors={errors}
        isOptional={berkas.length > 0}
      />
      <Button>{words.kirim(nomor)}</Button>
    </Form>
  );
}

/** Accepts the latest answer of a point, or sends it back with reasons. */
export function VerifyForm(props: ButirFormProps) {
  const { page, one, errors, typed } = props;
  const words = page.m.petugas.rekomendasi.periksa;
  const nomor = String(one.urut);
  return (
    <Form page={page} action={`${pathOf(props)}/verifikasi`}>
      <h3>{words.judul(nomor)}</h3>
      <input type="hidden" name="urut" value={nomor} />
      <input type="hidden" name="jawaban" value={one.jawaban[0]?.id ?? ''} />
      <Radios
        page={page}
        name="putusan"
        label={words.putusan}
        value={typed('putusan')}
        errors={errors}
        choices={[
          { value: 'terima', label: words.terima },
          { value: 'kembalikan', label: words.kembalikan },
        ]}
      />
      <TextArea
        page={page}
        name="alasan"
        label={words.alasan}
        hint={words.alasanPetunjuk}
        value={typed('alasan')}
        rows={3}
        errors={errors}
        isOptional
      />
      <Button>{words.kirim(nomor)}</Button>
    </Form>
  );
}
