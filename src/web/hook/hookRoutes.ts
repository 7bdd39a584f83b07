import type { Deps } from '../../useCases/deps.ts';
import type { Routes } from '../app.ts';
import type { Obrolan } from '../../useCases/kanal/terimaObrolan.ts';
import { obrolanHook } from './obrolanHook.ts';
import { smsHook } from './smsHook.ts';

/** What gateways and platforms must know to be heard; absent: that channel is off and its address is not there. */
export interface HookSecrets {
  readonly smsToken?: string | undefined;
  readonly obrolan?: readonly Obrolan[];
}

/** `/hook/…`: where gateways and platforms hand messages over (interfaces §8). */
export function hookRoutes(deps: Deps, secrets: HookSecrets): Routes {
  return (app) => {
    if (secrets.smsToken !== undefined) smsHook(app, deps, secrets.smsToken);
    for (const one of secrets.obrolan ?? []) obrolanHook(app, deps, one);
  };
}
