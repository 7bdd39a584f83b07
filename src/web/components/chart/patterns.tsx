/**
 * The hatchings of a map's five steps: plain, dots, thin lines, crossed lines, full. Denser means higher, also in black and
 * white. Colours and shades come from the style sheet by class.
 */
const HATCHING: readonly (string | null)[] = [
  null,
  'M1 1h1.5v1.5h-1.5z',
  'M-1 1l2-2M0 6l6-6M5 7l2-2',
  'M-1 1l2-2M0 6l6-6M5 7l2-2M-1 5l2 2M0 0l6 6M5-1l2 2',
  null,
];

/** Patterns under ids `<id>-0` to `<id>-4`, for `fill="url(#…)"`. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {HATCHING.map((lines, shade) => (
        <pattern id={`${id}-${shade}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class={`peta-isi peta-isi-${shade}`} width="6" height="6" />
          {lines === null ? null : <path class="peta-arsir" d={lines} />}
        </pattern>
      ))}
    </defs>
  );
}

/** A small field of one step beside its words; `null` is the field of areas without a value. */
export function Swatch({ id, shade }: { id: string; shade: number | null }) {
  return (
    <svg class="peta-swatch" width="28" height="18" aria-hidden="true" focusable="false">
      <rect
        class={shade === null ? 'peta-daerah peta-tanpa' : 'peta-daerah'}
        fill={shade === null ? 'none' : `url(#${id}-${shade})`}
        x="1"
        y="1"
        width="26"
        height="16"
      />
    </svg>
  );
}
