import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { Select } from '../../components/form/choices.tsx';
import type { Page } from '../../request/page.ts';

interface Props {
  readonly page: Page;
  /** For which the officer may enter. */
  readonly instansi: readonly string[];
  readonly aturan: Rujukan;
  readonly value: string | undefined;
  readonly label: string;
  readonly errors: Parameters<typeof Select>[0]['errors'];
}

/** To whom an entered laporan goes; who may enter for one only is not asked. */
export function InstansiEntri({ page, instansi, aturan, value, label, errors }: Props) {
  if (instansi.length === 1) return <input type="hidden" name="instansi" value={instansi[0]} />;
  return (
    <Select
      page={page}
      name="instansi"
      label={label}
      value={value}
      choices={instansi.map((kode) => ({ value: kode, label: badanOf(aturan.pohon, kode)?.nama ?? kode }))}
      errors={errors}
    />
  );
}
