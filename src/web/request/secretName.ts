import { Buffer } from 'node:buffer';
import type { WebContext } from '../deps.ts';
import type { RequestForm } from './requestForm.ts';

/** 128 bits that nobody guesses, as 22 letters: the key of a form, the secret of a draft or of a browser. */
export function secretName(c: WebContext): string {
  return Buffer.from(c.var.deps.randomBytes(16)).toString('base64url');
}

export function isSecretName(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** The key by which a form acts once however often it is sent (`kunci`); null for one made by hand. */
export function sentKey(form: RequestForm): string | null {
  const key = form.text('kunci');
  return isSecretName(key) ? key : null;
}
