import type { BuktiUlang } from '../../../../useCases/akun/faktor/proveAgain.ts';
import type { WebContext } from '../../../deps.ts';
import { asTyped } from '../asTyped.ts';

/** The proof in a form of `FaktorForms`; null when it holds none. */
export function buktiFrom(c: WebContext): BuktiUlang | null {
  const { form, deps } = c.var;
  switch (form.text('cara')) {
    case 'totp':
      return { cara: 'totp', kode: form.text('otp') };
    case 'pemulihan':
      return { cara: 'pemulihan', kode: form.text('pemulihan') };
    case 'passkey':
      return { cara: 'passkey', jawaban: form.text('jawaban'), origin: deps.origin };
    case 'sandi':
      return { cara: 'sandi', sandi: asTyped(form, 'sandi') };
    default:
      return null;
  }
}
