import type { ButirTerbaca, JawabanRekomendasi } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import { Button } from '../../components/form/Button.tsx';
import { Radios } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import { BuktiFields } from '../bukti/BuktiFields.tsx';
import type { TindakLanjutProps } from './props.ts';

type ButirFormProps = TindakLanjutProps & { readonly one: ButirTerbaca };

function pathOf({ baca: { rekomendasi, bagian } }: ButirFormProps): string {
  return `/pengawasan/rekomendasi/${rekomendasi.id}/${encodeURIComponent(bagian.badan)}`;
}

/** What was done about a point, when, and the evidence; of a correction with what the answer before says. */
export function AnswerForm(props: ButirFormProps & { readonly lama: JawabanRekomendasi | null }) {
  const { page, one, errors, typed, lama } = props;
  const all = page.m.petugas.rekomendasi;
  const words = all.jawab;
  const nomor = String(one.urut);
  // what was typed before a refusal stands for what the former answer says
  const isFirst = lama !== null && typed('id') === '';
  const value = (name: 'isi' | 'tanggal'): string => (isFirst ? lama[name] : typed(name));
  const field = (name: 'isi' | 'tanggal') => ({ page, name, value: value(name), errors });
  const berkas = isFirst ? lama.lampiran : props.berkas;
  return (
    <Form page={page} action={`${pathOf(props)}/jawab`} hasFiles>
      <h3>{lama === null ? words.judul(nomor) : all.koreksi.judul(nomor)}</h3>
      {lama === null ? null : <p class="facts">{all.koreksi.isi}</p>}
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="urut" value={nomor} />
      {lama === null ? null : <input type="hidden" name="ganti" value={lama.id} />}
      <TextArea {...field('isi')} label={words.isi} rows={5} />
      <DateField {...field('tanggal')} label={words.tanggal} />
      <BuktiFields page={page} berkas={berkas} label={words.bukti} errors={errors} />
      <Button>{lama === null ? words.kirim(nomor) : all.koreksi.kirim(nomor)}</Button>
    </Form>
  );
}

/** Takes the answer back that nobody judged yet. */
export function TakeBackForm(props: ButirFormProps & { readonly lama: JawabanRekomendasi }) {
  const { page, one, lama } = props;
  const { koreksi } = page.m.petugas.rekomendasi;
  return (
    <Form page={page} action={`${pathOf(props)}/tarik`}>
      <p>{koreksi.tarikIsi}</p>
      <input type="hidden" name="urut" value={String(one.urut)} />
      <input type="hidden" name="jawaban" value={lama.id} />
      <Button kind="bahaya">{koreksi.tarik(String(one.urut))}</Button>
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
      <input type="hidden" name="jawaban" value={one.jawaban.find((each) => each.tarik === null)?.id ?? ''} />
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
