/**
 * Refusals are returned, faults are thrown (ARCHITECTURE.md). A refusal is a sentence that a person can act on, kept as a
 * code with parameters; `src/messages` turns it into words, `src/web` into a status.
 */
export interface Refusal {
  /** Words with dots, e.g. `laporan.transition_not_allowed`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The input field that is refused, e.g. `judul` or `lokasi.lat`; absent when the whole is refused. */
  readonly path?: string;
}

export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(
  code: string,
  params?: Readonly<Record<string, string | number>>,
  path?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, params, path) };
}

export function refusal(
  code: string,
  params?: Readonly<Record<string, string | number>>,
  path?: string,
): Refusal {
  return { code, ...(params ? { params } : {}), ...(path === undefined ? {} : { path }) };
}
