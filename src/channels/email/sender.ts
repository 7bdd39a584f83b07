/** One e-mail to one address. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same words with links; absent: text only. */
  readonly html?: string | undefined;
  /** Where its receiver can switch this kind off (RFC 2369). */
  readonly berhenti?: string | undefined;
  /** Where one POST ends it, without signing in and without a question (RFC 8058). */
  readonly berhentiSekali?: string | undefined;
  /** The same for the same message, so that a repeat after a crash is recognised by mail servers and people. */
  readonly messageId: string;
  readonly date: Date;
}

/** `retry`: the server or the disk is away or busy, try later. `refused`: this address or mail will never be taken. */
export type Sending = { readonly outcome: 'sent' | 'retry' | 'refused'; readonly code: string };

/** Where outgoing mail goes: an SMTP server, or `.eml` files when none is configured. */
export interface EmailSender {
  send(email: Email): Promise<Sending>;
  /** Removes mails that lie with us, by the local part of their Message-ID; a real mail server keeps none for us. */
  forget?(messageIds: readonly string[]): Promise<number>;
  close(): Promise<void>;
}
