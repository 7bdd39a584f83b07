import { isPribadi, networkText, parseNetwork } from '../shared/jaringan.ts';
import { ok, refusal, type Refusal, type Result } from '../shared/result.ts';

/**
 * What an instansi may call its own network. The widest range is what one provider hands to one organisation, so that nobody can
 * declare a city to be an office; the narrowest is one address, which is all that most offices have.
 */
export const JARINGAN_INSTANSI = { ipv4: 16, ipv6: 32, banyak: 50 } as const;

/**
 * Reads ranges as they are typed, one a line or with commas, each once. Refusals, all at once: `jaringan.malformed`,
 * `jaringan.too_wide`, `jaringan.not_public` (a private range is everybody's), `jaringan.too_many`.
 */
export function parseJaringanInstansi(text: string): Result<readonly string[], readonly Refusal[]> {
  const typed = [...new Set(text.split(/[\s,;]+/).filter((one) => one !== ''))];
  if (typed.length > JARINGAN_INSTANSI.banyak)
    return {
      ok: false,
      refusal: [refusal('jaringan.too_many', { max: JARINGAN_INSTANSI.banyak }, 'jaringan')],
    };
  const wrong: Refusal[] = [];
  const found: string[] = [];
  for (const one of typed) {
    const range = parseNetwork(one);
    if (range === null) wrong.push(refusal('jaringan.malformed', { teks: one.slice(0, 60) }, 'jaringan'));
    else if (isPribadi(range)) wrong.push(refusal('jaringan.not_public', { teks: one }, 'jaringan'));
    else if (range.prefix < JARINGAN_INSTANSI[range.family])
      wrong.push(
        refusal('jaringan.too_wide', { teks: one, bits: JARINGAN_INSTANSI[range.family] }, 'jaringan'),
      );
    else found.push(networkText(range));
  }
  return wrong.length > 0 ? { ok: false, refusal: wrong } : ok([...new Set(found)]);
}
