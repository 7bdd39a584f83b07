import type { Lembaga } from '../../../useCases/rujukan/kelolaLembaga.ts';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import type { Refused } from './props.ts';

/** Who is responsible and where: published on the instansi's page (F111). */
export function PenanggungJawabForm(props: { page: Page; lembaga: Lembaga; refused: Refused | null }) {
  const { page, refused } = props;
  const { detail } = props.lembaga;
  const words = page.m.petugas.pengaturan.penanggungJawab;
  const shared = { page, errors: refused?.errors ?? [], within: detail.kode };
  const value = (name: string, now: string | null): string => refused?.form.text(name) ?? now ?? '';
  return (
    <section id={`penanggung-jawab-${detail.kode}`}>
      <h2>{words.judul(detail.nama)}</h2>
      <p>{words.isi}</p>
      <Form page={page} action="/pengaturan/penanggung-jawab">
        <input type="hidden" name="instansi" value={detail.kode} />
        <TextField
          {...shared}
          name="nama"
          label={words.nama}
          value={value('nama', detail.penanggungJawabNama)}
          isOptional
        />
        <TextField
          {...shared}
          name="jabatan"
          label={words.jabatan}
          value={value('jabatan', detail.penanggungJawabJabatan)}
          isOptional
        />
        <TextArea
          {...shared}
          name="alamat"
          label={words.alamat}
          value={value('alamat', detail.alamat)}
          rows={3}
          isOptional
        />
        <Button kind="biasa">{words.simpan}</Button>
      </Form>
    </section>
  );
}
