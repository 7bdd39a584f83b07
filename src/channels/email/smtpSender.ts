import { createTransport } from 'nodemailer';
import type { Email, EmailSender, Sending } from './sender.ts';

export interface SmtpOptions {
  readonly url: string;
  /** Sender address, e.g. `lapor@lapor.go.id`. */
  readonly from: string;
  /** How long the server may take to answer. */
  readonly timeoutMs?: number;
}

/** Sends by a real SMTP server; a mail that is refused for good is told apart from one to try again. */
export function smtpSender({ url, from, timeoutMs = 30_000 }: SmtpOptions): EmailSender {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: Math.min(timeoutMs, 10_000),
    greetingTimeout: Math.min(timeoutMs, 10_000),
    socketTimeout: timeoutMs,
  } as Parameters<typeof createTransport>[0]);
  return {
    send: async (email) => {
      try {
        await transport.sendMail(mailOf(email, from));
        return { outcome: 'sent', code: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

export function mailOf(email: Email, from: string): object {
  const { to, subject, text, html, berhentiSekali, messageId, date } = email;
  const berhenti = berhentiSekali ?? email.berhenti;
  return {
    from,
    to,
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    messageId,
    date,
    // Machines that answer by themselves leave these alone (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(berhenti === undefined ? {} : { 'List-Unsubscribe': `<${berhenti}>` }),
      ...(berhentiSekali === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  };
}

/** SMTP replies 5xx are final (RFC 5321 §4.2.1); everything else, and every broken connection, is worth another try. */
function failureOf(error: unknown): Sending {
  const { responseCode, code } = (error ?? {}) as { responseCode?: number; code?: string };
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { outcome: isFinal ? 'refused' : 'retry', code: `smtp.${responseCode ?? code ?? 'unknown'}` };
}
