import { Buffer } from 'node:buffer';
import { closeDraf, DRAF_MS, keepDraf, readDraf } from '../../../useCases/draf/draf.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext } from '../../deps.ts';
import { readCookie, writeCookie } from '../../request/cookies.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { ISIAN_KOSONG, parseIsian, type Isian } from './isian.ts';

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
}

export type Opened =
  | { readonly keadaan: 'ditulis'; readonly draft: FormDraft }
  | { readonly keadaan: 'terkirim'; readonly hasil: Terkirim | null }
  | { readonly keadaan: 'tidak_ada' };

/** The form that this browser is writing: the one that a screen names, else the one of the cookie. */
export async function openForm(c: WebContext, deps: Deps, form?: RequestForm): Promise<Opened> {
  const named = form?.text(FORMULIR_FIELD) ?? '';
  const id = isFormId(named) ? named : (readCookie(c, 'draf') ?? '');
  if (!isFormId(id)) return { keadaan: 'tidak_ada' };
  const draf = await readDraf(deps, id);
  if (draf.keadaan === 'ditulis') return { keadaan: 'ditulis', draft: { id, isian: parseIsian(draf.isi) } };
  if (draf.keadaan === 'tidak_ada') return { keadaan: 'tidak_ada' };
  return { keadaan: 'terkirim', hasil: draf.hasil === null ? null : (JSON.parse(draf.hasil) as Terkirim) };
}

export function newForm(c: WebContext, isian: Isian = ISIAN_KOSONG): FormDraft {
  return { id: Buffer.from(c.var.deps.randomBytes(16)).toString('base64url'), isian };
}

/** Keeps it and lets the browser find it again; false when it was sent meanwhile. */
export async function keepForm(c: WebContext, deps: Deps, { id, isian }: FormDraft): Promise<boolean> {
  writeCookie(c, 'draf', id, DRAF_MS / 1000);
  return keepDraf(deps, id, JSON.stringify(isian));
}

export function closeForm(deps: Deps, id: string, hasil: Terkirim): Promise<void> {
  return closeDraf(deps, id, JSON.stringify(hasil));
}

function isFormId(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}
