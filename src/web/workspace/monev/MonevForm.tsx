import { JENIS_INSTANSI } from '../../../domain/instansi/types.ts';
import { MASA } from '../../../domain/monev/periode.ts';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Select } from '../../components/form/choices.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import { monevHref } from './asked.ts';
import type { MonevProps } from './props.ts';

/** The period by name or by days, and the kind of bodies; the set itself comes with the address. */
export function MonevForm({ page, asked, errors }: MonevProps) {
  const { saring } = page.m.petugas.dasbor;
  const { masa } = page.m.monev;
  const kept = [
    ['instansi', asked.instansi?.join(',')],
    ['induk', asked.induk?.join(',')],
    ['per', asked.per],
    ['rincian', asked.rincian],
    ['urut', asked.urut],
    ['arah', asked.arah],
    ['peta', asked.peta],
  ] as const;
  return (
    <>
      <p class="choices-line">
        {MASA.map((one) => (
          <a
            href={monevHref(asked, { masa: one })}
            {...(one === asked.masa ? { 'aria-current': 'true' } : {})}
          >
            {masa[one]}
          </a>
        ))}
      </p>
      <form method="get" action="/monev" class="filters" aria-label={saring.judul}>
        {kept.map(([name, value]) =>
          value === undefined ? null : <input type="hidden" name={name} value={value} />,
        )}
        <FilterRow tombol={saring.tampilkan} lipat={page.m.formulir.ubahSaringan} isOpen={errors.length > 0}>
          <DateField page={page} name="dari" label={saring.dari} value={asked.dari} errors={errors} />
          <DateField page={page} name="sampai" label={saring.sampai} value={asked.sampai} errors={errors} />
          <DateField
            page={page}
            name="per_tanggal"
            label={saring.per_tanggal}
            value={asked.perTanggal}
            errors={errors}
          />
          <Select
            page={page}
            name="jenis"
            label={saring.jenis}
            value={asked.jenis?.[0]}
            blank={saring.semuaJenis}
            choices={JENIS_INSTANSI.filter((one) => one !== 'unit').map((value) => ({
              value,
              label: page.m.kode.jenisInstansi[value],
            }))}
          />
        </FilterRow>
      </form>
    </>
  );
}
