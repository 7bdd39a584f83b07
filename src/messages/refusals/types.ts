import type { Text } from '../bahasa.ts';

/**
 * Texts of refusals by code. `{name}` stands for a parameter of the refusal; numbers are written in the reader's language.
 * Each text says what happened and what to do.
 */
export type RefusalTexts = Readonly<Record<string, Text>>;
