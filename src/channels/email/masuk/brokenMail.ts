import { simpleParser } from 'mailparser';
import { LONGEST_TEXT } from './wordsOf.ts';

const LONGEST_HTML = 2_000_000;
const LONGEST_SEARCHED = 200_000;
const HEADER = /^[!-9;-~]+:/u;

/**
 * The words of HTML. The mail library turns HTML into words only where it is the whole mail: of HTML beside a photo, as most phones send it,
 * it gives none.
 */
export async function wordsOfHtml(html: string): Promise<string> {
  const bounded = html.slice(0, LONGEST_HTML);
  const alone = Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${bounded}`);
  const { text = '' } = await simpleParser(alone, { skipTextToHtml: true, skipImageLinks: true });
  return text.trim() === '' ? withoutTags(bounded) : text;
}

/** HTML that is nested without end or has no end of its tags still has words. */
function withoutTags(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^<]{0,100000}<\/\1>/giu, ' ')
    .replaceAll(/<[^<>]{0,2000}>/gu, ' ')
    .trim();
}

/**
 * A mail of several parts that does not say what stands between them, or says it wrongly, with the line that does stand there; null when
 * there is none. Files are only found this way.
 */
export function repaired(raw: Buffer): Buffer | null {
  const text = raw.subarray(0, LONGEST_SEARCHED).toString('latin1');
  const found = /^--([^\r\n]{1,200})\r?\ncontent-[a-z-]+:/imu.exec(text);
  if (found === null) return null;
  const boundary = found[1]?.trimEnd().replaceAll(/["\\]/gu, '') ?? '';
  const head = Buffer.from(`Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`, 'latin1');
  return Buffer.concat([head, raw.subarray(found.index)]);
}

/** Whether some of its parts cannot be found: what should stand between them is not told, or stands nowhere. */
export function isTorn(raw: Buffer): boolean {
  const text = raw.subarray(0, LONGEST_SEARCHED).toString('latin1');
  for (const [declared] of text.matchAll(
    /^content-type:\s*multipart\/[^\r\n]{0,500}(?:\r?\n[ \t][^\r\n]{0,500})*/gimu,
  )) {
    const found = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/iu.exec(declared);
    const boundary = found?.[1] ?? found?.[2];
    if (
      boundary === undefined ||
      (!text.includes(`\n--${boundary}\n`) && !text.includes(`\n--${boundary}\r\n`))
    )
      return true;
  }
  return false;
}

/**
 * What somebody wrote into a mail whose parts cannot be told apart, added to what was found: the lines of every part that calls itself
 * text, or of all when there are no parts. `''` when there is nothing but a frame and files.
 */
export function withLinesLeft(found: string, raw: Buffer): string {
  const text = readable(raw.subarray(0, LONGEST_SEARCHED));
  const end = /\r?\n\r?\n/u.exec(text);
  const lines = text.slice(end === null ? 0 : end.index + end[0].length).split(/\r?\n/u);
  // Without an empty line everything may be head: then only what cannot be a head is somebody's words.
  const parts = partsIn(end === null ? lines.filter((line) => !HEADER.test(line)) : lines);
  const known = plain(found);
  const more = parts.map(wordsOfPart).filter((words) => words.trim() !== '' && !known.includes(plain(words)));
  return [found, ...more].join('\n').trim().slice(0, LONGEST_TEXT);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

interface Part {
  readonly head: string;
  readonly lines: readonly string[];
}

/** What stands before the first line that divides, then each part with its head. */
function partsIn(lines: readonly string[]): readonly Part[] {
  const parts: { head: string; lines: string[] }[] = [{ head: '', lines: [] }];
  let isHead = false;
  for (const line of lines) {
    const part = parts.at(-1);
    if (/^--\S/u.test(line)) {
      parts.push({ head: '', lines: [] });
      isHead = true;
    } else if (isHead && (HEADER.test(line) || /^[ \t]/u.test(line))) {
      if (part !== undefined) part.head += `${line}\n`;
    } else {
      isHead = false;
      part?.lines.push(line);
    }
  }
  return parts;
}

function wordsOfPart({ head, lines }: Part): string {
  const type = /^content-type:\s*([\w-]+)\/([\w-]+)/imu.exec(head);
  const isFile = /^content-disposition:\s*attachment/imu.test(head);
  if (isFile || (type !== null && type[1]?.toLowerCase() !== 'text')) return '';
  const coding = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(head)?.[1]?.toLowerCase();
  const text =
    coding === 'base64'
      ? readable(Buffer.from(lines.join(''), 'base64'))
      : coding === 'quoted-printable'
        ? unquoted(lines.join('\n'))
        : lines.join('\n');
  return type?.[2]?.toLowerCase() === 'html' ? withoutTags(text) : text;
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll(/=[ \t]*\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return readable(Buffer.from(bytes, 'latin1'));
}

/** The address in the `From` line of a mail that the library could not take apart; null: there is none to be read. */
export function senderLeft(raw: Buffer): string | null {
  const head = readable(raw.subarray(0, LONGEST_SEARCHED)).split(/\r?\n\r?\n/u)[0] ?? '';
  const line = /^from:([^\r\n]{1,1000})/imu.exec(head)?.[1] ?? '';
  return /[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,190}/u.exec(line)?.[0].toLowerCase() ?? null;
}

function readable(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}
