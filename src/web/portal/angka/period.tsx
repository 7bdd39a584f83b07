import { refusal } from '../../../domain/shared/result.ts';
import { hariOf, isHari, type Instant } from '../../../domain/shared/time.ts';
import { fieldErrors, type FieldError } from '../../components/form/fieldErrors.ts';
import { DateField } from '../../components/form/TextField.tsx';
import type { WebContext } from '../../deps.ts';
import type { Page } from '../../request/page.ts';

/** The days that figures are asked of; without an answer the present year so far. */
export interface AskedPeriod {
  readonly dari: string;
  readonly sampai: string;
  readonly errors: readonly FieldError[];
}

export function periodOf(c: WebContext, page: Page, now: Instant): AskedPeriod {
  const today = hariOf(now, 'WIT');
  const dari = c.req.query('dari') || `${today.slice(0, 4)}-01-01`;
  const sampai = c.req.query('sampai') || today;
  const bad = (['dari', 'sampai'] as const).filter((key) => !isHari(key === 'dari' ? dari : sampai));
  const faults = bad.map((path) => refusal('input.invalid_date', undefined, path));
  if (faults.length === 0 && dari > sampai) faults.push(refusal('input.invalid', undefined, 'sampai'));
  return { dari, sampai, errors: fieldErrors(faults, page.lang) };
}

export function PeriodFields({ page, period }: { page: Page; period: AskedPeriod }) {
  const words = page.m.portal.angka;
  const { errors } = period;
  return (
    <>
      <DateField
        page={page}
        errors={errors}
        name="dari"
        label={`${words.periode} ${words.dari}`}
        value={period.dari}
      />
      <DateField page={page} errors={errors} name="sampai" label={words.sampai} value={period.sampai} />
    </>
  );
}

export function HowCounted({ page }: { page: Page }) {
  const words = page.m.portal.angka;
  return (
    <>
      <h2 id="cara">{words.caraHitung}</h2>
      <ul class="list">
        {words.caraHitungIsi.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p>
        <a href="/statistik/indikator">{page.m.portal.definisi.tautan}</a>
      </p>
    </>
  );
}
