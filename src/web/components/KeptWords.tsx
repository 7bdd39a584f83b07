import type { Page } from '../request/page.ts';

/** A word or two is typed again quickly; keys and codes are no words at all. */
const WORTH_KEEPING = 20;

/** What was typed into a form that could not be taken: to be read, and copied if all else fails. */
export function KeptWords({ page, fields }: { page: Page; fields: readonly (readonly [string, string])[] }) {
  const typed = keptWords(fields);
  if (typed.length === 0) return null;
  return <WordsToCopy page={page} typed={typed} />;
}

/** Whatever was written, however short; nothing where nothing was. */
export function WordsToCopy({ page, typed }: { page: Page; typed: readonly string[] }) {
  const words = typed.filter((one) => one !== '').join('\n\n');
  if (words === '') return null;
  return (
    <div class="field">
      <label class="label" for="tulisan">
        {page.m.galat.tulisanAnda}
      </label>
      <textarea id="tulisan" class="input" rows={6} readonly>{`\n${words}`}</textarea>
    </div>
  );
}

export function keptWords(fields: readonly (readonly [string, string])[]): readonly string[] {
  return fields.map(([, value]) => value).filter((one) => one.length >= WORTH_KEEPING && /\s/.test(one));
}
