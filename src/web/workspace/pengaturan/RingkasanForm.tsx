import { JENIS_RINGKASAN } from '../../../useCases/ringkasan/pilihanRingkasan.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import type { Page } from '../../request/page.ts';

/** Which digests come by mail (F162). */
export function RingkasanForm({ page, pilihan }: { page: Page; pilihan: readonly string[] }) {
  const words = page.m.petugas.pengaturan.ringkasan;
  return (
    <section id="ringkasan">
      <h2>{words.judul}</h2>
      <p>
        {words.isi} <a href="/petugas/ringkasan">{words.lihat}</a>
      </p>
      <Form page={page} action="/pengaturan/ringkasan">
        <Checkboxes
          page={page}
          name="ringkasan"
          label={words.pilih}
          values={pilihan}
          choices={JENIS_RINGKASAN.map((value) => ({ value, label: words.jenis[value] }))}
        />
        <Button kind="biasa">{words.simpan}</Button>
      </Form>
    </section>
  );
}
