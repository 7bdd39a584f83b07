import EmailReplyParser from 'email-reply-parser';

/** Far above any real letter; keeps the search for quotes short whatever is sent. */
export const LONGEST_TEXT = 60_000;
const LONGEST_LINE = 2_000;

/** What phones write below a mail in Indonesian and English. */
const PHONE_SIGNATURE =
  /^\s*(?:dikirim dari|sent from|terkirim dari|enviado desde|get outlook for)\b[^\n]{0,80}$/iu;

/** The line above quoted words as Indonesian mail programs write it, over one line or two. */
const QUOTE_HEAD = /^\s*pada\b[^\n]{0,200}(?:\n[^\n]{0,100})?\bmenulis\s*:\s*$/imu;
const OUTLOOK_HEAD =
  /^\s*(?:_{8,}|-{3,}\s*pesan asli\s*-{3,})\s*$|^\s*dari\s*:[^\n]{1,200}\n\s*(?:dikirim|tanggal)\s*:/imu;

/**
 * The words of the person who wrote a mail. Of a reply quoted words and signature are cut away; of a new mail only what a phone adds,
 * since there the quoted part may be the very thing that is reported. A reply that is nothing but quotes stays whole: better too
 * much than nothing.
 */
export function wordsOf(text: string, { isReply }: { readonly isReply: boolean }): string {
  const bounded = bound(text);
  if (!isReply) return withoutPhone(bounded);
  const head = headOfQuote(bounded);
  const above = head === null ? bounded : bounded.slice(0, head);
  const visible = new EmailReplyParser().read(above).getVisibleText();
  const own = withoutPhone(visible);
  return own === '' ? withoutPhone(bounded) : own;
}

/** Also without long runs of empty lines, over which a search for quotes begins anew at each. */
function bound(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : line.slice(0, LONGEST_LINE)))
    .filter((line, n, all) => line !== '' || all[n - 1] !== '' || all[n - 2] !== '')
    .join('\n');
}

/** "Pada … menulis:" counts only where quoted lines follow: a person may well write these words. */
function headOfQuote(text: string): number | null {
  const outlook = OUTLOOK_HEAD.exec(text);
  if (outlook !== null) return outlook.index;
  const found = QUOTE_HEAD.exec(text);
  if (found === null) return null;
  const after = text.slice(found.index + found[0].length).trimStart();
  return after.startsWith('>') || after === '' ? found.index : null;
}

function withoutPhone(text: string): string {
  const lines = text.trimEnd().split('\n');
  while (
    lines.length > 0 &&
    (PHONE_SIGNATURE.test(lines.at(-1) ?? '') || (lines.at(-1) ?? '').trim() === '')
  ) {
    lines.pop();
  }
  return lines.join('\n').trim();
}
