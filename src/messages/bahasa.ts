/** The languages of the product: Indonesian is the law's language and the default, English stands complete beside it. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const DEFAULT_LANG: Lang = 'id';

export function isLang(text: string | undefined | null): text is Lang {
  return text === 'id' || text === 'en';
}

/** One text in every language. */
export type Text = Readonly<Record<Lang, string>>;
