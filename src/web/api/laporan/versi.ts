import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { versiOf } from '../../../useCases/laporan/versi.ts';
import type { WebContext } from '../../deps.ts';

/** The ETag of a laporan as its reader sees it: only for those who see when it changed, else a change would tell them. */
export function etagOf(deps: Deps, { nomor, urut }: Pick<LaporanView, 'nomor' | 'urut'>): { etag?: string } {
  return urut === null ? {} : { etag: `"${versiOf(deps, { nomor, urut })}"` };
}

/**
 * The states that a command was meant for (RFC 9110 `If-Match`); null when none is named or any will do. A proxy may have
 * weakened a tag on its way, which makes no difference to what it names. Refusal `input.invalid` for what is no list of tags.
 */
export function ifMatchOf(c: WebContext): Result<readonly string[] | null> {
  const header = c.req.header('if-match')?.trim();
  if (header === undefined || header === '*') return ok(null);
  if (!/^(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*$/.test(header)) {
    return refuse('input.invalid', undefined, 'If-Match');
  }
  return ok([...header.matchAll(/"([^"]*)"/g)].map(([, tag]) => tag ?? ''));
}
