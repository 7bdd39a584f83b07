import { MS_PER_HARI, type Instant } from '../../../domain/shared/time.ts';
import type { Deps } from '../../deps.ts';
import type { Siapa } from './siapa.ts';

/** A guess hits once in 100,000, and a sender has 100 messages a day. */
const ANGKA = 100_000;
const LENGTH = 5;
const TYPED = /^(?:kode\s*)?(\d{5})(?!\d)[\s:.,-]*/iu;

/**
 * Whether a verdict by SMS comes from the phone whose number it bears, where the gateway does not vouch for numbers: whoever forges one never
 * sees the code that goes back to it. `angka`: to be asked for; null: it was there, or none is needed. `isi`: the words without it.
 */
export function pastikan(
  deps: Deps,
  siapa: Siapa,
  { nomor, isi, pada }: { readonly nomor: string; readonly isi: string; readonly pada: Instant },
): { readonly angka: string | null; readonly isi: string } {
  if (deps.tanyaUlangSms !== true || siapa.kanal !== 'sms') return { angka: null, isi };
  const typed = TYPED.exec(isi);
  // Asked before midnight, answered after it.
  const good = [pada, pada - MS_PER_HARI].map((at) => angkaOf(deps, siapa, nomor, at));
  if (typed !== null && good.includes(typed[1] ?? ''))
    return { angka: null, isi: isi.slice(typed[0].length) };
  return { angka: good[0] ?? '', isi };
}

/** Of this number, this laporan and this day: nothing is kept of it. */
function angkaOf({ keys }: Deps, { alamat }: Siapa, nomor: string, pada: Instant): string {
  const day = Math.floor(pada / MS_PER_HARI);
  const digest = keys.sidik('kanal', `pastikan:${alamat}:${nomor}:${day}`);
  return String(digest.readUInt32BE(0) % ANGKA).padStart(LENGTH, '0');
}
