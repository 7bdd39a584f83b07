import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../assets/css/scheme');
const SCHEMES = ['light', 'dark', 'contrast', 'contrast-dark'] as const;
const TONES = ['abu', 'biru', 'kuning', 'hijau', 'merah'];

/** Text and the ground on which some rule of the style sheet puts it. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'link', 'link-visited', 'accent'].flatMap((text) =>
    ['paper', 'paper-2'].map((ground) => [text, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...TONES.flatMap((tone) => [
    [tone, 'paper'] as const,
    [tone, `${tone}-ground`] as const,
    ['ink', `${tone}-ground`] as const,
  ]),
];

/** Edges of fields and buttons, the focus ring, bars and lines of charts. */
const EDGES: readonly (readonly [string, string])[] = [
  ...['edge', 'focus', 'merah', 'biru', 'accent'].flatMap((edge) =>
    ['paper', 'paper-2'].map((ground) => [edge, ground] as const),
  ),
  ...TONES.map((tone) => ['focus', `${tone}-ground`] as const),
];

describe.each(SCHEMES)('the scheme %s', (name) => {
  const tokens = tokensOf(name);

  it('names every token that the light one names', () => {
    expect([...tokens.keys()]).toEqual([...tokensOf('light').keys()]);
  });

  it.each(TEXT)('%s on %s is read at 7:1', (text, ground) => {
    expect(contrastOf(tokens, text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(EDGES)('%s against %s is seen at 3:1', (edge, ground) => {
    expect(contrastOf(tokens, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the measure itself', () => {
  it('gives the known figures', () => {
    const known = new Map([
      ['white', '#fff'],
      ['black', '#000000'],
      ['grey', '#767676'],
    ]);
    expect(contrastOf(known, 'black', 'white')).toBeCloseTo(21, 5);
    expect(contrastOf(known, 'grey', 'white')).toBeCloseTo(4.54, 2);
  });
});

function tokensOf(name: string): ReadonlyMap<string, string> {
  const css = readFileSync(path.join(FOLDER, `${name}.css`), 'utf8');
  return new Map(
    [...css.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, key = '', hex = '']) => [key, hex]),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastOf(tokens: ReadonlyMap<string, string>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(tokens.get(one)), luminance(tokens.get(other))].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('a token that no scheme names');
  const digits = hex.slice(1).match(hex.length === 4 ? /./g : /../g) ?? [];
  const [red = 0, green = 0, blue = 0] = digits.map((one) => {
    const share = Number.parseInt(one.length === 1 ? one + one : one, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
