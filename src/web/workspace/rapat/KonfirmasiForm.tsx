import { badanOf } from '../../../domain/instansi/pohon.ts';
import { JAWABAN_UNDANGAN } from '../../../domain/pengawasan/rapat.ts';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { RapatPageProps } from './props.ts';

/** An invited body says whether it comes, and who; as long as the day is not over it may say otherwise. */
export function KonfirmasiForm(props: RapatPageProps) {
  const { page, pohon, baca, errors, typed } = props;
  const words = page.m.petugas.rapat.konfirmasi;
  const { rapat, undangan, wewenang } = baca;
  const [own] = undangan.filter(({ badan }) => wewenang.undangan.includes(badan));
  return (
    <section class="no-print">
      <h2 id="konfirmasi">{words.judul}</h2>
      <Form page={page} action={`/pengawasan/rapat/${rapat.id}/konfirmasi`}>
        {wewenang.undangan.length === 1 ? (
          <input type="hidden" name="badan" value={wewenang.undangan[0]} />
        ) : (
          <Select
            page={page}
            name="badan"
            label={words.badan}
            value={typed('badan')}
            choices={wewenang.undangan.map((value) => ({
              value,
              label: badanOf(pohon, value)?.nama ?? value,
            }))}
          />
        )}
        <Radios
          page={page}
          name="jawaban"
          label={words.jawaban}
          value={typed('jawaban') || (own?.jawaban ?? '')}
          errors={errors}
          choices={JAWABAN_UNDANGAN.map((value) => ({ value, label: words.pilihan[value] }))}
        />
        <TextField
          page={page}
          name="nama"
          label={words.nama}
          hint={words.namaPetunjuk}
          value={typed('nama') || (own?.nama ?? '')}
          errors={errors}
          isOptional
        />
        <Button>{words.kirim}</Button>
      </Form>
    </section>
  );
}
