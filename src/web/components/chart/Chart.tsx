import type { Child } from 'hono/jsx';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';
import { FigureLink } from '../angka/FigureLink.tsx';
import { DataTable, type Column } from '../data/DataTable.tsx';
import { labelPlan, percent, scaleFor } from './scale.ts';
import { Marked, MarkedNote, type Tanda } from './Tanda.tsx';

export interface ChartPoint {
  /** What stands below the point and heads its row, e.g. `Nov 2026`. */
  readonly label: string;
  /** One value for each series; null where nothing can be said. */
  readonly nilai: readonly (number | null)[];
  /** The list behind each value; absent where the values are no counts of laporan. */
  readonly daftar?: readonly (string | null)[];
  /** The values count only what the reader may list. */
  readonly hanyaTerlihat?: boolean;
  /** Hatched, and named in the table by the words of `tanda`. */
  readonly isDitandai?: boolean;
}

export interface ChartProps {
  readonly page: Page;
  /** What is shown, for whom, over what time. */
  readonly judul: string;
  /** Heads the first column of the table, e.g. `Bulan`. */
  readonly kepala: string;
  /** One or two names of what is counted. */
  readonly seri: readonly [string] | readonly [string, string];
  readonly points: readonly ChartPoint[];
  /** Explains the marked points; without it none is marked. */
  readonly tanda?: Tanda;
  /** Makes a value readable; whole numbers by default. */
  readonly format?: (nilai: number) => string;
}

const HEIGHT = 200;
const TOP = 20;
const BOTTOM = 28;
/** Beside the axis there is room for its figures. */
const LEFT = 44;

/** Columns over time or over a few kinds; takes one series. Drawn on the server, told in full by the table beside it. */
export function BarChart(props: ChartProps) {
  const { points } = props;
  const scale = scaleFor(valuesOf(props));
  const isRoomy = points.length <= 12;
  return (
    <Frame {...props}>
      {points.map((point, i) => {
        const nilai = point.nilai[0] ?? 0;
        const y = yOf(nilai, scale.top);
        return (
          <>
            <rect
              class="chart-bar"
              x={percent(i + 0.15, points.length)}
              width={percent(0.7, points.length)}
              y={y}
              height={TOP + HEIGHT - y}
            />
            {isRoomy ? (
              <text
                class="chart-value chart-minor"
                x={percent(i + 0.5, points.length)}
                y={y - 6}
                text-anchor="middle"
              >
                {text(props, nilai)}
              </text>
            ) : null}
          </>
        );
      })}
    </Frame>
  );
}

/** One or two lines over time; the second is dashed and has square points, so that colour is not needed. */
export function LineChart(props: ChartProps) {
  const keys = props.seri.length > 1 ? <Keys seri={props.seri} /> : null;
  return (
    <Frame {...props} keys={keys}>
      {props.seri.map((_, series) => (
        <Line {...props} series={series} />
      ))}
    </Frame>
  );
}

