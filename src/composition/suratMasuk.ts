import { readMailbox } from '../channels/email/masuk/imapReader.ts';
import { listenSmtp, type SmtpListener } from '../channels/email/masuk/smtpListener.ts';
import type { Config } from '../config.ts';
import type { Log } from '../telemetry/log.ts';
import type { Deps } from '../useCases/deps.ts';
import { terimaSurat, type SuratDatang } from '../useCases/kanal/terimaSurat.ts';

export interface RunningSuratMasuk {
  /** Reads the mailbox once; null: none is set up. */
  readonly bacaKotak: ((isStopping: () => boolean) => Promise<{ disimpan: number; isMore: boolean }>) | null;
  readonly stop: () => Promise<void>;
}

/** Mail that comes in: received here (`MAIL_IN_PORT`) or read from a mailbox (`IMAP_URL`); both are off without their variables. */
export async function startSuratMasuk(
  config: Config,
  deps: Deps,
  log: Log,
  ownHost: string,
): Promise<RunningSuratMasuk> {
  const { MAIL_IN_PORT: port, IMAP_URL: imapUrl, MAIL_AUTHSERV_ID: server } = config.values;
  const store = async (datang: Omit<SuratDatang, 'ownHosts'>): Promise<'disimpan' | 'coba_lagi'> => {
    try {
      await terimaSurat(deps, { ...datang, server, ownHosts: [ownHost] });
      return 'disimpan';
    } catch (error) {
      // Not acknowledged: it comes again.
      log.error('mail.not_stored', { error });
      return 'coba_lagi';
    }
  };
  let listener: SmtpListener | null = null;
  if (port !== undefined) {
    const { host } = config.http;
    listener = await listenSmtp({ host, port, terima: (raw, jalan) => store({ raw, jalan }) });
    log.info('mail.listening', { port: listener.port });
  }
  return {
    bacaKotak:
      imapUrl === undefined
        ? null
        : (isStopping) =>
            readMailbox({ url: imapUrl, isStopping, terima: (raw) => store({ raw, jalan: null }) }),
    stop: async () => {
      await listener?.close();
    },
  };
}
