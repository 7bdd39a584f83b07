import type { Child } from 'hono/jsx';
import type { Instant, Zona } from '../../../domain/shared/time.ts';
import { formatDurasi, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { Page } from '../../request/page.ts';

export interface TimelineStep {
  readonly judul: string;
  readonly pada: Instant;
  readonly oleh?: string;
  readonly isi?: Child;
}

/** The path of a laporan, oldest first: what, when, by whom, how long after the step before. The last one is where it is. */
export function Timeline({ page, zona, steps }: { page: Page; zona: Zona; steps: readonly TimelineStep[] }) {
  return (
    <ol class="timeline">
      {steps.map((step, i) => {
        const before = steps[i - 1];
        return (
          <li {...(i === steps.length - 1 ? { 'aria-current': 'step' } : {})}>
            <p class="timeline-title">{step.judul}</p>
            <p class="facts">
              <time datetime={new Date(step.pada).toISOString()}>
                {formatWaktu(step.pada, zona, page.lang)}
              </time>
              {step.oleh === undefined ? null : <> · {page.m.umum.oleh(step.oleh)}</>}
              {before === undefined ? null : (
                <> · {page.m.umum.lama(formatDurasi(step.pada - before.pada, page.lang))}</>
              )}
            </p>
            {step.isi === undefined ? null : <div class="timeline-body">{step.isi}</div>}
          </li>
        );
      })}
    </ol>
  );
}