function Line(props: ChartProps & { series: number }) {
  const { points, series } = props;
  const scale = scaleFor(valuesOf(props));
  const at = points.map((point, i) => {
    const nilai = point.nilai[series] ?? null;
    return nilai === null ? null : { x: percent(i + 0.5, points.length), y: yOf(nilai, scale.top) };
  });
  const look = series === 0 ? '' : ' chart-line-2';
  return (
    <>
      {at.map((to, i) => {
        const from = at[i - 1];
        return from && to ? (
          <line class={`chart-line${look}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ) : null;
      })}
      {at.map((one) => (one === null ? null : <Dot series={series} x={one.x} y={one.y} />))}
    </>
  );
}

function Dot({ series, x, y }: { series: number; x: string; y: number }) {
  if (series === 0) return <circle class="chart-dot" cx={x} cy={y} r="4" />;
  return (
    <svg x={x} y={y} overflow="visible">
      <rect class="chart-dot chart-dot-2" x="-4" y="-4" width="8" height="8" />
    </svg>
  );
}

function Keys({ seri }: { seri: ChartProps['seri'] }) {
  return (
    <ul class="chart-keys" aria-hidden="true">
      {seri.map((nama, series) => (
        <li>
          <svg width="36" height="12" focusable="false">
            <line
              class={series === 0 ? 'chart-line' : 'chart-line chart-line-2'}
              x1="2"
              y1="6"
              x2="34"
              y2="6"
            />
            <Dot series={series} x="50%" y={6} />
          </svg>
          {nama}
        </li>
      ))}
    </ul>
  );
}

/** Title, axis, labels, and the table that says the same in figures. */
function Frame(props: ChartProps & { children?: Child; keys?: Child }) {
  const { points } = props;
  const scale = scaleFor(valuesOf(props));
  const tanda = points.some((point) => point.isDitandai) ? props.tanda : undefined;
  return (
    <figure class="chart">
      <figcaption>{props.judul}</figcaption>
      <div class="chart-parts">
        <div>
          {props.keys}
          <div class="chart-area" aria-hidden="true">
            <svg class="chart-svg" width={LEFT} height={TOP + HEIGHT + BOTTOM} focusable="false">
              {scale.ticks.map((tick) => (
                <text x={LEFT - 8} y={yOf(tick, scale.top) + 4} text-anchor="end">
                  {text(props, tick)}
                </text>
              ))}
            </svg>
            <svg class="chart-svg" width="100%" height={TOP + HEIGHT + BOTTOM} focusable="false">
              {tanda === undefined ? null : (
                <Marked
                  tanda={tanda}
                  marked={points.map((point) => point.isDitandai === true)}
                  y={TOP}
                  height={HEIGHT}
                />
              )}
              {scale.ticks.map((tick) => (
                <line
                  class={tick === 0 ? 'chart-axis' : 'chart-grid'}
                  x2="100%"
                  y1={yOf(tick, scale.top)}
                  y2={yOf(tick, scale.top)}
                />
              ))}
              {props.children}
              <Labels points={points} />
            </svg>
          </div>
          {tanda === undefined ? null : <MarkedNote tanda={tanda} />}
        </div>
        <DataTable
          page={props.page}
          caption={props.judul}
          isCaptionHidden
          columns={columnsOf(props)}
          rows={points}
        />
      </div>
    </figure>
  );
}

function Labels({ points }: Pick<ChartProps, 'points'>) {
  const plan = labelPlan(points.length);
  return (
    <>
      {points.map((point, i) =>
        plan[i] === 'never' ? null : (
          <text
            class={plan[i] === 'wide' ? 'chart-minor' : undefined}
            x={percent(i + 0.5, points.length)}
            y={TOP + HEIGHT + 20}
            text-anchor="middle"
          >
            {point.label}
          </text>
        ),
      )}
    </>
  );
}

function columnsOf(props: ChartProps): readonly Column<ChartPoint>[] {
  return [
    {
      judul: props.kepala,
      cell: (point) =>
        point.isDitandai === true && props.tanda !== undefined ? (
          <>
            {point.label} <span class="facts">{props.tanda.kata}</span>
          </>
        ) : (
          point.label
        ),
    },
    ...props.seri.map((judul, series) => ({
      judul,
      isAngka: true,
      cell: (point: ChartPoint) => {
        const nilai = point.nilai[series] ?? null;
        if (nilai === null) return '–';
        return (
          <FigureLink
            href={point.daftar?.[series] ?? null}
            jumlah={nilai}
            hanyaTerlihat={point.hanyaTerlihat ?? false}
          >
            {text(props, nilai)}
          </FigureLink>
        );
      },
    })),
  ];
}

function valuesOf({ points }: ChartProps): readonly number[] {
  return points.flatMap((point) => point.nilai.filter((one) => one !== null));
}

function text(props: ChartProps, nilai: number): string {
  return props.format?.(nilai) ?? formatAngka(nilai, props.page.lang);
}

function yOf(nilai: number, top: number): number {
  return Math.round(TOP + HEIGHT - (nilai / top) * HEIGHT);
}
