import { MASA } from '../../../domain/monev/periode.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { Kokpit } from '../../../useCases/pengawasan/kokpit.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { kokpitHref, type KokpitAsked } from './address.ts';

interface FormProps {
  readonly page: Page;
  readonly asked: KokpitAsked;
  readonly jenis: Kokpit['jenis'];
  readonly dipilih: Kokpit['dipilih'];
  readonly errors?: readonly FieldError[];
}

/** The period by name or by days, the day whose state is asked for, and the kind of bodies. */
export function KokpitForm({ page, asked, jenis: kinds, dipilih, errors = [] }: FormProps) {
  const { saring } = page.m.petugas.dasbor;
  const kept = [
    ['jenis', asked.jenis],
    ['urut', asked.urut],
    ['arah', asked.arah],
  ] as const;
  return (
    <>
      <p class="choices-line">
        {MASA.filter((one) => one !== 'semua').map((one) => (
          <a
            href={kokpitHref(asked, { masa: one })}
            {...(one === asked.masa ? { 'aria-current': 'true' } : {})}
          >
            {page.m.monev.masa[one]}
          </a>
        ))}
      </p>
      <form method="get" action="/pengawasan" class="filters" aria-label={saring.judul}>
        {kept.map(([name, value]) =>
          value === null ? null : <input type="hidden" name={name} value={value} />,
        )}
        <FilterRow tombol={saring.tampilkan} lipat={page.m.formulir.ubahSaringan} isOpen={errors.length > 0}>
          <DateField page={page} name="dari" label={saring.dari} value={asked.periode.dari} errors={errors} />
          <DateField
            page={page}
            name="sampai"
            label={saring.sampai}
            value={asked.periode.sampai}
            errors={errors}
          />
          <DateField
            page={page}
            name="per_tanggal"
            label={saring.per_tanggal}
            value={asked.perTanggal ?? undefined}
            errors={errors}
          />
        </FilterRow>
      </form>
      {kinds.size < 2 || dipilih === null ? null : (
        <p class="choices-line">
          {[...kinds].map(([jenis, n]) => (
            <a href={kokpitHref(asked, { jenis })} {...(jenis === dipilih ? { 'aria-current': 'true' } : {})}>
              {`${page.m.kode.jenisInstansi[jenis]} (${formatAngka(n, page.lang)})`}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
