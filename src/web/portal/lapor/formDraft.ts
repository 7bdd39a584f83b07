import { z } from 'zod';
import { closeDraf, DRAF_MS, dropDraf, keepDraf, readDraf } from '../../../useCases/draf/draf.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { KontakDiminta } from '../../../useCases/identitas/kontakPelapor.ts';
import type { WebContext } from '../../deps.ts';
import { sendEndedSession } from '../../errors/ExpiredForm.tsx';
import { clearCookie, readCookie, writeCookie } from '../../request/cookies.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { isSecretName, secretName } from '../../request/secretName.ts';
import { ISIAN_KOSONG, parseIsian, type Isian, type Layar } from './isian.ts';

/** Names the form in each of its screens, so that two forms in two windows stay apart. */
export const FORMULIR_FIELD = 'formulir';

/** One form under way: its secret, and what it holds. */
export interface FormDraft {
  readonly id: string;
  readonly isian: Isian;
}

/** What became of a sent one, for the page after it. */
export interface Terkirim {
  readonly nomor: string;
  readonly resi: string | null;
  readonly peringatan: readonly string[];
  /** How its pelapor hears of it; absent in what an older program kept. */
  readonly kabar?: 'akun' | 'kontak' | 'tanpa';
  /** Contacts that were asked for their codes; absent in what an older program kept. */
  readonly kontak?: readonly KontakDiminta[];
}

export type Opened =
  | { readonly keadaan: 'ditulis'; readonly draft: FormDraft }
  | { readonly keadaan: 'terkirim'; readonly id: string; readonly hasil: Terkirim | null }
  /** Written or sent while somebody was signed in who is not signed in here now: theirs alone. */
  | { readonly keadaan: 'terkunci'; readonly id: string }
  | { readonly keadaan: 'tidak_ada' };

/** So many forms a browser may have under way at once; the oldest gives way. */
const MAX_FORMS = 4;
/** The part of a form's name that its addresses tell: enough to find it among one's own, too little to open anything. */
const HANDLE_LENGTH = 6;

/**
 * The form that this browser is writing: the one that a screen names, the one of the address (`f`), else the last one. Two tabs
 * name two forms, so they do not mix; the secret itself stands in no address.
 */
export async function openForm(c: WebContext, deps: Deps, form?: RequestForm): Promise<Opened> {
  const id = formIdOf(c, form);
  if (id === undefined) return { keadaan: 'tidak_ada' };
  const draf = await readDraf(deps, id);
  if (draf.keadaan === 'tidak_ada') return { keadaan: 'tidak_ada' };
  const kept = draf.keadaan === 'ditulis' ? draf.isi : draf.hasil;
  const { milik, isi } = kept === null ? TAK_ADA : terbungkus.parse(JSON.parse(kept));
  if (milik !== null && milik !== c.var.session?.akunId) return { keadaan: 'terkunci', id };
  if (draf.keadaan === 'ditulis') return { keadaan: 'ditulis', draft: { id, isian: parseIsian(isi) } };
  return { keadaan: 'terkirim', id, hasil: isi as Terkirim | null };
}

/**
 * A form as it lies sealed. It belongs to whoever was signed in when it was kept last: a session that ended by itself or from another
 * device, or a new password, shuts it in every browser until that person signs in again.
 */
const terbungkus = z.union([
  z.object({ milik: z.string().nullable(), isi: z.unknown() }),
  // As an older program kept it.
  z.unknown().transform((isi) => ({ milik: null, isi })),
]);
const TAK_ADA = { milik: null, isi: null };

function bungkus(c: WebContext, isi: unknown): string {
  return JSON.stringify({ milik: c.var.session?.akunId ?? null, isi });
}

function formIdOf(c: WebContext, form: RequestForm | undefined): string | undefined {
  const named = form?.text(FORMULIR_FIELD) ?? '';
  if (isSecretName(named)) return named;
  const own = ownForms(c);
  const handle = c.req.query('f');
  return own.find((one) => one.slice(0, HANDLE_LENGTH) === handle) ?? own[0];
}

