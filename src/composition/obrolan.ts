import { telegram } from '../channels/obrolan/telegram.ts';
import type { Obrolan } from '../channels/obrolan/types.ts';
import { whatsapp } from '../channels/obrolan/whatsapp.ts';
import { x } from '../channels/obrolan/x.ts';
import { pencarianX, type PencarianX } from '../channels/obrolan/xCari.ts';
import type { Config } from '../config.ts';

/** The chat platforms whose settings are complete; the others are off. */
export function obrolanOf({ values }: Pick<Config, 'values'>): readonly Obrolan[] {
  return [whatsappOf(values), telegramOf(values), xOf(values)].filter((one) => one !== null);
}

/** The search for public posts; null: no query or no account to ask with. */
export function pencarianOf({ values }: Pick<Config, 'values'>): PencarianX | null {
  const { X_BASE_URL: baseUrl, X_BEARER_TOKEN: token, X_SEARCH: kueri } = values;
  const all = { baseUrl, token, kueri };
  return isWhole(all) ? pencarianX(all) : null;
}

type Values = Config['values'];

function whatsappOf(values: Values): Obrolan | null {
  const {
    WHATSAPP_BASE_URL: baseUrl,
    WHATSAPP_TOKEN: token,
    WHATSAPP_PHONE_ID: phoneId,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_TEMPLATE: templat,
  } = values;
  const all = { baseUrl, token, phoneId, appSecret, verifyToken, templat };
  return isWhole(all) ? whatsapp({ ...all, now: Date.now }) : null;
}

function telegramOf(values: Values): Obrolan | null {
  const { TELEGRAM_BASE_URL: baseUrl, TELEGRAM_TOKEN: token, TELEGRAM_HOOK_SECRET: hookSecret } = values;
  const all = { baseUrl, token, hookSecret };
  return isWhole(all) ? telegram(all) : null;
}

function xOf(values: Values): Obrolan | null {
  const { X_BASE_URL: baseUrl, X_BEARER_TOKEN: token, X_CONSUMER_SECRET: consumerSecret } = values;
  const all = { baseUrl, token, consumerSecret };
  return isWhole(all) ? x(all) : null;
}

function isWhole<K extends string>(all: Record<K, string | undefined>): all is Record<K, string> {
  return Object.values(all).every((one) => one !== undefined);
}
