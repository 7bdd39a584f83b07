/**
 * What an API key may be used for beside reading what everybody may read; its account's reach bounds all of it.
 * `baca`: reads with the reach of the account. `lapor`: files laporan and uploads files. `perintah`: gives commands.
 * `webhook`: keeps webhooks.
 */
export const LINGKUP = ['baca', 'lapor', 'perintah', 'webhook'] as const;
export type Lingkup = (typeof LINGKUP)[number];

/** Null: everything (keys of the command line). Empty: only what everybody may read. */
export type LingkupKunci = readonly Lingkup[] | null;

/** What a call asks of a key: one of these. Empty: whatever everybody may call. */
export type Kebutuhan = readonly Lingkup[];

/** Whether a key may be used for a call: the whole rule of scopes, wherever keys are taken. */
export function mayUseKey(lingkup: LingkupKunci, kebutuhan: Kebutuhan): boolean {
  return lingkup === null || kebutuhan.length === 0 || kebutuhan.some((one) => lingkup.includes(one));
}

/** Whether the key reads what its account may read; else it reads like somebody without a key. */
export function readsAsAccount(lingkup: LingkupKunci): boolean {
  return lingkup === null || lingkup.includes('baca');
}

export function isLingkup(text: string): text is Lingkup {
  return (LINGKUP as readonly string[]).includes(text);
}

/** For how many days a key made on the page holds; the first is offered first. */
export const MASA_HARI = [90, 30, 180, 365] as const;
/** For how many hours the former key goes on beside its successor; 0: it ends at once. */
export const TUMPANG_JAM = [24, 0, 1, 168] as const;
