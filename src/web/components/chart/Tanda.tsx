import { percent } from './scale.ts';

/** What is said of marked points. */
export interface Tanda {
  /** Of the hatching, once on a page. */
  readonly id: string;
  /** Beside the label of a marked row. */
  readonly kata: string;
  /** Below the chart: what the mark means. */
  readonly arti: string;
}

const ARSIR = 'M-1 1l2-2M0 8l8-8M7 9l2-2';

interface MarkedProps {
  readonly tanda: Tanda;
  /** Of each point, in order. */
  readonly marked: readonly boolean[];
  readonly y: number;
  readonly height: number;
}

/** Hatched fields behind the points that are marked, so that no colour is needed to see them. */
export function Marked({ tanda, marked, y, height }: MarkedProps) {
  return (
    <>
      <Hatching id={tanda.id} />
      {marked.map((is, i) =>
        is ? (
          <rect
            class="chart-tanda"
            fill={`url(#${tanda.id})`}
            x={percent(i, marked.length)}
            y={y}
            width={percent(1, marked.length)}
            height={height}
          />
        ) : null,
      )}
    </>
  );
}

/** What the hatching means, beside a small field of it. */
export function MarkedNote({ tanda }: { tanda: Tanda }) {
  return (
    <p class="chart-note">
      <svg width="28" height="18" aria-hidden="true" focusable="false">
        <Hatching id={`${tanda.id}-kunci`} />
        <rect class="chart-tanda" fill={`url(#${tanda.id}-kunci)`} x="1" y="1" width="26" height="16" />
      </svg>
      <span>{tanda.arti}</span>
    </p>
  );
}

function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="chart-arsir" d={ARSIR} />
      </pattern>
    </defs>
  );
}
