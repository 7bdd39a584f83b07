import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { BADAN_PATH, type BadanProps } from './props.ts';

/** From where an instansi's own people write (ADR 0021). */
export function JaringanForm({ page, tampil, typed, errors }: BadanProps) {
  const words = page.m.petugas.pengaturan.badan;
  if (tampil.jaringan === null) return null;
  const isOurs = typed.form === 'jaringan';
  const own = isOurs ? errors : [];
  return (
    <details {...(isOurs ? { open: true } : {})}>
      <summary>{words.jaringan}</summary>
      <p>{words.jaringanIsi}</p>
      <Form page={page} action={`${BADAN_PATH}/jaringan`}>
        <input type="hidden" name="kode" value={tampil.detail.kode} />
        <TextArea
          page={page}
          name="jaringan"
          label={words.jaringanDaftar}
          hint={words.jaringanPetunjuk}
          value={isOurs ? typed.text('jaringan') : tampil.jaringan.join('\n')}
          errors={own}
          rows={4}
          isOptional
        />
        <TextArea
          page={page}
          name="alasanJaringan"
          label={words.alasan}
          hint={words.jaringanAlasan}
          value={isOurs ? typed.text('alasanJaringan') : ''}
          errors={own}
          rows={2}
        />
        <Button kind="biasa">{words.jaringanSimpan}</Button>
      </Form>
    </details>
  );
}
