import { createHash } from 'node:crypto';
import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';
import { isTorn, repaired, senderLeft, withLinesLeft, wordsOfHtml } from './brokenMail.ts';
import { otomatisOf, pantulanOf, type Kepala } from './otomatis.ts';
import type { BerkasSurat, Pantulan, SuratMasuk } from './suratMasuk.ts';
import { LONGEST_TEXT, wordsOf } from './wordsOf.ts';

/** One file more than a laporan takes would be refused there; what lies above is not even held. */
const MOST_FILES = 20;
/** Pictures inside the text below this are signs of a signature, not photos. */
const SMALLEST_INLINE = 12 * 1024;
/** Some programs keep no reference to what they answer, but all say so in the subject. */
const REPLY_SUBJECT = /^\s*(?:re|balas|bls)\s*:/iu;
const MOST_REFERENCES = 50;
const MOST_RESULTS = 20;
const LONGEST_SUBJECT = 500;
const LONGEST_ID = 250;
const REPORT_PARTS = [
  'message/delivery-status',
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
];

/**
 * Reads one mail (RFC 5322, MIME). Never throws for what is sent: a mail that is broken gives what can be read of it.
 * @param raw the mail as it came, at most some 35 MB: files travel a third larger than they are
 * @param ownHosts host names of our own Message-IDs, in small letters
 */
export async function readMail(raw: Buffer, ownHosts: readonly string[]): Promise<SuratMasuk> {
  const mail = await parsed(raw);
  const kepala = kepalaOf(mail);
  const dari = addressOf(mail);
  const report = reportOf(mail);
  const rujukan = referencesOf(mail);
  const files = mail.attachments.filter((one) => isFile(one, report !== null));
  const text = (await wordsIn(mail, raw)).slice(0, LONGEST_TEXT);
  return {
    idAsal: idOf(mail, kepala, dari, raw),
    dari,
    subjek: (mail.subject ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_SUBJECT),
    teks: wordsOf(readable(text), { isReply: rujukan.length > 0 || REPLY_SUBJECT.test(mail.subject ?? '') }),
    rujukan,
    berkas: files.slice(0, MOST_FILES).map(fileOf),
    isBerkasTerpotong: files.length > MOST_FILES,
    otomatis: otomatisOf(kepala, { dari, isReport: report !== null, ownHosts }),
    pantulan: report,
    hasilAsli: kepala.all('authentication-results').slice(0, MOST_RESULTS),
  };
}

const PARSING = {
  skipTextToHtml: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  maxHtmlLengthToParse: 2_000_000,
};

async function parsed(raw: Buffer): Promise<ParsedMail> {
  try {
    const mail = await simpleParser(raw, PARSING);
    const again = isBare(mail) ? repaired(raw) : null;
    if (again === null) return mail;
    const { text = '', html = false, attachments } = await simpleParser(again, PARSING);
    return { ...mail, text, html, attachments };
  } catch {
    // Not MIME at all, or a flood of lines and parts: its sender and its lines are kept, so that nobody's words are lost.
    const address = senderLeft(raw);
    return {
      headers: new Map(),
      headerLines: [],
      attachments: [],
      html: false,
      ...(address === null ? {} : { from: { value: [{ address, name: '' }] } }),
    } as unknown as ParsedMail;
  }
}

function isBare({ text = '', html, attachments }: ParsedMail): boolean {
  return text.trim() === '' && html === false && attachments.length === 0;
}

/** The text, else the words of its HTML, with what stands between parts that cannot be told apart. */
async function wordsIn(mail: ParsedMail, raw: Buffer): Promise<string> {
  const { text = '', html } = mail;
  const found = text.trim() === '' && typeof html === 'string' ? await wordsOfHtml(html) : text;
  return found.trim() === '' || isTorn(raw) ? withLinesLeft(found, raw) : found;
}

function kepalaOf(mail: ParsedMail): Kepala {
  const values = new Map<string, string[]>();
  for (const { key, line } of mail.headerLines) {
    const value = line.slice(line.indexOf(':') + 1).trim();
    const known = values.get(key);
    if (known === undefined) values.set(key, [value]);
    else known.push(value);
  }
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  return { all, get: (name) => all(name)[0] ?? '', count: (name) => all(name).length };
}

function addressOf(mail: ParsedMail): string | null {
  const address = mail.from?.value[0]?.address?.trim().toLowerCase() ?? '';
  return /^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/u.test(address) ? address : null;
}

function referencesOf(mail: ParsedMail): readonly string[] {
  const references = mail.references ?? [];
  const all = [mail.inReplyTo ?? '', ...(Array.isArray(references) ? references.toReversed() : [references])];
  const ids = all.flatMap((one) => one.split(/\s+/u)).map((one) => one.replaceAll(/[<>]/gu, ''));
  return [...new Set(ids.filter((one) => one !== '' && one.length <= LONGEST_ID))].slice(0, MOST_REFERENCES);
}

/** Not unique by the Message-ID alone: somebody else could send it first and so silence a mail. */
function idOf(mail: ParsedMail, kepala: Kepala, dari: string | null, raw: Buffer): string {
  const digest = createHash('sha256');
  const id = mail.messageId?.trim() ?? '';
  if (id !== '') return digest.update(`${dari ?? ''}\n${id}`).digest('hex');
  // What servers write above a mail differs at each delivery; the sender's own lines do not.
  const end = raw.indexOf('\r\n\r\n');
  // Of a day that cannot be read the library says today: it is taken as it was written.
  digest.update([dari ?? '', kepala.get('date'), mail.subject ?? ''].join('\n'));
  return digest.update(end === -1 ? raw : raw.subarray(end)).digest('hex');
}

function reportOf(mail: ParsedMail): Pantulan | null {
  const status = mail.attachments.find((one) => one.contentType === 'message/delivery-status');
  if (status === undefined) return null;
  const original = mail.attachments.find((one) => one !== status && REPORT_PARTS.includes(one.contentType));
  return pantulanOf(partText(status), original === undefined ? '' : partText(original));
}

function partText({ content }: Attachment): string {
  return Buffer.isBuffer(content)
    ? content.subarray(0, 20_000).toString('utf8').replaceAll('\r\n', '\n')
    : '';
}

function isFile(one: Attachment, isReport: boolean): boolean {
  if (!Buffer.isBuffer(one.content) || one.content.length === 0) return false;
  if (isReport && REPORT_PARTS.includes(one.contentType)) return false;
  // Signed mails and invitations carry parts for machines.
  if (/^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics)$/u.test(one.contentType))
    return false;
  return !one.related || one.content.length >= SMALLEST_INLINE;
}

function fileOf(one: Attachment, index: number): BerkasSurat {
  return { nama: one.filename ?? `lampiran-${index + 1}${SUFFIX[one.contentType] ?? ''}`, isi: one.content };
}

const SUFFIX: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf',
  'message/rfc822': '.eml',
  'text/plain': '.txt',
};

/** Addresses of pictures, which stand where HTML had them. */
const PICTURE = /\[(?:cid:|data:|https?:\/\/[^\]\s]{1,500}\.(?:png|jpe?g|gif|webp))[^\]\s]{0,500}\]/giu;

/** Also without NUL, which PostgreSQL cannot keep. */
function readable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(PICTURE, '');
}
