import type { Child } from 'hono/jsx';

interface FigureLinkProps {
  /** The list, or another page that explains the figure; null where there is nothing to open. */
  readonly href: string | null;
  /**
   * What the list must come to: the number itself, the numerator of a share, `ada` where it is only known that the list is not
   * empty (those that took as long as the median). Null for a page that is no list of laporan.
   */
  readonly jumlah: number | 'ada' | null;
  /** The number counts only what this reader may list; figures count all laporan. */
  readonly hanyaTerlihat?: boolean;
  readonly look?: string | undefined;
  /** The one of several that is shown now. */
  readonly isHere?: boolean;
  /** Said to whoever hears the page, where the number alone says too little. */
  readonly label?: string | undefined;
  readonly children?: Child;
}

/**
 * A figure, or a name, that opens the list it counts. Every link from a number to a list of laporan is written here, with what the
 * list must come to as `data-jumlah`: tests follow all of them for every role, and find a number that leads to a list without it.
 */
export function FigureLink({ href, jumlah, look, label, isHere, hanyaTerlihat, children }: FigureLinkProps) {
  if (href === null) return <>{children}</>;
  return (
    <a
      href={href}
      class={look}
      aria-label={label}
      {...(jumlah === null ? {} : { 'data-jumlah': jumlah })}
      {...(hanyaTerlihat === true ? { 'data-hanya': 'terlihat' } : {})}
      {...(isHere === true ? { 'aria-current': 'page' } : {})}
    >
      {children}
    </a>
  );
}
