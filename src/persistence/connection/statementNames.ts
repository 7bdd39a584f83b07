import { createHash } from 'node:crypto';

/** More texts than this on one connection means that texts do not repeat: the rest goes unnamed. */
export const maxStatementsPerConnection = 400;

const maxRememberedTexts = 5_000;
const nameOfText = new Map<string, string>();

/** The name under which a text is prepared: a hash, so that equal texts share a name and different ones never do. */
export function statementName(text: string): string {
  const known = nameOfText.get(text);
  if (known !== undefined) return known;
  const name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  if (nameOfText.size >= maxRememberedTexts) nameOfText.clear();
  nameOfText.set(text, name);
  return name;
}
