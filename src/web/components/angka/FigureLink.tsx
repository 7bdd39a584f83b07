import type { Child } from 'hono/jsx';

/** A figure, or a name, that opens something where there is something to open. */
export function FigureLink({ href, children }: { href: string | null; children?: Child }) {
  return href === null ? <>{children}</> : <a href={href}>{children}</a>;
}
