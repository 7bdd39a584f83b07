import type { Browser, SignedIn } from '../../../../useCases/akun/openSession.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import type { Session, WebContext } from '../../../deps.ts';
import { clearCookie, readCookie, writeCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf } from '../../../request/page.ts';
import { dropForms } from '../../lapor/formDraft.ts';

const SESSION_SECONDS = 90 * 24 * 3600;
const YEAR_SECONDS = 365 * 24 * 3600;

/** The session of whoever asks, or the way to sign in and come back here. */
export function signedInOr(c: WebContext): Session | Response {
  if (c.var.session) return c.var.session;
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.akun.perluMasuk });
  const asked = c.req.path + encodeURIComponent(new URL(c.req.url).search);
  return c.redirect(`/masuk?next=${c.req.method === 'GET' ? asked : '/saya'}`, 303);
}

/** The browser that signs in: its former session ends, and its owner finds it in the list by kind. */
export function browserOf(c: WebContext): Browser {
  const tokenLama = readCookie(c, 'sesi');
  const peramban = perambanOf(c.req.header('user-agent') ?? '');
  return {
    ...(tokenLama === undefined ? {} : { tokenLama }),
    ...(peramban === null ? {} : { peramban }),
  };
}

/** Gives the browser its session; pages turn to the account's language where the browser has chosen none. */
export function keepSession(c: WebContext, { token, bahasa }: SignedIn): void {
  writeCookie(c, 'sesi', token, SESSION_SECONDS);
  if (readCookie(c, 'bahasa') === undefined && bahasa !== c.var.lang) {
    writeCookie(c, 'bahasa', bahasa, YEAR_SECONDS);
  }
}

/** The session goes on under another token, which its pages' forms are bound to. */
export function renewSession(
  c: WebContext,
  renewed: { readonly token: string; readonly sesiId: string },
): void {
  writeCookie(c, 'sesi', renewed.token, SESSION_SECONDS);
  const { session } = c.var;
  if (session) c.set('session', { ...session, id: renewed.sesiId, buktiPada: c.var.deps.now() });
}

/**
 * Ends the visit in this browser, and tells so on the next page: whoever sits down here next finds no form under way, no
 * receipt and no opened laporan (pages.md: a telephone is often shared).
 */
export async function leaveBrowser(c: WebContext, deps: Deps, told: string): Promise<void> {
  for (const name of ['sesi', 'terbuka', 'tertunda'] as const) clearCookie(c, name);
  const hadForms = await dropForms(c, deps);
  const teks = hadForms ? `${told} ${pageOf(c).m.portal.lapor.bersama.keluar}` : told;
  writeFlash(c, { jenis: 'informasi', teks, lupakan: true });
}

export function isOfficer({ penugasan }: Pick<Session, 'penugasan'>): boolean {
  return penugasan.some(({ peran }) => peran !== 'pelapor' && peran !== 'pengembang');
}

/** Kind of browser and system in two words, no version: enough to be recognised, too little to tell people apart. */
export function perambanOf(agent: string): string | null {
  const found = (list: readonly (readonly [RegExp, string])[]): string | undefined =>
    list.find(([pattern]) => pattern.test(agent))?.[1];
  const parts = [found(BROWSERS), found(SYSTEMS)].filter((one) => one !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

const BROWSERS = [
  [/SamsungBrowser/i, 'Samsung Internet'],
  [/UCBrowser/i, 'UC Browser'],
  [/OPR\/|Opera/i, 'Opera'],
  [/Edg(e|A|iOS)?\//i, 'Edge'],
  [/Firefox|FxiOS/i, 'Firefox'],
  [/Chrome|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
] as const;

const SYSTEMS = [
  [/Android/i, 'Android'],
  [/iPhone|iPad/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS/i, 'macOS'],
  [/Linux|X11/i, 'Linux'],
] as const;
