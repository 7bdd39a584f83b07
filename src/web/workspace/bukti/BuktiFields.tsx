import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { Checkboxes } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FileField } from '../../components/form/FileField.tsx';
import type { Page } from '../../request/page.ts';
import { keptValue } from '../perintah/uploads.ts';

export interface BuktiFieldsProps {
  readonly page: Page;
  /** Files that are here already, of a refused sending or of what is corrected: they need not be chosen again. */
  readonly berkas: readonly { readonly id: string; readonly nama: string }[];
  readonly label: string;
  readonly errors: readonly FieldError[];
  readonly isOptional?: boolean;
}

/** Chooses files as evidence; those that are here already stand ticked. */
export function BuktiFields({ page, berkas, label, errors, isOptional = false }: BuktiFieldsProps) {
  return (
    <>
      {berkas.length === 0 ? null : (
        <Checkboxes
          page={page}
          name="berkas"
          label={label}
          values={berkas.map(keptValue)}
          choices={berkas.map((file) => ({ value: keptValue(file), label: file.nama }))}
        />
      )}
      <FileField
        page={page}
        name="lampiran"
        label={label}
        max={MAX_LAMPIRAN}
        errors={errors}
        isOptional={isOptional || berkas.length > 0}
      />
    </>
  );
}
