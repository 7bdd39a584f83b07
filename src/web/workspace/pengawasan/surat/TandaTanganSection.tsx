import { hariOf } from '../../../../domain/shared/time.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { FileField } from '../../../components/form/FileField.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { SuratProps } from './props.ts';

/** Whether the letter is signed, by whom it was noted, and the two ways to sign one that is not. */
export function TandaTanganSection(props: SuratProps) {
  const { page, baca, pengawas } = props;
  const { tandaTangan, surat } = baca;
  const words = page.m.petugas.pengawasan.surat.tandaTangan;
  return (
    <section class="not-printed">
      <h2>{words.judul}</h2>
      {tandaTangan === null ? (
        <p>{words.belum}</p>
      ) : (
        <>
          <p>
            {words.sudah(
              formatTanggal(hariOf(tandaTangan.pada, pengawas.zona), page.lang),
              tandaTangan.namaOleh,
            )}{' '}
            {words.cara[tandaTangan.cara]}
          </p>
          <SummaryList
            page={page}
            rows={[
              ...(tandaTangan.idLayanan === null
                ? []
                : [{ label: words.idLayanan, value: tandaTangan.idLayanan }]),
              { label: words.sidik, value: tandaTangan.sha256 },
            ]}
          />
          <p>
            <a href={`/pengawasan/surat/${surat.id}/bertanda.pdf`} download>
              {words.unduhBertanda}
            </a>
          </p>
        </>
      )}
      {baca.bolehMenandatangani && baca.adaLayanan ? <ElektronikForm {...props} /> : null}
      {baca.bolehMenandatangani ? <UnggahForm {...props} /> : null}
    </section>
  );
}

/** Neither NIK nor passphrase is ever shown again, also not after a refusal. */
function ElektronikForm({ page, baca, errors }: SuratProps) {
  const words = page.m.petugas.pengawasan.surat.tandaTangan;
  const field = (name: string) => ({ page, name, value: '', errors, autocomplete: 'off' }) as const;
  return (
    <Form page={page} action={`/pengawasan/surat/${baca.surat.id}/tanda-tangan`}>
      <h3>{words.elektronik}</h3>
      <p>{words.elektronikIsi}</p>
      <TextField {...field('nik')} label={words.nik} inputmode="numeric" width="sedang" maxlength={20} />
      <TextField
        {...field('kataSandi')}
        label={words.kataSandi}
        type="password"
        width="sedang"
        maxlength={200}
      />
      <Button>{words.tandaTangani}</Button>
    </Form>
  );
}

function UnggahForm({ page, baca, errors }: SuratProps) {
  const words = page.m.petugas.pengawasan.surat.tandaTangan;
  return (
    <Form page={page} action={`/pengawasan/surat/${baca.surat.id}/unggah`} hasFiles>
      <h3>{words.unggah}</h3>
      <p>{words.unggahIsi}</p>
      <FileField
        page={page}
        name="lampiran"
        label={words.lampiran}
        accept="application/pdf"
        max={1}
        batas={words.batas}
        isMultiple={false}
        errors={errors}
      />
      <Button kind="biasa">{words.kirim}</Button>
    </Form>
  );
}
