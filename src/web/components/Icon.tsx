import type { Child } from 'hono/jsx';

/** Our own signs on a 16 px grid; always beside a word, so hidden from screen readers. */
const PATHS = {
  hollow: <circle cx="8" cy="8" r="5" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  arrow: <path d="M2.5 8h10M8.5 4l4 4-4 4" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  tick: <path d="M3 8.5l3.5 3.5L13 4.5" />,
  box: <path d="M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 9h3" />,
  info: <path d="M8 7.2v4.3M8 4.3v.4M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z" />,
  warning: <path d="M8 2l6.5 11.5h-13zM8 6.5v3M8 11.3v.3" />,
  search: <path d="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.3 10.3L14 14" />,
  bell: <path d="M4 11V7a4 4 0 0 1 8 0v4l1.5 1.5h-11zM6.8 14.5h2.4" />,
  lock: <path d="M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />,
  file: <path d="M4 1.5h5.5L12.5 5v9.5H4zM9 1.5V5h3.5" />,
} satisfies Record<string, Child>;

export type IconName = keyof typeof PATHS;

/** Every sign, in the order of this file. */
export const ICON_NAMES = Object.keys(PATHS) as readonly IconName[];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
