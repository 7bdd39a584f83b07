import { MS_PER_HARI, type Instant } from '../../../domain/shared/time.ts';
import { formatDurasi } from '../../../messages/format/tanggal.ts';
import type { Page } from '../../request/page.ts';

const MS_PER_JAM = 3_600_000;

/** Whole days, and hours on the first one: enough to see what lies long. */
export function ageWords(since: Instant, now: Instant, page: Page): string {
  const unit = now - since >= MS_PER_HARI ? MS_PER_HARI : MS_PER_JAM;
  return formatDurasi(Math.max(1, Math.floor((now - since) / unit)) * unit, page.lang);
}
