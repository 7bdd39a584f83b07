import { JENIS_UMUM } from '../../../domain/instansi/types.ts';
import { MINIMAL_UMUM } from '../../../domain/monev/indikator.ts';
import { INDIKATOR } from '../../../domain/monev/indikator.ts';
import { KELAS_BEBAN } from '../../../domain/monev/sebaya.ts';
import { kelasText } from '../../components/angka/Beku.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';

export interface Typed {
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly text: (name: string) => string;
}

/** What a new frozen ranking is asked for. */
export function BekuForm({ page, typed }: { page: Page; typed: Typed }) {
  const words = page.m.portal.beku;
  const { errors, text } = typed;
  const names = page.m.petugas.dasbor.indikator;
  const ranked = INDIKATOR.filter(
    (one) => one.rumus.jenis !== 'lembaga' && one.rumus.jenis !== 'pertumbuhan',
  );
  return (
    <section>
      <h2 id="baru">{words.form.judul}</h2>
      <p>{words.form.isi}</p>
      <Form page={page} action="/monev/beku">
        <input type="hidden" name="id" value={typed.id} />
        <Select
          page={page}
          name="indikator"
          label={words.indikator}
          value={text('indikator') || 'tindak_lanjut'}
          errors={errors}
          choices={ranked.map(({ kode }) => ({
            value: kode,
            label: `${names[kode as keyof typeof names]?.nama ?? kode} (${kode})`,
          }))}
        />
        <Select
          page={page}
          name="jenis"
          label={words.form.jenis}
          value={text('jenis') || 'pemprov'}
          errors={errors}
          choices={JENIS_UMUM.map((value) => ({
            value,
            label: page.m.kode.jenisInstansi[value],
          }))}
        />
        <DateField page={page} name="dari" label={words.form.dari} value={text('dari')} errors={errors} />
        <DateField
          page={page}
          name="sampai"
          label={words.form.sampai}
          value={text('sampai')}
          errors={errors}
        />
        <TextField
          page={page}
          name="minimal"
          label={words.form.minimal}
          value={text('minimal') || String(MINIMAL_UMUM)}
          inputmode="numeric"
          width="pendek"
          errors={errors}
        />
        <Select
          page={page}
          name="kelas"
          label={words.form.kelas}
          value={text('kelas')}
          blank={words.semuaKelas}
          errors={errors}
          choices={KELAS_BEBAN.map((_, kelas) => ({ value: String(kelas), label: kelasText(page, kelas) }))}
        />
        <Button kind="bahaya">{words.form.kirim}</Button>
      </Form>
    </section>
  );
}
