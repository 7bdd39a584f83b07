import { BENTUK, UNDUH } from '../../../messages/dokumen/unduhan.ts';
import type { Page } from '../../request/page.ts';

/**
 * Under a table: the same rows as files. `path` is the address without its ending, `query` what the page itself was asked, `teks` what
 * they hold where there are several.
 */
export function Unduh(props: { page: Page; judul: string; path: string; query?: string; teks?: string }) {
  const { page, judul, path, query = '', teks } = props;
  return (
    <p class="choices-line no-print facts">
      {teks}
      {(['csv', 'xlsx'] as const).map((bentuk) => (
        <a
          href={`${path}.${bentuk}${query}`}
          aria-label={UNDUH[page.lang].judul(judul, BENTUK[bentuk])}
          download
        >
          {BENTUK[bentuk]}
        </a>
      ))}
    </p>
  );
}
