import { KLASIFIKASI_PELAPOR } from '../../../domain/laporan/types.ts';
import { Radios } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import type { Isian } from './isian.ts';

interface FieldsProps {
  readonly page: Page;
  readonly errors: readonly FieldError[];
  readonly isian: Isian;
}

/** The kinds in plain sentences, the legal word below each. */
export function KlasifikasiField({ page, errors, isian }: FieldsProps) {
  const words = page.m.portal.lapor;
  const choices = KLASIFIKASI_PELAPOR.map((value) => {
    const [label = '', hint = ''] = words.klasifikasiPilihan[value];
    return { value, label, hint };
  });
  return (
    <Radios
      page={page}
      errors={errors}
      name="klasifikasi"
      label={words.klasifikasi}
      value={isian.klasifikasi}
      choices={choices}
    />
  );
}

/** Name and ways to reach whoever says who they are. */
export function ContactFields({ page, errors, isian, isSms }: FieldsProps & { isSms: boolean }) {
  const { lapor: words, kodeSms } = page.m.portal;
  const shared = { page, errors };
  return (
    <div class="contact-fields">
      <p class="hint">{kodeSms.lapor.petunjuk}</p>
      <TextField {...shared} name="nama" label={words.nama} value={isian.nama} autocomplete="name" />
      <TextField
        {...shared}
        name="email"
        label={words.email}
        value={isian.email}
        type="email"
        autocomplete="email"
      />
      {isSms ? (
        <TextField
          {...shared}
          name="telepon"
          label={kodeSms.lapor.telepon}
          value={isian.telepon}
          type="tel"
          autocomplete="tel"
          width="sedang"
        />
      ) : (
        <p class="hint">{kodeSms.lapor.tanpaSms}</p>
      )}
    </div>
  );
}
