import type { Badan } from '../../../domain/instansi/types.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { PenghargaanDisusun } from '../../../useCases/penghargaan/bacaEdisi.ts';
import { Button } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Page } from '../../request/page.ts';
import { HERE, typedIn, type Typed } from './typed.ts';

interface FormProps {
  readonly page: Page;
  readonly edisiId: string;
  readonly award: PenghargaanDisusun;
}

/** Computes an award, or computes it again; the rankings before stay named. */
export function HitungForm({ page, edisiId, award, id }: FormProps & { id: string }) {
  const { petugas } = page.m.portal.penghargaan;
  const [, ...before] = award.hitungan;
  return (
    <>
      {award.keberatanTerbuka > 0 ? (
        <p>
          <strong>{petugas.keberatan(formatAngka(award.keberatanTerbuka, page.lang))}</strong>
        </p>
      ) : null}
      {before.length === 0 ? null : <p>{petugas.sebelumnya(before.map((one) => one.nomor).join(', '))}</p>}
      <Form page={page} action={`${HERE}/${edisiId}/hitung`} class="no-print">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="penghargaan" value={award.id} />
        <p class="hint">{petugas.hitungIsi}</p>
        <Button kind="biasa">{award.peringkat === null ? petugas.hitung : petugas.hitungLagi}</Button>
      </Form>
    </>
  );
}

/** Settles a winner by decision, and takes one back. */
export function PutusanForms(props: FormProps & { pilihan: readonly Badan[]; typed: Typed }) {
  const { page, edisiId, award, pilihan } = props;
  const { petugas } = page.m.portal.penghargaan;
  const typed = typedIn(props.typed, award.id);
  const chosen = new Set(award.putusan.map((one) => one.badan));
  const choices = pilihan.filter(
    (one) => (award.jenis === null || one.jenis === award.jenis) && !chosen.has(one.kode),
  );
  const field = (name: string) => ({
    page,
    name,
    value: typed.text(name),
    errors: typed.errors,
    within: award.id,
  });
  return (
    <div class="no-print">
      {award.putusan.map((one) => (
        <Form page={page} action={`${HERE}/${edisiId}/tarik`}>
          <input type="hidden" name="putusan" value={one.id} />
          <Button kind="biasa">{petugas.tarik(one.nama)}</Button>
        </Form>
      ))}
      {award.putusan.length >= award.banyak ? null : (
        <Form page={page} action={`${HERE}/${edisiId}/putuskan`}>
          <h3>{petugas.pilih}</h3>
          <input type="hidden" name="id" value={props.typed.idOf(award.id)} />
          <input type="hidden" name="penghargaan" value={award.id} />
          <Select
            {...field('badan')}
            label={petugas.badan}
            blank=""
            choices={choices.map(({ kode, nama }) => ({ value: kode, label: nama }))}
          />
          <TextArea {...field('alasan')} label={petugas.alasan} rows={3} />
          <Button kind="biasa">{petugas.pilihKirim}</Button>
        </Form>
      )}
    </div>
  );
}

export function KeluarkanForm({ page, edisiId, award }: FormProps) {
  return (
    <Form page={page} action={`${HERE}/${edisiId}/keluarkan`} class="no-print">
      <input type="hidden" name="penghargaan" value={award.id} />
      <Button kind="biasa">{page.m.portal.penghargaan.petugas.keluarkan}</Button>
    </Form>
  );
}
