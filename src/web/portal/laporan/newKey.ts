import { Buffer } from 'node:buffer';
import type { WebContext } from '../../deps.ts';

/** Names one form, so that it acts once however often it is pressed. */
export function newKey(c: WebContext): string {
  return Buffer.from(c.var.deps.randomBytes(16)).toString('base64url');
}
