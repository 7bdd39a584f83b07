import type { Lang } from '../bahasa.ts';
import { messagesFor, type Messages } from '../catalogue.ts';

/** A regional language: laid over a whole one, which speaks wherever it is still silent (docs/languages.md). */
export interface BahasaDaerah {
  /** BCP 47, e.g. `jv`, `su`, `min`: in the address, the cookie and the `lang` of the page. */
  readonly kode: string;
  /** Its own name for itself. */
  readonly nama: string;
  /** Numbers, dates and all that is not translated follow this one. */
  readonly dasar: Lang;
  readonly pesan: Sebagian<Messages>;
}

/** Any part of a catalogue; a list or a sentence is given whole or not at all. */
export type Sebagian<T> = T extends string | readonly unknown[] | ((...args: never[]) => unknown)
  ? T
  : { readonly [K in keyof T]?: Sebagian<T[K]> };

/** Every regional language of this installation, each from a file of its own in this folder. None so far. */
export const BAHASA_DAERAH: readonly BahasaDaerah[] = [];

const made = new WeakMap<BahasaDaerah, Messages>();

/** The whole catalogue in a regional language. Joined once: a page costs nothing more. */
export function messagesIn(bahasa: BahasaDaerah): Messages {
  const known = made.get(bahasa);
  if (known !== undefined) return known;
  const whole = laidOver(messagesFor(bahasa.dasar), bahasa.pesan) as Messages;
  made.set(bahasa, whole);
  return whole;
}

function laidOver(base: unknown, part: unknown): unknown {
  if (part === undefined) return base;
  if (!isGroup(base) || !isGroup(part)) return part;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, laidOver(value, part[key])]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
