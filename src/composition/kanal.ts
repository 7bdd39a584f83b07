import { httpSms } from '../channels/sms/httpSms.ts';
import { openSmpp } from '../channels/sms/smppLink.ts';
import { obrolanOf } from './obrolan.ts';
import type { PengirimSaluran } from '../channels/pengirim.ts';
import type { Config } from '../config.ts';
import type { Saluran } from '../domain/kanal/kemampuan.ts';
import type { Log } from '../telemetry/log.ts';
import type { Deps } from '../useCases/deps.ts';
import { catatSambungan, terimaSms } from '../useCases/kanal/sms/terimaSms.ts';

/** The channels besides mail, and how to end them. */
export interface RunningKanal {
  readonly saluran: ReadonlyMap<Exclude<Saluran, 'email'>, PengirimSaluran>;
  readonly stop: () => Promise<void>;
}

/** Opens what is configured, for the worker; a channel without its variables is off. Of both ways of SMS the centre itself is taken. */
export function startKanal(config: Config, deps: Deps, log: Log): RunningKanal {
  const saluran = new Map<Exclude<Saluran, 'email'>, PengirimSaluran>();
  const { SMS_SMPP_URL: centre, SMS_HTTP_URL: template } = config.values;
  if (centre !== undefined) saluran.set('sms', smppIn(centre, deps, log));
  else if (template !== undefined) saluran.set('sms', httpSms({ template }));
  for (const one of obrolanOf(config)) saluran.set(one.kanal, one);
  const stop = async (): Promise<void> => {
    await Promise.allSettled([...saluran.values()].map((one) => one.close()));
  };
  return { saluran, stop };
}

function smppIn(url: string, deps: Deps, log: Log): PengirimSaluran {
  return openSmpp({
    url,
    terima: async (masuk) => {
      try {
        await terimaSms(deps, masuk);
      } catch (error) {
        // Not acknowledged: the centre sends it again.
        log.error('sms.not_stored', { error });
        throw error;
      }
    },
    kabar: (galat) => {
      if (galat === null) log.info('sms.link_up');
      else log.warn('sms.link_lost', { code: galat });
      catatSambungan(deps, galat).catch(() => undefined);
    },
  });
}
