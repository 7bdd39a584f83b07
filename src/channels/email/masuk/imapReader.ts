import { ImapFlow } from 'imapflow';
import type { Diterima } from './smtpListener.ts';

export interface ImapReading {
  /** `imap(s)://user:password@host:port/Folder`; the folder is INBOX when none is named. */
  readonly url: string;
  readonly terima: (raw: Buffer) => Promise<Diterima>;
  readonly maxBytes?: number;
  readonly isStopping?: () => boolean;
}

const MAX_BYTES = 35 * 1024 * 1024;
const MOST_A_RUN = 200;

/**
 * Reads what nobody has read yet, oldest first, and marks each mail `\Seen` only after it was stored: a run that breaks off goes on
 * where it stopped. A mail that cannot be taken now stays unread for the next run; one that is too large is flagged for a person and
 * left in the mailbox. Throws when the mailbox cannot be reached. Answers how many were stored.
 */
export async function readMailbox(reading: ImapReading): Promise<{ disimpan: number; isMore: boolean }> {
  const url = new URL(reading.url);
  const isTls = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host: url.hostname,
    port: url.port === '' ? (isTls ? 993 : 143) : Number(url.port),
    secure: isTls,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  // Told again by the command that was under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const folder = decodeURIComponent(url.pathname.slice(1));
    const lock = await client.getMailboxLock(folder === '' ? 'INBOX' : folder);
    try {
      return await readUnseen(client, reading);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => {
      client.close();
    });
  }
}

async function readUnseen(
  client: ImapFlow,
  reading: ImapReading,
): Promise<{ disimpan: number; isMore: boolean }> {
  const found = await client.search({ seen: false, unKeyword: '$LaporTerlaluBesar' }, { uid: true });
  const unseen = found === false || found === undefined ? [] : found;
  let disimpan = 0;
  for (const uid of unseen.slice(0, MOST_A_RUN)) {
    if (reading.isStopping?.() === true) return { disimpan, isMore: true };
    const head = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (head === false) continue;
    if ((head.size ?? 0) > (reading.maxBytes ?? MAX_BYTES)) {
      await client.messageFlagsAdd(String(uid), ['\\Flagged', '$LaporTerlaluBesar'], { uid: true });
      continue;
    }
    const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (mail === false || mail.source === undefined) continue;
    if ((await reading.terima(mail.source)) !== 'disimpan') continue;
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    disimpan += 1;
  }
  return { disimpan, isMore: unseen.length > MOST_A_RUN };
}
