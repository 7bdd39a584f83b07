import { createServer, type AddressInfo, type Socket } from 'node:net';

/** One mail in the mailbox of the peer. */
export interface PeerMail {
  readonly raw: Buffer;
  readonly flags: Set<string>;
}

export interface ImapPeer {
  readonly url: string;
  readonly mails: PeerMail[];
  /** Commands as they came, without tags and passwords. */
  readonly asked: string[];
  close(): Promise<void>;
}

const USER = 'lapor';
const PASSWORD = 'kata sandi';

/**
 * A mail server for tests that speaks as much IMAP4rev1 (RFC 3501) as reading a mailbox takes: LOGIN, SELECT, UID SEARCH, UID FETCH,
 * UID STORE. The UID of a mail is its place, from 1.
 */
export async function imapPeer(mails: PeerMail[]): Promise<ImapPeer> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    let pending = '';
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      pending += chunk.toString('latin1');
      for (let end = pending.indexOf('\r\n'); end !== -1; end = pending.indexOf('\r\n')) {
        const [tag = '*', ...rest] = pending.slice(0, end).split(' ');
        pending = pending.slice(end + 2);
        const command = rest.join(' ');
        asked.push(command.replace(/^(LOGIN \S+).*/u, '$1'));
        socket.write(`${answer(command, mails)}${tag} ${closing(command)}\r\n`, 'latin1');
      }
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `imap://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    mails,
    asked,
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          closed();
        });
      }),
  };
}

function closing(command: string): string {
  if (!command.startsWith('LOGIN')) return 'OK done';
  return command.includes(PASSWORD) ? 'OK done' : 'NO [AUTHENTICATIONFAILED] wrong';
}

function answer(command: string, mails: PeerMail[]): string {
  const [verb, sub] = command.toUpperCase().split(' ');
  if (verb === 'CAPABILITY') return '* CAPABILITY IMAP4rev1\r\n';
  if (verb === 'LIST') return '* LIST () "/" "INBOX"\r\n';
  if (verb === 'SELECT') {
    return `* FLAGS (\\Seen \\Flagged)\r\n* ${mails.length} EXISTS\r\n* OK [PERMANENTFLAGS (\\Seen \\Flagged \\*)] x\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT ${mails.length + 1}] x\r\n`;
  }
  if (verb !== 'UID') return '';
  if (sub === 'SEARCH') return search(mails);
  const [, , , uid = '0', ...items] = command.split(' ').toSpliced(0, 0, '');
  const mail = mails[Number(uid) - 1];
  if (mail === undefined) return '';
  if (sub === 'STORE') return store(Number(uid), mail, items.join(' '));
  return fetch(Number(uid), mail, items.join(' '));
}

function search(mails: PeerMail[]): string {
  const found = mails.flatMap(({ flags }, at) =>
    flags.has('\\Seen') || flags.has('$LaporTerlaluBesar') ? [] : [at + 1],
  );
  return `* SEARCH ${found.join(' ')}\r\n`;
}

function store(uid: number, mail: PeerMail, items: string): string {
  for (const flag of /\(([^)]*)\)/u.exec(items)?.[1]?.split(' ') ?? []) mail.flags.add(flag);
  return `* ${uid} FETCH (UID ${uid} FLAGS (${[...mail.flags].join(' ')}))\r\n`;
}

function fetch(uid: number, { raw }: PeerMail, items: string): string {
  if (!items.includes('BODY')) return `* ${uid} FETCH (UID ${uid} RFC822.SIZE ${raw.length})\r\n`;
  return `* ${uid} FETCH (UID ${uid} BODY[] {${raw.length}}\r\n${raw.toString('latin1')})\r\n`;
}