/** To what became of a form that was sent already: of this one, when another is under way beside it. */
export function goToSent(c: WebContext, form?: RequestForm): Response {
  const id = formIdOf(c, form);
  return c.redirect(id === undefined ? PATHS.terkirim : screenHref('terkirim', { id }), 303);
}

/** The address of a screen of this very form. */
export function screenHref(layar: Layar | 'terkirim', draft: Pick<FormDraft, 'id'>, hash = ''): string {
  return `${ownHref(PATHS[layar], draft)}${hash}`;
}

/** An address that is answered out of this form, not out of the last one. */
export function ownHref(path: string, { id }: Pick<FormDraft, 'id'>): string {
  return `${path}?f=${id.slice(0, HANDLE_LENGTH)}`;
}

export const PATHS: Readonly<Record<Layar | 'terkirim' | 'kontak' | 'hapus', string>> = {
  apa: '/lapor',
  tempat: '/lapor/tempat',
  anda: '/lapor/anda',
  terkirim: '/lapor/terkirim',
  kontak: '/lapor/kontak',
  hapus: '/lapor/hapus',
};

function ownForms(c: WebContext): readonly string[] {
  return (readCookie(c, 'draf') ?? '').split('.').filter(isSecretName);
}

/**
 * The draft that a screen sent, under the name that the screen gave it; an empty one when it was never kept or is too old. Else the
 * answer: it was sent already, or it is somebody's who has to sign in again first, with what was typed coming along.
 */
export async function draftOf(c: WebContext, deps: Deps, form: RequestForm): Promise<FormDraft | Response> {
  const opened = await openForm(c, deps, form);
  if (opened.keadaan === 'terkirim') return goToSent(c, form);
  if (opened.keadaan === 'terkunci') return sendEndedSession(c, form);
  if (opened.keadaan === 'ditulis') return opened.draft;
  const named = form.text(FORMULIR_FIELD);
  return isSecretName(named) ? { id: named, isian: ISIAN_KOSONG } : newForm(c);
}

export function newForm(c: WebContext, isian: Isian = ISIAN_KOSONG): FormDraft {
  return { id: secretName(c), isian };
}

/** Keeps it and lets the browser find it again; false when it was sent meanwhile. */
export async function keepForm(c: WebContext, deps: Deps, { id, isian }: FormDraft): Promise<boolean> {
  const own = [id, ...ownForms(c).filter((one) => one !== id)].slice(0, MAX_FORMS);
  writeForms(c, own);
  return keepDraf(deps, id, bungkus(c, isian));
}

export function closeForm(c: WebContext, deps: Deps, id: string, hasil: Terkirim): Promise<void> {
  return closeDraf(deps, id, bungkus(c, hasil));
}

/** Throws away one form, and lets the browser forget its name. */
export async function dropForm(c: WebContext, deps: Deps, id: string): Promise<void> {
  await dropDraf(deps, id);
  writeForms(
    c,
    ownForms(c).filter((one) => one !== id),
  );
}

/** Throws away every form of this browser, also the receipts of those that were sent; true when there was any. */
export async function dropForms(c: WebContext, deps: Deps): Promise<boolean> {
  const own = ownForms(c);
  for (const id of own) await dropDraf(deps, id);
  writeForms(c, []);
  return own.length > 0;
}

function writeForms(c: WebContext, own: readonly string[]): void {
  if (own.length === 0) clearCookie(c, 'draf');
  else writeCookie(c, 'draf', own.join('.'), DRAF_MS / 1000);
}

/** A screen of a form that is somebody's who is not signed in here: they sign in and come back to it. */
export function toOwner(c: WebContext): Response {
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.lapor.terkunci });
  const here = c.req.path + new URL(c.req.url).search;
  return c.redirect(`/masuk?next=${encodeURIComponent(here)}`, 303);
}

/** A later screen without a draft: it was never begun here, or is more than a day old. */
export function backToStart(c: WebContext): Response {
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.lapor.mulaiDulu });
  return c.redirect('/lapor', 303);
}
