import { formatPersen } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';

const WIDTH = 120;

/** A share as a small bar with its figure in text; the bar is only its picture. Nothing to divide by draws no bar. */
export function Bar(props: { page: Page; pembilang: number; penyebut: number; decimals?: number }) {
  const { pembilang, penyebut, decimals = 0 } = props;
  const width = penyebut === 0 ? 0 : Math.max(0, Math.min(1, pembilang / penyebut)) * WIDTH;
  return (
    <span class="bar-figure">
      <svg class="bar-svg" width={WIDTH} height="12" viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true" focusable="false">
        <rect class="bar-track" width={WIDTH} height="12" />
        <rect class="bar-value" width={width.toFixed(1)} height="12" />
      </svg>
      <span class={decimals === 0 ? 'bar-share' : 'bar-share bar-exact'}>
        {formatPersen(pembilang, penyebut, decimals, props.page.lang)}
      </span>
    </span>
  );
}
