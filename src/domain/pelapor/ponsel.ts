/** Prefixes of numbers that codes go to unless an operator says otherwise: Indonesian mobile phones. */
export const AWALAN_PONSEL: readonly string[] = ['+628'];

const INDONESIA = /^\+628[1-9]\d{7,10}$/;

/**
 * Whether a number in its kept form (`+62…`) is a mobile phone that codes may go to. Others cost a multiple, and some pay whoever lets
 * them be written to (toll fraud): a landline, a foreign or a premium number gets no code.
 */
export function isPonsel(telepon: string, awalan: readonly string[] = AWALAN_PONSEL): boolean {
  if (!awalan.some((one) => telepon.startsWith(one))) return false;
  return telepon.startsWith('+62') ? INDONESIA.test(telepon) : /^\+[1-9]\d{7,14}$/.test(telepon);
}

/** By what something goes to an address in its kept form. */
export function saluranOf(tujuan: string): 'sms' | 'email' {
  return tujuan.startsWith('+') ? 'sms' : 'email';
}
