import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Jalan } from './keaslian.ts';
import { gateOf } from './pintu.ts';

/** What becomes of one mail: kept for good, or to be sent again by the other server. */
export type Diterima = 'disimpan' | 'coba_lagi';

export interface SmtpListening {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Called with a whole mail; only after `disimpan` does the sending server hear that we have it. */
  readonly terima: (raw: Buffer, jalan: Jalan) => Promise<Diterima>;
  readonly limits?: Partial<SmtpLimits>;
}

export interface SmtpLimits {
  /** Bytes of a mail; files travel a third larger than they are. */
  readonly maxBytes: number;
  readonly maxClients: number;
  /** Of them from one network (IPv4 /24, IPv6 /64): the others keep their places. */
  readonly maxOfNetwork: number;
  /** Milliseconds until somebody who connected must have named the sender of a mail. */
  readonly greetingMs: number;
  /** Mails held in memory at once; further ones are asked to come again. */
  readonly maxAtOnce: number;
  /** Milliseconds that one mail may take to arrive: whoever drips bytes must not keep the others out. */
  readonly patienceMs: number;
}

export interface SmtpListener {
  readonly port: number;
  close(): Promise<void>;
}

const LIMITS: SmtpLimits = {
  maxBytes: 35 * 1024 * 1024,
  maxClients: 40,
  maxOfNetwork: 10,
  greetingMs: 20_000,
  maxAtOnce: 4,
  patienceMs: 180_000,
};
const MOST_RECIPIENTS = 20;
const SILENCE_MS = 60_000;

/**
 * Receives mail (RFC 5321). Every recipient is taken, since which addresses are ours is decided by the MX record or the mail server
 * before us; nothing is ever passed on, so this is no open relay. The whole mail is in memory while it is received: size and number
 * at once are bounded.
 */
export function listenSmtp(listening: SmtpListening): Promise<SmtpListener> {
  const limits = { ...LIMITS, ...listening.limits };
  let held = 0;
  const gate = gateOf(limits);
  const server = new SMTPServer({
    onConnect: (session, done) => {
      done(gate.enter(session) ? null : reply(421, 'Too many connections from your network'));
    },
    onMailFrom: (_address, session, done) => {
      gate.spoke(session);
      done(null);
    },
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'SP4N-LAPOR!',
    size: limits.maxBytes,
    maxClients: limits.maxClients,
    socketTimeout: SILENCE_MS,
    closeTimeout: 5_000,
    onRcptTo: (_address, session, done) => {
      done(session.envelope.rcptTo.length >= MOST_RECIPIENTS ? reply(452, 'Too many recipients') : null);
    },
    onData: (stream, session, done) => {
      if (held >= limits.maxAtOnce) {
        drain(stream, () => done(reply(451, 'Busy, please try again in a minute')));
        return;
      }
      held += 1;
      void answer(
        take(stream, session, limits, listening.terima, () => (held -= 1)),
        done,
      );
    },
  });
  // A broken connection is the sender's to try again.
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    gate.watch(socket);
  });
  return new Promise((ready, failed) => {
    server.server.once('error', failed);
    server.listen(listening.port, listening.host, () => {
      const { port } = server.server.address() as AddressInfo;
      ready({ port, close: () => new Promise((closed) => server.close(closed)) });
    });
  });
}

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { maxBytes, patienceMs }: SmtpLimits,
  terima: SmtpListening['terima'],
  release: () => void,
): Promise<Error | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isLate = false;
  // What comes after it is read and thrown away, and so takes no place.
  const timer = setTimeout(() => {
    isLate = true;
    chunks.length = 0;
    release();
  }, patienceMs);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= maxBytes && !isLate) chunks.push(chunk);
    }
    clearTimeout(timer);
    if (isLate) return reply(451, 'Too slow, please try again');
    if (stream.sizeExceeded || bytes > maxBytes) return reply(552, `Larger than ${maxBytes} bytes`);
    const { mailFrom } = session.envelope;
    const pengirim = mailFrom === false ? '' : mailFrom.address;
    const jalan = { ip: session.remoteAddress, helo: session.clientHostname, pengirim };
    const found = await terima(Buffer.concat(chunks, bytes), jalan);
    return found === 'disimpan' ? null : reply(451, 'Not stored, please try again');
  } catch {
    // Whatever broke, the mail is not ours until it is stored.
    return reply(451, 'Not stored, please try again');
  } finally {
    clearTimeout(timer);
    if (!isLate) release();
  }
}

async function answer(taking: Promise<Error | null>, done: (error: Error | null) => void): Promise<void> {
  done(await taking);
}

function drain(stream: SMTPServerDataStream, then: () => void): void {
  stream.on('data', () => undefined);
  stream.once('end', then);
  stream.once('error', then);
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
