import type { Refusal } from '../../../domain/shared/result.ts';
import type { Lang } from '../../../messages/bahasa.ts';
import { refusalText } from '../../../messages/refusals/table.ts';

/** What was told and not refused, as an answer carries it. */
export function peringatanJson(peringatan: readonly Refusal[], lang: Lang) {
  return peringatan.map((one) => ({
    path: one.path ?? '',
    code: one.code,
    message: refusalText(one, lang),
  }));
}
