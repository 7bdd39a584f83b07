/** What is each reader's own on a page that several share: the bell, who is signed in, the token of a form, the id of a new thing. */
export type GapKind = 'akun' | 'lonceng' | 'csrf' | 'id';

export interface Gap {
  readonly kind: GapKind;
  /** Tells apart those of one kind; the same one may stand at several places. */
  readonly ke: number;
}

/** The signs that hold the places open while a page is written. */
export interface GapSigns {
  readonly sign: (kind: GapKind) => string;
  /** The page in parts. */
  readonly split: (html: string) => readonly (string | { readonly gap: Gap })[];
}

/**
 * `secret`: letters, digits, `-` and `_` that nobody could know before the page was written, so that no word of anybody reads as a
 * sign. Signs are such letters alone: they pass through text, attributes and addresses as they are.
 */
export function gapSigns(secret: string): GapSigns {
  const counts = new Map<GapKind, number>();
  return {
    sign: (kind) => {
      const ke = counts.get(kind) ?? 0;
      counts.set(kind, ke + 1);
      return `celah-${secret}-${kind}-${ke}-`;
    },
    split: (html) => {
      const pieces = html.split(new RegExp(`celah-${secret}-([a-z]+)-(\\d+)-`));
      const parts: (string | { gap: Gap })[] = [];
      for (let at = 0; at < pieces.length; at += 3) {
        parts.push(pieces[at] ?? '');
        const kind = pieces[at + 1];
        if (kind !== undefined) parts.push({ gap: { kind: kind as GapKind, ke: Number(pieces[at + 2]) } });
      }
      return parts;
    },
  };
}
