import { httpSms } from '../channels/sms/httpSms.ts';
import type { PengirimSaluran } from '../channels/pengirim.ts';
import type { Config } from '../config.ts';
import type { Saluran } from '../domain/kanal/kemampuan.ts';

/** The channels besides mail, and how to end them. */
export interface RunningKanal {
  readonly saluran: ReadonlyMap<Exclude<Saluran, 'email'>, PengirimSaluran>;
  readonly stop: () => Promise<void>;
}

/** Opens what is configured; a channel without its variables is off. */
export function startKanal(config: Config): RunningKanal {
  const saluran = new Map<Exclude<Saluran, 'email'>, PengirimSaluran>();
  const { SMS_HTTP_URL: template } = config.values;
  if (template !== undefined) saluran.set('sms', httpSms({ template }));
  const stop = async (): Promise<void> => {
    await Promise.allSettled([...saluran.values()].map((one) => one.close()));
  };
  return { saluran, stop };
}
